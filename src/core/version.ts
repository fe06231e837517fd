/** The tool's version, recorded with every history entry. `test/generated.test.ts` holds it to package.json. */
export const VERSION = '0.1.0';
