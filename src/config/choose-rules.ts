/** Which rules run, and at which level, according to the command line. */

import { UserError } from '../io/errors.ts';
import type { CrossPlanRule, Rule } from '../rules/bind-checks.ts';
import type { DescribedRule } from '../rules/describe-rules.ts';
import { allRules, type Framework } from '../rules/load.ts';
import { ALWAYS, withLevel } from '../rules/override-rule.ts';
import { LEVELS, type Level } from '../rules/types.ts';
import { didYouMean, either } from '../text/words.ts';

export interface RuleChoice {
  /** `id`, `id=level` or `id=off`. */
  readonly rule: readonly string[];
  readonly only: readonly string[];
  /** Statement codes. */
  readonly statement: readonly string[];
}

/** Whether a rule can't be turned off. */
export function isAlwaysRun({ id }: DescribedRule): boolean {
  return ALWAYS.has(id);
}

/** The rules to run: the ones that check each plan on its own, and the ones that compare plans. */
export interface ChosenRules {
  readonly rules: readonly Rule[];
  readonly crossPlanRules: readonly CrossPlanRule[];
}

/**
 * Returns the rules to run. Throws a `UserError` with a line for each id, code or level that doesn't exist, suggesting
 * the nearest one that does.
 */
export function chooseRules(framework: Framework, choice: RuleChoice): ChosenRules {
  const { rules, crossPlanRules, statements } = framework;
  const ids = allRules(framework).map(({ id }) => id);
  const codes = statements.map(({ code }) => code);
  const settings = choice.rule.map((text) => splitSetting(text));
  const wanted = choice.statement.map((code) => codeLike(code, codes));
  const errors = [
    ...[...settings.map(({ id }) => id), ...choice.only].flatMap((id) => unknownName('rule', id, ids)),
    ...wanted.flatMap((code) => unknownName('statement', code, codes)),
    ...settings.flatMap(({ id, level }) => badLevel(id, level)),
  ];
  if (errors.length > 0) throw new UserError(...errors);
  const levels = new Map(settings.map(({ id, level }) => [id, level] as const));
  const chosen = <R extends DescribedRule>(all: readonly R[]) =>
    all
      .filter((rule) => isAlwaysRun(rule) || isChosen(rule, choice.only, wanted))
      .filter(({ id }) => levels.get(id) !== 'off')
      .map((rule) => withLevel(rule, levels.get(rule.id) as Level | undefined));
  return { rules: chosen(rules), crossPlanRules: chosen(crossPlanRules) };
}

/** Whether the choice includes every rule of the framework. */
export function isWhole(chosen: ChosenRules, { rules, crossPlanRules }: Framework): boolean {
  return chosen.rules.length === rules.length && chosen.crossPlanRules.length === crossPlanRules.length;
}

function splitSetting(text: string): { id: string; level: string | undefined } {
  const separator = text.indexOf('=');
  return separator < 0
    ? { id: text, level: undefined }
    : { id: text.slice(0, separator), level: text.slice(separator + 1) };
}

function codeLike(code: string, codes: readonly string[]): string {
  return codes.find((known) => known.toLowerCase() === code.toLowerCase()) ?? code;
}

/** The error for a name that isn't among the known names; empty if it is. */
export function unknownName(kind: string, name: string, known: readonly string[]): string[] {
  if (known.includes(name)) return [];
  return [`There is no ${kind} called "${name}".${didYouMean(name, known, ' Run nlc rules to see them all.')}`];
}

function badLevel(id: string, level: string | undefined): string[] {
  if (level === undefined) return [];
  if (ALWAYS.has(id) && level !== 'error')
    return [
      `--rule ${id}=${level}: This rule is always an error, because nlc can't check the plan if it finds something.`,
    ];
  const levels = [...LEVELS, 'off'];
  if (levels.includes(level)) return [];
  return [`--rule ${id}=${level}: The level should be ${either(levels)}.${didYouMean(level, levels)}`];
}

function isChosen(rule: DescribedRule, only: readonly string[], codes: readonly string[]): boolean {
  if (only.length === 0 && codes.length === 0) return true;
  return only.includes(rule.id) || rule.cites.some((code) => codes.includes(code));
}
