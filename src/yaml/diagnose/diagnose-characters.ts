/** Mistakes in single characters: invisible ones, tabs, odd spaces, and merge conflict markers. */

import { type Diagnosis, lineError } from './parse-error.ts';
import { syntaxErrorAt } from './syntax-error.ts';

export const foreignCharacter: Diagnosis = ({ text, reason, at }) => {
  const from = Math.max(0, at - 1);
  const isOne = /null byte|non-printable|JSON character/.test(reason);
  const found = isOne ? /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/u.exec(text.slice(from)) : null;
  if (found === null) return undefined;
  const where = from + found.index;
  const code = text.charCodeAt(where).toString(16).toUpperCase().padStart(4, '0');
  const place = { start: where, end: where + 1 };
  return syntaxErrorAt(
    place,
    `There is an invisible character here (U+${code}), which plans can't contain.`,
    'Delete it. It often comes from copying text out of another program.',
  );
};

export const tooDeep: Diagnosis = ({ reason, line }) =>
  reason.includes('maxDepth')
    ? lineError(
        line,
        'Sections are nested more than 64 levels deep here.',
        'Check for brackets that open again and again.',
      )
    : undefined;

export const conflict: Diagnosis = ({ text }) => {
  const found = /^(?:<{7}|={7}|>{7})(?: .*)?$/m.exec(text);
  if (found === null) return undefined;
  const place = { start: found.index, end: found.index + found[0].length };
  return syntaxErrorAt(
    place,
    'Two versions of this file were merged, and the conflict here was never resolved.',
    'Choose one of the two versions, and delete the lines of <, = and > characters.',
  );
};

export const tab: Diagnosis = ({ text, line, above }) => {
  const tabbed = [line, above].find((one) => one !== undefined && /^[ ]*\t/.test(text.slice(one.start, one.end)));
  if (tabbed === undefined) return undefined;
  const start = text.indexOf('\t', tabbed.start);
  const [indent = ''] = /^[ \t]*/.exec(text.slice(tabbed.start, tabbed.end)) ?? [];
  const error = syntaxErrorAt(
    { start, end: start + 1 },
    'This line is indented with a tab.',
    'Indent with spaces: two for each level. Most editors can turn tabs into spaces.',
  );
  const repair = { start: tabbed.start, end: tabbed.start + indent.length, text: indent.replaceAll('\t', '  ') };
  return { ...error, repair };
};

export const oddSpace: Diagnosis = ({ text, line, above }) => {
  const odd = [line, above].find(
    (one) => one !== undefined && /^ *[\u00a0\u2000-\u200a\u202f\u3000]/.test(text.slice(one.start, one.end)),
  );
  if (odd === undefined) return undefined;
  const start = odd.start + text.slice(odd.start, odd.end).search(/[\u00a0\u2000-\u200a\u202f\u3000]/);
  const error = syntaxErrorAt(
    { start, end: start + 1 },
    'This line is indented with a special space that only looks like an ordinary one.',
    'Delete the space before the first word and type it again.',
  );
  return { ...error, repair: { start, end: start + 1, text: ' ' } };
};
