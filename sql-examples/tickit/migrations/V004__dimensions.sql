-- Who, where and what. The small dimensions go to every node; customers are many, so their rows are spread by their key.
--
-- Redshift checks neither PRIMARY KEY nor REFERENCES. The planner believes them all the same: with a duplicate behind a
-- declared key, a query can return wrong rows. Each one declared here has a data test in tests/ that proves it.
-- https://docs.aws.amazon.com/redshift/latest/dg/t_Defining_constraints.html
CREATE TABLE box.category (
  category_id SMALLINT    NOT NULL ENCODE RAW,
  name        VARCHAR(40) NOT NULL ENCODE ZSTD,
  PRIMARY KEY (category_id)
)
DISTSTYLE ALL
SORTKEY (category_id);

-- The length of a VARCHAR counts bytes, not characters: forty letters with accents may need eighty.
CREATE TABLE box.venue (
  venue_id SMALLINT    NOT NULL ENCODE RAW,
  name     VARCHAR(32) NOT NULL ENCODE ZSTD,
  city     VARCHAR(40) NOT NULL ENCODE ZSTD,
  country  CHAR(2)     NOT NULL ENCODE ZSTD,
  seats    INTEGER     NOT NULL ENCODE AZ64,
  PRIMARY KEY (venue_id)
)
DISTSTYLE ALL
SORTKEY (venue_id);

-- The first sort column stays RAW: a compressed one packs so many rows into a block that skipping blocks saves little.
CREATE TABLE box.customer (
  customer_id INTEGER      NOT NULL ENCODE RAW,
  email       VARCHAR(120) NOT NULL ENCODE ZSTD,
  country     CHAR(2)      NOT NULL ENCODE ZSTD,
  newsletter  BOOLEAN      NOT NULL DEFAULT FALSE ENCODE ZSTD,
  joined_on   DATE         NOT NULL ENCODE AZ64,
  PRIMARY KEY (customer_id)
)
DISTSTYLE KEY
DISTKEY (customer_id)
SORTKEY (customer_id);

COMMENT ON TABLE box.customer IS 'One row for each account that ever bought a ticket; no names, no addresses.';
