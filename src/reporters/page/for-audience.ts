/** Which parts of a report an audience is shown. */

import type { Finding, PlanReport } from '../../findings/report.ts';
import { GOVERNED } from '../../report/meeting-agenda.ts';
import { loadFramework } from '../../rules/load.ts';
import { memoize } from '../../text/memoize.ts';
import { isForTheTeam, type PagePlan, type PageView } from './page-parts.ts';

const STANCE = 'schools.head_stance';

/** The rules about what heads think of the network. */
const aboutStances = memoize(
  (framework: ReturnType<typeof loadFramework>) =>
    new Set(framework.rules.filter(({ needs = [] }) => needs.includes(STANCE)).map(({ id }) => id)),
);

/** Whether a finding about the plan as a document repeats a rule's id or a statement's code from it. */
function repeatsCode({ category, message, details }: Finding): boolean {
  if (category !== 'plan') return false;
  const { rules, statements } = loadFramework();
  const said = new Set([message, ...details].flatMap((text) => text.match(/[\w-]+/g) ?? []));
  return statements.some(({ code }) => said.has(code)) || rules.some(({ id }) => said.has(id));
}

/** Whether a finding counts heads who hold back. */
function countsHeads({ figures }: Finding): boolean {
  return (figures['cautious_or_absent'] ?? 0) !== 0;
}

/** Governors see what they are responsible for, and nothing about what heads think of the network. */
export function shownFor(input: Pick<PagePlan, 'report'> & { readonly view: Pick<PageView, 'audience'> }): PlanReport {
  const { report } = input;
  if (isForTheTeam(input)) return report;
  const hidden = aboutStances(loadFramework());
  return {
    ...report,
    findings: report.findings.filter(
      (finding) =>
        !hidden.has(finding.rule) && !countsHeads(finding) && GOVERNED.has(finding.category) && !repeatsCode(finding),
    ),
    strengths: report.strengths.filter(({ rule }) => !hidden.has(rule)),
  };
}
