/**
 * The words Redshift's grammar uses, and which of them are reserved.
 *
 * A token of such a word carries the word's row number (`KEYWORD_BASE + row`). Whether the word stands for itself or is
 * somebody's name is decided by its position, by whoever reads the tokens; the tokenizer decides nothing.
 * Reserved words: https://docs.aws.amazon.com/redshift/latest/dg/r_pg_keywords.html
 */

/** Token kinds below this number are shapes (a string, a number); from it on they are keywords. */
export const KEYWORD_BASE = 64;

const RESERVED = `aes128 aes256 all allowoverwrite analyse analyze and any array as asc authorization az64 backup between binary
blanksasnull both bytedict bzip2 case cast check collate column connect constraint create credentials cross current_date
current_time current_timestamp current_user current_user_id default deferrable deflate defrag delta delta32k desc disable
distinct do else emptyasnull enable encode encrypt encryption end except explicit false for foreign freeze from full
globaldict256 globaldict64k grant group gzip having identity ignore ilike in initially inner intersect interval into is isnull
join language leading left like limit localtime localtimestamp lun luns lzo lzop minus mostly16 mostly32 mostly8 natural new not
notnull null nulls off offline offset oid old on only open or order outer overlaps parallel partition percent permissions pivot
placing primary raw readratio recover references rejectlog resort respect restore right select session_user similar snapshot some
sysdate system start table tag tdes text255 text32k then timestamp to top trailing true truncatecolumns union unique unnest unpivot
user using verbose wallet when where with without`;

const FREE = `abort acceptanydate acceptinvchars access access_key_id account action add addquotes admin after aggregate alter always
append approximate assertion assumerole at atomic attach auto autocommit avro begin bigint bool boolean boost bpchar by byte called
cancel cascade case_insensitive case_sensitive catalog catalog_id char character checkpoint class cleanpath close cluster comment
commit committed compound compression comprows compupdate concurrency configuration connection consumerid convert copy count cp csv
cube current cursor data database databases datashare datashares date dateformat datetime datetimez day deallocate dec decimal declare
deferred definer delete delimiter desc describe detach diststyle distkey document domain double drop each elif else elsif empty enabled
encoding endpoint escape even exclude execute exists exit explain explicit_ids extension external fetch file fillrecord filter first
fixedwidth float float4 float8 following footer force format forward function functions generated geography geometry glue grouping
groups handler header hive hllsketch hour hyperparameters iam_role iceberg if ignoreallerrors ignoreblanklines ignoreheader immutable
import include including incremental increment index inherit input inputformat insert instead int int2 int4 int8 integer integration
interleaved invoker isolation json jsonpaths kafka key kinesis kms_key_id kms_auto_refresh lambda last lateral level library like
listen listing load local location lock login logs loop manage mandatory manifest map masking master_symmetric_key mapped match matched
materialized max max_batch_rows max_batch_size max_cells max_execution_time maxerror maxfilesize merge minute minvalue model modify month
msk name names nan national nchar next no nocache nocreatedb nocreateuser nologin nonatomic noload none nosuperuser nothing notify null
numeric nvarchar objective object objects of one operate operator option options orc out outcome outputformat over overwrite owned owner
parameters parquet partitioned partitions password plpgsql plpythonu policy preceding precision predict preceding prepare preprocessors
principal prior priority privileges problem_type procedural procedure procedures provider publicaccessible purge python qualify query quota
quote range readonly read real rebuildcat recluster recursive redshift ref refresh region reindex relative remediable remove removequotes rename
repeatable replace require reset reserved restrict retry_timeout return returning returns revoke rls role roles rollback rollup
roundec row rows rule s3_bucket s3_garbage_collect savepoint schema schemas scroll search secret_arn secret_access_key secretarn second
security sequence serde serdeproperties serializable session session_token set sets settings shapefile share show simplify sketch
smallint sort sortkey sql stable staged standby statement statement_timeout stats statupdate stdin stdout stored storage sts substring
super superuser support svv symmetric syslog table tables tablespace target target_type tbl temp template temporary terminated text
ties time timeformat timeout timetz timestamptz timezone tokens transaction trigger trim trimblanks truncate type types uid
unbounded uncommitted unknown unlimited unload unlisten unrestricted until update uri usage use user_defined vacuum valid validate
validity values varbinary varbyte varchar varying verbose version view views volatile warehouse while window within work workgroup write
year yyyy zone zstd xid xml uuid serial bigserial smallserial jsonb bytea money inet cidr macaddr bit hstore tsvector enum ordinality
describe location_type namespace ephemeral force_global identity_provider application_arn exec constant alias elseif raise notice info
log exception others perform get diagnostics found strict reverse continue assert debug warning inout setof record anyelement rowtype
analyzers job protected keep separator try_cast regexp call characteristics compute sagemaker bedrock model_type preserve delete_all on_error lbl
extract nocycle overlay position
duplicates conflict source exclusive mode nowait absolute backward run list preset serializetojson encrypted ssh rowgroupsize
columns predicate createdb createuser restricted externalid routine routines languages via templates jobs grants constraints policies keys exported
move stacked continue_handler exit_handler
autorefresh conjunction enforced excluding filltarget ignoreextra inherits masked oids properties runlength
arn authentication authentication_arn auto_create_roles auto_remediation binding catalog_role ci cluster_arn collection cs defined definition delimited escaped fields frequency gb history_mode horizon includenew inerror items kb lines managedby max_runtime mb model_id percentiles port prompt query_all_states refresh_interval request_type response_type suffix tags tb yes metastore postgres mysql models
dateadd datediff date_part current_aws_account current_namespace`;

interface KeywordRow { readonly word: string; readonly reserved: boolean }

function keywordRows(): readonly KeywordRow[] {
  const rows = new Map<string, KeywordRow>();
  for (const word of RESERVED.split(/\s+/)) rows.set(word, { word, reserved: true });
  for (const word of FREE.split(/\s+/)) if (!rows.has(word)) rows.set(word, { word, reserved: false });
  return [...rows.values()];
}

/** Every keyword once; a keyword's token kind is `KEYWORD_BASE` plus its place here. */
export const KEYWORDS: readonly KeywordRow[] = keywordRows();

const KIND_OF = new Map(KEYWORDS.map((row, index) => [row.word, KEYWORD_BASE + index]));

/** The token kind of a lower-case keyword. Throws for a word that is not in the table: asking for it is a mistake in the grammar. */
export function keyword(word: string): number {
  const kind = KIND_OF.get(word);
  if (kind === undefined) throw new Error(`${word} is not in the keyword table`);
  return kind;
}

/** The word of a token of such a kind, lower case. */
export function keywordOf(kind: number): string {
  return KEYWORDS[kind - KEYWORD_BASE]?.word ?? '';
}

/** Whether a token of this kind is a word that may not be used as a name without quotes. */
export function isReserved(kind: number): boolean {
  return KEYWORDS[kind - KEYWORD_BASE]?.reserved ?? false;
}

const TRIE_WIDTH = 38;

/** The trie's column of a character code below 128: letters (either case) 1–26, digits 27–36, `_` 37, anything else 0. */
export const TRIE_COLUMN: Uint8Array = trieColumns();

function trieColumns(): Uint8Array {
  const columns = new Uint8Array(128);
  for (let letter = 0; letter < 26; letter++) columns[97 + letter] = columns[65 + letter] = letter + 1;
  for (let digit = 0; digit < 10; digit++) columns[48 + digit] = digit + 27;
  columns[95] = 37;
  return columns;
}

/**
 * Keyword look-up as a flat trie, walked one character at a time while a word is scanned: `next[state * 38 + column]`, where 0 is
 * the dead state and 1 the root; `kindOf[state]` is the keyword that ends there, or 0. Measured as the fastest way to recognise keywords.
 */
export interface KeywordTrie { readonly next: Int16Array; readonly kindOf: Int16Array }

let trie: KeywordTrie | undefined;

/** Built when the first text is read: a run that reads none does not pay for it. */
export function keywordTrie(): KeywordTrie {
  return (trie ??= buildTrie());
}

function buildTrie(): KeywordTrie {
  const statesMax = KEYWORDS.reduce((sum, row) => sum + row.word.length, 2);
  const next = new Int16Array(statesMax * TRIE_WIDTH);
  const kindOf = new Int16Array(statesMax);
  let states = 2;
  for (const [index, { word }] of KEYWORDS.entries()) {
    let state = 1;
    for (let at = 0; at < word.length; at++) {
      const cell = state * TRIE_WIDTH + (TRIE_COLUMN[word.charCodeAt(at)] ?? 0);
      if (next[cell] === 0) next[cell] = states++;
      state = next[cell] ?? 0;
    }
    kindOf[state] = KEYWORD_BASE + index;
  }
  return { next: next.slice(0, states * TRIE_WIDTH), kindOf: kindOf.slice(0, states) };
}
