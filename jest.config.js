import process from 'node:process'

export default {
  testEnvironment: 'node',
  // By default jest leaves one processor idle, which is half of two.
  maxWorkers: '100%',
  // Commands that are run as processes take their time on a busy machine.
  testTimeout: 30_000,
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript' },
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
        sourceMaps: true,
      },
    ],
  },
  // .ci/run asks for it; a threshold that is not met fails the run.
  collectCoverage: process.env.COVERAGE === '1',
  coverageReporters: ['text-summary'],
  collectCoverageFrom: ['src/**/*.ts', 'rules/**/*.ts'],
  coverageProvider: 'v8',
  coverageThreshold: { global: { branches: 90 } },
}
