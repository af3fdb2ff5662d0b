/** `nlc rules`: the rule set as a table, as JSON, or as the reference in Markdown. */

import { loadFramework } from '../framework/load.ts';
import type { Io } from '../io.ts';
import { hasColor, terminalWidth } from './terminal.ts';

export interface RulesOptions {
  readonly format: 'pretty' | 'json' | 'markdown';
  readonly color: 'auto' | 'always' | 'never';
}

export async function rules(options: RulesOptions, io: Io): Promise<number> {
  const framework = loadFramework();
  const { rulesAsJson, rulesAsTable } = await import('../reporters/rules.ts');
  if (options.format === 'markdown') io.stdout.write(await reference());
  else if (options.format === 'json') io.stdout.write(rulesAsJson(framework.rules));
  else io.stdout.write(rulesAsTable(framework, { color: hasColor(options.color, io), width: terminalWidth(io) }));
  return 0;
}

async function reference(): Promise<string> {
  const [{ default: examples }, { illustrate }, { referenceOf }] = await Promise.all([
    import('#prepared/examples'),
    import('../framework/examples.ts'),
    import('../reporters/reference.ts'),
  ]);
  const framework = loadFramework();
  return referenceOf(framework, (rule) => illustrate(rule, framework, examples));
}
