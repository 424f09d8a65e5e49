/** A matcher inside a value, such as `expect.stringContaining('a')`; Vitest, Jest and Playwright mark it alike. */
export type Asymmetric = {
  readonly asymmetricMatch: (value: unknown, customTesters?: readonly unknown[]) => boolean;
  /** How it is shown. */
  readonly toAsymmetricMatcher?: () => string;
};

const MARK = Symbol.for('jest.asymmetricMatcher');

/** Whether a value is a matcher that stands for values. */
export function isAsymmetric(value: unknown): value is Asymmetric {
  return typeof value === 'object' && value !== null && '$$typeof' in value && value.$$typeof === MARK;
}
