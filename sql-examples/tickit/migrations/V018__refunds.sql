-- An evening in March was cancelled; its tickets are paid back. U018__refunds.sql undoes this migration.
-- The sale's own row stays as it was: a fact is what happened, and the refund is another fact.
--
-- The linter warns about TEXT: it reads as unlimited and is VARCHAR(256). A warning is shown and does not stop the change.
CREATE TABLE box.refund (
  refund_id   BIGINT        NOT NULL IDENTITY(1,1) ENCODE AZ64,
  sale_number VARCHAR(16)   NOT NULL ENCODE ZSTD,
  event_id    INTEGER       NOT NULL ENCODE AZ64,
  refunded_on DATE          NOT NULL ENCODE RAW,
  amount      DECIMAL(12,2) NOT NULL ENCODE AZ64,
  reason      TEXT          ENCODE ZSTD
)
DISTSTYLE KEY
DISTKEY (event_id)
SORTKEY (refunded_on);

INSERT INTO box.refund (sale_number, event_id, refunded_on, amount, reason)
SELECT sale.sale_number, sale.event_id, '2025-03-17'::DATE, sale.amount, 'event cancelled'
FROM box.sale
WHERE sale.event_id = 74;
