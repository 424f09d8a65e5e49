// Written by src/generate/main.ts. Change the schemas and run it again.
import type { SchemaCheck } from '../../base/schema-problems.ts';
export declare const typing: SchemaCheck;
export declare const adaptiveCardAction: SchemaCheck;
export declare const quickReplyAction: SchemaCheck;
export declare const readReceipts: SchemaCheck;
export declare const other: SchemaCheck;
