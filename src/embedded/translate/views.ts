/**
 * Views. One WITH NO SCHEMA BINDING is remembered by its text and made a PostgreSQL view only while what it reads is there.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_VIEW.html
 */
import { keyword } from '../../core/sql/keywords.js';
import { Shape } from '../../core/sql/tokenizer.js';
import { sqlLiteral } from '../sql-literal.js';
import { BIND, entryOf, UNBIND, written, type Draft, type Script } from './script.js';
import type { Rewriter } from './rewriter.js';
import { skipTableAttribute, writeName } from './table-definition.js';

const AS = keyword('as');

export function prepareView(draft: Draft): Script {
  const { rewriter, last, classification } = draft;
  const replaces = rewriter.word(1) === 'or';
  const isLate = ['with', 'no', 'schema', 'binding'].every((word, index) => rewriter.word(last - 3 + index) === word);
  const nameAt = classification.afterHead;
  if (isLate) return lateBinding(rewriter, nameAt, last - 4, replaces);
  const names = namesFrom(rewriter, nameAt, last).slice(0, 1);
  return { entries: [...(replaces ? [UNBIND, { sql: forget(names, false) }] : []), written(rewriter, last), BIND] };
}

function lateBinding(rewriter: Rewriter, nameAt: number, last: number, replaces: boolean): Script {
  const [name] = namesFrom(rewriter, nameAt, last);
  let at = nameAt + 1;
  while (rewriter.kind(at) === Shape.Dot) at += 2;
  rewriter.moveTo(at);
  rewriter.write(at, last);
  return { entries: [UNBIND, { sql: `SELECT _redshift_devops_embedded.create_late(${sqlLiteral(name ?? '')}, ${sqlLiteral(rewriter.out.text)}, ${replaces})` }, BIND] };
}

export function prepareDropView({ rewriter, last, classification }: Draft): Script {
  const names = namesFrom(rewriter, classification.afterHead, last);
  return { entries: [UNBIND, { sql: forget(names, true) }, written(rewriter, last), BIND] };
}

/** DIST and SORT keys, BACKUP and AUTO REFRESH stand between the name and AS. */
export function prepareMaterializedView({ rewriter, last, classification }: Draft): Script {
  const replaces = rewriter.word(1) === 'or';
  const nameAt = classification.afterHead;
  rewriter.put('CREATE MATERIALIZED VIEW', 0);
  rewriter.moveTo(nameAt - 1);
  rewriter.skip(nameAt - 1);
  let at = writeName(rewriter, nameAt, last);
  if (rewriter.kind(at) === Shape.LeftParen) {
    rewriter.write(at, rewriter.closing(at));
    at = rewriter.closing(at) + 1;
  }
  const attributesAt = at;
  while (at <= last && rewriter.kind(at) !== AS) at = skipTableAttribute(rewriter, at, last, undefined);
  rewriter.write(at, last);
  const [name] = namesFrom(rewriter, nameAt, last);
  return { entries: [...(replaces ? [{ sql: `DROP MATERIALIZED VIEW IF EXISTS ${name ?? ''}` }] : []), entryOf(rewriter)], leftOut: at > attributesAt };
}

function forget(names: readonly string[], leavesView: boolean): string {
  return `SELECT _redshift_devops_embedded.forget_late(ARRAY[${names.map(sqlLiteral).join(', ')}]::text[], ${leavesView})`;
}

/** The names of a list, each as `"schema"."name"`. */
function namesFrom(rewriter: Rewriter, first: number, last: number): readonly string[] {
  const names: string[] = [];
  for (let at = first; at <= last && rewriter.isName(at); at++) {
    const parts = [rewriter.name(at)];
    while (rewriter.kind(at + 1) === Shape.Dot) {
      at += 2;
      parts.push(rewriter.name(at));
    }
    names.push((parts.length === 1 ? ['public', ...parts] : parts.slice(-2)).map((part) => `"${part.replaceAll('"', '""')}"`).join('.'));
    if (rewriter.kind(at + 1) !== Shape.Comma) return names;
    at++;
  }
  return names;
}
