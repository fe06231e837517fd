/** What CodeBuild answers, read into this tool's own words. */
import type { Build as AwsBuild, BuildBatch, BuildBatchPhase, BuildPhase as AwsPhase, Report } from '@aws-sdk/client-codebuild';
import type { Build, BuildPhase, LogPlace, TestReport } from '../core/build/build.js';
import { buildConsoleUrl } from '../core/build/console-url.js';

export function viewBuild(build: AwsBuild): Build {
  return {
    kind: 'build',
    id: build.id ?? '',
    project: build.projectName ?? '',
    status: build.buildStatus ?? 'IN_PROGRESS',
    // The status alone is not enough: a build that has failed still runs its last phases.
    isEnded: build.buildComplete === true || build.endTime !== undefined,
    phases: (build.phases ?? []).map(viewPhase),
    consoleUrl: buildConsoleUrl(build.arn ?? ''),
    log: viewLog(build),
    exportedVariables: Object.fromEntries((build.exportedEnvironmentVariables ?? []).map(({ name = '', value = '' }) => [name, value])),
    reportArns: build.reportArns ?? [],
    members: [],
  };
}

export function viewBatch(batch: BuildBatch): Build {
  return {
    kind: 'batch',
    id: batch.id ?? '',
    project: batch.projectName ?? '',
    status: batch.buildBatchStatus ?? 'IN_PROGRESS',
    isEnded: batch.complete === true || batch.endTime !== undefined,
    phases: (batch.phases ?? []).map(viewPhase),
    consoleUrl: buildConsoleUrl(batch.arn ?? ''),
    log: { isOn: false, stream: undefined, url: '', s3: '' },
    exportedVariables: {},
    reportArns: batch.reportArns ?? [],
    members: (batch.buildGroups ?? []).map(({ identifier = '', currentBuildSummary: summary }) => ({
      identifier, id: (summary?.arn ?? '').replace(/^.*:build\//, ''), status: summary?.buildStatus ?? 'IN_PROGRESS',
    })),
  };
}

export function viewReport(report: Report, failing: readonly string[]): TestReport {
  const counts = report.testSummary?.statusCounts ?? {};
  return {
    group: (report.reportGroupArn ?? report.arn ?? '').replace(/^.*:report(-group)?\//, ''),
    status: report.status ?? '',
    total: report.testSummary?.total ?? 0,
    failed: (counts['FAILED'] ?? 0) + (counts['ERROR'] ?? 0),
    failing,
  };
}

function viewPhase({ phaseType, phaseStatus, durationInSeconds, contexts = [] }: AwsPhase | BuildBatchPhase): BuildPhase {
  return {
    type: phaseType ?? '',
    status: phaseStatus,
    seconds: durationInSeconds,
    contexts: contexts.map(({ statusCode = '', message = '' }) => ({ statusCode: statusCode.trim(), message: message.trim() })).filter(({ statusCode, message }) => statusCode !== '' || message !== ''),
  };
}

/** Until a build is provisioned its stream is missing, or called `null`. */
function viewLog({ logs = {} }: AwsBuild): LogPlace {
  const { groupName, streamName } = logs;
  const isKnown = groupName !== undefined && streamName !== undefined && groupName !== 'null' && streamName !== 'null';
  const s3 = logs.s3Logs?.status === 'ENABLED' ? (logs.s3LogsArn ?? logs.s3Logs.location ?? '').replace(/^arn:[\w-]+:s3:::/, 's3://') : '';
  return {
    isOn: logs.cloudWatchLogs?.status !== 'DISABLED',
    stream: isKnown ? { group: groupName, name: streamName } : undefined,
    url: (isKnown ? logs.deepLink : undefined) ?? logs.s3DeepLink ?? '',
    s3,
  };
}
