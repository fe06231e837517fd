export const id = 9171;
export const ids = [9171];
export const modules = {

/***/ 8506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dn: () => (/* binding */ skipName),
/* harmony export */   L8: () => (/* binding */ classify),
/* harmony export */   kB: () => (/* binding */ headWords)
/* harmony export */ });
/* harmony import */ var _keywords_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3440);
/* harmony import */ var _statements_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3302);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9351);
/* harmony import */ var _tokenizer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4306);
/** Finds the row of the statement table that a statement begins like. */




/** Classifies the statement in tokens `first..last` (inclusive); undefined when no row matches. */
function classify(tokens, first, last) {
    const root = (heads ??= buildHeads());
    const kind = tokens.kind[first];
    if (kind === _tokenizer_js__WEBPACK_IMPORTED_MODULE_3__/* .Shape */ .yp.LeftParen)
        return queryInParens(root, tokens, first, last);
    const found = walk(root, tokens, first, last);
    return kind === K.with && found !== undefined ? afterCommonTables(root, tokens, first, last) ?? found : found;
}
/** What the heads begin with: the words that could stand first, and after each beginning of a head. */
function headWords(tokens, first, last) {
    let node = (heads ??= buildHeads());
    let at = first;
    for (; at <= last; at++) {
        const next = node.words.get(tokens.kind[at] ?? 0);
        if (next === undefined)
            break;
        node = next;
    }
    return { at, kinds: [...node.words.keys()] };
}
const K = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .words */ .a)('with select insert update delete merge');
/** `(SELECT …) UNION …`: a query, if what is in the parentheses begins one. */
function queryInParens(root, tokens, first, last) {
    let inner = first;
    while (inner < last && tokens.kind[inner] === _tokenizer_js__WEBPACK_IMPORTED_MODULE_3__/* .Shape */ .yp.LeftParen)
        inner++;
    const kind = tokens.kind[inner];
    if (kind !== K.select && kind !== K.with)
        return undefined;
    const row = walk(root, tokens, inner, last)?.row;
    return row === undefined ? undefined : { row, afterHead: first };
}
/** `WITH … UPDATE t`: the statement is what follows the common table expressions. */
function afterCommonTables(root, tokens, first, last) {
    let open = 0;
    for (let at = first + 1; at <= last; at++) {
        const kind = tokens.kind[at];
        if (kind === _tokenizer_js__WEBPACK_IMPORTED_MODULE_3__/* .Shape */ .yp.LeftParen)
            open++;
        else if (kind === _tokenizer_js__WEBPACK_IMPORTED_MODULE_3__/* .Shape */ .yp.RightParen)
            open--;
        else if (open === 0 && kind === K.select)
            return undefined;
        else if (open === 0 && tokens.kind[at - 1] === _tokenizer_js__WEBPACK_IMPORTED_MODULE_3__/* .Shape */ .yp.RightParen && (kind === K.insert || kind === K.update || kind === K.delete || kind === K.merge))
            return walk(root, tokens, at, last);
    }
    return undefined;
}
/** All heads as one trie over keyword kinds and names, so that a statement is matched in one walk. */
let heads;
function emptyNode() {
    return { words: new Map(), name: undefined, row: undefined };
}
function buildHeads() {
    const root = emptyNode();
    for (const row of _statements_js__WEBPACK_IMPORTED_MODULE_1__/* .STATEMENTS */ .$C) {
        for (const sequence of expand(row.head.split(' ')))
            insert(root, sequence, row);
    }
    return root;
}
/** The word sequences a head pattern stands for; `[if not exists]` is three words but one option. */
function expand(words) {
    const [word, ...rest] = words;
    if (word === undefined)
        return [[]];
    if (!word.startsWith('['))
        return prefixed(word.split('|').map((choice) => [choice]), expand(rest));
    const close = words.findIndex((each) => each.endsWith(']'));
    const option = words.slice(0, close + 1).join(' ').slice(1, -1);
    const tails = expand(words.slice(close + 1));
    const choices = option.includes('|') ? option.split('|').map((choice) => [choice]) : [option.split(' ')];
    return [...prefixed(choices, tails), ...tails];
}
function prefixed(heads, tails) {
    return heads.flatMap((head) => tails.map((tail) => [...head, ...tail]));
}
function insert(root, sequence, row) {
    let node = root;
    for (const word of sequence)
        node = word === '<name>' ? (node.name ??= emptyNode()) : childOf(node, (0,_keywords_js__WEBPACK_IMPORTED_MODULE_0__/* .keyword */ .Si)(word));
    if (node.row !== undefined && node.row.kind !== row.kind)
        throw new Error(`two statement kinds begin with ${sequence.join(' ')}`);
    node.row ??= row;
}
function childOf(node, kind) {
    const existing = node.words.get(kind);
    if (existing !== undefined)
        return existing;
    const child = emptyNode();
    node.words.set(kind, child);
    return child;
}
function walk(root, tokens, first, last) {
    const branches = [{ node: root, at: first }];
    let best;
    let matched = first;
    for (let branch = branches.pop(); branch !== undefined; branch = branches.pop()) {
        const { node, at } = branch;
        if (node.row !== undefined && at > matched) {
            matched = at;
            best = { row: node.row, afterHead: targetStart(node.row, at, first) };
        }
        if (at > last)
            continue;
        const word = node.words.get(tokens.kind[at] ?? 0);
        const afterName = node.name === undefined ? at : skipName(tokens, at, last);
        if (node.name !== undefined && afterName > at)
            branches.push({ node: node.name, at: afterName });
        if (word !== undefined)
            branches.push({ node: word, at: at + 1 });
    }
    return best;
}
/** A head that names its target itself (`alter table <name> append`) has the name after its leading words. */
function targetStart(row, at, first) {
    const named = row.head.indexOf('<name>');
    if (named < 0)
        return at;
    return first + row.head.slice(0, named).trim().split(' ').length;
}
/** The index after a name that may be qualified (`db.schema.name`, `schema.*`); the same index when none stands there. */
function skipName(tokens, at, last) {
    if (at > last || !(0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_3__/* .isNameOrTemplate */ .NM)(tokens.kind[at] ?? 0))
        return at;
    let next = at + 1;
    while (next + 1 <= last && tokens.kind[next] === _tokenizer_js__WEBPACK_IMPORTED_MODULE_3__/* .Shape */ .yp.Dot && (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_3__/* .isNameOrTemplate */ .NM)(tokens.kind[next + 1] ?? 0))
        next += 2;
    return next;
}


/***/ }),

/***/ 3440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ isReserved),
/* harmony export */   Si: () => (/* binding */ keyword),
/* harmony export */   XL: () => (/* binding */ keywordOf),
/* harmony export */   _o: () => (/* binding */ TRIE_COLUMN),
/* harmony export */   d6: () => (/* binding */ KEYWORDS),
/* harmony export */   ei: () => (/* binding */ KEYWORD_BASE),
/* harmony export */   uU: () => (/* binding */ keywordTrie)
/* harmony export */ });
/**
 * The words Redshift's grammar uses, and which of them are reserved.
 *
 * A token of such a word carries the word's row number (`KEYWORD_BASE + row`). Whether the word stands for itself or is
 * somebody's name is decided by its position, by whoever reads the tokens; the tokenizer decides nothing.
 * Reserved words: https://docs.aws.amazon.com/redshift/latest/dg/r_pg_keywords.html
 */
/** Token kinds below this number are shapes (a string, a number); from it on they are keywords. */
const KEYWORD_BASE = 64;
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
function keywordRows() {
    const rows = new Map();
    for (const word of RESERVED.split(/\s+/))
        rows.set(word, { word, reserved: true });
    for (const word of FREE.split(/\s+/))
        if (!rows.has(word))
            rows.set(word, { word, reserved: false });
    return [...rows.values()];
}
/** Every keyword once; a keyword's token kind is `KEYWORD_BASE` plus its place here. */
const KEYWORDS = keywordRows();
const KIND_OF = new Map(KEYWORDS.map((row, index) => [row.word, KEYWORD_BASE + index]));
/** The token kind of a lower-case keyword. Throws for a word that is not in the table: asking for it is a mistake in the grammar. */
function keyword(word) {
    const kind = KIND_OF.get(word);
    if (kind === undefined)
        throw new Error(`${word} is not in the keyword table`);
    return kind;
}
/** The word of a token of such a kind, lower case. */
function keywordOf(kind) {
    return KEYWORDS[kind - KEYWORD_BASE]?.word ?? '';
}
/** Whether a token of this kind is a word that may not be used as a name without quotes. */
function isReserved(kind) {
    return KEYWORDS[kind - KEYWORD_BASE]?.reserved ?? false;
}
const TRIE_WIDTH = 38;
/** The trie's column of a character code below 128: letters (either case) 1–26, digits 27–36, `_` 37, anything else 0. */
const TRIE_COLUMN = trieColumns();
function trieColumns() {
    const columns = new Uint8Array(128);
    for (let letter = 0; letter < 26; letter++)
        columns[97 + letter] = columns[65 + letter] = letter + 1;
    for (let digit = 0; digit < 10; digit++)
        columns[48 + digit] = digit + 27;
    columns[95] = 37;
    return columns;
}
let trie;
/** Built when the first text is read: a run that reads none does not pay for it. */
function keywordTrie() {
    return (trie ??= buildTrie());
}
function buildTrie() {
    const statesMax = KEYWORDS.reduce((sum, row) => sum + row.word.length, 2);
    const next = new Int16Array(statesMax * TRIE_WIDTH);
    const kindOf = new Int16Array(statesMax);
    let states = 2;
    for (const [index, { word }] of KEYWORDS.entries()) {
        let state = 1;
        for (let at = 0; at < word.length; at++) {
            const cell = state * TRIE_WIDTH + (TRIE_COLUMN[word.charCodeAt(at)] ?? 0);
            if (next[cell] === 0)
                next[cell] = states++;
            state = next[cell] ?? 0;
        }
        kindOf[state] = KEYWORD_BASE + index;
    }
    return { next: next.slice(0, states * TRIE_WIDTH), kindOf: kindOf.slice(0, states) };
}


/***/ }),

/***/ 9171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CJ: () => (/* binding */ relationName),
/* harmony export */   cn: () => (/* binding */ changedRelations),
/* harmony export */   nS: () => (/* binding */ relationsOf)
/* harmony export */ });
/* harmony import */ var _classify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8506);
/* harmony import */ var _keywords_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3440);
/* harmony import */ var _tokenizer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4306);
/**
 * Which relations a statement touches: read from its tree, or from its tokens where there is no whole tree.
 *
 * In the tokens a name counts as read where a query can name a relation: after FROM, JOIN, USING, and after a comma in such a list. Names that the
 * statement defines itself (common table expressions) and paths into an alias (`FROM orders o, o.items i`) do not count.
 */



/** `schema.name`, or the name alone when no schema is written. */
function relationName(use) {
    return use.schema === '' ? use.name : `${use.schema}.${use.name}`;
}
const K = {
    as: (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('as'), with: (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('with'), recursive: (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('recursive'), from: (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('from'), join: (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('join'), using: (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('using'),
    select: (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('select'), delete: (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('delete'), update: (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('update'), merge: (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('merge'), on: (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('on'), only: (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('only'),
    lateral: (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('lateral'), unpivot: (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('unpivot'), distinct: (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('distinct'), where: (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('where'), like: (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('like'),
    table: (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('table'), set: (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('set'), group: (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('group'), order: (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('order'), having: (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('having'), limit: (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('limit'),
    union: (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('union'), except: (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('except'), minus: (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('minus'), intersect: (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('intersect'), qualify: (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('qualify'),
    start: (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('start'), connect: (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('connect'), when: (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('when'),
};
/** The relations of the statement in tokens `first..last`, each with its strongest use once, targets first. `read` knows what is known of it already, if it was read whole. */
function relationsOf(tokens, first, last, classification, read = null) {
    const uses = new Map();
    const add = (use) => {
        const key = relationName(use);
        if (!uses.has(key))
            uses.set(key, use);
    };
    for (const use of read === null ? changedRelations(tokens, first, last, classification) : read.targets)
        add(use);
    if (classification !== undefined && !NOT_QUERIES.has(classification.row.kind)) {
        if (read === null)
            for (const use of new QueryScan(tokens, first, last).relations())
                add(use);
        else
            for (const { schema, name } of read.references.relations)
                add({ schema, name, access: 'read' });
    }
    return [...uses.values()];
}
/** The relations the statement names after its head, and those it grants on: what it changes, without the relations its queries read. */
function changedRelations(tokens, first, last, classification) {
    return [...targetsOf(tokens, last, classification), ...grantedRelations(tokens, first, last, classification)];
}
/** Kinds in which FROM means a file, a datashare or a role, never a relation. */
const NOT_QUERIES = new Set(['copy', 'unload', 'create-external-schema', 'create-schema', 'create-database', 'create-library', 'grant', 'revoke', 'comment',
    'create-procedure', 'create-function', 'create-external-function', 'fetch', 'alter-user', 'create-user', 'set', 'show', 'alter-default-privileges',
    'attach-rls-policy', 'detach-rls-policy', 'attach-masking-policy', 'detach-masking-policy']);
/** Kinds whose head may be followed by several names. */
const TAKES_A_LIST = new Set(['drop-table', 'drop-view', 'lock']);
function targetsOf(tokens, last, classification) {
    if (classification?.row.target?.object !== 'relation')
        return [];
    const { row, afterHead } = classification;
    const access = row.target?.access ?? 'read';
    const found = [];
    for (let at = afterHead;; at++) {
        const next = (0,_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .skipName */ .Dn)(tokens, at, last);
        const use = next > at ? useAt(tokens, at, next, access) : undefined;
        if (use !== undefined)
            found.push(use);
        if (next === at || tokens.kind[next] !== _tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .Shape */ .yp.Comma || next > last || !TAKES_A_LIST.has(row.kind))
            break;
        at = next;
    }
    if (row.kind === 'alter-table-append')
        found.push(...sourceOfAppend(tokens, afterHead, last));
    if (row.kind === 'create-table')
        found.push(...likeTable(tokens, afterHead, last));
    return found;
}
function sourceOfAppend(tokens, from, last) {
    return nameAfter(tokens, K.from, from, last, 'write');
}
/** `CREATE TABLE t (LIKE parent)` reads the parent's definition. */
function likeTable(tokens, from, last) {
    const open = (0,_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .skipName */ .Dn)(tokens, from, last);
    return tokens.kind[open] === _tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .Shape */ .yp.LeftParen && tokens.kind[open + 1] === K.like ? nameAfter(tokens, K.like, open, last, 'read') : [];
}
function nameAfter(tokens, word, from, last, access) {
    for (let at = from; at < last; at++) {
        if (tokens.kind[at] !== word)
            continue;
        const use = useAt(tokens, at + 1, (0,_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .skipName */ .Dn)(tokens, at + 1, last), access);
        return use === undefined ? [] : [use];
    }
    return [];
}
/** `GRANT … ON [TABLE] a, b TO …`; the other forms (ON SCHEMA, ON DATABASE …) name no relation. */
function grantedRelations(tokens, first, last, classification) {
    if (classification?.row.kind !== 'grant' && classification?.row.kind !== 'revoke')
        return [];
    let at = first;
    while (at <= last && tokens.kind[at] !== K.on)
        at++;
    at++;
    if (tokens.kind[at] === K.table)
        at++;
    else if (NOT_TABLES.has((0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenText */ .pA)(tokens, at).toLowerCase()))
        return [];
    const found = [];
    for (;;) {
        const next = (0,_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .skipName */ .Dn)(tokens, at, last);
        const use = useAt(tokens, at, next, 'alter');
        if (use !== undefined)
            found.push(use);
        if (next === at || next > last || tokens.kind[next] !== _tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .Shape */ .yp.Comma)
            return found;
        at = next + 1;
    }
}
const NOT_TABLES = new Set(['schema', 'database', 'function', 'procedure', 'routine', 'language', 'all', 'external', 'model', 'datashare', 'copy', 'assumerole', 'future', 'template']);
/** The last two parts of the name in tokens `at..end-1`. A template in it makes the name unknown, and so no relation. */
function useAt(tokens, at, end, access) {
    if (end <= at)
        return undefined;
    const parts = [];
    for (let part = at; part < end; part += 2) {
        if (tokens.kind[part] === _tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .Shape */ .yp.Template)
            return undefined;
        parts.push((0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .foldedName */ .mw)(tokens, part));
    }
    const name = parts.at(-1) ?? '';
    return { schema: parts.at(-2) ?? '', name, access };
}
/** One pass over a statement that follows its parentheses and knows, at each depth, whether it stands in a list of relations. */
class QueryScan {
    tokens;
    first;
    last;
    defined = new Set();
    aliases = new Set();
    found = [];
    closing;
    depths = [{ query: false, list: false }];
    constructor(tokens, first, last) {
        this.tokens = tokens;
        this.first = first;
        this.last = last;
    }
    relations() {
        for (let at = this.first; at <= this.last; at++)
            at = this.step(at);
        return this.found.filter((use) => use.schema === '' ? !this.defined.has(use.name) : !this.aliases.has(use.schema));
    }
    /** Reads one token, returns the index of the last token it consumed. */
    step(at) {
        const { tokens } = this;
        const kind = tokens.kind[at] ?? 0;
        const depth = this.depths.at(-1);
        if (depth === undefined)
            return at;
        switch (kind) {
            case _tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .Shape */ .yp.LeftParen:
                this.depths.push({ query: false, list: false });
                return at;
            case _tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .Shape */ .yp.RightParen:
                if (this.depths.length > 1)
                    this.depths.pop();
                return at;
            case _tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .Shape */ .yp.Comma: return depth.list ? this.relation(at + 1) : at;
            case K.select:
            case K.delete:
            case K.update:
            case K.merge:
                depth.query = true;
                depth.list = false;
                return at;
            case K.with:
                this.definitions(at);
                return at;
            case K.from: return this.fromClause(at, depth);
            case K.using: return this.opensRelations(at) ? this.relation(at + 1) : at;
            case K.join:
                depth.list = true;
                return this.relation(at + 1);
            default:
                if (ENDS_LIST.has(kind))
                    depth.list = false;
                return at;
        }
    }
    fromClause(at, depth) {
        // `EXTRACT(year FROM x)`, `TRIM(BOTH ' ' FROM x)` and `IS DISTINCT FROM` name no relation.
        if ((this.depths.length > 1 && !depth.query) || this.tokens.kind[at - 1] === K.distinct)
            return at;
        depth.list = true;
        return this.relation(at + 1);
    }
    /** USING of DELETE and MERGE names relations; USING of a join names columns in parentheses. */
    opensRelations(at) {
        const head = this.tokens.kind[this.first];
        return this.tokens.kind[at + 1] !== _tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .Shape */ .yp.LeftParen && (head === K.delete || head === K.merge) && this.depths.length === 1;
    }
    /** A relation with its alias; leaves subqueries and functions to the walk. */
    relation(start) {
        const { tokens, last } = this;
        let at = start;
        while (tokens.kind[at] === K.lateral || tokens.kind[at] === K.only || tokens.kind[at] === K.unpivot)
            at++;
        const end = (0,_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .skipName */ .Dn)(tokens, at, last);
        if (end === at || tokens.kind[end] === _tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .Shape */ .yp.LeftParen || ENDS_LIST.has(tokens.kind[at] ?? 0) || tokens.kind[at] === K.select)
            return at - 1;
        const use = useAt(tokens, at, end, 'read');
        if (use !== undefined && tokens.kind[at - 1] !== K.unpivot)
            this.found.push(use);
        const alias = tokens.kind[end] === K.as ? end + 1 : end;
        if (alias <= last && (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .isNameShape */ .bu)(tokens.kind[alias] ?? 0) && !FOLLOWS_RELATION.has((0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenText */ .pA)(tokens, alias).toLowerCase())) {
            this.aliases.add((0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .foldedName */ .mw)(tokens, alias));
            return alias;
        }
        if (use !== undefined && use.schema === '')
            this.aliases.add(use.name);
        return end - 1;
    }
    /** `WITH [RECURSIVE] name [(columns)] AS ( … ), name AS ( … )` */
    definitions(withAt) {
        const { tokens, last } = this;
        let at = withAt + (tokens.kind[withAt + 1] === K.recursive ? 2 : 1);
        while (at < last && (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .isNameShape */ .bu)(tokens.kind[at] ?? 0)) {
            const name = (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .foldedName */ .mw)(tokens, at);
            let next = at + 1;
            if (tokens.kind[next] === _tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .Shape */ .yp.LeftParen)
                next = this.afterParens(next);
            if (tokens.kind[next] !== K.as || tokens.kind[next + 1] !== _tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .Shape */ .yp.LeftParen)
                return;
            this.defined.add(name);
            next = this.afterParens(next + 1);
            if (tokens.kind[next] !== _tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .Shape */ .yp.Comma)
                return;
            at = next + 1;
        }
    }
    afterParens(open) {
        this.closing ??= closingParens(this.tokens, this.first, this.last);
        return (this.closing.get(open) ?? this.last) + 1;
    }
}
/** The right parenthesis of each left one that has one, found in one pass. */
function closingParens(tokens, first, last) {
    const closing = new Map();
    const open = [];
    for (let at = first; at <= last; at++) {
        if (tokens.kind[at] === _tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .Shape */ .yp.LeftParen)
            open.push(at);
        else if (tokens.kind[at] === _tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .Shape */ .yp.RightParen) {
            const opened = open.pop();
            if (opened !== undefined)
                closing.set(opened, at);
        }
    }
    return closing;
}
const ENDS_LIST = new Set([K.where, K.group, K.order, K.having, K.limit, K.union, K.except, K.minus, K.intersect, K.set, K.qualify, K.start, K.connect, K.on, K.when, K.as]);
/** Words that may follow a relation and are not its alias. */
const FOLLOWS_RELATION = new Set(['where', 'group', 'order', 'having', 'limit', 'union', 'except', 'minus', 'intersect', 'set', 'qualify', 'start', 'connect', 'on', 'when',
    'join', 'inner', 'left', 'right', 'full', 'cross', 'natural', 'using', 'pivot', 'unpivot', 'with', 'window', 'fetch', 'offset', 'for', 'returning', 'at', 'values', 'select', 'then']);


/***/ }),

/***/ 3302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $C: () => (/* binding */ STATEMENTS),
/* harmony export */   Yg: () => (/* binding */ UNVERIFIED)
/* harmony export */ });
/* unused harmony export documentation */
/**
 * Every kind of Redshift statement, one row each: how it begins, how it may run, and the page that says so.
 *
 * `head` is a pattern over words: `[x]` may be absent, `a|b` is either, `<name>` is a possibly qualified name.
 * The row whose head matches the most tokens wins. `runs` says how a statement of the kind may be sent:
 *
 * - `transaction`  it commits and rolls back with its neighbours;
 * - `standalone`   Redshift refuses it inside a transaction, it commits by itself, or which of both is not known for certain (what is refused
 *                  although others of its kind are not, or not known to be, is in `refused-in-transaction.ts`);
 * - `control`      it begins or ends a transaction itself, which a migration must leave to the tool.
 *
 * List of commands: https://docs.aws.amazon.com/redshift/latest/dg/c_SQL_commands.html
 */
const relation = (access) => ({ object: 'relation', access });
const schema = (access) => ({ object: 'schema', access });
const database = (access) => ({ object: 'database', access });
const routine = (access) => ({ object: 'routine', access });
const principal = (access) => ({ object: 'principal', access });
const other = (access) => ({ object: 'other', access });
/** Why a statement runs alone of which the documentation does not say that it may do otherwise. */
const UNVERIFIED = 'whether it may share a transaction is not documented';
const COMMITS = 'commits at once, and with it everything before it';
const STATEMENTS = [
    // Queries and data
    { kind: 'select', head: 'select', runs: 'transaction', rerunnable: true, doc: 'r_SELECT_synopsis' },
    { kind: 'select', head: 'with', runs: 'transaction', rerunnable: true, doc: 'r_WITH_clause' },
    { kind: 'insert', head: 'insert into', runs: 'transaction', target: relation('write'), doc: 'r_INSERT_30' },
    { kind: 'update', head: 'update [only]', runs: 'transaction', target: relation('write'), doc: 'r_UPDATE' },
    { kind: 'delete', head: 'delete [from] [only]', runs: 'transaction', target: relation('write'), doc: 'r_DELETE' },
    { kind: 'merge', head: 'merge into', runs: 'transaction', target: relation('write'), doc: 'r_MERGE' },
    { kind: 'copy', head: 'copy', runs: 'transaction', target: relation('write'), doc: 'r_COPY' },
    { kind: 'copy-job', head: 'copy job', runs: 'standalone', note: UNVERIFIED, doc: 'r_COPY-JOB' },
    { kind: 'create-template', head: 'create [or replace] template', runs: 'standalone', target: other('create'), note: UNVERIFIED, doc: 'r_CREATE_TEMPLATE' },
    { kind: 'alter-template', head: 'alter template', runs: 'standalone', target: other('alter'), note: UNVERIFIED, doc: 'r_ALTER_TEMPLATE' },
    { kind: 'drop-template', head: 'drop template [if exists]', runs: 'standalone', target: other('drop'), note: UNVERIFIED, doc: 'r_DROP_TEMPLATE' },
    { kind: 'unload', head: 'unload', runs: 'standalone', note: 'the files it writes to S3 are not rolled back', doc: 'r_UNLOAD' },
    { kind: 'truncate', head: 'truncate [table]', runs: 'standalone', rerunnable: true, target: relation('write'), note: COMMITS, doc: 'r_TRUNCATE' },
    { kind: 'lock', head: 'lock [table]', runs: 'transaction', rerunnable: true, target: relation('read'), doc: 'r_LOCK' },
    // Tables
    { kind: 'create-table', head: 'create [local] [temporary|temp] table [if not exists]', runs: 'transaction', target: relation('create'), doc: 'r_CREATE_TABLE_NEW' },
    { kind: 'create-external-table', head: 'create external table [if not exists]', runs: 'standalone', target: relation('create'), doc: 'r_CREATE_EXTERNAL_TABLE' },
    { kind: 'alter-table', head: 'alter table [if exists]', runs: 'transaction', target: relation('alter'), doc: 'r_ALTER_TABLE' },
    { kind: 'alter-column-type', head: 'alter table <name> alter [column] <name> type', runs: 'standalone', rerunnable: true, target: relation('alter'), doc: 'r_ALTER_TABLE' },
    { kind: 'alter-column-encode', head: 'alter table <name> alter [column] <name> encode', runs: 'standalone', target: relation('alter'), note: UNVERIFIED, doc: 'r_ALTER_TABLE' },
    { kind: 'alter-table-encode', head: 'alter table <name> alter encode', runs: 'standalone', rerunnable: true, target: relation('alter'), note: UNVERIFIED, doc: 'r_ALTER_TABLE' },
    { kind: 'alter-table-distribution', head: 'alter table <name> alter distkey|diststyle', runs: 'standalone', rerunnable: true, target: relation('alter'), note: UNVERIFIED, doc: 'r_ALTER_TABLE' },
    { kind: 'alter-table-sortkey', head: 'alter table <name> alter [compound|interleaved] sortkey', runs: 'standalone', rerunnable: true, target: relation('alter'), note: UNVERIFIED, doc: 'r_ALTER_TABLE' },
    { kind: 'alter-table-row-level-security', head: 'alter table <name> row level security', runs: 'standalone', rerunnable: true, target: relation('alter'), note: UNVERIFIED, doc: 'r_ALTER_TABLE' },
    { kind: 'alter-table-append', head: 'alter table <name> append', runs: 'standalone', target: relation('alter'), note: 'commits at once and cannot be undone', doc: 'r_ALTER_TABLE_APPEND' },
    { kind: 'alter-external-table', head: 'alter table <name> add [if not exists] partition', runs: 'standalone', target: relation('alter'), doc: 'r_ALTER_TABLE_external-table' },
    { kind: 'alter-external-table', head: 'alter table <name> drop [if exists] partition', runs: 'standalone', target: relation('alter'), doc: 'r_ALTER_TABLE_external-table' },
    { kind: 'alter-external-table', head: 'alter table <name> replace partition', runs: 'standalone', target: relation('alter'), doc: 'iceberg-alter-table' },
    { kind: 'alter-external-table', head: 'alter table <name> partition', runs: 'standalone', rerunnable: true, target: relation('alter'), doc: 'r_ALTER_TABLE_external-table' },
    { kind: 'alter-external-table', head: 'alter table <name> set location|file|table', runs: 'standalone', rerunnable: true, target: relation('alter'), doc: 'r_ALTER_TABLE_external-table' },
    { kind: 'drop-table', head: 'drop table [if exists]', runs: 'transaction', target: relation('drop'), doc: 'r_DROP_TABLE' },
    { kind: 'vacuum', head: 'vacuum', runs: 'standalone', rerunnable: true, doc: 'r_VACUUM_command' },
    { kind: 'vacuum', head: 'vacuum full|recluster|boost', runs: 'standalone', rerunnable: true, target: relation('alter'), doc: 'r_VACUUM_command' },
    { kind: 'vacuum', head: 'vacuum sort|delete only', runs: 'standalone', rerunnable: true, target: relation('alter'), doc: 'r_VACUUM_command' },
    { kind: 'vacuum', head: 'vacuum reindex', runs: 'standalone', rerunnable: true, target: relation('alter'), doc: 'r_VACUUM_command' },
    { kind: 'vacuum', head: 'vacuum <name>', runs: 'standalone', rerunnable: true, target: relation('alter'), doc: 'r_VACUUM_command' },
    { kind: 'analyze', head: 'analyze|analyse [verbose]', runs: 'transaction', rerunnable: true, target: relation('read'), doc: 'r_ANALYZE' },
    { kind: 'analyze-compression', head: 'analyze|analyse compression', runs: 'standalone', rerunnable: true, target: relation('read'), note: UNVERIFIED, doc: 'r_ANALYZE_COMPRESSION' },
    { kind: 'comment', head: 'comment on', runs: 'transaction', rerunnable: true, doc: 'r_COMMENT' },
    { kind: 'comment', head: 'comment on table|view', runs: 'transaction', rerunnable: true, target: relation('alter'), doc: 'r_COMMENT' },
    // Views
    { kind: 'create-view', head: 'create [or replace] [temporary|temp] view', runs: 'transaction', target: relation('create'), doc: 'r_CREATE_VIEW' },
    { kind: 'create-external-view', head: 'create [or replace] external [protected] view [if not exists]', runs: 'standalone', target: relation('create'), note: UNVERIFIED, doc: 'r_CREATE_EXTERNAL_VIEW' },
    { kind: 'alter-external-view', head: 'alter external view', runs: 'standalone', target: relation('alter'), note: UNVERIFIED, doc: 'r_ALTER_EXTERNAL_VIEW' },
    { kind: 'drop-external-view', head: 'drop external view [if exists]', runs: 'standalone', target: relation('drop'), note: UNVERIFIED, doc: 'r_DROP_EXTERNAL_VIEW' },
    { kind: 'drop-view', head: 'drop view [if exists]', runs: 'transaction', target: relation('drop'), doc: 'r_DROP_VIEW' },
    { kind: 'create-materialized-view', head: 'create [or replace] materialized view', runs: 'transaction', target: relation('create'), doc: 'materialized-view-create-sql-command' },
    { kind: 'alter-materialized-view', head: 'alter materialized view', runs: 'standalone', target: relation('alter'), note: UNVERIFIED, doc: 'r_ALTER_MATERIALIZED_VIEW' },
    { kind: 'refresh-materialized-view', head: 'refresh materialized view', runs: 'standalone', rerunnable: true, target: relation('write'), note: 'it runs as a transaction of its own', doc: 'materialized-view-refresh-sql-command' },
    { kind: 'drop-materialized-view', head: 'drop materialized view [if exists]', runs: 'transaction', target: relation('drop'), doc: 'materialized-view-drop-sql-command' },
    // Schemas, databases
    { kind: 'create-schema', head: 'create schema [if not exists]', runs: 'transaction', target: schema('create'), doc: 'r_CREATE_SCHEMA' },
    { kind: 'create-external-schema', head: 'create external schema [if not exists]', runs: 'standalone', target: schema('create'), note: UNVERIFIED, doc: 'r_CREATE_EXTERNAL_SCHEMA' },
    { kind: 'alter-schema', head: 'alter schema', runs: 'transaction', target: schema('alter'), doc: 'r_ALTER_SCHEMA' },
    { kind: 'alter-external-schema', head: 'alter external schema', runs: 'standalone', target: schema('alter'), note: UNVERIFIED, doc: 'r_ALTER_EXTERNAL_SCHEMA' },
    { kind: 'drop-schema', head: 'drop schema [if exists]', runs: 'transaction', target: schema('drop'), doc: 'r_DROP_SCHEMA' },
    { kind: 'create-database', head: 'create database', runs: 'standalone', target: database('create'), doc: 'r_CREATE_DATABASE' },
    { kind: 'alter-database', head: 'alter database', runs: 'standalone', rerunnable: true, target: database('alter'), note: UNVERIFIED, doc: 'r_ALTER_DATABASE' },
    { kind: 'drop-database', head: 'drop database', runs: 'standalone', target: database('drop'), doc: 'r_DROP_DATABASE' },
    // Routines
    { kind: 'create-function', head: 'create [or replace] function', runs: 'transaction', target: routine('create'), doc: 'r_CREATE_FUNCTION' },
    { kind: 'create-external-function', head: 'create [or replace] external function', runs: 'standalone', target: routine('create'), note: UNVERIFIED, doc: 'r_CREATE_EXTERNAL_FUNCTION' },
    { kind: 'alter-function', head: 'alter function', runs: 'transaction', target: routine('alter'), doc: 'r_ALTER_FUNCTION' },
    { kind: 'drop-function', head: 'drop function [if exists]', runs: 'transaction', target: routine('drop'), doc: 'r_DROP_FUNCTION' },
    { kind: 'create-procedure', head: 'create [or replace] procedure', runs: 'transaction', target: routine('create'), doc: 'r_CREATE_PROCEDURE' },
    { kind: 'alter-procedure', head: 'alter procedure', runs: 'transaction', target: routine('alter'), doc: 'r_ALTER_PROCEDURE' },
    { kind: 'drop-procedure', head: 'drop procedure [if exists]', runs: 'transaction', target: routine('drop'), doc: 'r_DROP_PROCEDURE' },
    { kind: 'call', head: 'call', runs: 'standalone', target: routine('read'), note: 'the procedure may end the transaction it is called in', doc: 'r_CALL_procedure' },
    { kind: 'create-library', head: 'create [or replace] library', runs: 'standalone', target: other('create'), doc: 'r_CREATE_LIBRARY' },
    { kind: 'drop-library', head: 'drop library', runs: 'standalone', target: other('drop'), doc: 'r_DROP_LIBRARY' },
    { kind: 'create-model', head: 'create [or replace] model', runs: 'standalone', target: other('create'), note: UNVERIFIED, doc: 'r_CREATE_MODEL' },
    { kind: 'create-model', head: 'create external model', runs: 'standalone', target: other('create'), note: UNVERIFIED, doc: 'r_create_external_model' },
    { kind: 'drop-model', head: 'drop model [if exists]', runs: 'standalone', target: other('drop'), note: UNVERIFIED, doc: 'r_DROP_MODEL' },
    // Principals and privileges
    { kind: 'create-user', head: 'create user', runs: 'standalone', target: principal('create'), note: UNVERIFIED, doc: 'r_CREATE_USER' },
    { kind: 'alter-user', head: 'alter user', runs: 'standalone', rerunnable: true, target: principal('alter'), note: UNVERIFIED, doc: 'r_ALTER_USER' },
    { kind: 'drop-user', head: 'drop user [if exists]', runs: 'transaction', target: principal('drop'), doc: 'r_DROP_USER' },
    { kind: 'create-group', head: 'create group', runs: 'transaction', target: principal('create'), doc: 'r_CREATE_GROUP' },
    { kind: 'alter-group', head: 'alter group', runs: 'transaction', target: principal('alter'), doc: 'r_ALTER_GROUP' },
    { kind: 'drop-group', head: 'drop group', runs: 'transaction', target: principal('drop'), doc: 'r_DROP_GROUP' },
    { kind: 'create-role', head: 'create role', runs: 'transaction', target: principal('create'), doc: 'r_CREATE_ROLE' },
    { kind: 'alter-role', head: 'alter role', runs: 'transaction', target: principal('alter'), doc: 'r_ALTER_ROLE' },
    { kind: 'drop-role', head: 'drop role', runs: 'transaction', target: principal('drop'), doc: 'r_DROP_ROLE' },
    { kind: 'grant', head: 'grant', runs: 'transaction', rerunnable: true, doc: 'r_GRANT' },
    { kind: 'revoke', head: 'revoke', runs: 'transaction', rerunnable: true, doc: 'r_REVOKE' },
    { kind: 'alter-default-privileges', head: 'alter default privileges', runs: 'transaction', rerunnable: true, doc: 'r_ALTER_DEFAULT_PRIVILEGES' },
    { kind: 'create-rls-policy', head: 'create rls policy', runs: 'transaction', target: other('create'), doc: 'r_CREATE_RLS_POLICY' },
    { kind: 'alter-rls-policy', head: 'alter rls policy', runs: 'transaction', target: other('alter'), doc: 'r_ALTER_RLS_POLICY' },
    { kind: 'drop-rls-policy', head: 'drop rls policy [if exists]', runs: 'transaction', target: other('drop'), doc: 'r_DROP_RLS_POLICY' },
    { kind: 'attach-rls-policy', head: 'attach rls policy', runs: 'transaction', doc: 'r_ATTACH_RLS_POLICY' },
    { kind: 'detach-rls-policy', head: 'detach rls policy', runs: 'transaction', doc: 'r_DETACH_RLS_POLICY' },
    { kind: 'create-masking-policy', head: 'create masking policy [if not exists]', runs: 'transaction', target: other('create'), doc: 'r_CREATE_MASKING_POLICY' },
    { kind: 'alter-masking-policy', head: 'alter masking policy', runs: 'transaction', target: other('alter'), doc: 'r_ALTER_MASKING_POLICY' },
    { kind: 'drop-masking-policy', head: 'drop masking policy [if exists]', runs: 'transaction', target: other('drop'), doc: 'r_DROP_MASKING_POLICY' },
    { kind: 'attach-masking-policy', head: 'attach masking policy', runs: 'transaction', doc: 'r_ATTACH_MASKING_POLICY' },
    { kind: 'detach-masking-policy', head: 'detach masking policy', runs: 'transaction', doc: 'r_DETACH_MASKING_POLICY' },
    { kind: 'create-identity-provider', head: 'create identity provider', runs: 'standalone', target: other('create'), doc: 'r_CREATE_IDENTITY_PROVIDER' },
    { kind: 'alter-identity-provider', head: 'alter identity provider', runs: 'standalone', target: other('alter'), doc: 'r_ALTER_IDENTITY_PROVIDER' },
    { kind: 'drop-identity-provider', head: 'drop identity provider', runs: 'standalone', target: other('drop'), doc: 'r_DROP_IDENTITY_PROVIDER' },
    { kind: 'alter-system', head: 'alter system', runs: 'standalone', note: UNVERIFIED, doc: 'r_ALTER_SYSTEM' },
    // Sharing
    { kind: 'create-datashare', head: 'create datashare', runs: 'standalone', target: other('create'), note: UNVERIFIED, doc: 'r_CREATE_DATASHARE' },
    { kind: 'alter-datashare', head: 'alter datashare', runs: 'standalone', target: other('alter'), note: UNVERIFIED, doc: 'r_ALTER_DATASHARE' },
    { kind: 'drop-datashare', head: 'drop datashare', runs: 'standalone', target: other('drop'), note: UNVERIFIED, doc: 'r_DROP_DATASHARE' },
    { kind: 'desc-datashare', head: 'desc datashare', runs: 'transaction', rerunnable: true, doc: 'r_DESC_DATASHARE' },
    { kind: 'desc-identity-provider', head: 'desc identity provider', runs: 'transaction', rerunnable: true, doc: 'r_DESC_IDENTITY_PROVIDER' },
    // Session
    { kind: 'set', head: 'set', runs: 'transaction', rerunnable: true, doc: 'r_SET' },
    { kind: 'set-session-authorization', head: 'set [local] session authorization', runs: 'transaction', rerunnable: true, doc: 'r_SET_SESSION_AUTHORIZATION' },
    { kind: 'set-session-characteristics', head: 'set session characteristics', runs: 'transaction', rerunnable: true, doc: 'r_SET_SESSION_CHARACTERISTICS' },
    { kind: 'reset', head: 'reset', runs: 'transaction', rerunnable: true, doc: 'r_RESET' },
    { kind: 'show', head: 'show', runs: 'transaction', rerunnable: true, doc: 'r_SHOW' },
    { kind: 'explain', head: 'explain', runs: 'transaction', rerunnable: true, doc: 'r_EXPLAIN' },
    { kind: 'use', head: 'use', runs: 'transaction', rerunnable: true, doc: 'r_USE_command' },
    { kind: 'cancel', head: 'cancel', runs: 'transaction', rerunnable: true, doc: 'r_CANCEL' },
    { kind: 'prepare', head: 'prepare', runs: 'transaction', doc: 'r_PREPARE' },
    { kind: 'execute', head: 'execute', runs: 'transaction', doc: 'r_EXECUTE' },
    { kind: 'deallocate', head: 'deallocate [prepare]', runs: 'transaction', doc: 'r_DEALLOCATE' },
    { kind: 'declare-cursor', head: 'declare', runs: 'transaction', doc: 'declare' },
    { kind: 'fetch', head: 'fetch', runs: 'transaction', doc: 'fetch' },
    { kind: 'close', head: 'close', runs: 'transaction', doc: 'close' },
    // Transactions: https://docs.aws.amazon.com/redshift/latest/dg/r_BEGIN.html
    { kind: 'begin', head: 'begin', runs: 'control', doc: 'r_BEGIN' },
    { kind: 'begin', head: 'start transaction', runs: 'control', doc: 'r_BEGIN' },
    { kind: 'commit', head: 'commit', runs: 'control', doc: 'r_COMMIT' },
    { kind: 'commit', head: 'end', runs: 'control', doc: 'r_END' },
    { kind: 'rollback', head: 'rollback', runs: 'control', doc: 'r_ROLLBACK' },
    { kind: 'rollback', head: 'abort', runs: 'control', doc: 'r_ABORT' },
    { kind: 'savepoint', head: 'savepoint', runs: 'control', doc: 'c_unsupported-postgresql-functions' },
];
/** The address of a row's documentation page. */
function documentation(row) {
    return `https://docs.aws.amazon.com/redshift/latest/dg/${row.doc}.html`;
}


/***/ }),

/***/ 4306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yp: () => (/* binding */ Shape),
  mw: () => (/* binding */ foldedName),
  $U: () => (/* binding */ hasPair),
  NM: () => (/* binding */ isNameOrTemplate),
  bu: () => (/* binding */ isNameShape),
  Cp: () => (/* binding */ spanText),
  wy: () => (/* binding */ splitsIntoOne),
  pA: () => (/* binding */ tokenText),
  qw: () => (/* binding */ tokenize)
});

// EXTERNAL MODULE: ./build/src/core/sql/keywords.js
var keywords = __webpack_require__(3440);
;// CONCATENATED MODULE: ./build/src/core/sql/scan.js
/** The tokenizer's look-ahead: where an operator, a string, a comment or a dollar quote that begins here ends. Each is linear over a whole text. */
/** What a character can begin. */
const Class = { Other: 0, Space: 1, Word: 2, Digit: 3, Operator: 4, Foreign: 5 };
/** The class of each character code below 128; of a mark that is a token by itself, the token's shape (`Shape` in tokenizer.ts), all of which are larger. */
const CLASS = characterClasses();
function characterClasses() {
    const classes = new Uint8Array(128);
    for (const space of ' \t\n\r\f\v')
        classes[space.charCodeAt(0)] = Class.Space;
    for (let code = 0; code < 128; code++)
        if (/[A-Za-z_]/.test(String.fromCharCode(code)))
            classes[code] = Class.Word;
    for (let code = 48; code < 58; code++)
        classes[code] = Class.Digit;
    for (const operator of '+-*/<>=~!@#%^&|?`')
        classes[operator.charCodeAt(0)] = Class.Operator;
    for (const [mark, shape] of [['(', 16], [')', 17], ['[', 18], [']', 19], [',', 20], [';', 21]])
        classes[mark.charCodeAt(0)] = shape;
    return classes;
}
/** Operators a trailing `+` or `-` belongs to; elsewhere it is given back, so that `2*-3` reads as three tokens and a sign. */
const KEEPS_SIGN = /[~!@#%^&|?`]/;
/** `$$` or `$tag$`. */
const DOLLAR_TAG = /\$(?:[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?\$/y;
const QUOTE = 39;
const BACKSLASH = 92;
function operatorRunAt(text, from) {
    let end = from;
    let lastKeeper = -1;
    let lastSolid = -1;
    for (; end < text.length && CLASS[text.charCodeAt(end)] === Class.Operator; end++) {
        if (end > from && (text.startsWith('--', end) || text.startsWith('/*', end)))
            break;
        const character = text.charAt(end);
        if (character !== '+' && character !== '-')
            lastSolid = end;
        if (KEEPS_SIGN.test(character))
            lastKeeper = end;
    }
    return { end, lastKeeper, lastSolid };
}
/** Every `$tag$` in a stretch of text, with the offset of its last occurrence. Two of them may share a dollar sign. */
function lastDollarTags(text, from, to) {
    const last = new Map();
    for (let at = from; at >= 0 && at < to; at = text.indexOf('$', at + 1)) {
        DOLLAR_TAG.lastIndex = at;
        if (DOLLAR_TAG.test(text) && DOLLAR_TAG.lastIndex <= to)
            last.set(text.slice(at, DOLLAR_TAG.lastIndex), at);
    }
    return last;
}
/** The offset after the closing quote, or -1; `from` is the first character inside. `''` stands for a quote. */
function stringEnd(text, from, backslashEscapes, to) {
    for (let at = from; at < to; at++) {
        const code = text.charCodeAt(at);
        if (code === BACKSLASH && backslashEscapes)
            at++;
        else if (code === QUOTE) {
            if (text.charCodeAt(at + 1) !== QUOTE)
                return at + 1;
            at++;
        }
    }
    return -1;
}
/** The same where two quotes stand for one, so that `''''` stands for a quote inside; `from` is behind both quotes that open it. */
function doublyQuotedEnd(text, from, to) {
    const read = to === text.length ? text : text.slice(0, to);
    let at = read.indexOf("''", from);
    while (at >= 0 && read.startsWith("''", at + 2))
        at = read.indexOf("''", at + 4);
    return at < 0 ? -1 : at + 2;
}
/** The offset after a block comment that may hold others, or -1. */
function nestedCommentEnd(text, from, to) {
    const marks = /\/\*|\*\//g;
    marks.lastIndex = from;
    const read = to === text.length ? text : text.slice(0, to);
    let depth = 0;
    for (let mark = marks.exec(read); mark !== null; mark = marks.exec(read)) {
        depth += mark[0] === '/*' ? 1 : -1;
        if (depth === 0)
            return marks.lastIndex;
    }
    return -1;
}

;// CONCATENATED MODULE: ./build/src/core/sql/token-buffer.js
/**
 * Where the tokenizer puts the tokens of a text while it reads: three arrays that all texts use, one after the other, and that grow to the
 * largest of them. A text gets exact copies at its end. Allocating arrays for each file of a thousand costs more than reading it.
 */
const CAPACITY_AT_FIRST = 1 << 14;
class TokenBuffer {
    kind = new Int16Array(CAPACITY_AT_FIRST);
    start = new Int32Array(CAPACITY_AT_FIRST);
    end = new Int32Array(CAPACITY_AT_FIRST);
    count = 0;
    push(kind, start, end) {
        const at = this.count++;
        if (at === this.kind.length)
            this.grow();
        this.kind[at] = kind;
        this.start[at] = start;
        this.end[at] = end;
    }
    /** The tokens so far, as arrays of their own. */
    copy() {
        const { count } = this;
        return { count, kind: this.kind.slice(0, count), start: this.start.slice(0, count), end: this.end.slice(0, count) };
    }
    grow() {
        const { kind, start, end } = this;
        this.kind = new Int16Array(kind.length * 2);
        this.start = new Int32Array(kind.length * 2);
        this.end = new Int32Array(kind.length * 2);
        this.kind.set(kind);
        this.start.set(start);
        this.end.set(end);
    }
}

;// CONCATENATED MODULE: ./build/src/core/sql/tokenizer.js
/**
 * The tokenizer: Redshift SQL text to tokens, without loss.
 *
 * Tokens are parallel typed arrays; what lies between two tokens (white space, comments) is not stored, it is the gap between their
 * offsets, so gaps and tokens always concatenate back to the text. Offsets are UTF-16 code units. No text makes it throw, and it is linear.
 * Lexical rules: https://docs.aws.amazon.com/redshift/latest/dg/r_names.html, …/r_Character_types.html; operators as in PostgreSQL 8.
 */



/** Token kinds that are shapes. A kind of 64 and more is a keyword (`keywords.ts`). */
const Shape = {
    Word: 1,
    QuotedName: 2,
    /** `'…'`, also with a one-letter prefix: `E'…'`, `B'…'`, `X'…'`, `N'…'`. */
    String: 3,
    /** `$tag$…$tag$` */
    DollarString: 4,
    Number: 5,
    Operator: 6,
    /** `:name` or `$1` */
    Parameter: 7,
    /** `${name}`, `{{ … }}`: text that another program replaces. */
    Template: 8,
    LeftParen: 16,
    RightParen: 17,
    LeftBracket: 18,
    RightBracket: 19,
    Comma: 20,
    Semicolon: 21,
    Dot: 22,
    /** A character that begins nothing in SQL. */
    Unknown: 63,
};
/**
 * Splits a text into tokens, or only its stretch `from..to` (the body of a procedure), with the offsets of the whole text. Never throws;
 * what cannot be understood becomes a token of shape `Unknown` or a fault.
 */
function tokenize(text, from = 0, to = text.length, quoteWidth = 1) {
    return new Scanner(text, from, to, quoteWidth).scan();
}
/** The text of a token, as written. */
function tokenText(tokens, index) {
    return spanText(tokens, index, index);
}
/** The text from one token to another, both inclusive, as written; in a body that stands in quotes, without the doubling of its quotes. */
function spanText(tokens, first, last) {
    const written = tokens.text.slice(tokens.start[first], tokens.end[last]);
    return tokens.quoteWidth === 1 ? written : written.replaceAll("''", "'");
}
/** Whether a token of the one kind stands right before one of the other, both within `from..last`. */
function hasPair({ kind }, from, last, first, second) {
    for (let at = from; at < last; at++)
        if (kind[at] === first && kind[at + 1] === second)
            return true;
    return false;
}
/** Whether the token can be a name by its shape: a word, a keyword or a quoted name. */
function isNameShape(kind) {
    return kind === Shape.Word || kind === Shape.QuotedName || kind >= 64;
}
/** The same, or a template that stands for a name. */
function isNameOrTemplate(kind) {
    return isNameShape(kind) || kind === Shape.Template;
}
/**
 * The name a token stands for. Redshift folds names to lower case even when they are quoted, unless
 * `enable_case_sensitive_identifier` is on. https://docs.aws.amazon.com/redshift/latest/dg/r_names.html
 */
function foldedName(tokens, index) {
    const kind = tokens.kind[index] ?? 0;
    if (kind >= keywords/* KEYWORD_BASE */.ei)
        return (0,keywords/* keywordOf */.XL)(kind);
    const written = tokenText(tokens, index);
    if (kind !== Shape.QuotedName)
        return written.toLowerCase();
    const closed = written.length > 1 && written.endsWith('"');
    return written.slice(1, closed ? -1 : undefined).replaceAll('""', '"').toLowerCase();
}
/** Spaces outside ASCII that editors and web pages leave behind, the byte order mark among them. */
const FOREIGN_SPACE = /[\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]/;
const TEMPLATE_VARIABLE = /\$\{[A-Za-z_][A-Za-z0-9_.-]*\}/y;
/** `1..10` is a range of a procedure's loop, not two numbers with points. */
const NUMBER = /(?:\d+(?:\.(?!\.)\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
/** Reading is never interrupted by another reading, so one buffer does for all. */
const BUFFER = new TokenBuffer();
class Scanner {
    text;
    to;
    quoteWidth;
    trie = (0,keywords/* keywordTrie */.uU)();
    buffer = BUFFER;
    at;
    comments = [];
    faults = [];
    tags = [];
    /** Set when reading a backslash as an escape ran to the end of the text: from then on a backslash is an ordinary character. */
    plainBackslashes = false;
    /** Set when nested block comments ran to the end of the text: from then on the first closing mark ends a comment. */
    flatComments = false;
    /** Marks known to have no closing mark ahead, so that a text full of them stays linear. */
    openTags = new Set();
    /** Where each dollar tag stands last; made at the first one. */
    lastTags;
    operatorRun = { end: 0, lastKeeper: -1, lastSolid: -1 };
    constructor(text, from, to, quoteWidth) {
        this.text = text;
        this.to = to;
        this.quoteWidth = quoteWidth;
        this.at = from;
        this.buffer.count = 0;
    }
    scan() {
        const { text, to } = this;
        // Most characters are spaces, words and marks: they are read here, without a call for each.
        while (this.at < to) {
            const code = text.charCodeAt(this.at);
            const shape = code < 128 ? CLASS[code] ?? Class.Other : Class.Foreign;
            if (shape === Class.Space)
                this.at++;
            else if (shape === Class.Word)
                this.word(code);
            else if (shape >= Shape.LeftParen)
                this.push(shape, this.at, this.at + 1);
            else
                this.scanOne(code, shape);
        }
        return { text, ...this.buffer.copy(), comments: Int32Array.from(this.comments), faults: this.faults, tags: this.tags, quoteWidth: this.quoteWidth };
    }
    scanOne(code, shape) {
        switch (shape) {
            case Class.Foreign: return this.foreign();
            case Class.Digit: return this.number();
            case Class.Operator: return this.operator(code);
            default: return this.other(code);
        }
    }
    push(kind, start, end) {
        this.buffer.push(kind, start, end);
        this.at = end;
    }
    foreign() {
        if (FOREIGN_SPACE.test(this.text.charAt(this.at)))
            this.at++;
        else
            this.plainWord(this.at);
    }
    /** A word that begins with an ASCII letter: walks the keyword trie while it looks for the word's end. */
    word(first) {
        const { text, to } = this;
        const { next, kindOf } = this.trie;
        let at = this.at + 1;
        if (text.charCodeAt(at) === tokenizer_QUOTE && isStringPrefix(first))
            return this.string(at, first === 69 || first === 101);
        let state = next[38 + (keywords/* TRIE_COLUMN */._o[first] ?? 0)] ?? 0;
        for (; at < to; at++) {
            const code = text.charCodeAt(at);
            const column = code < 128 ? keywords/* TRIE_COLUMN */._o[code] ?? 0 : 0;
            if (column !== 0)
                state = next[state * 38 + column] ?? 0;
            else if (goesOn(text, at, code))
                return this.plainWord(at);
            else
                break;
        }
        this.pushWord(kindOf[state] || Shape.Word, at);
    }
    /** A word that can be no keyword, because a `$` or a letter outside ASCII is in it; `from` is where to go on looking for its end. */
    plainWord(from) {
        const { text, to } = this;
        let at = from;
        for (; at < to; at++) {
            const code = text.charCodeAt(at);
            if (code >= 128 ? FOREIGN_SPACE.test(text.charAt(at)) : keywords/* TRIE_COLUMN */._o[code] === 0 && (code !== DOLLAR || text.charCodeAt(at + 1) === LEFT_BRACE))
                break;
        }
        this.pushWord(Shape.Word, Math.max(at, this.at + 1));
    }
    /** A word that touches a template is part of it: `stage_${name}_v2` is one name nobody knows yet. */
    pushWord(kind, end) {
        if (this.previousKind() === Shape.Template && this.touchesPreviousToken())
            this.lengthen(end);
        else
            this.push(kind, this.at, end);
    }
    pushTemplate(end) {
        const previous = this.previousKind();
        if (this.touchesPreviousToken() && (previous === Shape.Word || previous >= 64 || previous === Shape.Template))
            this.lengthen(end);
        else
            this.push(Shape.Template, this.at, end);
    }
    /** The token before the cursor goes on to here, as a template. */
    lengthen(end) {
        const { buffer } = this;
        buffer.kind[buffer.count - 1] = Shape.Template;
        buffer.end[buffer.count - 1] = end;
        this.at = end;
    }
    previousKind() {
        return this.buffer.count === 0 ? 0 : this.buffer.kind[this.buffer.count - 1] ?? 0;
    }
    number() {
        NUMBER.lastIndex = this.at;
        NUMBER.test(this.text);
        this.push(Shape.Number, this.at, NUMBER.lastIndex);
    }
    operator(code) {
        const { text } = this;
        const following = text.charCodeAt(this.at + 1);
        if (code === MINUS && following === MINUS)
            return this.lineComment();
        if (code === SLASH && following === STAR)
            return this.blockComment();
        // `#name` is a temporary table: https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html
        if (code === HASH && (CLASS[following] === Class.Word || following >= 128) && !this.touchesPreviousToken())
            return this.plainWord(this.at + 1);
        if (this.at >= this.operatorRun.end)
            this.operatorRun = operatorRunAt(text, this.at);
        const { end, lastKeeper, lastSolid } = this.operatorRun;
        this.push(Shape.Operator, this.at, lastKeeper >= this.at ? end : Math.max(lastSolid, this.at) + 1);
    }
    touchesPreviousToken() {
        return this.buffer.count > 0 && this.buffer.end[this.buffer.count - 1] === this.at;
    }
    lineComment() {
        const lineEnd = this.text.indexOf('\n', this.at);
        this.comment(lineEnd < 0 ? this.to : Math.min(lineEnd, this.to));
    }
    comment(end) {
        this.comments.push(this.at, end, this.buffer.count);
        this.at = end;
    }
    blockComment() {
        const nested = this.flatComments ? -1 : nestedCommentEnd(this.text, this.at, this.to);
        if (nested >= 0)
            return this.comment(nested);
        this.flatComments = true;
        const flat = this.endOf('*/', this.at + 2);
        if (flat < 0)
            this.faults.push({ code: 'UNTERMINATED_COMMENT', offset: this.at });
        this.comment(flat < 0 ? this.to : flat);
    }
    other(code) {
        const { text } = this;
        switch (code) {
            case tokenizer_QUOTE: return this.string(this.at, false);
            case DOUBLE_QUOTE: return this.quotedName();
            case DOLLAR: return this.dollar();
            case COLON: return this.colon();
            case 46: return CLASS[text.charCodeAt(this.at + 1)] === Class.Digit && !this.touchesPreviousName() ? this.number() : this.push(Shape.Dot, this.at, this.at + 1);
            case 123: return this.braces();
            default: return this.push(Shape.Unknown, this.at, this.at + 1);
        }
    }
    /** `(:day` is a parameter, `a:day` and `f(x):day` are none. */
    touchesValue() {
        const kind = this.previousKind();
        return this.touchesPreviousToken() && kind !== Shape.LeftParen && kind !== Shape.LeftBracket && kind !== Shape.Comma && kind !== Shape.Operator && kind !== Shape.Semicolon;
    }
    /** `a.1` is a path into `a`, `.1` is a number. */
    touchesPreviousName() {
        const kind = this.previousKind();
        return this.touchesPreviousToken() && (isNameShape(kind) || kind === Shape.RightBracket || kind === Shape.Dot);
    }
    /**
     * Redshift reads a backslash in `'…'` as an escape. People also write `ESCAPE '\'`, which the engine's own documentation does:
     * a lone backslash after ESCAPE closes at once, and a reading that swallows the rest of the file is given up for the plain one.
     */
    string(quote, isEscapeString) {
        const { text, quoteWidth } = this;
        if (quoteWidth === 2)
            return this.doublyQuoted(quote);
        const lone = text.startsWith("'\\'", quote) && this.previousWord() === 'escape';
        if (!lone && (isEscapeString || !this.plainBackslashes)) {
            const end = stringEnd(text, quote + 1, true, this.to);
            if (end >= 0)
                return this.push(Shape.String, this.at, end);
            if (!isEscapeString)
                this.plainBackslashes = true;
        }
        const plain = stringEnd(text, quote + 1, false, this.to);
        if (plain < 0)
            this.faults.push({ code: 'UNTERMINATED_STRING', offset: quote });
        this.push(Shape.String, this.at, plain < 0 ? this.to : plain);
    }
    /** A string in a body that stands in quotes itself, which holds no backslash. */
    doublyQuoted(quote) {
        const end = doublyQuotedEnd(this.text, quote + 2, this.to);
        if (end < 0)
            this.faults.push({ code: 'UNTERMINATED_STRING', offset: quote });
        this.push(Shape.String, this.at, end < 0 ? this.to : end);
    }
    previousWord() {
        const { count, start, end } = this.buffer;
        return count === 0 ? '' : this.text.slice(start[count - 1], end[count - 1]).toLowerCase();
    }
    quotedName() {
        const { text } = this;
        let end = this.endOf('"', this.at + 1);
        while (end >= 0 && end < this.to && text.charCodeAt(end) === DOUBLE_QUOTE)
            end = this.endOf('"', end + 1);
        if (end < 0)
            this.faults.push({ code: 'UNTERMINATED_NAME', offset: this.at });
        this.push(Shape.QuotedName, this.at, end < 0 ? this.to : end);
    }
    dollar() {
        const { text } = this;
        TEMPLATE_VARIABLE.lastIndex = this.at;
        if (TEMPLATE_VARIABLE.test(text))
            return this.pushTemplate(TEMPLATE_VARIABLE.lastIndex);
        DOLLAR_TAG.lastIndex = this.at;
        if (DOLLAR_TAG.test(text))
            return this.dollarString(DOLLAR_TAG.lastIndex);
        let end = this.at + 1;
        while (CLASS[text.charCodeAt(end)] === Class.Digit)
            end++;
        this.push(end > this.at + 1 ? Shape.Parameter : Shape.Unknown, this.at, end);
    }
    dollarString(bodyStart) {
        const tag = this.text.slice(this.at, bodyStart);
        this.lastTags ??= lastDollarTags(this.text, this.at, this.to);
        if ((this.lastTags.get(tag) ?? 0) >= bodyStart)
            return this.push(Shape.DollarString, this.at, this.text.indexOf(tag, bodyStart) + tag.length);
        if (!this.openTags.has(tag))
            this.faults.push({ code: 'UNTERMINATED_DOLLAR_STRING', offset: this.at });
        this.openTags.add(tag);
        // The rest of the file is not swallowed: what follows is still read as statements.
        this.push(Shape.Unknown, this.at, bodyStart);
    }
    colon() {
        const { text } = this;
        const following = text.charCodeAt(this.at + 1);
        if (following === COLON || following === EQUALS)
            return this.push(Shape.Operator, this.at, this.at + 2);
        if (CLASS[following] !== Class.Word || this.touchesValue())
            return this.push(Shape.Operator, this.at, this.at + 1);
        let end = this.at + 1;
        while (end < this.to && text.charCodeAt(end) < 128 && keywords/* TRIE_COLUMN */._o[text.charCodeAt(end)] !== 0)
            end++;
        this.push(Shape.Parameter, this.at, end);
    }
    /** `{{ … }}` of dbt and Jinja stands for SQL; `{% … %}` and `{# … #}` stand for none, they are what lies between tokens. All are taken whole when they close. */
    braces() {
        const close = { '{{': '}}', '{%': '%}', '{#': '#}' }[this.text.slice(this.at, this.at + 2)];
        const end = close === undefined || this.openTags.has(close) ? -1 : this.endOf(close, this.at + 2);
        if (close !== undefined && end < 0)
            this.openTags.add(close);
        if (end < 0)
            this.push(Shape.Unknown, this.at, this.at + 1);
        else if (close === '}}')
            this.pushTemplate(end);
        else {
            if (close === '%}')
                this.tags.push(this.buffer.count);
            this.comment(end);
        }
    }
    /** The offset after a mark that stands at `from` or later; -1 when none does. Never looks behind the stretch that is read. */
    endOf(mark, from) {
        const { text, to } = this;
        const at = to === text.length ? text.indexOf(mark, from) : text.slice(0, to).indexOf(mark, from);
        return at < 0 ? -1 : at + mark.length;
    }
}
const tokenizer_QUOTE = 39;
const DOUBLE_QUOTE = 34;
const DOLLAR = 36;
const LEFT_BRACE = 123;
const MINUS = 45;
const SLASH = 47;
const STAR = 42;
const HASH = 35;
const COLON = 58;
const EQUALS = 61;
function isStringPrefix(code) {
    const lower = code | 32;
    return lower === 101 || lower === 98 || lower === 120 || lower === 110;
}
/** Whether a word goes on with a character that is in no keyword. */
function goesOn(text, at, code) {
    return (code === DOLLAR && text.charCodeAt(at + 1) !== LEFT_BRACE) || (code >= 128 && !FOREIGN_SPACE.test(text.charAt(at)));
}
/** Whether a text is one statement without a lexical fault; a semicolon at its end would already be a second item. */
function splitsIntoOne(tokens) {
    return tokens.count > 0 && tokens.faults.length === 0 && !tokens.kind.includes(Shape.Semicolon);
}


/***/ }),

/***/ 9351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ words),
/* harmony export */   d: () => (/* binding */ wordSet)
/* harmony export */ });
/* harmony import */ var _keywords_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3440);
/** Keywords by name for the grammar: `const K = words('create table')`, then `K.table` is the token kind of TABLE. */

/** The token kinds of lists of lower-case keywords, each separated by single spaces. Throws for a word that is not in the keyword table. */
function words(...lists) {
    return Object.fromEntries(lists.join(' ').split(' ').map((word) => [word, (0,_keywords_js__WEBPACK_IMPORTED_MODULE_0__/* .keyword */ .Si)(word)]));
}
/** The same as a set, for tests of membership. */
function wordSet(list) {
    return new Set(list.split(/\s+/).map(_keywords_js__WEBPACK_IMPORTED_MODULE_0__/* .keyword */ .Si));
}


/***/ })

};
