/** The flags of `nlc rules` and `nlc rules test`. */

import type { Command } from 'commander';
import type { Io } from '../../io/io.ts';
import { COMMAND_FORMATS } from '../../reporters/commands/formats.ts';
import { choice, colorOption } from './choice-option.ts';
import { EXIT_MEANINGS, exitCodesHelp } from './exit-codes.ts';
import type { Start } from './start.ts';

const TEST_ENDS = exitCodesHelp({
  sound: 'every example is as expected',
  findings: 'some are not',
  wrongRequest: 'a rule or the configuration is wrong, or there is no rule to test',
  ourFault: EXIT_MEANINGS.ourFault,
});

export function defineRules(rules: Command, io: Io, start: Start): void {
  rules
    .description('The rules: ids, levels, grades, what each demands.')
    .helpCommand(false)
    .addOption(choice('-f, --format <name>', 'how', COMMAND_FORMATS.rules, 'pretty'))
    .addOption(colorOption())
    .action((options) => start(async () => (await import('../../commands/rules.ts')).rules(options, io)));
  rules
    .command('checks')
    .summary('list the checks that local rules can use')
    .description('The checks that a local rule can name: what each finds, what it is to be given, what it says.')
    .addOption(choice('-f, --format <name>', 'how', COMMAND_FORMATS.checks, 'pretty'))
    .addOption(colorOption())
    .action((_, command: Command) =>
      start(async () => (await import('../../commands/rules-checks.ts')).rulesChecks(command.optsWithGlobals(), io)),
    );
  rules
    .command('test')
    .summary('try the examples of local rules')
    .description('Tries local rules on their own examples, and says where one finds something else than it should.')
    .argument('[path...]', 'files of rules; else those that the configuration names')
    .addOption(colorOption())
    .addHelpText('after', TEST_ENDS)
    .action((paths: string[], _, command: Command) =>
      start(async () => (await import('../../commands/rules-test.ts')).rulesTest(paths, command.optsWithGlobals(), io)),
    );
}
