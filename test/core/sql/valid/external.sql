-- External tables: https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_TABLE.html
create external table lake.orders (id bigint, amount decimal(12, 2), placed_at timestamp) stored as parquet location 's3://example-lake/orders/';
CREATE EXTERNAL TABLE lake.orders (id int) STORED AS ORC LOCATION 's3://example-lake/orders/';
create external table if not exists lake.orders (id int) stored as avro location 's3://example-lake/orders/';
create external table awsdatacatalog.lake.orders ("order id" int, "Note" varchar(max)) stored as rcfile location 's3://example-lake/orders/manifest';
create external table lake.events (id varchar(36), day date)
partitioned by (year int, month smallint, region char(2))
row format delimited fields terminated by '|' lines terminated by '\n'
stored as textfile
location 's3://example-lake/events/'
table properties ('numRows' = '170000', 'skip.header.line.count'='1', 'compression_type'='gzip');
create external table lake.events (id varchar(36)) row format delimited stored as textfile location 's3://example-lake/events/';
create external table lake.events (id varchar(36)) row format delimited fields terminated by '\001' escaped by '\\' collection items terminated by '\002' map keys terminated by '\003' null defined as '' stored as sequencefile location 's3://example-lake/events/';
create external table lake.sheets (id varchar(36), total varchar(20))
row format serde 'org.apache.hadoop.hive.serde2.OpenCSVSerde'
with serdeproperties ('separatorChar' = ',', 'quoteChar' = '"', 'escapeChar' = '\\', 'wholeFile' = 'true')
stored as textfile
location 's3://example-lake/sheets/';
create external table lake.documents (id bigint, payload struct<name:varchar(40), tags:array<varchar(20)>, sizes:map<varchar(20), int>>)
row format serde 'org.openx.data.jsonserde.JsonSerDe' with serdeproperties ('dots.in.keys' = 'true', 'strip.outer.array'='true')
location 's3://example-lake/documents/';
create external table lake.nested (id int, items array<struct<sku:varchar(20), prices:array<struct<currency:char(3), amount:decimal(10,2)>>>>) stored as parquet location 's3://example-lake/nested/';
create external table lake.ion_files (id int)
row format serde 'com.amazon.ionhiveserde.IonHiveSerDe'
stored as
inputformat 'com.amazon.ionhiveserde.formats.IonInputFormat'
outputformat 'com.amazon.ionhiveserde.formats.IonOutputFormat'
location 's3://example-lake/ion/';
create external table lake.hudi_orders (id int, day date) partitioned by (region varchar(10)) row format serde 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe' stored as inputformat 'org.apache.hudi.hadoop.HoodieParquetInputFormat' outputformat 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat' location 's3://example-lake/hudi/';
create external table lake.logs (timestamp varchar(255), key varchar(255), operation varchar(255), comment varchar(255), year int) stored as parquet location 's3://example-lake/logs/';
create external table lake.types (a smallint, b integer, c bigint, d real, e double precision, f boolean, g char(5), h character varying(20), i date, j timestamp, k numeric(18, 4), l varbyte(64)) stored as parquet location 's3://example-lake/types/';
create external table lake.copied stored as parquet location 's3://example-lake/copied/' as select * from sales.orders;
create external table lake.copied partitioned by (order_date, region) stored as parquet location 's3://example-lake/copied/' as select id, order_date, region from sales.orders;
create external table lake.copied partitioned by (order_date date) row format delimited fields terminated by ',' stored as textfile location 's3://example-lake/copied/' table properties ('write.parallel'='off', 'write.maxfilesize.mb'='100', 'write.kms.key.id'='auto') as (select id, order_date from sales.orders);
create external table ${schema}.orders (id int) stored as parquet location '${bucket}/orders/';
create external table lake.orders (id int) stored as parquet location {{ location }} table properties ({{ properties }});
create external table lake.orders /* one row an order */ (
  id bigint, -- the key
  amount decimal(12,2)
) stored as parquet -- columnar
location 's3://example-lake/orders/' as with paid as (select id, amount from sales.orders where paid) select * from paid;

-- External schemas: https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_SCHEMA.html
create external schema lake from data catalog database 'lake' iam_role default;
CREATE EXTERNAL SCHEMA IF NOT EXISTS lake FROM DATA CATALOG DATABASE 'lake' REGION 'eu-west-1' IAM_ROLE 'arn:aws:iam::123456789012:role/lake' CREATE EXTERNAL DATABASE IF NOT EXISTS;
create external schema lake from data catalog database 'lake' iam_role 'SESSION' catalog_role 'SESSION' catalog_id '210987654321';
create external schema lake from database 'lake' iam_role default;
create external schema lake from data catalog iam_role 'arn:aws:iam::123456789012:role/a,arn:aws:iam::210987654321:role/b' catalog_role 'arn:aws:iam::123456789012:role/c' database 'lake' create external database if not exists;
create external schema hive from hive metastore database 'sales' uri '10.0.0.7' port 9083 iam_role 'arn:aws:iam::123456789012:role/hive';
create external schema app from postgres database 'app' schema 'public' uri 'app.cluster-abc.eu-west-1.rds.amazonaws.com' port 5432 iam_role default secret_arn 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:app-AbCdEf';
create external schema shop from mysql database 'shop' uri 'shop.cluster-abc.eu-west-1.rds.amazonaws.com' iam_role 'arn:aws:iam::123456789012:role/shop' secret_arn 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop-AbCdEf';
create external schema streams from kinesis iam_role default;
create external schema streams from kinesis region 'us-east-1' iam_role 'arn:aws:iam::123456789012:role/streams';
create external schema topics from msk iam_role default authentication iam cluster_arn 'arn:aws:kafka:eu-west-1:123456789012:cluster/msk/0c7f2f7e';
create external schema topics from msk authentication none uri 'b-1.example:9092,b-2.example:9092';
create external schema topics from kafka authentication mtls authentication_arn 'arn:aws:acm:eu-west-1:123456789012:certificate/4f' uri 'broker.example:9094' iam_role default;
create external schema topics from kafka iam_role default authentication mtls secret_arn 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:mtls' uri 'broker.example:9094';
create external schema other from redshift database 'sales' schema 'public';
create external schema ${name} from data catalog database '${database}' iam_role '${role}';
create external schema lake from data catalog database :database iam_role :role;
create external schema "Data Lake" /* Spectrum */ from data catalog database 'lake' -- in Glue
iam_role default;
alter external schema topics iam_role default;
alter external schema topics authentication mtls authentication_arn 'arn:aws:acm:eu-west-1:123456789012:certificate/4f';
alter external schema topics authentication mtls secret_arn 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:mtls';
ALTER EXTERNAL SCHEMA topics URI 'broker.example:9092';
alter external schema topics iam_role 'SESSION' authentication iam uri 'broker.example:9098';

-- Schemas: https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_SCHEMA.html
create schema sales;
CREATE SCHEMA IF NOT EXISTS sales;
create schema sales authorization reporting;
create schema if not exists sales authorization "Reporting User" quota 50 gb;
create schema sales quota 500 mb;
create schema sales quota 0.5 tb;
create schema sales quota 10;
create schema sales quota 50GB;
create schema sales authorization reporting quota unlimited;
create schema authorization reporting;
create schema authorization reporting quota 1 tb;
create schema if not exists ${schema} authorization ${owner};
create schema sales
create table orders (id bigint, amount decimal(12, 2))
create view paid as select id from orders where amount > 0
grant select on orders to group analysts;
create schema sales authorization reporting quota 5 gb create table orders (id int);
alter schema sales rename to old_sales;
ALTER SCHEMA sales OWNER TO reporting;
alter schema sales quota 300 gb;
alter schema sales quota unlimited;
alter schema "Sales" rename to "Old Sales";

-- Databases: https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_DATABASE.html
create database analytics;
CREATE DATABASE analytics WITH OWNER admin;
create database analytics with owner = admin connection limit 50;
create database analytics owner admin connection limit unlimited collate case_insensitive isolation level snapshot;
create database analytics isolation level serializable collate cs;
create database analytics collate case_sensitive;
create database analytics collate ci;
create database shared from datashare sales_share of namespace '13b8833d-17c6-4f16-8fe4-1a018f5ed00d';
create database shared from datashare sales_share of account '123456789012' namespace '13b8833d-17c6-4f16-8fe4-1a018f5ed00d';
create database shared with permissions from datashare "Sales Share" of account 123456789012 namespace '13b8833d-17c6-4f16-8fe4-1a018f5ed00d';
create database glue from arn 'arn:aws:glue:eu-west-1:123456789012:database/lake' with no data catalog schema;
create database glue from arn 'arn:aws:glue:eu-west-1:123456789012:database/lake' with data catalog schema 'lake' iam_role default;
create database glue from arn 'arn:aws:glue:eu-west-1:123456789012:database/lake' with data catalog schema "lake" iam_role 'SESSION';
create database zero_etl from integration 'a1b2c3d4-5678-90ab-cdef-111122223333';
create database zero_etl from integration 'a1b2c3d4-5678-90ab-cdef-111122223333' database "source_db";
create database zero_etl from integration 'a1b2c3d4-5678-90ab-cdef-111122223333' database 'source_db' set acceptinvchars = true query_all_states true refresh_interval 600 truncatecolumns = true history_mode true auto_remediation false with owner admin;
create database zero_etl from integration 'a1b2c3d4-5678-90ab-cdef-111122223333' set history_mode = true;
create database ${database} with owner ${owner};
alter database analytics rename to reporting;
ALTER DATABASE analytics OWNER TO admin;
alter database analytics connection limit 100;
alter database analytics connection limit unlimited collate case_insensitive isolation level snapshot;
alter database analytics isolation level serializable;
alter database analytics collate cs;
alter database zero_etl integration refresh all tables;
alter database zero_etl integration refresh all tables in schema sales, events;
alter database zero_etl integration refresh inerror tables;
alter database zero_etl integration refresh inerror tables in schema sales;
alter database zero_etl integration refresh table sales.orders, sales.customers;
alter database zero_etl integration set query_all_states = true;
alter database zero_etl integration set refresh_interval 300 truncatecolumns true acceptinvchars = true;
alter database zero_etl integration set history_mode = true;
alter database zero_etl integration set history_mode true for all tables;
alter database zero_etl integration set history_mode = true for all tables in schema sales, events;
alter database zero_etl integration set history_mode = false for table sales.orders, sales.customers;
alter database zero_etl integration set auto_remediation = true;

-- Lambda functions: https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_FUNCTION.html
create external function f_sum (int, int) returns int volatile lambda 'sum' iam_role default;
CREATE OR REPLACE EXTERNAL FUNCTION sales.f_tokenize(VARCHAR(64), VARCHAR(16)) RETURNS VARCHAR(64) STABLE LAMBDA 'tokenize' IAM_ROLE 'arn:aws:iam::123456789012:role/lambda' RETRY_TIMEOUT 0;
create external function f_now() returns timestamp with time zone volatile lambda 'now' iam_role default retry_timeout 3000 max_batch_rows 1000 max_batch_size 500 kb;
create external function f_score (super) returns super immutable lambda 'arn:aws:lambda:eu-west-1:123456789012:function:score' iam_role 'SESSION' max_batch_size 5 mb;
create external function f_plain (double precision, character varying(20)) returns double precision volatile lambda 'plain' iam_role default max_batch_size 100;
create external function f_named (a int, b varchar(10)) returns int volatile lambda 'named' iam_role default;
create external function f_predict (int) returns float volatile sagemaker 'endpoint' iam_role default;

-- Libraries: https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_LIBRARY.html
create library f_parse language plpythonu from 'https://example.com/parse.zip';
create or replace library f_parse language plpythonu from 's3://example-code/parse.zip' iam_role default region 'eu-west-1';
create library f_parse language plpythonu from 's3://example-code/parse.zip' credentials 'aws_iam_role=arn:aws:iam::123456789012:role/code' region as 'eu-west-1';
create library f_parse language plpythonu from 's3://example-code/parse.zip' with credentials as 'aws_iam_role=arn:aws:iam::123456789012:role/code';
create library f_parse language plpythonu from 's3://example-code/parse.zip' access_key_id :key secret_access_key :secret session_token :token;

-- Models: https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_MODEL.html
create model churn from customers target churned function predict_churn iam_role default settings (s3_bucket 'example-models');
CREATE MODEL sales.churn FROM (SELECT age, plan, churned FROM customers WHERE created_at < '2026-01-01') TARGET churned FUNCTION predict_churn IAM_ROLE 'arn:aws:iam::123456789012:role/ml' SETTINGS (S3_BUCKET 'example-models', MAX_CELLS 100000, MAX_RUNTIME 3600);
create model churn from ((select 1 as a, 2 as b) union all (select 3, 4)) target b function f iam_role default settings (s3_bucket 'example-models');
create or replace model churn from customers target 'Churned' function predict_churn iam_role default problem_type binary_classification objective 'F1' preprocessors '[{"ColumnSet": ["a"], "Transformers": ["Imputer"]}]' settings (s3_bucket 'example-models');
create model churn from customers target churned function predict_churn iam_role default auto on model_type xgboost problem_type (regression) objective ('MSE') settings (s3_bucket 'example-models', s3_garbage_collect off, kms_key_id 'abc', tags 'team=data');
create model age from shells target rings function predict_age iam_role default auto off model_type xgboost objective 'multi:softmax' preprocessors 'none' hyperparameters default except (num_round '100', num_class '30') settings (s3_bucket 'example-models');
create model age from shells target rings function predict_age iam_role default auto off model_type xgboost objective 'reg:squarederror' hyperparameters default preprocessors 'none' settings (s3_bucket 'example-models');
create model groups from customers function customer_group iam_role default auto off model_type kmeans preprocessors '[{"ColumnSet": ["*"], "Transformers": ["NumericPassthrough"]}]' hyperparameters default except (k '5') settings (s3_bucket 'example-models');
create model churn from 'training-job-7' function predict_churn (varchar, int, float) returns int iam_role default settings (s3_bucket 'example-models');
create model churn from ('s3://example-models/model.tar.gz') function predict_churn (varchar(20), int) returns decimal(8, 7) iam_role default settings (s3_bucket 'example-models', kms_key_id 'abc');
create model remote function predict_remote (varchar, int, float) returns int sagemaker 'churn-endpoint' iam_role default;
create model remote function predict_remote (int) returns super sagemaker 'many-models':'churn' iam_role default settings (max_batch_rows 10);
create model forecast from consumption target "consumption" iam_role 'arn:aws:iam::123456789012:role/ml' auto on model_type forecast objective 'MAPE' settings (s3_bucket 'example-models', horizon 24, frequency 'H', percentiles '0.25,0.50,mean', s3_garbage_collect off);
create model guided from customers target churned function f iam_role default model_type mlp settings (s3_bucket ${bucket}, max_cells {{ cells }});
create external model assistant function ask_assistant iam_role default model_type bedrock settings (model_id 'anthropic.claude-v2:1', prompt 'Summarise:');
CREATE EXTERNAL MODEL assistant FUNCTION ask_assistant IAM_ROLE 'arn:aws:iam::123456789012:role/ml' MODEL_TYPE BEDROCK SETTINGS (MODEL_ID 'example.model', PROMPT 'Classify', SUFFIX 'in one word', REQUEST_TYPE UNIFIED, RESPONSE_TYPE SUPER);
create external model raw_model function ask_raw iam_role default model_type bedrock settings (model_id 'example.model', request_type raw, response_type varchar);

-- Identity providers: https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_IDENTITY_PROVIDER.html
create identity provider company type azure namespace 'aad' parameters '{"issuer":"https://example.com/","client_id":"abc"}';
CREATE IDENTITY PROVIDER "Company SSO" TYPE AWSIDC NAMESPACE 'awsidc' APPLICATION_ARN 'arn:aws:sso::123456789012:application/a/b' IAM_ROLE 'arn:aws:iam::123456789012:role/sso';
create identity provider company type awsidc namespace 'awsidc' application_arn 'arn:aws:sso::123456789012:application/a/b' iam_role default auto_create_roles;
create identity provider company type 'awsidc' namespace 'awsidc' iam_role default auto_create_roles true include groups like '%analyst%';
create identity provider company type azure namespace aad auto_create_roles true exclude groups like 'tmp_%';
create identity provider company type azure namespace 'aad' auto_create_roles false;
alter identity provider company parameters '{"issuer":"https://example.com/"}';
alter identity provider company namespace 'aad2';
alter identity provider company iam_role default;
alter identity provider company auto_create_roles true include groups like '%';
alter identity provider company disable;
alter identity provider company parameters '{}' namespace 'aad' enable;
desc identity provider company;
DESC IDENTITY PROVIDER "Company SSO";
