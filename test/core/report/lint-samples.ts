/** Reports for the tests of reports. */
import type { Severity } from '../../../src/core/finding.js';
import { DEFAULT_LINT_CONFIG } from '../../../src/core/lint/linter.js';
import { RULES } from '../../../src/core/lint/registry.js';
import type { RuleInfo } from '../../../src/core/lint/rule.js';
import { lintSource } from '../../../src/core/lint/sources.js';
import type { LintReport } from '../../../src/core/report/lint-report.js';

/** What other rules say about the samples would change the expectations with every new rule. */
const ASKED = new Set(['alter/multi-add', 'destructive/drop-table', 'name/unqualified', 'pg/types', 'sec/credentials', 'types/text']);
const CONFIG = {
  ...DEFAULT_LINT_CONFIG,
  disabled: new Set(RULES.map(({ id }) => id).filter((id) => !ASKED.has(id))),
  severities: new Map([['alter/multi-add', 'error'], ['destructive/drop-table', 'error'], ['name/unqualified', 'warning'], ['pg/types', 'error'], ['types/text', 'warning']] as const),
};

/** With texts of their own, for the same reason. */
export const SAMPLE_RULES: readonly RuleInfo[] = [...ASKED].map((id) => ({
  id, summary: `Mind ${id}.`, why: 'It is a sample.', safe: 'Mind it.', severity: 'error', since: '0.1.0', source: new URL('https://docs.aws.amazon.com/redshift/'), examples: { bad: [], good: [] },
}));

export function reportOf(files: Readonly<Record<string, string>>, failOn: Severity = 'error', severities: Readonly<Record<string, Severity>> = {}): LintReport {
  const config = { ...CONFIG, severities: new Map([...CONFIG.severities, ...Object.entries(severities)]) };
  const linted = Object.entries(files).map(([path, text]) => ({ path, text, result: lintSource(path, text, config) }));
  return { files: linted, findings: linted.flatMap(({ result }) => result.findings), failOn, fixed: 0 };
}

export const SAMPLE = reportOf({
  'migrations/V001__orders.sql': 'CREATE TABLE sales.orders (\n\tid UUID, note TEXT\n);\n\nDROP TABLE sales.old;\nNEW STATEMENT;\nSELECT {{ columns }} FROM sales.orders;\n',
  'migrations/V002__clean.sql': 'SELECT 1;\n',
  'migrations/V003__load & more.sql': 'COPY sales.orders FROM \'s3://b/k\' ACCESS_KEY_ID \'hush-1\' SECRET_ACCESS_KEY \'hush-2\';\n-- lint-disable-next-line destructive/drop-table: moved\nDROP TABLE sales.b;\n',
  'warehouse.ini': '[one]\nquery0 = create table t (a int)\nquery1 = alter table s.t add a int,\n  add b int\n',
});
