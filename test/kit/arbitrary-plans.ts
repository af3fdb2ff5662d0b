/**
 * Texts to give the program that nobody would write: any at all, any that look like YAML, and a good plan with mistakes
 * in it.
 */

import fc from 'fast-check';
import { OUTLINE } from './plans.ts';

/** Any text, any pieces of YAML in any order. */
const PIECES = [
  ...['nlc: 1\n', 'network:\n', 'schools:\n', '  ', '- ', '? ', ': ', 'a: ', '{', '}', '[', ']', ', ', '#', '"', "'"],
  ...[
    '|\n',
    '>-\n',
    '&a ',
    '*a',
    '<<: ',
    '!!str ',
    '!x ',
    '---\n',
    '...\n',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '\\',
    '%YAML 1.2\n',
  ],
  ...[
    'ashby',
    'joined_by: choice',
    '2026-09',
    '0x1F',
    '.inf',
    'null',
    '~',
    'é',
    'e\u0301',
    '👩‍👩‍👧‍👦',
    '朝日',
    '\u00a0',
    '\u2028',
    '\ufeff',
  ],
] as const;

export const yamlLike = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  yamlLike,
);

type Mistake = (parts: readonly string[], at: number, to: number) => string[];

const MISTAKES: readonly Mistake[] = [
  (parts, at) => parts.toSpliced(at, 1),
  (parts, at) => parts.toSpliced(at, 0, parts[at] ?? ''),
  (parts, at, to) => parts.with(at, parts[to] ?? '').with(to, parts[at] ?? ''),
  (parts, at, to) => parts.toSpliced(at, 0, PIECES[to % PIECES.length] ?? ''),
  (parts, at, to) => parts.with(at, PIECES[to % PIECES.length] ?? ''),
];

/** A slip in the outline's plan: a line or a sign left out, doubled, put in the place of another, or a stranger's. */
const mistake = fc.record({
  mistake: fc.constantFrom(...MISTAKES),
  by: fc.constantFrom('\n', ''),
  at: fc.nat(),
  to: fc.nat(),
});

/** The outline's plan with one to four slips in it. */
export const planWithMistakes = fc.array(mistake, { minLength: 1, maxLength: 4 }).map((mistakes) =>
  mistakes.reduce((text, { mistake: make, by, at, to }) => {
    const parts = text.split(by);
    return make(parts, at % parts.length, to % parts.length).join(by);
  }, OUTLINE),
);
