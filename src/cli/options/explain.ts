/** The flags of `nlc explain`. */

import type { Command } from 'commander';
import type { Io } from '../../io/io.ts';
import { colorOption } from './choice-option.ts';
import type { Start } from './start.ts';

export function defineExplain(explain: Command, io: Io, start: Start): void {
  explain
    .description(
      'What a rule or statement says, why, the evidence and how sure it is, an example, how to put it right.',
    )
    .argument('<rule|statement>', 'a rule such as no-critical-friend, or a statement such as P6')
    .option('--notes', 'also show why the rule is as it is')
    .addOption(colorOption())
    .action((name: string, options) =>
      start(async () => (await import('../../commands/explain.ts')).explain(name, options, io)),
    );
}
