/** Real time that the app has for what it must do, in ms, unless a step says otherwise. */
export const EXPECTED_MS = 5000;

/** Real time in which something must not come, in ms, unless a step says otherwise. */
export const UNEXPECTED_MS = 1000;
