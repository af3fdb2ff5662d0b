/** `nlc completion`: prints a shell's completion script. */

import { type Grammar, type Known, plainWord } from '../completion/grammar.ts';
import { SHELLS, type Shell } from '../completion/shells.ts';
import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { FORMAT_NAMES, FORMATS } from '../reporters/formats/index.ts';
import { allRules, loadFramework } from '../rules/load.ts';
import { SCHEMA_NAMES } from '../schema/shipped.ts';

/** @param grammarOf returns the grammar of the command line, given the known ids and names */
export async function completion(shell: Shell, grammarOf: (known: Known) => Grammar, io: Io): Promise<number> {
  const framework = loadFramework();
  const known: Known = {
    rules: allRules(framework).map(({ id, title }) => ({ word: id, about: title })),
    statements: framework.statements.map(({ code, title }) => ({ word: code, about: title })),
    formats: FORMAT_NAMES.map((word) => ({ word, about: FORMATS[word].about })),
    schemas: SCHEMA_NAMES.map(plainWord),
  };
  const script = await SHELLS[shell].load();
  io.stdout.write(script(grammarOf(known)));
  return EXIT.ok;
}
