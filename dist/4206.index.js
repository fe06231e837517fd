export const id = 4206;
export const ids = [4206];
export const modules = {

/***/ 7383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ CatalogFold)
});

// EXTERNAL MODULE: ./build/src/core/sql/tokenizer.js + 2 modules
var tokenizer = __webpack_require__(4306);
// EXTERNAL MODULE: ./build/src/core/sql/tree-text.js
var tree_text = __webpack_require__(994);
// EXTERNAL MODULE: ./build/src/core/catalog/catalog.js
var catalog = __webpack_require__(1998);
;// CONCATENATED MODULE: ./build/src/core/catalog/fold-external.js


function createdExternalTable(statement, node, name) {
    const columns = [...node.columns, ...node.partitionedBy].map((column) => externalColumn(statement, column));
    return {
        ...name, kind: 'external-table', temporary: false, columns, isComplete: node.query === null, distStyle: undefined, distKey: undefined, sortStyle: undefined, sortKey: [],
        keys: [], isIceberg: false, policies: [], origin: statement.range,
    };
}
function externalColumn({ tokens, range }, { name, type }) {
    const [length] = type?.args ?? [];
    return {
        name: (0,tokenizer/* foldedName */.mw)(tokens, name), type: type === null ? '' : (0,tree_text/* typeWords */.yL)(tokens, type), length: length === undefined ? undefined : Number((0,tokenizer/* tokenText */.pA)(tokens, length)), scale: undefined,
        notNull: false, hasDefault: false, isIdentity: false, encoding: undefined, origin: range,
    };
}

// EXTERNAL MODULE: ./build/src/core/sql/plpgsql/body-facts.js
var body_facts = __webpack_require__(8706);
;// CONCATENATED MODULE: ./build/src/core/catalog/fold-routine.js



function createdRoutine(statement, node) {
    const { tokens, range, inner } = statement;
    const uses = inner.flatMap(({ relations }) => relations);
    const facts = node.body === null ? undefined : (0,body_facts/* bodyFacts */.w)(node.body);
    return {
        name: node.name,
        routine: {
            kind: node.kind === 'CreateProcedure' ? 'procedure' : 'function',
            signature: node.parameters.map(({ type }) => type === null ? '' : (0,tree_text/* nodeText */.qd)(tokens, type).toLowerCase()).join(', '),
            language: node.language < 0 ? undefined : (0,tokenizer/* tokenText */.pA)(tokens, node.language).toLowerCase().replaceAll(/['"]/g, ''),
            nonatomic: node.kind === 'CreateProcedure' && node.nonatomic,
            endsTransactionBy: facts === undefined ? undefined : [...new Set(facts.endsTransaction.map(({ row }) => row.kind.toUpperCase()))],
            reads: namesWith(uses, ['read']),
            writes: namesWith(uses, ['write']),
            changes: namesWith(uses, ['create', 'alter', 'drop']),
            isTransparent: isTransparent(node.body, inner),
            origin: range,
        },
    };
}
function isTransparent(body, inner) {
    if (body === null || !body.isComplete)
        return false;
    return (0,body_facts/* bodyFacts */.w)(body).dynamic.length === 0 && inner.every(({ row }) => row?.kind !== 'call');
}
function namesWith(uses, accesses) {
    return uses.filter(({ access }) => accesses.includes(access)).map(({ schema, name }) => ({ schema, name }));
}

;// CONCATENATED MODULE: ./build/src/core/catalog/grants.js


class Grants {
    granted = new Map();
    on(name) {
        return this.granted.get((0,catalog/* keyOf */.TN)(name)) ?? [];
    }
    copy() {
        const copied = new Grants();
        for (const [key, grants] of this.granted)
            copied.granted.set(key, grants);
        return copied;
    }
    add(statement, { privileges, objects, grantees }, nameOf) {
        if (objects?.coverage !== 'named' || objects.object !== 'table')
            return;
        const { tokens, range } = statement;
        for (const name of objects.names) {
            const on = nameOf(statement, name);
            if (on === undefined)
                continue;
            const granted = {
                on, origin: range,
                privileges: privileges.map((each) => each.kind === 'Option' ? each.name : (0,tree_text/* nodeText */.qd)(tokens, each)),
                to: grantees.map((grantee) => (0,tree_text/* nodeText */.qd)(tokens, grantee)),
            };
            this.granted.set((0,catalog/* keyOf */.TN)(on), [...this.on(on), granted]);
        }
    }
    /** Whoever loses a privilege on a table is taken out of all that is known of its grants. */
    revoke(statement, { option, objects, grantees }, nameOf) {
        if (option >= 0 || objects === null)
            return;
        if (objects.coverage !== 'named')
            return this.granted.clear();
        const losing = new Set(grantees.map((grantee) => (0,tree_text/* nodeText */.qd)(statement.tokens, grantee)));
        for (const name of objects.names) {
            const on = nameOf(statement, name);
            if (on === undefined)
                continue;
            this.granted.set((0,catalog/* keyOf */.TN)(on), this.on(on).map((grant) => ({ ...grant, to: grant.to.filter((each) => !losing.has(each)) })).filter(({ to }) => to.length > 0));
        }
    }
    drop(name) {
        this.granted.delete((0,catalog/* keyOf */.TN)(name));
    }
    move(from, to) {
        const grants = this.granted.get((0,catalog/* keyOf */.TN)(from));
        this.drop(from);
        if (grants !== undefined)
            this.granted.set((0,catalog/* keyOf */.TN)(to), grants);
    }
    forget(isMeant) {
        for (const [key, [grant]] of this.granted)
            if (grant !== undefined && isMeant(grant.on))
                this.granted.delete(key);
    }
}

// EXTERNAL MODULE: ./build/src/core/catalog/query-columns.js
var query_columns = __webpack_require__(5443);
;// CONCATENATED MODULE: ./build/src/core/catalog/fold-table.js



/** The table a CREATE TABLE makes. */
function createdTable(statement, node, name, catalog) {
    const { range, tokens } = statement;
    const draft = {
        schema: name.schema, name: name.name, kind: 'table', temporary: node.temporary || name.name.startsWith('#'), columns: [],
        isComplete: statement.syntax.status === 'parsed' && !node.ifNotExists, distStyle: undefined, distKey: undefined, sortStyle: undefined, sortKey: [], keys: [],
        isIceberg: false, policies: [], origin: range,
    };
    for (const element of node.elements) {
        if (element.kind === 'ColumnDef')
            addColumn(statement, draft, element, range);
        else if (element.kind === 'Constraint')
            addKey(draft, keyOf(tokens, element));
        else
            addLike(draft, element.table === null ? undefined : catalog.table((0,tree_text/* objectName */.Hd)(tokens, element.table)));
    }
    if (node.query !== null && node.elements.length === 0)
        addQueryColumns(draft, (0,query_columns/* queryColumns */.a)(tokens, node.query, catalog));
    for (const option of node.options)
        setOption(tokens, draft, option);
    return draft;
}
function addLike(draft, parent) {
    draft.columns.push(...(parent?.columns ?? []));
    if (parent?.isComplete !== true)
        draft.isComplete = false;
}
function addQueryColumns(draft, names) {
    if (names === undefined)
        draft.isComplete = false;
    else
        for (const name of names)
            draft.columns.push({ ...UNTYPED, name, origin: draft.origin });
}
const UNTYPED = { type: '', length: undefined, scale: undefined, notNull: false, hasDefault: false, isIdentity: false, encoding: undefined };
/** A column with what its definition says of the table: it may be the distribution key, the sort key, or a key by itself. */
function addColumn({ tokens }, draft, node, origin) {
    if (tokens.kind[node.name] === tokenizer/* Shape */.yp.Template) {
        draft.isComplete = false;
        return;
    }
    const name = (0,tokenizer/* foldedName */.mw)(tokens, node.name);
    const { type, length, scale } = typeOf(tokens, node.type);
    const column = { name, type, length, scale, notNull: false, hasDefault: false, isIdentity: false, encoding: undefined, origin };
    for (const attribute of node.attributes) {
        if (attribute.kind === 'Constraint') {
            if (attribute.type === 'not null' || attribute.type === 'primary key')
                column.notNull = true;
            const key = keyOf(tokens, attribute, name);
            if (key !== undefined)
                draft.keys.push(key);
            continue;
        }
        switch (attribute.name) {
            case 'distkey':
                draft.distStyle = 'key';
                draft.distKey = name;
                break;
            case 'sortkey':
                draft.sortStyle ??= 'compound';
                draft.sortKey.push(name);
                break;
            case 'default':
                column.hasDefault = true;
                break;
            case 'encode':
                column.encoding = attribute.value === null ? undefined : (0,tree_text/* nodeText */.qd)(tokens, attribute.value).toLowerCase();
                break;
            case 'identity':
            case 'generated by default as identity':
            case 'generated always as identity':
                column.isIdentity = true;
                column.notNull = true;
                break;
            default:
        }
    }
    draft.columns.push(column);
}
function typeOf(tokens, type) {
    if (type === null)
        return UNTYPED;
    const [length, scale] = type.args;
    return { type: (0,tree_text/* typeWords */.yL)(tokens, type), length: length === undefined ? undefined : lengthOf((0,tokenizer/* tokenText */.pA)(tokens, length)), scale: scale === undefined ? undefined : Number((0,tokenizer/* tokenText */.pA)(tokens, scale)) };
}
function lengthOf(written) {
    return written.toLowerCase() === 'max' ? 'max' : Number(written);
}
function keyOf(tokens, constraint, column) {
    const { type } = constraint;
    if (type !== 'primary key' && type !== 'unique' && type !== 'foreign key')
        return undefined;
    return {
        kind: type,
        name: constraint.name < 0 ? undefined : (0,tokenizer/* foldedName */.mw)(tokens, constraint.name),
        columns: column === undefined ? namesIn(tokens, constraint.columns) : [column],
        references: constraint.references === null ? undefined : (0,tree_text/* objectName */.Hd)(tokens, constraint.references),
    };
}
/** The columns of a primary key are NOT NULL from then on. */
function addKey(draft, key) {
    if (key === undefined)
        return;
    draft.keys.push(key);
    if (key.kind === 'primary key')
        draft.columns = draft.columns.map((column) => key.columns.includes(column.name) ? { ...column, notNull: true } : column);
}
function namesIn(tokens, list) {
    return (list?.names ?? []).map((name) => (0,tokenizer/* foldedName */.mw)(tokens, name.last));
}
/** DISTSTYLE, DISTKEY, SORTKEY and what makes it an Iceberg table. */
function setOption(tokens, draft, { name, value }) {
    if (value === null)
        return;
    const word = (0,tree_text/* nodeText */.qd)(tokens, value).toLowerCase();
    switch (name) {
        case 'diststyle':
            if (!isDistStyle(word))
                draft.isComplete = false;
            else
                draft.distStyle = word;
            if (word !== 'key')
                draft.distKey = undefined;
            break;
        case 'distkey':
            draft.distStyle = 'key';
            draft.distKey = value.kind === 'NameList' ? namesIn(tokens, value)[0] : undefined;
            break;
        case 'sortkey':
        case 'compound sortkey':
            setSortKey(tokens, draft, 'compound', value);
            break;
        case 'interleaved sortkey':
            setSortKey(tokens, draft, 'interleaved', value);
            break;
        case 'using':
            draft.isIceberg = word === 'iceberg';
            break;
        default:
    }
}
function setSortKey(tokens, draft, sortStyle, value) {
    const names = value.kind === 'NameList' ? namesIn(tokens, value) : [];
    draft.sortKey = [...names];
    draft.sortStyle = names.length > 0 ? sortStyle : (0,tree_text/* nodeText */.qd)(tokens, value).toLowerCase() === 'auto' ? 'auto' : undefined;
}
function isDistStyle(word) {
    return word === 'auto' || word === 'even' || word === 'all' || word === 'key';
}
/** A table after one action of ALTER TABLE; the name of a renamed table is the new one. */
function alteredTable(place, table, action) {
    const { tokens } = place;
    const draft = { ...table, columns: [...table.columns], keys: [...table.keys], sortKey: [...table.sortKey] };
    switch (action.kind) {
        case 'AddColumn':
            if (!table.columns.some(({ name }) => name === (0,tokenizer/* foldedName */.mw)(tokens, action.column.name)))
                addColumn(place, draft, action.column, place.range);
            break;
        case 'DropColumn':
            dropColumn(draft, (0,tokenizer/* foldedName */.mw)(tokens, action.name));
            break;
        case 'AlterColumn':
            draft.columns = draft.columns.map((column) => column.name === (0,tokenizer/* foldedName */.mw)(tokens, action.name) ? alteredColumn(tokens, column, action) : column);
            break;
        case 'RenameColumn': return renamedColumn(table, (0,tokenizer/* foldedName */.mw)(tokens, action.name), (0,tokenizer/* foldedName */.mw)(tokens, action.to));
        case 'AddConstraint':
            addKey(draft, keyOf(tokens, action.constraint));
            break;
        case 'DropConstraint':
            draft.keys = draft.keys.filter(({ name }) => name !== (0,tokenizer/* foldedName */.mw)(tokens, action.name));
            break;
        case 'RenameTable':
            if (action.to !== null)
                draft.name = (0,tokenizer/* foldedName */.mw)(tokens, action.to.last);
            break;
        case 'AlterAttributes':
            for (const option of action.options)
                setAlteredOption(tokens, draft, option);
            break;
        case 'RowLevelSecurity': return withPolicy(table, 'row level security', action.on);
        default: return table;
    }
    return draft;
}
/** `ALTER ENCODE AUTO` leaves every encoding to Redshift. */
function setAlteredOption(tokens, draft, option) {
    const before = draft.sortKey;
    if (option.name === 'encode')
        forgetEncodings(draft, () => true);
    else
        setOption(tokens, draft, option);
    // Redshift chooses anew how the columns of a sort key are encoded.
    if (option.name.endsWith('sortkey'))
        forgetEncodings(draft, ({ name }) => before.includes(name) || draft.sortKey.includes(name));
}
function forgetEncodings(draft, isMeant) {
    draft.columns = draft.columns.map((column) => isMeant(column) ? { ...column, encoding: undefined } : column);
}
function dropColumn(draft, dropped) {
    draft.columns = draft.columns.filter(({ name }) => name !== dropped);
    draft.keys = draft.keys.filter(({ columns }) => !columns.includes(dropped));
}
function alteredColumn(tokens, column, { change, type, encoding }) {
    switch (change) {
        case 'type': return { ...column, ...typeOf(tokens, type) };
        case 'encode': return { ...column, encoding: encoding < 0 ? undefined : (0,tokenizer/* tokenText */.pA)(tokens, encoding).toLowerCase() };
        case 'set default': return { ...column, hasDefault: true };
        case 'drop default': return { ...column, hasDefault: false };
        case 'set not null': return { ...column, notNull: true };
        case 'drop not null': return { ...column, notNull: false };
    }
}
function renamedColumn(table, from, to) {
    const renamed = (name) => name === from ? to : name;
    return {
        ...table,
        columns: table.columns.map((column) => ({ ...column, name: renamed(column.name) })),
        distKey: table.distKey === undefined ? undefined : renamed(table.distKey),
        sortKey: table.sortKey.map(renamed),
        keys: table.keys.map((key) => ({ ...key, columns: key.columns.map(renamed) })),
    };
}
/** A table with a policy put on, or taken off. */
function withPolicy(table, policy, on) {
    const others = table.policies.filter((each) => each !== policy);
    return { ...table, policies: on ? [...others, policy] : others };
}

;// CONCATENATED MODULE: ./build/src/core/catalog/fold-view.js


const KINDS = { CreateView: 'view', CreateMaterializedView: 'materialized-view', CreateExternalView: 'external-view' };
/** What it reads is looked for when somebody asks: most runs ask of no view. Its columns are those of today's catalog, and found at once where a star hides them. */
function createdView(statement, node, name, catalog) {
    const { tokens, range } = statement;
    const named = node.kind === 'CreateExternalView' ? [] : node.columns.map((column) => (0,tokenizer/* foldedName */.mw)(tokens, column.last));
    let reads;
    let columnsRead;
    return {
        schema: name.schema,
        name: name.name,
        kind: KINDS[node.kind],
        lateBinding: node.kind === 'CreateView' && node.noSchemaBinding,
        columns: namesAllItems(named, node.query) ? named : columnsOf(named, node.query === null ? undefined : (0,query_columns/* queryColumns */.a)(tokens, node.query, catalog)),
        get reads() {
            return (reads ??= statement.references.relations.filter(isLocal).map((read) => ({ schema: read.schema, name: read.name })));
        },
        get columnsRead() {
            return (columnsRead ??= statement.references.columns.flatMap(({ column, relation }) => relation === null || !isLocal(relation) ? [] : [{ relation: { schema: relation.schema, name: relation.name }, column }]));
        },
        origin: range,
    };
}
/** Whether the list before AS has a name for every item of a query without a star. */
function namesAllItems(named, query) {
    const body = query?.body;
    return named.length > 0 && body?.kind === 'Select' && body.items.length <= named.length && body.items.every(({ expression }) => expression.kind !== 'Star');
}
/** A list before AS names the first columns; those it leaves out keep their names. */
function columnsOf(named, queried) {
    return queried === undefined ? undefined : [...named, ...queried.slice(named.length)];
}
/** `database.schema.name` lies in another database. */
function isLocal({ at }) {
    return at.last - at.first < 4;
}

;// CONCATENATED MODULE: ./build/src/core/catalog/fold.js








class CatalogFold {
    relations = new Map();
    known = new Map();
    callable = new Map();
    grants = new Grants();
    shared = new Set();
    /** Keys of the tables that were temporary when they were made. */
    temporary = new Set();
    /** Whether the session's names without schema are looked up elsewhere than those of other sessions. */
    isPathChanged = false;
    hasIdentity = false;
    hasIceberg = false;
    /** Views by what they read: made when somebody asks, dropped at every change of a view. */
    readers;
    schema(name) {
        return this.known.get(name);
    }
    relation(name) {
        return this.relations.get((0,catalog/* keyOf */.TN)(name));
    }
    table(name) {
        const found = this.relation(name);
        return found !== undefined && (0,catalog/* isTable */.bI)(found) ? found : undefined;
    }
    view(name) {
        const found = this.relation(name);
        return found === undefined || (0,catalog/* isTable */.bI)(found) ? undefined : found;
    }
    routines(name) {
        return this.callable.get((0,catalog/* keyOf */.TN)(name)) ?? [];
    }
    viewsOn(name) {
        this.readers ??= groupReaders(this.views);
        return this.readers.get((0,catalog/* keyOf */.TN)(name)) ?? [];
    }
    routinesOn(name) {
        const key = (0,catalog/* keyOf */.TN)(name);
        return [...this.callable.values()].flat().filter(({ reads, writes }) => [...reads, ...writes].some((each) => (0,catalog/* keyOf */.TN)(each) === key));
    }
    grantsOn(name) {
        return this.grants.on(name);
    }
    isShared(database) {
        return this.shared.has(database);
    }
    get hasShared() {
        return this.shared.size > 0;
    }
    get tables() {
        return [...this.relations.values()].filter(catalog/* isTable */.bI);
    }
    get views() {
        return [...this.relations.values()].filter((relation) => !(0,catalog/* isTable */.bI)(relation));
    }
    get schemas() {
        return [...this.known.values()];
    }
    /** A catalog that goes its own way from here. */
    copy() {
        const copied = new CatalogFold();
        for (const [key, relation] of this.relations)
            copied.relations.set(key, relation);
        for (const [key, entry] of this.known)
            copied.known.set(key, entry);
        for (const [key, routines] of this.callable)
            copied.callable.set(key, routines);
        copied.grants = this.grants.copy();
        for (const database of this.shared)
            copied.shared.add(database);
        for (const key of this.temporary)
            copied.temporary.add(key);
        copied.hasIdentity = this.hasIdentity;
        copied.hasIceberg = this.hasIceberg;
        return copied;
    }
    /** Takes in what a statement does. Never throws. */
    add(statement) {
        const { row, syntax } = statement;
        if (row === undefined || syntax.tree === null || syntax.status !== 'parsed')
            this.forgetNamed(statement);
        else
            this.fold(statement, syntax.tree);
    }
    /** A session has ended: temporary tables are gone. */
    endSession() {
        for (const key of this.temporary) {
            const relation = this.relations.get(key);
            if (relation?.kind === 'table' && relation.temporary)
                this.relations.delete(key);
        }
        this.temporary.clear();
        if (this.isPathChanged)
            this.forgetUnqualified();
        this.isPathChanged = false;
    }
    fold(statement, tree) {
        switch (tree.kind) {
            case 'CreateTable': return this.createTable(statement, tree);
            case 'CreateExternalTable': return this.define(statement, tree.name, tree.ifNotExists, (name) => createdExternalTable(statement, tree, name));
            case 'CreateView':
            case 'CreateMaterializedView':
            case 'CreateExternalView':
                return this.define(statement, tree.name, false, (name) => createdView(statement, tree, name, this));
            case 'AlterTable': return this.alterTable(statement, tree);
            case 'Drop': return this.drop(statement, tree);
            case 'CreateProcedure':
            case 'CreateFunction': return this.createRoutine(statement, createdRoutine(statement, tree));
            case 'CreateSchema':
            case 'CreateExternalSchema': return this.createSchema(statement, tree.name, tree.kind === 'CreateExternalSchema');
            case 'AlterSchema': return this.alterSchema(statement, tree);
            case 'CreateDatabase': return this.createDatabase(statement, tree);
            case 'Grant': return this.grants.add(statement, tree, nameOf);
            case 'Revoke': return this.grants.revoke(statement, tree, nameOf);
            case 'AttachPolicy':
            case 'DetachPolicy': return this.policy(statement, tree);
            case 'Query': return this.selectInto(statement, tree);
            case 'CallProcedure': return this.call(statement, tree.name);
            case 'DropExternalView': return tree.names.forEach((name) => this.remove(statement, name));
            case 'SetParameter': return this.changePath(statement, tree.setting?.name ?? null);
            case 'Use': return this.changePath(statement, null);
            // ROLLBACK undoes what nobody here can tell.
            case 'Rollback': return this.forgetAll();
            default:
        }
    }
    /** From here on a name without schema may mean another thing. */
    changePath({ tokens }, parameter) {
        if (parameter !== null && (0,tokenizer/* foldedName */.mw)(tokens, parameter.last) !== 'search_path')
            return;
        this.forgetUnqualified();
        this.isPathChanged = true;
    }
    forgetUnqualified() {
        this.forget(({ schema }) => schema === '');
    }
    /** A name without schema that is changed may be any thing of that name. */
    forgetNamesakes({ schema, name }) {
        if (schema === '' && !this.relations.has(`.${name}`))
            this.forget((each) => each.name === name);
    }
    set(relation) {
        const key = (0,catalog/* keyOf */.TN)(relation);
        this.relations.set(key, relation);
        if (relation.kind === 'table')
            this.noteTable(key, relation);
        if (!(0,catalog/* isTable */.bI)(relation))
            this.readers = undefined;
    }
    noteTable(key, { temporary, isIceberg, columns }) {
        if (temporary)
            this.temporary.add(key);
        if (isIceberg)
            this.hasIceberg = true;
        for (const { isIdentity } of columns)
            if (isIdentity)
                this.hasIdentity = true;
    }
    define(statement, name, ifNotExists, make) {
        const named = nameOf(statement, name);
        if (named !== undefined && !(ifNotExists && this.relations.has((0,catalog/* keyOf */.TN)(named))))
            this.set(make(named));
    }
    createTable(statement, node) {
        const named = nameOf(statement, node.name);
        // IF NOT EXISTS leaves a table alone that may have been there with other columns.
        this.define(statement, node.name, node.ifNotExists, (name) => createdTable(statement, node, name, this));
        if (named !== undefined && !node.ifNotExists)
            this.grants.drop(named);
    }
    alterTable(statement, node) {
        const named = nameOf(statement, node.name);
        const table = named === undefined ? undefined : this.table(named);
        if (named === undefined)
            return;
        this.forgetNamesakes(named);
        if (node.actions.some(({ kind }) => kind === 'RenameTable'))
            this.rename(statement, named, node);
        if (node.actions.some(({ kind }) => kind === 'RenameColumn'))
            this.forgetBoundViews(named);
        if (table === undefined)
            return;
        const altered = node.actions.reduce((made, action) => alteredTable(statement, made, action), table);
        this.relations.delete((0,catalog/* keyOf */.TN)(named));
        this.set(altered);
    }
    /** A view, or a table nobody knows, under a new name: the old name stands for nothing from then on, and the new one for something else. */
    rename(statement, from, node) {
        const known = this.relations.get((0,catalog/* keyOf */.TN)(from));
        this.forgetBoundViews(from);
        this.relations.delete((0,catalog/* keyOf */.TN)(from));
        this.readers = undefined;
        for (const action of node.actions) {
            if (action.kind !== 'RenameTable' || action.to === null)
                continue;
            const to = { schema: from.schema, name: (0,tokenizer/* foldedName */.mw)(statement.tokens, action.to.last) };
            this.relations.delete((0,catalog/* keyOf */.TN)(to));
            this.grants.move(from, to);
            if (known !== undefined)
                this.set({ ...known, ...to });
        }
    }
    /** A view that is bound to a relation follows it to its new name, which its text does not say. */
    forgetBoundViews(name) {
        for (const view of this.viewsOn(name))
            if (!view.lateBinding)
                this.relations.delete((0,catalog/* keyOf */.TN)(view));
        this.readers = undefined;
    }
    drop(statement, { object, targets, behavior }) {
        const { tokens } = statement;
        for (const { name } of targets) {
            const named = nameOf(statement, name);
            if (named === undefined)
                continue;
            if (object === 'table' || object === 'view' || object === 'materialized view')
                this.remove(statement, name, behavior >= 0 && (0,tokenizer/* tokenText */.pA)(tokens, behavior).toLowerCase() === 'cascade');
            else if (object === 'procedure' || object === 'function')
                this.callable.delete((0,catalog/* keyOf */.TN)(named));
            else if (object === 'schema')
                this.dropSchema(named.name);
            else if (object === 'rls policy')
                for (const table of this.tables)
                    this.set(withPolicy(table, `rls policy ${named.name}`, false));
        }
    }
    remove(statement, name, cascades = false) {
        const named = nameOf(statement, name);
        if (named === undefined)
            return;
        this.forgetNamesakes(named);
        const open = [named];
        for (let next = open.pop(); next !== undefined; next = open.pop()) {
            if (cascades)
                open.push(...this.viewsOn(next).filter((view) => !view.lateBinding && (0,catalog/* keyOf */.TN)(view) !== (0,catalog/* keyOf */.TN)(named)));
            this.relations.delete((0,catalog/* keyOf */.TN)(next));
            this.grants.drop(next);
            this.readers = undefined;
        }
    }
    dropSchema(schema) {
        this.known.delete(schema);
        this.forget((name) => name.schema === schema);
    }
    createRoutine(statement, made) {
        const named = nameOf(statement, made.name);
        if (named === undefined)
            return;
        const others = this.routines(named).filter(({ signature }) => signature !== made.routine.signature);
        this.callable.set((0,catalog/* keyOf */.TN)(named), [...others, { ...made.routine, ...named }]);
    }
    createSchema({ tokens, range }, name, external) {
        if (name === null || (0,tree_text/* holdsTemplate */.hn)(tokens, name))
            return;
        const folded = (0,tokenizer/* foldedName */.mw)(tokens, name.last);
        if (!this.known.has(folded))
            this.known.set(folded, { name: folded, external, origin: range });
    }
    alterSchema({ tokens }, { name, options }) {
        if (name === null || !options.some((option) => option.name === 'rename'))
            return;
        this.dropSchema((0,tokenizer/* foldedName */.mw)(tokens, name.last));
    }
    createDatabase({ tokens }, { name, options }) {
        if (name !== null && options.some((option) => option.name === 'from datashare'))
            this.shared.add((0,tokenizer/* foldedName */.mw)(tokens, name.last));
    }
    policy(statement, node) {
        for (const name of node.relations) {
            const named = nameOf(statement, name);
            const table = named === undefined ? undefined : this.table(named);
            const policy = node.name === null ? '' : `${node.policy} policy ${(0,tokenizer/* foldedName */.mw)(statement.tokens, node.name.last)}`;
            if (table !== undefined)
                this.set(withPolicy(table, policy, node.kind === 'AttachPolicy'));
        }
    }
    /** SELECT INTO makes a table of whose columns no more is known than that they are those of a query. */
    selectInto(statement, { body }) {
        if (body?.kind !== 'Select' || body.into === null)
            return;
        for (const name of body.into.targets) {
            const named = nameOf(statement, name);
            if (named !== undefined)
                this.relations.delete((0,catalog/* keyOf */.TN)(named));
        }
    }
    /** A procedure that is known changes what its body names; any other may change everything. */
    call(statement, name) {
        const named = nameOf(statement, name);
        const routines = named === undefined ? [] : this.routines(named);
        if (routines.length === 0 || routines.some((routine) => !routine.isTransparent))
            return this.forgetAll();
        for (const { changes } of routines) {
            const keys = new Set(changes.map(catalog/* keyOf */.TN));
            this.forget((each) => keys.has((0,catalog/* keyOf */.TN)(each)));
        }
    }
    forgetAll() {
        this.forget(() => true);
    }
    forget(isMeant) {
        for (const [key, relation] of this.relations)
            if (isMeant(relation))
                this.relations.delete(key);
        this.grants.forget(isMeant);
        this.readers = undefined;
    }
    /** Forgets whatever has a name that stands in the statement. */
    forgetNamed({ tokens, first, last, row }) {
        if (row !== undefined && CHANGES_NO_SCHEMA.has(row.kind))
            return;
        const names = new Set();
        for (let at = first; at <= last; at++)
            if ((0,tokenizer/* isNameShape */.bu)(tokens.kind[at] ?? 0))
                names.add((0,tokenizer/* foldedName */.mw)(tokens, at));
        this.forget(({ schema, name }) => names.has(name) || names.has(schema));
        for (const [key, [routine]] of this.callable)
            if (routine !== undefined && names.has(routine.name))
                this.callable.delete(key);
    }
}
/** Kinds that leave every definition as it is, however little of them was read. */
const CHANGES_NO_SCHEMA = new Set(['select', 'insert', 'update', 'delete', 'merge', 'copy', 'unload', 'truncate', 'vacuum', 'analyze', 'analyze-compression',
    'set', 'reset', 'show', 'explain', 'grant', 'revoke', 'comment', 'lock', 'begin', 'commit', 'refresh-materialized-view']);
/** The name of something a catalog keeps; undefined for one in another database, or one a template hides. */
function nameOf({ tokens }, name) {
    if (name === null || (0,tree_text/* holdsTemplate */.hn)(tokens, name))
        return undefined;
    const { database, schema, name: last } = (0,tree_text/* objectName */.Hd)(tokens, name);
    return database === '' ? { schema, name: last } : undefined;
}
function groupReaders(views) {
    const grouped = new Map();
    for (const view of views) {
        for (const name of view.reads) {
            const known = grouped.get((0,catalog/* keyOf */.TN)(name));
            if (known === undefined)
                grouped.set((0,catalog/* keyOf */.TN)(name), [view]);
            else if (!known.includes(view))
                known.push(view);
        }
    }
    return grouped;
}


/***/ }),

/***/ 393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  IW: () => (/* binding */ activeRules),
  A$: () => (/* binding */ checkLintConfig),
  hD: () => (/* binding */ findingOf),
  Mp: () => (/* binding */ isOn),
  NP: () => (/* binding */ rulesFor)
});

// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(3026);
// EXTERNAL MODULE: ./build/src/core/lint/own-rules.js
var own_rules = __webpack_require__(1409);
// EXTERNAL MODULE: ./build/src/core/sql/keywords.js
var keywords = __webpack_require__(3440);
// EXTERNAL MODULE: ./build/src/core/lint/traits.js
var traits = __webpack_require__(2462);
;// CONCATENATED MODULE: ./build/src/core/lint/rule-list.js
/**
 * Which of the rules for one kind of statement are asked about a statement: those that wait for nothing, and those of whose words or traits
 * one stands in it. Most rules are about words that few statements have, and a rule that is not asked costs nothing.
 */


/** Bits up to this one fit into a small integer; rules whose words find none left are always asked. */
const BIT_MAX = 2 ** 29;
/** So many answers are kept; statements with more combinations of words than that are chosen for anew. */
const CHOICES_MAX = 1000;
class RuleList {
    rules;
    waiting;
    /** What each kind of token is to the rules: the bit of its words, or its traits. */
    bits;
    /** For each rule the bits of which it wants one; 0 where it is always asked. */
    wanted = [];
    choices = new Map();
    /** `waiting` is false for statements of which so little is known that their words say nothing. */
    constructor(rules, waiting) {
        this.rules = rules;
        this.waiting = waiting;
    }
    /** In the order of the list. `marks` are those of `marksOf`. */
    asked(marks) {
        let choice = this.choices.get(marks);
        if (choice === undefined) {
            choice = this.rules.filter((_, index) => this.wanted[index] === 0 || ((this.wanted[index] ?? 0) & marks) !== 0);
            if (this.choices.size >= CHOICES_MAX)
                this.choices.clear();
            this.choices.set(marks, choice);
        }
        return choice;
    }
    /** What stands in the statement, the body of a routine included. */
    marksOf(statement) {
        const bits = (this.bits ??= this.makeBits());
        const marks = (0,traits/* marksIn */.MC)(statement.tokens, statement.first, statement.last, bits, statement.row);
        const [inner] = statement.inner;
        // All statements of a body stand on the same tokens.
        return inner === undefined ? marks : marks | (wordsIn(inner, bits) & ~traits/* TRAIT_BITS */.Cm);
    }
    makeBits() {
        const bits = new Int32Array(keywords/* KEYWORD_BASE */.ei + keywords/* KEYWORDS */.d6.length);
        (0,traits/* traitsOfKeywords */.tC)().forEach((traits, at) => { bits[keywords/* KEYWORD_BASE */.ei + at] = traits; });
        const given = new Map();
        let next = traits/* TRAIT_BITS */.Cm + 1;
        for (const { mentions = [], traits = 0 } of this.rules) {
            const key = mentions.join(' ');
            let bit = given.get(key) ?? 0;
            if (bit === 0 && key !== '' && next <= BIT_MAX) {
                bit = next;
                next *= 2;
                given.set(key, bit);
                for (const word of mentions)
                    bits[(0,keywords/* keyword */.Si)(word)] = (bits[(0,keywords/* keyword */.Si)(word)] ?? 0) | bit;
            }
            this.wanted.push(!this.waiting || (key !== '' && bit === 0) ? 0 : bit | traits);
        }
        return bits;
    }
}
function wordsIn({ tokens: { kind, count } }, bits) {
    let marks = 0;
    for (let at = 0; at < count; at++)
        marks |= bits[kind[at] ?? 0] ?? 0;
    return marks;
}

;// CONCATENATED MODULE: ./build/src/core/lint/active-rules.js



/** The rules for a statement, before a look at its words. */
function rulesFor({ unknown, everyKind, byKind }, kind) {
    return kind === undefined ? unknown : byKind.get(kind) ?? everyKind;
}
const REMEMBERED = new WeakMap();
/** The same object for the same rules and configuration, so that a thousand files cost one. Throws CONFIG_INVALID for a rule that does not exist. */
function activeRules(rules, config) {
    const perConfig = REMEMBERED.get(rules) ?? new WeakMap();
    REMEMBERED.set(rules, perConfig);
    const known = perConfig.get(config) ?? sortRules(rules, config);
    perConfig.set(config, known);
    return known;
}
function isOn({ config }, rule) {
    return !config.disabled.has(rule);
}
function findingOf({ config }, rule, message, range) {
    return { rule: rule.id, severity: config.severities.get(rule.id) ?? rule.severity, message, range };
}
/** Throws CONFIG_INVALID when the configuration names a rule that does not exist, or disables one that may not be. */
function checkLintConfig(config, rules, path) {
    const known = new Set([...rules, ...own_rules/* OWN_RULES */.PQ].map((rule) => rule.id));
    const refuse = (message) => {
        throw new errors/* AppError */.uV('CONFIG_INVALID', message, path === undefined ? {} : { at: { path } });
    };
    for (const id of config.disabled) {
        if (!known.has(id))
            refuse(`[lint] disable = ${id}: there is no such rule`);
        if (id === own_rules/* UNTERMINATED */.b.id)
            refuse(`[lint] disable = ${id}: this rule is always on`);
    }
    for (const id of config.severities.keys())
        if (!known.has(id))
            refuse(`[lint] severity.${id}: there is no such rule`);
}
function sortRules(rules, config) {
    checkLintConfig(config, rules);
    // A disabled rule that points at secrets is asked all the same: what it points at may not be quoted.
    const asked = rules.filter((rule) => !config.disabled.has(rule.id) || rule.pointsAtSecret === true);
    return {
        config,
        statements: sortByKind(asked),
        inRoutines: sortByKind(asked.filter((rule) => rule.routines === true)),
        suppressible: new Set([own_rules/* SYNTAX_ERROR */.jc.id, ...rules.map((rule) => rule.id)]),
    };
}
function sortByKind(rules) {
    const sorted = new Map();
    for (const { kinds } of rules)
        for (const kind of kinds ?? [])
            sorted.set(kind, []);
    // In the order of the rules, whatever their kinds.
    for (const rule of rules) {
        if (rule.kinds === undefined)
            for (const list of sorted.values())
                list.push(rule);
        else
            for (const kind of rule.kinds)
                sorted.get(kind)?.push(rule);
    }
    return {
        unknown: new RuleList(rules.filter(({ kinds, unknownStatements }) => kinds === undefined || unknownStatements === true), false),
        everyKind: new RuleList(rules.filter(({ kinds }) => kinds === undefined), true),
        byKind: new Map([...sorted].map(([kind, list]) => [kind, new RuleList(list, true)])),
    };
}


/***/ }),

/***/ 4206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ DEFAULT_LINT_CONFIG),
  A: () => (/* binding */ lintFile)
});

// EXTERNAL MODULE: ./build/src/core/catalog/fold.js + 5 modules
var fold = __webpack_require__(7383);
// EXTERNAL MODULE: ./build/src/core/finding.js
var finding = __webpack_require__(5068);
// EXTERNAL MODULE: ./build/src/core/sql/faults.js
var faults = __webpack_require__(5121);
// EXTERNAL MODULE: ./build/src/core/sql/syntax.js + 53 modules
var syntax = __webpack_require__(3861);
// EXTERNAL MODULE: ./build/src/core/sql/tokenizer.js + 2 modules
var tokenizer = __webpack_require__(4306);
// EXTERNAL MODULE: ./build/src/core/lint/active-rules.js + 1 modules
var active_rules = __webpack_require__(393);
// EXTERNAL MODULE: ./build/src/core/lint/file-facts.js
var file_facts = __webpack_require__(9823);
// EXTERNAL MODULE: ./build/src/core/lint/own-rules.js
var own_rules = __webpack_require__(1409);
// EXTERNAL MODULE: ./build/src/core/migrate/bundle.js
var bundle = __webpack_require__(151);
;// CONCATENATED MODULE: ./build/src/core/lint/places.js

const START = { line: 1, column: 1, offset: 0 };
/** Where a file's text begins in the file its statements say they are in: elsewhere for the value of an INI bundle. */
function originOf({ statements, tokens, lines }) {
    const [head] = statements;
    const offset = head === undefined ? 0 : tokens.start[head.first] ?? 0;
    if (head === undefined || head.range.start.offset === offset)
        return START;
    const inside = lines.positionAt(offset);
    const { start } = head.range;
    return { line: start.line - inside.line + 1, column: start.column - inside.column + 1, offset: start.offset - inside.offset };
}
/** The result with its places and fixes counted from the beginning of the file in which the piece begins at `origin`. */
function movedResult(result, origin) {
    if (origin === START)
        return result;
    return {
        ...result,
        findings: result.findings.map((finding) => movedFinding(finding, origin)),
        suppressed: result.suppressed.map((finding) => movedFinding(finding, origin)),
        secrets: result.secrets.map((range) => movedRange(range, origin)),
    };
}
function movedFinding({ fix, ...finding }, origin) {
    const range = movedRange(finding.range, origin);
    return fix === undefined ? { ...finding, range } : { ...finding, range, fix: movedFix(fix, origin) };
}
/** In an INI bundle a line that a fix begins must be indented, or it would end the value. */
function movedFix({ start, end, text }, { offset }) {
    return { start: start + offset, end: end + offset, text: text.replaceAll(/\n(?![ \t])/g, '\n  ') };
}
function movedRange(range, origin) {
    return { path: range.path, start: (0,bundle/* movedPosition */.R)(range.start, origin), end: (0,bundle/* movedPosition */.R)(range.end, origin) };
}

;// CONCATENATED MODULE: ./build/src/core/lint/suppression.js


/** Takes the findings that a comment with a reason answers out of the others, and adds what is wrong with the comments. */
function suppress(active, file, found) {
    const suppressions = suppressionsIn(file);
    if (suppressions.length === 0)
        return { kept: [...found], suppressed: [] };
    const covers = coverage(active, suppressions);
    const used = new Set();
    const kept = [];
    const suppressed = [];
    for (const each of found) {
        const by = covers.get(`${each.range.start.line} ${each.rule}`);
        if (by === undefined)
            kept.push(each);
        else
            suppressed.push(each);
        for (const key of by ?? [])
            used.add(key);
    }
    for (const suppression of suppressions)
        kept.push(...mistakesIn(active, file, suppression, (rule) => used.has(keyOf(suppression, rule))));
    return { kept, suppressed };
}
/** `<line> <rule>` to the suppressions that cover it. */
function coverage(active, suppressions) {
    const covers = new Map();
    for (const suppression of suppressions) {
        if (suppression.reason === '')
            continue;
        for (const rule of suppression.rules.filter((id) => active.suppressible.has(id))) {
            for (const line of suppression.lines) {
                const key = `${line} ${rule}`;
                const known = covers.get(key);
                if (known === undefined)
                    covers.set(key, [keyOf(suppression, rule)]);
                else
                    known.push(keyOf(suppression, rule));
            }
        }
    }
    return covers;
}
function keyOf(suppression, rule) {
    return `${suppression.start} ${rule}`;
}
/** What is wrong with a suppression itself. */
function mistakesIn(active, file, suppression, isUsed) {
    const range = file.lines.range(file.path, suppression.start, suppression.end);
    const mistakes = [];
    const add = (rule, message) => {
        if ((0,active_rules/* isOn */.Mp)(active, rule.id))
            mistakes.push((0,active_rules/* findingOf */.hD)(active, rule, message, range));
    };
    if (suppression.rules.length === 0)
        add(own_rules/* UNKNOWN_RULE */.aI, 'The suppression names no rule.');
    for (const rule of suppression.rules) {
        if (own_rules/* OWN_RULES */.PQ.some((own) => own.id === rule) && !active.suppressible.has(rule))
            add(own_rules/* UNKNOWN_RULE */.aI, `${rule} cannot be suppressed.`);
        else if (!active.suppressible.has(rule))
            add(own_rules/* UNKNOWN_RULE */.aI, `There is no rule "${rule}".`);
        else if (suppression.reason !== '' && (0,active_rules/* isOn */.Mp)(active, rule) && !isUsed(rule))
            add(own_rules/* UNUSED */.pd, `There is no finding of ${rule} for it to suppress.`);
    }
    if (suppression.reason === '' && suppression.rules.length > 0)
        add(own_rules/* WITHOUT_REASON */.yi, 'The suppression gives no reason; write it after a colon.');
    return mistakes;
}
const DIRECTIVE = 'lint-disable-next-line';
/** The suppressions of a file, in order. Only comments count, never a string that looks like one. */
function suppressionsIn(file) {
    if (!file.text.includes(DIRECTIVE))
        return [];
    const { comments } = file.tokens;
    const found = [];
    for (let at = 0; at + 2 < comments.length; at += 3) {
        const start = comments[at] ?? 0;
        const end = comments[at + 1] ?? 0;
        const body = bodyOf(file.text.slice(start, end));
        if (!body.startsWith(DIRECTIVE))
            continue;
        const rest = body.slice(DIRECTIVE.length);
        const colon = rest.indexOf(':');
        const rules = (colon < 0 ? rest : rest.slice(0, colon)).split(',').map((rule) => rule.trim()).filter((rule) => rule !== '');
        found.push({ rules, reason: colon < 0 ? '' : rest.slice(colon + 1).trim(), start, end, lines: coveredLines(file, end, comments[at + 2] ?? 0) });
    }
    return found;
}
function bodyOf(comment) {
    return (comment.startsWith('--') ? comment.slice(2) : comment.slice(2, comment.endsWith('*/') ? -2 : undefined)).trim();
}
function coveredLines({ lines, tokens }, end, nextToken) {
    const following = lines.positionAt(end).line + 1;
    const start = tokens.start[nextToken];
    return start === undefined ? [following] : [following, lines.positionAt(start).line];
}

// EXTERNAL MODULE: ./build/src/core/lint/traits.js
var traits = __webpack_require__(2462);
;// CONCATENATED MODULE: ./build/src/core/lint/linter.js











const DEFAULT_LINT_CONFIG = { failOn: 'error', disabled: new Set(), severities: new Map() };
/** Lints one file. Never throws for what is in it. Throws CONFIG_INVALID when the configuration names a rule that does not exist. */
function lintFile(file, { kind, config, catalog = new fold/* CatalogFold */.b() }, rules) {
    const active = (0,active_rules/* activeRules */.IW)(rules, config);
    const context = new FileContext(active, file, kind, catalog);
    const { faults } = file.tokens;
    const certainUntil = faults.reduce((least, fault) => Math.min(least, fault.offset), Infinity);
    const mayHoldTemplate = file.tokens.tags.length > 0 || file.tokens.kind.includes(tokenizer/* Shape */.yp.Template);
    const counts = { parsed: 0, recognised: 0, unknown: 0, templated: 0 };
    for (let index = 0; index < file.statements.length; index++) {
        const statement = file.statements[index];
        if (statement === undefined)
            break;
        counts[statement.syntax.status]++;
        if (mayHoldTemplate && (0,syntax/* holdsTemplate */.hn)(statement))
            counts.templated++;
        // After an opening mark without an end nobody knows what is text and what is SQL.
        if ((file.tokens.end[statement.last] ?? 0) > certainUntil)
            continue;
        lintStatement(context, statement, index);
        catalog.add(statement);
        file.statements[index - TREES_KEPT]?.forget();
    }
    for (const { code, offset } of faults)
        context.found.push((0,active_rules/* findingOf */.hD)(active, own_rules/* UNTERMINATED */.b, FAULTS[code], file.lines.range(file.path, offset, offset + 1)));
    const { kept, suppressed } = suppress(active, file, context.found);
    return movedResult({
        findings: kept.sort((a, b) => (0,finding/* comparePlaces */.ig)(a, b) || (a.rule < b.rule ? -1 : 1)),
        suppressed,
        secrets: context.secrets,
        stats: { statements: file.statements.length, ...counts },
    }, originOf(file));
}
/** Rules look at the neighbours of a statement; the trees of those farther back are read anew for the few that ask, so that a large file fits. */
const TREES_KEPT = 64;
/** A statement, and the statements inside of it when it is a routine. */
function lintStatement(context, statement, index) {
    const { active } = context;
    askRules(context, statement, index, active.statements);
    const fault = statement.syntax.status !== 'parsed' && (0,active_rules/* isOn */.Mp)(active, own_rules/* SYNTAX_ERROR */.jc.id) ? (0,faults/* findFault */.Kv)(statement) : null;
    if (fault !== null)
        context.reportFault(fault);
    for (const inner of statement.inner)
        askRules(context, inner, index, active.inRoutines);
}
function askRules(context, statement, index, rules) {
    const list = (0,active_rules/* rulesFor */.NP)(rules, statement.row?.kind);
    const marks = list.marksOf(statement);
    context.enter(statement, index, marks & traits/* TRAIT_BITS */.Cm);
    for (const rule of list.asked(marks)) {
        context.rule = rule;
        rule.check(statement, context);
    }
}
const FAULTS = {
    UNTERMINATED_STRING: 'The string that begins here is never closed.',
    UNTERMINATED_NAME: 'The quoted name that begins here is never closed.',
    UNTERMINATED_COMMENT: 'The comment that begins here is never closed.',
    UNTERMINATED_DOLLAR_STRING: 'The dollar quote that begins here is never closed.',
};
/** What the rules see of the file; one object for all of them, so that a clean file costs no allocation per statement. */
class FileContext {
    active;
    file;
    kind;
    catalog;
    found = [];
    secrets = [];
    index = 0;
    traits = 0;
    isInRoutine = false;
    /** The one that is asked. */
    rule;
    statement;
    known;
    constructor(active, file, kind, catalog) {
        this.active = active;
        this.file = file;
        this.kind = kind;
        this.catalog = catalog;
    }
    get facts() {
        return (this.known ??= (0,file_facts/* factsOf */.x)(this.file));
    }
    /** From here on the rules are asked about this statement. */
    enter(statement, index, traits) {
        this.isInRoutine = statement.tokens !== this.file.tokens;
        this.statement = statement;
        this.index = index;
        this.traits = traits;
    }
    report({ at, message, fix, tokens = this.statement?.tokens }) {
        const { rule, file } = this;
        if (rule === undefined || tokens === undefined)
            return;
        const range = file.lines.range(file.path, tokens.start[at.first] ?? 0, tokens.end[at.last] ?? 0);
        if (rule.pointsAtSecret === true)
            this.secrets.push(range);
        if (!(0,active_rules/* isOn */.Mp)(this.active, rule.id))
            return;
        const made = (0,active_rules/* findingOf */.hD)(this.active, rule, message, range);
        // What a fix writes would have to double its quotes in a body that stands in quotes itself.
        this.found.push(fix === undefined || tokens.quoteWidth === 2 ? made : { ...made, fix });
    }
    reportFault(fault) {
        const { start, end } = (0,faults/* faultPlace */.SL)(fault);
        // What is missing at the end is shown at the last character, so that there is something to point at.
        const from = start === end ? end - 1 : start;
        this.found.push((0,active_rules/* findingOf */.hD)(this.active, own_rules/* SYNTAX_ERROR */.jc, (0,faults/* faultMessage */.yR)(fault), this.file.lines.range(this.file.path, from, end)));
    }
}


/***/ }),

/***/ 1409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PQ: () => (/* binding */ OWN_RULES),
/* harmony export */   aI: () => (/* binding */ UNKNOWN_RULE),
/* harmony export */   b: () => (/* binding */ UNTERMINATED),
/* harmony export */   jc: () => (/* binding */ SYNTAX_ERROR),
/* harmony export */   pd: () => (/* binding */ UNUSED),
/* harmony export */   yi: () => (/* binding */ WITHOUT_REASON)
/* harmony export */ });
const UNTERMINATED = {
    id: 'syntax/unterminated',
    summary: 'Close every string, quoted name, comment and dollar quote.',
    why: 'What follows the opening mark can be read in two ways, so from there on the linter says nothing else about the file. This rule is always on.',
    severity: 'error',
    since: '0.1.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html'),
    examples: {
        bad: [{ sql: 'SELECT \'north;\n' }, { sql: 'CREATE PROCEDURE sales.load() AS $$ BEGIN END; LANGUAGE plpgsql;' }],
        good: [{ sql: 'SELECT \'it\'\'s north\';\n' }],
    },
};
const SYNTAX_ERROR = {
    id: 'syntax/error',
    summary: 'Write statements that Redshift can read.',
    why: 'The statement fails as soon as it runs. An error is only reported where correcting one word, or one mark, makes the whole statement readable: what the linter '
        + 'does not know is never called wrong.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_SQL_commands.html'),
    examples: {
        bad: [{ sql: 'DELETE FRM sales.orders WHERE id = 1;' }, { sql: 'SELECT o.id FROM sales.orders o JOIN sales.lines l WHERE o.id = l.order_id;' }],
        good: [{ sql: 'DELETE FROM sales.orders WHERE id = 1;' }, { sql: 'SOME NEW STATEMENT OF REDSHIFT (a, b);' }],
    },
};
const UNKNOWN_RULE = {
    id: 'lint/unknown-rule',
    summary: 'Name a rule that exists in a suppression.',
    why: 'A misspelt name suppresses nothing, and the reader believes it does.',
    severity: 'error',
    since: '0.1.0',
    examples: {
        bad: [{ sql: '-- lint-disable-next-line types/txet: the feed is short\nSELECT 1;' }],
        good: [{ sql: '-- lint-disable-next-line types/text: the feed is short\nCREATE TABLE sales.notes (body TEXT);' }],
    },
};
const WITHOUT_REASON = {
    id: 'lint/suppression-without-reason',
    summary: 'Say after a colon why a finding is suppressed.',
    why: 'The reviewer approves the reason, not the comment. A suppression without one suppresses nothing.',
    severity: 'error',
    since: '0.1.0',
    examples: {
        bad: [{ sql: '-- lint-disable-next-line name/unqualified\nSELECT 1;' }],
        good: [{ sql: '-- lint-disable-next-line name/unqualified: the tool sets the path\nCREATE TABLE notes (id INT);' }],
    },
};
const UNUSED = {
    id: 'lint/unused-suppression',
    summary: 'Remove suppressions that suppress nothing.',
    why: 'It was meant for a statement that has changed since, or it stands at the wrong line: it covers the line after it and the line where the next statement begins.',
    severity: 'warning',
    since: '0.1.0',
    examples: {
        bad: [{ sql: '-- lint-disable-next-line types/text: the feed is short\nSELECT 1;' }],
        good: [{ sql: '-- lint-disable-next-line types/text: the feed is short\nCREATE TABLE sales.notes (body TEXT);' }],
    },
};
const OWN_RULES = [UNKNOWN_RULE, WITHOUT_REASON, UNUSED, UNTERMINATED, SYNTAX_ERROR];


/***/ }),

/***/ 5121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kv: () => (/* binding */ findFault),
/* harmony export */   SL: () => (/* binding */ faultPlace),
/* harmony export */   yR: () => (/* binding */ faultMessage)
/* harmony export */ });
/* harmony import */ var _classify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8506);
/* harmony import */ var _keywords_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3440);
/* harmony import */ var _parser_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2111);
/* harmony import */ var _spelling_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3326);
/* harmony import */ var _plpgsql_body_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3648);
/* harmony import */ var _syntax_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3861);
/* harmony import */ var _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4306);
/**
 * Finds the one mistake in a statement, if there is proof of it.
 *
 * That the grammar gave up proves nothing: Redshift's grammar is larger than anybody's copy of it. The proof is a repair: where reading
 * first went wrong, one word is corrected, one token put in or taken out, and if the statement then reads to its end, that was the
 * mistake. A repair that an unknown but valid piece of grammar could pass by chance is not tried: words are never taken out, words are
 * only put in where a rule demands them, and nothing is said of statements that hold templates.
 */







/** Tokens read again in all attempts at one statement together, at most. */
const WORK_MAX = 400_000;
const ATTEMPTS_MAX = 48;
/** The mistake in a statement that was not parsed, or null where none is proven. Looks into the body of a routine. Never throws. */
function findFault(statement) {
    if (statement.syntax.status === 'parsed')
        return null;
    const { tree } = statement.syntax;
    const body = tree?.kind === 'CreateProcedure' || tree?.kind === 'CreateFunction' ? tree.body : null;
    return searchIn(statement) ?? (body === null ? null : findBodyFault(body));
}
/** A mistake in one of the statements, or in what holds them together. */
function findBodyFault({ tokens, block, statements, isComplete }) {
    if (isComplete || tokens.faults.length > 0)
        return null;
    for (const inner of statements) {
        const fault = findFault({ ...inner, syntax: inner });
        if (fault !== null)
            return fault;
    }
    return block === null ? null : searchIn({ tokens, first: 0, last: tokens.count - 1, row: _plpgsql_body_js__WEBPACK_IMPORTED_MODULE_3__/* .PLPGSQL */ .im, afterHead: 0 });
}
function searchIn(span) {
    const { tokens, first, last } = span;
    if ((0,_syntax_js__WEBPACK_IMPORTED_MODULE_4__/* .holdsTemplate */ .hn)(span) || tokens.kind.subarray(first, last + 1).includes(_tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Unknown))
        return null;
    return new RepairSearch(span).find();
}
class RepairSearch {
    span;
    attempts;
    failure;
    required;
    expectations;
    constructor(span) {
        this.span = span;
        const { tokens, first, last, row } = span;
        this.attempts = Math.min(ATTEMPTS_MAX, Math.floor(WORK_MAX / (last - first + 1)));
        const read = (0,_syntax_js__WEBPACK_IMPORTED_MODULE_4__/* .readExpectations */ .uJ)(span);
        const head = row === _plpgsql_body_js__WEBPACK_IMPORTED_MODULE_3__/* .PLPGSQL */ .im ? { at: -1, kinds: [] } : (0,_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .headWords */ .kB)(tokens, first, last);
        const expectations = new Map(read.expectations);
        expectations.set(head.at, new Set([...head.kinds, ...(expectations.get(head.at) ?? [])]));
        this.expectations = expectations;
        this.failure = row === undefined ? head.at : read.firstFailure;
        this.required = row === undefined ? new Set(head.at > first ? head.kinds : []) : read.required;
    }
    find() {
        if (this.failure < 0)
            return null;
        for (const candidates of [this.misspelt(), this.lines(), this.replaced(), this.missingMarks(), this.unexpectedMarks(), this.missingWords(), this.missingParts()]) {
            const proven = candidates.filter((repair) => this.isProven(repair));
            const [repair] = proven;
            // Two different words that both would do prove neither.
            if (repair !== undefined)
                return isWord(repair) && proven.some(({ expected }) => expected !== repair.expected) ? null : this.faultOf(repair);
        }
        return null;
    }
    faultOf({ code, token, expected }) {
        return { code, tokens: this.span.tokens, last: this.span.last, token, expected };
    }
    isProven({ patch }) {
        if (this.attempts-- <= 0)
            return false;
        const { tokens, first, last, row } = this.span;
        const patched = patchedTokens(tokens, first, last, patch);
        if (row === _plpgsql_body_js__WEBPACK_IMPORTED_MODULE_3__/* .PLPGSQL */ .im)
            return (0,_syntax_js__WEBPACK_IMPORTED_MODULE_4__/* .readSyntax */ .kQ)({ tokens: patched, first: 0, last: patched.count - 1, row, afterHead: 0 }).status === 'parsed';
        // Splitting is an insertion of a semicolon: both halves must be statements.
        const cut = patch.inserted[0] === _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Semicolon ? patch.at - first : -1;
        return cut < 0 ? isWhole(patched, 0, patched.count - 1) : isWhole(patched, 0, cut - 1) && isWhole(patched, cut + 1, patched.count - 1);
    }
    /** A word at the failure, or just before it where it was taken for a name, that is nearly one of the words expected there. */
    misspelt() {
        const { tokens, first, last } = this.span;
        const found = [];
        for (const at of [this.failure, this.failure + 1, this.failure - 1, this.failure - 2]) {
            if (at < first || at > last || tokens.kind[at] !== _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Word)
                continue;
            const expected = this.expectations.get(at) ?? new Set();
            const written = (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .tokenText */ .pA)(tokens, at).toLowerCase();
            const mayBeName = expected.has(_parser_js__WEBPACK_IMPORTED_MODULE_2__/* .Expected */ .jJ.Name) || expected.has(_parser_js__WEBPACK_IMPORTED_MODULE_2__/* .Expected */ .jJ.Expression);
            for (const kind of expected) {
                if (kind < _keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .KEYWORD_BASE */ .ei || !(0,_spelling_js__WEBPACK_IMPORTED_MODULE_6__/* .isWithinTypo */ .K)(written, wordOf(kind), mayBeName))
                    continue;
                found.push({ code: 'MISSPELT', token: at, expected: nameOf(kind), patch: { at, removed: 1, inserted: [kind] } });
            }
        }
        return found;
    }
    /** Another word, or a number, where a rule demands one certain word. */
    replaced() {
        const { tokens, last, row } = this.span;
        const at = this.failure;
        const kind = tokens.kind[at] ?? 0;
        // `CREATE TEMP VIEW` may be a statement of tomorrow.
        if (row === undefined || at > last || (kind !== _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Word && kind < _keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .KEYWORD_BASE */ .ei))
            return [];
        return [...this.required].filter((each) => each >= _keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .KEYWORD_BASE */ .ei && this.required.size === 1)
            .map((each) => ({ code: 'MISSPELT', token: at, expected: nameOf(each), patch: { at, removed: 1, inserted: [each] } }));
    }
    /** A statement that begins on a line of its own inside this one. */
    lines() {
        const { tokens, first, last, row } = this.span;
        const found = [];
        for (const at of [this.failure, this.failure - 1]) {
            if (at <= first || at > last || !beginsLine(tokens, at) || !(row === _plpgsql_body_js__WEBPACK_IMPORTED_MODULE_3__/* .PLPGSQL */ .im || BEGINS_STATEMENT.has(tokens.kind[at] ?? 0)))
                continue;
            found.push({ code: 'MISSING_SEMICOLON', token: at, expected: ';', patch: { at, removed: 0, inserted: [_tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Semicolon] } });
        }
        return found;
    }
    missingMarks() {
        const found = [];
        for (const kind of [_tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.RightParen, _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.LeftParen, _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.RightBracket])
            if (this.required.has(kind))
                found.push(this.insertion(kind));
        if (this.expectations.get(this.failure)?.has(_tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Comma) === true && this.mayMissComma())
            found.push(this.insertion(_tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Comma));
        return found;
    }
    /** A comma is only put in before what no clause begins with, or before a word at the beginning of a line. */
    mayMissComma() {
        const { tokens, last } = this.span;
        const kind = tokens.kind[this.failure] ?? 0;
        if (this.failure > last)
            return false;
        if (kind === _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Word || BEGINS_CONSTRAINT.has(kind))
            return beginsLine(tokens, this.failure) && this.standsBelowElement();
        return kind === _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Number || kind === _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.String || kind === _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.LeftParen || kind === _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.QuotedName;
    }
    /** Whether the element before the failure begins in the same column, as the elements of a list do; what goes on with an element is indented. */
    standsBelowElement() {
        const { tokens, first } = this.span;
        let open = 0;
        for (let at = this.failure - 1; at > first; at--) {
            const kind = tokens.kind[at];
            if (kind === _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.RightParen)
                open++;
            else if (kind === _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.LeftParen && open > 0)
                open--;
            else if (open === 0 && (kind === _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Comma || kind === _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.LeftParen))
                return this.standsBelow(at + 1);
        }
        // A list without parentheses: SET of UPDATE, the tables of LOCK.
        for (let at = this.failure - 1; at > first; at--)
            if (beginsLine(tokens, at))
                return this.standsBelow(at);
        return false;
    }
    standsBelow(at) {
        const { tokens } = this.span;
        return beginsLine(tokens, at) && columnOf(tokens, at) === columnOf(tokens, this.failure);
    }
    /** A mark too many, at the failure or just before it. */
    unexpectedMarks() {
        const { tokens, first, last } = this.span;
        const found = [];
        for (const at of [this.failure, this.failure - 1]) {
            const kind = tokens.kind[at] ?? 0;
            if (at <= first || at > last || (kind !== _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Comma && kind !== _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.RightParen && kind !== _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Dot))
                continue;
            found.push({ code: 'UNEXPECTED', token: at, expected: '', patch: { at, removed: 1, inserted: [] } });
        }
        return found;
    }
    /** Words that a rule demands; ON with a condition after it, for a join that has none. */
    missingWords() {
        const words = [...this.required].filter((kind) => kind >= _keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .KEYWORD_BASE */ .ei);
        const here = words.flatMap((kind) => kind === ON ? [this.insertion(kind), this.insertion(kind, _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Number)] : [this.insertion(kind)]);
        // `JOIN u t.a = u.a`: the condition's first word was taken for an alias.
        const before = this.failure - 1 > this.span.first ? words.map((kind) => this.insertion(kind, undefined, nameOf(kind), this.failure - 1)) : [];
        return [...here, ...before];
    }
    missingParts() {
        return [...this.required].filter((what) => what < 0 || what === _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Number || what === _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.String).map((what) => this.insertion(PLACEHOLDER[what] ?? what, undefined, PART[what] ?? PART[_parser_js__WEBPACK_IMPORTED_MODULE_2__/* .Expected */ .jJ.Value]));
    }
    insertion(kind, then, expected = nameOf(kind), at = this.failure) {
        return { code: 'MISSING', token: at, expected, patch: { at, removed: 0, inserted: then === undefined ? [kind] : [kind, then] } };
    }
}
const ON = (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('on');
const PLACEHOLDER = { [_parser_js__WEBPACK_IMPORTED_MODULE_2__/* .Expected */ .jJ.Name]: _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Word, [_parser_js__WEBPACK_IMPORTED_MODULE_2__/* .Expected */ .jJ.Expression]: _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Number, [_parser_js__WEBPACK_IMPORTED_MODULE_2__/* .Expected */ .jJ.Type]: (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('int'), [_parser_js__WEBPACK_IMPORTED_MODULE_2__/* .Expected */ .jJ.Value]: _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.String };
const PART = { [_parser_js__WEBPACK_IMPORTED_MODULE_2__/* .Expected */ .jJ.Name]: 'a name', [_parser_js__WEBPACK_IMPORTED_MODULE_2__/* .Expected */ .jJ.Expression]: 'an expression', [_parser_js__WEBPACK_IMPORTED_MODULE_2__/* .Expected */ .jJ.Type]: 'a type', [_parser_js__WEBPACK_IMPORTED_MODULE_2__/* .Expected */ .jJ.Value]: 'a value' };
/** Words that begin a statement and hardly anything else at the beginning of a line. */
const BEGINS_STATEMENT = new Set('select with insert update delete merge copy unload truncate create alter drop grant revoke vacuum analyze comment call refresh begin commit'.split(' ').map(_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si));
const BEGINS_CONSTRAINT = new Set('constraint primary unique foreign'.split(' ').map(_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si));
function isWord({ patch }) {
    return (patch.inserted[0] ?? 0) >= _keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .KEYWORD_BASE */ .ei;
}
function wordOf(kind) {
    return _keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .KEYWORDS */ .d6[kind - _keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .KEYWORD_BASE */ .ei]?.word ?? '';
}
const MARKS = new Map([[_tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.LeftParen, '('], [_tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.RightParen, ')'], [_tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.RightBracket, ']'], [_tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Comma, ','], [_tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.String, 'a string'], [_tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Number, 'a number']]);
function nameOf(kind) {
    return MARKS.get(kind) ?? wordOf(kind).toUpperCase();
}
function beginsLine({ text, start, end }, at) {
    return at > 0 && text.slice(end[at - 1], start[at]).includes('\n');
}
function columnOf({ text, start }, at) {
    const offset = start[at] ?? 0;
    return offset - text.lastIndexOf('\n', offset - 1);
}
function isWhole(tokens, first, last) {
    if (last < first)
        return false;
    const found = (0,_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .classify */ .L8)(tokens, first, last);
    if (found === undefined)
        return false;
    return (0,_syntax_js__WEBPACK_IMPORTED_MODULE_4__/* .readSyntax */ .kQ)({ tokens, first, last, row: found.row, afterHead: found.afterHead }).status === 'parsed';
}
/** The statement's tokens with one change. A token that is put in has no text and stands where the next one begins. */
function patchedTokens(tokens, first, last, { at, removed, inserted }) {
    const place = at <= last ? tokens.start[at] ?? 0 : tokens.end[last] ?? 0;
    const isReplacement = removed === 1 && inserted.length === 1;
    const spliced = (values, put) => [...values.subarray(first, at), ...put, ...values.subarray(at + removed, last + 1)];
    const kind = Int16Array.from(spliced(tokens.kind, inserted));
    const start = Int32Array.from(spliced(tokens.start, inserted.map(() => place)));
    const end = Int32Array.from(spliced(tokens.end, inserted.map(() => isReplacement ? tokens.end[at] ?? place : place)));
    return { text: tokens.text, count: kind.length, kind, start, end, comments: tokens.comments, faults: [], tags: [], quoteWidth: tokens.quoteWidth };
}
/** Where a fault is, in offsets of the whole text; nothing long where the end came too early. */
function faultPlace({ tokens, token, last }) {
    const end = tokens.end[Math.min(token, last)] ?? 0;
    return { start: token > last ? end : tokens.start[token] ?? end, end };
}
/** The mistake in a sentence. */
function faultMessage({ code, tokens, token, last, expected }) {
    const written = token > last ? '' : (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .tokenText */ .pA)(tokens, token);
    switch (code) {
        case 'MISSPELT': return `${expected} was expected here, not "${written}".`;
        case 'MISSING': return written === '' ? `The statement ends too early: ${expected} is missing.` : `Before this, ${expected} is missing.`;
        case 'UNEXPECTED': return `This "${written}" is one too many.`;
        case 'MISSING_SEMICOLON': return 'A semicolon is missing before this statement.';
    }
}


/***/ })

};
