/** Queries. https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-features.html */
import { describeRefusals, syntaxError, useWarehouse } from './refusal-rows.js';

useWarehouse();

const FEATURES = 'c_unsupported-postgresql-features';
const CORRELATED = 'This type of correlated subquery pattern is not supported due to internal error';

describeRefusals('queries', ['CREATE TABLE t (a INTEGER NOT NULL, b VARCHAR(10))', 'CREATE TABLE u (a INTEGER, b VARCHAR(10))'], [
  ['SELECT DISTINCT ON (a) a, b FROM t', 'SELECT DISTINCT ON is not supported', 'exact', 'jakob/Postico/issues/420'],
  ['SELECT * FROM (VALUES (1), (2)) v', syntaxError('VALUES', 16), 'exact', FEATURES],
  ['WITH v AS (VALUES (1)) SELECT * FROM v', syntaxError('VALUES', 12), 'exact', FEATURES],
  ['SELECT 1 UNION ALL VALUES (2)', syntaxError('VALUES', 20), 'exact', FEATURES],
  ['SELECT a FROM t WHERE a IN (VALUES (1))', syntaxError('VALUES', 29), 'exact', FEATURES],
  ['VALUES (1), (2)', syntaxError('VALUES', 1), 'near', FEATURES],
  ['TABLE t', syntaxError('TABLE', 1), 'near', FEATURES],
  ['SELECT ARRAY[1, 2]', syntaxError('[', 13), 'exact', 'r_array'],
  ['SELECT b COLLATE "C" FROM t', syntaxError('COLLATE', 10), 'near', FEATURES],
  ['SELECT a IS DISTINCT FROM 1 FROM t', syntaxError('DISTINCT', 13), 'near', 'c_unsupported-postgresql-functions'],
  ['WITH gone AS (DELETE FROM t RETURNING a) SELECT * FROM gone', syntaxError('DELETE', 15), 'exact', 'embulk/embulk-output-jdbc/issues/72'],
  ['WITH n AS (INSERT INTO t VALUES (1, \'x\')) SELECT 1', syntaxError('INSERT', 12), 'exact', 'embulk/embulk-output-jdbc/issues/72'],
  ['WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r WHERE n < 3) SELECT * FROM r', 'a recursive common table expression requires a column list', 'near', 'r_WITH_clause'],
  ['WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 3 ORDER BY 1) SELECT * FROM r', 'ORDER BY and LIMIT in a recursive query are not supported', 'near', 'r_WITH_clause'],
  ['WITH RECURSIVE r (n) AS (SELECT 1 UNION SELECT n + 1 FROM r WHERE n < 3) SELECT * FROM r', 'a recursive query must be a UNION ALL of two queries', 'near', 'r_WITH_clause'],
  ['SELECT * FROM (WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 3) SELECT * FROM r) q', 'WITH RECURSIVE in a subquery is not supported', 'near', 'r_WITH_clause'],
  ['EXPLAIN ANALYZE SELECT 1', syntaxError('ANALYZE', 9), 'near', 'r_EXPLAIN'],
  ['SELECT t.a FROM t FULL JOIN u ON t.a > u.a', 'FULL JOIN is only supported with merge-joinable join conditions', 'exact', 'AgamiAI/agami-core/issues/325'],
  ['SELECT SUM(COUNT(*)) FROM t', 'aggregate function calls may not have nested aggregate or window function', 'exact', 'OHDSI/Achilles/issues/232'],
], [
  'SELECT DISTINCT a FROM t', 'INSERT INTO u VALUES (1, \'x\'), (2, \'y\')', 'SELECT * FROM t NATURAL JOIN u', 'SELECT a FROM t FOR UPDATE',
  'WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 3) SELECT * FROM r ORDER BY n LIMIT 2', 'WITH RECURSIVE plain AS (SELECT 1 AS n) SELECT * FROM plain',
  'EXPLAIN VERBOSE SELECT a FROM t', 'SELECT a FROM t FULL JOIN u USING (a)',
]);

describeRefusals('window functions', ['CREATE TABLE w (a INTEGER, b VARCHAR(10))'], [
  ['SELECT SUM(a) OVER x FROM w WINDOW x AS (PARTITION BY b)', 'WINDOW definition is not supported', 'exact', 'cube-js/cube/issues/10567'],
  ['SELECT COUNT(DISTINCT a) OVER (PARTITION BY b) FROM w', 'WINDOW definition is not supported', 'exact', 'cube-js/cube/issues/10567'],
  ['SELECT SUM(a) OVER (ORDER BY b) FROM w', 'Aggregate window functions with an ORDER BY clause require a frame clause', 'exact', 'OHDSI/Achilles/issues/232'],
  ['SELECT COUNT(*) OVER (PARTITION BY b ORDER BY a) FROM w', 'Aggregate window functions with an ORDER BY clause require a frame clause', 'exact', 'OHDSI/Achilles/issues/232'],
  ['SELECT SUM(a) OVER (ORDER BY a RANGE UNBOUNDED PRECEDING) FROM w', 'RANGE clause of window functions not yet implemented', 'exact', 'OHDSI/Achilles/issues/232'],
  ['SELECT SUM(a) OVER (ORDER BY a GROUPS 1 PRECEDING) FROM w', syntaxError('GROUPS', 32), 'near', 'r_Window_function_synopsis'],
  ['SELECT COUNT(*) FILTER (WHERE a > 1) FROM w', syntaxError('(', 24), 'exact', 'AgamiAI/agami-core/issues/325'],
  ['SELECT MAX(a ORDER BY a) FROM w', syntaxError('ORDER', 14), 'near', 'r_MAX'],
], [
  'SELECT SUM(a) OVER (PARTITION BY b) FROM w', 'SELECT SUM(a) OVER (ORDER BY a ROWS UNBOUNDED PRECEDING) FROM w', 'SELECT ROW_NUMBER() OVER (ORDER BY a), RANK() OVER (ORDER BY a), LAG(a) OVER (ORDER BY a) FROM w',
  'SELECT LISTAGG(b, \',\') WITHIN GROUP (ORDER BY a) FROM w',
]);

describeRefusals('correlated subqueries', ['CREATE TABLE o (id INTEGER, a INTEGER)', 'CREATE TABLE i (id INTEGER, a INTEGER)'], [
  ['SELECT o.id FROM o WHERE EXISTS (SELECT 1 FROM i WHERE EXISTS (SELECT 1 FROM i j WHERE j.id = o.id))', CORRELATED, 'exact', 'SQLMesh/sqlmesh/issues/5342'],
  ['SELECT o.id, (SELECT MAX(n) FROM (SELECT 1 AS n) x, i WHERE i.id = (SELECT MIN(j.id) FROM i j WHERE j.a = o.a)) FROM o', CORRELATED, 'exact', 'databricks/spark-redshift/issues/337'],
  ['SELECT o.id FROM o WHERE o.a = (SELECT ROW_NUMBER() OVER (ORDER BY i.id) FROM i WHERE i.id = o.id)', CORRELATED, 'exact', 'r_correlated_subqueries'],
  ['SELECT o.id FROM o LEFT JOIN i ON o.id = (SELECT MAX(j.id) FROM i j WHERE j.a = o.a)', CORRELATED, 'exact', 'r_correlated_subqueries'],
], [
  'SELECT o.id FROM o WHERE EXISTS (SELECT 1 FROM i WHERE i.id = o.id)', 'SELECT o.id, (SELECT MAX(i.a) FROM i WHERE i.id = o.id) FROM o', 'SELECT o.id FROM o WHERE o.id IN (SELECT i.id FROM i WHERE i.a = o.a)',
]);
