/**
 * Prints parts of a plan as lines that can be pasted: sections and lists as blocks, short lists of ids and of the
 * format's words in brackets.
 */

import type { FileStyle } from '../edit/file-style.ts';
import { printField } from '../edit/print-value.ts';
import { type Data, isMap, type Path } from '../plan/path.ts';

/** How the templates are written, but with every section on lines of its own. */
const STYLE: FileStyle = {
  step: 2,
  listStep: 2,
  bracedEntries: false,
  bracePad: ' ',
  bracketPad: '',
  textsApart: true,
};

/** The lines of a plan, or of a part of one that begins at the top. None for anything but a map. */
export function blockLines(plan: Data): string[] {
  if (!isMap(plan)) return [];
  return Object.entries(plan).flatMap(([name, value]) =>
    printField(name, value, { style: STYLE, path: [], column: 0 }),
  );
}

/** A plan with only this value, and what is above it. Each list has one entry. */
export function planWith(steps: Path, value: Data): Data {
  return steps.reduceRight<Data>((inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }), value);
}
