/** What ties networks to each other. */

import { describe, expect, it } from 'vitest';
import { type NetworkTie, networkTies } from '../../src/cross-plan/network-ties.ts';
import { summarisePlan } from '../../src/cross-plan/plan-summary.ts';
import { builtPlan } from '../kit/built-plan.ts';

interface Sketch {
  readonly id: string;
  readonly schools?: readonly object[];
  readonly partners?: readonly string[];
  readonly friend?: { readonly name: string; readonly from: string };
  readonly links?: readonly string[];
  readonly ends?: string;
}

function tiesOf(...sketches: readonly Sketch[]): NetworkTie[] {
  return networkTies(
    sketches.map(({ id, schools = [], partners = [], friend, links = [], ends }) => {
      const plan = builtPlan(
        JSON.stringify({
          nlc: 1,
          network: {
            id,
            name: `Network ${id}`,
            stage: 'established',
            starts: '2020',
            ...(ends && { ends }),
            links_to_networks: links.map((network) => ({ network })),
          },
          schools: schools.map((school, index) => ({ id: `s${index}`, joined_by: 'choice', ...school })),
          ...(friend && { leadership: { critical_friends: [{ person: friend }] } }),
        }),
      );
      return { summary: summarisePlan(plan), partners };
    }),
  );
}

const school = (name: string, value: string) => ({ name, identifier: { scheme: 'urn', value } });
const tie = (between: readonly [number, number], more: Partial<NetworkTie>) => ({
  between,
  schools: [],
  partners: [],
  friends: [],
  isNamed: false,
  ...more,
});

describe('two networks are tied', () => {
  it('by a school in both, as the first writes it', () => {
    expect(
      tiesOf(
        { id: 'a', schools: [school('Ashby Primary', '100001'), school('Brook End', '100002')] },
        { id: 'b', schools: [school('Ashby Primary School', '100001')] },
      ),
    ).toEqual([tie([0, 1], { schools: ['Ashby Primary'] })]);
  });

  it('by a partner of the same name, however it is written', () => {
    expect(tiesOf({ id: 'a', partners: ['The Vale Trust'] }, { id: 'b', partners: ['vale trust', 'Other'] })).toEqual([
      tie([0, 1], { partners: ['The Vale Trust'] }),
    ]);
  });

  it('by the same critical friend from the same place, but not by a name alone', () => {
    const friend = { name: 'Jo Lee', from: 'University of the Vale' };
    expect(tiesOf({ id: 'a', friend }, { id: 'b', friend })).toEqual([
      tie([0, 1], { friends: ['Jo Lee, University of the Vale'] }),
    ]);
    expect(tiesOf({ id: 'a', friend }, { id: 'b', friend: { ...friend, from: 'Coast College' } })).toEqual([]);
  });

  it('because one of them names the other, once if both do', () => {
    expect(tiesOf({ id: 'a' }, { id: 'b', links: ['a'] })).toEqual([tie([0, 1], { isNamed: true })]);
    expect(tiesOf({ id: 'a', links: ['Network b'] }, { id: 'b', links: ['a'] })).toEqual([
      tie([0, 1], { isNamed: true }),
    ]);
    expect(tiesOf({ id: 'a', links: ['a', 'nowhere'] }, { id: 'b' })).toEqual([]);
  });

  it('in each pair of several, in order, with all that they have in common', () => {
    const schools = [school('Ashby Primary', '100001')];
    expect(
      tiesOf(
        { id: 'a', schools },
        { id: 'b', schools, partners: ['Trust'] },
        { id: 'c', schools, partners: ['Trust'] },
      ),
    ).toEqual([
      tie([0, 1], { schools: ['Ashby Primary'] }),
      tie([0, 2], { schools: ['Ashby Primary'] }),
      tie([1, 2], { schools: ['Ashby Primary'], partners: ['Trust'] }),
    ]);
  });

  it('by what they have now: not by anything of a network that is over', () => {
    const schools = [school('Ashby Primary', '100001')];
    expect(
      tiesOf({ id: 'a', schools, partners: ['Trust'] }, { id: 'b', schools, partners: ['Trust'], ends: '2022' }),
    ).toEqual([]);
  });
});
