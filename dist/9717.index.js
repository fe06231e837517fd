export const id = 9717;
export const ids = [9717,9157];
export const modules = {

/***/ 9717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderCommandHelp: () => (/* binding */ renderCommandHelp),
/* harmony export */   renderHelp: () => (/* binding */ renderHelp)
/* harmony export */ });
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9157);
/** The help, made from the commands themselves. */

function renderHelp(commands) {
    const rows = commands.map(({ name, summary }) => `  ${name.padEnd(10)} ${summary}`);
    return [
        `redshift-devops ${_core_version_js__WEBPACK_IMPORTED_MODULE_0__.VERSION}: lint, plan and apply Amazon Redshift migrations`,
        '',
        'Usage: redshift-devops <command> [options]',
        '',
        ...rows,
        '',
        'redshift-devops <command> --help lists the options of a command; --no-color turns colour off.',
        'Every option may also be set as REDSHIFT_DEVOPS_<NAME>; the option wins.',
        'Exit codes: 0 passed, 1 rejected, 2 usage or configuration, 3 the history needs a person, 4 warehouse, 5 another service, 70 a bug.',
    ].join('\n');
}
function renderCommandHelp(command) {
    const paths = Object.entries(command.inputs).find(([, { kind }]) => kind === 'paths');
    const options = Object.entries(command.inputs).filter(([, { kind }]) => kind !== 'paths');
    const lines = [`redshift-devops ${command.name}: ${command.summary}`, '', `Usage: redshift-devops ${command.name}${options.length > 0 ? ' [options]' : ''}${paths === undefined ? '' : ` [${paths[0]}…]`}`];
    if (paths !== undefined)
        lines.push('', `  ${paths[0].padEnd(24)} ${paths[1].summary}`);
    if (options.length > 0)
        lines.push('', ...options.map(([name, spec]) => `  ${`--${name}${valueOf(spec)}`.padEnd(24)} ${spec.summary}${spec.default === undefined ? '' : ` Default: ${spec.default}.`}`));
    return lines.join('\n');
}
function valueOf(spec) {
    if (spec.kind === 'flag')
        return '';
    return ` ${spec.kind === 'choice' ? spec.choices.join('|') : (spec.value ?? 'TEXT')}`;
}


/***/ }),

/***/ 9157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VERSION: () => (/* binding */ VERSION)
/* harmony export */ });
/** The tool's version, recorded with every history entry. `test/generated.test.ts` holds it to package.json. */
const VERSION = '0.1.0';


/***/ })

};
