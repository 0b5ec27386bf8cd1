/** Loaded before a test file that is only asked whether it fails: after the first failure the tests left are not run. */
import { afterEach, beforeEach, type SuiteContext, type TestContext } from 'node:test';

let failed = false;

beforeEach(() => {
  if (failed) throw new Error('Not run: a test before it failed.');
});

afterEach((context: TestContext | SuiteContext) => {
  if ('error' in context && context.error) failed = true;
});
