-- The next feed: two thousand new sales, and five hundred that were sent before and come again.
--
-- TRUNCATE frees the space at once, where DELETE would leave it to a VACUUM. The price: TRUNCATE commits, and with it all
-- that ran before it in the same transaction. The tool therefore runs it alone, and it stands first here, where nothing
-- precedes it. Staging rows can be loaded again at any time, so losing them loses nothing.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_TRUNCATE.html
TRUNCATE TABLE stage.sale_feed;

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
WHERE tally.n BETWEEN 5500 AND 7999;

-- Replace what came before, then add everything: both in one transaction, so no reader sees the gap in between.
-- INSERT … ON CONFLICT does not exist in Redshift, as no key is enforced that could conflict.
DELETE FROM box.sale USING stage.sale_feed WHERE sale.sale_number = sale_feed.sale_number;

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
