/** Networks that study nearly the same for nearly the same learners, and do not know of each other. */

import type { ParameterTypes } from '../../checks/check.ts';
import type { Path } from '../../plan/path.ts';
import { list } from '../../text/words.ts';
import type { Card } from '../plan-summary.ts';
import { likelyPairs, overlap } from './alike.ts';
import { type AcrossBreach, defineAcrossCheck } from './check.ts';
import { isNamedBy } from './links.ts';
import { networkOf, pointers } from './others.ts';

/**
 * Fires in both plans where of the telling words for what is to be learned `focus_share` are in both, and so many again with
 * the pedagogy and content (`least` or more in all); and of those for the learners `learners_share`, where nothing but
 * `small` words means everyone. Networks of which one names the other need no introduction, and of a focus that more than
 * `most` others have everyone knows.
 */
export const networkTwins = defineAcrossCheck({
  params: { focus_share: 'share', learners_share: 'share', least: 'number', most: 'number', small: 'texts' },
  facts: ['others'],
  excuse: ({ goesOn, focus }) => {
    if (!goesOn) return 'not-applicable';
    return focus === null ? 'cannot-tell' : undefined;
  },
  test: (cards, { params }) => {
    const studies = studiesOf(cards, params);
    const twins = new Map<Study, Study[]>();
    for (const [one, other] of likelyPairs(studies, ({ words }) => words, params.focus_share)) {
      const isToldEnough = [one, other].every((study) => (twins.get(study)?.length ?? 0) > params.most);
      if (isToldEnough || !areTwins(one, other, params)) continue;
      addTo(twins, one, other);
      addTo(twins, other, one);
    }
    return studies.flatMap((study): AcrossBreach[] => {
      const others = (twins.get(study) ?? []).sort((a, b) => a.plan - b.plan);
      if (others.length === 0 || others.length > params.most) return [];
      const names = others.map((other) => networkOf(cards, other));
      return [
        {
          plan: study.plan,
          at: study.at,
          facts: { others: list(names, names.length) },
          related: pointers(others, cards, ({ at }) => at),
        },
      ];
    });
  },
});

type Likeness = Readonly<Record<'focus_share' | 'learners_share', number>>;

interface Study {
  readonly plan: number;
  readonly card: Card;
  readonly at: Path;
  readonly focus: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly learners: ReadonlySet<string>;
}

function studiesOf(
  cards: readonly Card[],
  { least, small }: { readonly least: number; readonly small: ParameterTypes['texts'] },
): Study[] {
  const isSmall = new Set(small);
  const telling = (words: readonly string[]) => new Set(words.filter((word) => !isSmall.has(word)));
  return cards.flatMap((card, plan): Study[] => {
    if (!card.goesOn || card.focus === null) return [];
    const { at, focus, words, learners } = card.focus;
    const study = { plan, card, at, focus: telling(focus), words: telling(words), learners: telling(learners) };
    return study.words.size < least ? [] : [study];
  });
}

function areTwins(one: Study, other: Study, { focus_share, learners_share }: Likeness): boolean {
  return (
    overlap(one.focus, other.focus) >= focus_share &&
    overlap(one.words, other.words) >= focus_share &&
    overlap(one.learners, other.learners) >= learners_share &&
    areStrangers(one.card, other.card)
  );
}

/** Whether two plans are of different networks of which neither names the other. */
function areStrangers(one: Card, other: Card): boolean {
  return one.network.id !== other.network.id && !isNamedBy(one, other) && !isNamedBy(other, one);
}

function addTo(twins: Map<Study, Study[]>, study: Study, other: Study): void {
  const known = twins.get(study);
  if (known === undefined) twins.set(study, [other]);
  else known.push(other);
}
