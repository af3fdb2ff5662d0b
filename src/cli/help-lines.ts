/** Fits the text after a command's options, its examples and notes, to the terminal: commander fits only the options. */

import { textWidth } from '../text/string-width.ts';
import { wrapWords } from '../text/wrap-words.ts';

/** An example with a note beside it: `  nlc init   ask questions`. */
const NOTED = /^( *nlc .*?\S {2,})\S/;

/** A line break between lines of running text, which isn't indented. */
const INSIDE_PARAGRAPH = /(?<=^\S.*[^:\n])\n(?=\S)/gm;

/**
 * The text with lines of at most a width in cells, broken between words; what follows is below the note, or below the
 * text.
 * @param width undefined outside a terminal, where lines stay as they are
 */
export function helpLines(text: string, width: number | undefined): string {
  if (width === undefined) return text;
  const fit = (line: string) => {
    const [, before = /^ */.exec(line)?.[0] ?? ''] = NOTED.exec(line) ?? [];
    return textWidth(line) <= width ? line : wrapWords(line, width, ' '.repeat(textWidth(before)));
  };
  return text.replace(INSIDE_PARAGRAPH, ' ').split('\n').map(fit).join('\n');
}
