-- Foreign keys are hints to the planner. Each of these queries returns the rows that point nowhere.

-- test: every sale has its event
SELECT sale.sale_number, sale.event_id
FROM box.sale
LEFT JOIN box.event ON event.event_id = sale.event_id
WHERE event.event_id IS NULL;

-- test: every sale has its customer
SELECT sale.sale_number, sale.customer_id
FROM box.sale
LEFT JOIN box.customer ON customer.customer_id = sale.customer_id
WHERE customer.customer_id IS NULL;

-- test: every sale lies in the calendar
SELECT sale.sale_number, sale.sold_on
FROM box.sale
LEFT JOIN box.calendar ON calendar.day = sale.sold_on
WHERE calendar.day IS NULL;

-- test: every event has its venue and its category
SELECT event.event_id, event.venue_id, event.category_id
FROM box.event
LEFT JOIN box.venue ON venue.venue_id = event.venue_id
LEFT JOIN box.category ON category.category_id = event.category_id
WHERE venue.venue_id IS NULL OR category.category_id IS NULL;
