/** `nlc completion`: prints a shell's completion script. */

import { type Grammar, type Known, plainWord, type Word } from '../completion/grammar.ts';
import { SHELLS, type Shell } from '../completion/shells.ts';
import { sameFields } from '../explain/plan-format.ts';
import { topicSources } from '../explain/topic-sources.ts';
import { topicsOf } from '../explain/topics.ts';
import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { FORMAT_NAMES, FORMATS } from '../reporters/formats/index.ts';
import { allRules, type Framework, loadFramework } from '../rules/load.ts';
import { SCHEMA_NAMES } from '../schema/shipped.ts';

/** @param grammarOf returns the grammar of the command line, given the known ids and names */
export async function completion(shell: Shell, grammarOf: (known: Known) => Grammar, io: Io): Promise<number> {
  const framework = loadFramework();
  const known: Known = {
    topics: await topicWords(framework),
    rules: allRules(framework).map(({ id, title }) => ({ word: id, about: title })),
    statements: framework.statements.map(({ code, title }) => ({ word: code, about: title })),
    formats: FORMAT_NAMES.map((word) => ({ word, about: FORMATS[word].about })),
    schemas: SCHEMA_NAMES.map(plainWord),
  };
  const script = await SHELLS[shell].load();
  io.stdout.write(script(grammarOf(known)));
  return EXIT.ok;
}

/** What can be explained by a single word. Fields that mean the same in several places are offered once. */
async function topicWords(framework: Framework): Promise<Word[]> {
  const topics = topicsOf(await topicSources(framework));
  const fields = sameFields(topics.flatMap((topic) => (topic.kind === 'field' ? [topic.subject] : []))).map(
    ([{ path, title }]) => ({ word: path, about: title }),
  );
  const others = topics.filter(({ kind, name }) => kind !== 'field' && !name.includes(' '));
  const words = [...others.map(({ name, title }) => ({ word: name, about: title })), ...fields];
  const seen = new Set<string>();
  return words.filter(({ word }) => !seen.has(word) && seen.add(word));
}
