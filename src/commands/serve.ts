/** `serve`: the embedded warehouse behind the Data API's protocol on loopback. */
import { AppError } from '../core/errors.js';
import { defineCommand } from './command.js';

const PORT_MAX = 65_535;

export const serve = defineCommand({
  name: 'serve',
  summary: 'Serve the embedded warehouse on loopback, for the AWS CLI and any AWS SDK.',
  inputs: {
    port: { kind: 'number', value: 'N', summary: 'The port; default: any free one.' },
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
      onReady: (url) => {
        emit(`The embedded warehouse answers at ${url} (${inputs.data ?? 'in memory'}). Ctrl-C stops it.`);
        emit('In another terminal:');
        emit(`  export AWS_ENDPOINT_URL_REDSHIFT_DATA=${url} AWS_REGION=us-east-1 AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local`);
        emit('  aws redshift-data execute-statement --workgroup-name local --database dev --sql "select 1"');
      },
    });
    const headline = 'The embedded warehouse has stopped.';
    return { verdict: 'passed', headline, text: headline, report: '', findings: [], outputs: {} };
  },
});
