INSERT INTO box.category (category_id, name) VALUES
  (1, 'Concert'),
  (2, 'Theatre'),
  (3, 'Opera'),
  (4, 'Comedy'),
  (5, 'Lecture');

INSERT INTO box.venue (venue_id, name, city, country, seats) VALUES
  (1, 'Harbour Hall', 'Hamburg', 'DE', 2100),
  (2, 'Old Tram Depot', 'Leipzig', 'DE', 640),
  (3, 'Salle du Canal', 'Lyon', 'FR', 900),
  (4, 'Petit Atelier', 'Nantes', 'FR', 180),
  (5, 'Quay Theatre', 'Cork', 'IE', 520),
  (6, 'Granary Stage', 'Galway', 'IE', 310),
  (7, 'Casa de la Luz', 'Sevilla', 'ES', 1200),
  (8, 'Patio Norte', 'Bilbao', 'ES', 450),
  (9, 'Lagerhuset', 'Malmö', 'SE', 700),
  (10, 'Norra Salen', 'Umeå', 'SE', 380),
  (11, 'Teatro do Rio', 'Porto', 'PT', 850);

-- Two thousand customers, made by arithmetic: every run in every environment gives the same rows.
INSERT INTO box.customer (customer_id, email, country, newsletter, joined_on)
SELECT
  tally.n + 1,
  'customer' || LPAD((tally.n + 1)::VARCHAR(8), 5, '0') || '@example.com',
  CASE tally.n % 6 WHEN 0 THEN 'DE' WHEN 1 THEN 'FR' WHEN 2 THEN 'IE' WHEN 3 THEN 'ES' WHEN 4 THEN 'SE' ELSE 'PT' END,
  tally.n % 3 = 0,
  DATEADD(day, tally.n * 37 % 300, '2024-01-01'::DATE)::DATE
FROM stage.tally
WHERE tally.n < 2000;
