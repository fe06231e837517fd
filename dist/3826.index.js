export const id = 3826;
export const ids = [3826];
export const modules = {

/***/ 3826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   newMigration: () => (/* binding */ newMigration),
/* harmony export */   nextFileName: () => (/* binding */ nextFileName)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3026);
/* harmony import */ var _core_migrate_migration_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(767);
/* harmony import */ var _core_migrate_migration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1619);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2925);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9831);
/** `new migration NAME`: a file with the next version, in the spelling the folder already uses. */





const newMigration = (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .defineCommand */ .N)({
    name: 'new',
    summary: 'Write an empty migration: new migration NAME.',
    inputs: {
        words: { kind: 'paths', summary: 'migration, then the name.' },
        config: _project_js__WEBPACK_IMPORTED_MODULE_2__/* .PROJECT_INPUTS */ .cq.config,
    },
    outputs: {},
    action: false,
    async run({ words, config: named }, world) {
        const [what, ...name] = words;
        if (what !== 'migration' || name.length === 0)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('USAGE', 'new takes two words: new migration NAME');
        const slug = name.join('_').toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
        if (slug === '')
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('USAGE', `"${name.join(' ')}" has no letter or digit to make a file name of`);
        const { config, root } = await (0,_project_js__WEBPACK_IMPORTED_MODULE_2__/* .loadConfig */ .Z9)(world.files, named);
        const folder = (0,_project_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)(root, config.migrations[0] ?? 'migrations');
        if ((await world.files.exists(folder)) === 'file')
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('USAGE', `${folder} is an INI bundle; add a section to it`);
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
        .map((path) => ({ file: path.slice(path.lastIndexOf('/') + 1), name: (0,_core_migrate_migration_name_js__WEBPACK_IMPORTED_MODULE_1__/* .parseMigrationName */ .pF)(path) }))
        .filter(({ name }) => name?.kind === 'versioned')
        .sort((a, b) => (0,_core_migrate_migration_js__WEBPACK_IMPORTED_MODULE_4__/* .compareVersions */ .Z)(a.name?.version ?? [], b.name?.version ?? []));
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
