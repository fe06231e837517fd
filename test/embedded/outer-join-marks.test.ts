/**
 * The outer join operator (+). The first queries and their answers are those of https://docs.aws.amazon.com/redshift/latest/dg/r_WHERE_oracle_outer.html,
 * with the rows of its sample database that they read.
 */
import { GetStatementResultCommand, type RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { must, openEmbedded, rows, run, type OpenEmbedded } from './embedded-client.js';

jest.setTimeout(60_000);

let embedded: OpenEmbedded;
let client: RedshiftDataClient;

beforeAll(async () => {
  embedded = await openEmbedded();
  ({ client } = embedded);
  await must(client, [
    'CREATE TABLE category (catid SMALLINT, catgroup VARCHAR(10), catname VARCHAR(10))',
    `INSERT INTO category VALUES (1, 'Sports', 'MLB'), (2, 'Sports', 'NHL'), (3, 'Sports', 'NFL'), (4, 'Sports', 'NBA'), (5, 'Sports', 'MLS'), (6, 'Shows', 'Musicals'), (7, 'Shows', 'Plays'),
       (8, 'Shows', 'Opera'), (9, 'Concerts', 'Pop'), (10, 'Concerts', 'Jazz'), (11, 'Concerts', 'Classical')`,
    'CREATE TABLE event (eventid INTEGER, catid SMALLINT, eventname VARCHAR(200))',
    'INSERT INTO event VALUES (796, 6, \'Spamalot\'), (797, 6, \'Wicked\'), (1217, 9, \'Mamma Mia!\')',
    'CREATE TABLE listing (listid INTEGER, sellerid INTEGER)',
    'INSERT INTO listing VALUES (1, 10), (2, 20), (3, 20), (4, 30), (5, NULL), (6, 10)',
    'CREATE TABLE sales (salesid INTEGER, listid INTEGER, pricepaid DECIMAL(8, 2), commission DECIMAL(8, 2))',
    'INSERT INTO sales VALUES (1, 1, 728.00, 109.20), (2, 4, 76.00, 11.40), (3, 5, 350.00, 52.50), (4, 5, 175.00, 26.25), (5, NULL, 5.00, 0.75)',
    'CREATE TABLE seller (id INTEGER, name VARCHAR(10), vip BOOLEAN, tags SUPER)',
    'INSERT INTO seller VALUES (10, \'Ann\', TRUE, NULL), (20, \'Bob\', FALSE, NULL), (40, \'Cid\', NULL, NULL)',
  ]);
});
afterAll(() => embedded.close());

const errorOf = async (sql: string): Promise<string | undefined> => (await run(client, sql)).Error;

describe('the examples of the documentation', () => {
  test('every row of SALES', async () => {
    expect(await rows(client, 'select count(*)\nfrom sales, listing\nwhere sales.listid = listing.listid(+)')).toEqual([[5]]);
    expect(await rows(client, 'select count(*)\nfrom sales left outer join listing on sales.listid = listing.listid')).toEqual([[5]]);
  });

  test('listings without sales', async () => {
    expect(await rows(client, `select listing.listid, sum(pricepaid) as price,
sum(commission) as comm
from listing, sales
where sales.listid(+) = listing.listid and listing.listid between 1 and 5
group by 1 order by 1`)).toEqual([[1, '728.00', '109.20'], [2, null, null], [3, null, null], [4, '76.00', '11.40'], [5, '525.00', '78.75']]);
  });

  test('a comparison with a constant, with the mark and without', async () => {
    const sql = (mark: string): string => `select catname, catgroup, eventid\nfrom category, event\nwhere category.catid=event.catid(+) and eventid${mark}=796 order by 1`;
    expect(await rows(client, sql('(+)'))).toEqual([
      ['Classical', 'Concerts', null], ['Jazz', 'Concerts', null], ['MLB', 'Sports', null], ['MLS', 'Sports', null], ['Musicals', 'Shows', 796], ['NBA', 'Sports', null],
      ['NFL', 'Sports', null], ['NHL', 'Sports', null], ['Opera', 'Shows', null], ['Plays', 'Shows', null], ['Pop', 'Concerts', null]]);
    expect(await rows(client, sql(''))).toEqual([['Musicals', 'Shows', 796]]);
  });

  test('a table joined to itself', async () => {
    expect(await rows(client, 'select b.eventid, a.eventid from event a, event b where a.eventid(+)=b.catid order by 1')).toEqual([[796, null], [797, null], [1217, null]]);
    expect(await rows(client, 'select b.eventid, a.eventid from event a, event b where a.catid(+)=b.catid and a.eventid(+)<b.eventid order by 1, 2')).toEqual([[796, null], [797, 796], [1217, null]]);
  });

  test('an expression may contain marked columns', async () => {
    const sql = (marked: string): string => `select catname, count(eventid) from event, category where ${marked}=category.catid and category.catid > 8 group by 1 order by 1`;
    expect(await rows(client, sql('event.catid(+)*1'))).toEqual([['Classical', 0], ['Jazz', 0], ['Pop', 1]]);
    expect(await rows(client, sql('event.catid(+) + nvl(event.catid(+), 0) - 1'))).toEqual([['Classical', 2], ['Jazz', 0], ['Pop', 0]]);
  });
});

describe('joins', () => {
  test.each([
    ['all conditions between two tables', 'SELECT l.listid, s.salesid FROM listing l, sales s WHERE l.listid = s.listid(+) AND s.pricepaid(+) > l.listid * 40 ORDER BY 1, 2', [[1, 1], [2, null], [3, null], [4, null], [5, 3], [6, null]]],
    ['the rest of WHERE stays, in parentheses too', 'SELECT l.listid, s.salesid FROM listing l, sales s WHERE ((l.listid = s.listid(+)) AND (l.listid < 3 OR s.salesid = 2)) ORDER BY 1', [[1, 1], [2, null], [4, 2]]],
    ['IS NULL finds what has no partner', 'SELECT l.listid FROM listing l, sales s WHERE l.listid = s.listid(+) AND s.salesid IS NULL ORDER BY 1', [[2], [3], [6]]],
    ['BETWEEN, LIKE and IS NULL with the mark', 'SELECT l.listid, s.name FROM listing l, seller s WHERE s.id(+) = l.sellerid AND s.id(+) BETWEEN 5 AND 25 AND s.name(+) NOT LIKE \'A%\' AND s.vip(+) IS NOT NULL ORDER BY 1',
      [[1, null], [2, 'Bob'], [3, 'Bob'], [4, null], [5, null], [6, null]]],
    ['bounds with the mark, and casts of it', 'SELECT l.listid, s.salesid FROM listing l, sales s WHERE l.listid BETWEEN s.salesid(+) + 3 AND s.salesid(+)::BIGINT + 3 ORDER BY 1', [[1, null], [2, null], [3, null], [4, 1], [5, 2], [6, 3]]],
    ['chains', 'SELECT s.salesid, l.listid, x.name FROM sales s, listing l, seller x WHERE x.id(+) = l.sellerid AND s.listid = l.listid(+) ORDER BY 1', [[1, 1, 'Ann'], [2, 4, null], [3, 5, null], [4, 5, null], [5, null, null]]],
    ['two tables joined to one', 'SELECT l.listid, s.salesid, x.name FROM seller x, listing l, sales s WHERE l.listid = s.listid(+) AND l.sellerid = x.id(+) AND l.listid > 3 ORDER BY 1, 2', [[4, 2, null], [5, 3, null], [5, 4, null], [6, null, 'Ann']]],
    ['beside an inner join', 'SELECT x.name, l.listid, s.salesid FROM sales s, seller x, listing l WHERE x.id = l.sellerid AND l.listid = s.listid(+) ORDER BY 2', [['Ann', 1, 1], ['Bob', 2, null], ['Bob', 3, null], ['Ann', 6, null]]],
    ['NULL has no partner', 'SELECT l.listid, x.name FROM listing l, seller x WHERE l.sellerid = x.id(+) AND l.listid = 5', [[5, null]]],
    ['a condition without the mark makes an inner join', 'SELECT l.listid, s.salesid FROM listing l, sales s WHERE l.listid = s.listid(+) AND s.salesid < l.listid ORDER BY 1, 2', [[4, 2], [5, 3], [5, 4]]],
    ['an uninvolved subquery', 'SELECT l.listid, s.salesid, d.n FROM (SELECT 7 AS n) d, listing l, sales s WHERE l.listid = s.listid(+) AND l.listid < 3 ORDER BY 1', [[1, 1, 7], [2, null, 7]]],
    ['names with a schema and a database', 'SELECT public.listing.listid, sales.salesid FROM public.listing, dev.public.sales WHERE public.listing.listid = dev.public.sales.listid(+) AND listing.listid < 3 ORDER BY 1', [[1, 1], [2, null]]],
    ['a subquery that has names of its own', 'SELECT l.listid, s.salesid FROM listing l, sales s WHERE l.listid = s.listid(+) AND EXISTS (SELECT 1 FROM sales WHERE listid = l.listid AND salesid > 2)', [[5, 3], [5, 4]]],
    ['WITH around it', 'WITH few AS (SELECT * FROM seller WHERE id < 20) SELECT l.listid, salesid, n FROM listing l, (SELECT id, name AS n FROM few) f, sales s WHERE sellerid = f.id AND l.listid = s.listid(+) AND pricepaid(+) > 0 ORDER BY 1', [[1, 1, 'Ann'], [6, null, 'Ann']]],
    ['blanks in the mark', 'SELECT l.listid, s.salesid FROM listing l, sales s WHERE l.listid = s.listid ( + ) AND l.listid < 3 ORDER BY 1', [[1, 1], [2, null]]],
  ])('%s', async (_, sql, expected) => {
    expect(await rows(client, sql)).toEqual(expected);
  });

  test('* has the order of FROM', async () => {
    const from = 'FROM sales s, listing l WHERE s.listid(+) = l.listid AND l.listid IN (1, 2) ORDER BY l.listid';
    const { Id } = await must(client, `SELECT * ${from}`);
    expect((await client.send(new GetStatementResultCommand({ Id }))).ColumnMetadata?.map(({ name }) => name)).toEqual(['salesid', 'listid', 'pricepaid', 'commission', 'listid', 'sellerid']);
    expect(await rows(client, `SELECT *, l.* ${from}`)).toEqual([[1, 1, '728.00', '109.20', 1, 10, 1, 10], [null, null, null, null, 2, 20, 2, 20]]);
    expect(await rows(client, 'SELECT * EXCLUDE (pricepaid, commission) FROM sales s, seller x WHERE s.salesid(+) * 10 = x.id ORDER BY id')).toEqual([[1, 1, 10, 'Ann', true, null], [2, 4, 20, 'Bob', false, null], [4, 5, 40, 'Cid', null, null]]);
  });

  test('aliases, QUALIFY, TOP and set operations', async () => {
    const from = 'FROM sales s, listing l WHERE l.listid = s.listid(+)';
    expect(await rows(client, `SELECT TOP 2 l.listid * 10 AS ten, ten + 1 ${from} ORDER BY 1 DESC`)).toEqual([[60, 61], [50, 51]]);
    expect(await rows(client, `SELECT l.listid, s.salesid ${from} QUALIFY row_number() OVER (PARTITION BY l.listid ORDER BY s.salesid DESC) = 1 ORDER BY 1`)).toEqual([[1, 1], [2, null], [3, null], [4, 2], [5, 4], [6, null]]);
    expect(await rows(client, `SELECT l.listid ${from} EXCEPT SELECT l.listid ${from} AND s.salesid > 0 ORDER BY 1`)).toEqual([[2], [3], [6]]);
    expect(await rows(client, `SELECT count(*) FROM listing WHERE listid IN (SELECT l.listid ${from} AND s.salesid IS NULL)`)).toEqual([[3]]);
  });

  test('two tables of one name in two schemas', async () => {
    await must(client, ['CREATE SCHEMA other', 'CREATE TABLE other.sales (listid INT)', 'INSERT INTO other.sales VALUES (5), (7)']);
    expect(await rows(client, 'SELECT * FROM other.sales, public.sales WHERE public.sales.listid(+) = other.sales.listid ORDER BY 1, 2')).toEqual([[5, 3, 5, '350.00', '52.50'], [5, 4, 5, '175.00', '26.25'], [7, null, null, null, null]]);
    expect(await errorOf('SELECT 1 FROM other.sales, public.sales, listing l WHERE l.listid(+) = other.sales.listid AND l.sellerid(+) = public.sales.listid')).toContain('A table may be outer joined to at most one other table.');
  });

  test('parameters', async () => {
    expect(await rows(client, 'SELECT l.listid, s.salesid FROM listing l, sales s WHERE l.listid = s.listid(+) AND s.pricepaid(+) < :most AND l.listid = 5', { Parameters: [{ name: 'most', value: '200' }] })).toEqual([[5, 4]]);
  });
});

describe('where queries stand', () => {
  const QUERY = 'SELECT l.listid, s.salesid FROM listing l, sales s WHERE l.listid = s.listid(+)';

  test('INSERT, CREATE TABLE AS, views of every kind, and over views', async () => {
    await must(client, [`CREATE TABLE copied AS ${QUERY}`, `INSERT INTO copied ${QUERY}`, `CREATE VIEW sold AS ${QUERY}`, `CREATE MATERIALIZED VIEW kept AS ${QUERY}`]);
    await must(client, 'CREATE VIEW late AS SELECT l.listid, s.salesid FROM public.listing l, public.sales s WHERE l.listid = s.listid(+) WITH NO SCHEMA BINDING');
    expect(await rows(client, 'SELECT (SELECT count(*) FROM copied), (SELECT count(*) FROM sold), (SELECT count(*) FROM kept), (SELECT count(*) FROM late)')).toEqual([[14, 7, 7, 7]]);
    expect(await rows(client, 'SELECT x.id, v.salesid FROM seller x, sold v WHERE v.listid(+) * 10 = x.id ORDER BY 1')).toEqual([[10, 1], [20, null], [40, 2]]);
  });

  test('a procedure, whose variables are no tables', async () => {
    await must(client, `CREATE PROCEDURE unsold(most IN INT, total INOUT BIGINT) AS $$ DECLARE row RECORD;
      BEGIN
        SELECT 1 AS least INTO row;
        SELECT count(*) INTO total FROM listing l, sales s WHERE l.listid = s.listid(+) AND s.salesid(+) <= most AND s.salesid(+) >= row.least AND s.salesid IS NULL;
      END $$ LANGUAGE plpgsql`);
    expect(await rows(client, 'CALL unsold(2, 0)')).toEqual([[4]]);
  });
});

describe('refused', () => {
  test.each([
    ['select count(*) from sales, listing where sales.listid(+)=listing.listid or sales.salesid=0', 'Outer join operator (+) not allowed in operand of OR or IN.'],
    ['select 1 from sales, listing where sales.listid=listing.listid and sales.salesid(+) in (1, 2)', 'Outer join operator (+) not allowed in operand of OR or IN.'],
    ['select count(*) from sales, listing, event where sales.listid(+)=listing.listid and sales.dateid(+)=date.dateid', 'A table may be outer joined to at most one other table.'],
    ['select 1 from sales s, listing l, seller x where s.listid(+) = l.listid and s.salesid(+) = x.id', 'A table may be outer joined to at most one other table.'],
    ['select 1 from sales s, listing l, seller x where s.listid(+) = l.listid + x.id', 'A table may be outer joined to at most one other table.'],
    ['select 1 from event, category where event.eventid*10(+)=category.catid', 'syntax error at or near "("'],
    ['select 1 from event, category where (event.eventid*10)(+)=category.catid', 'syntax error at or near "("'],
    ['select 1 from sales s join listing l on s.listid = l.listid, seller x where l.sellerid = x.id(+)', 'Outer join operator (+) not allowed in a query block that also contains FROM clause join syntax.'],
    ['select 1 from sales s, listing l where s.listid(+) = l.listid(+)', 'A predicate may reference only one outer-joined table.'],
    ['select 1 from sales s, listing l where s.listid(+) = l.listid and s.salesid = l.sellerid(+)', 'Two tables cannot be outer joined to each other.'],
    ['select 1 from sales s, listing l where l.listid = listid(+)', 'column reference "listid" is ambiguous'],
  ])('%s', async (sql, expected) => {
    const error = await errorOf(sql);
    expect(error?.startsWith(`ERROR: ${expected}`) === true ? expected : error).toBe(expected);
  });
});

describe('not emulated', () => {
  test.each([
    ['select 1 from sales where listid(+) = 1', 'at a table that no such condition joins to another'],
    ['select 1 from sales s, listing l where s.listid(+) = 1', 'at a table that no such condition joins to another'],
    ['select listid(+) from sales', 'outside of the WHERE clause of a query'],
    ['select 1 from sales s, (select 1 as n) d where s.listid = d.n(+)', 'with what is no table or view'],
    ['with d as (select 1 as n) select 1 from sales s, d where s.listid = d.n(+)', 'with what is no table or view'],
    ['select 1 from sales s, listing l where not s.listid = l.listid(+)', 'in a condition that is no comparison'],
    ['select 1 from sales s, listing l where s.listid = l.listid(+) and l.listid(+) = (select 1)', 'in a condition with a subquery'],
    ['select 1 from sales s, listing l where s.listid = l.listid(+) and l.listid(+) = l.sellerid', 'at one column of a table and not at another in the same condition'],
    ['select 1 from sales s, listing l where s.listid = l.listid(+) and nvl(l.sellerid, 1) = s.salesid', 'in some and not in all conditions between two tables'],
    ['select 1 from sales s, listing l where s.listid = l.listid(+) and (l.sellerid = s.salesid or l.sellerid is null)', 'in some and not in all conditions between two tables'],
    ['select 1 from seller where exists (select 1 from sales s, listing l where s.listid = l.listid(+) and l.sellerid(+) = seller.id)', 'in a condition with a column of an outer query'],
    ['select 1 from seller where exists (select 1 from sales s, listing l where s.listid = l.listid(+) and l.sellerid(+) = id)', 'in a condition with a column of an outer query'],
    ['select 1 from listing where exists (select 1 from sales s where s.listid(+) = listing.listid)', 'in a condition with a column of an outer query'],
    ['select 1 from seller x, listing l where l.sellerid = x.tags.id(+)', 'in a condition on a path into a SUPER value'],
    ['select 1 from seller x, x.tags t, listing l where l.sellerid = x.id(+)', 'beside an item of FROM that depends on another'],
  ])('%s', async (sql, expected) => {
    expect(await errorOf(sql)).toContain(`ERROR: NOT EMULATED: the outer join operator (+) ${expected}`);
  });
});
