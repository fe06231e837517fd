/** Addresses in the AWS console. */

const CONSOLES: Readonly<Record<string, string>> = { aws: 'console.aws.amazon.com', 'aws-cn': 'console.amazonaws.cn', 'aws-us-gov': 'console.amazonaws-us-gov.com' };

/** The page of a build, from `arn:aws:codebuild:<region>:<account>:build/<project>:<uuid>` (a batch: `build-batch/`); '' for anything else. */
export function buildConsoleUrl(arn: string): string {
  const [, partition = '', region, account, kind = '', project = '', build] = /^arn:([\w-]+):codebuild:([\w-]+):(\d+):(build|build-batch)\/([\w-]+):([\w-]+)$/.exec(arn) ?? [];
  const host = CONSOLES[partition];
  if (host === undefined) return '';
  return `https://${region}.${host}/codesuite/codebuild/${account}/projects/${project}/${kind === 'build' ? 'build' : 'batch'}/${project}%3A${build}/?region=${region}`;
}
