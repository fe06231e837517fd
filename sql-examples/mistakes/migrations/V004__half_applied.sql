-- Looks like one unit, and is none: TRUNCATE and VACUUM commit what stands before them.
DELETE FROM shop.orders;
INSERT INTO shop.orders (id, ordered_at) SELECT id, ordered_at FROM shop.orders_landing;
TRUNCATE shop.orders_landing;
VACUUM shop.orders;
DROP TABLE shop.orders_landing CASCADE;
