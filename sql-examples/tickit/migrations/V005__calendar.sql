-- A calendar as a table: days without a sale appear in reports too, and the planner can skip blocks by day.
CREATE TABLE box.calendar (
  day          DATE       NOT NULL ENCODE RAW,
  year         SMALLINT   NOT NULL ENCODE AZ64,
  month        SMALLINT   NOT NULL ENCODE AZ64,
  year_month   CHAR(7)    NOT NULL ENCODE ZSTD,
  is_weekend   BOOLEAN    NOT NULL ENCODE ZSTD,
  PRIMARY KEY (day)
)
DISTSTYLE ALL
SORTKEY (day);

-- DATEADD gives a TIMESTAMP even for a DATE, hence the cast. 2024 and 2025 have 731 days together.
INSERT INTO box.calendar (day, year, month, year_month, is_weekend)
SELECT
  days.day,
  EXTRACT(year FROM days.day),
  EXTRACT(month FROM days.day),
  TO_CHAR(days.day, 'YYYY-MM'),
  EXTRACT(dow FROM days.day) IN (0, 6)
FROM (
  SELECT DATEADD(day, tally.n, '2024-01-01'::DATE)::DATE AS day
  FROM stage.tally
  WHERE tally.n < 731
) AS days;
