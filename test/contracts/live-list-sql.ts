/** Items 7, 12, 14 and 15: what SQL and the system views do. */
import { expect } from '@jest/globals';
import { GUARD_FAILED, guardSql, LOCK_FENCE } from '../../src/warehouses/history-table.js';
import { commitOf, RUN } from './entries.js';
import type { Question } from './live-list.contract.js';
import { told } from './live-list-batches.js';

/** What could be asked for locks, isolation and past queries. */
const VIEWS = ['svv_transactions', 'stv_db_isolation_level', 'stv_locks', 'stv_recents', 'stl_query', 'svl_multi_statement_violations', 'sys_query_history', 'pg_database_info'];

export const SQL_QUESTIONS: readonly Question[] = [
  {
    item: 7, title: 'what Position counts',
    async ask(open) {
      const seen: string[] = [];
      for (const [name, text] of [['ASCII', 'x'], ['two bytes', 'üü'], ['three bytes', '你好'], ['four bytes', '🚀🚀']] as const) {
        const sql = `SELECT '${text}' FROM FROM t`;
        const at = sql.lastIndexOf('FROM');
        const before = sql.slice(0, at);
        const units = { utf16: at + 1, characters: [...before].length + 1, bytes: Buffer.byteLength(before) + 1 };
        const position = Number(/Position:\s*(\d+)/.exec((await open.raw.run(sql)).Error ?? '')?.[1]);
        // A place in a file is found by it; beyond the basic plane it may be off by a character or two.
        if (name !== 'four bytes') expect([name, position]).toEqual([name, units.characters]);
        seen.push(`${name}: ${position} (${Object.entries(units).map(([unit, value]) => `${unit} ${value}`).join(', ')})`);
      }
      return seen.join(' · ');
    },
  },
  {
    item: 12, title: 'the guard is not folded away',
    async ask(open) {
      const warehouse = open.connect(RUN, 'alice');
      await warehouse.readHistory();
      await warehouse.commit(commitOf(0, [[]]));
      await open.raw.must(guardSql(1));
      const seen: string[] = [];
      for (const sqls of [guardSql(7), [LOCK_FENCE, guardSql(7), open.texts.effect('unguarded')]]) {
        const failed = await open.raw.run(sqls);
        expect(failed.Status).toBe('FAILED');
        expect(failed.Error).toMatch(GUARD_FAILED);
        seen.push(told(failed));
      }
      expect(await open.effects()).toEqual([]);
      return seen.join(' · ');
    },
  },
  {
    // Nothing relies on it: a procedure's messages are not shown.
    item: 14, title: 'where RAISE INFO appears',
    async ask(open) {
      await open.raw.must(`CREATE PROCEDURE ${open.schema}.speak() AS $$ BEGIN RAISE INFO 'heard by somebody'; END; $$ LANGUAGE plpgsql`);
      const done = await open.raw.must(`CALL ${open.schema}.speak()`);
      const fields = Object.entries(done).filter(([, value]) => JSON.stringify(value)?.includes('heard by somebody') === true);
      return fields.length === 0 ? 'in no field of DescribeStatement' : `in ${fields.map(([field]) => field).join()}`;
    },
  },
  {
    item: 15, title: 'which system views there are',
    async ask(open) {
      const seen: string[] = [];
      for (const view of VIEWS) seen.push(`${view}: ${told(await open.raw.run(`SELECT COUNT(*) FROM ${view}`))}`);
      // Who holds locks is read from it.
      expect(seen[0]).toBe('svv_transactions: FINISHED');
      const isolation = await open.raw.rows('SELECT * FROM stv_db_isolation_level').catch((error: unknown) => String(error));
      return `${seen.join(' · ')}; stv_db_isolation_level: ${JSON.stringify(isolation)}`;
    },
  },
];
