export const id = 768;
export const ids = [768];
export const modules = {

/***/ 4768:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.newMigration = void 0;
exports.nextFileName = nextFileName;
/** `new migration NAME`: a file with the next version, in the spelling the folder already uses. */
const errors_js_1 = __webpack_require__(4296);
const migration_name_js_1 = __webpack_require__(7513);
const migration_js_1 = __webpack_require__(8717);
const command_js_1 = __webpack_require__(3155);
const project_js_1 = __webpack_require__(7039);
exports.newMigration = (0, command_js_1.defineCommand)({
    name: 'new',
    summary: 'Write an empty migration: new migration NAME.',
    inputs: {
        words: { kind: 'paths', summary: 'migration, then the name.' },
        config: project_js_1.PROJECT_INPUTS.config,
    },
    outputs: {},
    action: false,
    async run({ words, config: named }, world) {
        const [what, ...name] = words;
        if (what !== 'migration' || name.length === 0)
            throw new errors_js_1.AppError('USAGE', 'new takes two words: new migration NAME');
        const slug = name.join('_').toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
        if (slug === '')
            throw new errors_js_1.AppError('USAGE', `"${name.join(' ')}" has no letter or digit to make a file name of`);
        const { config, root } = await (0, project_js_1.loadConfig)(world.files, named);
        const folder = (0, project_js_1.join)(root, config.migrations[0] ?? 'migrations');
        if ((await world.files.exists(folder)) === 'file')
            throw new errors_js_1.AppError('USAGE', `${folder} is an INI bundle; add a section to it`);
        const existing = (await world.files.exists(folder)) === 'folder' ? await world.files.list(folder) : [];
        const path = `${folder}/${nextFileName(existing, slug, new Date(world.clock.now()))}`;
        await world.files.write(path, `-- ${slug.replaceAll('_', ' ')}\n`);
        const headline = `Wrote ${path}.`;
        return { verdict: 'passed', headline, text: headline, report: '', findings: [], outputs: {} };
    },
});
/** The next name in the folder's own spelling: `V042__x` or `0042_x`, a number or a timestamp; `V001__x` in an empty folder. */
function nextFileName(existing, slug, now) {
    const versions = existing
        .filter((path) => /\.sql$/i.test(path))
        .map((path) => ({ file: path.slice(path.lastIndexOf('/') + 1), name: (0, migration_name_js_1.parseMigrationName)(path) }))
        .filter(({ name }) => name?.kind === 'versioned')
        .sort((a, b) => (0, migration_js_1.compareVersions)(a.name?.version ?? [], b.name?.version ?? []));
    const last = versions.at(-1);
    if (last?.name === undefined)
        return `V001__${slug}.sql`;
    const digits = /\d+/.exec(last.file)?.[0] ?? '';
    const next = ((last.name.version[0] ?? 0n) + 1n).toString().padStart(digits.length, '0');
    // The clock of whoever wrote the last one may be ahead of this one, and a lower version would be out of order.
    const version = digits.length === 14 && timestamp(now) > next ? timestamp(now) : next;
    return last.file.startsWith('V') ? `V${version}__${slug}.sql` : `${version}_${slug}.sql`;
}
function timestamp(now) {
    return now.toISOString().replace(/\D/g, '').slice(0, 14);
}


/***/ })

};
