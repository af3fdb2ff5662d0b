/** Local rules as they are read from files, and the mistakes in them. */

import { ConfigErrors } from '../../src/config/config-errors.ts';
import { loadLocalRules } from '../../src/config/local-rules.ts';
import { loadFramework } from '../../src/rules/load.ts';
import { linesOf } from './config-error-lines.ts';
import { memoryIo } from './memory-io.ts';

const FRAMEWORK = loadFramework();
export const NAME = 'acronym-in-purpose.yaml';

/** The rules in files and the ids of those that are broken; and the mistakes. */
export async function load(files: Record<string, string>) {
  const errors = new ConfigErrors();
  const { io } = memoryIo({ files });
  const paths = Object.keys(files).map((file) => `/plans/${file}`);
  const { rules, broken } = await loadLocalRules(paths, FRAMEWORK, io, errors);
  return { rules, broken: [...broken], mistakes: linesOf(errors, NAME) };
}

/** The mistakes in one rule. */
export const mistakes = async (text: string, name = NAME) => (await load({ [name]: text })).mistakes;
