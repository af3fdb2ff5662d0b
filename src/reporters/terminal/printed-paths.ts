/** File names in the forms that other programs expect: paths without `./`, and URIs. */

/** A path as repositories write it, without a leading `./`. */
export function printedPath(file: string): string {
  return file.replace(/^(?:\.\/+)+(?=.)/, '');
}

/** A path as a URI: relative as it is, or a `file:` URI if the path is absolute. */
export function uriOf(file: string): string {
  const path = printedPath(file).replace(UNPAIRED, '\ufffd').split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${path}` : path;
}

const UNPAIRED = /\p{Cs}/gu;
