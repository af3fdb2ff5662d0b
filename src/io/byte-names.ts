/**
 * File names that aren't UTF-8. Each byte that isn't part of UTF-8 text becomes an unpaired surrogate, U+DC80 to U+DCFF,
 * which no other text has. So a name keeps all its bytes, and `safeText` shows that something is unusual.
 */

const ESCAPED = /[\udc80-\udcff]/u;
const NOT_ASCII = /[\x80-\xff]+/g;

/** The text for a name, or for several names with ASCII between them. */
export function textOfName(bytes: Buffer): string {
  const text = bytes.toString();
  if (!text.includes('\ufffd')) return text;
  return bytes.toString('latin1').replace(NOT_ASCII, (run) => textOfBytes(Buffer.from(run, 'latin1')));
}

/** The name to give to the system for a text. */
export function nameOfText(text: string): string | Buffer {
  if (!ESCAPED.test(text)) return text;
  const parts = text.split(/([\udc80-\udcff])/u);
  return Buffer.concat(
    parts.map((part) => (ESCAPED.test(part) ? Buffer.of(part.charCodeAt(0) - 0xdc00) : Buffer.from(part))),
  );
}

function textOfBytes(bytes: Buffer): string {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const length = lengthAt(bytes, at);
    text +=
      length === undefined
        ? String.fromCharCode(0xdc00 + (bytes[at] as number))
        : bytes.toString('utf8', at, at + length);
    at += length ?? 1;
  }
  return text;
}

/** How many bytes the character at an offset has; undefined if they aren't UTF-8. */
function lengthAt(bytes: Buffer, at: number): number | undefined {
  return [2, 3, 4].find((length) => {
    const text = bytes.toString('utf8', at, at + length);
    return [...text].length === 1 && Buffer.from(text).equals(bytes.subarray(at, at + length));
  });
}
