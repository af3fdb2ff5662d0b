/** The commands of `nlc baseline`. */

import type { Command } from 'commander';
import type { BaselineAction } from '../../commands/baseline.ts';
import type { Io } from '../../io/io.ts';
import type { RunAction } from './run-action.ts';

const EXAMPLES = `
Examples:
  nlc baseline create         what is found today is known: nlc check counts new findings only
  nlc baseline update north   what is found today in the plans of a folder, in place of what was known of them
  nlc baseline prune          take out what was mended

The baseline is .nlc-baseline.json at the repository's root, else in the working folder. It is for all who
share the plans: keep it with them.`;

const ACTIONS: Readonly<Record<BaselineAction, { readonly summary: string; readonly description: string }>> = {
  create: {
    summary: 'write down the findings of today',
    description: 'Writes down the findings of today as known, so that nlc check counts only new ones.',
  },
  update: {
    summary: 'bring the findings known up to date',
    description:
      'Puts the findings of today in place of those known for these plans; what is known of other plans stays.',
  },
  prune: {
    summary: 'take out what is found no longer',
    description: 'Takes out of the baseline what is found no longer in these plans; adds nothing.',
  },
};

export function addBaseline(program: Command, io: Io, runAction: RunAction): void {
  const group = program
    .command('baseline')
    .summary('keep a list of known findings')
    .description('Keeps a file of the findings that are known, so that nlc check counts only new ones.')
    .helpCommand(false)
    .addHelpText('after', EXAMPLES);
  for (const [name, { summary, description }] of Object.entries(ACTIONS)) {
    const command = group
      .command(name)
      .summary(summary)
      .description(description)
      .argument('[path...]', 'plans, folders, patterns (default: this folder)')
      .option('--baseline <file>', 'the baseline (default: .nlc-baseline.json)')
      .option('--as-of <date>', 'check as of this day (YYYY-MM-DD), not today')
      .option('--no-progress', 'no progress on standard error');
    if (name === 'create') command.option('--force', 'write over a baseline that is there');
    command.action((paths: string[], options) =>
      runAction(async () =>
        (await import('../../commands/baseline.ts')).baseline(name as BaselineAction, paths, options, io),
      ),
    );
  }
}
