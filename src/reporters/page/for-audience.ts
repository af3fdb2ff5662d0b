/** Which parts of a report an audience is shown. */

import { type Finding, isOpen, type PlanReport, type Profile, type TensionShown } from '../../findings/report.ts';
import { GOVERNED } from '../../report/meeting-agenda.ts';
import { type Step, stepsOf } from '../../report/next-steps.ts';
import { loadFramework } from '../../rules/load.ts';
import { memoize } from '../../text/memoize.ts';
import { isForTheTeam, type PagePlan, type PageView } from './page-parts.ts';

const STANCE = 'schools.head_stance';
/** Looks at what heads think, and at the days that schools give. */
const ALSO_ABOUT_DAYS = 'commitment-uneven';

/** The rules about what heads think of the network, and the statements whose place in the profile depends on them. */
const aboutStances = memoize((framework: ReturnType<typeof loadFramework>) => {
  const rules = framework.rules.filter(({ id, needs = [] }) => needs.includes(STANCE) || id === ALSO_ABOUT_DAYS);
  return { rules: new Set(rules.map(({ id }) => id)), statements: new Set(rules.flatMap(({ cites }) => cites)) };
});

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

/** The rules about text that isn't in the model of the plan, so that a page lacks it. */
const UNREADABLE: ReadonlySet<string> = new Set([
  'duplicate-id',
  'plan-shape',
  'plan-syntax',
  'text-cut-off',
  'unknown-field',
  'unknown-reference',
]);

/** What is wrong with the file and says nothing about the network. */
const IN_FILE: ReadonlySet<string> = new Set([...UNREADABLE, 'stale-acknowledgement']);

/** The next steps of a page: those about the network. What is wrong with the file is in a part of its own. */
export function pageSteps(findings: readonly Finding[]): Step[] {
  return stepsOf(findings.filter(({ rule }) => !IN_FILE.has(rule)));
}

/** Whether anything of the plan could be read. */
export function isReadable({ report }: Pick<PagePlan, 'report'>): boolean {
  return report.network !== null;
}

/** What is wrong with the file, for the people who can correct it. */
export function mistakesInFile(
  input: Pick<PagePlan, 'report'> & { readonly view: Pick<PageView, 'audience'> },
): Finding[] {
  return isForTheTeam(input) ? input.report.findings.filter((one) => IN_FILE.has(one.rule) && isOpen(one)) : [];
}

/** About an entry that does no harm, so that nothing is missing from a page because of it. */
const HARMLESS = 'stale-acknowledgement';

/** The mistakes in the plan's file that governors aren't shown, though a page may lack something because of them. */
export function leftToTheKeeper(
  input: Pick<PagePlan, 'report'> & { readonly view: Pick<PageView, 'audience'> },
): Finding[] {
  if (isForTheTeam(input)) return [];
  const mistakes = input.report.findings.filter(({ rule }) => ABOUT_THE_FILE.has(rule) && rule !== HARMLESS);
  return mistakes.filter(isOpen);
}

/** Whether a finding counts heads who hold back. */
function countsHeads({ figures }: Finding): boolean {
  return (figures['cautious_or_absent'] ?? 0) !== 0;
}

/** Governors see what they are responsible for, and nothing about what heads think of the network. */
export function shownFor(input: Pick<PagePlan, 'report'> & { readonly view: Pick<PageView, 'audience'> }): PlanReport {
  const report = profiledFor(input);
  if (isForTheTeam(input)) return report;
  return { ...report, findings: report.findings.filter(({ category }) => GOVERNED.has(category)) };
}

/** The same with what was found in all parts of the plan, from which the profile is explained. */
export function profiledFor(
  input: Pick<PagePlan, 'report'> & { readonly view: Pick<PageView, 'audience'> },
): PlanReport {
  const { report } = input;
  if (isForTheTeam(input)) return report;
  const hidden = aboutStances(loadFramework());
  const tellsNothing = (finding: Finding) =>
    finding.rule === ALSO_ABOUT_DAYS ? !countsHeads(finding) : !hidden.rules.has(finding.rule);
  return {
    ...report,
    findings: report.findings.filter(
      (finding) =>
        tellsNothing(finding) && !ABOUT_THE_FILE.has(finding.rule) && !countsHeads(finding) && !repeatsCode(finding),
    ),
    strengths: report.strengths.filter(({ rule }) => !hidden.rules.has(rule)),
    profile: report.profile.map((part) => withoutCodes(part, hidden.statements)),
    tensions: report.tensions.filter((tension) => showsWithout(tension, hidden.statements)),
  };
}

function withoutCodes(part: Profile, hidden: ReadonlySet<string>): Profile {
  const shown = (codes: readonly string[]) => codes.filter((code) => !hidden.has(code));
  const { grade, met, partly, missed, cannotTell } = part;
  return { grade, met: shown(met), partly: shown(partly), missed: shown(missed), cannotTell: shown(cannotTell) };
}

/** Whether a tension would show without some statements. */
function showsWithout({ met, wanting }: TensionShown, hidden: ReadonlySet<string>): boolean {
  const isShown = (code: string) => !hidden.has(code);
  return wanting.some(isShown) && (met.length === 0 || met.some(isShown));
}
