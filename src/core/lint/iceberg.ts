/** Statements about Iceberg tables. https://docs.aws.amazon.com/redshift/latest/dg/iceberg-writes-sql-syntax.html */
import type { Catalog } from '../catalog/catalog.js';
import type { CreateTable } from '../sql/nodes/tables.js';
import type { CreateMaterializedView } from '../sql/nodes/views.js';
import type { Statement } from '../sql/sql-file.js';
import type { Tokens } from '../sql/tokenizer.js';
import { nodeText } from '../sql/tree-text.js';

/** `USING ICEBERG` */
export function isIceberg(tokens: Tokens, { options }: CreateTable | CreateMaterializedView): boolean {
  return options.some(({ name, value }) => name === 'using' && value !== null && nodeText(tokens, value).toLowerCase() === 'iceberg');
}

/** Whether a statement makes an Iceberg table, or changes one that is known. */
export function concernsIceberg({ tokens, targets, syntax: { tree } }: Statement, catalog: Catalog): boolean {
  if (tree?.kind === 'CreateTable' || tree?.kind === 'CreateMaterializedView') return isIceberg(tokens, tree);
  return catalog.hasIceberg && targets.some((use) => use.access !== 'read' && catalog.table(use)?.isIceberg === true);
}
