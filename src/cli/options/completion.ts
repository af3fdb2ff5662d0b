/** `nlc completion`. */

import { Argument, type Command, InvalidArgumentError } from 'commander';
import type { Io } from '../../io/io.ts';
import { didYouMean, either } from '../../text/words.ts';
import type { RunAction } from './run-action.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

const EXAMPLES = `
Put it to use:
  bash  echo 'source <(nlc completion bash)' >> ~/.bashrc
  zsh   echo 'source <(nlc completion zsh)' >> ~/.zshrc
  fish  nlc completion fish > ~/.config/fish/completions/nlc.fish

Then Tab completes commands, flags, what flags take, rules, statements and plans.`;

export function addCompletion(program: Command, io: Io, runAction: RunAction): void {
  program
    .command('completion')
    .summary('make Tab complete nlc in your shell')
    .description('Prints the script by which bash, zsh or fish completes the commands of nlc.')
    .addArgument(new Argument('<shell>', 'which shell').choices(SHELLS).argParser(known))
    .addHelpText('after', EXAMPLES)
    .action((shell: (typeof SHELLS)[number]) =>
      runAction(async () => {
        const { grammarOf } = await import('./grammar-of-program.ts');
        const { completion } = await import('../../commands/completion.ts');
        return completion(shell, (known) => grammarOf(program, known), io);
      }),
    );
}

function known(shell: string): string {
  if (SHELLS.some((one) => one === shell)) return shell;
  throw new InvalidArgumentError(`It can be ${either(SHELLS)}${didYouMean(shell, SHELLS, '.')}`);
}
