/** What a report praises in a plan: its strengths, or thanks to a network that is closing. */

import type { PlanReport, Strength } from '../findings/report.ts';
import type { Stage } from '../plan/vocabulary.ts';
import { safeText, short } from '../text/words.ts';
import { topStrengths } from './next-steps.ts';

/** The heading above a plan's strengths. */
export function praiseHeading(stage: Stage | null): string {
  return stage === 'closing' ? 'Thank you for what this network has built' : 'What this plan does well';
}

/**
 * The strengths that people are shown: one for each theme, or for a closing network, everything it can be thanked for.
 */
export function shownStrengths(
  { stage, strengths }: Pick<PlanReport, 'stage' | 'strengths'>,
  most: number,
): readonly Strength[] {
  return stage === 'closing' ? strengths.slice(0, most) : topStrengths(strengths, most);
}

/** Says that a network is over, so that nobody mistakes what follows for advice on what to do now; empty if it isn't. */
export function endedWords({ ended }: Pick<PlanReport, 'ended'>): string {
  if (ended === null) return '';
  return `This network has ended (${safeText(short(ended))}). The comments below are about its last day. To check an earlier day, use --as-of.`;
}

/** The texts of these strengths, or a plain word of thanks if there are none; often nothing. */
export function praiseTexts(plan: Pick<PlanReport, 'stage' | 'strengths' | 'thanks'>, most: number): string[] {
  const texts = shownStrengths(plan, most).map(({ text }) => text);
  return texts.length > 0 || plan.thanks === '' ? texts : [plan.thanks];
}
