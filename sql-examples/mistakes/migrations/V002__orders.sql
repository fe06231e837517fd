-- A table whose design will hurt later.
CREATE TABLE shop.orders (
  id          BIGINT NOT NULL ENCODE az64,
  customer_id BIGINT ENCODE az64,
  ordered_at  VARCHAR(30) NOT NULL ENCODE zstd,
  code        VARCHAR(8) ENCODE text255,
  amount      DOUBLE PRECISION
)
DISTKEY (customer_id)
INTERLEAVED SORTKEY (ordered_at, customer_id);

CREATE VIEW shop.all_orders AS SELECT * FROM shop.orders;

CREATE VIEW shop.late_orders AS SELECT id, code FROM orders WITH NO SCHEMA BINDING;
