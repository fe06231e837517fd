-- Redshift declares keys and enforces none of them. Each of these queries returns the rows that break one.

-- test: customers have one row each
SELECT customer_id, COUNT(*) AS rows_found FROM box.customer GROUP BY customer_id HAVING COUNT(*) > 1;

-- test: emails belong to one customer
SELECT email, COUNT(*) AS customers FROM box.customer GROUP BY email HAVING COUNT(*) > 1;

-- test: venues, categories and events have one row each
SELECT 'venue' AS relation, venue_id::INTEGER AS id FROM box.venue GROUP BY venue_id HAVING COUNT(*) > 1
UNION ALL
SELECT 'category', category_id::INTEGER FROM box.category GROUP BY category_id HAVING COUNT(*) > 1
UNION ALL
SELECT 'event', event_id FROM box.event GROUP BY event_id HAVING COUNT(*) > 1;

-- test: sales were loaded once
SELECT sale_number, COUNT(*) AS times FROM box.sale GROUP BY sale_number HAVING COUNT(*) > 1;

-- test: sale ids are unique
SELECT sale_id, COUNT(*) AS times FROM box.sale GROUP BY sale_id HAVING COUNT(*) > 1;
