/**
 * `nlc explain`: prints a rule or a statement in full, from data that ships with the program. It doesn't use the
 * network.
 */

import { changesIn, ruleInUse } from '../config/rule-in-use.ts';
import { UserError } from '../io/errors.ts';
import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { type ColorChoice, screenOf } from '../io/terminal.ts';
import { type ExplainScreen, explainRule, explainStatement } from '../reporters/commands/explain.ts';
import type { CrossPlanRule, DescribedRule, Rule } from '../rules/bind-checks.ts';
import { citeFrom } from '../rules/citations.ts';
import { allRules, type Framework } from '../rules/load.ts';
import type { Statement, Tension } from '../rules/types.ts';
import { type RulesHere, rulesHere } from '../run/rules-here.ts';
import type { ConfigChoice } from '../run/settings-for-plan.ts';
import { didYouMean, safeText } from '../text/words.ts';

export interface ExplainOptions extends Pick<ConfigChoice, 'config'> {
  readonly color: ColorChoice;
  /** Whether to show the reasons behind the rule. */
  readonly notes?: true;
}

export async function explain(name: string, options: ExplainOptions, io: Io): Promise<number> {
  const here = await rulesHere(options, io);
  const { framework } = here;
  const { default: publications } = await import('#prepared/publications');
  const screen = { ...screenOf(options.color, io), cite: citeFrom(publications) };
  const isNamed = ({ id }: DescribedRule) => id === name.toLowerCase();
  const statement = framework.statements.find(({ code }) => code.toLowerCase() === name.toLowerCase());
  const rule = allRules(framework).find(isNamed);
  if (rule !== undefined) io.stdout.write(await ruleInFull(rule, here, options, screen));
  else if (statement !== undefined) io.stdout.write(explainStatement(statement, around(statement, here), screen));
  else throw new UserError(unknownName(name, framework));
  return EXIT.ok;
}

async function ruleInFull(
  rule: Rule | CrossPlanRule,
  { framework, changes, exceptions }: RulesHere,
  { notes: withNotes }: ExplainOptions,
  screen: ExplainScreen,
): Promise<string> {
  const [{ default: examples }, { illustrate }] = await Promise.all([
    import('#prepared/examples'),
    import('../rule-examples/examples.ts'),
  ]);
  const own = rule.examples === undefined ? {} : { [rule.id]: rule.examples };
  const illustration = illustrate(rule, framework, { ...examples, byRule: { ...examples.byRule, ...own } });
  const { notes, ...condition } = rule.grade === 'local' ? rule : (examples.notes[rule.id] ?? {});
  const inUse = ruleInUse(rule, changes);
  const setBy = [
    ...changesIn(inUse),
    ...changesIn(ruleInUse(rule, exceptions)).map((words) => `for some plans: ${words}`),
  ];
  const shown = { ...condition, ...(withNotes && notes && { notes }) };
  return explainRule(inUse, shown, illustration, { ...screen, setBy });
}

function around(
  { code }: Statement,
  { framework, changes }: RulesHere,
): { rules: DescribedRule[]; tensions: Tension[] } {
  return {
    rules: allRules(framework)
      .filter(({ cites }) => cites.includes(code))
      .map((rule) => ruleInUse(rule, changes))
      .filter(({ level }) => level !== 'off')
      .map(({ rule }) => rule),
    tensions: framework.tensions.filter(({ statements }) => statements.includes(code)),
  };
}

function unknownName(name: string, framework: Framework): string {
  const known = [...allRules(framework).map(({ id }) => id), ...framework.statements.map(({ code }) => code)];
  return `There is no rule or statement called "${safeText(name)}".${didYouMean(name, known, ' List the rules with nlc rules.')}`;
}
