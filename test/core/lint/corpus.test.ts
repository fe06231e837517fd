/** Redshift's documented SQL, written by others: nothing in it may be called broken. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { DEFAULT_LINT_CONFIG, lintFile } from '../../../src/core/lint/linter.js';
import { RULES } from '../../../src/core/lint/registry.js';
import { parseSql } from '../../../src/core/sql/sql-file.js';

const CORPUS = '../shared/corpus/redshift';

/** What a reviewer would say too: keys in the text, a CASCADE. Everything else of weight would be a false alarm. */
const EXPECTED = [
  'alter_table.sql:54 destructive/drop-column',
  'alter_table.sql:56 destructive/drop-column',
  'alter_table.sql:57 destructive/cascade',
  'temporary_tables.sql:7 sec/credentials',
  'unload.sql:56 sec/credentials',
  'unload.sql:92 sec/credentials',
];

/** Warnings that are true of the examples, by rule. */
const WARNINGS = [
  'alter/rewrite', 'design/interleaved', 'load/copy-maxerror', 'name/unqualified', 'sec/grant-all', 'sec/grant-option', 'sec/grant-public', 'sec/public-datashare', 'sec/rls-detach',
  'view/select-star',
];

const present = existsSync(CORPUS);
if (!present) process.stderr.write(`Not tested: ${CORPUS} is not there.\n`);

(present ? test : test.skip)('the corpus has these errors and warnings', () => {
  const errors: string[] = [];
  const warnings = new Set<string>();
  for (const name of readdirSync(CORPUS).filter((each) => each.endsWith('.sql')).sort()) {
    const { findings } = lintFile(parseSql(name, readFileSync(`${CORPUS}/${name}`, 'utf8')), { kind: undefined, config: DEFAULT_LINT_CONFIG }, RULES);
    for (const { rule, severity, range } of findings) {
      if (severity === 'error') errors.push(`${name}:${range.start.line} ${rule}`);
      else warnings.add(rule);
    }
  }
  expect(errors).toEqual(EXPECTED);
  expect([...warnings].sort()).toEqual(WARNINGS);
});
