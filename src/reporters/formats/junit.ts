/**
 * JUnit XML that fits Jenkins' schema: a suite for each plan, a case for each rule. Findings that fail the run are
 * failures. Other findings are in the case's output, and a rule that couldn't be checked is skipped.
 */

import { type BaselineUse, type Finding, isOpen, type PlanReport, wholeReason } from '../../findings/report.ts';
import type { Problem } from '../../io/errors.ts';
import type { Level, RuleOutcome } from '../../rules/types.ts';
import { placesElsewhere } from '../terminal/places-elsewhere.ts';
import { printedPath } from '../terminal/printed-paths.ts';
import { goneMessage, reasonOf } from '../terminal/suppressed.ts';
import { type Element, xmlWith } from '../terminal/xml.ts';
import type { Reporter } from './reporter.ts';

/** The numbers of all suites come first, so the plans are gone through twice. */
export const junit: Reporter = function* ({ tool, plans, baseline, problems }, view) {
  function* suites(): Generator<Element> {
    yield* problemSuite(problems);
    for (const plan of plans) yield planSuite(plan, view.fails(plan.file), baseline);
    if (baseline !== null) yield baselineSuite(baseline);
  }
  const sums = { '@tests': 0, '@failures': 0, '@errors': 0 };
  for (const suite of suites())
    for (const name of ['@tests', '@failures', '@errors'] as const) sums[name] += Number(suite[name]);
  yield* xmlWith('testsuites', { '@name': tool.name, ...sums }, 'testsuite', suites());
};

function suiteOf(name: string, testcase: readonly Element[]): Element {
  const having = (key: string) => testcase.filter((one) => one[key] !== undefined).length;
  return {
    '@name': name,
    '@tests': testcase.length,
    '@failures': having('failure'),
    '@errors': having('error'),
    '@skipped': having('skipped'),
    testcase,
  };
}

function planSuite(plan: PlanReport, fails: readonly Level[], baseline: BaselineUse | null): Element {
  const name = plan.documents > 1 ? `${printedPath(plan.file)}#${plan.document + 1}` : printedPath(plan.file);
  const found = new Map<string, Finding[]>(Object.keys(plan.outcomes).map((rule) => [rule, []]));
  for (const finding of plan.findings) found.set(finding.rule, [...(found.get(finding.rule) ?? []), finding]);
  const cases = [...found].map(
    ([rule, findings]): Element => ({
      '@name': rule,
      '@classname': name,
      ...outcomeOf(findings, plan.outcomes[rule] ?? 'failed', { file: plan.file, fails, baseline }),
    }),
  );
  return suiteOf(name, cases);
}

/** What a case needs to know about its suite. */
interface SuiteContext {
  readonly file: string;
  readonly fails: readonly Level[];
  readonly baseline: BaselineUse | null;
}

/** The content of a case; empty if the rule passed. */
function outcomeOf(findings: readonly Finding[], outcome: RuleOutcome, suiteContext: SuiteContext): Element {
  const { file, fails, baseline } = suiteContext;
  const isFailure = (finding: Finding) => isOpen(finding) && fails.includes(finding.level);
  const failure = findings.filter(isFailure).map((finding): Element => {
    return { '@type': finding.level, '@message': finding.message, '#text': inFull(finding, file) };
  });
  const others = findings.filter((finding) => !isFailure(finding));
  const open = others.filter(isOpen).map((finding) => `${finding.level}: ${inFull(finding, file)}`);
  const suppressed = others.flatMap((finding) => {
    const reason = reasonOf(finding, baseline);
    return reason === undefined ? [] : [`${reason}\n${finding.level}: ${inFull(finding, file)}`];
  });
  if (findings.length > 0 && suppressed.length === findings.length) return { skipped: suppressed.join('\n') };
  const said = [...open, ...suppressed];
  return {
    ...(UNASKED[outcome] !== undefined && findings.length === 0 && { skipped: UNASKED[outcome] }),
    ...(failure.length > 0 && { failure }),
    ...(said.length > 0 && { 'system-out': said.join('\n') }),
  };
}

const UNASKED: Readonly<Partial<Record<RuleOutcome, string>>> = {
  'not-applicable':
    "This rule doesn't apply: it's too early, the plan has nothing of this kind, or another rule covers it.",
  'cannot-tell': "The plan doesn't say enough to check this, and doesn't have to yet.",
};

function inFull(finding: Finding, file: string): string {
  const { message, details, span, about, because, why, fix } = finding;
  return `${[message, ...details, ...placesElsewhere(finding)].join('\n')}\nat ${printedPath(file)}:${span.start.line}:${span.start.column}\nabout: ${about}\nwhy: ${wholeReason({ because, why })}\nnext: ${fix}\n`;
}

function problemSuite(problems: readonly Problem[]): Element[] {
  const cases = problems.map(({ message, file, exitCode }, index): Element => {
    const type = exitCode === 3 ? 'fault-of-nlc' : 'wrong-request';
    const error: Element[] = [{ '@type': type, '@message': message, '#text': message }];
    return { '@name': `${index + 1}: ${file ?? type}`, '@classname': 'nlc', error };
  });
  return cases.length === 0 ? [] : [suiteOf('nlc', cases)];
}

/** Baseline entries whose finding is gone, as cases that pass. */
function baselineSuite({ file, gone }: BaselineUse): Element {
  const cases = gone.map((entry, index): Element => {
    return { '@name': `${index + 1}: ${entry.rule}`, '@classname': file, 'system-out': goneMessage(entry) };
  });
  return suiteOf(`baseline ${printedPath(file)}`, cases);
}
