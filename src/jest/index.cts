// The types of the CommonJS build, which has the values of the module.
import type * as esm from './index.ts' with { 'resolution-mode': 'import' };

export type * from './index.ts' with { 'resolution-mode': 'import' };
export declare const expect: typeof esm.expect;
export declare const test: typeof esm.test;
export declare const testWith: typeof esm.testWith;
export declare const transcript: typeof esm.transcript;
