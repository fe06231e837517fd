/** More sort columns than Redshift takes. */
import { createTableIn, sortKeyOption } from '../definitions.js';
import { defineRule } from '../rule.js';

export const designTooManySortkeys = defineRule({
  id: 'design/too-many-sortkeys',
  summary: 'Sort by no more columns than Redshift takes: 400 in a compound key, eight in an interleaved one.',
  why: 'Redshift refuses a table whose sort key is longer. The first columns of a compound key do nearly all of the work anyway.',
  safe: 'SORTKEY (a, b, c) with the columns that queries filter by.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html'),
  examples: {
    bad: [
      {
        sql: 'CREATE TABLE sales.cubes (a INT NOT NULL, b INT NOT NULL, c INT NOT NULL, d INT NOT NULL, e INT NOT NULL, f INT NOT NULL, g INT NOT NULL, h INT NOT NULL, i INT NOT NULL) '
          + 'INTERLEAVED SORTKEY (a, b, c, d, e, f, g, h, i);',
      },
    ],
    good: [
      {
        sql: 'CREATE TABLE sales.cubes (a INT NOT NULL, b INT NOT NULL, c INT NOT NULL, d INT NOT NULL, e INT NOT NULL, f INT NOT NULL, g INT NOT NULL, h INT NOT NULL, i INT NOT NULL) '
          + 'COMPOUND SORTKEY (a, b, c, d, e, f, g, h, i);',
      },
      { sql: 'CREATE TABLE sales.cubes (a INT NOT NULL, b INT NOT NULL, c INT NOT NULL) INTERLEAVED SORTKEY (a, b, c);' },
      { sql: 'CREATE TABLE sales.cubes (a INT NOT NULL, b INT NOT NULL, c INT NOT NULL) SORTKEY AUTO;' },
    ],
  },
  kinds: ['create-table'],
  mentions: ['sortkey'],
  routines: true,
  check(statement, context) {
    const table = createTableIn(statement);
    const option = table === undefined ? undefined : sortKeyOption(table);
    if (option?.value?.kind !== 'NameList') return;
    const isInterleaved = option.name === 'interleaved sortkey';
    const most = isInterleaved ? 8 : 400;
    const { names } = option.value;
    const beyond = names[most];
    if (beyond === undefined) return;
    const kind = isInterleaved ? 'An interleaved' : 'A compound';
    context.report({ at: { first: beyond.first, last: names.at(-1)?.last ?? beyond.last }, message: `${kind} sort key has at most ${most} columns, and this one has ${names.length}; leave the last ones out.` });
  },
});
