/** A short hash of a text, the same on every machine. */

/** The first 16 hexadecimal digits of the SHA-256 hash. */
export function digest(text: string): string {
  // Loaded only here, because most runs don't need it: only machine formats print hashes.
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** The SHA-256 hash in base64, as content security policies write it. */
export function sha256(text: string): string {
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('base64');
}
