/** The nodes of statements that tend tables: VACUUM and ANALYZE. */
import type { ChildrenOf, Name, NodeBase } from './base.js';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_VACUUM_command.html */
export interface Vacuum extends NodeBase<'Vacuum'> {
  /** `default` where none is written, which is a full one. */
  readonly mode: 'default' | 'full' | 'sort only' | 'delete only' | 'reindex' | 'recluster';
  /** null for all tables of the database. */
  readonly table: Name | null;
  /** The number's token of `TO n PERCENT`, or -1. */
  readonly threshold: number;
  readonly boost: boolean;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_ANALYZE.html */
export interface Analyze extends NodeBase<'Analyze'> {
  readonly verbose: boolean;
  /** null for all tables of the database. */
  readonly table: Name | null;
  readonly columns: readonly Name[];
  /** PREDICATE COLUMNS or ALL COLUMNS, where one of them is written. */
  readonly scope: 'default' | 'predicate columns' | 'all columns';
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_ANALYZE_COMPRESSION.html */
export interface AnalyzeCompression extends NodeBase<'AnalyzeCompression'> {
  readonly table: Name | null;
  readonly columns: readonly Name[];
  /** The number's token of COMPROWS, or -1. */
  readonly comprows: number;
}

export type MaintenanceNode = Vacuum | Analyze | AnalyzeCompression;

export const MAINTENANCE_CHILDREN: ChildrenOf<MaintenanceNode> = { Vacuum: ['table'], Analyze: ['table', 'columns'], AnalyzeCompression: ['table', 'columns'] };
