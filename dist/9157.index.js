export const id = 9157;
export const ids = [9157];
export const modules = {

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
