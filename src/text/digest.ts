/** A short name for a text that is the same on every machine. */

/** Sixteen hexadecimal digits. */
export function digest(text: string): string {
  // Loaded when asked for: only machine formats print it, and every other run would wait for it.
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('hex').slice(0, 16);
}
