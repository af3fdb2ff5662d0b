/** The names of files as other programs look for them: paths without `./`, and URIs. */

/** A path as repositories write it. */
export function printedPath(file: string): string {
  return file.replace(/^(?:\.\/+)+(?=.)/, '');
}

/** A path as a URI: relative to wherever the run took place, or `file:` for one from the root. */
export function uriOf(file: string): string {
  const path = printedPath(file).replace(UNPAIRED, '\ufffd').split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${path}` : path;
}

const UNPAIRED = /\p{Cs}/gu;
