declare const FAKE_8X8_VERSION: string | undefined;

/** The version of this package; `0.0.0-source` when it runs unbuilt. */
export const version: string = typeof FAKE_8X8_VERSION === 'string' ? FAKE_8X8_VERSION : '0.0.0-source';
