/** Other topics with the same name as the one that is shown, and how to ask for each of them. */

import { list } from '../text/words.ts';
import { NO_RULES, type Page } from './page.ts';
import type { SameFields } from './plan-format.ts';
import type { Topic } from './topics.ts';

const MOST = 4;

/** One line that says what else has the name; empty if nothing has. */
export function otherNames(words: string, others: readonly Topic[]): string {
  if (others.length === 0) return '';
  const shown = others.slice(0, MOST).map((topic) => `a ${topic.kind} (nlc explain ${nameToAsk(topic)})`);
  const rest = others.length - shown.length;
  const all = [...shown, ...(rest > 0 ? [`${rest} more`] : [])];
  return `"${words}" is also ${list(all, all.length)}.`;
}

/** What to write after `nlc explain` to get this topic and no other. */
function nameToAsk({ kind, name }: Topic): string {
  return kind === 'field' && name.includes('.') ? name : `${kind} ${name}`;
}

/** A page with the fields that share a name, for a person to choose from. */
export function fieldsCalled(words: string, groups: readonly SameFields[]): Page {
  const [[{ path }] = [{ path: '' }]] = groups as readonly [SameFields];
  return {
    kind: 'fields',
    name: words,
    title: `${groups.length} fields are called "${words}". Ask for one by its path, as in nlc explain ${path}.`,
    rows: [],
    lists: [
      {
        heading: 'Their paths',
        entries: groups.map(([field, ...more]) => ({
          word: field.path,
          meaning: `${field.title}${placesWords(more.length)}`,
        })),
      },
    ],
    rules: NO_RULES,
  };
}

/** How many more places of a plan have the same field, to follow its title. */
export function placesWords(more: number): string {
  return more === 0 ? '' : `, also in ${more} other ${more === 1 ? 'place' : 'places'}`;
}
