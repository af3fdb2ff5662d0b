/** What `nlc explain` shows about a topic, as data: everything but the layout. */

import type { DescribedRule } from '../rules/describe-rules.ts';
import type { KnownId } from './known-ids.ts';
import type { Choice } from './value-words.ts';

/** Lines that can be pasted into a plan. */
export interface PageExample {
  readonly lines: readonly string[];
  /** What the ids in the lines stand for. */
  readonly ids: readonly KnownId[];
}

/** Names under a heading, each with a few words. */
export interface PageList {
  readonly heading: string;
  readonly entries: readonly Choice[];
}

export interface PageRules {
  /** What they have to do with the topic. */
  readonly heading: string;
  /** The page has no block of rules if there are none. */
  readonly entries: readonly DescribedRule[];
  /** How many are left out. */
  readonly more: number;
}

export const NO_RULES: PageRules = { heading: '', entries: [], more: 0 };

export interface Page {
  /** What it is, as in the corner of the page: `field`. */
  readonly kind: string;
  readonly name: string;
  /** Empty if the name says it all. */
  readonly title: string;
  /** Labelled paragraphs. */
  readonly rows: readonly (readonly [label: string, text: string])[];
  readonly lists: readonly PageList[];
  readonly example?: PageExample;
  readonly rules: PageRules;
}
