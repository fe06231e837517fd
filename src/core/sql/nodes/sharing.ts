/** The nodes of statements about datashares. */
import type { ChildrenOf, Name, NodeBase, TypeName } from './base.js';
import type { Option } from './options.js';

/** Options: `publicaccessible`, `managedby`. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_DATASHARE.html */
export interface CreateDatashare extends NodeBase<'CreateDatashare'> { readonly name: Name | null; readonly options: readonly Option[] }

/**
 * `ADD` and `REMOVE` name objects of one kind, `SET` has options: `publicaccessible`, `includenew`, `for schema`, `managedby`.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_DATASHARE.html
 */
export interface AlterDatashare extends NodeBase<'AlterDatashare'> {
  readonly name: Name | null;
  /** '' only where the text ends too early. */
  readonly action: 'add' | 'remove' | 'set' | '';
  /** What the objects are; '' for SET. For the two that begin with `all` the objects are schemas. */
  readonly which: SharedKind | '';
  readonly objects: readonly SharedObject[];
  readonly options: readonly Option[];
}
export type SharedKind = 'table' | 'schema' | 'function' | 'all tables' | 'all functions';
/** `types` are those of a function's arguments, in parentheses; empty for anything else. */
export interface SharedObject extends NodeBase<'SharedObject'> { readonly name: Name; readonly types: readonly TypeName[] }

/** `account` and `namespace` are tokens, or -1. https://docs.aws.amazon.com/redshift/latest/dg/r_DESC_DATASHARE.html */
export interface DescDatashare extends NodeBase<'DescDatashare'> { readonly name: Name | null; readonly account: number; readonly namespace: number }

export type SharingNode = CreateDatashare | AlterDatashare | SharedObject | DescDatashare;

export const SHARING_CHILDREN: ChildrenOf<SharingNode> = {
  CreateDatashare: ['name', 'options'], AlterDatashare: ['name', 'objects', 'options'], SharedObject: ['name', 'types'], DescDatashare: ['name'],
};
