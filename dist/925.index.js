export const id = 925;
export const ids = [925];
export const modules = {

/***/ 3155:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.defineCommand = defineCommand;
function defineCommand(command) {
    return command;
}


/***/ }),

/***/ 8925:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.serve = void 0;
/** `serve`: the embedded warehouse behind the Data API's protocol on loopback. */
const errors_js_1 = __webpack_require__(4296);
const command_js_1 = __webpack_require__(3155);
const PORT_MAX = 65_535;
exports.serve = (0, command_js_1.defineCommand)({
    name: 'serve',
    summary: 'Serve the embedded warehouse on loopback, for the AWS CLI and any AWS SDK.',
    inputs: {
        port: { kind: 'number', value: 'N', summary: 'The port; default: any free one.' },
        data: { kind: 'text', value: 'DIR', summary: 'The folder that keeps the data; default: memory.' },
    },
    outputs: {},
    action: false,
    async run(inputs, world) {
        if ((inputs.port ?? 0) > PORT_MAX)
            throw new errors_js_1.AppError('USAGE', `port is ${inputs.port}; it may be 0 to ${PORT_MAX}`);
        const emit = (text) => world.host.emit({ kind: 'note', text });
        await world.serve({
            port: inputs.port ?? 0,
            data: inputs.data,
            onReady: (url) => {
                emit(`The embedded warehouse answers at ${url} (${inputs.data ?? 'in memory'}). Ctrl-C stops it.`);
                emit('In another terminal:');
                emit(`  export AWS_ENDPOINT_URL_REDSHIFT_DATA=${url} AWS_REGION=us-east-1 AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local`);
                emit('  aws redshift-data execute-statement --workgroup-name local --database dev --sql "select 1"');
            },
        });
        const headline = 'The embedded warehouse has stopped.';
        return { verdict: 'passed', headline, text: headline, report: '', findings: [], outputs: {} };
    },
});


/***/ })

};
