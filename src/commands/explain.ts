/**
 * `nlc explain`: prints a rule or a statement in full, from data that ships with the program. It doesn't use the
 * network.
 */

import { withLocal } from '../config/effective-rules.ts';
import { UserError } from '../io/errors.ts';
import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { type ColorChoice, screenOf } from '../io/terminal.ts';
import { type ExplainScreen, explainRule, explainStatement } from '../reporters/commands/explain.ts';
import type { CrossPlanRule, DescribedRule, Rule } from '../rules/bind-checks.ts';
import { citeFrom } from '../rules/citations.ts';
import { allRules, type Framework, loadFramework } from '../rules/load.ts';
import type { Statement, Tension } from '../rules/types.ts';
import { localRulesHere } from '../run/local-rules-here.ts';
import { didYouMean, safeText } from '../text/words.ts';

export interface ExplainOptions {
  readonly color: ColorChoice;
  /** Whether to show the reasons behind the rule. */
  readonly notes?: true;
}

export async function explain(name: string, options: ExplainOptions, io: Io): Promise<number> {
  const shipped = loadFramework();
  const { default: publications } = await import('#prepared/publications');
  const screen = { ...screenOf(options.color, io), cite: citeFrom(publications) };
  const isNamed = ({ id }: DescribedRule) => id === name.toLowerCase();
  const statement = shipped.statements.find(({ code }) => code.toLowerCase() === name.toLowerCase());
  const isShipped = statement !== undefined || allRules(shipped).some(isNamed);
  const framework = isShipped ? shipped : withLocal(shipped, { local: await localRulesHere(shipped, io) });
  const rule = allRules(framework).find(isNamed);
  if (rule !== undefined) io.stdout.write(await ruleInFull(rule, framework, options, screen));
  else if (statement !== undefined) io.stdout.write(explainStatement(statement, around(statement, framework), screen));
  else throw new UserError(unknownName(name, framework));
  return EXIT.ok;
}

async function ruleInFull(
  rule: Rule | CrossPlanRule,
  framework: Framework,
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
  return explainRule(rule, { ...condition, ...(withNotes && notes && { notes }) }, illustration, screen);
}

function around({ code }: Statement, framework: Framework): { rules: DescribedRule[]; tensions: Tension[] } {
  return {
    rules: allRules(framework).filter(({ cites }) => cites.includes(code)),
    tensions: framework.tensions.filter(({ statements }) => statements.includes(code)),
  };
}

function unknownName(name: string, framework: Framework): string {
  const known = [...allRules(framework).map(({ id }) => id), ...framework.statements.map(({ code }) => code)];
  return `There is no rule or statement called "${safeText(name)}".${didYouMean(name, known, ' List the rules with nlc rules.')}`;
}
