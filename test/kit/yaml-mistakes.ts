/** What the reader says about a text that isn't YAML, in one line for each mistake. */

import { readYaml } from '../../src/yaml/read.ts';

/** Each mistake as the text that it marks, the message, the fix, what is related, and the repaired text. */
export function mistakesOfYaml(text: string): string[] {
  const { documents, errors } = readYaml(text);
  return [...errors, ...documents.flatMap((document) => document.errors)].map(
    ({ start, end, message, fix, related, repair }) =>
      [
        `${start}«${text.slice(start, end)}» ${message} ${fix}`,
        ...related.map((one) => `(${one.start}«${text.slice(one.start, one.end)}» ${one.message})`),
        ...(repair === undefined ? [] : [`→ ${text.slice(0, repair.start)}${repair.text}${text.slice(repair.end)}`]),
      ].join(' '),
  );
}
