/** Longest address of a webhook. Ours: 8x8 documents no limit. */
export const URI_UNITS_MAX = 2000;

/** Longest id of a queue or a script. Ours: 8x8 documents no limit. */
export const TARGET_ID_UNITS_MAX = 256;
