/** The options of `nlc explain`. */

import type { Command } from 'commander';
import type { Io } from '../../io/io.ts';
import { colorOption } from './choice-option.ts';
import { configOption, noConfigOption } from './config-option.ts';
import type { RunAction } from './run-action.ts';

export function defineExplain(explain: Command, io: Io, runAction: RunAction): void {
  explain
    .description(
      'Explains a rule or statement: what it says and why, how strong the evidence is, an example, and how to fix it.',
    )
    .argument('<rule|statement>', 'a rule, such as no-critical-friend, or a statement, such as P6')
    .option('--notes', 'also show notes on why the rule is the way it is')
    .addOption(configOption())
    .addOption(noConfigOption())
    .addOption(colorOption())
    .action((name: string, options) =>
      runAction(async () => (await import('../../commands/explain.ts')).explain(name, options, io)),
    );
}
