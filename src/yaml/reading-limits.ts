/**
 * How much a plan may contain. A plan of two hundred schools stays far below these limits; only attacks and mistakes
 * reach them.
 */

export const MAX_BYTES = 1024 * 1024;
export const MAX_DEPTH = 64;
/** Entries and values of a file; those repeated by references count each time. */
export const MAX_NODES = 50_000;
export const MAX_ALIASES = 1_000;
/** Characters in the name of a field. */
export const MAX_NAME = 200;
export const MAX_DOCUMENTS = 100;
