-- Views: https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_VIEW.html
create view active_customers as select id, name from customers where is_active;
CREATE OR REPLACE VIEW sales.daily_revenue AS SELECT order_date, sum(amount) AS revenue FROM sales.orders GROUP BY order_date;
create view sales.totals (day, total) as select order_date, sum(amount) from sales.orders group by 1;
create or replace view "Sales"."Top Customers" ("Customer", "Amount") as select c.name, o.amount from customers c join orders o on o.customer_id = c.id;
create view late as select * from sales.orders with no schema binding;
create view late_in_parentheses as (select * from sales.orders) with no schema binding;
CREATE VIEW Mixed_Case As Select 1 As One With No Schema Binding;
create view both_worlds as select id from sales.orders union all select id from spectrum.orders with no schema binding;
create view warehouse.sales.three_parts as select id from warehouse.sales.orders;
create view #scratch as select 1 as one;
create view recent as
with last_week as (select * from sales.orders where order_date > current_date - 7)
select count(*) as orders, sum(amount) as revenue from last_week;
create or replace view recent_late as (
  with last_week as (
    select * from sales.orders where order_date > current_date - 7
  ),
  named as (select l.*, c.name from last_week l left join sales.customers c on c.id = l.customer_id)
  select * from named
)
with no schema binding;
create view ordered as select id, amount from sales.orders order by amount desc limit 100;
create view ordered_late as select id, amount from sales.orders order by amount desc limit 100 with no schema binding;
create view literals as select 'a' as text, 1.5 as number, true as flag, null as nothing, date '2026-01-01' as day;
create view ranked as select id, row_number() over (partition by customer_id order by created_at desc) as rank from sales.orders qualify rank = 1;
create view filtered as select id from sales.orders where status in ('open', 'paid') and amount between 10 and 20 with no schema binding;
create view having_view as select customer_id from sales.orders group by customer_id having count(*) > 3 with no schema binding;
create view commented /* the whole business */ as -- one row a day
select order_date /* day */, count(*) from sales.orders group by order_date;
create view nested as select id from (select id from (select id from sales.orders) a) b with no schema binding;
create view set_operations as (select id from a union select id from b) except (select id from c);
create view semistructured as select e.id, i.name, i.price::decimal(10, 2) from events.raw e, e.payload.items i;
create view templated as select * from ${schema}.orders with no schema binding;
create view ${schema}.orders_v as select * from sales.orders;
create or replace view {{ target.schema }}.orders_v as select * from {{ ref('orders') }} with no schema binding;
create view minus_view as select id from a minus select id from b with no schema binding;
create view pivoted as select * from (select region, quarter, amount from sales.orders) pivot (sum(amount) for quarter in ('q1', 'q2')) with no schema binding;
create view value_names as select type, status, date, value, source, target, "comment" from sales.events;
create view case_view as select case when amount > 100 then 'big' else 'small' end as size from sales.orders with no schema binding;
create view window_names as select sum(amount) over (order by order_date rows between unbounded preceding and current row) running from sales.orders with no schema binding;

-- Materialized views: https://docs.aws.amazon.com/redshift/latest/dg/materialized-view-create-sql-command.html
create materialized view sales.revenue as select order_date, sum(amount) as revenue from sales.orders group by order_date;
CREATE MATERIALIZED VIEW sales.revenue BACKUP NO AS SELECT order_date FROM sales.orders;
create materialized view sales.revenue backup yes diststyle even auto refresh no as select 1 as one;
create materialized view sales.revenue auto refresh yes as select order_date from sales.orders;
create materialized view sales.revenue auto refresh yes interval 3600 as select order_date from sales.orders;
create materialized view sales.revenue distkey (customer_id) sortkey (order_date, id) as select id, customer_id, order_date from sales.orders;
create materialized view sales.revenue diststyle key distkey (customer_id) compound sortkey (order_date) auto refresh yes as select customer_id, order_date from sales.orders;
create materialized view sales.revenue diststyle all as select 1 as one;
create materialized view sales.revenue diststyle auto sortkey auto as select 1 as one;
create materialized view sales.revenue sortkey none as select 1 as one;
create materialized view sales.revenue interleaved sortkey (a, b) as select a, b from t;
create materialized view sales.revenue distkey customer_id sortkey order_date as select customer_id, order_date from sales.orders;
create materialized view sales.revenue auto refresh yes backup no sortkey (a) diststyle even as select a from t;
create materialized view sales.revenue (day, revenue) as select order_date, sum(amount) from sales.orders group by 1;
create materialized view sales.revenue (day, revenue) distkey (day) auto refresh no as (select order_date, sum(amount) from sales.orders group by 1);
create or replace materialized view sales.revenue as select 1 as one;
create materialized view clicks auto refresh yes as
select approximate_arrival_timestamp, partition_key, shard_id, sequence_number, refresh_time, json_parse(kinesis_data) as payload
from kinesis_schema."click-stream"
where can_json_parse(kinesis_data);
create materialized view clicks_from_kafka as
select kafka_partition, kafka_offset, kafka_timestamp, kafka_key, json_parse(from_varbyte(kafka_value, 'utf-8')) as data, kafka_headers, refresh_time
from msk_schema.clicks
where is_utf8(kafka_value) and can_json_parse(from_varbyte(kafka_value, 'utf-8'));
create materialized view typed_clicks distkey (5) sortkey (1) auto refresh yes as
select refresh_time, json_extract_path_text(from_varbyte(kinesis_data, 'utf-8'), 'id')::character(36) as id, json_extract_path_text(from_varbyte(kinesis_data, 'utf-8'), 'amount')::decimal(12, 2) as amount
from kinesis_schema.clicks
where length(kinesis_data) < 65355;
create materialized view ${schema}.revenue auto refresh {{ refresh }} as select 1 as one;
create materialized view /* hot */ sales.hot -- kept fresh
auto refresh yes as with recent as (select * from sales.orders where order_date > '2026-01-01') select count(*) from recent;

alter materialized view sales.revenue auto refresh yes;
ALTER MATERIALIZED VIEW sales.revenue AUTO REFRESH NO;
alter materialized view sales.revenue auto refresh yes interval 900;
alter materialized view sales.revenue alter distkey customer_id;
alter materialized view sales.revenue alter diststyle all;
alter materialized view sales.revenue alter diststyle even;
alter materialized view sales.revenue alter diststyle auto;
alter materialized view sales.revenue alter diststyle key distkey customer_id;
alter materialized view sales.revenue alter sortkey (order_date, id);
alter materialized view sales.revenue alter compound sortkey (order_date, id);
alter materialized view sales.revenue alter sortkey auto;
alter materialized view sales.revenue alter sortkey none;
alter materialized view sales.revenue alter sortkey (order_date), alter distkey customer_id;
alter materialized view sales.revenue row level security on;
alter materialized view sales.revenue row level security off;
alter materialized view sales.revenue row level security on conjunction type and;
alter materialized view sales.revenue row level security on conjunction type or for datashares;
alter materialized view sales.revenue row level security off for datashares;
alter materialized view sales.revenue owner to reporting;
alter materialized view "Sales"."Revenue" owner to "Reporting User";
alter materialized view ${schema}.revenue auto refresh yes;

refresh materialized view sales.revenue;
REFRESH MATERIALIZED VIEW warehouse.sales.revenue;
refresh materialized view sales.revenue restrict;
refresh materialized view sales.revenue cascade;
refresh materialized view {{ this }};
refresh materialized view "Sales"."Revenue" /* and what hangs on it */ cascade;

-- Views of the Data Catalog: https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_VIEW.html
create external view lake.orders_v as select * from lake.orders;
create external view lake.orders_v if not exists as select id, amount from lake.orders;
create external view if not exists lake.orders_v as select id, amount from lake.orders;
create external protected view lake.orders_v if not exists as select id from lake.orders;
CREATE OR REPLACE EXTERNAL PROTECTED VIEW lake.orders_v AS SELECT id FROM lake.orders;
create external view lake.orders_v if not exists awsdatacatalog.lake.orders_v as (select id from awsdatacatalog.lake.orders);
create external protected view awsdatacatalog.lake.orders_v as select count(*) as orders from awsdatacatalog.lake.orders;
alter external view lake.orders_v as (select id, amount from lake.orders);
alter external view lake.orders_v as select id, amount from lake.orders;
alter external view lake.orders_v force as (select id from lake.orders);
alter external view lake.orders_v remove definition;
ALTER EXTERNAL VIEW lake.orders_v FORCE REMOVE DEFINITION;
alter external view lake.orders_v awsdatacatalog.lake.orders_v force as (select id from lake.orders);
drop external view lake.orders_v;
drop external view if exists lake.orders_v;
drop external view lake.orders_v if exists;
drop external view lake.orders_v if exists awsdatacatalog.lake.orders_v;
