/** The nodes of statements about the session and its transactions. */
import type { ChildrenOf, Name, NodeBase } from './base.js';
import type { Option, OptionValue, OptionWord } from './options.js';
import type { RoutineIdentity } from './security.js';

/** `name TO value, …`; a value is a string, a number, an interval or a word (DEFAULT, ON, a schema's name). `name` is null for TIME ZONE. */
export interface Setting extends NodeBase<'Setting'> { readonly name: Name | null; readonly values: readonly OptionValue[] }
/** https://docs.aws.amazon.com/redshift/latest/dg/r_SET.html */
export interface SetParameter extends NodeBase<'SetParameter'> {
  /** What is written; SESSION is the default. */
  readonly scope: 'none' | 'session' | 'local';
  readonly setting: Setting | null;
}
/** `user` is null for DEFAULT. https://docs.aws.amazon.com/redshift/latest/dg/r_SET_SESSION_AUTHORIZATION.html */
export interface SetSessionAuthorization extends NodeBase<'SetSessionAuthorization'> { readonly isLocal: boolean; readonly user: Name | OptionWord | null }

/** What a transaction is begun with; `none` where nothing is written. */
interface TransactionModes {
  readonly isolation: 'none' | 'serializable' | 'snapshot' | 'read uncommitted' | 'read committed' | 'repeatable read';
  readonly access: 'none' | 'read write' | 'read only';
}
/** SET TRANSACTION, or SET SESSION CHARACTERISTICS AS TRANSACTION for all that follow. https://docs.aws.amazon.com/redshift/latest/dg/r_SET_SESSION_CHARACTERISTICS.html */
export interface SetTransaction extends NodeBase<'SetTransaction'>, TransactionModes { readonly isSession: boolean }
/** Also START TRANSACTION. https://docs.aws.amazon.com/redshift/latest/dg/r_BEGIN.html */
export interface Begin extends NodeBase<'Begin'>, TransactionModes {}
/** Also END. https://docs.aws.amazon.com/redshift/latest/dg/r_COMMIT.html */
export type Commit = NodeBase<'Commit'>;
/** Also ABORT; `savepoint` is the name's token of `ROLLBACK TO name`, or -1. https://docs.aws.amazon.com/redshift/latest/dg/r_ROLLBACK.html */
export interface Rollback extends NodeBase<'Rollback'> { readonly savepoint: number }
/** Redshift has none. https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-functions.html */
export interface Savepoint extends NodeBase<'Savepoint'> { readonly name: number }

/** `name` belongs to `parameter`. https://docs.aws.amazon.com/redshift/latest/dg/r_RESET.html */
export interface Reset extends NodeBase<'Reset'> { readonly which: 'parameter' | 'all' | 'use' | 'session authorization' | 'time zone'; readonly name: Name | null }
/** https://docs.aws.amazon.com/redshift/latest/dg/r_USE_command.html */
export interface Use extends NodeBase<'Use'> { readonly database: Name | null }
/** The tokens of the process id and of the message; -1 where absent. https://docs.aws.amazon.com/redshift/latest/dg/r_CANCEL.html */
export interface Cancel extends NodeBase<'Cancel'> { readonly pid: number; readonly message: number }
/**
 * `which` is what is shown, in lower case: `parameter`, `all`, `table`, `tables`, `column grants`, `primary keys`, `rls policies` …
 * `name` is the parameter or the object; `object` is the token of FUNCTION or PROCEDURE before `routine`, or -1. What follows FROM, ON, FOR,
 * LIKE and LIMIT are options: `from schema`, `on table`, `for role`, `like` …
 * https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW.html and its neighbours
 */
export interface Show extends NodeBase<'Show'> {
  readonly which: string;
  readonly name: Name | null;
  readonly object: number;
  readonly routine: RoutineIdentity | null;
  readonly options: readonly Option[];
}

export type SessionNode = Setting | SetParameter | SetSessionAuthorization | SetTransaction | Begin | Commit | Rollback | Savepoint | Reset | Use | Cancel | Show;

export const SESSION_CHILDREN: ChildrenOf<SessionNode> = {
  Setting: ['name', 'values'], SetParameter: ['setting'], SetSessionAuthorization: ['user'], SetTransaction: [], Begin: [], Commit: [], Rollback: [], Savepoint: [],
  Reset: ['name'], Use: ['database'], Cancel: [], Show: ['name', 'routine', 'options'],
};
