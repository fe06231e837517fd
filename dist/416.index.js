export const id = 416;
export const ids = [416,1488];
export const modules = {

/***/ 416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serveEmbedded: () => (/* binding */ serveEmbedded)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7067);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3026);
/* harmony import */ var _request_handler_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1488);
/* harmony import */ var _service_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(512);
/** The embedded warehouse on a loopback port, for the AWS CLI, boto3 and every AWS SDK. Signatures are checked on request only: there is nobody to tell apart. */






/** Forty statements of 100 KB, escaped as JSON, and room for the rest. */
const BODY_BYTES_MAX = 16_000_000;
/** How much of a body that is too large is read and thrown away, so that its sender is ready to hear the answer. */
const DISCARDED_BYTES_MAX = 64_000_000;
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
/** A thousand clients may knock at the same moment. */
const BACKLOG = 2048;
/** Longer than clients keep an idle connection, so that none is closed under a request that is on its way. */
const KEEP_ALIVE_MS = 120_000;
/** Nobody on this machine takes longer to send a request. */
const REQUEST_MS_MAX = 60_000;
/** https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html */
const MEDIA_TYPE = 'application/x-amz-json-1.1';
async function serveEmbedded({ warehouse, port, host = '127.0.0.1', checkSignature, requestMsMax = REQUEST_MS_MAX }) {
    const pending = new Set();
    const limits = { keepAliveTimeout: KEEP_ALIVE_MS, requestTimeout: requestMsMax, connectionsCheckingInterval: requestMsMax / 2 };
    const server = (0,node_http__WEBPACK_IMPORTED_MODULE_2__.createServer)(limits, (request, response) => {
        pending.add(response);
        response.on('close', () => pending.delete(response));
        answer(warehouse, checkSignature, request, response).catch(() => response.destroy());
    });
    server.on('clientError', (error, socket) => {
        // Who still waits for the answer to an earlier request on the connection would take this for it.
        const isAwaited = [...pending].some(({ req }) => req.socket === socket && req.complete);
        if (isAwaited || !socket.writable)
            socket.destroy();
        else
            socket.end(`HTTP/1.1 ${CLIENT_ERRORS[error.code ?? ''] ?? '400 Bad Request'}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    });
    await new Promise((resolve, reject) => {
        server.once('error', (error) => reject(new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .AppError */ .uV('USAGE', `port ${port} cannot be used: ${error.message}`, { cause: error })));
        server.listen(port, host, BACKLOG, resolve);
    });
    return {
        url: `http://${host}:${server.address().port}`,
        close: () => new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
        }),
    };
}
/** What is no request of HTTP, by Node's name for what is wrong with it. */
const CLIENT_ERRORS = { ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout', HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large' };
async function answer(warehouse, checkSignature, request, response) {
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    try {
        refuseStrangers(request);
        const body = await readBody(request);
        const { method = '', url = '/', headers } = request;
        await checkSignature?.({ method, url, headers, body, nowMs: Date.now() });
        refuseOtherProtocols(headers['content-type'], body);
        send(response, await warehouse.call((0,_request_handler_js__WEBPACK_IMPORTED_MODULE_4__/* .operationOf */ .z)(headers), body.toString('utf8'), gone.signal), false);
    }
    catch (error) {
        if (!(error instanceof _service_error_js__WEBPACK_IMPORTED_MODULE_5__/* .ServiceError */ ._))
            throw error;
        // What is left of the request is not read, so the connection cannot serve another one.
        send(response, error.answer, !request.complete);
    }
}
/**
 * A page in a browser may send requests to loopback too. It cannot set X-Amz-Target without asking first, which OPTIONS is not answered for,
 * and a name that was made to point here says so in Host.
 */
function refuseStrangers(request) {
    if (request.method !== 'POST')
        throw new _service_error_js__WEBPACK_IMPORTED_MODULE_5__/* .ServiceError */ ._('UnsupportedOperationException', 'The Data API answers POST only.');
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    if (!LOOPBACK.has(host))
        throw new _service_error_js__WEBPACK_IMPORTED_MODULE_5__/* .ServiceError */ ._('AccessDeniedException', 'The embedded warehouse answers on loopback only.');
}
/** That AWS answers another content type so is known of its JSON services in general, and not documented for the Data API. */
function refuseOtherProtocols(contentType, body) {
    const [mediaType = ''] = (contentType ?? '').split(';');
    if (mediaType.trim().toLowerCase() !== MEDIA_TYPE)
        throw new _service_error_js__WEBPACK_IMPORTED_MODULE_5__/* .ServiceError */ ._('UnknownOperationException', `The Data API takes requests of the content type ${MEDIA_TYPE} only.`);
    // Read leniently, a wrong byte would become another character of the SQL.
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(body))
        throw new _service_error_js__WEBPACK_IMPORTED_MODULE_5__/* .ServiceError */ ._('SerializationException', 'The request body is not UTF-8.');
}
/** Events and not iteration, because leaving a loop over a request destroys its connection before anything is answered. */
function readBody(request) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let bytes = 0;
        const tooLarge = () => reject(new _service_error_js__WEBPACK_IMPORTED_MODULE_5__/* .ServiceError */ ._('RequestEntityTooLargeException', `The request body is larger than ${BODY_BYTES_MAX} bytes.`));
        request.on('data', (chunk) => {
            bytes += chunk.length;
            if (bytes <= BODY_BYTES_MAX)
                chunks.push(chunk);
            else
                chunks.length = 0;
            if (bytes > DISCARDED_BYTES_MAX)
                tooLarge();
        });
        request.on('end', () => {
            if (bytes > BODY_BYTES_MAX)
                tooLarge();
            else
                resolve(Buffer.concat(chunks));
        });
        request.on('error', reject);
    });
}
function send(response, { status, body }, close) {
    response.writeHead(status, {
        'Content-Type': MEDIA_TYPE, 'Content-Length': Buffer.byteLength(body), 'x-amzn-RequestId': (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomUUID)(), ...(close ? { Connection: 'close' } : {}), ...(status === 405 ? { Allow: 'POST' } : {}),
    });
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


/***/ }),

/***/ 512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ invalid),
/* harmony export */   _: () => (/* binding */ ServiceError)
/* harmony export */ });
/** An exception of the Data API, with the HTTP code and the body the service gives it. */
/**
 * Of the service's model, with the code https://docs.aws.amazon.com/redshift-data/latest/APIReference/CommonErrors.html or the operation's page
 * gives, and then those of the part of AWS every request passes first.
 */
const HTTP_CODES = {
    ValidationException: 400,
    ResourceNotFoundException: 404,
    QueryTimeoutException: 400,
    ActiveSessionsExceededException: 400,
    InternalServerException: 500,
    DatabaseConnectionException: 500,
    SerializationException: 400,
    UnknownOperationException: 404,
    RequestEntityTooLargeException: 413,
    AccessDeniedException: 403,
    UnsupportedOperationException: 405,
    MissingAuthenticationTokenException: 403,
    IncompleteSignatureException: 403,
    InvalidSignatureException: 403,
    UnrecognizedClientException: 403,
};
/** The model writes the member with a capital; what AWS answers before the service has seen the request has a small one. */
const MODELLED = new Set(['ValidationException', 'ResourceNotFoundException', 'QueryTimeoutException', 'ActiveSessionsExceededException', 'InternalServerException', 'DatabaseConnectionException']);
class ServiceError extends Error {
    type;
    more;
    name = 'ServiceError';
    constructor(type, message, more = {}) {
        super(message);
        this.type = type;
        this.more = more;
    }
    get answer() {
        const message = MODELLED.has(this.type) ? { Message: this.message } : { message: this.message };
        return { status: HTTP_CODES[this.type], body: JSON.stringify({ __type: this.type, ...message, ...this.more }) };
    }
}
function invalid(message) {
    return new ServiceError('ValidationException', message);
}


/***/ })

};
