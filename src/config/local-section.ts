/** The section of a report that local rules belong to. */

import type { Category } from '../rules/types.ts';

export const LOCAL: Category = {
  id: 'local',
  about: "This repository's own rules, in addition to those from the leaflet.",
  sections: [],
  first: '',
  owners: ['facilitators', 'co_leaders'],
};
