// Written by src/generate/main.ts. Change the schemas and run it again.
import type { SchemaCheck } from '../../../base/schema-problems.ts';
export declare const tokenRequest: SchemaCheck;
export declare const webhookRequest: SchemaCheck;
export declare const webhookVerifyRequest: SchemaCheck;
export declare const channelRequest: SchemaCheck;
export declare const conversationRequest: SchemaCheck;
export declare const messageRequest: SchemaCheck;
