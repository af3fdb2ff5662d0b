/** What a plan's texts say: the focus, fields of a kind, general words, and who gives and pays. */

import { describe, expect, it } from 'vitest';
import { focusText, isForOtherStaff, pedagogyText } from '../../../src/checks/shared/focus-text.ts';
import { givingSchools } from '../../../src/checks/shared/giving-schools.ts';
import { isOnlyGeneral } from '../../../src/checks/shared/only-general-words.ts';
import { payingPartners } from '../../../src/checks/shared/partner-ties.ts';
import { coveredWithoutGroup } from '../../../src/checks/shared/routines.ts';
import { saidAt } from '../../../src/checks/shared/said-at.ts';
import { builtPlan, TODAY } from '../../kit/built-plan.ts';

const planOf = (rest: string) =>
  builtPlan(`nlc: 1
network: { id: vale, name: Vale, stage: launching, starts: 2026-09 }
schools: [{ id: ashby, name: Ashby Primary }, { id: brook, name: Brook End School }, { id: cairn, name: Cairn }]
partners: [{ id: uni, name: University }]
people: [{ id: ashby-head, post: headteacher, school: ashby }]
${rest}`);

describe('the focus', () => {
  it('is what the strands are about, if there is none for all', () => {
    const strands = 'strands: [{ focus: Talk, pedagogy: Partner talk }, { focus: Number, pedagogy: Bar models }]';
    const plan = planOf(`focus: { ${strands} }`);
    expect([focusText(plan), pedagogyText(plan)]).toEqual(['Talk, Number', 'Partner talk, Bar models']);
    expect(focusText(planOf(`focus: { learning_focus: Oracy, ${strands} }`))).toBe('Oracy');
  });

  it("leaves out what a strand doesn't say", () => {
    const plan = planOf('focus: { strands: [{ focus: Talk }, { pedagogy: Bar models }] }');
    expect([focusText(plan), pedagogyText(plan)]).toEqual(['Talk', undefined]);
    expect(focusText(planOf('focus: {}'))).toBe(undefined);
  });
});

describe('a network is only for other staff', () => {
  const ALL = 'kind: training, schools: all';
  it.each([
    ['whose work is its focus', 'focus: { learning_focus: How office staff answer parents }', true],
    ['with training for them', `focus: { learning_focus: Office staff }\nactivities: [{ title: Day, ${ALL} }]`, true],
    ['not if it works on talk', 'focus: { learning_focus: Talk }', false],
    ['not without a focus', 'focus: {}', false],
    ['not with a pedagogy', 'focus: { learning_focus: Talk with office staff, pedagogy: Partner talk }', false],
    ['not with subjects', 'focus: { learning_focus: Talk with office staff, content: [English] }', false],
    [
      'not if teachers come',
      `focus: { learning_focus: Office staff }\nactivities: [{ title: Day, ${ALL}, takes_part: { teachers: 6 } }]`,
      false,
    ],
    [
      'not with an outcome for pupils',
      'focus: { learning_focus: Office staff }\noutcomes: [{ id: o, statement: Calm, for: pupils }]',
      false,
    ],
  ])('%s', (_, rest, isIt) => {
    expect(isForOtherStaff(planOf(rest), ['office staff'])).toBe(isIt);
  });
});

it.each([
  ['"We go on"', 'something'],
  ['"None"', 'none'],
  ['"TBC"', 'to-come'],
  ['"  "', 'nothing'],
  ['""', 'nothing'],
  ['12', 'nothing'],
  ['[yes]', 'nothing'],
])('a field with %s says %s', (value, said) => {
  expect(saidAt(planOf(`sustaining: { plan: ${value} }`), ['sustaining', 'plan'])).toBe(said);
});

it.each([
  ['Raise standards by 2027', true],
  ['Raise standards', true],
  ['Raise standards in KS2', false],
  ['Raise standards for the 2nd time', false],
  ['Raise oracy', false],
])('"%s" is only general words: %s', (text, isIt) => {
  expect(isOnlyGeneral(text, ['raise', 'standards', 'by', 'in', 'for', 'the', 'time'])).toBe(isIt);
});

it('schools give what they offer, teach or give back, and nobody else gives', () => {
  const giving = (rest: string) => [...givingSchools(planOf(rest))].map((school) => school.id);
  expect(giving('support: [{ school: ashby, from: [brook] }, { school: cairn, gives_back: Ideas }]')).toEqual([
    'cairn',
  ]);
  expect(giving('activities: [{ title: Day, kind: training, schools: all, giving: [brook] }]')).toEqual(['brook']);
});

it('partners pay if income comes from them', () => {
  const years = '[{ income: [{ amount: 100, from: schools }, { amount: 200, from: uni }] }, { income: [] }]';
  expect([...payingPartners(planOf(`resources: { years: ${years} }`))].map((partner) => partner.id)).toEqual(['uni']);
  expect(payingPartners(planOf('')).size).toBe(0);
});

it.each([
  ['{ name: Drive, owner: ashby-head }', ['communication']],
  ['{ name: Drive }', []],
])('the platform %s covers %j', (platform, functions) => {
  const plan = planOf(`communication: { platform: ${platform} }`);
  const kinds = { enquiry: [], sharing: [], decisions: [] };
  expect([...coveredWithoutGroup(plan, TODAY, kinds)]).toEqual(functions);
});
