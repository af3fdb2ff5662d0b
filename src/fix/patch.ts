/** What would change in a file, as a unified diff. */

import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Screen } from '../io/terminal.ts';
import { palette } from '../reporters/terminal/palette.ts';
import { safeText } from '../text/words.ts';
import { decode } from '../yaml/decode.ts';

/** The lines around a change that are shown with it. */
const AROUND = 2;

/** A patch that `git apply` and `patch` can read, for a file in UTF-8. */
export function patchOf(file: string, before: Uint8Array, after: Uint8Array): string {
  const options = { context: AROUND, headerOptions: FILE_HEADERS_ONLY };
  return createTwoFilesPatch(file, file, textOf(before), textOf(after), undefined, undefined, options);
}

/** The same for a person to read. */
export function patchView(file: string, before: Uint8Array, after: Uint8Array, { color }: Screen): string {
  const paint = palette(color);
  const lines = patchOf(file, before, after)
    .trimEnd()
    .split('\n')
    .map((line) => {
      const text = safeText(line.replace(/\r$/, ''));
      if (/^(---|\+\+\+|@@)/.test(line)) return paint.dim(text);
      return line.startsWith('+') ? paint.good(text) : text;
    });
  return `\nHere is what would change:\n\n${lines.join('\n')}\n\n`;
}

function textOf(bytes: Uint8Array): string {
  const decoded = decode(bytes);
  return 'text' in decoded ? decoded.text : '';
}
