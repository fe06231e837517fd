-- Select lists, aliases and names
select 1;
SELECT order_id FROM sales.orders;
select o.order_id, o.total from sales.orders o;
select * from sales.orders;
select o.*, l.* from sales.orders as o, sales.lines as l where o.order_id = l.order_id;
select sales.orders.* from sales.orders;
select dev.sales.orders.order_id from dev.sales.orders;
select "Order Id" as "Order Number", "sales"."orders"."total" from "sales"."orders";
select "a""b" from "odd""name";
select distinct region from sales.orders;
select distinct(region) from sales.orders;
select distinct (region), status from sales.orders;
select all region from sales.orders;
select top 10 order_id, total from sales.orders order by total desc;
select top (5) * from sales.orders;
select distinct top 3 region from sales.orders;
select order_id, total, from sales.orders;
select total * 1.2 as gross, gross - total as tax, round(tax, 2) rounded from sales.orders;
select count(*) as count, count(*) count, sum(total) sum, min(total) min, max(total) max, avg(total) avg from sales.orders;
select order_date as date, customer as name, kind as type, state as status, amount as value, rows as rows from sales.legacy;
select year, month, day, hour, minute, second, week, quarter from sales.calendar;
select date, name, type, status, value, rank, role, level, position, comment, source, target, owner, session, language, key, action, text, content, data, path, url, version from sales.legacy;
select start, connect, qualify, "window", fetch, set, "values", prior, first, last, exclude, interval_name, recursive, approximate from sales.legacy;
select a start, b connect, c window, d fetch, e returning, f lateral from sales.legacy;
select a date, b name, c type, d year, e month, f role, g level, h time, i timestamp_at, j description, k id from sales.legacy;
select t.user, t.order, t.group, t.select, t.date, t."from" from sales.legacy t;
select a as user, b as order, c as group, d as select, e as from, f as end, g as "to" from sales.legacy;
select user, current_user, session_user, current_user_id, current_aws_account, current_namespace, current_date, sysdate, current_schema(), getdate();
select price as amount -- the price
     , /* inline */ quantity /* and /* nested */ comments */ as n
from /* a table */ sales.lines -- and its comment
where /* nothing */ price > 0 -- the end
;
SeLeCt Order_Id FrOm Sales.Orders WhErE ReGiOn = 'EU' gRoUp By Order_Id;
select * exclude internal_note from sales.orders;
select * exclude (internal_note, card_number) from sales.orders;
select * exclude internal_note, card_number from sales.orders where total > 10;
select *, total * 2 as twice exclude (internal_note) from sales.orders;
select o.* exclude (note), c.name from sales.orders o join sales.customers c on c.id = o.customer_id;
select exclude from sales.legacy;
select a exclude from sales.legacy;
select 'a' as "Quoted", 'b' as 'text' from sales.orders;
select #tmp.a, b from #tmp;
select élan, naïve, größe from straße;
select a.b.c.d from a;

-- Literals
select null, true, false, 0, 1.5, .5, 5., 1e10, 2.5E-3, -1, +1, - -1;
select 'it''s', 'back\\slash', 'a\'b', E'tab\there', e'\\n', N'national', b'0101', x'ff';
select 'first line '
       'and the second line' as joined;
select $$dollar 'quoted' text$$, $tag$with $$ inside$tag$;
select date '2026-01-31', DATE'today', date 'tomorrow' - 1;
select timestamp '2026-01-31 10:20:30.123', timestamp without time zone '2026-01-31', timestamp with time zone '2026-01-31 10:00:00+02', timestamptz '2026-01-31 10:00:00 Europe/Berlin';
select time '10:20:30', timetz '10:20:30+01', time with time zone '10:20:30 UTC', time without time zone '11:00', timestamp(3) '2026-01-31 10:20:30.123';
select interval '1 day', interval '52 weeks', interval '1w, 1h, 1m, 1s', interval '0.5 days';
select interval '1' day, interval '3' month, interval '1-2' year to month, interval '2 10:20' day to minute, interval '1 02:03:04.5' day to second (3), interval '4.25' second(2);
select interval year to month '3-1', interval day to second '1 2:03:04';
select -interval '1 day', 3 * interval '1 hour', interval '1 day' * 2 + interval '5' minute;
select int '5', bool 'true', numeric(6, 2) '12.34', varchar(10) 'short', double precision '1.5', pg_catalog.int8 '7', text 'x';
select '2026-01-31'::date + interval '1 day', ('now'::text)::timestamp, '5 days'::interval;
select 'POINT(1 2)'::geometry, 'abc'::varbyte, '{"a": 1}'::super;

-- Operators
select -a, +a, -(-a), @ a, ~ a, |/ a, ||/ a from sales.numbers;
select a + b - c * d / e % f ^ g from sales.numbers;
select a & b | c # d << 2 >> 1 from sales.numbers;
select first_name || ' ' || last_name as full_name, 'n° ' || id from sales.customers;
select (a + b) * (c - d) / nullif((e), 0) from sales.numbers;
select a=b, a<>b, a!=b, a<b, a<=b, a>b, a>=b, a=-1, a<-1, a>=-1 from sales.numbers;
select a from sales.numbers where not a = b and not (c or d) or not not e;
select a from sales.numbers where a is null and b is not null or c is true and d is not true or e is false or f is not false or g is unknown or h is not unknown;
select a from sales.numbers where a isnull or b notnull;
select a from sales.numbers where a is distinct from b and c is not distinct from d + 1;
select a from sales.numbers where a between 1 and 10 and b not between c - 1 and c + 1 or d between symmetric 5 and 1;
select a from sales.numbers where (a between b and c) and d and e between -1 and +1;
select a from sales.events where ts between '2026-01-01'::date and dateadd(day, 7, '2026-01-01') and kind = 'x';
select a from sales.texts where a like 'x%' and a not like '%y' and a ilike 'Z_' and a not ilike '%q%' and a like b || '%';
select a from sales.texts where a like '%\\_%' escape '\\' or a like '%^_%' escape '^' or a like '10!%' escape '!';
select a from sales.texts where a similar to '(x|y)%' and a not similar to '[0-9]+' or a similar to 'a#%b' escape '#';
select a from sales.texts where a ~ '^x' and a !~ 'y$' and a ~* 'z' and a !~* 'q';
select a from sales.texts where a like any (array('x%', 'y%')) or a ~~ 'x' or a !~~ 'y';
select a from sales.numbers where a in (1, 2, 3) and b not in ('x', 'y') and (c, d) in ((1, 2), (3, 4)) and e in (f, g + 1, lower(h));
select a from sales.numbers where a in (1);
select a from sales.numbers where (a, b) = (1, 2) and (a, b) <> (c, d) and row(a, b) = row(1, 2);
select a from sales.numbers where a = any (select b from sales.other) or a <> all (select c from sales.other) or a > some (select d from sales.other) or a = any (array[1, 2, 3]);
select (a, b) overlaps (c, d), (date '2026-01-01', interval '1 day') overlaps (e, f) from sales.spans;
select a = b as same, a is null as missing, a and b as both, a in (1, 2) as listed, a like 'x' as alike, exists (select 1) as there, not a as never from sales.numbers;
select a from sales.numbers where (a = 1 or b = 2) and (c = 3 or (d = 4 and not (e = 5)));
select a collate "C" from sales.texts where b = 'x' collate case_insensitive order by a collate case_sensitive desc;
select collate(a, 'case_insensitive') from sales.texts;
select ((((((a)))))) from sales.numbers where ((((b = 1))));

-- Casts and types
select a::int, a::varchar(10)::int, -1::smallint, (a + b)::numeric(10, 2), a.b::date, f(x)::text, 'x'::char(1), (select 1)::bigint from sales.numbers;
select cast(a as int), cast(a as varchar(max)), cast(a as character varying(20)), cast(a as numeric(18,4)), cast(a as double precision), CAST ( a AS timestamp without time zone ) from sales.numbers;
select a::timestamp with time zone, a::timestamptz, a::time without time zone, a::time with time zone, a::float8, a::real, a::bool, a::bpchar, a::nvarchar(5), a::national character varying(7) from sales.texts;
select a::super, a::hllsketch, a::geography, a::varbyte(100), a::binary varying(10), a::interval year to month, a::interval day to second(3), a::float(24), a::decimal from sales.texts;
select convert(integer, price), convert(varchar(30), getdate()), convert(decimal(10, 2), '1.5') from sales.lines;
select try_cast(a as date), try_cast(b as decimal(5, 1)) from sales.texts;
select a::int % 7, a :: int, cast(cast(a as varchar) as int) from sales.numbers;

-- Conditional expressions
select case when total > 100 then 'big' else 'small' end as size from sales.orders;
select case status when 'new' then 1 when 'paid' then 2 else null end status_rank from sales.orders;
select case when a then case when b then 1 else 2 end when c then 3 end || 'x' from sales.numbers;
select sum(case when status = 'paid' then total else 0 end) / count(case when status in ('paid', 'open') then 1 end)::float as share from sales.orders;
select case end_date when null then 'open' else 'closed' end case_alias from sales.contracts;
select coalesce(a, b, 0), nvl(a, b), nvl2(a, 1, 2), nullif(a, ''), greatest(a, b, c), least(a, b), isnull(a, 0) from sales.numbers;
select decode(region, 'eu', 'Europe', 'us', 'America', 'Elsewhere') from sales.orders;

-- Dates and times
select dateadd(day, 1, order_date), dateadd('month', -3, order_date), dateadd(hour, n, ts), dateadd(ms, 5, ts), date_add('day', 1, order_date) from sales.orders;
select datediff(day, a, b), datediff(second, a, b), datediff('qtr', a, b), date_diff('week', a, b), months_between(a, b), add_months(a, 1) from sales.spans;
select date_part(year, ts), date_part('epoch', ts), date_part(dow, ts), date_part(w, ts), date_part_year(ts::date), date_trunc('month', ts)::date, last_day(ts), next_day(ts, 'Monday') from sales.events;
select extract(year from ts), extract('month' from ts), extract(epoch from ended_at - started_at), extract(dow from date '2026-01-01'), extract(day from interval '2' day), extract(timezone_hour from ts) from sales.events;
select extract(hour from ts at time zone 'utc') + 1, extract(minute from (a - b)), extract(quarter from current_date) from sales.events;
select ts at time zone 'utc' at time zone 'Europe/Berlin', (ts at time zone 'utc')::date, ts::timestamptz at time zone zone_name, timestamp '2026-01-01' at time zone 'PST' + interval '1 hour' from sales.events;
select current_date - 1, sysdate - interval '1 hour', getdate()::date, trunc(sysdate), current_timestamp, current_time, localtime, localtimestamp, now(), timeofday();
select to_date('20260131', 'YYYYMMDD'), to_timestamp('x', 'YYYY'), to_char(ts, 'YYYY-MM-DD"T"HH24:MI:SS'), convert_timezone('UTC', 'Europe/Berlin', ts), convert_timezone('CET', ts) from sales.events;
select sum(duration)::interval day to second, avg(ended_at - started_at) from sales.spans;

-- Strings
select trim(name), trim(both from name), trim(both 'x' from name), trim(leading '0' from code), trim(trailing from name), trim('"' from name), btrim(name, 'x'), ltrim(name, '0'), rtrim(name) from sales.texts;
select position('x' in name), position(a || b in lower(name)), strpos(name, 'x'), charindex('x', name) from sales.texts;
select substring(name, 2, 3), substring(name from 2 for 3), substring(name from 2), substring(name for 2), substring(name from '[a-z]+'), substr(name, 1, 2), left(name, 2), right(name, 2), left(right(name, 5), 1) as "left" from sales.texts;
select overlay(name placing 'x' from 2 for 1), replace(name, 'a', 'b'), translate(name, 'ab', 'cd'), repeat('x', 3), replicate('x', 3), lpad(name, 10, ' '), reverse(name), initcap(name), ascii(name), chr(65), len(name), quote_ident(name) from sales.texts;
select regexp_replace(name, '[^a-z]', '', 1, 'i'), regexp_substr(name, '\\d+', 1, 1, 'e'), regexp_instr(name, 'x'), regexp_count(name, 'x'), split_part(name, ',', 2), concat(a, concat(b, c)), md5(name), sha2(name, 256), func_sha1(name), crc32(name) from sales.texts;
select split_to_array('a,b,c', ','), url_decode(a), soundex(a), difference(a, b), bttext_pattern_cmp(a, b), oct_length(a), octet_length(a), to_number(a, '99D99'), strtol(a, 16), to_hex(n), from_hex(a), text_to_int_alt(a, 'H') from sales.texts;

-- Aggregates
select count(*), count(1), count(distinct region), count(distinct a || b), count(all a), count(t.*) from sales.orders t;
select approximate count(distinct customer_id), APPROXIMATE COUNT ( DISTINCT region ) as n from sales.orders;
select approximate percentile_disc(0.5) within group (order by total) from sales.orders;
select listagg(name) from sales.customers;
select listagg(distinct name, ', ') within group (order by name desc) as names from sales.customers group by region;
select percentile_cont(0.9) within group (order by total), percentile_disc(0.1) within group (order by total desc), median(total) from sales.orders;
select any_value(name), bit_and(a), bool_or(b), stddev_samp(c), stddev_pop(c), variance(d), var_samp(d), avg(distinct e), sum(distinct f), max(a) - min(a) from sales.numbers;
select hll(customer_id), hll_cardinality(hll_combine(sketch)), hll_create_sketch(a) from sales.sketches;
select string_agg(name, ',' order by name), array_agg(id order by id desc nulls last), count(*) filter (where total > 10) from sales.customers;

-- Window functions
select row_number() over (order by total desc) from sales.orders;
select row_number() over (), rank() over (partition by region order by total desc nulls last, order_id), dense_rank() over (order by 1), ntile(4) over (order by total), cume_dist() over (order by total), percent_rank() over (order by total) from sales.orders;
select sum(total) over (partition by region, status order by order_date rows unbounded preceding) as running from sales.orders;
select sum(total) over (order by order_date rows between unbounded preceding and current row), avg(total) over (order by order_date rows between 2 preceding and 2 following), max(total) over (order by order_date rows between current row and unbounded following), min(total) over (order by order_date rows between 3 following and 5 following) from sales.orders;
select sum(total) over (order by order_date range between unbounded preceding and unbounded following), count(*) over (order by ts range between interval '1 day' preceding and current row) from sales.orders;
select lag(total) over (order by order_date), lag(total, 1, 0) over (order by order_date), lead(total, 2) ignore nulls over (partition by region order by order_date), lag(total ignore nulls) over (order by 1) from sales.orders;
select first_value(total) over (order by order_date rows between unbounded preceding and unbounded following), last_value(total) respect nulls over (order by order_date rows unbounded preceding), nth_value(total, 3) ignore nulls over (partition by region order by order_date), first_value(total ignore nulls) over (order by order_date) from sales.orders;
select ratio_to_report(total) over (partition by region), total / sum(total) over () * 100, median(total) over (partition by region), listagg(name, ',') within group (order by name) over (partition by region), percentile_cont(0.5) within group (order by total) over (partition by region) from sales.orders;
select rank() over (order by sum(total) desc), sum(sum(total)) over (partition by region), region from sales.orders group by region;
select sum(total) over w, avg(total) over (w rows 1 preceding) from sales.orders window w as (partition by region order by order_date);
select case when row_number() over (partition by id order by ts desc) = 1 then 'last' end, (lag(ts) over (order by ts))::date - ts::date from sales.events;

-- FROM and joins
select 1 from a, b, c;
select * from sales.orders *;
select * from sales.orders * o where o.total > 1;
select * from only sales.orders;
select * from sales.orders as o (id, customer, total), sales.lines l (id);
select * from a inner join b on a.x = b.x left join c on c.x = b.x and c.y is null right outer join d on (d.x = c.x) full outer join e using (x, y) full join f on true cross join g natural join h natural left join i;
select * from a join b on a.x = b.x, c left join d on c.y = d.y;
select * from a left join b join c on b.x = c.x on a.x = b.x;
select * from a join b cross join c on a.x = c.x;
select * from ((a join b on a.x = b.x) join c on c.x = b.x);
select * from (((a left join (b join c on b.x = c.x) on a.x = b.x)));
select * from (a join b using (x)) as j join (c cross join d) on j.x = c.x;
select * from (select 1 as x) t;
select x from (select 1 as x);
select * from (select a, b from sales.numbers) as t (c, d) join (select e from sales.other) u (f) on t.c = u.f;
select * from ((select 1 as x)) t;
select * from ((select 1) union (select 2)) t;
select * from (((select 1) union (select 2)) union all select 3 order by 1 limit 2) as t (x);
select * from (with a as (select 1 as x) select x from a) t, lateral (select t.x + 1) u cross join lateral (select 2) v;
select * from (values (1, 'a'), (2, 'b')) as v (id, name);
select t1.a, t2.a from sales.orders t1, sales.orders t2 where t1.id = t2.id (+) and t2.kind(+) = 'x' and nvl(t2.total (+), 0) < t1.total;
select count(*) from event a, event b where a.eventid(+)*10=b.catid;
select * from generate_series(1, 10) as g (n) where n > 3;
select * from generate_series(1, 10);
select * from pg_get_cols('sales.orders') cols (view_schema name, view_name name, col_name name, col_type varchar, col_num int);
select * from table(sales.f_rows(1, 'x')) as r;
select * from dev.sales.orders o join "other db"."Sales"."Orders" p on o.id = p.id;
select * from svv_external_tables, information_schema.tables, pg_catalog.pg_class c where c.relname = 'x';
select * from start as start where start.connect = 1;
select * from date d join time t on d.dateid = t.dateid;

-- Semi-structured data
select c.name, o.total from sales.customers c, c.orders o;
select c.name, i.sku, idx from sales.customers as c, c.orders as o, o.items as i at idx where i.price > 10;
select * from sales.customers c left join c.orders o on true;
select * from sales.customers c left join c.orders as o;
select * from sales.customers c left join c.orders o where o.id is null;
select * from sales.customers c left join c.orders o left join o.items i on true;
select orders[0], orders[0].id, orders[0].items[1].sku, c.orders[i + 1].id, data['key'], data['a']['b'].c, "data"."Key"[0]::int from sales.customers c;
select json_parse(payload).user.id::int, json_parse(payload)[0], (json_parse(payload)).a.b, (data).a, (c.data).* from sales.events c;
select e from sales.events as t, t.data.items[0].parts as e at i;
select x from (select json_parse('[1,2]') as a) t, t.a as x, (t.a) as y at j;
select attr, val from sales.products p, unpivot p.attributes as val at attr;
select attr, val from unpivot json_parse('{"a": 1}') as val at attr where attr <> 'b';
select o.id, p.product from sales.orders o, unnest(o.products) as p (product);
select o.id, p.product, p.n from sales.orders o, unnest(o.products) with offset as p (product, n);
select p.product from sales.orders o left join unnest(o.products) with offset p (product, n) on true;
select x from unnest(array(1, 2, 3)) as t (x);
select v from split_to_array('a,b', ',') as v at i;
select array(1, 'a', null, array(2, 3)), array(), array_concat(array(1), array(2)), subarray(a, 1, 2), get_array_length(a), array_flatten(a), array_contains(a, 1), array_sort(a) from sales.lists;
select object('a', 1, 'b', object('c', array(1, 2))), object_transform(o keep '"a"', '"b"."c"' set '"d"', 1 + 2, '"e"', upper(o.name::text)), object_transform(o set '"a"', 1), object_transform(o keep '"a"'), object_transform(o) from sales.lists;
select is_array(a), is_object(a.b), is_valid_json('x'), json_typeof(a[0]), json_extract_path_text(t, 'a', 'b', true), json_extract_array_element_text(t, 0), json_serialize(a), json_size(a), can_json_parse(t), get_number_attributes(a) from sales.lists;
select a.b from sales.lists where a.b = 'x' and a."B".c is not null group by a.b order by a.b.c[0];
select case when is_integer(l.key) and is_integer(s.key) then l.key::integer = s.key::integer else false end from sales.lists l, sales.lists s;

-- PIVOT and UNPIVOT
select * from sales.parts pivot (avg(price) for name in ('wing', 'rudder'));
select * from (select quality, maker from sales.parts) pivot (count(*) as n for quality in (1 as high, 2 low, null as none)) as p;
select p.* from (select a, b, c from sales.parts) t pivot (sum(a) as s, max(b) m for c in ('x', 'y' as yy, date '2026-01-01')) p where p.x > 1;
select * from sales.colours unpivot (n for colour in (red, green, blue));
select * from (select red, green from sales.colours) unpivot include nulls (n for colour in (red as r, green as g, "blue" b)) as u;
select * from sales.colours c unpivot exclude nulls (n for colour in (red)) u join sales.names s on s.colour = u.colour;

-- WHERE, GROUP BY, HAVING, QUALIFY
select region from sales.orders where total > 10 group by region having count(*) > 1 and sum(total) < 100;
select count(*) from sales.orders having count(*) > 0;
select region, status, sum(total) from sales.orders group by 1, 2;
select region, sum(total) from sales.orders group by all;
select lower(region), date_trunc('month', ts) from sales.orders group by lower(region), date_trunc('month', ts);
select region, status, sum(total) from sales.orders group by grouping sets ((region, status), (region), ());
select region, status, grouping(region), grouping_id(region, status) from sales.orders group by rollup (region, status);
select region, status from sales.orders group by cube ((region), (status));
select a, b, c from sales.orders group by a, rollup (b, c), cube (d), grouping sets (e, ()), (f, g);
select a from sales.orders group by grouping sets (rollup (a), cube (b, c), grouping sets ((d), ()));
select order_id from sales.orders o qualify row_number() over (partition by customer_id order by ts desc) = 1;
select order_id, rank() over (order by total) as r from sales.orders where total > 1 qualify r <= 3 order by r;
select region from sales.orders group by region having count(*) > 1 qualify rank() over (order by count(*)) < 5 and region <> 'x' limit 3;

-- Hierarchies
select id, name, level from sales.staff start with manager_id is null connect by prior id = manager_id;
select id from sales.staff where level < 4 connect by nocycle manager_id = prior id and active start with name = 'Ann' order by level;
select count(*) from sales.staff "start" connect by prior id = manager_id start with name = 'Ann';
select count(*) from sales.staff as start connect by prior id = manager_id start with name = 'Ann';
select id, prior name, prior s.id || '/' || id from sales.staff s connect by prior s.id = s.manager_id group by id having count(*) > 1;
select prior, prior + 1, (prior) from sales.legacy where prior is null order by prior;

-- ORDER BY, LIMIT, OFFSET
select a from t order by a;
select a, b from t order by 1, b desc, 3 asc nulls first, lower(a) nulls last, case when b then 1 else 2 end desc nulls first;
select a from t order by a limit 10;
select a from t limit 10 offset 20;
select a from t limit all;
select a from t limit 0;
select a from t order by a offset 5;
select a from t limit 5 + 5 offset (select 1);
select a from t order by a desc fetch first 5 rows only;
select a from t offset 5 rows fetch next row only;
select a from t where b = 1 for update;

-- Set operations
select 1 union select 2;
select a from t union all select b from u union distinct select c from v except select d from w minus select e from x intersect select f from y;
select a from t intersect select b from u intersect select c from v order by 1;
(select a from t) union (select b from u);
(select a from t order by a limit 1) union all (select b from u order by b limit 1) order by 1 limit 1;
((select a from t) union (select b from u)) order by 1;
((select a from t)) union ((select b from u) except (select c from v));
(((select a from t)));
(select a from t) limit 5;
select a from t union all (select b from u union select c from v) order by a;
(with x as (select 1 as a) select a from x) union all select 2;
select a from t except (select b from u minus (select c from v));
select null::int as a, 'x' as b union all select 1, null;

-- Subqueries
select (select max(total) from sales.orders) as most, (select count(*) from sales.lines l where l.order_id = o.order_id) from sales.orders o;
select a from t where b = (select max(b) from t) and c > (select avg(c) from t where d = t.d) / 2;
select a from t where a in (select b from u) and a not in (select c from v where v.x = t.x) and (a, b) in (select c, d from w) and (a) in ((select 1));
select a from t where a in ((select b from u) union (select c from v)) or a in (((select 1)));
select a from t where exists (select 1 from u where u.a = t.a) and not exists (select * from v where v.a = t.a or exists (select 1)) and exists ((select 1) union (select 2));
select a from t where (select count(*) from u) > 0 and ((select 1) = 1) and (select (select (select 1)));
select ((select 1) union (select 2) limit 1), ((select 1) + (select 2)) * 3, array(select a from t);
select (with x as (select 1 as n) select n from x) as n, (values (1)) from t;
select a, (select b from u where u.id = t.id order by b limit 1)::date from t order by (select 1);

-- WITH
with recent as (select * from sales.orders where ts > current_date - 7) select count(*) from recent;
with a as (select 1 as x), b (y) as (select x + 1 from a), c as (select a.x, b.y from a, b) select * from c join a on a.x = c.x;
with recursive staff (id, name, depth) as (select id, name, 1 from sales.staff where boss is null union all select s.id, s.name, p.depth + 1 from sales.staff s join staff p on s.boss = p.id where p.depth < 10) select distinct id, name from staff order by id;
with a as ((select 1) union (select 2)), b as (with c as (select 3) select * from c) select * from a, b;
with a as materialized (select 1), b as not materialized (select 2) select * from a, b;
with recursive as (select 1 as x) select x from recursive;
with "Quoted" as (select 1), date as (select 2), level as (select 3) select * from "Quoted", date, level;
with a as (values (1, 2), (3, 4)) (select * from a) union all select 5, 6;
with a as (select 1 as x) select x into temp b from a;

-- SELECT INTO
select * into sales.copy_of_orders from sales.orders;
select a, b into temp scratch from t where a > 1;
select a into temporary table scratch from t;
select a into table kept from t;
select a into #scratch from t group by a;
select 1 as a into one;
select a into temp from t;
select region, sum(total) as total into temp table totals from sales.orders group by region order by total desc limit 10;

-- Functions of every other kind
select f(), f(a), f(a, b), sales.f(a), dev.sales.f(a, f(b)), "Sales"."F"(a), f(*), f(distinct a), f(a => 1, b := 2) from t;
select abs(a), ceil(a), ceiling(a), floor(a), round(a, 2), trunc(a, 1), mod(a, b), power(a, 2), sqrt(a), exp(a), ln(a), log(a), sign(a), pi(), random(), degrees(a), dexp(a), cbrt(a), width_bucket(a, 1, 2, 3) from t;
select st_distance(a, b), st_geomfromtext('POINT(1 2)', 4326), st_asewkt(a), st_within(a, b), st_x(p), geometrytype(a), h3_fromlonglat(1.5, 2.5, 3), addbbox(a) from t;
select to_varbyte('ff', 'hex'), from_varbyte(a, 'utf8'), a::varbyte || b::varbyte, getbit(a, 1), substring(a, 1, 2), varbyte_length(a) from t;
select farmfingerprint64(a), fnv_hash(a), murmur3_32_hash(a, 1), checksum(a), strtol('ff', 16), sha1(a), func_sha1(a) from t;
select pg_last_query_id(), pg_backend_pid(), pg_last_copy_count(), version(), current_setting('timezone'), has_table_privilege('u', 't', 'select'), has_schema_privilege(current_user, 's', 'usage'), current_database(), slice_num(), user_is_member_of('u', 'r'), current_namespace;
select predict_churn(age, state), explain_model('churn'), ml.score(a::float4) from sales.customers;
select f_greater(a, b), sales.f_tax(total)::decimal(10, 2), nvl(f_rate(), 0) from t;
select bitand(a, b), 5 & 3, 1 << 4, bit_length(a), invoke_lambda('x', a) from t;
select replace(a, 'x', ''), exists_flag, row_number, rank, first_value from t;
select trunc(months_between(current_date, birth_date) / 12) as age, current_timestamp(3), current_date::varchar from t;

-- Placeholders and templates
select :a, $1, ?, a = :b, c in (:d, :e) from t where f = ? and g > $2 limit :n offset :m;
select a from t where b in :list and c not in :others and ts > :since::timestamp;
select * from :schema.orders o, :tbl;
select ${column}, '${text}', {{ expression }} as x, {{ a }}.b from ${schema}.orders o join {{ ref('lines') }} l on l.id = o.id where o.total in ({{ totals }}) and l.kind in {{ kinds }};
select * from {{ source('sales', 'orders') }} as o where ${condition} and o.{{ key }} = 1;
with a as ({{ model }}), b as (select * from {{ ref('b') }}) select * from a union all {{ other }};
select interval :n day, interval ${n} hour, interval 1 day, {{ dbt_utils.star(from=ref('x')) }} from t;

-- What people and their tools write
select l_returnflag, l_linestatus, sum(l_quantity) as sum_qty, sum(l_extendedprice * (1 - l_discount)) as sum_disc_price, sum(l_extendedprice * (1 - l_discount) * (1 + l_tax)) as sum_charge, avg(l_discount) as avg_disc, count(*) as count_order
from lineitem where l_shipdate <= date '1998-12-01' - interval '90' day group by l_returnflag, l_linestatus order by l_returnflag, l_linestatus;
select s_name, count(*) as numwait from supplier, lineitem l1, orders, nation where s_suppkey = l1.l_suppkey and o_orderstatus = 'F' and exists (select * from lineitem l2 where l2.l_orderkey = l1.l_orderkey and l2.l_suppkey <> l1.l_suppkey) and not exists (select * from lineitem l3 where l3.l_orderkey = l1.l_orderkey and l3.l_receiptdate > l3.l_commitdate) group by s_name order by numwait desc, s_name limit 100;
select o_year, sum(case when nation = 'BRAZIL' then volume else 0 end) / sum(volume) as mkt_share from (select extract(year from o_orderdate) as o_year, l_extendedprice * (1 - l_discount) as volume, n2.n_name as nation from part, nation n1, nation n2) as all_nations group by o_year;
select c_count, count(*) as custdist from (select c_custkey, count(o_orderkey) from customer left outer join orders on c_custkey = o_custkey and o_comment not like '%special%requests%' group by c_custkey) as c_orders (c_custkey, c_count) group by c_count;
select substring(c_phone from 1 for 2) as cntrycode from customer where substring(c_phone from 1 for 2) in ('13', '31') and c_acctbal > (select avg(c_acctbal) from customer where c_acctbal > 0.00);
with ssr as (select s_store_id, sum(sales_price) as sales, sum(profit) as profit from (select ss_store_sk as store_sk, ss_ext_sales_price as sales_price, cast(0 as decimal(7,2)) as profit from store_sales union all select sr_store_sk, cast(0 as decimal(7,2)), sr_net_loss from store_returns) salesreturns, date_dim, store where d_date between cast('2000-08-23' as date) and (cast('2000-08-23' as date) + interval '14 day') group by s_store_id)
select channel, id, sum(sales) as sales from (select 'store channel' as channel, 'store' || s_store_id as id, sales from ssr) x group by rollup (channel, id) order by channel, id limit 100;
select i_item_id, grouping(s_state) g_state, avg(ss_quantity) agg1, sum(ss_net_paid)*100/sum(sum(ss_net_paid)) over (partition by i_class) as revenueratio, rank() over (partition by grouping(i_category)+grouping(i_class), case when grouping(i_class) = 0 then i_category end order by sum(ss_net_paid) asc) as rank_within_parent from store_sales group by rollup (i_item_id, s_state);
SELECT "t0"."calc" AS "calc", SUM("t0"."x") AS "sum:x:ok" FROM (SELECT CAST("Custom SQL"."d" AS DATE) AS "calc", ("Custom SQL"."a" + 0) AS "x" FROM (
  select d, a from sales.days
) "Custom SQL" WHERE (("Custom SQL"."d" >= (DATE '2026-01-01')) AND (NOT ("Custom SQL"."d" IS NULL)))) "t0" GROUP BY 1 HAVING (COUNT(1) > 0) LIMIT 1000;
SELECT TOP 1000 (DATE_TRUNC('week', DATEADD(day, (0 - EXTRACT(DOW FROM o.ts)::integer), o.ts))) AS w, COALESCE(COALESCE(CAST((SUM(DISTINCT (CAST(FLOOR(COALESCE(o.total,0)*(1000000*1.0)) AS DECIMAL(38,0))) + CAST(STRTOL(LEFT(MD5(CAST(o.id AS VARCHAR)),15),16) AS DECIMAL(38,0))* 1.0e8 + CAST(STRTOL(RIGHT(MD5(CAST(o.id AS VARCHAR)),15),16) AS DECIMAL(38,0)) ) - SUM(DISTINCT CAST(STRTOL(LEFT(MD5(CAST(o.id AS VARCHAR)),15),16) AS DECIMAL(38,0))* 1.0e8)) AS DOUBLE PRECISION) / CAST((1000000*1.0) AS DOUBLE PRECISION), 0), 0) AS t FROM sales.orders AS o GROUP BY 1 ORDER BY 1 DESC;
select * from (select *, row_number() over (partition by id order by updated_at desc) as _rn from stage.orders) where _rn = 1;
select t.table_schema || '.' || t.table_name as "table", c.ordinal_position, c.column_name from information_schema.tables t join information_schema.columns c using (table_schema, table_name) where t.table_schema not in ('pg_catalog', 'information_schema') order by 1, 2;
select n.nspname as schema, c.relname as name, case c.relkind when 'r' then 'table' when 'v' then 'view' end as type, pg_catalog.pg_get_userbyid(c.relowner) as owner from pg_catalog.pg_class c left join pg_catalog.pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'v', '') and n.nspname !~ '^pg_toast' and pg_catalog.pg_table_is_visible(c.oid);
select trim(querytxt) as sql, datediff(seconds, starttime, endtime) as secs from stl_query where userid > 1 and starttime >= dateadd(day, -1, getdate()) and querytxt not ilike '%stl_%' order by secs desc limit 20;
select date_trunc('day', ts) as day, count(distinct case when kind = 'buy' then user_id end) * 1.0 / nullif(count(distinct user_id), 0) as conversion, sum(amount)::numeric(12,2) from events.raw where ts::date between '2026-01-01' and '2026-01-31' and user_id is not null group by 1 order by day asc;
select sessions.user_id, sessions.session_start, lead(sessions.session_start) over (partition by sessions.user_id order by sessions.session_start) as next_start from (select user_id, ts as session_start from (select user_id, ts, datediff(minute, lag(ts) over (partition by user_id order by ts), ts) as gap from events.raw) where gap > 30 or gap is null) sessions;
select coalesce(a.id, b.id) as id, a.x, b.y from a full outer join b on a.id = b.id and (a.k = b.k or (a.k is null and b.k is null)) where a.id is null or b.id is null;
select id, max(case when k = 'a' then v end) as a, max(case when k = 'b' then v end) as b from kv where v <> '' group by id having count(*) = 2 and min(v) <> max(v);

-- With hardly a space, and other ways to lay it out
select count(*) from t where ts >= '2020-01-01' and ts < '2020-01-01'::date + interval '1 month';
select a."b c".d[0] from t;
select f(a)::int[0] from t;
select 1 where 1=1 and 'a'='a';
select case when a>0 then 'x'end from t;
select a,b,c from t where a=1and b=2or c=3;
select * from t where a in(select b from u)and c in(1,2);
select(select 1),(1),(a)from t;
select-1,+a,-a from t where-a<-1;
select count(*)over(partition by a order by b rows between 1 preceding and 1 following)from t;
select 'x'::text=a from t;
select a from t where b>=all(select c from u);
select a from t where not(b)and not(c or d);
select distinct(a),(b) from t;
select a from t order by(a),(b)desc;
select a from(select 1 a)b;
select a from t join u on(t.a=u.a)left join v using(b);
select top 1 a from t;
select sum(a)from t group by(b),(c);
select current_date-1,sysdate-1;
select a from t limit(10);
select a from t where exists(select 1)and(a=1);
select a between 1 and 2 and b between 3 and 4 from t;
select nvl(a,'')||nvl(b,'') from t;
select a at time zone 'x' - b at time zone 'y' from t;
select date_trunc('day',a)=date_trunc('day',b) from t;
select a is null = b is null from t;
select * from a,b,c where a.x=b.x(+)and b.y=c.y(+);
select max(a)-min(a),-max(a)*-1 from t;
select 10-5*2,10 - -5,a--comment
+b from t;
select a/*c*/+/*d*/b from t;
select e.*,d.dname from emp e,dept d where e.deptno=d.deptno;
with a as(select 1),b as(select 2)select*from a,b;
select*from t;
select t.*,1 from t;
select count(*),count( * ),count(distinct*) from t;
select 1::int::text::varchar(5), 1.5::numeric(3,1)*2;
select a from t where (a,b)=any(select c,d from u);
select a[0][1].b["c"] from t;
select cast('1' as int)+cast(null as int);
select a from t where b like'x%'or b like 'y%'escape'!';
select 1 as one,2 two,3"three";
select interval'1 day',date'2020-01-01',timestamp'2020-01-01';
select x.y.z(1, 2), "x"."y"(3) from t;
select grouping(a), rank, cube, rollup from t;
select rollup(a) from t;
select a from t group by rollup, cube;
select first, last, next, row, rows, only, nulls_, ties from t;
