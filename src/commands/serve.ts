/** `serve`: the embedded warehouse behind the Data API's protocol on loopback. */
import { AppError } from '../core/errors.js';
import { defineCommand } from './command.js';

const PORT_MAX = 65_535;

export const serve = defineCommand({
  name: 'serve',
  summary: 'Serve the embedded warehouse on loopback, for the AWS CLI and any AWS SDK.',
  inputs: {
    port: { kind: 'number', value: 'N', summary: 'The port; default: any free one.' },
    'require-signature': { kind: 'flag', summary: 'Take only requests signed with AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY of the environment.' },
    s3: { kind: 'text', value: 'DIR', summary: 'The folder that stands for S3, one folder a bucket, for COPY and UNLOAD; default: none.' },
    data: { kind: 'text', value: 'DIR', summary: 'The folder that keeps the data; default: memory.' },
  },
  outputs: {},
  action: false,
  async run(inputs, world) {
    if ((inputs.port ?? 0) > PORT_MAX) throw new AppError('USAGE', `port is ${inputs.port}; it may be 0 to ${PORT_MAX}`);
    const emit = (text: string): void => world.host.emit({ kind: 'note', text });
    await world.serve({
      port: inputs.port ?? 0,
      data: inputs.data,
      s3: inputs.s3,
      requireSignature: inputs['require-signature'],
      onReady: (url) => {
        emit(`The embedded warehouse answers at ${url} (${inputs.data ?? 'in memory'}). Ctrl-C stops it.`);
        emit('In another terminal:');
        for (const line of usageLines(url, inputs['require-signature'])) emit(`  ${line}`);
      },
    });
    const headline = 'The embedded warehouse has stopped.';
    return { verdict: 'passed', headline, text: headline, report: '', findings: [], outputs: {} };
  },
});

/**
 * Lines for a POSIX shell. Version 1 of the AWS CLI reads AWS_DEFAULT_REGION, the others AWS_REGION. Where signatures are checked the
 * credentials are those of this process, which are not for a log.
 */
export function usageLines(url: string, requireSignature: boolean): readonly string[] {
  const where = '--workgroup-name local --database dev';
  return [
    `export AWS_ENDPOINT_URL_REDSHIFT_DATA=${url} AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1`,
    requireSignature ? ': "${AWS_ACCESS_KEY_ID:?as serve has it}" "${AWS_SECRET_ACCESS_KEY:?as serve has it}"' : 'export AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local',
    `aws redshift-data list-tables ${where} --schema-pattern public`,
    `ID="$(aws redshift-data execute-statement ${where} --sql 'select 1' --query Id --output text)"`,
    'aws redshift-data describe-statement --id "$ID"',
    'aws redshift-data get-statement-result --id "$ID"',
  ];
}
