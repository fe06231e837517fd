export const id = 96;
export const ids = [96];
export const modules = {

/***/ 96:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   init: () => (/* binding */ init)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3026);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2925);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9109);
/** `init`: a configuration, a first migration and a first data test that work as they are. */



const FILES = {
    [_project_js__WEBPACK_IMPORTED_MODULE_1__/* .CONFIG_NAME */ .fA]: `migrations = migrations
tests      = tests
default    = dev

[environment.dev]
warehouse = embedded:.redshift-devops/dev

; A real warehouse: a role, no password.
; [environment.prod]
; warehouse = redshift-serverless://<workgroup>/<database>
; region    = eu-west-1
; auth      = iam
; approval  = required
`,
    'migrations/V001__first.sql': `-- The first migration. Its statements commit together with their row of the history.
CREATE SCHEMA IF NOT EXISTS sales;

CREATE TABLE sales.orders (
  order_id   BIGINT        NOT NULL,
  ordered_at TIMESTAMP     NOT NULL,
  amount     DECIMAL(18,2) NOT NULL
)
DISTKEY (order_id)
SORTKEY (ordered_at);
`,
    'tests/orders.sql': `-- test: no order costs less than nothing
SELECT order_id, amount FROM sales.orders WHERE amount < 0;
`,
};
const init = (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .defineCommand */ .N)({
    name: 'init',
    summary: 'Write a configuration, a first migration and a first data test.',
    inputs: {},
    outputs: {},
    action: false,
    async run(_inputs, world) {
        const existing = [];
        for (const path of Object.keys(FILES))
            if ((await world.files.exists(path)) !== undefined)
                existing.push(path);
        if (existing.length > 0)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .u('USAGE', `init overwrites nothing, and ${existing.join(', ')} exists already`);
        for (const [path, text] of Object.entries(FILES))
            await world.files.write(path, text);
        const headline = 'Ready. Next: redshift-devops pipeline';
        return { verdict: 'passed', headline, text: `${Object.keys(FILES).map((path) => `wrote ${path}`).join('\n')}\n${headline}`, report: '', findings: [], outputs: {} };
    },
});


/***/ })

};
