/** Statements about Iceberg tables. https://docs.aws.amazon.com/redshift/latest/dg/iceberg-writes-sql-syntax.html */
import type { Catalog } from '../catalog/catalog.js';
import type { Statement } from '../sql/sql-file.js';
import { nodeText } from '../sql/tree-text.js';

/** Whether a statement makes an Iceberg table, or changes one that is known. */
export function concernsIceberg({ tokens, targets, syntax: { tree } }: Statement, catalog: Catalog): boolean {
  if (tree?.kind === 'CreateTable' || tree?.kind === 'CreateMaterializedView') return tree.options.some(({ name, value }) => name === 'using' && value !== null && nodeText(tokens, value).toLowerCase() === 'iceberg');
  return catalog.hasIceberg && targets.some((use) => use.access !== 'read' && catalog.table(use)?.isIceberg === true);
}
