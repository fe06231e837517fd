-- Privileges are given to a group and a role, never to a person: people come and go.
-- Their names differ between environments, so they are variables of redshift-devops.ini.
-- A group collects users; a role can also be granted to other roles:
-- https://docs.aws.amazon.com/redshift/latest/dg/t_Roles.html
CREATE GROUP ${reader_group};

CREATE ROLE ${loader_role};

GRANT USAGE ON SCHEMA report TO GROUP ${reader_group};

-- Views are tables to this statement. It covers what the user who runs it creates in the schema from now on, so a view of
-- a later migration needs no grant of its own.
ALTER DEFAULT PRIVILEGES IN SCHEMA report GRANT SELECT ON TABLES TO GROUP ${reader_group};
