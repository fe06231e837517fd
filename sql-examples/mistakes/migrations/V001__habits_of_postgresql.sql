-- What PostgreSQL has and Redshift has not.
CREATE TABLE shop.customer (
  id         BIGSERIAL PRIMARY KEY,
  email      TEXT NOT NULL,
  settings   JSONB,
  age        INT CHECK (age >= 0)
);

CREATE INDEX customer_email ON shop.customer (email);

INSERT INTO shop.customer (email) VALUES ('ann@example.com') ON CONFLICT DO NOTHING;

SELECT STRING_AGG(email, ', ') AS emails FROM shop.customer;
