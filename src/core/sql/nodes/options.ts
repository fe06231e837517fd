/** The nodes of option lists: what follows the fixed part of many statements, in any order. */
import type { ChildrenOf, NodeBase } from './base.js';
import type { Expression } from './expressions.js';
import type { Name, NameList, TypeName } from './base.js';

/** One option; `name` is the name of its row in the statement's table. */
export interface Option extends NodeBase<'Option'> { readonly name: string; readonly value: OptionValue | null }
/** One word or literal, as its token. */
export type OptionWord = NodeBase<'OptionWord'>;
/** `('a', 'b')`, `('key' = 'value', …)`, or anything else between parentheses: the tokens inside them. */
export type OptionGroup = NodeBase<'OptionGroup'>;
/** Several options in parentheses. */
export interface OptionList extends NodeBase<'OptionList'> { readonly options: readonly Option[] }

export type OptionValue = OptionWord | OptionGroup | OptionList | Name | NameList | TypeName | Expression;
export type OptionPart = Option | OptionWord | OptionGroup | OptionList;

export const OPTION_CHILDREN: ChildrenOf<OptionPart> = { Option: ['value'], OptionWord: [], OptionGroup: [], OptionList: ['options'] };
