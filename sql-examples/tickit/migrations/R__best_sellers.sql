-- The ten best events of each category. This view reads report.event_revenue, so R__event_revenue.sql runs first, although
-- its name comes later in the alphabet: repeatable migrations run in the order of what they read.
CREATE OR REPLACE VIEW report.best_sellers AS
SELECT ranked.category, ranked.place, ranked.event_id, ranked.title, ranked.tickets, ranked.revenue
FROM (
  SELECT
    event_revenue.category,
    event_revenue.event_id,
    event_revenue.title,
    event_revenue.tickets,
    event_revenue.revenue,
    RANK() OVER (PARTITION BY event_revenue.category ORDER BY event_revenue.revenue DESC, event_revenue.event_id) AS place
  FROM report.event_revenue
) AS ranked
WHERE ranked.place <= 10;
