/** A test file, and how its runner is called, from the project's folder. */
export type RunnerProgram = {
  readonly file: string;
  readonly code: string;
  readonly args: readonly string[];
};

const EXPECT = '(matcher, received, ...args) => expect(received)[matcher](...args)';

/** Adapts an entry with `expect` and `testWith` to the suite. */
const define = (name: string) => `
defineSuite({ file: '${name}.json', test: testWith(OPTIONS), check: ${EXPECT}, transcript });
`;

const importing = (entry: string) => `
import { expect, testWith, transcript } from 'fake-8x8/${entry}';
import { defineSuite, OPTIONS } from './suite.cjs';
`;

/** The suite in each runner, by the name of what it writes. */
export const PROGRAMS: Readonly<Record<string, RunnerProgram>> = {
  vitest: {
    file: 'vitest-suite.test.mjs',
    code: importing('vitest') + define('vitest'),
    args: ['node_modules/vitest/vitest.mjs', 'run', 'vitest-suite'],
  },
  'jest-esm': {
    file: 'suite.jest.mjs',
    code: importing('jest') + define('jest-esm'),
    args: ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--testRegex', 'suite.jest.mjs'],
  },
  'jest-commonjs': {
    file: 'suite.jest.cjs',
    code: `
const { expect, testWith, transcript } = require('fake-8x8/jest');
const { defineSuite, OPTIONS } = require('./suite.cjs');
${define('jest-commonjs')}`,
    args: ['node_modules/jest/bin/jest.js', '--testRegex', 'suite.jest.cjs'],
  },
  'node-test': {
    file: 'suite.node.mjs',
    code: `
import * as entry from 'fake-8x8/node-test';
import { defineSuite, OPTIONS } from './suite.cjs';
const { testWith, transcript } = entry;
const check = (matcher, received, ...args) => entry[ASSERTIONS[matcher]](received, ...args);
const ASSERTIONS = {
  toHaveAccepted: 'assertAccepted',
  toHaveBeenDelivered: 'assertDelivered',
  toHaveReceivedMessage: 'assertReceivedMessage',
  toHaveReceivedCall: 'assertReceivedCall',
  toHaveShownCustomer: 'assertShownCustomer',
  toMatchEvent: 'assertEvent',
  toHavePassed: 'assertPassed',
  toHaveNoFindings: 'assertNoFindings',
};
defineSuite({ file: 'node-test.json', test: testWith(OPTIONS), check, transcript });
`,
    args: ['--test', 'suite.node.mjs'],
  },
  playwright: {
    file: 'playwright-suite.spec.mjs',
    // A test stands where it is registered, for Playwright; elsewhere it would not be looked for.
    code: `${importing('playwright')}
const test = testWith(OPTIONS);
defineSuite({
  file: 'playwright.json', test: (name, body) => test(name, body), check: ${EXPECT}, transcript,
});
`,
    args: ['node_modules/@playwright/test/cli.js', 'test', 'playwright-suite'],
  },
};
