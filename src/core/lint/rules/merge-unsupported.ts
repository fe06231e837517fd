/** Forms of MERGE that other databases have and Redshift refuses. */
import type { Merge, MergeClause } from '../../sql/nodes/data.js';
import type { Tokens } from '../../sql/tokenizer.js';
import { holdsTemplate, objectName } from '../../sql/tree-text.js';
import { defineRule, type RuleContext, type TokenSpan } from '../rule.js';

export const mergeUnsupported = defineRule({
  id: 'merge/unsupported',
  summary: 'Write MERGE in the one form that Redshift has.',
  why: 'Redshift takes MERGE INTO target USING source ON … with one WHEN MATCHED and one WHEN NOT MATCHED, or REMOVE DUPLICATES. It refuses an alias of the target, WITH, '
    + 'conditions in WHEN, other clauses, only one of the two, and a source that is the target.',
  safe: 'Name the target by its table name in ON and in the expressions; put conditions and common tables into a subquery or a staging table after USING; where only one '
    + 'of the clauses is meant, use UPDATE, DELETE or INSERT.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_MERGE.html'),
  examples: {
    bad: [
      { sql: 'MERGE INTO sales.region AS t USING sales.stage AS s ON t.code = s.code\nWHEN MATCHED THEN UPDATE SET name = s.name\nWHEN NOT MATCHED THEN INSERT (code, name) VALUES (s.code, s.name);' },
      { sql: 'MERGE INTO sales.region USING sales.stage AS s ON region.code = s.code\nWHEN MATCHED THEN UPDATE SET name = s.name;' },
      { sql: 'MERGE INTO sales.region USING sales.stage AS s ON region.code = s.code\nWHEN MATCHED AND s.is_deleted THEN DELETE\nWHEN NOT MATCHED THEN INSERT (code) VALUES (s.code);' },
    ],
    good: [
      { sql: 'MERGE INTO sales.region USING sales.stage AS s ON region.code = s.code\nWHEN MATCHED THEN UPDATE SET name = s.name\nWHEN NOT MATCHED THEN INSERT (code, name) VALUES (s.code, s.name);' },
      { sql: 'MERGE INTO sales.region USING sales.stage ON region.code = stage.code REMOVE DUPLICATES;' },
      { sql: 'MERGE INTO sales.region USING stage.region AS s ON region.code = s.code\nWHEN MATCHED THEN DELETE\nWHEN NOT MATCHED THEN INSERT (code) VALUES (s.code);' },
    ],
  },
  kinds: ['merge'],
  routines: true,
  check({ tokens, first, syntax: { status, tree } }, context) {
    if (tree?.kind !== 'Merge') return;
    const report = (at: TokenSpan, message: string): void => context.report({ at, message });
    const [common] = tree.with;
    if (common !== undefined) report(common, 'Redshift refuses WITH in a MERGE; put the query into a table, or into a subquery after USING.');
    if (tree.alias !== null && !holdsTemplate(tokens, tree.alias)) report(tree.alias, 'Redshift refuses an alias of the target of MERGE; use the name of the table.');
    checkSource(tokens, tree, context);
    for (const clause of tree.clauses) checkClause(clause, report);
    if (status === 'parsed' && !tree.removeDuplicates && tree.clauses.length > 0) checkPair(tree.clauses, report, first);
  },
});

function checkSource(tokens: Tokens, { target, source }: Merge, context: RuleContext): void {
  if (target === null || source?.kind !== 'TableRef' || holdsTemplate(tokens, target) || holdsTemplate(tokens, source.name)) return;
  const [a, b] = [objectName(tokens, target), objectName(tokens, source.name)];
  if (a.database === b.database && a.schema === b.schema && a.name === b.name) {
    context.report({ at: source.name, message: 'Redshift refuses a MERGE of a table with itself; use UPDATE, or put the rows into a staging table.' });
  }
}

function checkClause({ match, condition, action, first, last }: MergeClause, report: (at: TokenSpan, message: string) => void): void {
  if (condition !== null) report(condition, 'Redshift refuses a condition in WHEN; choose the rows in a subquery after USING.');
  else if (match === 'not-matched-by-source') report({ first, last }, 'Redshift has no WHEN NOT MATCHED BY SOURCE; use a DELETE or an UPDATE beside the MERGE.');
  else if (action === 'nothing') report({ first, last }, 'Redshift has no DO NOTHING in MERGE; leave such rows out in a subquery after USING.');
}

/** Exactly one WHEN MATCHED and one WHEN NOT MATCHED; clauses that are wrong for another reason are told already. */
function checkPair(clauses: readonly MergeClause[], report: (at: TokenSpan, message: string) => void, first: number): void {
  for (const match of ['matched', 'not-matched'] as const) {
    const [one, second] = clauses.filter((clause) => clause.match === match);
    const words = match === 'matched' ? 'WHEN MATCHED' : 'WHEN NOT MATCHED';
    if (second !== undefined) report(second, `Redshift takes one ${words} in a MERGE; choose the rows in a subquery after USING.`);
    else if (one === undefined) report({ first, last: first }, `Redshift refuses a MERGE without ${words}; add it, or use ${match === 'matched' ? 'INSERT' : 'UPDATE or DELETE'}.`);
  }
}
