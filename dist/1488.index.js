export const id = 1488;
export const ids = [1488];
export const modules = {

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
