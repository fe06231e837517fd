-- The fact table. Three choices to look at:
--
--   IDENTITY(1,1)     unique numbers, but with gaps and in no order: good for telling rows apart, for nothing else.
--                     The seller's own sale_number is what a second load of the same file recognises a row by.
--   COMPOUND SORTKEY  reports ask for days first, then for an event; Redshift skips every block of another day.
--   SUPER             what each sales channel sends along differs and may change without a migration.
CREATE TABLE box.sale (
  sale_id     BIGINT        NOT NULL IDENTITY(1,1) ENCODE AZ64,
  sale_number VARCHAR(16)   NOT NULL ENCODE ZSTD,
  event_id    INTEGER       NOT NULL ENCODE AZ64,
  customer_id INTEGER       NOT NULL ENCODE AZ64,
  sold_on     DATE          NOT NULL ENCODE RAW,
  sold_at     TIMESTAMP     NOT NULL ENCODE AZ64,
  channel     VARCHAR(16)   NOT NULL ENCODE ZSTD,
  quantity    SMALLINT      NOT NULL ENCODE AZ64,
  amount      DECIMAL(12,2) NOT NULL ENCODE AZ64,
  commission  DECIMAL(12,2) NOT NULL ENCODE AZ64,
  details     SUPER         ENCODE ZSTD,
  PRIMARY KEY (sale_id),
  FOREIGN KEY (event_id) REFERENCES box.event (event_id),
  FOREIGN KEY (customer_id) REFERENCES box.customer (customer_id)
)
DISTSTYLE KEY
DISTKEY (event_id)
COMPOUND SORTKEY (sold_on, event_id);

COMMENT ON COLUMN box.sale.amount IS 'What the customer paid for all tickets of the sale, in euros.';

-- A row of the feed as a channel sends it. No keys and no distribution by key: it is read once, from front to back.
CREATE TABLE stage.sale_feed (
  sale_number VARCHAR(16)  NOT NULL ENCODE ZSTD,
  event_id    INTEGER      NOT NULL ENCODE AZ64,
  customer_id INTEGER      NOT NULL ENCODE AZ64,
  sold_at     TIMESTAMP    NOT NULL ENCODE AZ64,
  channel     VARCHAR(16)  NOT NULL ENCODE ZSTD,
  quantity    SMALLINT     NOT NULL ENCODE AZ64,
  details     VARCHAR(400) ENCODE ZSTD
)
DISTSTYLE EVEN;
