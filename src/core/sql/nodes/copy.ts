/** The nodes of COPY, COPY JOB and UNLOAD. */
import type { ChildrenOf, Name, NodeBase } from './base.js';
import type { Option } from './options.js';

/**
 * `source` is the token of what stands after FROM, or -1. The names of `options` are those of the table in `grammar/copy-options.ts`;
 * FORMAT is an option without a value, and the format after it one of its own. https://docs.aws.amazon.com/redshift/latest/dg/r_COPY.html
 */
export interface Copy extends NodeBase<'Copy'> {
  readonly target: Name | null;
  readonly columns: readonly Name[];
  readonly source: number;
  readonly options: readonly Option[];
  readonly job: CopyJobCreation | null;
}
/** `JOB CREATE name [AUTO ON | OFF]` at the end of a COPY; both are tokens, or -1. https://docs.aws.amazon.com/redshift/latest/dg/r_COPY-JOB.html */
export interface CopyJobCreation extends NodeBase<'CopyJobCreation'> { readonly name: number; readonly auto: number }
/** `COPY JOB RUN name` and the like; `name` and `auto` (ON or OFF) are tokens, or -1. */
export interface CopyJob extends NodeBase<'CopyJob'> { readonly action: CopyJobAction | null; readonly name: number; readonly auto: number }
export type CopyJobAction = 'alter' | 'run' | 'list' | 'show' | 'drop';

/** `query` is the token of the string that holds the query, -1 where several strings make it up; `target` that of the path after TO. https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html */
export interface Unload extends NodeBase<'Unload'> { readonly query: number; readonly target: number; readonly options: readonly Option[] }

/** Options of COPY under a name. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TEMPLATE.html */
export interface CreateTemplate extends NodeBase<'CreateTemplate'> { readonly name: Name | null; readonly options: readonly Option[] }
/** `to` is the new name or the new owner, `options` are what is added, dropped or set. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TEMPLATE.html */
export interface AlterTemplate extends NodeBase<'AlterTemplate'> {
  readonly name: Name | null;
  readonly change: 'rename' | 'owner' | 'add' | 'drop' | 'set' | 'none';
  readonly to: Name | null;
  readonly options: readonly Option[];
}

export type CopyNode = CreateTemplate | AlterTemplate | Copy | CopyJobCreation | CopyJob | Unload;

export const COPY_CHILDREN: ChildrenOf<CopyNode> = {
  CreateTemplate: ['name', 'options'], AlterTemplate: ['name', 'to', 'options'], Copy: ['target', 'columns', 'options', 'job'], CopyJobCreation: [], CopyJob: [], Unload: ['options'] };
