export const id = 323;
export const ids = [323];
export const modules = {

/***/ 3323:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.VERSION = void 0;
/** The tool's version, recorded with every history entry. `test/generated.test.ts` holds it to package.json. */
exports.VERSION = '0.1.0';


/***/ })

};
