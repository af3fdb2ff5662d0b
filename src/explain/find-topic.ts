/** Finds the topics that somebody means by a name, the most likely first. */

import { plainWords } from '../text/find-named.ts';
import { KIND_NAMES, TOPIC_KINDS, type Topic, type TopicKind } from './topics.ts';

/** The topics with a name, the most likely first; none if there are none. */
export function topicsNamed(words: string, topics: readonly Topic[]): Topic[] {
  const { kind, rest } = kindAsked(words);
  const inKind = kind === undefined ? [] : named(rest, ofKind(kind, topics));
  return inKind.length > 0 ? inKind : named(words, topics);
}

/** The kind that somebody wants listed: `fields` or `nlc explain FIELDS`. Undefined if it is none. */
export function kindListed(words: string): TopicKind | undefined {
  return KIND_NAMES.find((kind) => TOPIC_KINDS[kind].plural === plainWords(words));
}

export function ofKind(kind: TopicKind, topics: readonly Topic[]): Topic[] {
  return topics.filter((topic) => topic.kind === kind);
}

/** `field purpose` asks for a purpose among the fields. */
function kindAsked(words: string): { readonly kind?: TopicKind; readonly rest: string } {
  const [first = '', ...others] = plainWords(words).split(' ');
  const kind = KIND_NAMES.find((one) => one === first || TOPIC_KINDS[one].plural === first);
  return others.length === 0 || kind === undefined ? { rest: words } : { kind, rest: others.join(' ') };
}

/** Whether a topic has this very name, and not only one that differs in an "s" at the end. */
export function hasName(topic: Topic, words: string): boolean {
  return fitOf(topic, nameKey(words)) !== undefined;
}

/** How well a topic fits a name; the lowest is best. */
const FITS = { name: 0, lastPart: 1, alias: 2 } as const;

function named(words: string, topics: readonly Topic[]): Topic[] {
  const wanted = nameKey(words);
  if (wanted === '') return [];
  for (const key of [wanted, wanted.replace(/s$/, ''), `${wanted}s`]) {
    const fitting = topics.flatMap((topic) => {
      const fit = fitOf(topic, key);
      return fit === undefined ? [] : [{ topic, fit }];
    });
    // Sorting keeps the order of the kinds among topics that fit equally well.
    if (fitting.length > 0) return fitting.sort((a, b) => a.fit - b.fit).map(({ topic }) => topic);
  }
  return [];
}

function fitOf(topic: Topic, wanted: string): number | undefined {
  const own = nameKey(topic.name);
  if (own === wanted) return FITS.name;
  if (topic.kind === 'field' && own.endsWith(`.${wanted}`)) return FITS.lastPart;
  return topic.also.some((one) => nameKey(one) === wanted) ? FITS.alias : undefined;
}

/**
 * A name for comparison: without case, quotes, positions in lists, and punctuation at the end; with spaces between
 * words.
 */
export function nameKey(name: string): string {
  return plainWords(name)
    .replace(/\[\d*\]/g, '')
    .replace(/["'“”‘’`]/g, '')
    .replace(/[\s_-]+/g, ' ')
    .replace(/[\s.:;,!?]+$/, '')
    .replace(/^\s+/, '');
}
