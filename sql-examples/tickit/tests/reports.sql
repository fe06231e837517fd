-- Reports say what the facts say. A red test here means that somebody forgot a REFRESH, or that a view lost rows in a join.

-- test: daily sales equal the sales
SELECT facts.sales, facts.revenue, daily.sales AS daily_sales, daily.revenue AS daily_revenue
FROM (SELECT COUNT(*) AS sales, SUM(amount) AS revenue FROM box.sale) AS facts
CROSS JOIN (SELECT SUM(sales) AS sales, SUM(revenue) AS revenue FROM report.daily_sales) AS daily
WHERE facts.sales <> daily.sales OR facts.revenue <> daily.revenue;

-- test: customers' values add up to the sales
SELECT facts.revenue, customers.revenue AS customers_revenue
FROM (SELECT SUM(amount) AS revenue FROM box.sale) AS facts
CROSS JOIN (SELECT SUM(revenue) AS revenue FROM report.customer_value) AS customers
WHERE facts.revenue <> customers.revenue;

-- test: events' revenue adds up to the sales
SELECT facts.revenue, events.revenue AS events_revenue
FROM (SELECT SUM(amount) AS revenue FROM box.sale) AS facts
CROSS JOIN (SELECT SUM(revenue) AS revenue FROM report.event_revenue) AS events
WHERE facts.revenue <> events.revenue;

-- test: the programme lists every event
SELECT event.event_id
FROM box.event
LEFT JOIN report.venue_programme ON venue_programme.event_id = event.event_id
WHERE venue_programme.event_id IS NULL;

-- test: each category has ten best sellers
SELECT category, COUNT(*) AS places FROM report.best_sellers GROUP BY category HAVING COUNT(*) <> 10;

-- test: payouts equal the takings of 2025 less the commission
SELECT facts.payout, payouts.payout AS paid_out
FROM (SELECT SUM(amount - commission) AS payout FROM box.sale WHERE sold_on >= '2025-01-01' AND sold_on < '2026-01-01') AS facts
CROSS JOIN (SELECT SUM(payout) AS payout FROM report.payout) AS payouts
WHERE facts.payout <> payouts.payout;

-- test: refunds repeat the amount of their sale
SELECT refund.sale_number, refund.amount, sale.amount AS paid
FROM box.refund
LEFT JOIN box.sale ON sale.sale_number = refund.sale_number
WHERE sale.sale_number IS NULL OR sale.amount <> refund.amount;
