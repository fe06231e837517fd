/** The query of an UNLOAD, which stands in a string. https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html */
import { parseSql, type Statement } from '../sql/sql-file.js';
import { Shape } from '../sql/tokenizer.js';
import { stringContent } from './strings.js';

/** The query as a statement of its own, with places of its own; undefined for any other statement, and where several strings make up the query. */
export function unloadedQuery({ tokens, syntax: { tree } }: Statement): Statement | undefined {
  if (tree?.kind !== 'Unload' || tree.query < 0) return undefined;
  const kind = tokens.kind[tree.query];
  if (kind !== Shape.String && kind !== Shape.DollarString) return undefined;
  const content = stringContent(tokens, tree.query);
  return parseSql('', kind === Shape.String ? content.replaceAll('\'\'', '\'') : content).statements[0];
}
