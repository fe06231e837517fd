/** Hierarchical queries. The table, its rows and the first answers are those of https://docs.aws.amazon.com/redshift/latest/dg/r_CONNECT_BY_clause.html */
import type { RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { must, openEmbedded, rows, run, type OpenEmbedded } from './embedded-client.js';

jest.setTimeout(60_000);

let embedded: OpenEmbedded;
let client: RedshiftDataClient;

beforeAll(async () => {
  embedded = await openEmbedded();
  ({ client } = embedded);
  await must(client, [
    'create table employee (id int, name varchar (20), manager_id int)',
    `insert into employee(id, name, manager_id)  values
      (100, 'Carlos', null), (101, 'John', 100), (102, 'Jorge', 101), (103, 'Kwaku', 101), (110, 'Liu', 101), (106, 'Mateo', 102), (110, 'Nikki', 103), (104, 'Paulo', 103), (105, 'Richard', 103),
      (120, 'Saanvi', 104), (200, 'Shirley', 104), (201, 'Sofía', 102), (205, 'Zhang', 104)`,
    'CREATE TABLE site (id INT, city VARCHAR(20))',
    'INSERT INTO site VALUES (100, \'Oslo\'), (101, \'Rome\'), (102, \'Rome\'), (103, \'Oslo\'), (104, \'Lima\')',
    'CREATE TABLE edge (source INT, target INT)',
    'INSERT INTO edge VALUES (1, 2), (1, 3), (2, 4), (3, 4), (4, 5), (8, 9), (9, 8), (NULL, 7)',
    'CREATE TABLE leveled (id INT, parent INT, level VARCHAR(10))',
    'INSERT INTO leveled VALUES (1, NULL, \'top\'), (2, 1, \'low\')',
  ]);
});
afterAll(() => embedded.close());

const names = async (sql: string): Promise<readonly unknown[]> => (await rows(client, sql)).map(([first]) => first);
const errorOf = async (sql: string): Promise<string | undefined> => (await run(client, sql)).Error;

const JOHN = 'start with name = \'John\' connect by prior id = manager_id';

describe('the example of the documentation', () => {
  test('LEVEL is 1 for the root, so the twelve rows the page shows are those of four levels', async () => {
    const page = [[101, 'John', 100], [102, 'Jorge', 101], [103, 'Kwaku', 101], [104, 'Paulo', 103], [105, 'Richard', 103], [106, 'Mateo', 102], [110, 'Liu', 101], [110, 'Nikki', 103],
      [120, 'Saanvi', 104], [200, 'Shirley', 104], [201, 'Sofía', 102], [205, 'Zhang', 104]];
    expect(await rows(client, `select id, name, manager_id from employee where level <= 4 ${JOHN} order by id, name`)).toEqual(page);
    expect(await rows(client, `select id, name, manager_id from employee where level < 4 ${JOHN} order by id, name`)).toEqual(page.filter(([, , manager]) => manager !== 104));
  });

  test('parents come before their children', async () => {
    expect((await rows(client, `select level from employee ${JOHN}`)).flat()).toEqual([1, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4]);
  });

  test.each([['"start"'], ['AS start']])('FROM Employee %s, with CONNECT BY before START WITH', async (alias) => {
    expect(await rows(client, `SELECT COUNT(*)\nFROM Employee ${alias}\nCONNECT BY PRIOR id = manager_id\nSTART WITH name = 'John'`)).toEqual([[12]]);
  });
});

describe('conditions', () => {
  test.each([
    ['PRIOR on the right', `select name from employee start with name = 'Paulo' connect by manager_id = prior id order by 1`, ['Paulo', 'Saanvi', 'Shirley', 'Zhang']],
    ['up instead of down', `select name from employee start with name = 'Zhang' connect by id = prior manager_id order by level`, ['Zhang', 'Paulo', 'Kwaku', 'John', 'Carlos']],
    ['qualified names and parentheses', `select e.name from employee e where (e.id < 200) start with (e.name = 'Paulo') connect by (prior e.id = e.manager_id) order by e.name`, ['Paulo', 'Saanvi']],
    ['WHERE leaves rows out and not their children', `select name from employee where name <> 'Paulo' and level > 1 start with name = 'Kwaku' connect by prior id = manager_id order by 1`, ['Nikki', 'Richard', 'Saanvi', 'Shirley', 'Zhang']],
    ['CONNECT BY leaves rows out with their children', `select name from employee start with name = 'Kwaku' connect by prior id = manager_id and name <> 'Paulo' order by 1`, ['Kwaku', 'Nikki', 'Richard']],
    ['LEVEL in CONNECT BY is that of the child', `select name from employee start with name = 'John' connect by prior id = manager_id and level <= 2 order by 1`, ['John', 'Jorge', 'Kwaku', 'Liu']],
    ['an expression of the parent', `select name from employee start with id = 100 connect by manager_id = prior (id + 0) and prior upper(name) <> 'JOHN' order by 1`, ['Carlos', 'John']],
    ['a subquery in START WITH', `select name from employee start with id in (select id from site where city = 'Lima') connect by prior id = manager_id order by 1`, ['Paulo', 'Saanvi', 'Shirley', 'Zhang']],
    ['several roots, each with its own rows', `select name from employee start with name in ('Paulo', 'Kwaku') connect by prior id = manager_id and name like '%a%' order by 1, level`, ['Kwaku', 'Paulo', 'Paulo', 'Richard', 'Saanvi', 'Saanvi', 'Zhang', 'Zhang']],
    ['no root', `select name from employee start with name = 'Nobody' connect by prior id = manager_id`, []],
    ['without START WITH every row is a root', `select name from employee where level = 4 connect by prior id = manager_id order by 1`,
      ['Mateo', 'Nikki', 'Paulo', 'Richard', 'Saanvi', 'Shirley', 'Sofía', 'Zhang']],
  ])('%s', async (_, sql, expected) => {
    expect(await names(sql)).toEqual(expected);
  });

  test('a row with two parents is found twice, and NULL is nobody\'s child', async () => {
    expect(await rows(client, 'SELECT source, target, level FROM edge START WITH source = 1 OR source IS NULL CONNECT BY PRIOR target = source ORDER BY 3, 1, 2')).toEqual([
      [1, 2, 1], [1, 3, 1], [null, 7, 1], [2, 4, 2], [3, 4, 2], [4, 5, 3], [4, 5, 3]]);
    expect(await rows(client, 'SELECT count(*) FROM edge START WITH target = 7 CONNECT BY PRIOR source = target')).toEqual([[1]]);
  });
});

describe('the rest of the query', () => {
  test('* has the columns of FROM only', async () => {
    expect(await rows(client, 'SELECT * FROM employee START WITH name = \'Liu\' CONNECT BY PRIOR id = manager_id')).toEqual([[110, 'Liu', 101]]);
    expect(await rows(client, 'SELECT e.*, level FROM employee e START WITH name = \'Liu\' CONNECT BY PRIOR id = manager_id')).toEqual([[110, 'Liu', 101, 1]]);
    expect(await rows(client, 'SELECT * EXCLUDE (id) FROM employee START WITH name = \'Liu\' CONNECT BY PRIOR id = manager_id')).toEqual([['Liu', 101]]);
  });

  test('PRIOR gives columns of the parent, which a root does not have', async () => {
    expect(await rows(client, 'SELECT name, PRIOR name AS boss, PRIOR e.id, PRIOR level FROM employee e WHERE id < 110 START WITH name = \'John\' CONNECT BY PRIOR id = manager_id ORDER BY PRIOR id NULLS FIRST, id')).toEqual([
      ['John', null, null, null], ['Jorge', 'John', 101, 1], ['Kwaku', 'John', 101, 1], ['Mateo', 'Jorge', 102, 2], ['Paulo', 'Kwaku', 103, 2], ['Richard', 'Kwaku', 103, 2]]);
    expect(await names(`select name from employee where prior name = 'Paulo' ${JOHN} order by 1`)).toEqual(['Saanvi', 'Shirley', 'Zhang']);
    expect(await rows(client, `select prior name, count(*) from employee ${JOHN} group by prior name having count(*) > 2 order by 2, 1`)).toEqual([['John', 3], ['Kwaku', 3], ['Paulo', 3]]);
    expect(await rows(client, `select case when prior id is null then 'root' else name end from employee where level < 3 ${JOHN} order by 1`)).toEqual([['Jorge'], ['Kwaku'], ['Liu'], ['root']]);
  });

  test('aliases, GROUP BY, HAVING, QUALIFY, TOP and set operations', async () => {
    expect(await rows(client, `select level as depth, depth * 10, count(*) from employee ${JOHN} group by level having count(*) > 2 order by depth desc`)).toEqual([[4, 40, 3], [3, 30, 5], [2, 20, 3]]);
    expect(await rows(client, `select level, name from employee ${JOHN} qualify row_number() over (partition by level order by name desc) = 1 order by level`)).toEqual([[1, 'John'], [2, 'Liu'], [3, 'Sofía'], [4, 'Zhang']]);
    expect(await rows(client, `select level, count(*) from employee start with name in (select 'Paulo' group by 1) connect by prior id = manager_id group by all order by 1`)).toEqual([[1, 1], [2, 3]]);
    expect(await names(`select top 2 name from employee ${JOHN} order by name desc`)).toEqual(['Zhang', 'Sofía']);
    expect(await names(`(select name from employee ${JOHN}) except select name from employee start with name = 'Kwaku' connect by prior id = manager_id order by 1`)).toEqual(['John', 'Jorge', 'Liu', 'Mateo', 'Sofía']);
  });

  test('a join in FROM is read before the hierarchy', async () => {
    const sql = (join: string): string => `SELECT e.name, s.city, PRIOR s.city FROM employee e ${join} site s ON s.id = e.id START WITH e.name = 'John' CONNECT BY PRIOR e.id = e.manager_id AND level < 4 ORDER BY e.name`;
    expect(await rows(client, sql('JOIN'))).toEqual([['John', 'Rome', null], ['Jorge', 'Rome', 'Rome'], ['Kwaku', 'Oslo', 'Rome'], ['Paulo', 'Lima', 'Oslo']]);
    expect((await rows(client, sql('LEFT JOIN'))).filter(([, , city]) => city === 'Oslo')).toEqual([['Nikki', null, 'Oslo'], ['Paulo', 'Lima', 'Oslo'], ['Richard', null, 'Oslo']]);
    expect(await rows(client, 'SELECT * FROM (site s LEFT JOIN employee e ON s.id = e.id) START WITH e.id = 104 CONNECT BY PRIOR e.manager_id = e.id AND level < 3 ORDER BY s.id')).toEqual([[103, 'Oslo', 103, 'Kwaku', 101], [104, 'Lima', 104, 'Paulo', 103]]);
  });

  test('over a view, a subquery, WITH, and a schema\'s table', async () => {
    await must(client, 'CREATE VIEW office AS SELECT * FROM employee WHERE id < 120');
    const tail = 'START WITH name = \'Kwaku\' CONNECT BY PRIOR id = manager_id ORDER BY 1';
    const expected = ['Kwaku', 'Nikki', 'Paulo', 'Richard'];
    expect(await names(`SELECT name FROM office ${tail}`)).toEqual(expected);
    expect(await names(`SELECT name FROM (SELECT * FROM employee WHERE id < 120) AS e ${tail}`)).toEqual(expected);
    expect(await names(`WITH e AS (SELECT * FROM employee WHERE id < 120) SELECT name FROM e ${tail}`)).toEqual(expected);
    expect(await names(`SELECT name FROM dev.public.office ${tail}`)).toEqual(expected);
  });

  test('in a subquery, which may name the outer query', async () => {
    expect(await rows(client, 'SELECT name, (SELECT count(*) FROM employee e START WITH e.id = s.id CONNECT BY PRIOR e.id = e.manager_id) FROM employee s WHERE id < 104 ORDER BY id')).toEqual([['Carlos', 13], ['John', 12], ['Jorge', 3], ['Kwaku', 7]]);
  });

  test('parameters', async () => {
    expect(await rows(client, 'SELECT count(*) FROM employee START WITH name = :root CONNECT BY PRIOR id = manager_id AND level <= :deep', { Parameters: [{ name: 'root', value: 'John' }, { name: 'deep', value: '2' }] })).toEqual([[4]]);
  });
});

describe('where queries stand', () => {
  const QUERY = `SELECT id, name, level AS depth FROM employee ${JOHN}`;

  test('INSERT, CREATE TABLE AS, views of every kind', async () => {
    await must(client, [`CREATE TABLE copied AS ${QUERY}`, `INSERT INTO copied ${QUERY}`, `CREATE VIEW reports AS ${QUERY}`, `CREATE MATERIALIZED VIEW kept AS ${QUERY}`]);
    await must(client, `CREATE VIEW late AS SELECT name, level AS depth FROM public.employee ${JOHN} WITH NO SCHEMA BINDING`);
    expect((await must(client, [`SELECT id INTO #reports FROM employee WHERE id < 104 ${JOHN}`, `SELECT r.id FROM #reports r`, 'SELECT id FROM #reports START WITH #reports.id = 101 CONNECT BY PRIOR id = id - 1'])).SubStatements?.map(({ ResultRows }) => ResultRows)).toEqual([3, 3, 3]);
    expect(await rows(client, 'SELECT (SELECT count(*) FROM copied), (SELECT sum(depth) FROM reports), (SELECT sum(depth) FROM kept), (SELECT sum(depth) FROM late)')).toEqual([[24, 34, 34, 34]]);
  });

  test('a procedure, whose arguments it may use', async () => {
    await must(client, [
      'CREATE TABLE found (name VARCHAR(20), depth INT)',
      `CREATE PROCEDURE walk_from(root IN INT, total INOUT BIGINT) AS $$ DECLARE row RECORD;
       BEGIN
         FOR row IN SELECT name, level AS depth FROM employee START WITH id = root CONNECT BY PRIOR id = manager_id LOOP INSERT INTO found VALUES (row.name, row.depth); END LOOP;
         SELECT count(*) INTO total FROM employee START WITH id = root CONNECT BY PRIOR id = manager_id;
       END $$ LANGUAGE plpgsql`,
    ]);
    expect(await rows(client, 'CALL walk_from(104, 0)')).toEqual([[4]]);
    expect(await rows(client, 'SELECT * FROM found ORDER BY 2, 1')).toEqual([['Paulo', 1], ['Saanvi', 2], ['Shirley', 2], ['Zhang', 2]]);
  });
});

describe('not emulated', () => {
  const TREE = 'START WITH manager_id IS NULL CONNECT BY PRIOR id = manager_id';

  test('a cycle', async () => {
    expect(await errorOf('SELECT * FROM edge START WITH source = 8 CONNECT BY PRIOR target = source')).toBe(
      'ERROR: NOT EMULATED: CONNECT BY over rows that are their own ancestors: what becomes of a cycle is not documented');
    expect(await rows(client, 'SELECT count(*) FROM edge START WITH source = 1 CONNECT BY PRIOR target = source')).toEqual([[6]]);
  });

  test.each([
    ['SELECT 1 FROM employee START WITH id = 1 CONNECT BY NOCYCLE (PRIOR id = manager_id)', 'CONNECT BY NOCYCLE'],
    ['SELECT level CONNECT BY level < 10', 'CONNECT BY without FROM'],
    ['SELECT level FROM site CONNECT BY level < 10', 'CONNECT BY without PRIOR'],
    [`SELECT 1 FROM employee e, site s WHERE e.id = s.id ${TREE}`, 'CONNECT BY with several items in FROM'],
    [`SELECT 1 FROM employee WHERE id = manager_id(+) ${TREE}`, 'CONNECT BY with the outer join operator (+)'],
    [`SELECT 1 FROM employee JOIN site USING (id) ${TREE}`, 'CONNECT BY over a join with USING or NATURAL'],
    [`SELECT 1 FROM (SELECT id, id FROM employee) e ${TREE}`, 'CONNECT BY over a subquery in which two columns have one name'],
    [`SELECT 1 FROM (SELECT * FROM employee) ${TREE}`, 'CONNECT BY over something else than tables, views and named subqueries'],
    [`SELECT public.employee.id FROM public.employee ${TREE}`, 'CONNECT BY with a column named by its schema and table'],
    [`SELECT PRIOR upper(name) FROM employee ${TREE}`, 'PRIOR of an expression that is no column, outside of CONNECT BY'],
    ['SELECT 1 FROM employee START WITH level = 1 CONNECT BY PRIOR id = manager_id', 'LEVEL in START WITH'],
    ['SELECT 1 FROM employee START WITH PRIOR id = 1 CONNECT BY PRIOR id = manager_id', 'PRIOR in START WITH'],
    ['SELECT 1 FROM employee START WITH id = 1 CONNECT BY PRIOR (PRIOR id) = manager_id', 'PRIOR of a subquery, an aggregate or another PRIOR'],
    [`SELECT 1 FROM employee WHERE EXISTS (SELECT 1 FROM site WHERE id = PRIOR manager_id) ${TREE}`, 'PRIOR outside of a hierarchical query'],
    ['SELECT id, level FROM leveled START WITH id = 1 CONNECT BY PRIOR id = parent', 'LEVEL in a hierarchy of rows with a column of that name'],
  ])('%s', async (sql, expected) => {
    expect(await errorOf(sql)).toContain(`ERROR: NOT EMULATED: ${expected}`);
  });

  test('a column named LEVEL is no obstacle to a query that does not name it', async () => {
    expect(await rows(client, 'SELECT * FROM leveled START WITH id = 1 CONNECT BY PRIOR id = parent ORDER BY id')).toEqual([[1, null, 'top'], [2, 1, 'low']]);
  });
});
