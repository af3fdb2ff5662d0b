/** What the model takes from a plan: each field as it is written, and nothing from a blank one. */

import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../src/plan/build/build.ts';
import type { DataMap } from '../../src/plan/path.ts';
import { dayOf } from '../../src/plan/queries/calendar.ts';

const built = (data: DataMap) => buildPlan({ nlc: 1, ...data }, dayOf(2026, 11, 24));

describe('agreements', () => {
  const agreements = {
    joining: 'By letter',
    leaving: 'A term of notice',
    decisions: 'By vote',
    data_sharing: 'A signed form',
    disagreement: 'The friend listens',
    closing: 'Books go to Ashby',
  };

  it.each(Object.keys(agreements))('have %s', (field) => {
    const property = field.replace(/_(\w)/, (_, letter: string) => letter.toUpperCase());
    const { agreements: model } = built({ structure: { agreements } });
    expect(model[property as keyof typeof model]).toBe(agreements[field as keyof typeof agreements]);
    const { agreements: without } = built({ structure: { agreements: { ...agreements, [field]: null } } });
    expect(without[property as keyof typeof without]).toBeUndefined();
  });
});

it('groups that are rearranged have their size, how, how often and who leads', () => {
  const subgroups = { size: 4, by: 'phase', times_per_year: 3, led_by: [{ post: 'teacher', school: 'ashby' }] };
  const { subgroups: model } = built({ schools: [{ id: 'ashby', name: 'Ashby' }], structure: { subgroups } });
  expect([model?.by, model?.timesPerYear, model?.ledBy.map(({ school }) => school?.id)]).toEqual([
    'phase',
    3,
    ['ashby'],
  ]);
});

it('what leaders let go of has what they take up and who helps them', () => {
  const unlearning = [{ who: 'heads', let_go: 'deciding alone', take_up: 'asking first', support: 'the friend' }];
  const [habit] = built({ leadership: { unlearning } }).leadership.unlearning;
  expect([habit?.takeUp, habit?.support]).toEqual(['asking first', 'the friend']);
});

it('a partner decides what the plan says, and is nameless if the plan gives no name', () => {
  const { partners } = built({
    partners: [{ id: 'uni', name: 'University', decides: 'the days' }, { id: ' ', kind: 'trust' }, { id: ' ' }],
  });
  expect(partners.map(({ id, name, decides }) => [id, name, decides])).toEqual([
    ['uni', 'University', 'the days'],
    ['', '', undefined],
  ]);
});

it('a group without a name has its id, and no schools of people who have none', () => {
  const { groups } = built({
    people: [{ id: 'jo', name: 'Jo' }],
    structure: { groups: [{ id: 'reading', members: ['jo', ' ', 'ashby'] }, { members: null }] },
  });
  expect(groups.map(({ name, members, schools }) => [name, members.map(({ id }) => id), schools])).toEqual([
    ['reading', ['jo', 'ashby'], []],
    ['', [], []],
  ]);
});

describe('two heads', () => {
  const head = { post: 'headteacher' };
  const heads = (shared: DataMap) => {
    const plan = built({
      schools: [
        { id: 'ashby', name: 'Ashby', ...(shared['ashby'] as DataMap) },
        { id: 'brook', name: 'Brook', ...(shared['brook'] as DataMap) },
      ],
      leadership: { co_leaders: [{ person: { ...head, school: 'ashby' } }, { person: { ...head, school: 'brook' } }] },
    });
    return new Set(plan.leadership.coLeaders.map(({ person }) => person?.key)).size;
  };

  it('are one person where two schools share a head, whichever of them says so', () => {
    expect(heads({ ashby: {}, brook: {} })).toBe(2);
    expect(heads({ ashby: { shares_head_with: 'brook' }, brook: {} })).toBe(1);
    expect(heads({ ashby: {}, brook: { shares_head_with: 'ashby' } })).toBe(1);
  });
});
