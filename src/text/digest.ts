/**
 * Short hashes of texts and bytes, the same on every machine. The library is loaded only if one is asked for, because
 * most runs need none: only machine formats print hashes.
 */

/** The first 16 hexadecimal digits of the SHA-256 hash. */
export function digest(text: string | Uint8Array): string {
  return process.getBuiltinModule('node:crypto').hash('sha256', text).slice(0, 16);
}

/** The SHA-256 hash in base64, as content security policies write it. */
export function sha256(text: string): string {
  return process.getBuiltinModule('node:crypto').hash('sha256', text, 'base64');
}

/**
 * The SHA-256 hash of several parts, in 64 hexadecimal digits. Other parts give another one, however they are divided.
 */
export function digestOfParts(...parts: readonly (string | Uint8Array)[]): string {
  const hash = process.getBuiltinModule('node:crypto').createHash('sha256');
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest('hex');
}
