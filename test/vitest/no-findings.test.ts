import { type Examination, testIntegration } from 'fake-8x8';
import { expect } from 'fake-8x8/vitest';
import { beforeAll, describe, test } from 'vitest';
import { createTinyApp } from '../support/checks/tiny-app.ts';
import { failureOf } from '../support/vitest/failure-of.ts';

const examine = (verifies: boolean, more: { readonly bail?: boolean } = {}) =>
  testIntegration({
    to: { fetch: createTinyApp({ verifies }).fetch },
    only: ['forged-requests', 'handshake'],
    ...more,
  });

describe('toHaveNoFindings', () => {
  let right: Examination;
  let wrong: Examination;

  beforeAll(async () => {
    [right, wrong] = await Promise.all([examine(true), examine(false, { bail: true })]);
  });

  test('holds for an app without findings', () => {
    expect(right).toHaveNoFindings();
    expect(failureOf(() => expect(right).not.toHaveNoFindings())).toBe(
      [
        'expect(examination).not.toHaveNoFindings()',
        '',
        'Wanted: at least one finding',
        'Found:  0 findings',
      ].join('\n'),
    );
  });

  test('tells each finding, what shows it and what to do', () => {
    expect(wrong).not.toHaveNoFindings();
    const failure = failureOf(() => expect(wrong).toHaveNoFindings());
    expect(failure).toContain(
      [
        'expect(examination).toHaveNoFindings()',
        '',
        'Wanted: no findings',
        'Found:  1 finding, and it ended early: bail',
      ].join('\n'),
    );
    expect(failure).toContain('signature-not-checked: The app does not check x-8x8-signature');
    expect(failure).toMatch(/answered: 204\n {4}expected: 401, or another 4xx/);
    expect(failure).toMatch(/to do: Verify x-8x8-signature/);
  });

  test.each([
    ['a promise', Promise.resolve(), 'a promise'],
    ['nothing', undefined, 'undefined'],
    ['a summary', { verdict: 'passed' }, 'an object'],
  ])('refuses what is no examination: %s', (_, value, shown) => {
    const failure = failureOf(() => expect(value as unknown).toHaveNoFindings());
    expect(failure).toContain('Cannot check toHaveNoFindings of ');
    expect(failure).toContain(shown);
    expect(failure).toContain('Write expect(await testIntegration(options)).toHaveNoFindings().');
    expect(() => expect(value as unknown).toHaveNoFindings()).toThrow(
      expect.objectContaining({ code: 'NOT_AN_EXAMINATION' }),
    );
  });
});
