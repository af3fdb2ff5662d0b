/** Finds networks that study nearly the same thing for nearly the same learners, but don't mention each other. */

import type { ParameterTypes } from '../../checks/check.ts';
import type { Path } from '../../plan/path.ts';
import { programmeKey } from '../../plan/queries/programme.ts';
import { short } from '../../text/clip.ts';
import { list } from '../../text/words.ts';
import type { PlanSummary } from '../plan-summary.ts';
import { type CrossPlanBreach, defineCrossPlanCheck } from './check.ts';
import { isNamedBy } from './links.ts';
import { networkOf } from './others.ts';
import { likelyPairs, overlap } from './similarity.ts';

/**
 * Reports both plans if they share enough words, ignoring `small` words: at least `focus_share` of the words for the
 * learning focus, and of those together with pedagogy and content; and at least `learners_share` of the words for the
 * learners. Learners described only in `small` words means everyone.
 * Skips plans with fewer than `least` words in all, and pairs in which one network names the other. Also skips a focus
 * shared with more than `most` others, because it is common knowledge.
 */
export const networkTwins = defineCrossPlanCheck({
  params: { focus_share: 'share', learners_share: 'share', least: 'number', most: 'number', small: 'texts' },
  facts: ['others'],
  exemption: ({ goesOn, focus }) => {
    if (!goesOn) return 'not-applicable';
    return focus === null ? 'cannot-tell' : undefined;
  },
  test: (summaries, { params }) => {
    const studies = studiesOf(summaries, params);
    const twins = new Map<Study, Study[]>();
    for (const [one, other] of likelyPairs(studies, ({ words }) => words, params.focus_share)) {
      const isListedEnough = [one, other].every((study) => (twins.get(study)?.length ?? 0) > params.most);
      if (isListedEnough || !areTwins(one, other, params)) continue;
      addTo(twins, one, other);
      addTo(twins, other, one);
    }
    return studies.flatMap((study): CrossPlanBreach[] => {
      const others = (twins.get(study) ?? []).sort((a, b) => a.plan - b.plan);
      if (others.length === 0 || others.length > params.most) return [];
      const names = others.map((other) => networkOf(summaries, other));
      return [
        {
          plan: study.plan,
          at: study.at,
          facts: { others: list(names, names.length) },
          related: others.map((other) => ({ plan: other.plan, at: other.at, message: twinWords(study, other) })),
        },
      ];
    });
  },
});

/** The other network's name, and the programme if both are part of the same one. */
function twinWords({ summary: { network } }: Study, { summary }: Study): string {
  const { name, programme } = summary.network;
  const isShared = programme !== null && programmeKey(programme) === programmeKey(network.programme ?? '');
  return isShared ? `${short(name)}, also part of ${short(programme)}` : short(name);
}

type Likeness = Readonly<Record<'focus_share' | 'learners_share', number>>;

interface Study {
  readonly plan: number;
  readonly summary: PlanSummary;
  readonly at: Path;
  readonly focus: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly learners: ReadonlySet<string>;
}

function studiesOf(
  summaries: readonly PlanSummary[],
  { least, small }: { readonly least: number; readonly small: ParameterTypes['texts'] },
): Study[] {
  const isSmall = new Set(small);
  const suiteContext = (words: readonly string[]) => new Set(words.filter((word) => !isSmall.has(word)));
  return summaries.flatMap((summary, plan): Study[] => {
    if (!summary.goesOn || summary.focus === null) return [];
    const { at, focus, words, learners } = summary.focus;
    const study = {
      plan,
      summary,
      at,
      focus: suiteContext(focus),
      words: suiteContext(words),
      learners: suiteContext(learners),
    };
    return study.words.size < least ? [] : [study];
  });
}

function areTwins(one: Study, other: Study, { focus_share, learners_share }: Likeness): boolean {
  return (
    overlap(one.focus, other.focus) >= focus_share &&
    overlap(one.words, other.words) >= focus_share &&
    overlap(one.learners, other.learners) >= learners_share &&
    areStrangers(one.summary, other.summary)
  );
}

/** Whether two plans are of different networks that don't name each other. */
function areStrangers(one: PlanSummary, other: PlanSummary): boolean {
  return one.network.id !== other.network.id && !isNamedBy(one, other) && !isNamedBy(other, one);
}

function addTo(twins: Map<Study, Study[]>, study: Study, other: Study): void {
  const known = twins.get(study);
  if (known === undefined) twins.set(study, [other]);
  else known.push(other);
}
