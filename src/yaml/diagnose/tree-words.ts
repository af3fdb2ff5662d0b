/** What the builder of the tree has to say, each as a message and a way to mend it. */

import { short } from '../../text/words.ts';
import { MAX_ALIASES, MAX_NAME, MAX_NODES } from '../reading-limits.ts';

export type Words = readonly [message: string, fix: string];

const QUOTE_IT = 'If this is ordinary text that begins with "*", put quotes round it.';
const WRITE_OUT = 'Write the entries out, or split the plan.';

export const say = {
  tag: (tag: string): Words => [
    `"${short(tag)}" has a special meaning here that plans do not use`,
    'Take it out, or put quotes round the text if it belongs to it.',
  ],
  twice: (name: string): Words => [
    `"${short(name)}" stands twice in the same section`,
    'Keep one of the two; if they say different things, put both into one.',
  ],
  merge: (): Words => [
    '"<<" can only bring in a section that carries a label (&name)',
    'Write "<<: *name", or take the line out.',
  ],
  key: (): Words => [
    'The name of a field has to be plain text',
    'Put quotes round it, or write a plain word before the colon.',
  ],
  longName: (): Words => [
    `The name of a field is longer than ${MAX_NAME} signs here`,
    'If this is text with a colon in it, put quotes round the whole of it.',
  ],
  noLabel: (name: string): Words => [
    `Nothing carries the label &${short(name)} that *${short(name)} refers to`,
    QUOTE_IT,
  ],
  insideItself: (name: string): Words => [`The reference *${short(name)} stands inside what it refers to`, QUOTE_IT],
  manyReferences: (): Words => [`The plan holds more than ${MAX_ALIASES} references (*name)`, WRITE_OUT],
  unfolds: (): Words => [`The references (*name) here unfold into more than ${MAX_NODES} entries`, WRITE_OUT],
};
