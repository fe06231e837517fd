-- What each event brought in. A repeatable migration: edit this text, and the next apply runs it again.
--
-- CREATE OR REPLACE keeps owner and grants of the view but must keep its columns too, by name and type; another column
-- list needs a DROP VIEW first. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_VIEW.html
CREATE OR REPLACE VIEW report.event_revenue AS
SELECT
  event.event_id,
  event.title,
  category.name AS category,
  COUNT(sale.sale_id) AS sales,
  NVL(SUM(sale.quantity), 0) AS tickets,
  NVL(SUM(sale.amount), 0) AS revenue
FROM box.event
INNER JOIN box.category ON category.category_id = event.category_id
LEFT JOIN box.sale ON sale.event_id = event.event_id
GROUP BY event.event_id, event.title, category.name;
