/** How machine formats mark suppressed findings and baseline entries that are gone. */

import { type BaselineUse, type Finding, type GoneFinding, wholeMessage } from '../../findings/report.ts';
import { safeText } from '../../text/words.ts';
import { placesElsewhere } from './places-elsewhere.ts';

/** `acknowledged` or `known`, or undefined if the finding is open. */
export function suppressionOf({ acknowledged, state }: Finding): 'acknowledged' | 'known' | undefined {
  if (acknowledged !== null) return 'acknowledged';
  return state === 'known' ? 'known' : undefined;
}

/** A finding's message on one line, for formats that have no field for its suppression. */
export function markedMessage(finding: Finding): string {
  const suppression = suppressionOf(finding);
  const message = [safeText(wholeMessage(finding)), ...placesElsewhere(finding)].join(' ');
  return `${message}${suppression === undefined ? '' : ` (${suppression})`}`;
}

/** Why the finding is suppressed, or undefined if it is open. */
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

/** The message about a baseline entry that is no longer needed, on one line. */
export function goneMessage({ rule, file, message }: GoneFinding): string {
  return `No longer found in ${safeText(file)} (${safeText(rule)}): ${safeText(message)} To remove the entry, run nlc baseline prune.`;
}
