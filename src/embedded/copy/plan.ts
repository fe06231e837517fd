/** What a COPY or an UNLOAD asks for, read from its text: nothing here has been looked up or opened yet. */

/** `s3://bucket/key`; for COPY and UNLOAD the key is a prefix of keys. */
export interface S3Path { readonly bucket: string; readonly key: string }

/** `delimiter` and `quote` are the characters themselves, escapes resolved. */
export type CopyFormat =
  | { readonly kind: 'delimited'; readonly delimiter: string; readonly removesQuotes: boolean; readonly escapes: boolean }
  | { readonly kind: 'csv'; readonly delimiter: string; readonly quote: string }
  /** Widths in bytes, one a column. */
  | { readonly kind: 'fixed-width'; readonly widths: readonly number[] }
  | { readonly kind: 'json'; readonly match: 'auto' | 'auto ignorecase' | 'noshred' | S3Path };

export type Encoding = 'utf8' | 'utf16' | 'utf16le' | 'utf16be' | 'iso88591';

/** How a field becomes a value. https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-conversion.html */
export interface Conversion {
  readonly nullText: string;
  readonly emptyAsNull: boolean;
  readonly blanksAsNull: boolean;
  readonly trimBlanks: boolean;
  readonly truncatesColumns: boolean;
  /** What an invalid byte of a VARCHAR becomes; undefined where one is an error. */
  readonly replacement: string | undefined;
  /** A pattern or `auto`; undefined for the default. */
  readonly dateFormat: string | undefined;
  readonly timeFormat: string | undefined;
  readonly acceptsAnyDate: boolean;
  readonly roundsDecimals: boolean;
}

export interface CopyPlan {
  readonly kind: 'copy';
  /** `schema` is '' when none is written. */
  readonly table: { readonly schema: string; readonly name: string };
  /** Empty when no list is written. */
  readonly columns: readonly string[];
  readonly source: S3Path;
  readonly isManifest: boolean;
  readonly format: CopyFormat;
  readonly isGzip: boolean;
  readonly encoding: Encoding;
  readonly headerLines: number;
  readonly ignoresBlankLines: boolean;
  readonly fillsRecords: boolean;
  readonly hasExplicitIds: boolean;
  /** The load fails with this many rejected rows; infinite where it fails with none. */
  readonly errorsMax: number;
  readonly isNoLoad: boolean;
  readonly conversion: Conversion;
}

export type UnloadFormat =
  | { readonly kind: 'delimited'; readonly delimiter: string; readonly addsQuotes: boolean; readonly escapes: boolean }
  | { readonly kind: 'csv'; readonly delimiter: string }
  | { readonly kind: 'fixed-width'; readonly widths: readonly number[] }
  | { readonly kind: 'json' };

/** PARTITION BY, the names folded; INCLUDE keeps the columns in the files. */
export interface UnloadPartition { readonly columns: readonly string[]; readonly keepsColumns: boolean }

export interface UnloadPlan {
  readonly kind: 'unload';
  /** The query as PostgreSQL runs it. */
  readonly query: string;
  readonly target: S3Path;
  readonly format: UnloadFormat;
  readonly nullText: string;
  readonly hasHeader: boolean;
  readonly isGzip: boolean;
  readonly isParallel: boolean;
  readonly manifest: 'none' | 'plain' | 'verbose';
  /** What becomes of files that are there already. */
  readonly existing: 'refused' | 'overwritten' | 'removed';
  readonly fileBytesMax: number;
  readonly extension: string | undefined;
  /** With it the key of the target ends with a slash, or is empty. */
  readonly partition: UnloadPartition | undefined;
}

export type TransferPlan = CopyPlan | UnloadPlan;

export function s3Url({ bucket, key }: S3Path): string {
  return `s3://${bucket}/${key}`;
}

/** Undefined for anything that is no address of S3. */
export function parseS3Url(url: string): S3Path | undefined {
  const match = /^s3:\/\/([^/]+)(?:\/(.*))?$/is.exec(url);
  return match === null ? undefined : { bucket: match[1] ?? '', key: match[2] ?? '' };
}
