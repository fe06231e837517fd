-- The numbers 0 to 9999, to make rows from. GENERATE_SERIES runs on Redshift's leader node only, so its result cannot be
-- inserted into a table; a cross join of ten digits with themselves can.
-- https://docs.aws.amazon.com/redshift/latest/dg/c_sql-functions-leader-node.html
--
-- DISTSTYLE ALL keeps a copy on every node: a join with a small table then moves no rows.
CREATE TABLE stage.digit (
  d SMALLINT NOT NULL ENCODE RAW
)
DISTSTYLE ALL;

-- One INSERT with ten rows, not ten INSERTs: each INSERT is a commit's worth of work on a columnar store.
INSERT INTO stage.digit (d) VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9);

CREATE TABLE stage.tally (
  n INTEGER NOT NULL ENCODE RAW
)
DISTSTYLE ALL
SORTKEY (n);

INSERT INTO stage.tally (n)
SELECT ones.d + 10 * tens.d + 100 * hundreds.d + 1000 * thousands.d
FROM stage.digit AS ones
CROSS JOIN stage.digit AS tens
CROSS JOIN stage.digit AS hundreds
CROSS JOIN stage.digit AS thousands;

-- Dropping a table is an error to the linter, unless the same file made it, as here: its rows live on in stage.tally.
DROP TABLE stage.digit;
