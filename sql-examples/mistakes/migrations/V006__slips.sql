-- Slips of the pen, each with the place and with what was expected.
SELCT id FROM shop.orders;
SELECT o.id FROM shop.orders o JOIN shop.customer c WHERE o.customer_id = c.id;
CREATE TABLE shop.returns (id BIGINT NOT NULL, reason VARCHAR(200);
DELETE FRM shop.orders WHERE id = 1;
