/** Mistakes with colons, dashes and indentation. */

import { short } from '../../text/clip.ts';
import { count } from '../../text/words.ts';
import { type Diagnosis, lineError } from './parse-error.ts';
import { syntaxErrorAt } from './syntax-error.ts';

export const dashWithoutSpace: Diagnosis = ({ text, line, above }) => {
  const dashed = [line, above].find((one) => one !== undefined && /^\s*-[^\s-]/.test(text.slice(one.start, one.end)));
  if (dashed === undefined) return undefined;
  const start = dashed.start + dashed.indent;
  return syntaxErrorAt(
    { start, end: start + 1 },
    'The dash of this list entry has no space after it.',
    'Put a space between the dash and the text.',
  );
};

/** A long dash or a bullet where other entries of the list have a hyphen. */
export const longDash: Diagnosis = ({ text, line, above }) => {
  const dashed = [line, above].find(
    (one) => one !== undefined && /^ *[–—−‐‑•·][ \t]/.test(text.slice(one.start, one.end)),
  );
  if (dashed === undefined) return undefined;
  const place = { start: dashed.start + dashed.indent, end: dashed.start + dashed.indent + 1 };
  const error = syntaxErrorAt(
    place,
    `This line begins with "${text.charAt(place.start)}", but an entry of a list begins with a hyphen.`,
    'Type a hyphen (-) in its place. Some programs turn hyphens into longer dashes.',
  );
  return { ...error, repair: { ...place, text: '-' } };
};

/** A colon from another alphabet after the name of a field. */
export const wideColon: Diagnosis = ({ text, line, above }) => {
  const name = /^\s*(?:- +)?[A-Za-z_][\w-]*\s*(?=[：﹕])/;
  const wide = [line, above].find((one) => one !== undefined && name.test(text.slice(one.start, one.end)));
  const [before] = (wide && name.exec(text.slice(wide.start, wide.end))) ?? [];
  if (wide === undefined || before === undefined) return undefined;
  const start = wide.start + before.length;
  const [found = ''] = /^[：﹕]\s*/.exec(text.slice(start, wide.end)) ?? [];
  const error = syntaxErrorAt(
    { start, end: start + 1 },
    `The colon here (${text.charAt(start)}) isn't one that YAML recognises.`,
    'Type an ordinary colon and a space in its place.',
  );
  return { ...error, repair: { start, end: start + found.length, text: ': ' } };
};

export const colonInText: Diagnosis = ({ text, line }) => {
  const words = text.slice(line.start, line.end);
  const found = /^\s*(?:- +)*(?!- )[^\s:"'[{#][^:"']*:[ \t]+[^\s"'[{|>#][^#]*?(:)(?=\s|$)/.exec(words);
  if (found === null) return undefined;
  const start = line.start + found[0].length - 1;
  return syntaxErrorAt(
    { start, end: start + 1 },
    'This text has a second colon in it.',
    'Put the text after the first colon in double quotes.',
  );
};

export const spaceAfterColon: Diagnosis = ({ text, line, above }) => {
  for (const one of [line, above]) {
    const found = one && /^\s*(?:- +)?[A-Za-z_][\w-]*:(?=[^\s/:])/.exec(text.slice(one.start, one.end));
    if (one === undefined || !found) continue;
    const start = one.start + found[0].length - 1;
    return syntaxErrorAt(
      { start, end: start + 1 },
      'The colon has no space after it.',
      'Put a space between the colon and the value.',
    );
  }
  return undefined;
};

export const missingColon: Diagnosis = ({ text, line, above }) => {
  for (const one of [line, above]) {
    const found = one && /^\s*(?:- +)?[A-Za-z_][\w-]*(?: [^:]*)?$/.exec(text.slice(one.start, one.end).trimEnd());
    if (one === undefined || !found) continue;
    return lineError(
      one,
      `There is no colon after "${short(found[0].trim().replace(/^- +| .*/g, ''))}".`,
      'Write a colon and a space after the name of a field, as in "name: Upper Vale".',
    );
  }
  return undefined;
};

export const mixedList: Diagnosis = ({ text, line, above }) => {
  if (above === undefined || line.indent !== above.indent) return undefined;
  const dashed = [above, line].map((one) => /^\s*- /.test(text.slice(one.start, one.end)));
  if (dashed[0] === dashed[1]) return undefined;
  const fix = 'Give every entry of the list a dash, or indent this line under the entry it belongs to.';
  return lineError(line, 'A list entry and a field are at the same level here.', fix, [
    { start: above.start + above.indent, end: above.end, message: 'the line before' },
  ]);
};

export const indentation: Diagnosis = ({ line, above }) => {
  if (above === undefined || line.indent === above.indent) return undefined;
  const side = line.indent > above.indent ? 'right' : 'left';
  const message = `This line starts ${count(line.indent, 'space')} in, which doesn't match any line above. The line before starts ${above.indent} in.`;
  const fix = `Lines that belong together start in the same column. Move this line to the ${side === 'right' ? 'left' : 'right'}, or move the line before it.`;
  return lineError(line, message, fix, [
    { start: above.start + above.indent, end: above.end, message: 'the line before' },
  ]);
};
