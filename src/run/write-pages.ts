/** Writes a folder of pages. Only pages that nlc made are written over. */

import { UserError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { isInside, nameFrom, wholePath } from '../io/paths.ts';
import { GENERATOR } from '../reporters/page/html-document.ts';

export interface PageFile {
  /** A file name, without a folder. */
  readonly file: string;
  /** Makes the page. */
  readonly text: () => string;
}

/** The beginning of a page says which program made it, in UTF-16 units. */
const BEGINNING = 4000;

/** Throws a `UserError` if there can't be pages in a folder: before plans are checked, which may take long. */
export function refuseFolder(folder: string, io: Io): void {
  if (io.exists(folder)) {
    if (!io.isFolder(folder)) throw new UserError(`${folder} is a file. Name a folder for the pages.`);
  } else if (!isInside(io.cwd, wholePath(io.cwd, folder)))
    throw new UserError(
      `The folder ${folder} doesn't exist. Make it first, or name one below the folder that you are in.`,
    );
}

/** Throws a `UserError`, before anything is written, if a file in the folder is something else than a page of nlc's. */
export function writePages(folder: string, pages: readonly PageFile[], io: Io): void {
  refuseFolder(folder, io);
  const place = folder.replace(/\/+$/, '') || '/';
  const files = pages.map(({ file, text }) => ({ path: `${place}/${file}`, text }));
  const foreign = files.filter(({ path }) => io.exists(path) && !isOurs(path, io));
  if (foreign.length > 0)
    throw new UserError(
      ...foreign
        .slice(0, 5)
        .map(({ path }) => `${path} isn't a page that nlc made, so nlc won't overwrite it. Name another folder.`),
    );
  if (!io.exists(folder)) io.makeFolder(nameFrom(io.cwd, wholePath(io.cwd, folder)));
  for (const { path, text } of files) io.writeFile(path, text());
}

function isOurs(path: string, io: Io): boolean {
  const read = io.readFile(path, BEGINNING);
  return 'bytes' in read && new TextDecoder().decode(read.bytes).includes(GENERATOR);
}
