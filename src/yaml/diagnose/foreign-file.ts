/** Files of other kinds that people hand over in place of a plan, told by their first bytes. */

/** First bytes in hexadecimal, and what begins so. */
const KINDS: readonly (readonly [string, string])[] = [
  ['255044462D', 'a PDF file'],
  ['D0CF11E0A1B11AE1', 'an older Word or Excel document'],
  ['7B5C727466', 'a document with formatting (RTF)'],
  ['89504E470D0A1A0A', 'a picture'],
  ['FFD8FF', 'a picture'],
  ['47494638', 'a picture'],
];
const ZIP = '504B0304';
const LONGEST = 8;
/** How far into a zipped document the name of one of its parts is looked for. */
const PARTS_WITHIN = 4096;

/** What a file is that is no text file; undefined where its first bytes do not tell. */
export function foreignKind(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, LONGEST)).toString('hex').toUpperCase();
  if (head.startsWith(ZIP)) return zipped(Buffer.from(bytes.subarray(0, PARTS_WITHIN)).toString('latin1'));
  return KINDS.find(([first]) => head.startsWith(first))?.[1];
}

function zipped(beginning: string): string {
  if (/word\/|opendocument\.text/.test(beginning)) return 'a Word document';
  if (/xl\/|opendocument\.spreadsheet/.test(beginning)) return 'a spreadsheet';
  return 'a Word document or another packed (zip) file';
}
