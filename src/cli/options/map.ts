/** The options of `nlc map`. */

import type { Command } from 'commander';
import type { Io } from '../../io/io.ts';
import { COMMAND_FORMATS } from '../../reporters/commands/formats.ts';
import { choiceOption } from './choice-option.ts';
import type { RunAction } from './run-action.ts';

const EXAMPLES = `
Examples:
  nlc map plan.yaml -o map.svg
  nlc map --format mermaid plan.yaml
  nlc map --format dot plan.yaml | dot -Tpdf > map.pdf`;

export function defineMap(map: Command, io: Io, runAction: RunAction): void {
  map
    .description(
      'Draws the network: which schools meet in which activities, which are bridges or hubs, and which are cut off. Activities for the whole network are left out.',
    )
    .argument('<plan>', 'a plan file; "-" is standard input')
    .addOption(choiceOption('-f, --format <name>', 'output format', COMMAND_FORMATS.map, 'svg'))
    .option('-o, --output <file>', 'write to this file instead of standard output')
    .option('--as-of <date>', 'draw the network as it is on this day (YYYY-MM-DD) instead of today')
    .addHelpText('after', EXAMPLES)
    .action((path: string, options) =>
      runAction(async () => (await import('../../commands/map.ts')).map(path, options, io)),
    );
}
