-- An event is one evening at one venue. Sales are joined with events all day long, so both tables are distributed by
-- event_id: matching rows lie on the same slice and the join moves nothing over the network.
-- https://docs.aws.amazon.com/redshift/latest/dg/c_best-practices-best-dist-key.html
CREATE TABLE box.event (
  event_id    INTEGER      NOT NULL ENCODE AZ64,
  venue_id    SMALLINT     NOT NULL ENCODE AZ64,
  category_id SMALLINT     NOT NULL ENCODE AZ64,
  title       VARCHAR(120) NOT NULL ENCODE ZSTD,
  starts_at   TIMESTAMP    NOT NULL ENCODE RAW,
  list_price  DECIMAL(8,2) NOT NULL ENCODE AZ64,
  PRIMARY KEY (event_id),
  FOREIGN KEY (venue_id) REFERENCES box.venue (venue_id),
  FOREIGN KEY (category_id) REFERENCES box.category (category_id)
)
DISTSTYLE KEY
DISTKEY (event_id)
SORTKEY (starts_at);

-- One event for each day of 2025.
INSERT INTO box.event (event_id, venue_id, category_id, title, starts_at, list_price)
SELECT
  tally.n + 1,
  1 + tally.n * 7 % 11,
  category.category_id,
  category.name || ' evening no. ' || (tally.n + 1)::VARCHAR(8),
  DATEADD(hour, 18 + tally.n % 3, DATEADD(day, tally.n, '2025-01-01'::TIMESTAMP)),
  18.50 + tally.n * 11 % 90
FROM stage.tally
INNER JOIN box.category ON category.category_id = 1 + tally.n * 3 % 5
WHERE tally.n < 365;
