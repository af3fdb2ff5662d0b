/** Claims that the network alone caused something. */

import type { Plan } from '../../plan/model/plan.ts';
import type { Path } from '../../plan/path.ts';
import { list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { finder, type Occurrence, type Sentence, sentences } from '../shared/claims.ts';
import { isFilledIn } from '../shared/dotted-fields.ts';
import { oneBreach } from '../shared/one-breach.ts';
import { textsOf } from '../shared/texts.ts';

/** Fields of the evaluation that ask questions or consider other causes, so they make no claims. */
const ASKING: ReadonlySet<string | number | undefined> = new Set(['questions', 'other_explanations', 'comparison']);

/**
 * Fires once, quoting the words, if the evaluation has no comparison and a sentence in it or in an outcome claims proof
 * (`proofs`), or a cause (`causes`) followed within `within` words by a name for the network (`ours`). An outcome can
 * be about proving something, so proof there counts only if the sentence has a word of `ours`. Sentences with one of
 * `hedges` are skipped.
 */
export const causalClaim = defineCheck({
  params: { proofs: 'texts', causes: 'texts', ours: 'texts', within: 'number', hedges: 'texts' },
  facts: ['claims'],
  test: (plan, { params }) => {
    if (isFilledIn(plan.evaluation.comparison)) return [];
    const claimsIn = claimFinder(params);
    const claims = claimedTexts(plan).flatMap(({ at, text, aboutUs }) =>
      sentences(text)
        .flatMap((sentence) => claimsIn(sentence, aboutUs))
        .slice(0, 1)
        .map((name) => ({ at, name })),
    );
    return oneBreach(claims, { facts: { claims: list([...new Set(claims.map(({ name }) => `"${name}"`))]) } });
  },
});

interface Words {
  readonly proofs: readonly string[];
  readonly causes: readonly string[];
  readonly ours: readonly string[];
  readonly within: number;
  readonly hedges: readonly string[];
}

function claimFinder(words: Words) {
  const findProofs = finder(words.proofs);
  const findCauses = finder(words.causes);
  const findOurs = finder(words.ours);
  const findHedges = finder(words.hedges);
  return (sentence: Sentence, aboutUs: boolean): string[] => {
    if (findHedges(sentence).length > 0) return [];
    const ours = findOurs(sentence);
    const proofs = aboutUs || ours.length > 0 ? findProofs(sentence) : [];
    const claims = [...proofs, ...ledToBy(findCauses(sentence), ours, words.within)];
    return claims.map(({ start, end }) => sentence.slice(start, end).join(' '));
  };
}

/** The most words allowed between a cause and a name, whatever `within` says. */
const FARTHEST = 100;

/** The text from each cause to the end of the network's name, if the name begins within `within` words. */
function ledToBy(causes: readonly Occurrence[], ours: readonly Occurrence[], within: number): Occurrence[] {
  const endOf = new Map(ours.map(({ start, end }) => [start, end]));
  return causes.flatMap(({ start, end }) => {
    const next = Array.from({ length: Math.min(within, FARTHEST) }, (_, index) => endOf.get(end + index));
    const found = next.find((one) => one !== undefined);
    return found === undefined ? [] : [{ start, end: found }];
  });
}

interface ClaimedText {
  readonly at: Path;
  readonly text: string;
  readonly aboutUs: boolean;
}

/** The texts that can make a claim. `aboutUs` is true if they can only be about the network. */
function claimedTexts({ data, outcomes }: Plan): ClaimedText[] {
  const written = textsOf(data).filter((placed) => placed.section === 'evaluation' && !ASKING.has(placed.at[1]));
  return [
    ...outcomes.flatMap(({ at, statement }) =>
      statement === undefined ? [] : [{ at: [...at, 'statement'], text: statement, aboutUs: false }],
    ),
    ...written.map(({ at, text }) => ({ at, text, aboutUs: true })),
  ];
}
