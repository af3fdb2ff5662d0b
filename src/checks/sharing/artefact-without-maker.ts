/** Things to share that nothing in the plan makes. */

import type { Artefact, Plan } from '../../plan/model/plan.ts';
import { valueAt } from '../../plan/path.ts';
import { plainValue } from '../../plan/plain-values.ts';
import { byCodeUnit, fill, list } from '../../text/words.ts';
import { defineCheck, type Phrases } from '../check.ts';
import { mentions } from '../shared/mentions.ts';
import { oneBreach } from '../shared/one-breach.ts';

/**
 * Fires once, listing the artefacts that haven't been published, don't say what activity makes them, and aren't what
 * any activity produces. A title with a word in `by` says who makes it. Returns `cannot-tell` if a group with the
 * function `group` may make them, or the only activity that there is. A maker whose id matches no activity counts as
 * one.
 */
export const artefactWithoutMaker = defineCheck({
  params: { group: 'text', by: 'texts', phrases: ['of_kind', 'untitled'] },
  facts: ['artefacts'],
  praiseFacts: ['artefacts'],
  praiseNames: ['artefacts'],
  test: (plan, { params: { group, by, phrases } }) => {
    const open = toCome(plan, by);
    if (open.length === 0) return 'not-applicable';
    const produced = new Set(plan.activities.flatMap(({ produces }) => produces));
    const unmade = open.filter((artefact) => !produced.has(artefact) && !saysMaker(artefact, plan));
    const mayBeMade = plan.groups.some((one) => one.function === group) || plan.activities.length === 1;
    if (unmade.length > 0 && mayBeMade) return 'cannot-tell';
    const named = unmade.map((artefact) => ({ at: [...artefact.at, 'made_by'], name: nameOf(artefact, phrases) }));
    return oneBreach(named, { facts: { artefacts: list(named.map(({ name }) => name)) } });
  },
  praise: (plan, { params: { by, phrases } }) => ({
    artefacts: `: ${list(
      toCome(plan, by)
        .map((artefact) => nameOf(artefact, phrases))
        .toSorted(byCodeUnit),
      MOST_PRAISED,
    )}`,
  }),
});

const MOST_PRAISED = 2;

/** What hasn't been published yet and doesn't say in its title who makes it. */
function toCome({ sharing, date }: Plan, by: readonly string[]): Artefact[] {
  return sharing.artefacts.filter(
    ({ title = '', published }) => (published === undefined || published.from > date) && !mentions(title, by),
  );
}

function saysMaker({ at, madeBy }: Artefact, { data }: Plan): boolean {
  return madeBy !== undefined || (valueAt(data, [...at, 'made_by']) ?? null) !== null;
}

function nameOf({ title, kind }: Artefact, phrases: Phrases<'of_kind' | 'untitled'>): string {
  if (title !== undefined) return `"${title}"`;
  return kind === undefined || kind === 'other'
    ? phrases.untitled
    : fill(phrases.of_kind, { kind: plainValue('artefact', kind) });
}
