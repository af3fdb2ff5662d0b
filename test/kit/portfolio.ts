/** A small portfolio: networks that share schools, one of them over, and a plan that cannot be read. */

import { planWith } from './plans.ts';

/** A plan like the smallest, with its own network and schools. */
function network(id: string, name: string, ...changes: readonly string[]): string {
  return planWith(
    'id: upper-vale-reading',
    `id: ${id}`,
    'name: Upper Vale Reading Network',
    `name: ${name}`,
    ...changes,
  );
}

const ASHBY = '{id: ashby, name: Ashby Primary, joined_by: choice}';
const BROOK = '{id: brook, name: Brook End School, joined_by: choice}';
const CAIRN = '{id: cairn, name: Cairn Primary, joined_by: invitation}';

/** Ashby is in three networks by its number, one of which is over; Brook End in two by its name and authority. */
export const PORTFOLIO = {
  'a/vale.yaml': network(
    'vale',
    'Vale Reading',
    ASHBY,
    '{id: ashby, name: Ashby Primary, joined_by: choice, identifier: {scheme: urn, value: "100001"}}',
    BROOK,
    '{id: brook, name: Brook End School, joined_by: choice, local_authority: Northmoor}',
  ),
  'b/coast.yaml': network(
    'coast',
    'Áird Coast',
    'stage: forming',
    'stage: launching',
    ASHBY,
    '{id: st-anne, name: Ashby Primary School, joined_by: choice, identifier: {scheme: urn, value: "100001"}}',
    BROOK,
    '{id: brook, name: Brook End, joined_by: choice, local_authority: Northmoor Council}',
    'school: ashby',
    'school: st-anne',
    'critical_friends:\n    - {person: {post: academic, from: University education department}, days_per_year: 3}',
    'critical_friends: []',
  ),
  'over.yaml': network(
    'over',
    'Old Moor',
    'starts: 2026-09',
    'starts: 2023-09\n  ends: 2025-07',
    CAIRN,
    '{id: cairn, name: Ashby, joined_by: invitation, identifier: {scheme: urn, value: "100001"}}',
  ),
  'z-broken.yaml': 'nlc: 1\nnetwork: [\n',
} as const;
