-- What the warehouse itself remembers. Nobody's SQL may name this schema.
CREATE SCHEMA _redshift_devops_embedded;

-- One row a statement of the Data API, written before it runs; the outcome is written in the transaction of its effect.
CREATE TABLE _redshift_devops_embedded.statement (id text PRIMARY KEY, created_at double precision NOT NULL, record text NOT NULL);
CREATE TABLE _redshift_devops_embedded.outcome (id text PRIMARY KEY, outcome text NOT NULL);

-- What was accepted and has no effect here (privileges, distribution, constraints …), in the author's words.
CREATE TABLE _redshift_devops_embedded.recorded (seq bigint GENERATED ALWAYS AS IDENTITY, kind text NOT NULL, text text NOT NULL, recorded_at timestamptz NOT NULL DEFAULT now());

CREATE TABLE _redshift_devops_embedded.late_binding_view (name text PRIMARY KEY, definition text NOT NULL);
