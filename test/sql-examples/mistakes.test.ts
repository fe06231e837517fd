/** sql-examples/mistakes teaches: what lint says of it, rule by rule and place by place. */
import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CatalogFold } from '../../src/core/catalog/fold.js';
import { DEFAULT_LINT_CONFIG } from '../../src/core/lint/linter.js';
import { lintSource } from '../../src/core/lint/sources.js';

const FOLDER = join('sql-examples', 'mistakes', 'migrations');

test.each<[string, readonly string[]]>([
  ['V001__habits_of_postgresql.sql', ['3:14 pg/serial', '4:14 types/text', '5:14 pg/types', '6:18 pg/check', '9:1 pg/index', '11:62 pg/upsert', '13:8 pg/functions']],
  ['V002__orders.sql', [
    '3:31 design/encode-mixed', '5:15 types/date-as-text', '5:36 design/sortkey-encoded', '7:15 types/float-money', '9:10 design/distkey-nullable', '10:1 design/interleaved',
    '12:39 view/select-star', '14:54 view/lbv-unqualified',
  ]],
  ['V003__what_redshift_refuses.sql', [
    '2:56 alter/multi-add', '3:54 alter/add-notnull-nodefault', '4:25 destructive/drop-key-column', '5:25 tx/alter-column-type', '5:48 alter/encoding-blocks-widen',
    '6:50 alter/unsupported-type-change', '7:39 alter/unknown-column',
  ]],
  ['V004__half_applied.sql', ['4:1 tx/truncate', '5:1 tx/vacuum', '6:1 destructive/drop-table', '6:32 destructive/cascade']],
  ['V005__who_may_see_it.sql', ['2:63 sec/credentials', '2:129 load/copy-maxerror', '3:29 sec/user-password', '4:7 sec/grant-all', '4:29 sec/grant-public']],
  ['V006__slips.sql', ['2:1 syntax/error', '3:53 syntax/error', '4:66 syntax/error', '5:8 syntax/error']],
])('%s', (name, expected) => {
  const catalog = new CatalogFold();
  for (const file of readdirSync(FOLDER).sort()) {
    const { findings } = lintSource(join(FOLDER, file), readFileSync(join(FOLDER, file), 'utf8'), DEFAULT_LINT_CONFIG, catalog);
    if (file === name) expect(findings.map(({ rule, range: { start } }) => `${start.line}:${start.column} ${rule}`)).toEqual(expected);
  }
});
