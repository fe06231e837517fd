-- A regular view is bound to its columns: dropping one of them, or their table, is refused while the view exists.
-- It names every column. With an asterisk it would freeze today's columns without saying so.
CREATE VIEW report.venue_programme AS
SELECT
  event.event_id,
  event.starts_at,
  event.title,
  category.name AS category,
  venue.name AS venue,
  venue.city,
  venue.country,
  venue.seats,
  event.list_price
FROM box.event
INNER JOIN box.venue ON venue.venue_id = event.venue_id
INNER JOIN box.category ON category.category_id = event.category_id;

-- A late-binding view is looked up when it is queried: box.customer can be rebuilt under it without touching the view.
-- Nothing protects it either, so its names must carry their schema, and a data test must query it.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_VIEW.html
CREATE VIEW report.customer_value AS
SELECT
  customer.customer_id,
  customer.country,
  customer.joined_on,
  COUNT(sale.sale_id) AS sales,
  NVL(SUM(sale.quantity), 0) AS tickets,
  NVL(SUM(sale.amount), 0) AS revenue,
  DATEDIFF(day, customer.joined_on, MAX(sale.sold_on)) AS days_active
FROM box.customer
LEFT JOIN box.sale ON sale.customer_id = customer.customer_id
GROUP BY customer.customer_id, customer.country, customer.joined_on
WITH NO SCHEMA BINDING;
