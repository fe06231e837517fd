export const id = 5070;
export const ids = [5070];
export const modules = {

/***/ 5070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ defaultInputs),
/* harmony export */   readInputs: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3026);
/** Turns the words of a command line, and what the pipeline's author set, into a command's inputs. Flag beats environment beats default. */


/** Throws USAGE with the argument that is not understood. `hostInput` is asked for what no flag gives. */
function readInputs(command, args, hostInput) {
    const { values, positionals } = parse(command, args);
    const takesPaths = Object.values(command.inputs).some(({ kind }) => kind === 'paths');
    if (!takesPaths && positionals.length > 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('USAGE', `${command.name} takes no argument "${positionals[0] ?? ''}"`);
    const entries = Object.entries(command.inputs).map(([name, spec]) => {
        if (spec.kind === 'paths')
            return [name, paths(positionals, hostInput(name))];
        if (spec.kind === 'list')
            return [name, list(values[name], hostInput(name))];
        return [name, read(name, spec, once(name, values[name]) ?? hostInput(name))];
    });
    return Object.fromEntries(entries);
}
/** The inputs as if nobody had set any but these: for a command that runs others. */
function defaultInputs(command, given) {
    return readInputs(command, [], (name) => given[name]);
}
function parse(command, args) {
    const options = {};
    for (const [name, { kind }] of Object.entries(command.inputs))
        if (kind !== 'paths')
            options[name] = { type: kind === 'flag' ? 'boolean' : 'string', multiple: true };
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...args], options, allowPositionals: true, strict: true });
    }
    catch (error) {
        // Its first sentence says what is wrong; the others guess at what was meant.
        const [sentence = ''] = error.message.split(/\.?(?:\n|$)|\. /);
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('USAGE', `${command.name}: ${sentence}`, { next: `Run redshift-devops ${command.name} --help.` });
    }
}
/** Of two environments neither is the one that was meant. */
function once(name, values) {
    if (typeof values !== 'object')
        return values;
    if (values.length > 1)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('USAGE', `--${name} is there more than once`);
    return values[0];
}
function paths(positionals, given) {
    if (positionals.length > 0)
        return positionals;
    return (given ?? '').split(/\s+/).filter((path) => path !== '');
}
function list(given, fromHost) {
    if (typeof given === 'object')
        return given.map(String);
    return (fromHost ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '');
}
function read(name, spec, given) {
    if (typeof given === 'boolean')
        return given;
    const value = given ?? spec.default;
    switch (spec.kind) {
        case 'flag': return readFlag(name, value);
        case 'number': return readNumber(name, value);
        case 'choice':
            if (value !== undefined && !spec.choices.includes(value))
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('USAGE', `${name} is "${value}"; it may be ${spec.choices.join(', ')}`);
            return value;
        case 'text': return value;
    }
}
function readFlag(name, value) {
    if (value === undefined || /^(false|no|0)$/i.test(value))
        return false;
    if (/^(true|yes|1)$/i.test(value))
        return true;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('USAGE', `${name} is "${value}"; it may be true or false`);
}
function readNumber(name, value) {
    if (value === undefined)
        return undefined;
    if (!/^\d{1,9}$/.test(value))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('USAGE', `${name} is "${value}"; it must be a whole number`);
    return Number(value);
}


/***/ })

};
