/** The names of schools and trusts in what people write about where someone comes from. */

import { describe, expect, it } from 'vitest';
import { isOfOneSchoolHere, isOwnOffice } from '../../src/checks/shared/employed-here.ts';
import { insideHomes } from '../../src/checks/shared/inside-homes.ts';
import { namePhrase, withoutLegalForm } from '../../src/checks/shared/names-in-words.ts';
import { builtPlan } from '../kit/built-plan.ts';

describe('a name in a text', () => {
  it.each([
    ['Dene School', 'Dene School', true],
    ['Dene School', 'the dene school', true],
    ['Dene School', 'Dene', false],
    ['Dene School', 'retired head of Dene School', true],
    ['Dene School', 'governor of Dene School until 2020', true],
    ['Dene School', 'Upper Dene School', false],
    ['Dene School', 'Dene School of Music', false],
    ['Dene School', 'Dene School - Music', true],
    ['Dene School', 'Consultant (Dene School)', true],
    ['Upper Dene School', 'Upper Dene', true],
    ['Upper Dene School', 'Upper Dene School', true],
    ['Upper Dene School', 'Upper Dene College', false],
    ['Upper Dene Primary', 'Upper Dene', false],
    ['Ashby', 'Ashby', true],
    ['Ashby', 'Ashby School', true],
    ['Ashby', 'Ashby Hospital', false],
    ['Ashby', 'head of Ashby', true],
    ['Ashby', 'of Ashby', false],
    ['Ashby', 'University of Ashby', false],
    ['Ashby', 'University head of Ashby', false],
    ['?', 'Dene, Leeds, ', false],
  ])('%s in "%s": %s', (name, text, isThere) => {
    expect(namePhrase(name)(text)).toBe(isThere);
  });
});

it.each([
  ['Vale', 'vale'],
  ['The Vale Trust', 'vale'],
  ['Vale Multi-Academy Trust Ltd', 'vale'],
  ['Vale MAT', 'vale'],
  ['Vale Ltd', 'vale'],
  ['Vale Trust Fund', 'vale trust fund'],
])('the trust %s is %s without its legal form', (name, plain) => {
  expect(withoutLegalForm(name)).toBe(plain);
});

it.each([
  ['one of the five schools', true],
  ['one of the 5 schools', true],
  ['One of our member schools', true],
  ['a member school', true],
  ['Head of one of the schools', true],
  ['the schools', true],
  ["l'une des écoles du réseau", true],
  ['un des cinq collèges', true],
  ['une école membre', true],
  ["un o'r ysgolion", true],
  ['una de las escuelas participantes', true],
  ['una de les escoles de la xarxa', true],
  ['Lehrerin an einer der beteiligten Schulen', true],
  ['tetahi o nga kura', true],
  ['dirigente di una delle scuole', true],
  ['una das escolas', true],
  ['een van de vijf scholen', true],
  ['en av de deltagande skolorna', true],
  ['en av skolene', true],
  ['en af skolerne i netværket', true],
  ['one of the 12 schools', true],
  ['one of the 11plus schools', false],
  ['one of the G20 schools', false],
  ['a school', false],
  ['a school in another network', false],
  ['one of the feeder schools of the college next door', false],
  ['Schools Alliance', false],
  ['formerly head of one of the schools', false],
  ['the university', false],
  ['School of Education', false],
  ['our network', false],
])('%s is one of the schools here: %s', (from, isHere) => {
  expect(isOfOneSchoolHere(from)).toBe(isHere);
});

it.each([
  ['Trust office, former headteacher', true],
  ['the office of the Brigshaw Trust', true],
  ['Trust hospital', false],
  ['Brigshaw office', false],
  ['Vale company office', false],
])('%s is the office of Brigshaw Co-operative Trust: %s', (from, isOffice) => {
  const { network, partners } = builtPlan(`nlc: 1
network: { id: brigshaw, name: Brigshaw Co-operative Trust, stage: launching, starts: 2026-09 }
partners: [{ id: vale, name: Vale Company }]`);
  expect(isOwnOffice(from, { network, partners })).toBe(isOffice);
});

it("isn't the network's own office if a partner is such a body as well", () => {
  const { network, partners } = builtPlan(`nlc: 1
network: { id: brigshaw, name: Brigshaw Co-operative Trust, stage: launching, starts: 2026-09 }
partners: [{ id: vale, name: Vale Trust }]`);
  expect(isOwnOffice('Trust office', { network, partners })).toBe(false);
});

describe('the part of the network that someone comes from', () => {
  const homes = (trusts: readonly [string, string], person: string) => {
    const [first, second] = trusts.map((trust) => JSON.stringify(trust));
    const { leadership, ...plan } = builtPlan(`nlc: 1
network: { id: vale, name: Vale, stage: launching, starts: 2026-09 }
schools: [{ id: ashby, name: Ashby Primary, trust: ${first} }, { id: brook, name: Brook End School, trust: ${second} }]
partners: [{ id: mark, name: "+" }]
leadership: { facilitators: [{ person: ${person} }] }`);
    return leadership.facilitators.map(insideHomes({ ...plan, leadership }));
  };

  it.each([
    ['a trust in its first spelling', '{ post: officer, from: vale trust }', { name: 'Vale Trust', now: true }],
    ['a trust in a phrase', '{ name: Dr A., from: retired from Vale Trust }', { name: 'Vale Trust', now: false }],
    ['a trust without its legal form', '{ post: officer, from: The Vale }', { name: 'Vale Trust', now: true }],
    ['somewhere else', '{ post: officer, from: Dale Trust }', undefined],
  ])('%s', (_, person, home) => {
    expect(homes(['Vale Trust', 'VALE TRUST LTD'], person)).toEqual([home]);
  });

  it("isn't a trust whose name has no letters", () => {
    expect(homes(['&', '&'], 'mark')).toEqual([undefined]);
  });
});

describe('in a network with a longer name, somebody comes from', () => {
  const homes = (network: string, person: string) => {
    const { leadership, ...plan } = builtPlan(`nlc: 1
network: { id: vale, name: ${network}, stage: launching, starts: 2026-09 }
schools: [{ id: upper, name: Upper Vale School }, { id: partnership, name: The Partnership Academy }]
partners: [{ id: uni, name: University }]
leadership: { facilitators: [{ person: ${person} }] }`);
    return leadership.facilitators.map(insideHomes({ ...plan, leadership }));
  };
  const named = (name: string, now = true) => ({ name, now });

  it.each([
    ['Upper Vale', '{ post: officer, from: Upper Vale Network }', named('Upper Vale Network')],
    ['Upper Vale', '{ post: officer, from: formerly Upper Vale Network }', named('formerly Upper Vale Network', false)],
    ['Upper Vale', '{ post: headteacher, from: head of Upper Vale School }', named('Upper Vale School')],
    ['Vale', '{ post: headteacher, from: head of The Partnership Academy }', named('The Partnership Academy')],
    ['Vale', '{ post: teacher, from: one of the schools }', named('one of the schools')],
    ['Vale', '{ post: academic, partner: uni, from: one of the schools }', undefined],
    ['Vale', '{ post: officer, from: Vale Hospital }', undefined],
    ['Upper Vale', 'uni', undefined],
  ])('%s: %s', (network, person, home) => {
    expect(homes(network, person)).toEqual([home]);
  });
});
