/** `nlc rules test`: tests local rules on their examples, and reports the ones with unexpected findings. */

import { ConfigErrors } from '../config/config-errors.ts';
import { type LocalRule, loadLocalRules } from '../config/local-rules.ts';
import { UserError } from '../io/errors.ts';
import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { wholePath } from '../io/paths.ts';
import { type ColorChoice, screenOf } from '../io/terminal.ts';
import { ruleTestsAsText } from '../reporters/commands/rule-tests.ts';
import { runExamples } from '../rule-examples/run-examples.ts';
import { type Framework, loadFramework } from '../rules/load.ts';
import { rulesHere } from '../run/rules-here.ts';
import type { ConfigChoice } from '../run/settings-for-plan.ts';

/**
 * Returns exit code 1 if an example has unexpected findings. Throws a `UserError` if a rule is wrong or there are no
 * rules.
 */
export async function rulesTest(
  paths: readonly string[],
  { color, ...choice }: { readonly color: ColorChoice } & Pick<ConfigChoice, 'config'>,
  io: Io,
): Promise<number> {
  const framework = loadFramework();
  const local = paths.length > 0 ? await rulesIn(paths, framework, io) : (await rulesHere(choice, io)).local;
  if (local.length === 0)
    throw new UserError(
      'There are no rules of your own to test. Give the names of their files, or list them in .nlc.yaml: local-rules: ["rules/*.yaml"]',
    );
  const { default: examples } = await import('#prepared/examples');
  const tested = local.map(({ rule, file }) => ({ rule, file, results: runExamples(rule, framework, examples.base) }));
  io.stdout.write(ruleTestsAsText(tested, screenOf(color, io)));
  const isPassing = tested.every(({ results }) => results.every(({ isAsExpected }) => isAsExpected));
  return isPassing ? EXIT.ok : EXIT.findings;
}

async function rulesIn(paths: readonly string[], framework: Framework, io: Io): Promise<readonly LocalRule[]> {
  const errors = new ConfigErrors();
  const files = [...new Set(paths.map((path) => wholePath(io.cwd, path)))];
  const { rules } = await loadLocalRules(files, framework, io, errors);
  errors.throwIfAny();
  return rules;
}
