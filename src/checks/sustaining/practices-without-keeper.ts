/** Closing networks that don't say what stays, or who looks after it. */

import type { Plan } from '../../plan/model/plan.ts';
import { clip } from '../../text/clip.ts';
import { fill, list } from '../../text/words.ts';
import { defineCheck, type Phrases } from '../check.ts';
import { textAt } from '../shared/dotted-fields.ts';

/** What can be left behind, other than what people made. */
const LEFT = ['platform', 'website', 'lesson', 'lessons', 'data'] as const;

/**
 * Fires if `sustaining.after` lacks a plan or an owner. The advice names what the plan leaves behind without anyone to
 * look after it: what people made (unless it's of a `finished` kind), the platform and the websites without an owner,
 * lessons that nobody passes on, and shared data. Channels of other kinds end with the network.
 */
export const practicesWithoutKeeper = defineCheck({
  params: { website: 'text', finished: 'texts', phrases: ['next', ...LEFT] },
  facts: [],
  test: (plan, { params: { website, finished, phrases } }) => {
    if (textAt(plan, 'sustaining.after.plan') !== undefined && plan.sustaining.after?.owner !== undefined) return [];
    const things = leftBehind(plan, { website, finished, phrases });
    const fix = things.length === 0 ? {} : { fix: fill(phrases.next, { things: list(things) }) };
    return [{ at: ['sustaining', 'after'], ...fix }];
  },
});

/** What somebody has to look after once the network is over, in words. */
function leftBehind(
  plan: Plan,
  {
    website,
    finished,
    phrases,
  }: {
    readonly website: string;
    readonly finished: readonly string[];
    readonly phrases: Phrases<(typeof LEFT)[number]>;
  },
): string[] {
  const { sharing, communication, lessons, agreements } = plan;
  const made = sharing.artefacts.flatMap(({ title, kind = '' }) =>
    title === undefined || finished.includes(kind) ? [] : [`"${clip(title, 60)}"`],
  );
  const { platform } = communication;
  const unkept = platform?.name === undefined || platform.owner !== undefined ? [] : [platform.name];
  const sites = communication.channels.flatMap(({ kind, name, owner }) =>
    kind !== website || name === undefined || owner !== undefined ? [] : [fill(phrases.website, { name })],
  );
  const open = lessons.filter(({ owner }) => owner === undefined).length;
  return [
    ...made.slice(0, MOST_NAMED),
    ...unkept.map((name) => fill(phrases.platform, { name })),
    ...sites,
    ...(open === 0 ? [] : [open === 1 ? phrases.lesson : phrases.lessons]),
    ...(agreements.dataSharing === undefined ? [] : [phrases.data]),
  ];
}

/** More titles than this make the advice hard to read. */
const MOST_NAMED = 2;
