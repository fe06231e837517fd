-- What a sale may look like.

-- test: no sale lies in the future
SELECT sale_number, sold_at FROM box.sale WHERE sold_at > GETDATE();

-- test: no sale after the event began
SELECT sale.sale_number, sale.sold_at, event.starts_at
FROM box.sale
INNER JOIN box.event ON event.event_id = sale.event_id
WHERE sale.sold_at >= event.starts_at;

-- test: the day of a sale is the day of its time
SELECT sale_number, sold_on, sold_at FROM box.sale WHERE sold_on <> sold_at::DATE;

-- test: amounts are quantity times list price
SELECT sale.sale_number, sale.amount, sale.quantity, event.list_price
FROM box.sale
INNER JOIN box.event ON event.event_id = sale.event_id
WHERE sale.amount <> sale.quantity * event.list_price OR sale.quantity < 1;

-- test: commission is 12 percent, and none at the door
SELECT sale_number, channel, amount, commission
FROM box.sale
WHERE commission <> CASE WHEN channel = 'door' THEN 0 ELSE ROUND(amount * 0.12, 2) END;

-- test: test orders are gone
SELECT sale_number FROM box.sale WHERE channel = 'test';

-- test: no evening is oversold
SELECT event.event_id, venue.seats, SUM(sale.quantity) AS tickets
FROM box.event
INNER JOIN box.venue ON venue.venue_id = event.venue_id
INNER JOIN box.sale ON sale.event_id = event.event_id
GROUP BY event.event_id, venue.seats
HAVING SUM(sale.quantity) > venue.seats;
