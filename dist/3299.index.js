export const id = 3299;
export const ids = [3299];
export const modules = {

/***/ 3299:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var __webpack_unused_export__;
const { awsEndpointFunctions, emitWarningIfUnsupportedVersion: emitWarningIfUnsupportedVersion$1, createDefaultUserAgentProvider, getDefaultSocketTimeout, NODE_APP_ID_CONFIG_OPTIONS, getAwsRegionExtensionConfiguration, resolveAwsRegionExtensionConfiguration, resolveUserAgentConfig, resolveHostHeaderConfig, getUserAgentPlugin, getHostHeaderPlugin, getLoggerPlugin, getRecursionDetectionPlugin } = __webpack_require__(5152);
const { getHttpAuthSchemeEndpointRuleSetPlugin, DefaultIdentityProviderConfig, getHttpSigningPlugin, createPaginator } = __webpack_require__(402);
const { normalizeProvider, getSmithyContext, ServiceException, NoOpLogger, emitWarningIfUnsupportedVersion, loadConfigsForDefaultMode, getDefaultExtensionConfiguration, resolveDefaultRuntimeConfig, Client, makeBuilder, createAggregatedClient } = __webpack_require__(2658);
const { Command: $Command } = __webpack_require__(2658);
__webpack_unused_export__ = $Command;
__webpack_unused_export__ = Client;
const { resolveDefaultsModeConfig, loadConfig, NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, NODE_REGION_CONFIG_OPTIONS, NODE_REGION_CONFIG_FILE_OPTIONS, resolveRegionConfig } = __webpack_require__(7291);
const { BinaryDecisionDiagram, EndpointCache, decideEndpoint, customEndpointFunctions, resolveEndpointConfig, getEndpointPlugin } = __webpack_require__(2085);
const { parseUrl, getHttpHandlerExtensionConfiguration, resolveHttpHandlerRuntimeConfig, getContentLengthPlugin } = __webpack_require__(3422);
const { DEFAULT_RETRY_MODE, NODE_RETRY_MODE_CONFIG_OPTIONS, NODE_MAX_ATTEMPT_CONFIG_OPTIONS, resolveRetryConfig, getRetryPlugin } = __webpack_require__(3609);
const { TypeRegistry, getSchemaSerdePlugin } = __webpack_require__(6890);
const { resolveAwsSdkSigV4Config, AwsSdkSigV4Signer, NODE_AUTH_SCHEME_PREFERENCE_OPTIONS } = __webpack_require__(7523);
const { defaultProvider } = __webpack_require__(5861);
const { toUtf8, fromUtf8, toBase64, fromBase64, calculateBodyLength } = __webpack_require__(2430);
const { streamCollector, NodeHttpHandler } = __webpack_require__(1279);
const { AwsJson1_1Protocol } = __webpack_require__(7288);
const { Sha256 } = __webpack_require__(9542);

const defaultRedshiftDataHttpAuthSchemeParametersProvider = async (config, context, input) => {
    return {
        operation: getSmithyContext(context).operation,
        region: await normalizeProvider(config.region)() || (() => {
            throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
        })(),
    };
};
function createAwsAuthSigv4HttpAuthOption(authParameters) {
    return {
        schemeId: "aws.auth#sigv4",
        signingProperties: {
            name: "redshift-data",
            region: authParameters.region,
        },
        propertiesExtractor: (config, context) => ({
            signingProperties: {
                config,
                context,
            },
        }),
    };
}
const defaultRedshiftDataHttpAuthSchemeProvider = (authParameters) => {
    const options = [];
    switch (authParameters.operation) {
        default: {
            options.push(createAwsAuthSigv4HttpAuthOption(authParameters));
        }
    }
    return options;
};
const resolveHttpAuthSchemeConfig = (config) => {
    const config_0 = resolveAwsSdkSigV4Config(config);
    return Object.assign(config_0, {
        authSchemePreference: normalizeProvider(config.authSchemePreference ?? []),
    });
};

const resolveClientEndpointParameters = (options) => {
    return Object.assign(options, {
        useDualstackEndpoint: options.useDualstackEndpoint ?? false,
        useFipsEndpoint: options.useFipsEndpoint ?? false,
        defaultSigningName: "redshift-data",
    });
};
const commonParams = {
    UseFIPS: { type: "builtInParams", name: "useFipsEndpoint" },
    Endpoint: { type: "builtInParams", name: "endpoint" },
    Region: { type: "builtInParams", name: "region" },
    UseDualStack: { type: "builtInParams", name: "useDualstackEndpoint" },
};

var version = "3.1168.0";
var packageInfo = {
	version: version};

const k = "ref";
const a = -1, b = true, c = "isSet", d = "PartitionResult", e = "booleanEquals", f = "getAttr", g = { [k]: "Endpoint" }, h = { [k]: d }, i = {}, j = [{ [k]: "Region" }];
const _data = {
    conditions: [
        [c, [g]],
        [c, j],
        ["aws.partition", j, d],
        [e, [{ [k]: "UseFIPS" }, b]],
        [e, [{ [k]: "UseDualStack" }, b]],
        [e, [{ fn: f, argv: [h, "supportsDualStack"] }, b]],
        [e, [{ fn: f, argv: [h, "supportsFIPS"] }, b]]
    ],
    results: [
        [a],
        [a, "Invalid Configuration: FIPS and custom endpoint are not supported"],
        [a, "Invalid Configuration: Dualstack and custom endpoint are not supported"],
        [g, i],
        ["https://redshift-data-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
        [a, "FIPS and DualStack are enabled, but this partition does not support one or both"],
        ["https://redshift-data-fips.{Region}.{PartitionResult#dnsSuffix}", i],
        [a, "FIPS is enabled but this partition does not support FIPS"],
        ["https://redshift-data.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
        [a, "DualStack is enabled but this partition does not support DualStack"],
        ["https://redshift-data.{Region}.{PartitionResult#dnsSuffix}", i],
        [a, "Invalid Configuration: Missing Region"]
    ]
};
const root = 2;
const r = 100_000_000;
const nodes = new Int32Array([
    -1, 1, -1,
    0, 12, 3,
    1, 4, r + 11,
    2, 5, r + 11,
    3, 8, 6,
    4, 7, r + 10,
    5, r + 8, r + 9,
    4, 10, 9,
    6, r + 6, r + 7,
    5, 11, r + 5,
    6, r + 4, r + 5,
    3, r + 1, 13,
    4, r + 2, r + 3,
]);
const bdd = BinaryDecisionDiagram.from(nodes, root, _data.conditions, _data.results);

const cache = new EndpointCache({
    size: 50,
    params: ["Endpoint", "Region", "UseDualStack", "UseFIPS"],
});
const defaultEndpointResolver = (endpointParams, context = {}) => {
    return cache.get(endpointParams, () => decideEndpoint(bdd, {
        endpointParams: endpointParams,
        logger: context.logger,
    }));
};
customEndpointFunctions.aws = awsEndpointFunctions;

class RedshiftDataServiceException extends ServiceException {
    static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.redshiftdata#RedshiftDataServiceException";
    constructor(options) {
        super(options);
        Object.setPrototypeOf(this, RedshiftDataServiceException.prototype);
    }
}

class ActiveSessionsExceededException extends RedshiftDataServiceException {
    static shapeId = "com.amazonaws.redshiftdata#ActiveSessionsExceededException";
    name = "ActiveSessionsExceededException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "ActiveSessionsExceededException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ActiveSessionsExceededException.prototype);
        this.Message = opts.Message;
    }
}
class ActiveStatementsExceededException extends RedshiftDataServiceException {
    static shapeId = "com.amazonaws.redshiftdata#ActiveStatementsExceededException";
    name = "ActiveStatementsExceededException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "ActiveStatementsExceededException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ActiveStatementsExceededException.prototype);
        this.Message = opts.Message;
    }
}
class ActiveWaitingRequestsExceededException extends RedshiftDataServiceException {
    static shapeId = "com.amazonaws.redshiftdata#ActiveWaitingRequestsExceededException";
    name = "ActiveWaitingRequestsExceededException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "ActiveWaitingRequestsExceededException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ActiveWaitingRequestsExceededException.prototype);
        this.Message = opts.Message;
    }
}
class BatchExecuteStatementException extends RedshiftDataServiceException {
    static shapeId = "com.amazonaws.redshiftdata#BatchExecuteStatementException";
    name = "BatchExecuteStatementException";
    $fault = "server";
    Message;
    StatementId;
    constructor(opts) {
        super({
            name: "BatchExecuteStatementException",
            $fault: "server",
            ...opts,
        });
        Object.setPrototypeOf(this, BatchExecuteStatementException.prototype);
        this.Message = opts.Message;
        this.StatementId = opts.StatementId;
    }
}
class InternalServerException extends RedshiftDataServiceException {
    static shapeId = "com.amazonaws.redshiftdata#InternalServerException";
    name = "InternalServerException";
    $fault = "server";
    Message;
    constructor(opts) {
        super({
            name: "InternalServerException",
            $fault: "server",
            ...opts,
        });
        Object.setPrototypeOf(this, InternalServerException.prototype);
        this.Message = opts.Message;
    }
}
class ResourceNotFoundException extends RedshiftDataServiceException {
    static shapeId = "com.amazonaws.redshiftdata#ResourceNotFoundException";
    name = "ResourceNotFoundException";
    $fault = "client";
    Message;
    ResourceId;
    constructor(opts) {
        super({
            name: "ResourceNotFoundException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ResourceNotFoundException.prototype);
        this.Message = opts.Message;
        this.ResourceId = opts.ResourceId;
    }
}
class ValidationException extends RedshiftDataServiceException {
    static shapeId = "com.amazonaws.redshiftdata#ValidationException";
    name = "ValidationException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "ValidationException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ValidationException.prototype);
        this.Message = opts.Message;
    }
}
class DatabaseConnectionException extends RedshiftDataServiceException {
    static shapeId = "com.amazonaws.redshiftdata#DatabaseConnectionException";
    name = "DatabaseConnectionException";
    $fault = "server";
    Message;
    constructor(opts) {
        super({
            name: "DatabaseConnectionException",
            $fault: "server",
            ...opts,
        });
        Object.setPrototypeOf(this, DatabaseConnectionException.prototype);
        this.Message = opts.Message;
    }
}
class QueryTimeoutException extends RedshiftDataServiceException {
    static shapeId = "com.amazonaws.redshiftdata#QueryTimeoutException";
    name = "QueryTimeoutException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "QueryTimeoutException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, QueryTimeoutException.prototype);
        this.Message = opts.Message;
    }
}
class ExecuteStatementException extends RedshiftDataServiceException {
    static shapeId = "com.amazonaws.redshiftdata#ExecuteStatementException";
    name = "ExecuteStatementException";
    $fault = "server";
    Message;
    StatementId;
    constructor(opts) {
        super({
            name: "ExecuteStatementException",
            $fault: "server",
            ...opts,
        });
        Object.setPrototypeOf(this, ExecuteStatementException.prototype);
        this.Message = opts.Message;
        this.StatementId = opts.StatementId;
    }
}

const _ASEE = "ActiveSessionsExceededException";
const _ASEEc = "ActiveStatementsExceededException";
const _AWREE = "ActiveWaitingRequestsExceededException";
const _BES = "BatchExecuteStatement";
const _BESE = "BatchExecuteStatementException";
const _BESI = "BatchExecuteStatementInput";
const _BESO = "BatchExecuteStatementOutput";
const _CA = "CreatedAt";
const _CD = "ConnectedDatabase";
const _CI = "ClusterIdentifier";
const _CL = "ColumnList";
const _CM = "ColumnMetadata";
const _CML = "ColumnMetadataList";
const _CS = "CancelStatement";
const _CSI = "CurrentStatementId";
const _CSR = "CancelStatementRequest";
const _CSRa = "CancelStatementResponse";
const _CSVR = "CSVRecords";
const _CT = "ClientToken";
const _D = "Database";
const _DCE = "DatabaseConnectionException";
const _DG = "DbGroups";
const _DS = "DescribeStatement";
const _DSR = "DescribeStatementRequest";
const _DSRe = "DescribeStatementResponse";
const _DT = "DescribeTable";
const _DTR = "DescribeTableRequest";
const _DTRe = "DescribeTableResponse";
const _DU = "DbUser";
const _Da = "Databases";
const _Du = "Duration";
const _E = "Error";
const _EM = "ExecutionMode";
const _ES = "ExecuteStatement";
const _ESE = "ExecuteStatementException";
const _ESI = "ExecuteStatementInput";
const _ESO = "ExecuteStatementOutput";
const _F = "Field";
const _FL = "FieldList";
const _FSR = "FormattedSqlRecords";
const _GSR = "GetStatementResult";
const _GSRR = "GetStatementResultRequest";
const _GSRRe = "GetStatementResultResponse";
const _GSRV = "GetStatementResultV2";
const _GSRVR = "GetStatementResultV2Request";
const _GSRVRe = "GetStatementResultV2Response";
const _HRS = "HasResultSet";
const _I = "Id";
const _IBS = "IsBatchStatement";
const _ISE = "InternalServerException";
const _LD = "ListDatabases";
const _LDR = "ListDatabasesRequest";
const _LDRi = "ListDatabasesResponse";
const _LS = "ListSchemas";
const _LSR = "ListSchemasRequest";
const _LSRi = "ListSchemasResponse";
const _LSRis = "ListSessionsRequest";
const _LSRist = "ListSessionsResponse";
const _LSRistt = "ListStatementsRequest";
const _LSRistta = "ListStatementsResponse";
const _LSi = "ListSessions";
const _LSis = "ListStatements";
const _LT = "ListTables";
const _LTR = "ListTablesRequest";
const _LTRi = "ListTablesResponse";
const _M = "Message";
const _MR = "MaxResults";
const _NT = "NextToken";
const _P = "Parameters";
const _QP = "QueryParameters";
const _QR = "QueryRecords";
const _QS = "QueryString";
const _QSu = "QueryStrings";
const _QTE = "QueryTimeoutException";
const _R = "Records";
const _RF = "ResultFormat";
const _RI = "ResourceId";
const _RL = "RoleLevel";
const _RNFE = "ResourceNotFoundException";
const _RP = "RedshiftPid";
const _RQI = "RedshiftQueryId";
const _RQU = "RedshiftQueryUuid";
const _RR = "ResultRows";
const _RS = "ResultSize";
const _S = "Sqls";
const _SA = "SecretArn";
const _SAS = "SessionAliveSeconds";
const _SD = "SessionData";
const _SDt = "StatementData";
const _SI = "StatementId";
const _SIe = "SessionId";
const _SKAS = "SessionKeepAliveSeconds";
const _SL = "SessionList";
const _SLt = "StatementList";
const _SN = "StatementName";
const _SP = "SchemaPattern";
const _SPL = "SqlParametersList";
const _SPq = "SqlParameter";
const _SR = "SqlRecords";
const _SS = "SubStatements";
const _SSD = "SubStatementData";
const _SSL = "SubStatementList";
const _ST = "SessionTtl";
const _Sc = "Schema";
const _Sch = "Schemas";
const _Se = "Sessions";
const _Sq = "Sql";
const _St = "Status";
const _Sta = "Statements";
const _T = "Table";
const _TL = "TableList";
const _TM = "TableMember";
const _TN = "TableName";
const _TNR = "TotalNumRows";
const _TP = "TablePattern";
const _Ta = "Tables";
const _UA = "UpdatedAt";
const _VE = "ValidationException";
const _WE = "WithEvent";
const _WN = "WorkgroupName";
const _WTS = "WaitTimeSeconds";
const _bV = "booleanValue";
const _bVl = "blobValue";
const _c = "client";
const _cD = "columnDefault";
const _dV = "doubleValue";
const _e = "error";
const _hE = "httpError";
const _iC = "isCurrency";
const _iCS = "isCaseSensitive";
const _iN = "isNull";
const _iS = "isSigned";
const _l = "label";
const _lV = "longValue";
const _le = "length";
const _n = "name";
const _nu = "nullable";
const _p = "precision";
const _s = "smithy.ts.sdk.synthetic.com.amazonaws.redshiftdata";
const _sN = "schemaName";
const _sV = "stringValue";
const _sc = "scale";
const _sch = "schema";
const _se = "server";
const _t = "type";
const _tN = "tableName";
const _tNy = "typeName";
const _v = "value";
const n0 = "com.amazonaws.redshiftdata";
const _s_registry = new TypeRegistry(_s);
var RedshiftDataServiceException$ = [-3, _s, "RedshiftDataServiceException", 0, [], []];
_s_registry.registerError(RedshiftDataServiceException$, RedshiftDataServiceException);
const n0_registry = new TypeRegistry(n0);
var ActiveSessionsExceededException$ = [-3, n0, _ASEE,
    { [_e]: _c, [_hE]: 400 },
    [_M],
    [0]
];
n0_registry.registerError(ActiveSessionsExceededException$, ActiveSessionsExceededException);
var ActiveStatementsExceededException$ = [-3, n0, _ASEEc,
    { [_e]: _c, [_hE]: 400 },
    [_M],
    [0]
];
n0_registry.registerError(ActiveStatementsExceededException$, ActiveStatementsExceededException);
var ActiveWaitingRequestsExceededException$ = [-3, n0, _AWREE,
    { [_e]: _c, [_hE]: 400 },
    [_M],
    [0]
];
n0_registry.registerError(ActiveWaitingRequestsExceededException$, ActiveWaitingRequestsExceededException);
var BatchExecuteStatementException$ = [-3, n0, _BESE,
    { [_e]: _se, [_hE]: 500 },
    [_M, _SI],
    [0, 0], 2
];
n0_registry.registerError(BatchExecuteStatementException$, BatchExecuteStatementException);
var DatabaseConnectionException$ = [-3, n0, _DCE,
    { [_e]: _se, [_hE]: 500 },
    [_M],
    [0], 1
];
n0_registry.registerError(DatabaseConnectionException$, DatabaseConnectionException);
var ExecuteStatementException$ = [-3, n0, _ESE,
    { [_e]: _se, [_hE]: 500 },
    [_M, _SI],
    [0, 0], 2
];
n0_registry.registerError(ExecuteStatementException$, ExecuteStatementException);
var InternalServerException$ = [-3, n0, _ISE,
    { [_e]: _se, [_hE]: 500 },
    [_M],
    [0], 1
];
n0_registry.registerError(InternalServerException$, InternalServerException);
var QueryTimeoutException$ = [-3, n0, _QTE,
    { [_e]: _c, [_hE]: 400 },
    [_M],
    [0]
];
n0_registry.registerError(QueryTimeoutException$, QueryTimeoutException);
var ResourceNotFoundException$ = [-3, n0, _RNFE,
    { [_e]: _c, [_hE]: 404 },
    [_M, _RI],
    [0, 0], 2
];
n0_registry.registerError(ResourceNotFoundException$, ResourceNotFoundException);
var ValidationException$ = [-3, n0, _VE,
    { [_e]: _c, [_hE]: 400 },
    [_M],
    [0]
];
n0_registry.registerError(ValidationException$, ValidationException);
const errorTypeRegistries = [
    _s_registry,
    n0_registry,
];
var BatchExecuteStatementInput$ = [3, n0, _BESI,
    0,
    [_S, _CI, _SA, _DU, _D, _WE, _SN, _P, _WN, _CT, _RF, _SKAS, _SIe, _EM, _WTS],
    [64 | 0, 0, 0, 0, 0, 2, 0, () => SqlParametersList, 0, [0, 4], 0, 1, 0, 0, 1], 1
];
var BatchExecuteStatementOutput$ = [3, n0, _BESO,
    0,
    [_I, _CA, _CI, _DU, _DG, _D, _SA, _WN, _SIe, _St, _RP, _HRS],
    [0, 4, 0, 0, 64 | 0, 0, 0, 0, 0, 0, 1, 2]
];
var CancelStatementRequest$ = [3, n0, _CSR,
    0,
    [_I],
    [0], 1
];
var CancelStatementResponse$ = [3, n0, _CSRa,
    0,
    [_St],
    [2]
];
var ColumnMetadata$ = [3, n0, _CM,
    0,
    [_iCS, _iC, _iS, _l, _n, _nu, _p, _sc, _sN, _tN, _tNy, _le, _cD],
    [2, 2, 2, 0, 0, 1, 1, 1, 0, 0, 0, 1, 0]
];
var DescribeStatementRequest$ = [3, n0, _DSR,
    0,
    [_I, _WTS],
    [0, 1], 1
];
var DescribeStatementResponse$ = [3, n0, _DSRe,
    0,
    [_I, _SA, _DU, _D, _CI, _Du, _E, _St, _CA, _UA, _RP, _HRS, _QS, _RR, _RS, _RQI, _RQU, _QP, _SS, _WN, _RF, _SIe, _EM],
    [0, 0, 0, 0, 0, 1, 0, 0, 4, 4, 1, 2, 0, 1, 1, 1, 0, () => SqlParametersList, () => SubStatementList, 0, 0, 0, 0], 1
];
var DescribeTableRequest$ = [3, n0, _DTR,
    0,
    [_D, _CI, _SA, _DU, _CD, _Sc, _T, _NT, _MR, _WN],
    [0, 0, 0, 0, 0, 0, 0, 0, 1, 0], 1
];
var DescribeTableResponse$ = [3, n0, _DTRe,
    0,
    [_TN, _CL, _NT],
    [0, () => ColumnList, 0]
];
var ExecuteStatementInput$ = [3, n0, _ESI,
    0,
    [_Sq, _CI, _SA, _DU, _D, _WE, _SN, _P, _WN, _CT, _RF, _SKAS, _SIe, _WTS],
    [0, 0, 0, 0, 0, 2, 0, () => SqlParametersList, 0, [0, 4], 0, 1, 0, 1], 1
];
var ExecuteStatementOutput$ = [3, n0, _ESO,
    0,
    [_I, _CA, _CI, _DU, _DG, _D, _SA, _WN, _SIe, _St, _RP, _HRS],
    [0, 4, 0, 0, 64 | 0, 0, 0, 0, 0, 0, 1, 2]
];
var GetStatementResultRequest$ = [3, n0, _GSRR,
    0,
    [_I, _NT, _WTS],
    [0, 0, 1], 1
];
var GetStatementResultResponse$ = [3, n0, _GSRRe,
    0,
    [_R, _CM, _TNR, _NT],
    [() => SqlRecords, () => ColumnMetadataList, 1, 0], 1
];
var GetStatementResultV2Request$ = [3, n0, _GSRVR,
    0,
    [_I, _NT, _WTS],
    [0, 0, 1], 1
];
var GetStatementResultV2Response$ = [3, n0, _GSRVRe,
    0,
    [_R, _CM, _TNR, _RF, _NT],
    [() => FormattedSqlRecords, () => ColumnMetadataList, 1, 0, 0], 1
];
var ListDatabasesRequest$ = [3, n0, _LDR,
    0,
    [_CI, _D, _SA, _DU, _NT, _MR, _WN],
    [0, 0, 0, 0, 0, 1, 0]
];
var ListDatabasesResponse$ = [3, n0, _LDRi,
    0,
    [_Da, _NT],
    [64 | 0, 0]
];
var ListSchemasRequest$ = [3, n0, _LSR,
    0,
    [_D, _CI, _SA, _DU, _CD, _SP, _NT, _MR, _WN],
    [0, 0, 0, 0, 0, 0, 0, 1, 0], 1
];
var ListSchemasResponse$ = [3, n0, _LSRi,
    0,
    [_Sch, _NT],
    [64 | 0, 0]
];
var ListSessionsRequest$ = [3, n0, _LSRis,
    0,
    [_NT, _MR, _SIe, _St, _RL, _CI, _WN, _D],
    [0, 1, 0, 0, 2, 0, 0, 0]
];
var ListSessionsResponse$ = [3, n0, _LSRist,
    0,
    [_Se, _NT],
    [() => SessionList, 0], 1
];
var ListStatementsRequest$ = [3, n0, _LSRistt,
    0,
    [_NT, _MR, _SN, _St, _RL, _D, _CI, _WN],
    [0, 1, 0, 0, 2, 0, 0, 0]
];
var ListStatementsResponse$ = [3, n0, _LSRistta,
    0,
    [_Sta, _NT],
    [() => StatementList, 0], 1
];
var ListTablesRequest$ = [3, n0, _LTR,
    0,
    [_D, _CI, _SA, _DU, _CD, _SP, _TP, _NT, _MR, _WN],
    [0, 0, 0, 0, 0, 0, 0, 0, 1, 0], 1
];
var ListTablesResponse$ = [3, n0, _LTRi,
    0,
    [_Ta, _NT],
    [() => TableList, 0]
];
var SessionData$ = [3, n0, _SD,
    0,
    [_SIe, _St, _CA, _UA, _D, _DU, _CI, _WN, _SAS, _ST, _CSI],
    [0, 0, 4, 4, 0, 0, 0, 0, 1, 4, 0], 3
];
var SqlParameter$ = [3, n0, _SPq,
    0,
    [_n, _v],
    [0, 0], 2
];
var StatementData$ = [3, n0, _SDt,
    0,
    [_I, _QS, _QSu, _SA, _St, _SN, _CA, _UA, _QP, _IBS, _RF, _SIe],
    [0, 0, 64 | 0, 0, 0, 0, 4, 4, () => SqlParametersList, 2, 0, 0], 1
];
var SubStatementData$ = [3, n0, _SSD,
    0,
    [_I, _Du, _E, _St, _CA, _UA, _QS, _RR, _RS, _RQI, _RQU, _HRS],
    [0, 1, 0, 0, 4, 4, 0, 1, 1, 1, 0, 2], 1
];
var TableMember$ = [3, n0, _TM,
    0,
    [_n, _t, _sch],
    [0, 0, 0]
];
var ColumnList = [1, n0, _CL,
    0, () => ColumnMetadata$
];
var ColumnMetadataList = [1, n0, _CML,
    0, () => ColumnMetadata$
];
var FieldList = [1, n0, _FL,
    0, () => Field$
];
var FormattedSqlRecords = [1, n0, _FSR,
    0, () => QueryRecords$
];
var SessionList = [1, n0, _SL,
    0, () => SessionData$
];
var SqlParametersList = [1, n0, _SPL,
    0, () => SqlParameter$
];
var SqlRecords = [1, n0, _SR,
    0, () => FieldList
];
var StatementList = [1, n0, _SLt,
    0, () => StatementData$
];
var SubStatementList = [1, n0, _SSL,
    0, () => SubStatementData$
];
var TableList = [1, n0, _TL,
    0, () => TableMember$
];
var Field$ = [4, n0, _F,
    0,
    [_iN, _bV, _lV, _dV, _sV, _bVl],
    [2, 2, 1, 1, 0, 21]
];
var QueryRecords$ = [4, n0, _QR,
    0,
    [_CSVR],
    [0]
];
var BatchExecuteStatement$ = [9, n0, _BES,
    0, () => BatchExecuteStatementInput$, () => BatchExecuteStatementOutput$
];
var CancelStatement$ = [9, n0, _CS,
    0, () => CancelStatementRequest$, () => CancelStatementResponse$
];
var DescribeStatement$ = [9, n0, _DS,
    0, () => DescribeStatementRequest$, () => DescribeStatementResponse$
];
var DescribeTable$ = [9, n0, _DT,
    0, () => DescribeTableRequest$, () => DescribeTableResponse$
];
var ExecuteStatement$ = [9, n0, _ES,
    0, () => ExecuteStatementInput$, () => ExecuteStatementOutput$
];
var GetStatementResult$ = [9, n0, _GSR,
    0, () => GetStatementResultRequest$, () => GetStatementResultResponse$
];
var GetStatementResultV2$ = [9, n0, _GSRV,
    0, () => GetStatementResultV2Request$, () => GetStatementResultV2Response$
];
var ListDatabases$ = [9, n0, _LD,
    0, () => ListDatabasesRequest$, () => ListDatabasesResponse$
];
var ListSchemas$ = [9, n0, _LS,
    0, () => ListSchemasRequest$, () => ListSchemasResponse$
];
var ListSessions$ = [9, n0, _LSi,
    0, () => ListSessionsRequest$, () => ListSessionsResponse$
];
var ListStatements$ = [9, n0, _LSis,
    0, () => ListStatementsRequest$, () => ListStatementsResponse$
];
var ListTables$ = [9, n0, _LT,
    0, () => ListTablesRequest$, () => ListTablesResponse$
];

const getRuntimeConfig$1 = (config) => {
    return {
        apiVersion: "2019-12-20",
        base64Decoder: config?.base64Decoder ?? fromBase64,
        base64Encoder: config?.base64Encoder ?? toBase64,
        disableHostPrefix: config?.disableHostPrefix ?? false,
        endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
        extensions: config?.extensions ?? [],
        httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultRedshiftDataHttpAuthSchemeProvider,
        httpAuthSchemes: config?.httpAuthSchemes ?? [
            {
                schemeId: "aws.auth#sigv4",
                identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4"),
                signer: new AwsSdkSigV4Signer(),
            },
        ],
        logger: config?.logger ?? new NoOpLogger(),
        protocol: config?.protocol ?? AwsJson1_1Protocol,
        protocolSettings: config?.protocolSettings ?? {
            defaultNamespace: "com.amazonaws.redshiftdata",
            errorTypeRegistries,
            version: "2019-12-20",
            serviceTarget: "RedshiftData",
        },
        serviceId: config?.serviceId ?? "Redshift Data",
        sha256: config?.sha256 ?? Sha256,
        urlParser: config?.urlParser ?? parseUrl,
        utf8Decoder: config?.utf8Decoder ?? fromUtf8,
        utf8Encoder: config?.utf8Encoder ?? toUtf8,
    };
};

const getRuntimeConfig = (config) => {
    emitWarningIfUnsupportedVersion(process.version);
    const defaultsMode = resolveDefaultsModeConfig(config);
    const defaultConfigProvider = () => defaultsMode().then(loadConfigsForDefaultMode);
    const clientSharedValues = getRuntimeConfig$1(config);
    emitWarningIfUnsupportedVersion$1(process.version);
    const loaderConfig = {
        profile: config?.profile,
        logger: clientSharedValues.logger,
    };
    return {
        ...clientSharedValues,
        ...config,
        runtime: "node",
        defaultsMode,
        authSchemePreference: config?.authSchemePreference ?? loadConfig(NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, loaderConfig),
        bodyLengthChecker: config?.bodyLengthChecker ?? calculateBodyLength,
        credentialDefaultProvider: config?.credentialDefaultProvider ?? defaultProvider,
        defaultSocketTimeout: getDefaultSocketTimeout(config?.requestHandler, 300_000),
        defaultUserAgentProvider: config?.defaultUserAgentProvider ?? createDefaultUserAgentProvider({ serviceId: clientSharedValues.serviceId, clientVersion: packageInfo.version }),
        maxAttempts: config?.maxAttempts ?? loadConfig(NODE_MAX_ATTEMPT_CONFIG_OPTIONS, config),
        region: config?.region ?? loadConfig(NODE_REGION_CONFIG_OPTIONS, { ...NODE_REGION_CONFIG_FILE_OPTIONS, ...loaderConfig }),
        requestHandler: NodeHttpHandler.create(config?.requestHandler ?? defaultConfigProvider),
        retryMode: config?.retryMode ??
            loadConfig({
                ...NODE_RETRY_MODE_CONFIG_OPTIONS,
                default: async () => (await defaultConfigProvider()).retryMode || DEFAULT_RETRY_MODE,
            }, config),
        streamCollector: config?.streamCollector ?? streamCollector,
        useDualstackEndpoint: config?.useDualstackEndpoint ?? loadConfig(NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
        useFipsEndpoint: config?.useFipsEndpoint ?? loadConfig(NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
        userAgentAppId: config?.userAgentAppId ?? loadConfig(NODE_APP_ID_CONFIG_OPTIONS, loaderConfig),
    };
};

const getHttpAuthExtensionConfiguration = (runtimeConfig) => {
    const _httpAuthSchemes = runtimeConfig.httpAuthSchemes;
    let _httpAuthSchemeProvider = runtimeConfig.httpAuthSchemeProvider;
    let _credentials = runtimeConfig.credentials;
    return {
        setHttpAuthScheme(httpAuthScheme) {
            const index = _httpAuthSchemes.findIndex((scheme) => scheme.schemeId === httpAuthScheme.schemeId);
            if (index === -1) {
                _httpAuthSchemes.push(httpAuthScheme);
            }
            else {
                _httpAuthSchemes.splice(index, 1, httpAuthScheme);
            }
        },
        httpAuthSchemes() {
            return _httpAuthSchemes;
        },
        setHttpAuthSchemeProvider(httpAuthSchemeProvider) {
            _httpAuthSchemeProvider = httpAuthSchemeProvider;
        },
        httpAuthSchemeProvider() {
            return _httpAuthSchemeProvider;
        },
        setCredentials(credentials) {
            _credentials = credentials;
        },
        credentials() {
            return _credentials;
        },
    };
};
const resolveHttpAuthRuntimeConfig = (config) => {
    return {
        httpAuthSchemes: config.httpAuthSchemes(),
        httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
        credentials: config.credentials(),
    };
};

const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
    const extensionConfiguration = Object.assign(getAwsRegionExtensionConfiguration(runtimeConfig), getDefaultExtensionConfiguration(runtimeConfig), getHttpHandlerExtensionConfiguration(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
    extensions.forEach((extension) => extension.configure(extensionConfiguration));
    return Object.assign(runtimeConfig, resolveAwsRegionExtensionConfiguration(extensionConfiguration), resolveDefaultRuntimeConfig(extensionConfiguration), resolveHttpHandlerRuntimeConfig(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
};

class RedshiftDataClient extends Client {
    config;
    constructor(...[configuration]) {
        const _config_0 = getRuntimeConfig(configuration || {});
        super(_config_0);
        this.initConfig = _config_0;
        const _config_1 = resolveClientEndpointParameters(_config_0);
        const _config_2 = resolveUserAgentConfig(_config_1);
        const _config_3 = resolveRetryConfig(_config_2);
        const _config_4 = resolveRegionConfig(_config_3);
        const _config_5 = resolveHostHeaderConfig(_config_4);
        const _config_6 = resolveEndpointConfig(_config_5);
        const _config_7 = resolveHttpAuthSchemeConfig(_config_6);
        const _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
        this.config = _config_8;
        this.middlewareStack.use(getSchemaSerdePlugin(this.config));
        this.middlewareStack.use(getUserAgentPlugin(this.config));
        this.middlewareStack.use(getRetryPlugin(this.config));
        this.middlewareStack.use(getContentLengthPlugin(this.config));
        this.middlewareStack.use(getHostHeaderPlugin(this.config));
        this.middlewareStack.use(getLoggerPlugin(this.config));
        this.middlewareStack.use(getRecursionDetectionPlugin(this.config));
        this.middlewareStack.use(getHttpAuthSchemeEndpointRuleSetPlugin(this.config, {
            httpAuthSchemeParametersProvider: defaultRedshiftDataHttpAuthSchemeParametersProvider,
            identityProviderConfigProvider: async (config) => new DefaultIdentityProviderConfig({
                "aws.auth#sigv4": config.credentials,
            }),
        }));
        this.middlewareStack.use(getHttpSigningPlugin(this.config));
    }
    destroy() {
        super.destroy();
    }
}

const command = makeBuilder(commonParams, "RedshiftData", "RedshiftDataClient", getEndpointPlugin);
const _ep0 = {};
const _mw0 = (Command, cs, config, o) => [];

class BatchExecuteStatementCommand extends command(_ep0, _mw0, "BatchExecuteStatement", BatchExecuteStatement$) {
}

class CancelStatementCommand extends command(_ep0, _mw0, "CancelStatement", CancelStatement$) {
}

class DescribeStatementCommand extends command(_ep0, _mw0, "DescribeStatement", DescribeStatement$) {
}

class DescribeTableCommand extends command(_ep0, _mw0, "DescribeTable", DescribeTable$) {
}

class ExecuteStatementCommand extends command(_ep0, _mw0, "ExecuteStatement", ExecuteStatement$) {
}

class GetStatementResultCommand extends command(_ep0, _mw0, "GetStatementResult", GetStatementResult$) {
}

class GetStatementResultV2Command extends command(_ep0, _mw0, "GetStatementResultV2", GetStatementResultV2$) {
}

class ListDatabasesCommand extends command(_ep0, _mw0, "ListDatabases", ListDatabases$) {
}

class ListSchemasCommand extends command(_ep0, _mw0, "ListSchemas", ListSchemas$) {
}

class ListSessionsCommand extends command(_ep0, _mw0, "ListSessions", ListSessions$) {
}

class ListStatementsCommand extends command(_ep0, _mw0, "ListStatements", ListStatements$) {
}

class ListTablesCommand extends command(_ep0, _mw0, "ListTables", ListTables$) {
}

const paginateDescribeTable = createPaginator(RedshiftDataClient, DescribeTableCommand, "NextToken", "NextToken", "MaxResults");

const paginateGetStatementResult = createPaginator(RedshiftDataClient, GetStatementResultCommand, "NextToken", "NextToken", "");

const paginateGetStatementResultV2 = createPaginator(RedshiftDataClient, GetStatementResultV2Command, "NextToken", "NextToken", "");

const paginateListDatabases = createPaginator(RedshiftDataClient, ListDatabasesCommand, "NextToken", "NextToken", "MaxResults");

const paginateListSchemas = createPaginator(RedshiftDataClient, ListSchemasCommand, "NextToken", "NextToken", "MaxResults");

const paginateListSessions = createPaginator(RedshiftDataClient, ListSessionsCommand, "NextToken", "NextToken", "MaxResults");

const paginateListStatements = createPaginator(RedshiftDataClient, ListStatementsCommand, "NextToken", "NextToken", "MaxResults");

const paginateListTables = createPaginator(RedshiftDataClient, ListTablesCommand, "NextToken", "NextToken", "MaxResults");

const commands = {
    BatchExecuteStatementCommand,
    CancelStatementCommand,
    DescribeStatementCommand,
    DescribeTableCommand,
    ExecuteStatementCommand,
    GetStatementResultCommand,
    GetStatementResultV2Command,
    ListDatabasesCommand,
    ListSchemasCommand,
    ListSessionsCommand,
    ListStatementsCommand,
    ListTablesCommand,
};
const paginators = {
    paginateDescribeTable,
    paginateGetStatementResult,
    paginateGetStatementResultV2,
    paginateListDatabases,
    paginateListSchemas,
    paginateListSessions,
    paginateListStatements,
    paginateListTables,
};
class RedshiftData extends RedshiftDataClient {
}
createAggregatedClient(commands, RedshiftData, { paginators });

const ExecutionMode = {
    AUTO_COMMIT: "AUTO_COMMIT",
    TRANSACTION: "TRANSACTION",
};
const ResultFormatString = {
    CSV: "CSV",
    JSON: "JSON",
};
const StatementStatusString = {
    ABORTED: "ABORTED",
    FAILED: "FAILED",
    FINISHED: "FINISHED",
    PICKED: "PICKED",
    STARTED: "STARTED",
    SUBMITTED: "SUBMITTED",
};
const StatusString = {
    ABORTED: "ABORTED",
    ALL: "ALL",
    FAILED: "FAILED",
    FINISHED: "FINISHED",
    PICKED: "PICKED",
    STARTED: "STARTED",
    SUBMITTED: "SUBMITTED",
};
const SessionStatusString = {
    AVAILABLE: "AVAILABLE",
    BUSY: "BUSY",
    CLOSED: "CLOSED",
};

__webpack_unused_export__ = ActiveSessionsExceededException;
__webpack_unused_export__ = ActiveSessionsExceededException$;
__webpack_unused_export__ = ActiveStatementsExceededException;
__webpack_unused_export__ = ActiveStatementsExceededException$;
__webpack_unused_export__ = ActiveWaitingRequestsExceededException;
__webpack_unused_export__ = ActiveWaitingRequestsExceededException$;
__webpack_unused_export__ = BatchExecuteStatement$;
exports.eC = BatchExecuteStatementCommand;
__webpack_unused_export__ = BatchExecuteStatementException;
__webpack_unused_export__ = BatchExecuteStatementException$;
__webpack_unused_export__ = BatchExecuteStatementInput$;
__webpack_unused_export__ = BatchExecuteStatementOutput$;
__webpack_unused_export__ = CancelStatement$;
exports.ly = CancelStatementCommand;
__webpack_unused_export__ = CancelStatementRequest$;
__webpack_unused_export__ = CancelStatementResponse$;
__webpack_unused_export__ = ColumnMetadata$;
__webpack_unused_export__ = DatabaseConnectionException;
__webpack_unused_export__ = DatabaseConnectionException$;
__webpack_unused_export__ = DescribeStatement$;
exports.YM = DescribeStatementCommand;
__webpack_unused_export__ = DescribeStatementRequest$;
__webpack_unused_export__ = DescribeStatementResponse$;
__webpack_unused_export__ = DescribeTable$;
__webpack_unused_export__ = DescribeTableCommand;
__webpack_unused_export__ = DescribeTableRequest$;
__webpack_unused_export__ = DescribeTableResponse$;
__webpack_unused_export__ = ExecuteStatement$;
exports.cw = ExecuteStatementCommand;
__webpack_unused_export__ = ExecuteStatementException;
__webpack_unused_export__ = ExecuteStatementException$;
__webpack_unused_export__ = ExecuteStatementInput$;
__webpack_unused_export__ = ExecuteStatementOutput$;
__webpack_unused_export__ = ExecutionMode;
__webpack_unused_export__ = Field$;
__webpack_unused_export__ = GetStatementResult$;
exports.oC = GetStatementResultCommand;
__webpack_unused_export__ = GetStatementResultRequest$;
__webpack_unused_export__ = GetStatementResultResponse$;
__webpack_unused_export__ = GetStatementResultV2$;
__webpack_unused_export__ = GetStatementResultV2Command;
__webpack_unused_export__ = GetStatementResultV2Request$;
__webpack_unused_export__ = GetStatementResultV2Response$;
__webpack_unused_export__ = InternalServerException;
__webpack_unused_export__ = InternalServerException$;
__webpack_unused_export__ = ListDatabases$;
__webpack_unused_export__ = ListDatabasesCommand;
__webpack_unused_export__ = ListDatabasesRequest$;
__webpack_unused_export__ = ListDatabasesResponse$;
__webpack_unused_export__ = ListSchemas$;
__webpack_unused_export__ = ListSchemasCommand;
__webpack_unused_export__ = ListSchemasRequest$;
__webpack_unused_export__ = ListSchemasResponse$;
__webpack_unused_export__ = ListSessions$;
__webpack_unused_export__ = ListSessionsCommand;
__webpack_unused_export__ = ListSessionsRequest$;
__webpack_unused_export__ = ListSessionsResponse$;
__webpack_unused_export__ = ListStatements$;
exports.m_ = ListStatementsCommand;
__webpack_unused_export__ = ListStatementsRequest$;
__webpack_unused_export__ = ListStatementsResponse$;
__webpack_unused_export__ = ListTables$;
__webpack_unused_export__ = ListTablesCommand;
__webpack_unused_export__ = ListTablesRequest$;
__webpack_unused_export__ = ListTablesResponse$;
__webpack_unused_export__ = QueryRecords$;
__webpack_unused_export__ = QueryTimeoutException;
__webpack_unused_export__ = QueryTimeoutException$;
__webpack_unused_export__ = RedshiftData;
exports.Jp = RedshiftDataClient;
__webpack_unused_export__ = RedshiftDataServiceException;
__webpack_unused_export__ = RedshiftDataServiceException$;
__webpack_unused_export__ = ResourceNotFoundException;
__webpack_unused_export__ = ResourceNotFoundException$;
__webpack_unused_export__ = ResultFormatString;
__webpack_unused_export__ = SessionData$;
__webpack_unused_export__ = SessionStatusString;
__webpack_unused_export__ = SqlParameter$;
__webpack_unused_export__ = StatementData$;
__webpack_unused_export__ = StatementStatusString;
__webpack_unused_export__ = StatusString;
__webpack_unused_export__ = SubStatementData$;
__webpack_unused_export__ = TableMember$;
__webpack_unused_export__ = ValidationException;
__webpack_unused_export__ = ValidationException$;
__webpack_unused_export__ = errorTypeRegistries;
__webpack_unused_export__ = paginateDescribeTable;
__webpack_unused_export__ = paginateGetStatementResult;
__webpack_unused_export__ = paginateGetStatementResultV2;
__webpack_unused_export__ = paginateListDatabases;
__webpack_unused_export__ = paginateListSchemas;
__webpack_unused_export__ = paginateListSessions;
__webpack_unused_export__ = paginateListStatements;
__webpack_unused_export__ = paginateListTables;


/***/ })

};
