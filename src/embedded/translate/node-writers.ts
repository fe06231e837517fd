/** Which kinds of node PostgreSQL reads differently, and who writes them. */
import type { Node, NodeOf } from '../../core/sql/nodes.js';
import type { TableRef } from '../../core/sql/nodes/queries.js';
import { needsCall, writeArray, writeCall } from './calls.js';
import { writeDelete } from './data-changes.js';
import { isPrior, refusePrior } from './hierarchies.js';
import { isElsewhere, needsAlias, needsName, refuseElsewhere, writeAlias, writeName, writeSelectItem } from './names.js';
import { writePivot, writeUnpivot } from './pivot.js';
import { needsQuery, needsSelect, writeDerivedTable, writeInto, writeJoinGroup, writeQuery, writeSelect, writeStar } from './queries.js';
import { refuseMark } from './outer-joins.js';
import { NotEmulated } from './refused.js';
import type { Rewriter } from './rewriter.js';
import { needsReset, needsSet, writeReset, writeSet } from './settings.js';
import * as paths from './super-paths.js';
import { writeCreateTable } from './table-definition.js';
import { writeType } from './type-name.js';

interface NodeWriter<N> {
  /** Whether a node of the kind differs; it always does where this is absent. */
  needs?(rewriter: Rewriter, node: N): boolean;
  write(rewriter: Rewriter, node: N): void;
}

const WRITERS: { readonly [K in Node['kind']]?: NodeWriter<NodeOf<K>> } = {
  CreateTable: { write: writeCreateTable },
  Delete: { write: writeDelete },
  Query: { needs: needsQuery, write: writeQuery },
  Select: { needs: needsSelect, write: writeSelect },
  Star: { needs: (_, { exclude }) => exclude.length > 0, write: writeStar },
  Into: { write: writeInto },
  DerivedTable: { needs: (_, { alias }) => alias === null, write: writeDerivedTable },
  JoinGroup: { needs: (_, { item, alias }) => item.kind === 'TableRef' && alias === null, write: writeJoinGroup },
  Pivot: { write: writePivot },
  Unpivot: { write: writeUnpivot },
  TableRef: { needs: (rewriter, node) => rewriter.scopes.iteratedColumn(node) !== undefined || isElsewhere(rewriter, node), write: writeTableRef },
  PathRef: { write: paths.writeUnnesting },
  TableFunction: { needs: paths.isUnnest, write: paths.writeUnnest },
  Name: { needs: needsName, write: writeName },
  SelectItem: { needs: (_, { alias }) => alias >= 0, write: writeSelectItem },
  Alias: { needs: needsAlias, write: writeAlias },
  ColumnRef: { needs: paths.needsColumn, write: paths.writeColumn },
  Subscript: { write: paths.writeSubscript },
  Field: { write: paths.writeField },
  Binary: { needs: (rewriter, { left, right }) => rewriter.scopes.isSuper(left) || rewriter.scopes.isSuper(right), write: paths.writeBinary },
  Between: { needs: (rewriter, { operand }) => rewriter.scopes.isSuper(operand), write: paths.writeBetween },
  InTest: { needs: (rewriter, { operand, query }) => query === null && rewriter.scopes.isSuper(operand), write: paths.writeInTest },
  Like: { needs: (rewriter, { operand }) => rewriter.scopes.isSuper(operand), write: paths.writeLike },
  Cast: { needs: paths.needsCast, write: paths.writeCast },
  Call: { needs: needsCall, write: writeCall },
  ArrayValue: { write: writeArray },
  OuterJoinMark: { write: refuseMark },
  Unary: { needs: isPrior, write: refusePrior },
  TypeName: { write: writeType },
  SetParameter: { needs: needsSet, write: writeSet },
  Reset: { needs: needsReset, write: writeReset },
  // Those of a routine's body: PostgreSQL has a COPY of its own, which must not be what runs.
  Copy: { write: refuseInBody },
  Unload: { write: refuseInBody },
};

function refuseInBody(_: Rewriter, { kind }: Node): never {
  throw new NotEmulated(`${kind.toUpperCase()} inside of a procedure`);
}

function writeTableRef(rewriter: Rewriter, table: TableRef): void {
  if (rewriter.scopes.iteratedColumn(table) === undefined) refuseElsewhere(rewriter, table);
  else paths.writeUnnesting(rewriter, table);
}

export function hasWriter(node: Node, rewriter: Rewriter): boolean {
  const writer = WRITERS[node.kind] as NodeWriter<Node> | undefined;
  return writer !== undefined && (writer.needs?.(rewriter, node) ?? true);
}

/** Writes a node that has a writer; the pen stands behind its last token afterwards. */
export function writeNode(rewriter: Rewriter, node: Node): void {
  (WRITERS[node.kind] as NodeWriter<Node> | undefined)?.write(rewriter, node);
}
