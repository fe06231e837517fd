/** A procedure that runs as its owner and looks names up along the caller's search path. */
import type { CreateProcedure, RoutineBody } from '../../sql/nodes/routines.js';
import { referencesIn } from '../../sql/scopes.js';
import type { Statement } from '../../sql/sql-file.js';
import { foldedName, type Tokens } from '../../sql/tokenizer.js';
import { nodeText } from '../../sql/tree-text.js';
import { defineRule, type RuleContext } from '../rule.js';

export const secSecurityDefiner = defineRule({
  id: 'sec/security-definer',
  summary: 'Qualify every name in a SECURITY DEFINER procedure.',
  why: 'The procedure runs with the privileges of its owner, and names without a schema are looked up along the search path of whoever calls it. A caller who may create a table '
    + 'can put one of the same name in front, and the procedure reads or writes that.',
  safe: 'Write schema.table everywhere in the body, or add SET search_path TO the_schema after SECURITY DEFINER. Grant EXECUTE to roles, not to PUBLIC.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-security-and-privileges.html'),
  examples: {
    bad: [
      { sql: 'CREATE PROCEDURE sales.sp_close() AS $$\nBEGIN\n  DELETE FROM carts WHERE is_empty;\nEND;\n$$ LANGUAGE plpgsql SECURITY DEFINER;' },
      { sql: 'CREATE PROCEDURE sales.sp_close() AS $$\nBEGIN\n  IF EXISTS (SELECT 1 FROM carts) THEN\n    CALL sp_clean();\n  END IF;\nEND;\n$$ LANGUAGE plpgsql SECURITY DEFINER;' },
    ],
    good: [
      { sql: 'CREATE PROCEDURE sales.sp_close() AS $$\nBEGIN\n  DELETE FROM sales.carts WHERE is_empty;\nEND;\n$$ LANGUAGE plpgsql SECURITY DEFINER;' },
      { sql: 'CREATE PROCEDURE sales.sp_close() AS $$\nBEGIN\n  DELETE FROM carts WHERE is_empty;\nEND;\n$$ LANGUAGE plpgsql SECURITY DEFINER SET search_path TO sales;' },
      { sql: 'CREATE PROCEDURE sales.sp_close() AS $$\nBEGIN\n  DELETE FROM carts WHERE is_empty;\nEND;\n$$ LANGUAGE plpgsql SECURITY INVOKER;' },
      {
        sql: 'CREATE PROCEDURE sales.sp_close() AS $$\nDECLARE\n  lines INT;\nBEGIN\n  CREATE TEMP TABLE stage (id INT NOT NULL);\n  WITH recent AS (SELECT id FROM sales.carts)\n'
          + '  SELECT COUNT(*) INTO lines FROM recent JOIN stage ON stage.id = recent.id;\nEND;\n$$ LANGUAGE plpgsql SECURITY DEFINER;',
      },
    ],
  },
  kinds: ['create-procedure'],
  mentions: ['definer'],
  check(statement, context) {
    const { tree } = statement.syntax;
    if (tree?.kind !== 'CreateProcedure' || !tree.definer || tree.body === null || setsSearchPath(statement, tree)) return;
    const option = tree.options.find(({ name }) => name === 'security definer');
    const names = [...new Set([...relationsIn(statement, tree.body), ...proceduresIn(statement)])].filter((name) => !isExempt(name, statement, context));
    if (option === undefined || names.length === 0) return;
    const shown = `${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`;
    context.report({ at: option, message: `The caller decides what ${shown} ${names.length === 1 ? 'is' : 'are'}; write ${names.length === 1 ? 'it' : 'them'} with a schema, or add SET search_path.` });
  },
});

/** In the procedure's SET clause, or by a statement of its body. */
function setsSearchPath({ tokens, inner }: Statement, { options }: CreateProcedure): boolean {
  return options.some(({ name, value }) => name === 'set' && value !== null && SEARCH_PATH.test(nodeText(tokens, value)))
    || inner.some((each) => (each.row?.kind === 'set' || each.row?.kind === 'select') && SEARCH_PATH.test(each.text));
}

const SEARCH_PATH = /\bsearch_path\b/i;

/** The relations its statements and its conditions name without a schema. */
function relationsIn({ inner }: Statement, { tokens, block }: RoutineBody): readonly string[] {
  const used = inner.flatMap(({ relations }) => relations);
  const read = block === null ? [] : referencesIn(tokens, block).relations;
  return [...used, ...read].filter(({ schema }) => schema === '').map(({ name }) => name);
}

function proceduresIn({ inner }: Statement): readonly string[] {
  return inner.flatMap(({ tokens, syntax: { tree } }) => tree?.kind === 'CallProcedure' && tree.name !== null && isBare(tree.name) ? [foldedName(tokens, tree.name.last)] : []);
}

function isBare({ first, last }: { readonly first: number; readonly last: number }): boolean {
  return first === last;
}

/** Temporary tables have no schema, and system tables are found before all others. https://docs.aws.amazon.com/redshift/latest/dg/r_search_path.html */
function isExempt(name: string, { inner }: Statement, { facts, index }: RuleContext): boolean {
  return SYSTEM.test(name) || facts.isTemporary({ schema: '', name, access: 'read' }, index) || inner.some((each) => makesTemporary(each.tokens, each, name));
}

const SYSTEM = /^(?:#|pg_|st[lv]_|sv[lv]_|svcs_|sys_)/;

function makesTemporary(tokens: Tokens, { syntax: { tree }, relations }: Statement, name: string): boolean {
  const isTemporary = (tree?.kind === 'CreateTable' && tree.temporary) || (tree?.kind === 'Query' && tree.body?.kind === 'Select' && tree.body.into?.temporary === true
    && tree.body.into.targets.some((target) => foldedName(tokens, target.last) === name));
  return isTemporary && (tree.kind === 'Query' || relations.some((use) => use.access === 'create' && use.name === name));
}
