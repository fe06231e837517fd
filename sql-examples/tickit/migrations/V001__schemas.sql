-- Three schemas, three kinds of trust:
--   stage   raw rows as they arrive, emptied and filled again with each load
--   box     the box office: facts and dimensions, cleaned, the truth
--   report  what people and dashboards may read
--
-- IF NOT EXISTS lets a schema be there already, made by whoever set the warehouse up.
CREATE SCHEMA IF NOT EXISTS stage;

CREATE SCHEMA IF NOT EXISTS box;

CREATE SCHEMA IF NOT EXISTS report;
