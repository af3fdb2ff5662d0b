/** Other kinds of files that people pass instead of a plan, recognised by their first bytes. */

/** First bytes in hexadecimal, and the kind of file that starts with them. */
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
/** How many bytes of a zipped document to search for the name of one of its parts. */
const PARTS_WITHIN = 4096;

/** The kind of a file that isn't text; undefined if its first bytes are of no known kind. */
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
