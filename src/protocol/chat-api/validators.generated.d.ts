// Written by src/generate/main.ts. Change the schemas and run it again.
import type { SchemaCheck } from '../../base/schema-problems.ts';
export declare const QUEUED: SchemaCheck;
export declare const AGENT_JOINED: SchemaCheck;
export declare const AGENT_LEFT: SchemaCheck;
export declare const TRANSFER: SchemaCheck;
export declare const TEXT: SchemaCheck;
export declare const WEB_HOOK_VERIFY: SchemaCheck;
