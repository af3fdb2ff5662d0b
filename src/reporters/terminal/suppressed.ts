/** Findings of which nothing is asked, and entries of a baseline that no finding answers to: how machine formats mark them. */

import { type BaselineUse, type Finding, type GoneFinding, wholeMessage } from '../../findings/report.ts';
import { safeText } from '../../text/words.ts';

/** `acknowledged` or `known`; undefined where the finding is open. */
export function suppressionOf({ acknowledged, state }: Finding): 'acknowledged' | 'known' | undefined {
  if (acknowledged !== null) return 'acknowledged';
  return state === 'known' ? 'known' : undefined;
}

/** A finding's message for a format that has no other place for its standing, on one line. */
export function markedMessage(finding: Finding): string {
  const suppression = suppressionOf(finding);
  return `${safeText(wholeMessage(finding))}${suppression === undefined ? '' : ` (${suppression})`}`;
}

/** Why nothing is asked; undefined where the finding is open. */
export function reasonOf({ acknowledged, state }: Finding, baseline: BaselineUse | null): string | undefined {
  if (acknowledged !== null) {
    const { because, until } = acknowledged;
    const end = until === null ? '' : `, until ${safeText(until)}`;
    return `Acknowledged in the plan: ${safeText(because)}${end}`;
  }
  return state === 'known'
    ? `Known: in the baseline${baseline === null ? '' : ` ${safeText(baseline.file)}`}`
    : undefined;
}

/** An entry of the baseline that is no longer needed, on one line. */
export function goneMessage({ rule, file, message }: GoneFinding): string {
  return `No longer found in ${safeText(file)} (${safeText(rule)}): ${safeText(message)} To remove the entry, run nlc baseline prune.`;
}
