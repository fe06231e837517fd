export const id = 416;
export const ids = [416,488];
export const modules = {

/***/ 416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serveEmbedded: () => (/* binding */ serveEmbedded)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3026);
/* harmony import */ var _request_handler_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1488);
/** The embedded warehouse on a loopback port, for the AWS CLI, boto3 and every AWS SDK. Signatures are not checked: there is nobody to tell apart. */



/** Forty statements of 100 KB, escaped as JSON, and room for the rest. */
const BODY_BYTES_MAX = 16_000_000;
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
async function serveEmbedded({ warehouse, port, host = '127.0.0.1' }) {
    const server = (0,node_http__WEBPACK_IMPORTED_MODULE_0__.createServer)((request, response) => {
        answer(warehouse, request, response).catch(() => response.destroy());
    });
    server.on('clientError', (_error, socket) => {
        if (socket.writable)
            socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
    });
    await new Promise((resolve, reject) => {
        server.once('error', (error) => reject(new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('USAGE', `port ${port} cannot be used: ${error.message}`, { cause: error })));
        server.listen(port, host, resolve);
    });
    return {
        url: `http://${host}:${server.address().port}`,
        close: () => new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
        }),
    };
}
async function answer(warehouse, request, response) {
    const refusal = refusalOf(request);
    if (refusal !== undefined)
        return send(response, refusal, true);
    const body = await readBody(request);
    if (body === undefined)
        return send(response, wireError(413, 'RequestEntityTooLarge', `The request body is larger than ${BODY_BYTES_MAX} bytes.`), true);
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    send(response, await warehouse.call((0,_request_handler_js__WEBPACK_IMPORTED_MODULE_2__/* .operationOf */ .z)(request.headers), body, gone.signal), false);
}
/**
 * A page in a browser may send requests to loopback too. It cannot set X-Amz-Target without asking first, which OPTIONS is not answered for,
 * and a name that was made to point here says so in Host.
 */
function refusalOf(request) {
    if (request.method !== 'POST')
        return wireError(405, 'UnsupportedOperation', 'The Data API answers POST only.');
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    if (!LOOPBACK.has(host))
        return wireError(403, 'AccessDeniedException', 'The embedded warehouse answers on loopback only.');
    return undefined;
}
/** Undefined when it is too large; the rest is then not read. */
async function readBody(request) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of request) {
        bytes += chunk.length;
        if (bytes > BODY_BYTES_MAX)
            return undefined;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
function wireError(status, type, message) {
    return { status, body: JSON.stringify({ __type: type, message }) };
}
function send(response, { status, body }, close) {
    response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.1', 'Content-Length': Buffer.byteLength(body), ...(close ? { Connection: 'close' } : {}) });
    response.end(body);
}


/***/ }),

/***/ 1488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createRequestHandler: () => (/* binding */ createRequestHandler),
/* harmony export */   z: () => (/* binding */ operationOf)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/**
 * The embedded warehouse as a request handler of the AWS SDK: the client serialises and signs as always, and the answer comes from this process.
 *
 * The types are structural, because only `warehouses/` and `services/` may import the SDK.
 */

function createRequestHandler(warehouse) {
    return {
        metadata: { handlerProtocol: 'http/1.1' },
        handle: async (request, options) => {
            const signal = options?.abortSignal instanceof AbortSignal ? options.abortSignal : undefined;
            throwIfAborted(signal);
            const answer = await warehouse.call(operationOf(request.headers), bodyText(request.body), signal);
            throwIfAborted(signal);
            const response = { statusCode: answer.status, headers: { 'content-type': 'application/x-amz-json-1.1' }, body: node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from([Buffer.from(answer.body)]) };
            return { response: response };
        },
        updateHttpClientConfig: () => undefined,
        httpHandlerConfigs: () => ({}),
        destroy: () => undefined,
    };
}
/** `X-Amz-Target: RedshiftData.ExecuteStatement` names the operation. */
function operationOf(headers) {
    const target = Object.entries(headers).find(([name]) => name.toLowerCase() === 'x-amz-target')?.[1];
    return /^RedshiftData\.(\w+)$/.exec(typeof target === 'string' ? target : '')?.[1] ?? '';
}
function bodyText(body) {
    if (typeof body === 'string')
        return body;
    // Not Buffer.from: the SDK warns about every use of its body as a string, and that is one.
    return body instanceof Uint8Array ? new TextDecoder().decode(body) : '';
}
function throwIfAborted(signal) {
    if (signal?.aborted === true)
        throw Object.assign(new Error('Request aborted'), { name: 'AbortError' });
}


/***/ })

};
