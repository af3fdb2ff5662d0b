/** What a rule's record says about a breach: its level, and its texts with the facts filled in. */

import type { Breach } from '../checks/check.ts';
import { type Data, type Path, valueAt } from '../plan/path.ts';
import { isTemplateText } from '../plan/placeholder-text.ts';
import type { DescribedRule } from '../rules/describe-rules.ts';
import type { Level } from '../rules/types.ts';
import { short } from '../text/clip.ts';
import { memoize } from '../text/memoize.ts';
import { fill, list } from '../text/words.ts';

/** The details of a message, one line each: those of the record, then the names it may give. */
export function detailsOf(rule: DescribedRule, shown: Breach, facts: ReturnType<typeof factsOf>): string[] {
  const names = namesIn(rule, shown);
  if (rule.details === undefined) return names === '' ? [] : [names];
  return [...rule.details.map((detail) => fill(detail, facts)), names].filter((detail) => detail !== '');
}

function namesIn({ named }: DescribedRule, { names = [] }: Breach): string {
  return named === undefined || names.length === 0 ? '' : fill(named, { names: list(names, names.length) });
}

/** What to do about a breach, as the record says it. */
export function fixOf(
  rule: DescribedRule,
  softened: DescribedRule['soften'],
  facts: ReturnType<typeof factsOf>,
): string {
  return softened?.fix === undefined ? rule.fix : fill(softened.fix, facts);
}

/** What fills the placeholders of a message: the rule's parameters and the breach's facts. */
export function factsOf(rule: DescribedRule, breach: Breach): Record<string, string | number> {
  return { ...factsOfParams(rule), ...breach.facts };
}

const factsOfParams = memoize(({ params = {} }: DescribedRule): Record<string, string | number> => {
  const facts: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === 'number' || typeof value === 'string') facts[name] = value;
  }
  return facts;
});

/** How serious a breach of a rule is. */
export function levelOf({ level, soften }: DescribedRule, { softened }: Breach): Level {
  return softened === true ? (soften?.level ?? level) : level;
}

/**
 * Says that a sentence where something is missing is no answer: `Not agreed yet. Everyone pays until July`. None if there
 * is no such sentence.
 */
export function undecidedAt({ about }: DescribedRule, at: Path, data: Data | undefined): string[] {
  const text = data === undefined || about !== 'unwritten' ? undefined : valueAt(data, at);
  const isSentence = typeof text === 'string' && text.trim().includes(' ') && isTemplateText(text);
  return isSentence ? [`"${short(text.trim())}" counts as still to be decided.`] : [];
}
