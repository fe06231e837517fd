/** Statements in a few words: names for look-ups and phrases for people. */
import { relationName } from './relations.js';
import type { Statement } from './sql-file.js';
import { foldedName, tokenText } from './tokenizer.js';

/** The name after the head, folded, with its schema if one is written. */
export function targetName(statement: Statement): string {
  const { tokens, afterHead, last } = statement;
  const parts: string[] = [];
  for (let at = afterHead; at <= last; at += 2) {
    parts.push(foldedName(tokens, at));
    if (at + 1 > last || tokenText(tokens, at + 1) !== '.') break;
  }
  return parts.join('.');
}

/** A statement in a few words for a plan: its kind, and its relation where it has one. */
export function what(statement: Statement): string {
  const kind = statement.row?.kind.replaceAll('-', ' ').toUpperCase() ?? firstWord(statement);
  const subject = statement.targets.find((use) => use.access !== 'read');
  return subject === undefined ? kind : `${kind} of ${relationName(subject)}`;
}

/** The word a statement begins with, in capitals. */
export function firstWord(statement: Statement): string {
  return tokenText(statement.tokens, statement.first).slice(0, 40).toUpperCase();
}
