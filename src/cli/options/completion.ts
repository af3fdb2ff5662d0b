/** `nlc completion`. */

import { Argument, type Command, InvalidArgumentError } from 'commander';
import { SHELL_NAMES, SHELLS, type Shell } from '../../completion/shells.ts';
import type { Io } from '../../io/io.ts';
import { didYouMean, either } from '../../text/words.ts';
import type { RunAction } from './run-action.ts';

const EXAMPLES = `
To set it up:
${SHELL_NAMES.map((shell) => `  ${shell.padEnd(4)}  ${SHELLS[shell].setUp}`).join('\n')}

Then Tab completes commands, options and their values, rules, statements and plans.`;

export function defineCompletion(completion: Command, io: Io, runAction: RunAction): void {
  completion
    .description(`Prints a script that lets ${either(SHELL_NAMES)} complete nlc commands.`)
    .addArgument(new Argument('<shell>', 'which shell').choices(SHELL_NAMES).argParser(known))
    .addHelpText('after', EXAMPLES)
    .action((shell: Shell) =>
      runAction(async () => {
        const { grammarOf } = await import('./grammar-of-program.ts');
        const command = await import('../../commands/completion.ts');
        const program = completion.parent ?? completion;
        return command.completion(shell, (known) => grammarOf(program, known), io);
      }),
    );
}

function known(shell: string): string {
  if (SHELL_NAMES.some((one) => one === shell)) return shell;
  throw new InvalidArgumentError(`It can be ${either(SHELL_NAMES)}.${didYouMean(shell, SHELL_NAMES)}`);
}
