/** The few next steps that matter most, out of everything that was found in a plan. */

import type { Finding, Strength } from '../findings/report.ts';
import { GRADES, LEVELS } from '../rules/types.ts';

/** Next steps that people are shown. */
export const MOST_STEPS = 5;
/**
 * How many of these are about what the plan says, and how many about what every network needs, if there are that many.
 */
const AT_LEAST = 2;
/** From this weight on, a finding counts towards them, and a question can be a step. */
export const MATTERS = 50;
/** How many findings of one rule are shown together. */
const MOST_OF_RULE = 3;
/** With fewer steps than this, what isn't written yet becomes a step as well. */
const FEW_STEPS = 3;

/**
 * A next step: the finding that leads it, and others that are reported with it, about the same gap or the same entry,
 * or of the same rule about other entries.
 */
export interface Step {
  readonly finding: Finding;
  readonly alongside: readonly Finding[];
}

/**
 * The findings whose `fix` is a next step, most important first: those that people are shown, then the others by
 * weight, one for each rule.
 * @param findings those that are open
 */
export function nextSteps(findings: readonly Finding[]): Finding[] {
  const ranked = rankedSteps(findings);
  const first = chosen(ranked);
  return [...first, ...ranked.filter((finding) => !first.includes(finding))];
}

/**
 * The next steps that people are shown, at most five, each with the findings that are reported with it. Errors aside
 * there is one for each theme, and two are about what the plan says and two about what every network needs, as far as
 * there are any that matter. What is left goes first to what is about this plan, then to what every network needs. What
 * isn't written yet is a step only if there is room and it matters or is a warning, or if there are fewer than three
 * others.
 * @param findings those that are open
 */
export function stepsOf(findings: readonly Finding[], most = MOST_STEPS): Step[] {
  const steps = chosen(rankedSteps(findings)).slice(0, most);
  return steps.map((finding) => {
    const others = findings.filter((other) => other.theme === finding.theme && !steps.includes(other));
    const alike = others.filter((other) => isAlike(other, finding)).slice(0, MOST_OF_RULE - 1);
    return { finding, alongside: others.filter((other) => alike.includes(other) || isAlongside(other, finding)) };
  });
}

/** Whether a finding says the same about another entry of the plan, such as another outcome. */
function isAlike({ rule, level, about }: Finding, step: Finding): boolean {
  return level !== 'error' && rule === step.rule && level === step.level && about === step.about;
}

/**
 * What to do for a step: an action for everything that it reports. If that is several things, each is one sentence.
 */
export function adviceFor({ finding, alongside }: Step): string[] {
  const others = alongside.filter(({ settledAbove }) => settledAbove !== true).map(({ fix }) => fix);
  const fixes = [...new Set([finding.fix, ...others])];
  return fixes.length === 1 ? fixes : [...new Set(fixes.map(firstSentence))];
}

function firstSentence(text: string): string {
  return /^.*?[.?!](?=\s+\p{Lu})/su.exec(text)?.[0] ?? text;
}

/**
 * Whether a finding on the theme of a step is reported with it: what every network needs, something else about the same
 * entry of a list, or about a list with only that entry, such as the same person, or an error in another entry of a
 * list that the lines to write for the step correct too.
 */
function isAlongside({ about, path, span, rule, level, settledAbove }: Finding, step: Finding): boolean {
  if (settledAbove === true) return isError(step) && listOf(path) === listOf(step.path);
  if (level === 'error' || step.level === 'error') return false;
  const [outer = '', inner = ''] = [path, step.path].toSorted((a, b) => a.length - b.length);
  const isSameEntry = inner.endsWith(']') && listOf(inner) === listOf(outer);
  const isSamePerson = isSameEntry && span.start.line === step.span.start.line && rule !== step.rule;
  return about === 'essential' || (about === 'written' && isSamePerson);
}

function listOf(path: string): string {
  return path.replace(/\[\d+\]$/, '');
}

/**
 * Findings as they are shown in one line each, in the order given: those of what every network needs, one for each
 * theme, and of a rule that finds something several times, the first few together.
 */
export function groupedByTheme(findings: readonly Finding[]): Step[] {
  const isSame = (one: Finding, other: Finding) =>
    one.rule === other.rule || (one.theme === other.theme && one.about === 'essential' && other.about === 'essential');
  return findings
    .filter((finding) => findings.find((other) => isSame(other, finding)) === finding)
    .map((finding) => ({
      finding,
      alongside: findings.filter((other) => other !== finding && isSame(other, finding)).slice(0, MOST_OF_RULE - 1),
    }));
}

/** One strength for each theme, in the order given: the rarest first. */
export function topStrengths(strengths: readonly Strength[], most: number): Strength[] {
  const themes = new Set<string>();
  return strengths.filter(({ theme }) => !themes.has(theme) && themes.add(theme)).slice(0, most);
}

/**
 * Whether a finding can be a next step: not if the lines to write for another settle it. A question is one only if it's
 * about something that the plan says and matters.
 */
function isStep({ level, about, weight, settledAbove }: Finding): boolean {
  return settledAbove !== true && (level !== 'question' || (about === 'written' && weight >= MATTERS));
}

function rankedSteps(findings: readonly Finding[]): Finding[] {
  return distinct(findings.filter(isStep).sort(compare));
}

function compare(a: Finding, b: Finding): number {
  return (
    Number(isError(b)) - Number(isError(a)) ||
    b.weight - a.weight ||
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
    GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade) ||
    b.touches - a.touches ||
    a.span.start.offset - b.span.start.offset
  );
}

function isError({ level }: Finding): boolean {
  return level === 'error';
}

/** One for each rule and each text; of errors, which may need different fixes, one for each fix. */
function distinct(ranked: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return ranked.filter((finding) => {
    const step = isError(finding) ? `${finding.rule} ${finding.fix}` : finding.rule;
    const isNew = !seen.has(step) && !seen.has(finding.fix);
    seen.add(step).add(finding.fix);
    return isNew;
  });
}

/** The steps that people are shown, by rank. */
function chosen(ranked: readonly Finding[]): Finding[] {
  const picked: Finding[] = [];
  const pick = (from: readonly Finding[], most: number) => {
    for (const finding of from) {
      if (picked.length >= MOST_STEPS || most <= 0) return;
      if (picked.includes(finding) || (!isError(finding) && picked.some(({ theme }) => theme === finding.theme)))
        continue;
      picked.push(finding);
      most -= 1;
    }
  };
  pick(ranked.filter(isError), MOST_STEPS);
  const matters = ranked.filter((finding) => !isError(finding) && finding.weight >= MATTERS);
  const written = matters.filter(({ about }) => about === 'written');
  pick(written, AT_LEAST);
  pick(
    matters.filter(({ about }) => about === 'essential'),
    AT_LEAST,
  );
  pick(written, MOST_STEPS);
  pick(matters, MOST_STEPS);
  pick(
    ranked.filter(({ level }) => level === 'warning'),
    MOST_STEPS,
  );
  pick(
    ranked.filter(({ about }) => about !== 'unwritten'),
    MOST_STEPS,
  );
  pick(ranked, FEW_STEPS - picked.length);
  return picked.sort((a, b) => ranked.indexOf(a) - ranked.indexOf(b));
}
