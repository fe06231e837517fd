export const id = 8462;
export const ids = [8462];
export const modules = {

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


/***/ }),

/***/ 8462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createSignatureCheck: () => (/* binding */ createSignatureCheck)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _smithy_signature_v4__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5118);
/* harmony import */ var _service_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(512);
/**
 * Whether a request is signed by who may use this warehouse: AWS Signature Version 4.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 *
 * The request is signed once more, with the signer the SDK's clients use, and the two signatures are compared. The words of the refusals are
 * those AWS answers with; they are documented for Signature Version 4 in general and not for the Data API.
 */



/** "Requests must reach AWS within five minutes of the time stamp": https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html */
const SKEW_MS_MAX = 5 * 60_000;
/** Without these in the signature it would fit another request too. */
const MUST_BE_SIGNED = ['host', 'x-amz-date', 'x-amz-target'];
/** `service` is the name in the signature's scope. */
function createSignatureCheck(credentials, service = 'redshift-data') {
    return async (request) => {
        const claim = readClaim(request.headers);
        if (claim.accessKeyId !== credentials.accessKeyId || (credentials.sessionToken !== undefined && request.headers['x-amz-security-token'] !== credentials.sessionToken)) {
            throw new _service_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceError */ ._('UnrecognizedClientException', 'The security token included in the request is invalid.');
        }
        refuseSkew(claim.signedAt, request.nowMs);
        if (claim.service !== service)
            throw wrong(`Credential should be scoped to correct service: '${service}'.`);
        if (!claim.signedAt.startsWith(claim.day))
            throw wrong(`Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${claim.day}' != '${claim.signedAt.slice(0, 8)}'.`);
        const missing = MUST_BE_SIGNED.find((name) => request.headers[name] !== undefined && !claim.signedHeaders.has(name));
        if (missing !== undefined)
            throw wrong(`'${missing}' must be a 'SignedHeader' in the AWS Authorization.`);
        const saidHash = request.headers['x-amz-content-sha256'];
        const isOtherBody = saidHash !== undefined && saidHash !== (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(request.body).digest('hex');
        if (isOtherBody || !isSame(claim.signature, await signatureOf(request, claim, credentials))) {
            throw wrong('The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.');
        }
    };
}
function wrong(message) {
    return new _service_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceError */ ._('InvalidSignatureException', message);
}
function readClaim(headers) {
    const { authorization } = headers;
    if (authorization === undefined || authorization === '')
        throw new _service_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceError */ ._('MissingAuthenticationTokenException', 'Missing Authentication Token');
    const part = (name) => {
        const found = new RegExp(`^AWS4-HMAC-SHA256 (?:.*[ ,])?${name}=([^, ]+)`).exec(authorization)?.[1];
        if (found === undefined)
            throw new _service_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceError */ ._('IncompleteSignatureException', `Authorization header requires '${name}' parameter.`);
        return found;
    };
    // An access key has no slash in it.
    const [accessKeyId = '', day = '', region = '', service = '', end, ...more] = part('Credential').split('/');
    if (end !== 'aws4_request' || more.length > 0)
        throw new _service_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceError */ ._('IncompleteSignatureException', 'Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term.');
    const signedAt = headers['x-amz-date'];
    if (typeof signedAt !== 'string' || momentOf(signedAt) === undefined)
        throw new _service_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceError */ ._('IncompleteSignatureException', 'Authorization header requires existence of either a \'X-Amz-Date\' or a \'Date\' header.');
    return { accessKeyId, day, region, service, signedHeaders: new Set(part('SignedHeaders').split(';')), signature: part('Signature'), signedAt };
}
function momentOf(stamp) {
    const ms = /^\d{8}T\d{6}Z$/.test(stamp) ? Date.parse(stamp.replace(/^(....)(..)(..T..)(..)(..Z)$/, '$1-$2-$3:$4:$5')) : Number.NaN;
    return Number.isNaN(ms) ? undefined : ms;
}
function stampOf(ms) {
    return new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '');
}
function refuseSkew(signedAt, nowMs) {
    const signedMs = momentOf(signedAt) ?? 0;
    if (signedMs < nowMs - SKEW_MS_MAX)
        throw wrong(`Signature expired: ${signedAt} is now earlier than ${stampOf(nowMs - SKEW_MS_MAX)} (${stampOf(nowMs)} - 5 min.)`);
    if (signedMs > nowMs + SKEW_MS_MAX)
        throw wrong(`Signature not yet current: ${signedAt} is still later than ${stampOf(nowMs + SKEW_MS_MAX)} (${stampOf(nowMs)} + 5 min.)`);
}
async function signatureOf(request, claim, { accessKeyId, secretAccessKey }) {
    const signer = new _smithy_signature_v4__WEBPACK_IMPORTED_MODULE_2__.SignatureV4({ service: claim.service, region: claim.region, credentials: { accessKeyId, secretAccessKey }, sha256: NodeSha256, applyChecksum: false });
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const headers = Object.fromEntries([...claim.signedHeaders].flatMap((name) => {
        const value = request.headers[name];
        return typeof value === 'string' ? [[name, value]] : [];
    }));
    const { headers: signed } = await signer.sign({ method: request.method, protocol: 'http:', hostname: 'localhost', path: pathname, query: Object.fromEntries(searchParams), headers, body: request.body }, { signingDate: new Date(momentOf(claim.signedAt) ?? 0), signableHeaders: new Set(claim.signedHeaders), unsignableHeaders: new Set() });
    return /Signature=(\w+)$/.exec(signed['authorization'] ?? '')?.[1] ?? '';
}
function isSame(one, other) {
    const [left, right] = [Buffer.from(one), Buffer.from(other)];
    return left.length === right.length && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(left, right);
}
/** Node's SHA-256, keyed when a secret is given, as the signer wants it. */
class NodeSha256 {
    secret;
    hash;
    constructor(secret) {
        this.secret = secret;
        this.hash = this.start();
    }
    update(data) {
        this.hash.update(plain(data));
    }
    digest() {
        return Promise.resolve(this.hash.digest());
    }
    reset() {
        this.hash = this.start();
    }
    start() {
        return this.secret === undefined ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256') : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', plain(this.secret));
    }
}
function plain(data) {
    if (typeof data === 'string')
        return data;
    return ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data);
}


/***/ })

};
