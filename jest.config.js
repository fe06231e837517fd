/** One jest configuration: TypeScript sources run as ES modules through swc, which does not type-check (tsc does). */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'es6' } }],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/build/'],
  maxWorkers: 2,
  // What hangs is to be found, and what only waits its turn on a busy machine is not to fail.
  testTimeout: 30_000,
  // Modules of a finished file are never given back; a worker that has grown collects garbage more than it works.
  workerIdleMemoryLimit: '700MB',
};
