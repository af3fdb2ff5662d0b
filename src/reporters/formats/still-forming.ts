/** What a plan is told about which nlc has nothing to say, because the network is still forming. */

import type { PlanReport } from '../../findings/report.ts';
import type { ShownFindings } from '../terminal/shown-findings.ts';

/** Whether a network that is still forming is told nothing, so that somebody may think that its plan is finished. */
export function isQuietlyForming({ stage, findings, outcomes }: PlanReport, { gaps }: ShownFindings): boolean {
  const isToldNothing = findings.length === 0 && gaps.lines.length + gaps.others === 0;
  return stage === 'forming' && isToldNothing && ASKED_LATER.has(outcomes['no-pupil-outcome'] ?? 'passed');
}

/** What a rule about the work itself says of a plan that it doesn't ask yet. */
const ASKED_LATER: ReadonlySet<string> = new Set(['not-applicable', 'cannot-tell']);

export const STILL_FORMING =
  'While a network is forming, nlc asks little about shared work, money and what should change for pupils. To see what it asks once the work begins, write "stage: launching".';
