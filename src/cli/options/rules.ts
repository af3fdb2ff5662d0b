/** The options of `nlc rules` and `nlc rules test`. */

import type { Command } from 'commander';
import type { Io } from '../../io/io.ts';
import { COMMAND_FORMATS } from '../../reporters/commands/formats.ts';
import { choiceOption, colorOption } from './choice-option.ts';
import { configOption, noConfigOption } from './config-option.ts';
import { EXIT_MEANINGS, exitCodesHelp } from './exit-code-help.ts';
import type { RunAction } from './run-action.ts';

const TEST_ENDS = exitCodesHelp({
  ok: 'every example gives the expected findings',
  findings: "some don't",
  usageError: 'a rule or the configuration is wrong, or there is no rule to test',
  internalError: EXIT_MEANINGS.internalError,
});

export function defineRules(rules: Command, io: Io, runAction: RunAction): void {
  rules
    .description('Lists the rules, with their ids, levels and grades.')
    .helpCommand(false)
    .option('--changes <editions>', 'show what an edition of the rules does differently, such as 1..2')
    .addOption(choiceOption('-f, --format <name>', 'output format', COMMAND_FORMATS.rules, 'pretty'))
    .addOption(configOption())
    .addOption(noConfigOption())
    .addOption(colorOption())
    .action((options) => runAction(async () => (await import('../../commands/rules.ts')).rules(options, io)));
  rules
    .command('checks')
    .summary('list the checks that your own rules can use')
    .description('Lists the checks that your own rules can use: what each one finds, and which parameters it takes.')
    .addOption(choiceOption('-f, --format <name>', 'output format', COMMAND_FORMATS.checks, 'pretty'))
    .addOption(colorOption())
    .action((_, command: Command) =>
      runAction(async () =>
        (await import('../../commands/rules-checks.ts')).rulesChecks(command.optsWithGlobals(), io),
      ),
    );
  rules
    .command('test')
    .summary('run the examples of your own rules')
    .description("Runs your own rules on their examples, and shows which examples don't give the expected findings.")
    .argument('[path...]', 'rule files (default: those named in the configuration)')
    .addOption(colorOption())
    .addHelpText('after', TEST_ENDS)
    .action((paths: string[], _, command: Command) =>
      runAction(async () =>
        (await import('../../commands/rules-test.ts')).rulesTest(paths, command.optsWithGlobals(), io),
      ),
    );
}
