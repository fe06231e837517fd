-- A new venue has a name of 46 bytes, and wheelchair places are to be counted.
--
-- Redshift can change one thing about a column's type: the length of a VARCHAR. It refuses to do so inside a transaction,
-- so the tool runs that statement alone, and this file becomes three segments: what stands before it, the ALTER, what
-- stands after. Should the last segment fail, the first two stay, and the next apply goes on with the third.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html
ALTER TABLE box.venue ADD COLUMN wheelchair_places INTEGER DEFAULT 0 ENCODE AZ64;

UPDATE box.venue SET wheelchair_places = seats / 50 WHERE seats >= 200;

ALTER TABLE box.venue ALTER COLUMN name TYPE VARCHAR(120);

INSERT INTO box.venue (venue_id, name, city, country, seats, wheelchair_places) VALUES
  (12, 'Centro de Congressos e Espetáculos do Mondego', 'Coimbra', 'PT', 1400, 28);

UPDATE box.event SET venue_id = 12 WHERE event_id BETWEEN 301 AND 330;
