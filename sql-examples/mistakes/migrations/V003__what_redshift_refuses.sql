-- Refused when it runs: the linter knows the table from V002.
ALTER TABLE shop.orders ADD COLUMN region VARCHAR(16), ADD COLUMN channel VARCHAR(8);
ALTER TABLE shop.orders ADD COLUMN status VARCHAR(8) NOT NULL;
ALTER TABLE shop.orders DROP COLUMN customer_id;
ALTER TABLE shop.orders ALTER COLUMN code TYPE VARCHAR(16);
ALTER TABLE shop.orders ALTER COLUMN amount TYPE DECIMAL(18, 2);
ALTER TABLE shop.orders RENAME COLUMN prize TO price;
