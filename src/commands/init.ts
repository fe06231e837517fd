/** `init`: a configuration, a first migration and a first data test that work as they are. */
import { AppError } from '../core/errors.js';
import { defineCommand } from './command.js';
import { CONFIG_NAME } from '../core/config.js';

const FILES: Readonly<Record<string, string>> = {
  [CONFIG_NAME]: `migrations = migrations
tests      = tests
default    = dev

[environment.dev]
warehouse = embedded:.redshift-devops/dev

; A real warehouse: a role, no password.
; [environment.prod]
; warehouse = redshift-serverless://<workgroup>/<database>
; region    = eu-west-1
; auth      = iam
; approval  = required
`,
  'migrations/V001__first.sql': `-- The first migration. Its statements commit together with their row of the history.
CREATE SCHEMA IF NOT EXISTS sales;

CREATE TABLE sales.orders (
  order_id   BIGINT        NOT NULL,
  ordered_at TIMESTAMP     NOT NULL,
  amount     DECIMAL(18,2) NOT NULL
)
DISTKEY (order_id)
SORTKEY (ordered_at);
`,
  'tests/orders.sql': `-- test: no order costs less than nothing
SELECT order_id, amount FROM sales.orders WHERE amount < 0;
`,
};

export const init = defineCommand({
  name: 'init',
  summary: 'Write a configuration, a first migration and a first data test.',
  inputs: {},
  outputs: {},
  action: false,
  async run(_inputs, world) {
    const existing: string[] = [];
    for (const path of Object.keys(FILES)) if ((await world.files.exists(path)) !== undefined) existing.push(path);
    if (existing.length > 0) throw new AppError('USAGE', `init overwrites nothing, and ${existing.join(', ')} exists already`);
    for (const [path, text] of Object.entries(FILES)) await world.files.write(path, text);
    const headline = 'Ready. Next: redshift-devops pipeline';
    return { verdict: 'passed', headline, text: `${Object.keys(FILES).map((path) => `wrote ${path}`).join('\n')}\n${headline}`, report: '', findings: [], outputs: {} };
  },
});
