/** Limits on the search for plans. No normal repository gets near them; only attacks and mistakes do. */

/** Depth of folders below the one asked for. */
export const MAX_FOLDERS_DEEP = 40;
/** Largest ignore file, in bytes. */
export const MAX_IGNORE_BYTES = 64 * 1024;
/** The most patterns from ignore files that may apply in one folder. */
export const MAX_PATTERNS = 2_000;
/** How many `**` one pattern may have. Each one multiplies the ways to match. */
export const MAX_ANYWHERE = 3;
