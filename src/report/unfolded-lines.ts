/** Lines to paste that are too wide for a screen, as several: the fields of an entry each on a line of their own. */

import { type DraftMap, drafted, isDraftList, isDraftMap } from '../edit/draft.ts';
import type { FileStyle } from '../edit/file-style.ts';
import { printField, printItem } from '../edit/print-value.ts';
import type { BlankEdit } from '../edit/what-to-write.ts';
import { type Path, parsePath } from '../plan/path.ts';
import { textWidth } from '../text/string-width.ts';
import { readYaml } from '../yaml/read.ts';
import { folded } from './folded-lines.ts';

/** In terminal cells. */
const WIDEST = 80;

/** How an anchor, an alias, a merge or a tag begins, which means something only where it is. */
const MARK = /(?:^|[\s{[,:])(?:[&*!]|<<)/;

/** The same lines; but if one is too wide, it has its fields on lines of their own, or lists are broken. */
export function unfolded(lines: readonly string[], edits: readonly BlankEdit[], style: FileStyle): readonly string[] {
  return withOwnLines(lines, edits, style).flatMap((line) => folded(line, WIDEST));
}

function withOwnLines(lines: readonly string[], edits: readonly BlankEdit[], style: FileStyle): readonly string[] {
  const wide = lines.map((line) => (textWidth(line) > WIDEST ? inLines(line, edits, style) : undefined));
  if (!wide.some((parts = []) => parts.length > 1)) return lines;
  return lines.flatMap((line, index) => wide[index] ?? inLines(line, edits, style));
}

/** An entry as several lines. A line with a note of the plan's own stays as it is. */
function inLines(line: string, edits: readonly BlankEdit[], style: FileStyle): readonly string[] {
  const section = inBlock(line, edits, style);
  if (section !== undefined) return section;
  const [, indent = '', entry] = /^( *)(- *\{.*\})$/.exec(line) ?? [];
  if (entry === undefined || MARK.test(entry)) return [line];
  const path = entryPath(edits);
  const { documents, errors } = readYaml(entry);
  const [document] = documents;
  const [value] = Array.isArray(document?.data) ? document.data : [];
  const isRead = errors.length === 0 && document?.errors.length === 0;
  const draft = value === undefined ? undefined : drafted(value);
  if (path === undefined || !isRead || !isDraftMap(draft)) return [line];
  return printItem(draft, { style, path, column: indent.length }, false).map((one) => `${indent}${one}`);
}

/** A section in braces as several lines: `leadership: { … }`. Undefined for any other line. */
function inBlock(line: string, edits: readonly BlankEdit[], style: FileStyle): readonly string[] | undefined {
  const [, indent = '', name = '', section] = /^( *)([a-z_]+): *(\{.*\})$/.exec(line) ?? [];
  if (section === undefined || MARK.test(section)) return undefined;
  const paths = edits.map(({ path }) => parsePath(path));
  const at = paths[0]?.indexOf(name) ?? -1;
  const above = paths[0]?.slice(0, at) ?? [];
  const isIn = (path: Path) => [...above, name].every((step, index) => path[index] === step);
  const { documents, errors } = readYaml(section);
  const [document] = documents;
  const isRead = errors.length === 0 && document?.errors.length === 0;
  const draft = isRead ? drafted(document.data) : undefined;
  if (at < 0 || !paths.every(isIn) || draft === undefined || !isDraftMap(draft) || !hasEntries(draft)) return undefined;
  const spot = { style: { ...style, bracedEntries: false }, path: above, column: indent.length };
  return printField(name, draft, spot).map((one) => `${indent}${one}`);
}

/** Whether a list in a section has sections in it, which are hard to read between braces. */
function hasEntries(section: DraftMap): boolean {
  return Object.values(section).some((value) => isDraftList(value) && value.some(isDraftMap));
}

/** The entry that all the edits are in; undefined if they are in several, or in an entry of an entry. */
function entryPath(edits: readonly BlankEdit[]): Path | undefined {
  const paths = edits.map(({ op, path }) => (op === 'append' ? [...parsePath(path), 0] : parsePath(path)));
  const [first] = paths;
  const list = first?.slice(0, first.findIndex((step) => typeof step === 'number') + 1);
  const isOne = paths.every(
    (path) =>
      path.filter((step) => typeof step === 'number').length === 1 &&
      list?.every((step, i) => typeof step === 'number' || path[i] === step) === true,
  );
  return isOne ? list : undefined;
}
