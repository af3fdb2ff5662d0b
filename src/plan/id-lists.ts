/** Where the entries of a plan get their ids. */

import type { Path } from './path.ts';

/** The list of each kind of thing that others refer to by id. */
export const ID_LISTS: Readonly<Record<string, Path>> = {
  school: ['schools'],
  partner: ['partners'],
  person: ['people'],
  group: ['structure', 'groups'],
  activity: ['activities'],
  outcome: ['outcomes'],
  artefact: ['sharing', 'artefacts'],
  milestone: ['timeline', 'milestones'],
};
