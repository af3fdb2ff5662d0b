/** How much a plan may hold. A plan of two hundred schools stays far below; only an attack or a mistake does not. */

export const MAX_BYTES = 1024 * 1024;
export const MAX_DEPTH = 64;
/** Entries and values of a file, those that references repeat counted again. */
export const MAX_NODES = 50_000;
export const MAX_ALIASES = 1_000;
/** Signs in the name of a field. */
export const MAX_NAME = 200;
export const MAX_DOCUMENTS = 100;
