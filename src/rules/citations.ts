/** How a publication is named: in short next to a finding, and in full where a reader wants to look it up. */

import { list } from '../text/words.ts';
import type { Publication, Seen } from './research.ts';

/** Authors, year, title and where it was published, then how much of it we read, and finally its address. */
export function fullCitation(publication: Publication): string {
  const { title, published_in, seen, note } = publication;
  const about = [authorsAndYear(publication), `"${title}"`, ...(published_in === undefined ? [] : [published_in])];
  return [`${about.join(', ')}.`, SEEN_WORDS[seen], ...(note === undefined ? [] : [note]), addressOf(publication)].join(
    ' ',
  );
}

/** Returns a function that cites a publication in full by its id. */
export function citeFrom(publications: readonly Publication[]): (id: string) => string {
  const byId = new Map(publications.map((one) => [one.id, fullCitation(one)]));
  return (id) => byId.get(id) ?? id;
}

/** How much of a publication we read, as a sentence. */
const SEEN_WORDS: Readonly<Record<Seen, string>> = {
  abstract: 'We read the abstract.',
  page: 'We read the beginning of the page at this address.',
  'full-text': 'We read it in full.',
  'second-hand': "We couldn't read it, only what the page at this address says about it.",
};

/** Up to three authors; if there are more, only the first. */
const MOST_AUTHORS = 3;

/** `Feys and Devos 2015`. */
export function authorsAndYear({ authors, year }: Publication): string {
  const [first = ''] = authors;
  const names = authors.length > MOST_AUTHORS ? `${first} et al.` : list(authors, MOST_AUTHORS);
  return `${names}${year === undefined ? ', no date' : ` ${year}`}`;
}

/** Where to find a publication, or second-hand the page that mentions it. */
export function addressOf({ doi, url = '' }: Publication): string {
  return doi === undefined ? url : `https://doi.org/${doi}`;
}
