import type { Static } from 'typebox';
import type { requestSchemas } from './request-schemas.ts';
import type { responseSchemas } from './response-schemas.ts';

/** The name of a request body's schema. */
export type RequestSchemaName = keyof typeof requestSchemas;

/** The name of a response body's schema. */
export type ResponseSchemaName = keyof typeof responseSchemas;

/** A request body: `RequestBody<'messageRequest'>`. */
export type RequestBody<N extends RequestSchemaName> = Static<(typeof requestSchemas)[N]>;

/** A response body: `ResponseBody<'conversation'>`. */
export type ResponseBody<N extends ResponseSchemaName> = Static<(typeof responseSchemas)[N]>;
