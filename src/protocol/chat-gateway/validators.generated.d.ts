// Written by src/generate/main.ts. Change the schemas and run it again.
import type { SchemaCheck } from '../../base/schema-problems.ts';
export declare const CONVERSATION_UPDATE: SchemaCheck;
export declare const QUEUED: SchemaCheck;
export declare const MEMBERS_CHANGED: SchemaCheck;
export declare const TRANSFER: SchemaCheck;
export declare const MESSAGE: SchemaCheck;
export declare const WEB_HOOK_VERIFY: SchemaCheck;
