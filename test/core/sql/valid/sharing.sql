-- Datashares: https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_DATASHARE.html
create datashare sales_share;
CREATE DATASHARE "Sales Share";
create datashare sales_share publicaccessible true;
create datashare sales_share publicaccessible = false;
create datashare sales_share publicaccessible=true;
create datashare sales_share set publicaccessible true;
create datashare sales_share set publicaccessible = true;
CREATE DATASHARE sales_share SET PUBLICACCESSIBLE FALSE;
create datashare sales_share set publicaccessible true, managedby adx;
create datashare sales_share set publicaccessible = true, set managedby = adx;
create datashare sales_share set managedby adx;
create datashare sales_share managedby = ADX;
create datashare sales_share managedby adx, publicaccessible true;
create datashare sales_share set publicaccessible true set managedby adx;
create datashare ${share} set publicaccessible ${public};
create datashare {{ share }};
create datashare sales_share /* for the other account */ set -- not yet public
publicaccessible false;
create datashare share;
create datashare schema;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_DATASHARE.html
alter datashare sales_share add schema sales;
alter datashare sales_share add schema sales, events, "Reference Data";
alter datashare sales_share remove schema sales;
ALTER DATASHARE sales_share REMOVE SCHEMA sales, events;
alter datashare sales_share add table sales.orders;
alter datashare sales_share add table sales.orders, sales.customers;
alter datashare sales_share add table orders;
alter datashare sales_share add table warehouse.sales.orders;
alter datashare sales_share add table "Sales"."Order Lines", sales."Customers";
alter datashare sales_share remove table sales.orders;
ALTER DATASHARE sales_share REMOVE TABLE sales.orders, sales.customers, sales.lines;
alter datashare sales_share add all tables in schema sales;
ALTER DATASHARE sales_share ADD ALL TABLES IN SCHEMA PUBLIC;
alter datashare sales_share add all tables in schema sales, events;
alter datashare sales_share remove all tables in schema sales;
alter datashare sales_share remove all tables in schema sales, events, "Reference Data";
alter datashare sales_share add function sales.f_net(decimal(12, 2));
alter datashare sales_share add function sales.f_net (decimal(12, 2), float8);
alter datashare sales_share add function f_now();
alter datashare sales_share add function sales.f_net (decimal), sales.f_gross (decimal, double precision), f_now ();
alter datashare sales_share add function sales.f_name (character varying(20), timestamp with time zone);
alter datashare sales_share remove function sales.f_net (decimal(12, 2));
ALTER DATASHARE sales_share REMOVE FUNCTION sales.f_net (DECIMAL), sales.f_gross (DECIMAL);
alter datashare sales_share add all functions in schema sales;
alter datashare sales_share remove all functions in schema sales, "Reference Data";
Alter Datashare Sales_Share Add All Tables In Schema ${schema};
alter datashare sales_share add function ${schema}.f_net (int);
alter datashare sales_share add all functions in schema sales, events;
alter datashare sales_share remove all functions in schema sales;
alter datashare sales_share set publicaccessible true;
alter datashare sales_share set publicaccessible = true;
alter datashare sales_share set publicaccessible false;
ALTER DATASHARE sales_share SET PUBLICACCESSIBLE=FALSE;
alter datashare sales_share set includenew true for schema sales;
alter datashare sales_share set includenew = true for schema sales;
alter datashare sales_share set includenew = false for schema "Sales";
ALTER DATASHARE sales_share SET INCLUDENEW FALSE FOR SCHEMA sales, events;
alter datashare sales_share set publicaccessible true, set includenew true for schema sales;
alter datashare sales_share set publicaccessible true set includenew true for schema sales;
alter datashare sales_share set managedby adx;
alter datashare "Sales Share" add schema "Sales";
alter datashare ${share} add table ${schema}.orders;
alter datashare {{ share }} remove schema {{ schema }};
alter datashare ${share} set includenew = ${include} for schema ${schema};
alter datashare sales_share add -- what the partners read
table sales.orders, /* and */ sales.customers;
alter datashare sales_share
  add table
    sales.orders,
    sales.customers;
alter datashare share add schema schema;
alter datashare add add table table;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_DESC_DATASHARE.html
desc datashare sales_share;
DESC DATASHARE "Sales Share";
desc datashare sales_share of namespace '13b8833d-17c6-4f16-8fe4-1a018f5ed00d';
desc datashare sales_share of account '123456789012' namespace '13b8833d-17c6-4f16-8fe4-1a018f5ed00d';
DESC DATASHARE sales_share OF ACCOUNT 123456789012 NAMESPACE '13b8833d-17c6-4f16-8fe4-1a018f5ed00d';
desc datashare sales_share of account :account namespace :namespace;
desc datashare ${share} of account '${account}' namespace '${namespace}';
desc datashare sales_share of account ${account} namespace ${namespace};
desc datashare {{ share }} of namespace {{ namespace }};
desc datashare sales_share of /* the producer */ namespace -- its id
'13b8833d-17c6-4f16-8fe4-1a018f5ed00d';
desc datashare share;
Desc Datashare Sales_Share Of Account :account Namespace '13b8833d-17c6-4f16-8fe4-1a018f5ed00d';
desc datashare sales_share of account $1 namespace $2;
