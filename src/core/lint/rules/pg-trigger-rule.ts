/** Objects of PostgreSQL that Redshift cannot make. */
import { keyword } from '../../sql/keywords.js';
import { Shape } from '../../sql/tokenizer.js';
import { defineRule } from '../rule.js';
import { unknownHead } from '../unknown-heads.js';

export const pgTriggerRule = defineRule({
  id: 'pg/trigger-rule',
  summary: 'Use what Redshift has instead of triggers, rules, types and extensions.',
  why: 'Redshift has no triggers, rules, extensions, domains, types, user-defined aggregates or DO blocks, and none of PostgreSQL\'s foreign servers: the statement fails.',
  safe: 'Put the logic into a procedure that is called, the check into a data test, and code into CREATE PROCEDURE followed by CALL.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_SQL_commands.html'),
  examples: {
    bad: [
      { sql: 'CREATE TRIGGER orders_touched BEFORE UPDATE ON sales.orders FOR EACH ROW EXECUTE FUNCTION sales.touch();' },
      { sql: 'CREATE EXTENSION IF NOT EXISTS pgcrypto;' },
      { sql: 'CREATE TYPE sales.state AS ENUM (\'new\', \'paid\');' },
      { sql: 'DO $$ BEGIN PERFORM 1; END $$;' },
    ],
    good: [
      { sql: 'CREATE RLS POLICY own_region WITH (region VARCHAR(16)) USING (region = current_user);' },
      { sql: 'CREATE OR REPLACE PROCEDURE sales.touch() AS $$ BEGIN UPDATE sales.orders SET state = \'new\' WHERE id = 1; END $$ LANGUAGE plpgsql;' },
      { sql: 'CREATE TABLE sales.trigger (type VARCHAR(16) NOT NULL, rule VARCHAR(16) NOT NULL);' },
    ],
  },
  kinds: [],
  unknownStatements: true,
  check(statement, context) {
    const head = unknownHead(statement);
    if (head === undefined) return;
    const { verb, object, last } = head;
    const { tokens, first } = statement;
    const at = { first, last };
    const instead = INSTEAD.get(object);
    if (instead !== undefined) context.report({ at, message: `Redshift has no ${instead}.` });
    else if (verb === 'do' && OPENS_BODY.has(tokens.kind[first + 1] ?? 0)) context.report({ at, message: 'Redshift has no DO; put the block into CREATE PROCEDURE and CALL it.' });
    else if (verb === 'listen' || verb === 'notify' || verb === 'unlisten') context.report({ at, message: `Redshift has no ${verb.toUpperCase()}; remove the statement.` });
  },
});

const OPENS_BODY: ReadonlySet<number> = new Set([Shape.DollarString, Shape.String, keyword('language')]);

const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['trigger', 'triggers; do the work in the statement that changes the rows, or in a procedure that does both'],
  ['rule', 'rules; use a view, or a procedure that does what the rule adds'],
  ['extension', 'extensions; use its own functions, or a Lambda function with CREATE EXTERNAL FUNCTION'],
  ['domain', 'domains; write the type in each column, and check its values in a data test'],
  ['type', 'types of your own; use VARCHAR for an enum and SUPER for a row'],
  ['aggregate', 'aggregates of your own; use the built-in ones, or a Lambda function over LISTAGG'],
  ['operator', 'operators of your own; use a function'],
  ['cast', 'casts of your own; use a function'],
  ['conversion', 'conversions of your own; all text is UTF-8'],
  ['statistics', 'extended statistics; run ANALYZE'],
  ['publication', 'publications; share the tables with CREATE DATASHARE'],
  ['subscription', 'subscriptions; read the other database through a datashare, or a zero-ETL integration'],
  ['server', 'foreign servers; reach PostgreSQL and MySQL with CREATE EXTERNAL SCHEMA … FROM POSTGRES'],
  ['foreign', 'foreign tables; use CREATE EXTERNAL SCHEMA and CREATE EXTERNAL TABLE'],
  ['policy', 'CREATE POLICY; write CREATE RLS POLICY and ATTACH RLS POLICY'],
  ['tablespace', 'tablespaces; leave the place of the data to Redshift'],
]);
