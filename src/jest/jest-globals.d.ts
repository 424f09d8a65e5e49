// What is used of `@jest/globals`, which is not installed here: Jest gives it to the modules of a test. A user's types
// come from the package itself; the packed package is checked against them.
declare module '@jest/globals' {
  type Register = (name: string, run: () => Promise<void>) => void;
  export const test: Register & { readonly only: Register; readonly skip: Register };
  export const expect: {
    <T = unknown>(actual: T): { readonly not: object };
    extend(matchers: object): void;
  };
}
