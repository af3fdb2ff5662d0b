/** `nlc explain`: a rule or a statement in full, from the data that ships with the program; nothing is fetched. */

import { withLocal } from '../config/effective-rules.ts';
import { UserError } from '../io/errors.ts';
import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { type ColorChoice, screenOf } from '../io/terminal.ts';
import { explainRule, explainStatement } from '../reporters/commands/explain.ts';
import type { AcrossRule, DescribedRule, Rule } from '../rules/bind-checks.ts';
import { allRules, type Framework, loadFramework } from '../rules/load.ts';
import type { Statement, Tension } from '../rules/types.ts';
import { localRulesHere } from '../run/local-rules-here.ts';
import { didYouMean, safeText } from '../text/words.ts';

export async function explain(name: string, options: { readonly color: ColorChoice }, io: Io): Promise<number> {
  const shipped = loadFramework();
  const screen = screenOf(options.color, io);
  const isNamed = ({ id }: DescribedRule) => id === name.toLowerCase();
  const statement = shipped.statements.find(({ code }) => code.toLowerCase() === name.toLowerCase());
  const isShipped = statement !== undefined || allRules(shipped).some(isNamed);
  const framework = isShipped ? shipped : withLocal(shipped, { local: await localRulesHere(shipped, io) });
  const rule = allRules(framework).find(isNamed);
  if (rule !== undefined) io.stdout.write(explainRule(rule, await firstFiring(rule, framework), screen));
  else if (statement !== undefined) io.stdout.write(explainStatement(statement, around(statement, framework), screen));
  else throw new UserError(unknownName(name, framework));
  return EXIT.sound;
}

/** The rule's first example that fires, with what the rule says of it. */
async function firstFiring(rule: Rule | AcrossRule, framework: Framework) {
  const [{ default: examples }, { illustrate }] = await Promise.all([
    import('#prepared/examples'),
    import('../rules/examples.ts'),
  ]);
  const own = rule.examples === undefined ? {} : { [rule.id]: rule.examples };
  return illustrate(rule, framework, { ...examples, byRule: { ...examples.byRule, ...own } });
}

function around({ code }: Statement, framework: Framework): { rules: DescribedRule[]; tensions: Tension[] } {
  return {
    rules: allRules(framework).filter(({ cites }) => cites.includes(code)),
    tensions: framework.tensions.filter(({ statements }) => statements.includes(code)),
  };
}

function unknownName(name: string, framework: Framework): string {
  const known = [...allRules(framework).map(({ id }) => id), ...framework.statements.map(({ code }) => code)];
  return `No rule or statement is called "${safeText(name)}"${didYouMean(name, known, '. nlc rules lists them all')}`;
}
