/** Short hashes of texts and bytes, the same on every machine. */

/** The first 16 hexadecimal digits of the SHA-256 hash. */
export function digest(text: string | Uint8Array): string {
  return hashOf(text).digest('hex').slice(0, 16);
}

/** The SHA-256 hash in base64, as content security policies write it. */
export function sha256(text: string): string {
  return hashOf(text).digest('base64');
}

/** The SHA-256 hash of several parts, in 64 hexadecimal digits. Other parts give another one, however they are divided. */
export function digestOfParts(...parts: readonly (string | Uint8Array)[]): string {
  const hash = hashOf('');
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest('hex');
}

/** Loaded only here, because most runs don't need it: only machine formats print hashes. */
function hashOf(start: string | Uint8Array) {
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(start);
}
