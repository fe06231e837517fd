/** A column COPY loads. */

export type ColumnKind = 'int2' | 'int4' | 'int8' | 'numeric' | 'float4' | 'float8' | 'bool' | 'char' | 'varchar' | 'date' | 'timestamp' | 'timestamptz' | 'time' | 'timetz' | 'super' | 'varbyte';

export interface TargetColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  /** Bytes of a text, digits of a NUMERIC; 0 where there is no limit. */
  readonly length: number;
  /** Digits after the point of a NUMERIC. */
  readonly scale: number;
  readonly isNotNull: boolean;
  readonly identity: 'none' | 'always' | 'default';
}
