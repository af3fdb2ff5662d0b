/** Claims that the network alone brought something about. */

import type { Plan } from '../../plan/model/plan.ts';
import type { Path } from '../../plan/path.ts';
import { list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { finder, type Occurrence, type Sentence, sentences } from '../shared/claims.ts';
import { isFilledIn } from '../shared/dotted-fields.ts';
import { oneBreach } from '../shared/one-breach.ts';
import { textsOf } from '../shared/texts.ts';

/** Fields of the evaluation that ask, or weigh other causes: what they say is no claim. */
const ASKING: ReadonlySet<string | number | undefined> = new Set(['questions', 'other_explanations', 'comparison']);

/**
 * Fires once, naming the words, when nothing is compared with and a sentence of the evaluation or of an outcome speaks
 * of proof (`proofs`), or of a cause (`causes`) with the network (`ours`) among the `within` words after it. In an outcome,
 * which may itself be about proving, proof counts only beside a word of `ours`. A sentence with one of `hedges` is silent.
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

/** Further apart than this, in words, a cause and a name are not one claim. */
const FARTHEST = 100;

/** From each cause to the end of the network's name, where that begins within so many words. */
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

/** The texts that may claim something; `aboutUs` where they can only be about the network. */
function claimedTexts({ data, outcomes }: Plan): ClaimedText[] {
  const written = textsOf(data).filter((placed) => placed.section === 'evaluation' && !ASKING.has(placed.at[1]));
  return [
    ...outcomes.flatMap(({ at, statement }) =>
      statement === undefined ? [] : [{ at: [...at, 'statement'], text: statement, aboutUs: false }],
    ),
    ...written.map(({ at, text }) => ({ at, text, aboutUs: true })),
  ];
}
