/** `nlc completion`: prints the script by which a shell completes what is typed. */

import { type Grammar, type Known, plainWord } from '../cli/completion/grammar.ts';
import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { REPORTERS } from '../reporters/formats/index.ts';
import { allRules, loadFramework } from '../rules/load.ts';
import { SCHEMAS } from './schema.ts';

const SCRIPTS = {
  bash: async () => (await import('../cli/completion/bash.ts')).bashScript,
  zsh: async () => (await import('../cli/completion/zsh.ts')).zshScript,
  fish: async () => (await import('../cli/completion/fish.ts')).fishScript,
} as const;

/** @param grammarOf the grammar of the command line, given the words that it does not know */
export async function completion(
  shell: keyof typeof SCRIPTS,
  grammarOf: (known: Known) => Grammar,
  io: Io,
): Promise<number> {
  const framework = loadFramework();
  const known: Known = {
    rules: allRules(framework).map(({ id, title }) => ({ word: id, about: title })),
    statements: framework.statements.map(({ code, title }) => ({ word: code, about: title })),
    formats: Object.keys(REPORTERS).map(plainWord),
    schemas: [...SCHEMAS.keys()].map(plainWord),
  };
  const script = await SCRIPTS[shell]();
  io.stdout.write(script(grammarOf(known)));
  return EXIT.ok;
}
