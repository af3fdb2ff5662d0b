/** Ids that refer to nothing. */

import type { Path } from '../../plan/path.ts';
import { fill, list, nearest } from '../../text/words.ts';
import { defineCheck } from '../check.ts';

/** In place of a list, the word for every school. */
const ALL = 'all';
const FEW = 8;
/** How many different unknown ids to look for similar names for, to bound the cost. */
const MOST_SUGGESTIONS = 50;

/** Fires at every reference to an id that no entry of the right kind has. */
export const unknownReference = defineCheck({
  params: { phrases: ['near', 'known', 'all', 'words', 'role'] },
  facts: ['id', 'kind', 'near', 'known'],
  test: ({ unresolved }, { params: { phrases } }) => {
    const nearby = new Map<string, string | undefined>();
    return unresolved.map(({ at, id, kind, known }) => {
      const dead = `${kind} ${id}`;
      if (!nearby.has(dead) && nearby.size < MOST_SUGGESTIONS) nearby.set(dead, nearest(id, known));
      const near = nearby.get(dead);
      const other = near === undefined ? otherMeaning(id, kind, at) : undefined;
      const few = near === undefined && other === undefined && known.length > 0 && known.length <= FEW;
      const facts = {
        near: hint(near, other, phrases),
        known: few ? fill(phrases.known, { ids: list(known, FEW) }) : '',
      };
      const suggestion = near ?? other?.suggestion;
      const isRole = other?.phrase === 'role';
      const meant =
        suggestion === undefined || isRole ? { withoutWrite: isRole || known.length === 0 } : { suggestion };
      return { at, facts: { id, kind, ...facts }, schools: 1, ...meant };
    });
  },
});

/** Where a plan can have words in place of an id. */
const WORDED: ReadonlySet<string> = new Set(['log.by', 'acknowledged.agreed_with']);

/** Ids that only describe people by their role, and words that nlc can read as those people. */
const ROLES: ReadonlyMap<string, string> = new Map([
  ['heads', 'all heads'],
  ['headteachers', 'all heads'],
  ['co-leaders', 'the co-leaders'],
  ['facilitators', 'the facilitators'],
  ['facilitator', 'the facilitator'],
  ['critical-friend', 'the critical friend'],
  ['critical-friends', 'the critical friends'],
]);

/** What an unknown id can only mean: all the schools, people by their role, or words, which a capital letter tells from an id. */
function otherMeaning(id: string, kind: string, at: Path) {
  if (id === ALL && kind === 'school' && typeof at.at(-1) === 'number')
    return { phrase: 'all', suggestion: ALL } as const;
  const field = at.filter((step) => typeof step === 'string').join('.');
  const role = kind.includes('person') && !WORDED.has(field) ? ROLES.get(id) : undefined;
  if (role !== undefined) return { phrase: 'role', suggestion: role } as const;
  if (!WORDED.has(field) || !/^[a-z]+$/.test(id)) return undefined;
  return { phrase: 'words', suggestion: `${id.charAt(0).toUpperCase()}${id.slice(1)}` } as const;
}

function hint(
  near: string | undefined,
  other: ReturnType<typeof otherMeaning>,
  phrases: Readonly<Record<'near' | 'all' | 'words' | 'role', string>>,
): string {
  if (near !== undefined) return fill(phrases.near, { id: near });
  return other === undefined ? '' : fill(phrases[other.phrase], { text: other.suggestion });
}
