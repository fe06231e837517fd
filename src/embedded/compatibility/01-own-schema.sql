-- What the warehouse itself remembers. Nobody's SQL may name this schema.
CREATE SCHEMA _redshift_devops_embedded;

-- One row a statement of the Data API, written before it runs; the outcome is written in the transaction of its effect.
CREATE TABLE _redshift_devops_embedded.statement (id text PRIMARY KEY, created_at double precision NOT NULL, record text NOT NULL);
CREATE TABLE _redshift_devops_embedded.outcome (id text PRIMARY KEY, outcome text NOT NULL);

-- What was accepted and has no effect here (privileges, distribution, constraints …), in the author's words.
CREATE TABLE _redshift_devops_embedded.recorded (seq bigint GENERATED ALWAYS AS IDENTITY, kind text NOT NULL, text text NOT NULL, recorded_at timestamptz NOT NULL DEFAULT now());
-- A setting may be made in a READ ONLY transaction too, which writes nothing: https://docs.aws.amazon.com/redshift/latest/dg/r_BEGIN.html
CREATE FUNCTION _redshift_devops_embedded.record_setting(given_kind text, given_text text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('transaction_read_only') = 'off' THEN INSERT INTO _redshift_devops_embedded.recorded (kind, text) VALUES (given_kind, given_text); END IF;
END $$;

CREATE TABLE _redshift_devops_embedded.late_binding_view (name text PRIMARY KEY, definition text NOT NULL);
