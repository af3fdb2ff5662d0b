/** Mistakes with quotes and brackets, and text that should be in quotes. */

import { type Diagnosis, lineError } from './parse-error.ts';
import { syntaxErrorAt, type YamlSyntaxError } from './syntax-error.ts';

export const unclosedQuote: Diagnosis = ({ unclosed, at, text }) => {
  if (unclosed?.kind !== 'quote') return undefined;
  const place = { start: unclosed.at, end: unclosed.at + 1 };
  const name = text[unclosed.at] === '"' ? 'double quote (")' : "single quote (')";
  const fix =
    text[unclosed.at] === "'"
      ? 'Close it, or if it is an apostrophe, put the whole text in double quotes.'
      : 'Close it at the end of the text.';
  return syntaxErrorAt(place, `The ${name} opened here is never closed.`, fix, gaveUp(at, text));
};

export const unclosedBracket: Diagnosis = ({ unclosed, reason, at, text }) => {
  if (unclosed?.kind !== 'bracket') return undefined;
  const place = { start: unclosed.at, end: unclosed.at + 1 };
  const character = text.charAt(unclosed.at);
  const closing = character === '[' ? ']' : '}';
  if (!/missed comma|end of the stream|deficient|document separator/.test(reason)) return undefined;
  const fix = `Close it with "${closing}", or look further on for a missing comma or for text that needs quotes.`;
  return syntaxErrorAt(place, `The "${character}" opened here isn't closed where it should be.`, fix, gaveUp(at, text));
};

function gaveUp(at: number, text: string): YamlSyntaxError['related'] {
  const start = Math.min(at, text.length);
  return [{ start, end: start, message: 'nlc stopped reading here' }];
}

/** A text in quotes, a closing bracket, or a note, wherever they begin in a line. */
const PARTS = /(?<=^|[\s[{,:])"(?:[^"\\]|\\.)*"|(?<=^|[\s[{,:])'(?:[^']|'')*'|[\]}]|(?<=^|\s)#.*/g;

/** A `#` that would begin a note if there were a space before it. */
export const noteWithoutSpace: Diagnosis = ({ text, line, above }) => {
  for (const one of [line, above]) {
    if (one === undefined) continue;
    const words = text.slice(one.start, one.end);
    const closing = [...words.matchAll(PARTS)].find(({ 0: part, index }) => words[index + part.length] === '#');
    if (closing === undefined) continue;
    const start = one.start + closing.index + closing[0].length;
    const after = /^["']/.test(closing[0]) ? 'a closing quote' : `"${closing[0]}"`;
    const fix = 'Put a space before the # if a note begins there. If not, put the whole text in quotes.';
    return syntaxErrorAt({ start, end: start + 1 }, `There is a # right after ${after}.`, fix);
  }
  return undefined;
};

export const afterQuote: Diagnosis = ({ text, line }) => {
  const words = text.slice(line.start, line.end);
  const found = /^\s*(?:- )?(?:[^\s"'#][^:"']*: +)?("(?:[^"\\]|\\.)*"|'(?:[^']|'')*') *[^\s#,:\]}]/.exec(words);
  if (found === null) return undefined;
  const fix = 'Put the whole text in quotes, or none of it. Inside double quotes, write a quote as \\".';
  return lineError(line, 'There is more text after the closing quote.', fix);
};

// Each dash can match in only one way, as the list's or as the text's. Otherwise a line of dashes takes quadratic time.
const RESERVED = /^\s*(?:- +)*(?!- )(?:[^\s:#"'][^:#"']*:[ \t]+|(?<=- ))[@`%*&!?|>,\]}]/;

export const reservedCharacter: Diagnosis = ({ text, line, above }) => {
  for (const one of [line, above]) {
    const found = one && RESERVED.exec(text.slice(one.start, one.end));
    if (one === undefined || !found) continue;
    const start = one.start + found[0].length - 1;
    const character = text.charAt(start);
    const fix =
      character === '?'
        ? 'Leave the value empty if you don\'t know it yet, or write "?" in quotes.'
        : 'Put the whole text in double quotes.';
    return syntaxErrorAt(
      { start, end: start + 1 },
      `Text can't start with "${character}" unless it is in quotes.`,
      fix,
    );
  }
  return undefined;
};

export const curlyQuote: Diagnosis = ({ text, line }) => {
  const found = /[“”„‘’«»]/.exec(text.slice(line.start, line.end));
  if (found === null || found[0] === '’') return undefined;
  const start = line.start + found.index;
  return syntaxErrorAt(
    { start, end: start + 1 },
    `The quote ${found[0]} comes from a word processor and isn't a plain quote.`,
    'Type plain quotes (") round the text.',
  );
};
