// What is used of `@playwright/test`, which is not installed here. A user's types come from the package itself; the
// packed package is checked against them.
declare module '@playwright/test' {
  export type TestType<TestArgs extends object, WorkerArgs extends object> = {
    (title: string, body: (args: TestArgs & WorkerArgs) => unknown): void;
    extend<T extends object, W extends object>(fixtures: object): TestType<TestArgs & T, WorkerArgs & W>;
  };
  export type PlaywrightTestArgs = object;
  export type PlaywrightTestOptions = object;
  export type PlaywrightWorkerArgs = object;
  export type PlaywrightWorkerOptions = object;
  export const test: TestType<
    PlaywrightTestArgs & PlaywrightTestOptions,
    PlaywrightWorkerArgs & PlaywrightWorkerOptions
  >;
  export const expect: { extend(matchers: object): unknown };
}
