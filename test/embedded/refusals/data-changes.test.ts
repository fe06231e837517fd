/** INSERT, UPDATE, DELETE, TRUNCATE, MERGE, and the rows they would write. */
import { describeRefusals, syntaxError, useWarehouse } from './refusal-rows.js';

useWarehouse();

const RETURNING = 'sqlalchemy-redshift/sqlalchemy-redshift/issues/330';
const MERGE = 'r_MERGE';
const JOOQ = 'jOOQ/jOOQ/issues/18351';
const BOTH = 'WHEN MATCHED THEN UPDATE SET b = u.b WHEN NOT MATCHED THEN INSERT VALUES (u.a, u.b)';

const TABLES = ['CREATE TABLE t (a INTEGER NOT NULL, b VARCHAR(10), c CHAR(5), d DECIMAL(4, 2))', 'CREATE TABLE u (a INTEGER, b VARCHAR(10))', 'INSERT INTO t VALUES (1, \'one\', \'x\', 1)', 'INSERT INTO u VALUES (1, \'x\'), (1, \'y\')'];

describeRefusals('changes', TABLES, [
  ['INSERT INTO u VALUES (1, \'x\') ON CONFLICT DO NOTHING', syntaxError('ON', 31), 'exact', 'jazzband/django-redshift-backend/issues/102'],
  ['INSERT INTO u VALUES (1, \'x\') ON CONFLICT (a) DO UPDATE SET b = \'y\'', syntaxError('ON', 31), 'exact', 'jazzband/django-redshift-backend/issues/102'],
  ['INSERT INTO u VALUES (1, \'x\') RETURNING a', syntaxError('RETURNING', 31), 'exact', RETURNING],
  ['UPDATE u SET a = 2 RETURNING a', syntaxError('RETURNING', 20), 'exact', RETURNING],
  ['DELETE FROM u RETURNING a', syntaxError('RETURNING', 15), 'exact', RETURNING],
  ['INSERT INTO u AS x VALUES (1, \'x\')', syntaxError('AS', 15), 'near', 'r_INSERT_30'],
  ['INSERT INTO u VALUES (1, (SELECT MAX(b) FROM t)), (2, \'x\')', 'subqueries in a multiple-row INSERT VALUES are not supported', 'near', 'r_INSERT_30'],
  ['UPDATE u SET (a, b) = (1, \'x\')', syntaxError('(', 14), 'near', 'r_UPDATE'],
  ['UPDATE u SET b = \'x\' FROM u LEFT JOIN t ON u.a = t.a', 'Target table must be part of an equijoin predicate', 'exact', 'r_UPDATE'],
  ['TRUNCATE t, u', syntaxError(',', 11), 'near', 'r_TRUNCATE'],
  ['TRUNCATE t CASCADE', syntaxError('CASCADE', 12), 'near', 'r_TRUNCATE'],
  ['TRUNCATE TABLE t RESTART IDENTITY', syntaxError('RESTART', 18), 'near', 'r_TRUNCATE'],
], [
  'UPDATE u SET b = t.b FROM t WHERE u.a = t.a', 'INSERT INTO u VALUES ((SELECT MAX(a) FROM t), \'z\')', 'WITH x AS (SELECT 1 AS a) DELETE FROM u WHERE a IN (SELECT a FROM x WHERE a = 5)',
]);

describeRefusals('MERGE', [], [
  [`MERGE INTO t x USING u ON x.a = u.a ${BOTH}`, syntaxError('x', 14), 'near', 'SQLMesh/sqlmesh/pull/3607'],
  ['MERGE INTO t USING u ON t.a = u.a WHEN MATCHED THEN UPDATE SET b = u.b', 'MERGE statement with a single WHEN clause is not enabled.', 'exact', JOOQ],
  ['MERGE INTO t USING u ON t.a = u.a WHEN MATCHED AND u.a > 1 THEN DELETE WHEN NOT MATCHED THEN INSERT VALUES (u.a, u.b)', syntaxError('AND', 48), 'near', JOOQ],
  ['MERGE INTO t USING u ON t.a = u.a WHEN MATCHED THEN DO NOTHING WHEN NOT MATCHED THEN INSERT VALUES (u.a, u.b)', syntaxError('DO', 53), 'near', MERGE],
  ['MERGE INTO t USING u ON t.a = u.a WHEN MATCHED THEN DELETE WHEN NOT MATCHED BY SOURCE THEN DELETE', syntaxError('BY', 77), 'near', MERGE],
  ['MERGE INTO u USING (SELECT * FROM u) s ON u.a = s.a WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN INSERT VALUES (s.a, s.b)', 'Source view/subquery in Merge statement cannot reference target table.', 'exact', MERGE],
  ['MERGE INTO u USING u ON u.a = u.a WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN INSERT VALUES (1, \'x\')', 'Source and target of a MERGE statement cannot be the same table', 'near', MERGE],
  ['MERGE INTO t USING u ON t.a = u.a WHEN MATCHED THEN UPDATE SET b = u.b WHEN NOT MATCHED THEN INSERT (a, b) VALUES (1, u.b)', 'Found multiple matches to update the same tuple.', 'exact', MERGE],
]);

describeRefusals('rows', ['CREATE TABLE ids (id INTEGER IDENTITY(1, 1), a INTEGER)', 'CREATE TABLE pairs (a INTEGER)'], [
  ['INSERT INTO t VALUES (NULL, \'x\')', 'Cannot insert a NULL value into column a', 'exact', 'dlt-hub/dlt'],
  ['UPDATE t SET a = NULL', 'Cannot insert a NULL value into column a', 'exact', 'trinodb/trino'],
  ['INSERT INTO t (a, b) VALUES (1, \'éééééé\')', 'value too long for type character varying(10)', 'exact', 'dlt-hub/dlt'],
  ['INSERT INTO t (a, c) VALUES (1, \'abcdef\')', 'value too long for type character(5)', 'exact', 'r_Character_types'],
  ['INSERT INTO t (a, c) VALUES (1, \'é\')', 'Multibyte character not supported for CHAR (Hint: Try using VARCHAR).', 'near', 'multi-byte-character-load-errors'],
  ['INSERT INTO t (a, d) SELECT a * 100, a * 100.0 FROM t', 'Numeric data overflow (result precision)', 'exact', 'r_numeric_computations201'],
  ['INSERT INTO ids VALUES (1, 1)', 'cannot set an identity column to a value', 'exact', 'embulk/embulk/issues/486'],
  ['SELECT b::INTEGER FROM t', 'Invalid digit, Value \'o\', Pos 0, Type: Integer', 'exact', 't_Troubleshooting_load_errors'],
  ['SELECT (b || \'\')::DECIMAL(5, 2) FROM t', 'Invalid digit, Value \'o\', Pos 0, Type: Decimal', 'exact', 't_Troubleshooting_load_errors'],
  ['SELECT \'x\'::INTEGER', 'invalid input syntax for integer: "x"\n  Position: 8', 'exact', 'AgamiAI/agami-core/issues/325'],
  ['CREATE TABLE t (a INTEGER)', 'Relation "t" already exists', 'exact', 'aws/aws-cdk/issues/26733'],
  ['SELECT * FROM nowhere', 'relation "nowhere" does not exist\n  Position: 15', 'exact', 'aws/aws-cdk/issues/26733'],
], ['CREATE TABLE IF NOT EXISTS t (a INTEGER)', 'INSERT INTO t (a, c) VALUES (2, \'abc\')', 'INSERT INTO t (a, b) VALUES (2, \'ééééé\')', 'INSERT INTO ids (a) VALUES (1)']);
