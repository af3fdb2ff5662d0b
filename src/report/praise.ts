/** What a report praises in a plan: its strengths, or thanks to a network that is closing. */

import type { PlanReport, Strength } from '../findings/report.ts';
import { short } from '../text/clip.ts';
import { safeText } from '../text/words.ts';
import { topStrengths } from './next-steps.ts';

/** The heading above a plan's strengths. */
export function praiseHeading({ closing }: Pick<PlanReport, 'closing'>): string {
  return closing ? 'Thank you for what this network has built' : 'What this plan does well';
}

/**
 * The strengths that people are shown: one for each theme, or for a closing network, everything it can be thanked for,
 * each once.
 */
export function shownStrengths(
  { closing, strengths }: Pick<PlanReport, 'closing' | 'strengths'>,
  most: number,
): readonly Strength[] {
  return closing ? withoutRepeats(strengths).slice(0, most) : topStrengths(strengths, most);
}

/**
 * Without those that share a theme and several statements with an earlier one, because they say the same in other
 * words.
 */
function withoutRepeats(strengths: readonly Strength[]): Strength[] {
  const isAgain = (one: Strength, other: Strength) =>
    one.theme === other.theme && one.cites.filter((code) => other.cites.includes(code)).length > 1;
  return strengths.filter((one, index) => !strengths.slice(0, index).some((other) => isAgain(one, other)));
}

/** What is said about a network that is over. */
export const ABOUT_THE_END = 'The comments below are about what to write down and pass on.';

/**
 * Says that a network is over, or ends soon though its plan gives another stage, so that people know why they hear
 * nothing about how to go on; otherwise empty.
 */
export function endedWords({ closing, stage, ended }: Pick<PlanReport, 'closing' | 'stage' | 'ended'>): string {
  if (ended !== null) return `This network has ended (${safeText(short(ended))}). ${ABOUT_THE_END}`;
  return closing && stage !== 'closing'
    ? 'This network ends within two months. The comments below are about how to close it well.'
    : '';
}

/** How to see what would have been said while a network lasted, for people who type commands; otherwise empty. */
export function earlierWords({ ended }: Pick<PlanReport, 'ended'>): string {
  return ended === null ? '' : 'To check an earlier day, use --as-of.';
}

/** The texts of these strengths, or a plain word of thanks if there are none; often nothing. */
export function praiseTexts(plan: Pick<PlanReport, 'closing' | 'strengths' | 'thanks'>, most: number): string[] {
  const texts = shownStrengths(plan, most).map(({ text }) => text);
  return texts.length > 0 || plan.thanks === '' ? texts : [plan.thanks];
}
