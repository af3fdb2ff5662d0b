/** The commands of `nlc baseline`. */

import type { Command } from 'commander';
import type { BaselineAction } from '../../commands/baseline.ts';
import type { Io } from '../../io/io.ts';
import type { RunAction } from './run-action.ts';

const EXAMPLES = `
Examples:
  nlc baseline create         accept today's findings: from now on nlc check counts only new ones
  nlc baseline update north   replace what was accepted for the plans of one folder with today's findings
  nlc baseline prune          remove what has been fixed

The baseline is .nlc-baseline.json at the root of the repository, or in the current folder if there is no
repository. Everyone who shares the plans needs it, so keep it with them.`;

const ACTIONS: Readonly<Record<BaselineAction, { readonly summary: string; readonly description: string }>> = {
  create: {
    summary: "accept today's findings",
    description: "Accepts today's findings, so that nlc check counts only new ones.",
  },
  update: {
    summary: 'bring the baseline up to date',
    description:
      "Replaces what was accepted for these plans with today's findings. What was accepted for other plans stays.",
  },
  prune: {
    summary: 'remove what has been fixed',
    description: 'Removes from the baseline what is no longer found in these plans. Adds nothing.',
  },
};

export function defineBaseline(baseline: Command, io: Io, runAction: RunAction): void {
  baseline
    .description('Keeps a file of accepted findings, so that nlc check counts only new ones.')
    .helpCommand(false)
    .addHelpText('after', EXAMPLES);
  for (const [name, { summary, description }] of Object.entries(ACTIONS)) {
    const command = baseline
      .command(name)
      .summary(summary)
      .description(description)
      .argument('[path...]', 'plans, folders or patterns (default: this folder)')
      .option('--baseline <file>', 'the baseline file (default: .nlc-baseline.json)')
      .option('--as-of <date>', 'check as of this day (YYYY-MM-DD) instead of today')
      .option('--no-progress', "don't show progress on standard error");
    if (name === 'create') command.option('--force', 'overwrite an existing baseline');
    command.action((paths: string[], options) =>
      runAction(async () =>
        (await import('../../commands/baseline.ts')).baseline(name as BaselineAction, paths, options, io),
      ),
    );
  }
}
