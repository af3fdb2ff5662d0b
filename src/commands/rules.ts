/** `nlc rules`: prints the rule set as a table, as JSON or as a reference in Markdown. */

import { withLocal } from '../config/effective-rules.ts';
import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { type ColorChoice, screenOf } from '../io/terminal.ts';
import type { CommandFormat } from '../reporters/commands/formats.ts';
import type { DescribedRule } from '../rules/bind-checks.ts';
import { citeFrom } from '../rules/citations.ts';
import { allRules, loadFramework } from '../rules/load.ts';
import { localRulesHere } from '../run/local-rules-here.ts';

export interface RulesOptions {
  readonly format: CommandFormat<'rules'>;
  readonly color: ColorChoice;
  /** Two editions, such as `1..2`, to show what is different instead of the rules. */
  readonly changes?: string;
}

/** Throws a `UserError` if there are no changes between the editions asked for. */
export async function rules(options: RulesOptions, io: Io): Promise<number> {
  if (options.changes !== undefined)
    return (await import('./rules-changes.ts')).rulesChanges(options.changes, options, io);
  const shipped = loadFramework();
  // The reference covers only the shipped rules.
  const local = options.format === 'markdown' ? [] : await localRulesHere(shipped, io);
  const framework = withLocal(shipped, { local });
  const { rulesAsJson, rulesAsTable } = await import('../reporters/commands/rules.ts');
  if (options.format === 'markdown') io.stdout.write(await reference());
  else if (options.format === 'json') io.stdout.write(rulesAsJson(allRules(framework)));
  else io.stdout.write(rulesAsTable(framework, screenOf(options.color, io)));
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
