/** The tree builder's error messages, each with a fix. */

import { short } from '../../text/clip.ts';
import { amount } from '../../text/words.ts';
import { MAX_ALIASES, MAX_NAME, MAX_NODES } from '../reading-limits.ts';

export type Words = readonly [message: string, fix: string];

const QUOTE_IT = 'If this is ordinary text that starts with "*", put quotes round it.';
const WRITE_OUT = 'Write the entries out, or split the plan.';

export const errorWords = {
  tag: (tag: string): Words => [
    `"${short(tag)}" has a special meaning in YAML that plans don't use.`,
    'Remove it, or put quotes round the text if it is part of the text.',
  ],
  twice: (name: string): Words => [
    `"${short(name)}" appears twice in the same section.`,
    'Keep one of the two. If they say different things, combine them.',
  ],
  merge: (): Words => [
    '"<<" can only bring in a section that has a label (&name).',
    'Write "<<: *name", or remove the line.',
  ],
  key: (): Words => [
    'The name of a field must be plain text.',
    'Put quotes round it, or write a plain word before the colon.',
  ],
  longName: (): Words => [
    `This field name is longer than ${MAX_NAME} characters.`,
    'If this is text with a colon in it, put the whole text in quotes.',
  ],
  noLabel: (name: string): Words => [
    `*${short(name)} refers to the label &${short(name)}, but nothing has that label.`,
    QUOTE_IT,
  ],
  insideItself: (name: string): Words => [`*${short(name)} is inside the section it refers to.`, QUOTE_IT],
  manyReferences: (): Words => [`The plan has more than ${amount(MAX_ALIASES)} references (*name).`, WRITE_OUT],
  unfolds: (): Words => [`The references (*name) here expand to more than ${amount(MAX_NODES)} entries.`, WRITE_OUT],
};
