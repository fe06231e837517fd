/** The grammar of statements about what lies outside the cluster, and of the schemas and databases that hold it. */
import { EXTERNAL_DATABASE_GRAMMAR } from './external-database.js';
import { EXTERNAL_FUNCTION_GRAMMAR } from './external-function.js';
import { EXTERNAL_IDENTITY_GRAMMAR } from './external-identity.js';
import { EXTERNAL_MODEL_GRAMMAR } from './external-model.js';
import { EXTERNAL_SCHEMA_GRAMMAR } from './external-schema.js';
import { EXTERNAL_TABLE_GRAMMAR } from './external-table.js';
import type { Grammar } from './grammar.js';

export const EXTERNAL_GRAMMAR: Grammar = {
  ...EXTERNAL_TABLE_GRAMMAR,
  ...EXTERNAL_SCHEMA_GRAMMAR,
  ...EXTERNAL_DATABASE_GRAMMAR,
  ...EXTERNAL_FUNCTION_GRAMMAR,
  ...EXTERNAL_MODEL_GRAMMAR,
  ...EXTERNAL_IDENTITY_GRAMMAR,
};
