/** ALTER TABLE in Redshift's forms: https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html */
import { sqlLiteral } from '../sql-literal.js';
import { isTableConstraint, refuseCheck, writeColumn } from './column-definition.js';
import { BIND, COUNT_BYTES, entryOf, recordOnly, UNBIND, written, type Draft, type Script } from './script.js';
import { NotEmulated, Refused } from './refused.js';
import { writeName } from './table-definition.js';

export function prepareAlterTable(draft: Draft): Script {
  const { kind, rewriter, last, classification, tokens } = draft;
  const nameAt = classification.afterHead;
  let at = nameAt + 1;
  while (at < last && rewriter.word(at) === '.') at += 2;
  const action = rewriter.word(at);
  if (kind === 'alter-column-type') return alterColumnType(draft, at);
  if (kind === 'alter-table-append') return append(draft, nameAt, at);
  switch (action) {
    case 'add': return isTableConstraint(rewriter, at + 1) ? addConstraint(draft, at) : addColumn(draft, nameAt, at);
    case 'drop': return rewriter.word(at + 1) === 'constraint' ? recordOnly(draft) : { entries: [UNBIND, written(rewriter, last), BIND] };
    case 'rename': return { entries: [UNBIND, written(rewriter, last), BIND] };
    case 'owner': return recordOnly(draft);
    case 'alter': throw alterColumn(draft, at);
    default: throw new Refused(`syntax error at or near "${action}"`, tokens.text, tokens.start[at]);
  }
}

function addConstraint(draft: Draft, at: number): Script {
  refuseCheck(draft.rewriter, at, draft.last);
  return recordOnly(draft);
}

function addColumn(draft: Draft, nameAt: number, at: number): Script {
  const { rewriter, last, tokens } = draft;
  const [first, second] = rewriter.items(at, last);
  if (second !== undefined) throw new Refused('syntax error at or near ","', tokens.text, tokens.end[first?.[1] ?? at]);
  const columnAt = rewriter.word(at + 1) === 'column' ? at + 2 : at + 1;
  const words = Array.from({ length: last - columnAt + 1 }, (_, index) => rewriter.word(columnAt + index));
  for (const word of ['identity', 'unique', 'primary', 'references', 'distkey', 'sortkey']) {
    if (words.indexOf(word) > 1) throw new Refused(`ALTER TABLE ADD COLUMN does not support ${word.toUpperCase()}`);
  }
  const isNotNull = words.some((word, index) => word === 'not' && words[index + 1] === 'null');
  if (isNotNull && !words.includes('default')) throw new Refused('ALTER TABLE ADD COLUMN defined as NOT NULL must have a non-null default expression');
  rewriter.write(0, nameAt - 1);
  writeName(rewriter, nameAt, at);
  rewriter.write(at, columnAt - 1);
  const leftOut = writeColumn(rewriter, columnAt, last, { table: rewriter.name(nameAt), isKey: false });
  return { entries: [entryOf(rewriter), COUNT_BYTES], leftOut };
}

/** Only the size of a VARCHAR can be changed. */
function alterColumnType({ rewriter, last, tokens }: Draft, at: number): Script {
  // ALTER [COLUMN] name TYPE …
  const typeAt = at + (rewriter.word(at + 1) === 'column' ? 3 : 2);
  const type = rewriter.word(typeAt + 1);
  if (!['varchar', 'nvarchar', 'text', 'character'].includes(type)) throw new Refused(`ALTER COLUMN TYPE to "${type}" is not supported; only the size of a VARCHAR column can be altered`, tokens.text, tokens.start[typeAt + 1]);
  rewriter.write(0, typeAt);
  rewriter.put(' varchar', typeAt + 1);
  const open = rewriter.word(typeAt + 2) === 'varying' ? typeAt + 3 : typeAt + 2;
  const length = open <= last ? rewriter.word(open + 1) : '256';
  rewriter.put(`(${length === 'max' ? '65535' : length})`, open);
  return { entries: [UNBIND, entryOf(rewriter), COUNT_BYTES, BIND] };
}

function append({ rewriter, last, tokens }: Draft, nameAt: number, at: number): Script {
  const words = Array.from({ length: last + 1 }, (_, index) => rewriter.word(index));
  // APPEND FROM name [IGNOREEXTRA | FILLTARGET]
  const from = at + 1;
  const end = words.findIndex((word, index) => index > from && (word === 'ignoreextra' || word === 'filltarget'));
  const nameOf = (first: number, after: number): string => sqlLiteral(tokens.text.slice(tokens.start[first], tokens.end[after - 1]).toLowerCase());
  const options = `${words.includes('ignoreextra')}, ${words.includes('filltarget')}`;
  return { entries: [{ sql: `SELECT _redshift_devops_embedded.append(${nameOf(nameAt, at)}, ${nameOf(from + 1, end < 0 ? last + 1 : end)}, ${options})` }] };
}

/** Defaults and NOT NULL of a column cannot be changed. https://github.com/jazzband/django-redshift-backend/issues/96 */
function alterColumn({ rewriter, tokens, last }: Draft, at: number): Error {
  for (let word = at; word <= last; word++) {
    if (rewriter.word(word) !== 'default' && rewriter.word(word) !== 'null') continue;
    return new Refused(`ALTER COLUMN SET/DROP ${rewriter.word(word) === 'null' ? 'NOT NULL' : 'DEFAULT'} is not supported`);
  }
  return new NotEmulated(tokens.text.slice(tokens.start[at], tokens.end[last]));
}
