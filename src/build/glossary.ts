/** The glossary as the build reads it: complete, without a word twice, and only with fields that exist. */

import type { ConfigErrors } from '../config/config-errors.ts';
import { addErrorAt, type DataFile } from '../config/read-yaml-file.ts';
import { planFields, type Worded } from '../explain/plan-format.ts';
import type { Path } from '../plan/path.ts';
import { GLOSSARY_GROUPS, type Glossary } from '../rules/glossary-entry.ts';
import { GRADES, LEVELS } from '../rules/types.ts';
import { didYouMean, either } from '../text/words.ts';

/** What the glossary must agree with. */
export interface GlossarySources {
  readonly themes: readonly string[];
  /** Ids of the framework's rules. */
  readonly rules: readonly string[];
  /** The plan schema. */
  readonly plan: object | undefined;
}

/** The glossary in a file that matches its schema. Adds an error for whatever is missing, twice or unknown. */
export function glossaryIn(file: DataFile, known: GlossarySources, errors: ConfigErrors): Glossary {
  const glossary = file.data as unknown as Glossary;
  const registries = { levels: LEVELS, grades: GRADES, themes: known.themes };
  for (const [group, expected] of Object.entries(registries)) {
    const words = glossary[group as keyof typeof registries].map(({ word }) => word);
    if (words.join() !== expected.join())
      addErrorAt(file, [group], 'key', errors, () => `The ${group} should be ${either(expected)}, in this order.`);
  }
  for (const group of GLOSSARY_GROUPS) wordsTwice(glossary, group, file, errors);
  const fields = planFields((known.plan ?? {}) as Worded).map(({ path }) => path);
  for (const group of GLOSSARY_GROUPS)
    for (const [index, { field, rules = [] }] of glossary[group].entries()) {
      const unknown = (path: Path, words: string) => addErrorAt(file, path, 'value', errors, () => words);
      if (field !== undefined && !fields.includes(field))
        unknown([group, index, 'field'], `A plan has no field ${field}.${didYouMean(field, fields)}`);
      for (const [at, rule] of rules.entries())
        if (!known.rules.includes(rule))
          unknown([group, index, 'rules', at], `There is no rule ${rule}.${didYouMean(rule, known.rules)}`);
    }
  return glossary;
}

function wordsTwice(glossary: Glossary, group: keyof Glossary, file: DataFile, errors: ConfigErrors): void {
  const seen = new Set<string>();
  for (const [index, { word, also = [] }] of glossary[group].entries())
    for (const one of [word, ...also].map((form) => form.toLowerCase())) {
      if (seen.has(one))
        addErrorAt(file, [group, index, 'word'], 'value', errors, () => `"${one}" appears twice among the ${group}.`);
      seen.add(one);
    }
}
