/** The flags of `nlc rules` and `nlc rules test`. */

import type { Command } from 'commander';
import type { Io } from '../../io/io.ts';
import { choiceOption, colorOption } from './choice-option.ts';
import type { RunAction } from './run-action.ts';

const TEST_EXIT_CODES = `
Exit codes:
  0  every example is as expected
  1  some are not
  2  a rule or the configuration is wrong, or there is no rule to test
  3  nlc itself failed`;

export function addRules(program: Command, io: Io, runAction: RunAction): void {
  const rules = program
    .command('rules')
    .summary('list the rule set')
    .description('The rules: ids, levels, grades, what each demands.')
    .helpCommand(false)
    .addOption(choiceOption('-f, --format <name>', 'how', ['pretty', 'json', 'markdown'], 'pretty'))
    .addOption(colorOption())
    .action((options) => runAction(async () => (await import('../../commands/rules.ts')).rules(options, io)));
  rules
    .command('checks')
    .summary('list the checks that local rules can use')
    .description('The checks that a local rule can name: what each finds, what it is to be given, what it says.')
    .addOption(choiceOption('-f, --format <name>', 'how', ['pretty', 'json'], 'pretty'))
    .addOption(colorOption())
    .action((_, command: Command) =>
      runAction(async () =>
        (await import('../../commands/rules-checks.ts')).rulesChecks(command.optsWithGlobals(), io),
      ),
    );
  rules
    .command('test')
    .summary('try the examples of local rules')
    .description('Tries local rules on their own examples, and says where one finds something else than it should.')
    .argument('[path...]', 'files of rules; else those that the configuration names')
    .addOption(colorOption())
    .addHelpText('after', TEST_EXIT_CODES)
    .action((paths: string[], _, command: Command) =>
      runAction(async () =>
        (await import('../../commands/rules-test.ts')).rulesTest(paths, command.optsWithGlobals(), io),
      ),
    );
}
