/** What somebody meant who wrote something that doesn't fit the plan format. */

import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { withEdits } from '../../src/edit/edits.ts';
import { suggestedAt, suggestedBeforeRemark, suggestedIds } from '../../src/edit/suggestions.ts';
import type { PlanReport, Report } from '../../src/findings/report.ts';
import { type Data, type DataMap, parsePath } from '../../src/plan/path.ts';
import { runIn } from '../kit/memory-io.ts';
import { planWith } from '../kit/plans.ts';

const isReport = new Ajv({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync('framework/report.schema.json', 'utf8')) as object,
);

const PLAN: DataMap = {
  nlc: 1,
  network: { id: 'n', name: 'N' },
  schools: [
    { id: 'ashby', name: 'Ashby School' },
    { id: 'dene', name: 'Dene Primary School' },
    { id: 'St-Hild', name: 'Hild' },
    { id: 'peter-paul', name: 'St Peter and St Paul' },
    { id: 'first', name: '1st School' },
  ],
  people: [{ id: 'jo', name: 'Jo Lee' }],
  partners: [{ id: 'uni', name: 'University' }],
  activities: [{ id: 'walks', title: 'Walks' }],
};

/** What is suggested at a place of the plan where something is written. */
function suggested(place: string, value: Data): Data | undefined {
  const written = withEdits(PLAN, [{ op: 'set', path: parsePath(place), value }]);
  if ('refused' in written) throw new Error(written.refused.message);
  return suggestedAt(written.data as DataMap, parsePath(place));
}

describe('a single value', () => {
  it.each<[string, Data, Data | undefined]>([
    ['network.stage', 'Forming', 'forming'],
    ['network.stage', 'formng', 'forming'],
    ['network.stage', 'xyzzy', undefined],
    ['network.stage', 1, undefined],
    ['network.starts', 'Sept 2026', '2026-09'],
    ['network.starts', '2026-09', undefined],
    ['network.starts', 'soon', undefined],
    ['network.starts', 'yes', undefined],
    ['network.starts', '32/13/2026', undefined],
    ['schools[0].governors_agreed', 'yes', true],
    ['schools[0].governors_agreed', 'Sept 2026', '2026-09'],
    ['schools[0].high_challenge', 'no', false],
    ['schools[0].high_challenge', 'perhaps', undefined],
    ['network.school_count', '12 schools', 12],
    ['network.school_count', 'many', undefined],
    ['network.id', 'Our Net', 'our-net'],
    ['network.id', 'our-net', undefined],
    ['network.id', 'Ashby', undefined],
    ['network.id', '!!', undefined],
    ['network.name', 'x', undefined],
    ['network.colour', 'x', undefined],
  ])('at %s: %j', (place, value, meant) => {
    expect(suggested(place, value)).toEqual(meant);
  });
});

describe('an id', () => {
  it.each([
    ['Ashby School', 'ashby'],
    ['Ashbi School', 'ashby'],
    ['Ashby', 'ashby'],
    ['Ashby School, 111222', 'ashby'],
    ['St Hild', 'St-Hild'],
    ['111222', undefined],
    ['Nowhere at all', undefined],
    ['1st', 'first'],
    ['!!', undefined],
  ])('of a school that somebody calls %s', (text, id) => {
    expect(suggested('activities[0].schools[0]', text)).toBe(id);
  });

  it('that nothing in the plan has yet, but that is written as one where it belongs', () => {
    const data = { schools: [{ id: 'Big School' }], activities: [{ schools: ['big school'] }] };
    expect(suggestedAt(data, parsePath('activities[0].schools[0]'))).toBe('Big School');
    const apart = {
      schools: [{ id: 'Big School', name: 'Elm' }, { id: 'oak' }],
      activities: [{ schools: ['big-school!'] }],
    };
    expect(suggestedAt(apart, parsePath('activities[0].schools[0]'))).toBe('big-school');
    const odd = { schools: [{ id: '!!' }, { id: 'ps', name: 'P.S. 118' }], activities: [{ schools: ['??', '118'] }] };
    expect(suggestedAt(odd, parsePath('activities[0].schools[0]'))).toBeUndefined();
    expect(suggestedAt(odd, parsePath('activities[0].schools[1]'))).toBeUndefined();
  });
});

describe('a list', () => {
  it.each<[string, string, Data | undefined]>([
    ['activities[0].schools', 'all of them', 'all'],
    ['activities[0].schools', 'Ashby School and Dene Primary', ['ashby', 'dene']],
    ['activities[0].schools', 'Ashby School, Dene Primary', ['ashby', 'dene']],
    ['activities[0].schools', 'St Peter and St Paul, Ashby School', ['peter-paul', 'ashby']],
    ['activities[0].schools', 'Ashby School, Nowhere at all', undefined],
    ['activities[0].schools', 'Ashby School, 111222', ['ashby']],
    ['activities[0].schools', '111222, 111223', undefined],
    ['purpose.agreed.by', 'everyone', 'all'],
    ['structure.groups[0].members', 'Jo Lee', ['jo']],
    ['activities[0].led_by', 'everyone', [{ name: 'everyone', post: 'other' }]],
    ['activities[0].led_by', 'Jo Lee', ['jo']],
    ['activities[0].led_by', 'Jo Lee; Sam Poe & University', ['jo', { name: 'Sam Poe', post: '…' }, 'uni']],
    ['activities[0].led_by', 'Jo Lee and Sam Poe', ['jo', { name: 'Sam Poe', post: '…' }]],
    ['leadership.co_leaders', 'Jo Lee', undefined],
    ['purpose.agreed', 'x', undefined],
  ])('at %s: %s', (place, text, meant) => {
    expect(suggested(place, text)).toEqual(meant);
  });

  it.each<[string, string, Data | undefined]>([
    ['activities[0].schools', 'Ashby School and Dene Primary School', ['ashby', 'dene']],
    ['activities[0].schools', 'Ashby School, Nowhere at all', undefined],
    ['activities[0].led_by', 'Jo Lee', undefined],
    ['network.name', 'Jo Lee', undefined],
  ])('of ids that one entry means, at %s: %s', (place, text, ids) => {
    expect(suggestedIds(text, PLAN, parsePath(place))).toEqual(ids);
  });
});

describe('someone', () => {
  it.each<[string, Data]>([
    ['Jo Lee', 'jo'],
    ['Teacher, Dene Primary School', { post: 'teacher', school: 'dene' }],
    ['Sam Poe, teacher at Dene Primary School', { name: 'Sam Poe', post: 'teacher', school: 'dene' }],
    ['Sam Poe', { name: 'Sam Poe', post: '…' }],
    ['All staff', { name: 'All staff', post: 'other' }],
    ['Teacher', { post: 'teacher', school: '…' }],
    ['Mrs Jones, Dene, teacher', { name: 'Mrs Jones', post: 'teacher', school: 'dene' }],
    ['Dene Primary School SENCO', { post: 'middle-leader', school: 'dene' }],
    ['retired head of Dene Primary School', { post: 'other', from: 'Dene Primary School (retired head)' }],
    ['a retired head from Durham', { post: 'other', from: 'Durham (retired head)' }],
  ])('%s', (text, person) => {
    expect(suggested('leadership.critical_friends[0].person', text)).toStrictEqual(person);
  });
});

describe('a new entry', () => {
  it.each<[string, string, Data | undefined]>([
    [
      'schools[5]',
      'Whinfell, 111222',
      { id: 'whinfell', name: 'Whinfell', joined_by: '…', identifier: { scheme: 'urn', value: '111222' } },
    ],
    ['schools[5]', 'Ashby School', { id: 'ashby-2', name: 'Ashby School', joined_by: '…' }],
    ['schools[5]', '!!', { id: '…', name: '!!', joined_by: '…' }],
    ['partners[1]', 'Big Trust, 111222', { id: 'big-trust-111222', name: 'Big Trust, 111222' }],
    ['people[1]', 'Sam Poe', undefined],
    ['activities[1]', 'Visits', undefined],
    ['schools[0].identifier', '111222', undefined],
  ])('at %s: %s', (place, text, entry) => {
    expect(suggested(place, text)).toEqual(entry);
  });
});

describe('an answer before a remark', () => {
  it.each<[string, string, Data | undefined]>([
    ['schools[0].pupils', '88, from 4 to 16', 88],
    ['schools[0].pupils', '12 - convene groups', 12],
    ['schools[0].governors_agreed', 'false, they had a letter', false],
    ['schools[0].governors_agreed', '2026-09, after Easter', '2026-09'],
    ['schools[0].governors_agreed', 'Sept 2026 (by letter)', '2026-09'],
    ['schools[0].head_stance', 'active, she started it', 'active'],
    ['schools[0].pupils', 'many, about 88', undefined],
    ['schools[0].pupils', '88 from 4 to 16', undefined],
    ['schools[0].name', 'Ashby, the old one', undefined],
    ['network.id', 'ashby, the old one', undefined],
  ])('at %s: %s', (place, text, meant) => {
    expect(suggestedBeforeRemark(text, parsePath(place))).toEqual(meant);
  });

  it('is in the line to write, and not written without asking', async () => {
    const plan = planWith('joined_by: choice}', 'joined_by: choice}\n  - {id: x, name: X, joined_by: choice}').replace(
      '  - {id: x, name: X, joined_by: choice}',
      '  - id: x\n    name: X\n    joined_by: choice\n    pupils: 88, from 4 to 16\n    governors_agreed: false, they had a letter',
    );
    const files = { 'plan.yaml': plan };
    const json = await runIn({ files }, 'check', '-f', 'json', 'plan.yaml');
    const report = JSON.parse(json.out) as Report & { readonly plans: readonly PlanReport[] };
    expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true);
    const edits = report.plans[0]?.findings
      .filter(({ rule }) => rule === 'plan-shape')
      .map((one) => [one.edits, one.fix]);
    const more = 'Anything more can follow as a note, after a space and #.';
    expect(edits).toEqual([
      [[expect.objectContaining({ value: '…', meant: 88 })], `Write pupils: 88. ${more}`],
      [[expect.objectContaining({ value: '…', meant: false })], `Write governors_agreed: false. ${more}`],
    ]);
    const pretty = await runIn({ files }, 'check', 'plan.yaml');
    expect(pretty.out).toContain(':\n    pupils: 88\n');
    expect(pretty.out).toContain(':\n    governors_agreed: false\n');
    const safe = await runIn({ files }, 'fix', '--safe', '--dry-run', 'plan.yaml');
    expect(safe.out).not.toContain('+    pupils');
  });
});
