/** Views, and what depends on what. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_VIEW.html, …/r_DROP_TABLE.html */
import { describeRefusals, useWarehouse } from './refusal-rows.js';

useWarehouse();

const depends = (what: string): string => `cannot drop ${what} because other objects depend on it\n  Hint: Use DROP ... CASCADE to drop the dependent objects too.`;

describeRefusals('dependencies', [
  'CREATE SCHEMA s', 'CREATE TABLE s.t (a INTEGER, b VARCHAR(10))', 'CREATE VIEW s.v AS SELECT a, b FROM s.t', 'CREATE TABLE s.m (a INTEGER)', 'CREATE MATERIALIZED VIEW s.mv AS SELECT a FROM s.m',
  'CREATE TABLE s.parent (a INTEGER NOT NULL PRIMARY KEY)', 'CREATE TABLE s.child (a INTEGER REFERENCES s.parent (a))', 'CREATE TABLE s.free (a INTEGER)', 'CREATE VIEW s.late AS SELECT a FROM s.free WITH NO SCHEMA BINDING',
  'CREATE TABLE s.named (a INTEGER)', 'CREATE VIEW s.bound AS SELECT a FROM s.named',
], [
  ['DROP TABLE s.t', depends('table s.t'), 'exact', 'SQLMesh/sqlmesh/issues/1446'],
  ['DROP TABLE s.m', depends('table s.m'), 'near', 'SQLMesh/sqlmesh/issues/1446'],
  ['DROP SCHEMA s', depends('schema s'), 'near', 'r_DROP_SCHEMA'],
  ['DROP TABLE s.parent', depends('table parent'), 'near', 'r_DROP_TABLE'],
  ['ALTER TABLE s.t DROP COLUMN b', depends('table s.t column b'), 'near', 'r_ALTER_TABLE'],
  ['CREATE OR REPLACE VIEW s.v AS SELECT a FROM s.t', 'cannot change number of columns in view', 'exact', 'dataform-co/dataform/issues/259'],
  ['CREATE OR REPLACE VIEW s.v AS SELECT a, b, 1 AS c FROM s.t', 'cannot change number of columns in view', 'exact', 'dbt-labs/dbt-core/issues/15138'],
  ['CREATE OR REPLACE VIEW s.v AS SELECT a::BIGINT AS a, b FROM s.t', 'cannot change data type of view column "a"', 'exact', 'awslabs/amazon-redshift-utils/issues/282'],
  ['CREATE OR REPLACE VIEW s.v AS SELECT a AS z, b FROM s.t', 'cannot change name of view column "a"', 'exact', 'dbt-labs/dbt-core/issues/15138'],
  ['CREATE VIEW s.w AS SELECT a FROM free WITH NO SCHEMA BINDING', 'All the relation names inside should be qualified when creating VIEW WITH NO SCHEMA BINDING.', 'exact', 'elementary-data/dbt-data-reliability/pull/371'],
  ['INSERT INTO s.v VALUES (1, \'x\')', 'cannot insert into a view', 'near', 'r_CREATE_VIEW'],
  ['UPDATE s.v SET a = 1', 'cannot update a view', 'near', 'r_CREATE_VIEW'],
  ['DELETE FROM s.v', 'cannot delete from a view', 'near', 'r_CREATE_VIEW'],
  ['CREATE MATERIALIZED VIEW s.mv2 AS SELECT a FROM s.v', 'materialized views cannot be created on the view "v"', 'near', 'materialized-view-create-sql-command'],
], ['ALTER TABLE s.named RENAME TO other', 'SELECT a FROM s.bound', 'DROP TABLE s.free', 'DROP TABLE s.child, s.parent', 'DROP TABLE s.t CASCADE', 'DROP SCHEMA s CASCADE']);
