export const id = 83;
export const ids = [83];
export const modules = {

/***/ 2925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
function defineCommand(command) {
    return command;
}


/***/ }),

/***/ 83:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serve: () => (/* binding */ serve),
/* harmony export */   usageLines: () => (/* binding */ usageLines)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3026);
/* harmony import */ var _core_server_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9939);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2925);
/** `serve`: the embedded warehouse behind the Data API's protocol on loopback. */



const PORT_MAX = 65_535;
const serve = (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .defineCommand */ .N)({
    name: 'serve',
    summary: 'Serve the embedded warehouse on loopback, for the AWS CLI and any AWS SDK.',
    inputs: {
        port: { kind: 'number', value: 'N', summary: 'The port; default: any free one.' },
        'require-signature': { kind: 'flag', summary: 'Take only requests signed with AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY of the environment.' },
        engine: { kind: 'text', value: 'URL', summary: 'A PostgreSQL server in place of PGlite, as postgres://USER@HOST/dev; the password comes from PGPASSWORD or a password file.' },
        s3: { kind: 'text', value: 'DIR', summary: 'The folder that stands for S3, one folder a bucket, for COPY and UNLOAD; default: none.' },
        data: { kind: 'text', value: 'DIR', summary: 'The folder that keeps the data; default: memory.' },
    },
    outputs: {},
    action: false,
    async run(inputs, world) {
        if ((inputs.port ?? 0) > PORT_MAX)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('USAGE', `port is ${inputs.port}; it may be 0 to ${PORT_MAX}`);
        const fault = inputs.engine === undefined ? undefined : (0,_core_server_address_js__WEBPACK_IMPORTED_MODULE_2__/* .serverAddressFault */ .O)(inputs.engine);
        if (fault !== undefined)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('USAGE', `the address given as engine cannot be used: ${fault}`);
        if (inputs.engine !== undefined && inputs.data !== undefined)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('USAGE', 'engine and data exclude each other: a server keeps its data itself');
        const emit = (text) => world.host.emit({ kind: 'note', text });
        await world.serve({
            port: inputs.port ?? 0,
            data: inputs.data,
            s3: inputs.s3,
            server: inputs.engine,
            requireSignature: inputs['require-signature'],
            onReady: (url) => {
                emit(`The embedded warehouse answers at ${url} (${inputs.engine === undefined ? inputs.data ?? 'in memory' : 'on a PostgreSQL server'}). Ctrl-C stops it.`);
                emit('In another terminal:');
                for (const line of usageLines(url, inputs['require-signature']))
                    emit(`  ${line}`);
            },
        });
        const headline = 'The embedded warehouse has stopped.';
        return { verdict: 'passed', headline, text: headline, report: '', findings: [], outputs: {} };
    },
});
/**
 * Lines for a POSIX shell. Version 1 of the AWS CLI reads AWS_DEFAULT_REGION, the others AWS_REGION. Where signatures are checked the
 * credentials are those of this process, which are not for a log.
 */
function usageLines(url, requireSignature) {
    const where = '--workgroup-name local --database dev';
    return [
        `export AWS_ENDPOINT_URL_REDSHIFT_DATA=${url} AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1`,
        requireSignature ? ': "${AWS_ACCESS_KEY_ID:?as serve has it}" "${AWS_SECRET_ACCESS_KEY:?as serve has it}"' : 'export AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local',
        `aws redshift-data list-tables ${where} --schema-pattern public`,
        `ID="$(aws redshift-data execute-statement ${where} --sql 'select 1' --query Id --output text)"`,
        'aws redshift-data describe-statement --id "$ID"',
        'aws redshift-data get-statement-result --id "$ID"',
    ];
}


/***/ }),

/***/ 9939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ serverAddressFault)
/* harmony export */ });
/** The address of a PostgreSQL server under an embedded warehouse. */
/** What is wrong with an address, without repeating it; undefined when it will do. */
function serverAddressFault(address) {
    const userAndPlace = /^postgres(?:ql)?:\/\/([^/?#]*)(?:[/?#]|$)/.exec(address)?.[1];
    if (userAndPlace === undefined)
        return 'it is no postgres:// address';
    const user = userAndPlace.includes('@') ? userAndPlace.slice(0, userAndPlace.lastIndexOf('@')) : '';
    // Lists of processes show command lines, and logs show addresses.
    if (user.includes(':') || /[?&](?:ssl)?password=/i.test(address))
        return 'a password stands in it; put that into the environment as PGPASSWORD, or into a password file (PGPASSFILE, ~/.pgpass)';
    return undefined;
}


/***/ })

};
