/** LOCK where it comes too late, or in another order than elsewhere. */
import type { SqlFile, Statement } from '../../sql/sql-file.js';
import { holdsTemplate } from '../../sql/tree-text.js';
import { fileRunOf } from '../file-segments.js';
import { defineRule, type RuleContext } from '../rule.js';
import { sharedSegment } from '../table-locks.js';
import { shownName } from '../tables.js';

export const lockOrder = defineRule({
  id: 'lock/order',
  summary: 'Lock all tables first, and everywhere in the same order.',
  why: 'A transaction sees the rows as they were at its first SELECT, change or DDL; a LOCK after that keeps nothing from having changed in between, and ends in error 1023. Two '
    + 'transactions that lock the same tables in opposite orders wait for each other until Redshift aborts one.',
  safe: 'LOCK sales.customers, sales.orders; as the first statement, with the names in one order, the alphabet\'s for one.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_serial_isolation.html'),
  examples: {
    bad: [
      { sql: 'DELETE FROM sales.stage WHERE id = 1;\nLOCK sales.orders;\nDELETE FROM sales.orders WHERE id = 1;' },
      {
        sql: 'CREATE PROCEDURE sales.fill() AS $$ BEGIN LOCK sales.orders, sales.stage; DELETE FROM sales.stage WHERE id = 1; END $$ LANGUAGE plpgsql;\n'
          + 'CREATE PROCEDURE sales.empty() AS $$ BEGIN LOCK sales.stage; LOCK sales.orders; DELETE FROM sales.orders WHERE id = 1; END $$ LANGUAGE plpgsql;',
      },
    ],
    good: [
      { sql: 'SET statement_timeout TO 60000;\nLOCK sales.orders, sales.stage;\nDELETE FROM sales.orders WHERE id = 1;' },
      { sql: 'DELETE FROM sales.stage WHERE id = 1;\nVACUUM sales.stage;\nLOCK sales.orders;\nDELETE FROM sales.orders WHERE id = 1;' },
      {
        sql: 'CREATE PROCEDURE sales.fill() AS $$ BEGIN LOCK sales.orders; COMMIT; LOCK sales.stage; DELETE FROM sales.stage WHERE id = 1; END $$ LANGUAGE plpgsql;\n'
          + 'CREATE PROCEDURE sales.empty() AS $$ BEGIN LOCK sales.stage; LOCK sales.orders; DELETE FROM sales.orders WHERE id = 1; END $$ LANGUAGE plpgsql;',
      },
    ],
  },
  kinds: ['lock'],
  routines: true,
  check(statement, context) {
    if (!context.isInRoutine) checkPlace(statement, context);
    checkOrder(statement, context);
  },
});

/** Kinds at which a transaction fixes what it sees. https://docs.aws.amazon.com/redshift/latest/dg/c_serial_isolation.html */
const SEES: ReadonlySet<string> = new Set(['select', 'insert', 'update', 'delete', 'merge', 'copy', 'create-table', 'alter-table', 'drop-table']);

function checkPlace({ first, last }: Statement, context: RuleContext): void {
  const segment = sharedSegment(context);
  if (segment === undefined) return;
  const { statements } = context.file;
  for (let index = segment.first; index < context.index; index++) {
    const earlier = statements[index];
    if (earlier === undefined || !SEES.has(earlier.row?.kind ?? '')) continue;
    // One finding for several in a row.
    if (statements[context.index - 1]?.row?.kind === 'lock') return;
    context.report({ at: { first, last }, message: `LOCK comes after statements that fix what the transaction sees (from line ${earlier.range.start.line}); put it before them.` });
    return;
  }
}

function checkOrder({ tokens, first, syntax: { tree } }: Statement, context: RuleContext): void {
  if (tree?.kind !== 'Lock') return;
  const transactions = transactionsOf(context);
  const at = transactions.findIndex(({ locks }) => locks.some((lock) => lock.offset === tokens.start[first]));
  const own = transactions[at];
  if (own === undefined) return;
  for (const name of tree.tables) {
    const table = shownName(tokens, name);
    const place = own.locks.findIndex((lock) => lock.table === table);
    for (const { locks, line } of transactions.slice(0, at)) {
      const other = locks.findIndex((lock) => lock.table === table);
      const before = own.locks.slice(0, place).find((lock) => locks.findIndex((each) => each.table === lock.table) > other);
      if (other < 0 || before === undefined || holdsTemplate(tokens, name)) continue;
      context.report({ at: name, message: `${table} is locked after ${before.table} here and before it from line ${line} on, so that the two can wait for each other; lock in one order.` });
      return;
    }
  }
}

interface Locked { readonly table: string; readonly offset: number }

/** The locks of a transaction, in order, and the line of the first of them. */
interface Transaction { readonly locks: readonly Locked[]; readonly line: number }

const REMEMBERED = new WeakMap<SqlFile, readonly Transaction[]>();

/** Those of the file that lock, its procedures' among them. */
function transactionsOf(context: RuleContext): readonly Transaction[] {
  const { file } = context;
  const known = REMEMBERED.get(file) ?? [...readTransactions(file, fileRunOf(context)?.segmentOf)];
  REMEMBERED.set(file, known);
  return known;
}

const ENDS: ReadonlySet<string> = new Set(['commit', 'rollback', 'truncate']);

function* readTransactions({ statements }: SqlFile, segmentOf: readonly unknown[] | undefined): Iterable<Transaction> {
  for (const part of parts(statements, segmentOf)) {
    const locks: Locked[] = [];
    let line = 0;
    for (const { tokens, first, range, syntax: { tree } } of part) {
      if (tree?.kind !== 'Lock') continue;
      if (line === 0) line = range.start.line;
      for (const name of tree.tables) locks.push({ table: shownName(tokens, name), offset: tokens.start[first] ?? 0 });
    }
    if (locks.length > 0) yield { locks, line };
  }
}

/** The statements of each request, and those of each routine up to where it commits. */
function* parts(statements: readonly Statement[], segmentOf: readonly unknown[] | undefined): Iterable<readonly Statement[]> {
  let part: Statement[] = [];
  for (const [index, statement] of statements.entries()) {
    if (index > 0 && segmentOf?.[index] !== segmentOf?.[index - 1]) {
      yield part;
      part = [];
    }
    part.push(statement);
    let inner: Statement[] = [];
    for (const each of statement.inner) {
      if (ENDS.has(each.row?.kind ?? '')) {
        yield inner;
        inner = [];
      } else inner.push(each);
    }
    yield inner;
  }
  yield part;
}
