/** How far nlc looks for plans. No repository of plans comes near; only an attack or a mistake does. */

/** Folders inside folders, counted from the one asked for. */
export const MAX_FOLDERS_DEEP = 40;
/** Bytes of one ignore file. */
export const MAX_IGNORE_BYTES = 64 * 1024;
/** Patterns of ignore files in force at one place. */
export const MAX_PATTERNS = 2_000;
/** How often `**` may stand in one pattern: each more multiplies the ways in which it can be tried. */
export const MAX_ANYWHERE = 3;
