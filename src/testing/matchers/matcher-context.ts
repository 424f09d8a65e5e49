/** What a runner hands to a matcher as `this`, as far as it is used; Vitest, Jest and Playwright each hand over more. */
export type MatcherContext = {
  /** Whether it stands behind `.not`. */
  readonly isNot?: boolean | undefined;
  /** Colours for what is wanted, what was found and what is less important. Default: none. */
  readonly utils?: MatcherColours | undefined;
  /** What the user has taught the runner about equality. */
  readonly customTesters?: readonly unknown[] | undefined;
  /** The runner's own equality, for those. */
  readonly equals?: unknown;
  /** The function that was called in place of `expect(…)`. */
  readonly calledAs?: string | undefined;
};

/** The colours of a runner, under the names that they have in all of them. */
export type MatcherColours = {
  readonly EXPECTED_COLOR?: ((text: string) => string) | undefined;
  readonly RECEIVED_COLOR?: ((text: string) => string) | undefined;
  readonly DIM_COLOR?: ((text: string) => string) | undefined;
};

/** What a matcher gives back to its runner. */
export type MatcherResult = { readonly pass: boolean; readonly message: () => string };

/** Paints what is wanted, what was found and what is less important, as the runner does. */
export function coloursOf({ utils }: MatcherContext): Required<{ [K in keyof MatcherColours]: Paint }> {
  const { EXPECTED_COLOR = plain, RECEIVED_COLOR = plain, DIM_COLOR = plain } = utils ?? {};
  return { EXPECTED_COLOR, RECEIVED_COLOR, DIM_COLOR };
}

type Paint = (text: string) => string;

function plain(text: string): string {
  return text;
}
