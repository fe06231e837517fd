-- The first six thousand sales. In production the feed comes from S3:
--
--   COPY stage.sale_feed FROM 's3://…/sales/' IAM_ROLE DEFAULT FORMAT AS PARQUET
--
-- Here arithmetic makes it. The multipliers share no factor with the ranges they are taken modulo, so events and customers
-- are used evenly. Every sale is made between one and sixty days before its event; one in a thousand is a test order.
INSERT INTO stage.sale_feed (sale_number, event_id, customer_id, sold_at, channel, quantity, details)
SELECT
  'S' || LPAD(tally.n::VARCHAR(8), 8, '0'),
  event.event_id,
  1 + tally.n * 31 % 2000,
  DATEADD(minute, 0 - tally.n % 600, DATEADD(day, 0 - (1 + tally.n * 13 % 60), event.starts_at)),
  CASE WHEN tally.n % 1000 = 999 THEN 'test' WHEN tally.n % 5 IN (0, 1) THEN 'app' WHEN tally.n % 5 = 2 THEN 'phone' ELSE 'web' END,
  1 + tally.n % 4,
  '{"device":"' || CASE tally.n % 3 WHEN 0 THEN 'phone' WHEN 1 THEN 'tablet' ELSE 'desktop' END || '","row":' || (1 + tally.n % 30)::VARCHAR(4) || '}'
FROM stage.tally
INNER JOIN box.event ON event.event_id = 1 + tally.n * 17 % 365
WHERE tally.n < 6000;

-- JSON_PARSE turns the text into SUPER once, at load time. Sorted input keeps the new blocks sorted, and VACUUM idle.
INSERT INTO box.sale (sale_number, event_id, customer_id, sold_on, sold_at, channel, quantity, amount, commission, details)
SELECT
  feed.sale_number,
  feed.event_id,
  feed.customer_id,
  feed.sold_at::DATE,
  feed.sold_at,
  feed.channel,
  feed.quantity,
  feed.quantity * event.list_price,
  ROUND(feed.quantity * event.list_price * 0.12, 2),
  JSON_PARSE(feed.details)
FROM stage.sale_feed AS feed
INNER JOIN box.event ON event.event_id = feed.event_id
ORDER BY feed.sold_at, feed.event_id;
