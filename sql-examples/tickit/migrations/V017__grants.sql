-- Readers see the reports and nothing below them. A regular view reads its tables with the rights of its owner, so no grant
-- on box is needed. The grant on the tables covers what exists by now; the default privileges of V002, what is still to come.
GRANT SELECT ON ALL TABLES IN SCHEMA report TO GROUP ${reader_group};

-- The nightly load fills the feed, brings it into box, and closes periods.
GRANT USAGE ON SCHEMA stage TO ROLE ${loader_role};

GRANT USAGE ON SCHEMA box TO ROLE ${loader_role};

GRANT USAGE ON SCHEMA report TO ROLE ${loader_role};

GRANT SELECT, INSERT, DELETE ON TABLE stage.sale_feed TO ROLE ${loader_role};

GRANT SELECT, INSERT, UPDATE, DELETE ON TABLE box.sale TO ROLE ${loader_role};

GRANT SELECT ON TABLE box.event TO ROLE ${loader_role};

GRANT SELECT, INSERT, DELETE ON TABLE report.payout TO ROLE ${loader_role};

GRANT EXECUTE ON PROCEDURE report.close_period(DATE, DATE) TO ROLE ${loader_role};

-- The emails of customers are for nobody but the owner, whatever is granted by accident later on.
REVOKE ALL ON TABLE box.customer FROM GROUP ${reader_group};
