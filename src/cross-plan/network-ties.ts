/** What ties networks to each other: schools in both, partners and critical friends of both, and what they say. */

import { plainName } from '../plan/queries/plain-name.ts';
import { linkedPlans } from './checks/links.ts';
import { schoolsIn } from './match-schools.ts';
import type { PlanSummary } from './plan-summary.ts';

/** A network as far as ties depend on it. */
export interface TiedNetwork {
  readonly summary: PlanSummary;
  /** The names of its partners. */
  readonly partners: readonly string[];
}

export interface NetworkTie {
  /** Indexes of networks, the smaller one first. */
  readonly between: readonly [number, number];
  /** Names, as the first network writes them. */
  readonly schools: readonly string[];
  readonly partners: readonly string[];
  readonly friends: readonly string[];
  /** Whether one of them names the other as a network that it learns with. */
  readonly isNamed: boolean;
}

const NOTHING: ReadonlySet<string> = new Set();

/** The ties between networks that go on, in the order of the networks. */
export function networkTies(networks: readonly TiedNetwork[]): NetworkTie[] {
  const ties = new Map<string, { -readonly [Key in keyof NetworkTie]: NetworkTie[Key] }>();
  const tieOf = (one: number, other: number) => {
    const between = [Math.min(one, other), Math.max(one, other)] as const;
    const key = between.join(' ');
    const tie = ties.get(key) ?? { between, schools: [], partners: [], friends: [], isNamed: false };
    ties.set(key, tie);
    return tie;
  };
  const addAll = (kind: 'schools' | 'partners' | 'friends', sightings: readonly Sighting[][]) => {
    for (const [first, ...rest] of sightings.map(onePerNetwork))
      for (const [one, other] of pairsOf(first === undefined ? [] : [first, ...rest])) {
        const tie = tieOf(one.network, other.network);
        tie[kind] = [...tie[kind], one.name];
      }
  };
  const goingOn = networks.map(({ summary, partners }) =>
    summary.goesOn ? { schools: summary.schools, friends: summary.friends, partners } : NO_TIES,
  );
  addAll('schools', sharedSchools(goingOn));
  addAll('partners', alike(goingOn.map(({ partners }) => partners)));
  addAll('friends', alike(goingOn.map(({ friends }) => friends.map(({ name, home }) => `${name}, ${home}`))));
  const find = linkedPlans(networks.map(({ summary }) => summary));
  for (const [network, { summary }] of networks.entries())
    for (const link of summary.links) {
      const other = find(link);
      if (other !== undefined && other !== network) tieOf(network, other).isNamed = true;
    }
  return [...ties.values()].sort((a, b) => a.between[0] - b.between[0] || a.between[1] - b.between[1]);
}

const NO_TIES: Pick<PlanSummary, 'schools' | 'friends'> & Pick<TiedNetwork, 'partners'> = {
  schools: [],
  friends: [],
  partners: [],
};

/** Something as it appears in one network. */
interface Sighting {
  readonly network: number;
  readonly name: string;
}

function sharedSchools(networks: readonly Pick<PlanSummary, 'schools'>[]): Sighting[][] {
  return schoolsIn(networks).map((sightings) =>
    sightings.map(({ plan, school }) => ({ network: plan, name: school.name })),
  );
}

/** Groups names that are the same in plain form. */
function alike(networks: readonly (readonly string[])[]): Sighting[][] {
  const groups = new Map<string, Sighting[]>();
  for (const [network, names] of networks.entries())
    for (const name of names) {
      const key = plainName(name, NOTHING);
      groups.set(key, [...(groups.get(key) ?? []), { network, name }]);
    }
  return [...groups.values()];
}

function onePerNetwork(sightings: readonly Sighting[]): Sighting[] {
  return [...new Map([...sightings].reverse().map((one) => [one.network, one])).values()].reverse();
}

function pairsOf(sightings: readonly Sighting[]): [Sighting, Sighting][] {
  return sightings.flatMap((one, index) =>
    sightings.slice(index + 1).map((other): [Sighting, Sighting] => [one, other]),
  );
}
