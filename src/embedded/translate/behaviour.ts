/**
 * What becomes of each kind of statement: one row each, and a test that every kind of `core/sql/statements.ts` has one.
 *
 * `executed`  PostgreSQL does it. `recorded` it is checked as far as possible, remembered, and has no effect here.
 * Any other text: it fails as NOT EMULATED, and the text says what is missing.
 */

export type Behaviour = 'executed' | 'recorded' | { readonly missing: string };

const missing = (what: string): Behaviour => ({ missing: what });

const EXTERNAL = missing('external tables');
const MODELS = missing('machine learning models');

export const BEHAVIOURS: Readonly<Record<string, Behaviour>> = {
  select: 'executed', insert: 'executed', update: 'executed', delete: 'executed', merge: 'executed', truncate: 'executed', lock: 'executed',
  copy: 'executed', 'copy-job': missing('COPY JOB: nothing watches the folder that stands for S3'), unload: 'executed',

  'create-table': 'executed', 'alter-table': 'executed', 'alter-column-type': 'executed', 'alter-table-append': 'executed', 'drop-table': 'executed', comment: 'executed',
  'alter-column-encode': 'recorded', 'alter-table-encode': 'recorded', 'alter-table-distribution': 'recorded', 'alter-table-sortkey': 'recorded',
  vacuum: 'recorded', analyze: 'recorded', 'analyze-compression': missing('ANALYZE COMPRESSION: PostgreSQL has no encodings'),
  'create-external-table': EXTERNAL, 'alter-external-table': EXTERNAL, 'alter-table-row-level-security': 'recorded',

  'create-view': 'executed', 'drop-view': 'executed', 'create-materialized-view': 'executed', 'refresh-materialized-view': 'executed', 'drop-materialized-view': 'executed',
  'alter-materialized-view': 'recorded', 'create-external-view': EXTERNAL, 'alter-external-view': EXTERNAL, 'drop-external-view': EXTERNAL,

  'create-schema': 'executed', 'alter-schema': 'executed', 'drop-schema': 'executed', 'create-external-schema': 'recorded', 'alter-external-schema': 'recorded',
  'create-database': missing('databases: there is one'), 'alter-database': 'recorded', 'drop-database': missing('databases: there is one'),

  'create-function': 'executed', 'drop-function': 'executed', 'create-procedure': 'executed', 'drop-procedure': 'executed', call: 'executed', 'alter-procedure': 'executed', 'alter-function': 'executed',
  'create-template': missing('templates of COPY'), 'alter-template': missing('templates of COPY'), 'drop-template': missing('templates of COPY'),
  'create-external-function': missing('Lambda functions'), 'create-library': missing('Python libraries'), 'drop-library': missing('Python libraries'),
  'create-model': MODELS, 'drop-model': MODELS,

  'create-user': 'recorded', 'alter-user': 'recorded', 'drop-user': 'recorded', 'create-group': 'recorded', 'alter-group': 'recorded', 'drop-group': 'recorded',
  'create-role': 'recorded', 'alter-role': 'recorded', 'drop-role': 'recorded', grant: 'recorded', revoke: 'recorded', 'alter-default-privileges': 'recorded',
  'create-rls-policy': 'recorded', 'alter-rls-policy': 'recorded', 'drop-rls-policy': 'recorded', 'attach-rls-policy': 'recorded', 'detach-rls-policy': 'recorded',
  'create-masking-policy': 'recorded', 'alter-masking-policy': 'recorded', 'drop-masking-policy': 'recorded', 'attach-masking-policy': 'recorded', 'detach-masking-policy': 'recorded',
  'create-identity-provider': 'recorded', 'alter-identity-provider': 'recorded', 'drop-identity-provider': 'recorded', 'alter-system': 'recorded',

  'create-datashare': 'recorded', 'alter-datashare': 'recorded', 'drop-datashare': 'recorded',
  'desc-datashare': 'executed', 'desc-identity-provider': missing('DESC IDENTITY PROVIDER'),

  set: 'executed', reset: 'executed', show: 'executed', explain: 'executed', use: missing('USE: there is one database'), cancel: missing('CANCEL: use CancelStatement'),
  'set-session-authorization': 'recorded', 'set-session-characteristics': 'recorded',
  prepare: 'executed', execute: 'executed', deallocate: 'executed', 'declare-cursor': 'executed', fetch: 'executed', close: 'executed',

  begin: 'executed', commit: 'executed', rollback: 'executed', savepoint: missing('SAVEPOINT'),
};
