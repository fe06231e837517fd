/** What a file is judged by besides itself: the migrations that apply before it. */
import { describe, expect, test } from '@jest/globals';
import { DEFAULT_LINT_CONFIG } from '../../../src/core/lint/linter.js';
import { lintSources } from '../../../src/core/lint/sources.js';

const RULE = 'alter/encoding-blocks-widen';
const MAKES = 'CREATE TABLE s.t (id INT NOT NULL, region VARCHAR(8) NOT NULL ENCODE bytedict);';
const WIDENS = 'ALTER TABLE s.t ALTER COLUMN region TYPE VARCHAR(32);';
const ALLOWS = 'ALTER TABLE s.t ALTER COLUMN region ENCODE zstd;';

/** The files with the finding that only the other file's table explains. */
function found(...files: readonly (readonly [path: string, text: string, source?: number])[]): readonly string[] {
  const sources = files.map(([path, text, source = 0]) => ({ path, text, source }));
  const results = lintSources(sources, DEFAULT_LINT_CONFIG);
  expect(results).toHaveLength(files.length);
  return results.flatMap(({ findings }) => findings.filter(({ rule }) => rule === RULE).map(({ range }) => range.path));
}

describe('a migration is judged by those before it', () => {
  test('by version, whatever the order of the names', () => {
    expect(found(['V10__b.sql', WIDENS], ['V9__a.sql', MAKES])).toEqual(['V10__b.sql']);
    expect(found(['V10__b.sql', MAKES], ['V9__a.sql', WIDENS])).toEqual([]);
    expect(found(['V1__a.sql', MAKES], ['V2__b.sql', ALLOWS], ['V3__c.sql', WIDENS])).toEqual([]);
    expect(found(['V1__a.sql', MAKES], ['V2__b.sql', WIDENS], ['V3__c.sql', ALLOWS])).toEqual(['V2__b.sql']);
  });

  test('source by source, whatever the versions', () => {
    expect(found(['b/V5__a.sql', MAKES, 0], ['a/V1__b.sql', WIDENS, 1])).toEqual(['a/V1__b.sql']);
    expect(found(['b/V5__a.sql', MAKES, 1], ['a/V1__b.sql', WIDENS, 0])).toEqual([]);
  });

  test('a repeatable one by all versioned ones', () => {
    expect(found(['R__v.sql', WIDENS], ['V1__a.sql', MAKES])).toEqual(['R__v.sql']);
  });

  test('section by section in a bundle, and across bundles and folders', () => {
    const [makes, widens] = [MAKES, WIDENS].map((sql) => `q = ${sql}\n`);
    expect(found(['w.ini', `[one]\n${makes ?? ''}[two]\n${widens ?? ''}`])).toEqual(['w.ini']);
    expect(found(['w.ini', `[one]\n${widens ?? ''}[two]\n${makes ?? ''}`])).toEqual([]);
    expect(found(['w.ini', `[one]\n${makes ?? ''}`, 0], ['m/V1__a.sql', WIDENS, 1])).toEqual(['m/V1__a.sql']);
  });
});

describe('nobody knows what stands before', () => {
  test.each(['U2__a.sql', '2_a.down.sql', 'notes.sql'])('%s, which sees only itself', (path) => {
    expect(found(['V1__a.sql', MAKES], [path, WIDENS])).toEqual([]);
    expect(found([path, MAKES], ['V1__a.sql', WIDENS])).toEqual([]);
    expect(found([path, `${MAKES}\n${WIDENS}`])).toEqual([path]);
  });
});

test('a temporary table ends with its migration', () => {
  const temporary = MAKES.replace('TABLE', 'TEMP TABLE').replaceAll('s.t', 't');
  const widens = WIDENS.replaceAll('s.t', 't');
  expect(found(['V1__a.sql', `${temporary}\n${widens}`])).toEqual(['V1__a.sql']);
  expect(found(['V1__a.sql', temporary], ['V2__b.sql', widens])).toEqual([]);
  expect(found(['w.ini', `[one]\nq = ${temporary}\n[two]\nq = ${widens}\n`])).toEqual([]);
});
