/** Lists and results a page at a time. A token says where the next page begins; what is in it is nobody's business. */
import type { Fields } from './request-fields.js';
import { invalid } from './service-error.js';

export interface Page<Item> { readonly items: readonly Item[]; readonly next: { readonly NextToken?: string } }

/** MaxResults may be 0 by the service's own model, which can only mean that the client does not mind. */
export function page<Item>(fields: Fields, found: readonly Item[], itemsMax: number): Page<Item> {
  const { first, items } = askedPage(fields, found.length, itemsMax);
  const after = first + items;
  return { items: found.slice(first, after), next: after < found.length ? { NextToken: tokenAt(after) } : {} };
}

/** What page a request asks for; refuses one that cannot be. */
export function askedPage(fields: Fields, count: number, itemsMax: number): { readonly first: number; readonly items: number } {
  const first = fields.has('NextToken') ? offsetOf(fields.text('NextToken'), count) : 0;
  return { first, items: fields.number('MaxResults', 0, itemsMax) || itemsMax };
}

export function tokenAt(offset: number): string {
  return Buffer.from(`at:${offset}`).toString('base64');
}

export function offsetOf(token: string, count: number): number {
  const offset = /^at:(\d{1,15})$/.exec(Buffer.from(token, 'base64').toString())?.[1];
  if (offset === undefined || Number(offset) > count) throw invalid('NextToken is not valid');
  return Number(offset);
}
