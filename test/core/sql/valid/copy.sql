copy orders from 's3://acme-data/orders/' iam_role default;
COPY sales.orders FROM 's3://acme-data/orders/part-' IAM_ROLE 'arn:aws:iam::123456789012:role/loader';
copy dev.sales.orders from 's3://acme-data/orders/' iam_role 'arn:aws:iam::123456789012:role/a,arn:aws:iam::210987654321:role/b' format as parquet;
copy orders (order_id, "Status", total) from 's3://acme-data/orders.csv' iam_role default csv;
copy orders(order_id)from's3://acme-data/orders.csv'iam_role default format csv;
Copy #recent From 's3://acme-data/recent.csv' Iam_Role Default Format As Csv Quote As '%' Delimiter As ';';
copy orders from 's3://acme-data/orders.manifest' iam_role default manifest;
copy orders from 's3://acme-data/orders/' credentials 'aws_iam_role=arn:aws:iam::123456789012:role/loader';
copy orders from 's3://acme-data/orders/' with credentials as 'aws_access_key_id=x;aws_secret_access_key=y;token=z' encrypted;
copy orders from 's3://acme-data/orders/' credentials as 'aws_iam_role=arn;master_symmetric_key=k' encrypted gzip;
copy orders from 's3://acme-data/orders/' access_key_id 'x' secret_access_key 'y' session_token 'z';
copy orders from 's3://acme-data/orders/' access_key_id as 'x' secret_access_key as 'y' master_symmetric_key 'k' encrypted;
copy orders from 's3://acme-data/orders/' iam_role default json 'auto';
copy orders from 's3://acme-data/orders/' iam_role default json as 'auto ignorecase';
copy orders from 's3://acme-data/orders/' iam_role default format json 's3://acme-data/paths.json';
copy orders from 's3://acme-data/orders/' iam_role default format as json 'noshred' maxerror 0;
copy orders from 's3://acme-data/orders/' iam_role default format json;
copy orders from 's3://acme-data/orders/' iam_role default avro 'auto';
copy orders from 's3://acme-data/orders/' iam_role default format as avro as 's3://acme-data/paths.json';
copy orders from 's3://acme-data/orders/' iam_role default avro compupdate off;
copy orders from 's3://acme-data/orders/' iam_role default orc;
copy orders from 's3://acme-data/orders/' iam_role default format parquet serializetojson fillrecord acceptinvchars;
copy regions from 's3://acme-data/regions.shp' format shapefile iam_role default;
copy regions from 's3://acme-data/regions.shp' iam_role default shapefile simplify 0.01 gzip;
copy regions from 's3://acme-data/regions.shp' iam_role default format shapefile simplify auto;
copy regions (shape, id) from 's3://acme-data/regions.shp' iam_role default format shapefile simplify auto 1.1E-05 maxerror 2;
copy orders from 's3://acme-data/orders.txt' iam_role default fixedwidth 'order_id:8,status:10';
copy orders from 's3://acme-data/orders.txt' iam_role default format fixedwidth as '0:8,1:10';
copy orders from 's3://acme-data/orders.txt' iam_role default delimiter '\t' bzip2;
copy orders from 's3://acme-data/orders.txt' iam_role default delimiter as '|' escape removequotes lzop;
copy orders from 's3://acme-data/orders.txt' iam_role default zstd region 'eu-central-1';
copy orders from 's3://acme-data/orders.txt' region as 'eu-central-1' iam_role default;
copy orders from 's3://acme-data/hosts.json' iam_role default ssh;
copy orders from 'dynamodb://Orders' iam_role default readratio 50;
copy orders from 'dynamodb://Orders' iam_role default readratio as 25 region 'eu-west-1';
copy orders from 'emr://j-ABC123/output/part-*' iam_role default gzip delimiter ',';
copy orders from 's3://acme-data/orders.txt' iam_role default acceptanydate dateformat 'YYYY-MM-DD';
copy orders from 's3://acme-data/orders.txt' iam_role default dateformat as 'auto' timeformat as 'epochmillisecs';
copy orders from 's3://acme-data/orders.txt' iam_role default timeformat 'YYYY-MM-DD HH:MI:SS' acceptinvchars as '^';
copy orders from 's3://acme-data/orders.txt' iam_role default acceptinvchars '?' blanksasnull emptyasnull;
copy orders from 's3://acme-data/orders.txt' iam_role default encoding utf8;
copy orders from 's3://acme-data/orders.txt' iam_role default encoding as 'utf16le' explicit_ids fillrecord;
copy orders from 's3://acme-data/orders.txt' iam_role default ignoreblanklines ignoreheader 1;
copy orders from 's3://acme-data/orders.txt' iam_role default ignoreheader as 2 null as '\\N';
copy orders from 's3://acme-data/orders.txt' iam_role default null 'NULL' roundec trimblanks truncatecolumns;
copy orders from 's3://acme-data/orders.txt' iam_role default comprows 1000000 compupdate on;
copy orders from 's3://acme-data/orders.txt' iam_role default compupdate preset statupdate true;
copy orders from 's3://acme-data/orders.txt' iam_role default compupdate statupdate;
copy orders from 's3://acme-data/orders.txt' iam_role default compupdate false statupdate off ignoreallerrors;
copy orders from 's3://acme-data/orders.txt' iam_role default compupdate true statupdate on noload;
copy orders from 's3://acme-data/orders.txt' iam_role default maxerror as 100;
copy orders from 's3://acme-data/orders.txt' iam_role default maxerror '100' ignoreheader as '1';
-- with commas between the options
copy orders from 's3://acme-data/orders.txt' iam_role default, csv, ignoreheader 1, gzip;
copy orders
  -- what
  from 's3://acme-data/orders.txt' /* where */
  iam_role default -- who
  csv
  ignoreheader 1;
copy orders from 's3://acme-data/orders/' iam_role default using template dev.sales.csv_load;
copy orders from 's3://acme-data/orders/' iam_role default delimiter ';' maxerror 5 using template csv_load;
copy orders from :path iam_role :role delimiter :mark ignoreheader :skipped;
copy ${schema}.orders from 's3://${bucket}/orders/' iam_role '${role}' csv region '${region}';
copy {{ schema }}.orders ({{ columns }}) from {{ path }} iam_role {{ role }} format as csv ignoreheader {{ skipped }} compupdate {{ update }};
copy orders from $$s3://acme-data/orders/$$ iam_role default;
copy "orders from" from 's3://acme-data/orders/' iam_role default;

-- COPY JOB
copy orders from 's3://acme-data/orders/' iam_role 'arn:aws:iam::123456789012:role/loader' job create load_orders auto on;
copy sales.orders (order_id, total) from 's3://acme-data/orders/' iam_role 'arn:aws:iam::123456789012:role/loader' format csv ignoreheader 1 job create load_orders;
COPY orders FROM 's3://acme-data/orders/' IAM_ROLE default JOB CREATE "load orders" AUTO OFF;
copy job alter load_orders auto off;
copy job alter load_orders auto on;
copy job alter load_orders;
copy job run load_orders;
copy job list;
COPY JOB SHOW load_orders;
copy job drop load_orders;
-- a table of that name
copy job from 's3://acme-data/jobs/' iam_role default;
copy job (id) from 's3://acme-data/jobs/' iam_role default;

-- UNLOAD
unload ('select * from orders') to 's3://acme-data/out/' iam_role default;
UNLOAD ('SELECT * FROM orders WHERE status = ''paid''') TO 's3://acme-data/out/orders_' IAM_ROLE 'arn:aws:iam::123456789012:role/loader' FORMAT AS PARQUET;
unload ($$select * from orders where status = 'paid'$$) to 's3://acme-data/out/' iam_role default parquet partition by (region, placed_on);
unload ($q$
  select order_id, total
  from orders
$q$) to 's3://acme-data/out/' iam_role default format parquet partition by (region) include allowoverwrite;
unload ('select 1') to 's3://acme-data/out/' iam_role default csv header;
unload ('select 1') to 's3://acme-data/out/' iam_role default format as csv delimiter as '|' header parallel off gzip;
unload ('select 1') to 's3://acme-data/out/' iam_role default json manifest;
unload ('select 1') to 's3://acme-data/out/' iam_role default format json manifest verbose cleanpath;
unload ('select 1') to 's3://acme-data/out/' iam_role default manifest encrypted;
unload ('select 1') to 's3://acme-data/out/' iam_role default kms_key_id '1234abcd' encrypted;
unload ('select 1') to 's3://acme-data/out/' iam_role default encrypted auto kms_key_id as '1234abcd';
unload ('select 1') to 's3://acme-data/out/' iam_role default master_symmetric_key 'k' encrypted;
unload ('select 1') to 's3://acme-data/out/' credentials 'aws_iam_role=arn' delimiter ',' addquotes escape;
unload ('select 1') to 's3://acme-data/out/' with credentials 'aws_access_key_id=x;aws_secret_access_key=y' null as 'none';
unload ('select 1') to 's3://acme-data/out/' access_key_id 'x' secret_access_key 'y' session_token 'z' null '';
unload ('select 1') to 's3://acme-data/out/' iam_role default fixedwidth 'order_id:8,status:10';
unload ('select 1') to 's3://acme-data/out/' iam_role default fixedwidth as 'order_id:8' bzip2;
unload ('select 1') to 's3://acme-data/out/' iam_role default zstd parallel on region 'eu-central-1';
unload ('select 1') to 's3://acme-data/out/' iam_role default parallel true;
unload ('select 1') to 's3://acme-data/out/' iam_role default parallel maxfilesize 100 mb;
unload ('select 1') to 's3://acme-data/out/' iam_role default parallel false maxfilesize as 6.2 GB;
unload ('select 1') to 's3://acme-data/out/' iam_role default parquet rowgroupsize 64 mb maxfilesize 256;
unload ('select 1') to 's3://acme-data/out/' iam_role default parquet rowgroupsize as 128MB region as 'eu-west-1';
unload ('select 1') to 's3://acme-data/out/' iam_role default extension 'csv.gz' csv gzip;
unload ('select a '
        'from t') to 's3://acme-data/out/' iam_role default;
unload ({{ query }}) to {{ path }} iam_role {{ role }} format parquet;
unload (:query) to :path iam_role :role;
unload ('${query}') to 's3://${bucket}/out/' iam_role '${role}' allowoverwrite;

CREATE TEMPLATE loads FOR COPY;
CREATE OR REPLACE TEMPLATE dev.sales.loads FOR COPY AS FORMAT AS CSV DELIMITER '|' IGNOREHEADER 1 GZIP;
ALTER TEMPLATE loads RENAME TO sales_loads;
ALTER TEMPLATE sales.loads OWNER TO bob;
ALTER TEMPLATE loads ADD CSV;
ALTER TEMPLATE loads ADD TIMEFORMAT AS 'auto';
ALTER TEMPLATE loads DROP DELIMITER;
ALTER TEMPLATE loads SET DELIMITER TO ',', MAXERROR TO 10;
DROP TEMPLATE IF EXISTS sales.loads;
DROP TEMPLATE loads;
