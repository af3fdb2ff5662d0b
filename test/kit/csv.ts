/** Text as the bytes that spreadsheet programs write. */

export const ENCODINGS = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'] as const;

export type Encoding = (typeof ENCODINGS)[number];

/** 0x80 to 0x9F of Windows-1252, as far as anybody types them. */
const WINDOWS: Readonly<Record<string, number>> = {
  '€': 0x80,
  Š: 0x8a,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
  œ: 0x9c,
  Ÿ: 0x9f,
};

/** Letters that Windows-1252 lacks become question marks. */
export function written(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-8-bom') return new TextEncoder().encode(`\ufeff${text}`);
  if (encoding === 'windows-1252') {
    return Uint8Array.from([...text], (char) => {
      const code = char.codePointAt(0) ?? 0;
      return WINDOWS[char] ?? (code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : 0x3f);
    });
  }
  const little = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(encoding === 'utf-16le' ? little : little.swap16());
}
