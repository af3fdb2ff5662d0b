/** The programme that a network is part of, and which names mean the same programme. */

import { clip } from '../../text/clip.ts';
import type { Plan } from '../model/plan.ts';
import { isFilledIn } from '../placeholder-text.ts';
import { plainName } from './plain-name.ts';

/** Longer names are cut to this many UTF-16 units. */
const LONGEST = 2000;

/** The programme that a network is part of, as written; null if the plan names none. */
export function programmeOf({ network: { partOf } }: Plan): string | null {
  const programme = partOf?.programme;
  return isFilledIn(programme) ? clip(programme, LONGEST) : null;
}

/** The same for all spellings of a programme's name that differ in capitals, accents or punctuation only. */
export function programmeKey(programme: string): string {
  return plainName(programme, PROGRAMME);
}

/** Words that say nothing about which programme it is. */
const PROGRAMME = new Set(['programme', 'program', 'the']);
