-- INSERT
insert into sales.orders values (1, 'open', 12.50);
INSERT INTO sales.orders (order_id, status, total) VALUES (1, 'open', 12.5), (2, 'paid', -3), (3, DEFAULT, +0.5);
Insert Into orders
(
  order_id, -- the key
  "Status", /* quoted */
  total
)
Values
  (1, NULL, 1e3),
  (2, 'it''s', cast('4' as int)), (3, $$ dollar $$, '5'::decimal(8, 2));
insert into orders default values;
insert into orders (order_id) values ((select max(order_id) + 1 from orders));
insert into orders(order_id, placed_at) values (1, sysdate), (2, getdate()), (3, current_timestamp), (4, date '2026-01-31'), (5, dateadd(day, -1, current_date));
insert into orders select * from staging.orders;
insert into orders (order_id, total) select order_id, sum(amount) from staging.lines group by order_id having sum(amount) > 0 order by 1 limit 100;
insert into orders (select * from staging.orders);
insert into orders (order_id, total) (select order_id, total from staging.orders);
insert into orders ((select 1) union all (select 2));
insert into orders (select 1) union all (select 2);
insert into orders (with recent as (select 1 as n) select n from recent);
insert into orders with recent as (select * from staging.orders where placed_at > '2026-01-01'), big as (select * from recent where total > 100) select * from big;
insert into orders (order_id) with recursive n(i) as (select 1 union all select i + 1 from n where i < 5) select i from n;
with recent as (select * from staging.orders) insert into orders select * from recent;
with recursive n(i) as (select 1 union all select i + 1 from n where i < 5), m as (select i from n) insert into sales.numbers (i) select i from m;
insert into warehouse.sales.orders select * from dev.staging.orders;
insert into "my-catalog@s3tables"."analytics".events (id, name) values (1, 'click');
insert into spectrum.events_external select id, name, 'may', 28 from events;
insert into #recent values (1), (2);
insert into #recent (id) select id from events;
insert into ${schema}.orders (id) values (${id}, :name, $1, ?);
insert into {{ target.schema }}.orders ({{ columns }}) (select {{ columns }} from {{ ref('stage') }});
insert into {{ this }} ({{ sql }});
insert into {{ this }} {{ query }};
insert into events (payload) values (json_parse('{"a": [1, 2]}')), (array(1, 2, 'x')), (object('k', 1));
insert into events (id, source, mode, list, run) values (1, 'web', 'fast', 'a', 2);
insert into orders values (default, default), (20, default);
insert into orders (order_id, "select", "from") select o.order_id, o."select", case when o.total > 1 then 'a' else 'b' end from staging.orders o left join staging.lines l on l.order_id = o.order_id where l.order_id is null;
insert into orders select top 10 * from staging.orders qualify row_number() over (partition by order_id order by placed_at desc) = 1;
insert into orders as o (order_id, total) values (1, 2) on conflict (order_id) do update set total = excluded.total where o.total < excluded.total returning o.order_id, total as new_total;
insert into orders values (1) on conflict do nothing;
insert into orders select 1 on conflict on constraint orders_pk do nothing returning *;

-- UPDATE
update orders set status = 'paid';
UPDATE sales.orders SET status = 'paid', total = DEFAULT, paid_at = NULL WHERE order_id = 7;
update orders o set status = 'paid' where o.order_id in (select order_id from payments p where p.order_id = o.order_id);
update orders as o set total = s.total, status = case when s.total = 0 then 'void' else 'open' end from staging.orders s where s.order_id = o.order_id;
update orders set total = l.total from (select order_id, sum(amount) as total from lines group by order_id) l where orders.order_id = l.order_id and l.total > 0;
update orders set customer_id = 100 from customers c join regions r on c.region_id = r.region_id, calendar d where orders.customer_id = c.customer_id;
update orders set total=-1, note='x'||note, share = share * 2 where total<>-1;
update only orders set total = 1;
update orders set (status, total) = ('paid', 3) where order_id = 1;
update orders set (status, total) = (select status, total from staging.orders s where s.order_id = orders.order_id);
update orders set paid = total > 0 and status = 'paid', closed = not open;
with big as (select order_id from lines group by order_id) update orders set status = 'big' from big where big.order_id = orders.order_id;
with recursive tree(id, parent) as (select 1, null union all select n.id, n.parent from nodes n, tree t where n.parent = t.id) update nodes set depth = 1 where id in (select id from tree);
update dev.sales.orders set "Status" = 'x';
update ${table} set ${column} = :value where {{ condition }};
update orders set {{ assignments }} where order_id = 1;
update #recent set n = n + 1;
update orders set meta.source = 'web' where meta.source is null;
update orders set total = 1 where order_id = 1 returning order_id;

-- DELETE
delete from orders;
delete orders;
DELETE FROM sales.orders WHERE status = 'void' OR total IS NULL;
delete sales.orders where placed_at < dateadd(month, -13, current_date);
delete from orders using staging.orders s where s.order_id = orders.order_id;
delete from orders o using staging.orders s, (select 1 as x) d, lines l join customers c on c.id = l.customer_id where s.order_id = o.order_id;
delete from orders as o where exists (select 1 from staging.orders s where s.order_id = o.order_id);
delete from only orders where true;
delete from orders where (order_id, line_id) in (select order_id, line_id from staging.lines);
with old as (select order_id from orders where placed_at < '2020-01-01') delete from orders using old where old.order_id = orders.order_id;
with old as (select 1) delete orders where order_id in (select * from old);
with recursive old(i) as (select 1) delete from only orders where order_id in (select i from old);
delete from {{ this }} where id in (select id from {{ this }}__tmp);
delete from dev.sales.orders where order_id between 1 and 9 returning *;
delete from #recent;

-- MERGE
merge into orders using staging.orders s on orders.order_id = s.order_id when matched then update set total = s.total, status = default when not matched then insert values (s.order_id, s.total);
MERGE INTO sales.orders AS t USING staging.orders AS s ON t.order_id = s.order_id AND t.region = s.region
WHEN MATCHED THEN DELETE
WHEN NOT MATCHED THEN INSERT (order_id, total) VALUES (s.order_id, coalesce(s.total, 0));
merge into orders t using (select order_id, max(total) as total from staging.orders group by 1) s on (t.order_id = s.order_id)
when matched and s.total is null then delete
when matched and s.total <> t.total then update set total = s.total, (a, b) = (1, 2)
when not matched by target and s.total > 0 then insert (order_id) values (s.order_id)
when not matched by source then delete;
merge into orders using staging.orders on orders.order_id = staging.orders.order_id remove duplicates;
merge into dev.sales.orders using dev.staging.orders source on source.order_id = orders.order_id when not matched then insert default values when matched then do nothing;
merge into {{ target }} t using {{ source }} s on {{ condition }} when matched then update set {{ assignments }} when not matched then insert ({{ columns }}) values ({{ values }});
with s as (select 1 as order_id) merge into orders using s on orders.order_id = s.order_id when matched then delete when not matched then insert values (s.order_id);
merge into "my-catalog@s3tables".analytics.events e using staging.events s on e.id = s.id when matched then update set name = s.name when not matched then insert (id, name) values (s.id, s.name);

-- CALL, LOCK
call refresh_orders();
CALL sales.refresh_orders(1, 'a', null, true, pg_last_query_id(), -2.5, current_date, ${x});
call dev.sales.refresh_orders(:from_day, $2, ?, '2026-01-01'::date);
call {{ procedure_call }};
lock orders;
lock table sales.orders, sales.lines, dev.sales.customers;
LOCK TABLE orders IN ACCESS EXCLUSIVE MODE NOWAIT;
lock orders in share row exclusive mode;

-- PREPARE, EXECUTE, DEALLOCATE
prepare add_order (int, varchar(20), decimal(8, 2)) as insert into orders values ($1, $2, $3);
prepare find_order (int) as select * from orders where order_id = $1;
prepare no_types as with a as (select 1) select * from a;
prepare pay (int) as update orders set status = 'paid' where order_id = $1;
prepare forget as delete from orders where order_id = 1;
prepare sync as merge into orders using s on orders.id = s.id remove duplicates;
execute add_order (1, 'open', 2.5);
execute no_types;
execute find_order(1 + 1);
deallocate add_order;
deallocate prepare "add order";
deallocate all;

-- Cursors
declare recent cursor for select * from orders order by placed_at desc;
DECLARE recent CURSOR FOR WITH a AS (SELECT 1) SELECT * FROM a;
declare recent no scroll cursor with hold for (select 1) union (select 2);
declare recent binary insensitive scroll cursor without hold for select 1 for update;
fetch next from recent;
fetch all from recent;
fetch forward 5 from recent;
fetch forward all from recent;
fetch forward from recent;
fetch 10 from recent;
fetch from recent;
fetch recent;
fetch backward 2 in recent;
fetch absolute -3 from recent;
fetch {{ cursor_name }};
close recent;
close "Recent";

-- EXPLAIN
explain select o.order_id from orders o, lines l where o.order_id = l.order_id;
EXPLAIN VERBOSE SELECT 1;
explain (select 1) union all (select 2);
explain with a as (select 1) select * from a;
explain with a as (select 1 as n) update orders set total = 1 from a where a.n = orders.order_id;
explain insert into orders select * from staging.orders;
explain delete from orders where order_id = 1;
explain verbose update orders set total = 1;
explain select order_id into temp paid from orders;
explain analyze select 1;
explain execute find_order (1);
explain declare recent cursor for select 1
