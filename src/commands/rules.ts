/** `nlc rules`: prints the rule set as a table, as JSON or as a reference in Markdown. */

import { ruleInUse } from '../config/rule-in-use.ts';
import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { type ColorChoice, screenOf } from '../io/terminal.ts';
import type { CommandFormat } from '../reporters/commands/formats.ts';
import { citeFrom } from '../rules/citations.ts';
import type { DescribedRule } from '../rules/describe-rules.ts';
import { allRules, loadFramework } from '../rules/load.ts';
import { rulesHere } from '../run/rules-here.ts';
import type { ConfigChoice } from '../run/settings-for-plan.ts';

export interface RulesOptions extends Pick<ConfigChoice, 'config'> {
  readonly format: CommandFormat<'rules'>;
  readonly color: ColorChoice;
  /** Two editions, such as `1..2`, to show what is different instead of the rules. */
  readonly changes?: string;
}

/** Throws a `UserError` if there are no changes between the editions asked for. */
export async function rules(options: RulesOptions, io: Io): Promise<number> {
  if (options.changes !== undefined)
    return (await import('./rules-changes.ts')).rulesChanges(options.changes, options, io);
  const { framework, changes } = await rulesHere(options, io);
  const inUse = allRules(framework).map((rule) => ruleInUse(rule, changes));
  const { rulesAsJson, rulesAsTable } = await import('../reporters/commands/rules.ts');
  // The reference covers only the shipped rules, as they are.
  if (options.format === 'markdown') io.stdout.write(await reference());
  else if (options.format === 'json') io.stdout.write(rulesAsJson(inUse));
  else io.stdout.write(rulesAsTable(inUse, framework, screenOf(options.color, io)));
  return EXIT.ok;
}

async function reference(): Promise<string> {
  const [{ default: examples }, { default: publications }, { illustrate }, { referenceOf }] = await Promise.all([
    import('#prepared/examples'),
    import('#prepared/publications'),
    import('../rule-examples/examples.ts'),
    import('../reporters/commands/reference.ts'),
  ]);
  const framework = loadFramework();
  const { notes } = examples;
  const illustrateRule = (rule: DescribedRule) => illustrate(rule, framework, examples);
  return referenceOf(framework, { illustrate: illustrateRule, notes, cite: citeFrom(publications) });
}
