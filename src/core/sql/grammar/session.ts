/**
 * Reads statements about the session and its transactions. https://docs.aws.amazon.com/redshift/latest/dg/r_SET.html, …/r_RESET.html,
 * …/r_SET_SESSION_AUTHORIZATION.html, …/r_USE_command.html, …/r_CANCEL.html, …/r_BEGIN.html, …/r_COMMIT.html, …/r_ROLLBACK.html
 */
import { expectPlainName, expectPrincipalName } from '../identities.js';
import type { Begin, Cancel, Commit, Reset, Rollback, Savepoint, SetParameter, SetSessionAuthorization, SetTransaction, Use } from '../nodes/session.js';
import type { Parser } from '../parser.js';
import { expectSetting } from '../settings.js';
import { Shape } from '../tokenizer.js';
import { words } from '../words.js';
import type { Grammar } from './grammar.js';
import { show } from './session-show.js';

const K = words('session local transaction as default all use authorization time zone work isolation level serializable snapshot read uncommitted committed repeatable write only',
  'to savepoint start not deferrable');

export const SESSION_GRAMMAR: Grammar = {
  set, 'set-session-authorization': setSessionAuthorization, 'set-session-characteristics': setSessionCharacteristics, reset, show, use, cancel, begin, commit, rollback, savepoint,
};

function set(p: Parser): SetParameter | SetTransaction {
  if (p.kind() === K.transaction && (p.kind(1) === K.isolation || p.kind(1) === K.read)) {
    p.pos++;
    return setTransaction(p, false);
  }
  // `session.x` is a context variable of that name.
  const isScope = p.kind(1) !== Shape.Dot;
  const scope = isScope && p.eat(K.session) ? 'session' : isScope && p.eat(K.local) ? 'local' : 'none';
  const setting = expectSetting(p);
  return { kind: 'SetParameter', first: p.first, last: p.last, scope, setting };
}

function setSessionAuthorization(p: Parser): SetSessionAuthorization {
  const isLocal = p.headHas(K.local);
  if (p.eat(K.default)) return { kind: 'SetSessionAuthorization', first: p.first, last: p.last, isLocal, user: null };
  const token = p.eatAny(Shape.String, Shape.Parameter);
  const user = token < 0 ? expectPrincipalName(p) : { kind: 'OptionWord', first: token, last: token } as const;
  return { kind: 'SetSessionAuthorization', first: p.first, last: p.last, isLocal, user };
}

function setSessionCharacteristics(p: Parser): SetTransaction {
  p.expectAll(K.as, K.transaction);
  return setTransaction(p, true);
}

function setTransaction(p: Parser, isSession: boolean): SetTransaction {
  const { isolation, access } = modes(p);
  if (isolation === 'none' && access === 'none') p.fail();
  return { kind: 'SetTransaction', first: p.first, last: p.last, isSession, isolation, access };
}

function begin(p: Parser): Begin {
  if (p.tokens.kind[p.first] !== K.start) p.eatAny(K.work, K.transaction);
  const { isolation, access } = modes(p);
  return { kind: 'Begin', first: p.first, last: p.last, isolation, access };
}

type Isolation = Begin['isolation'];
type Access = Begin['access'];

/** `ISOLATION LEVEL …` and `READ ONLY` or `READ WRITE`, in either order; a comma may stand between them. */
function modes(p: Parser): { readonly isolation: Isolation; readonly access: Access } {
  let isolation: Isolation = 'none';
  let access: Access = 'none';
  do {
    if (p.eat(K.isolation)) {
      p.expect(K.level);
      isolation = isolationLevel(p);
    } else if (p.eat(K.read)) {
      access = p.eat(K.only) ? 'read only' : 'read write';
      if (access === 'read write') p.expect(K.write);
    } else if (!p.eatAll(K.not, K.deferrable)) return { isolation, access };
    p.eat(Shape.Comma);
  } while (p.kind() !== 0);
  return { isolation, access };
}

function isolationLevel(p: Parser): Isolation {
  if (p.eat(K.serializable)) return 'serializable';
  if (p.eat(K.snapshot)) return 'snapshot';
  if (p.eat(K.repeatable)) {
    p.expect(K.read);
    return 'repeatable read';
  }
  if (p.eat(K.read)) {
    if (p.eat(K.uncommitted)) return 'read uncommitted';
    if (p.eat(K.committed)) return 'read committed';
  }
  p.fail();
  return 'none';
}

function commit(p: Parser): Commit {
  p.eatAny(K.work, K.transaction);
  return { kind: 'Commit', first: p.first, last: p.last };
}

function rollback(p: Parser): Rollback {
  p.eatAny(K.work, K.transaction);
  const isPartial = p.eat(K.to);
  if (isPartial) p.eat(K.savepoint);
  const name = isPartial ? p.expectWord() : -1;
  return { kind: 'Rollback', first: p.first, last: p.last, savepoint: name };
}

function savepoint(p: Parser): Savepoint {
  const name = p.expectWord();
  return { kind: 'Savepoint', first: p.first, last: p.last, name };
}

function reset(p: Parser): Reset {
  const which = resetKind(p);
  const name = which === 'parameter' ? expectPlainName(p) : null;
  return { kind: 'Reset', first: p.first, last: p.last, which, name };
}

function resetKind(p: Parser): Reset['which'] {
  if (p.eat(K.all)) return 'all';
  if (p.eat(K.use)) return 'use';
  if (p.eatAll(K.session, K.authorization)) return 'session authorization';
  return p.eatAll(K.time, K.zone) ? 'time zone' : 'parameter';
}

function use(p: Parser): Use {
  const database = p.expectName();
  return { kind: 'Use', first: p.first, last: p.last, database };
}

function cancel(p: Parser): Cancel {
  const pid = p.eatAny(Shape.Number, Shape.Parameter, Shape.Template);
  if (pid < 0) p.fail(Shape.Number);
  const message = p.eatAny(Shape.String, Shape.Parameter, Shape.Template);
  return { kind: 'Cancel', first: p.first, last: p.last, pid, message };
}
