/** Which parts of a report an audience is shown. */

import { type Finding, isOpen, type PlanReport } from '../../findings/report.ts';
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

/** The rules about the plan as a file, and not about the network. */
export const ABOUT_THE_FILE: ReadonlySet<string> = new Set([
  'duplicate-id',
  'plan-shape',
  'plan-syntax',
  'stale-acknowledgement',
  'template-text',
  'text-cut-off',
  'unknown-field',
  'unknown-reference',
]);

/** How many mistakes in the plan's file governors aren't shown, as open findings. */
export function leftToTheKeeper(
  input: Pick<PagePlan, 'report'> & { readonly view: Pick<PageView, 'audience'> },
): number {
  if (isForTheTeam(input)) return 0;
  return input.report.findings.filter((finding) => isOpen(finding) && ABOUT_THE_FILE.has(finding.rule)).length;
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
        !hidden.has(finding.rule) &&
        !ABOUT_THE_FILE.has(finding.rule) &&
        !countsHeads(finding) &&
        GOVERNED.has(finding.category) &&
        !repeatsCode(finding),
    ),
    strengths: report.strengths.filter(({ rule }) => !hidden.has(rule)),
  };
}
