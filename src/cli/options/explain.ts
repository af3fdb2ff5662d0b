/** The options of `nlc explain`. */

import type { Command } from 'commander';
import type { Io } from '../../io/io.ts';
import { colorOption } from './choice-option.ts';
import { configOption, noConfigOption } from './config-option.ts';
import type { RunAction } from './run-action.ts';

const EXAMPLES = `
Examples:
  nlc explain                        what you can ask
  nlc explain no-critical-friend     a rule: why it matters and how to fix it
  nlc explain P6                     a statement from the leaflet
  nlc explain facilitators           a field: what to write, and which rules read it
  nlc explain leadership.facilitators
  nlc explain hub and spoke          a word used in reports
  nlc explain "The plan doesn't name a critical friend."
  nlc explain fields                 all fields; the same for every other kind`;

export function defineExplain(explain: Command, io: Io, runAction: RunAction): void {
  explain
    .description(
      'Explains anything that you come across in nlc: a rule, a statement from the leaflet, a field of a plan, a word or a message.',
    )
    .argument('[name...]', 'what to explain; without it, nlc lists what you can ask')
    .option('--notes', 'also show notes on why the rule is the way it is')
    .addOption(configOption())
    .addOption(noConfigOption())
    .addOption(colorOption())
    .addHelpText('after', EXAMPLES)
    .action((name: string[], options) =>
      runAction(async () => (await import('../../commands/explain.ts')).explain(name, options, io)),
    );
}
