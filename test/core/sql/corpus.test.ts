/** Redshift SQL nobody here wrote; it lies beside the project and not in it. */
import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSql } from '../../../src/core/sql/sql-file.js';

const FOLDER = join('..', 'shared', 'corpus', 'redshift');
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => file.endsWith('.sql')) : [];
if (files.length === 0) console.log(`The corpus ${FOLDER} is not there; its tests are skipped.`);

(files.length === 0 ? describe.skip : describe)('the corpus', () => {
  test.each(files.length === 0 ? ['absent'] : files)('%s', (file) => {
    const text = readFileSync(join(FOLDER, file), 'utf8');
    const { statements, tokens } = parseSql(file, text);
    expect(tokens.faults).toEqual([]);
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.filter(({ row }) => row === undefined).map((statement) => statement.text.slice(0, 80))).toEqual([]);
  });

  test('is split without loss: outside of statements only semicolons, comments and white space are left', () => {
    for (const file of files) {
      const text = readFileSync(join(FOLDER, file), 'utf8');
      const { statements } = parseSql(file, text);
      let rest = '';
      let reached = 0;
      for (const { range } of statements) {
        rest += text.slice(reached, range.start.offset);
        reached = range.end.offset;
      }
      rest += text.slice(reached);
      expect(rest.replace(/--.*|\/\*[^]*?\*\//g, '').replace(/[\s;]/g, '')).toBe('');
    }
  });
});
