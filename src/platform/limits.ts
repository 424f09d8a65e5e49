/** Largest request body that is read, in bytes. A carrier need not read more. */
export const BODY_BYTES_MAX = 1024 * 1024;

/** Largest form that is read, in bytes: a file of 25 MB with what stands around it. Ours: 8x8 publishes no limit. */
export const FORM_BYTES_MAX = 26 * 1024 * 1024;

/** Most values in a request body, nested ones included. */
export const BODY_VALUES_MAX = 10_000;

/** Deepest nesting of a request body. */
export const BODY_DEPTH_MAX = 20;

/** Most query parameters of one call. */
export const QUERY_PARAMETERS_MAX = 50;

/** Longest filter of a list. */
export const FILTER_UNITS_MAX = 2000;

/** Default number of items on a page of a list. Published. */
export const PAGE_SIZE = 20;

/** Most tenants of one platform. More than the runs that a server remembers, each of which may have its own. */
export const TENANTS_MAX = 1000;

/** Most webhooks of one tenant. */
export const WEBHOOKS_MAX = 1000;

/** Most channels of one tenant. */
export const CHANNELS_MAX = 1000;

/** Most conversations of one tenant. */
export const CONVERSATIONS_MAX = 200_000;

/** Most messages of one conversation, its history included. */
export const MESSAGES_MAX = 10_000;

/** Most attachments of one conversation. */
export const ATTACHMENTS_MAX = 1000;

/** Most bytes in all attachments of one platform. */
export const ATTACHMENT_BYTES_MAX = 256 * 1024 * 1024;

/** Most text in all messages and customers of one platform, in UTF-16 units. */
export const TEXT_UNITS_MAX = 100_000_000;

/** Most access tokens that are remembered; the oldest is forgotten. */
export const TOKENS_MAX = 10_000;
