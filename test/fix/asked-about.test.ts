/** Typing `?` explains the question that is asked before it says why the finding matters. */

import { describe, expect, it } from 'vitest';
import { answerKindAt } from '../../src/edit/answer-kinds.ts';
import { slotHelp } from '../../src/fix/slot-help.ts';
import type { SlotKind } from '../../src/fix/slots.ts';
import { type Path, parsePath } from '../../src/plan/path.ts';
import { planWith } from '../kit/plans.ts';
import { one, sitting } from '../kit/sitting.ts';

const PLAN = planWith('stage: forming', 'stage: launching');

it('explains the words of a choice, and then the finding', async () => {
  const { seen, left } = await sitting(
    one(PLAN),
    { only: ['focus-without-evidence'] },
    ...['In 14 of 20 lessons nobody explained a method', 'Visits, October 2026', '?', 'practitioner', 'n'],
  );
  expect(left).toEqual([]);
  expect(seen).toContain(`? Kind of evidence () ?
Kind of evidence: what kind of evidence it is.
Type one of these words, or its number:
  1 school-data   test results, pupils' work or other figures from the schools
                  themselves
  2 research      a study that somebody has published
  3 pupil-voice   what pupils have said, also in a survey
  4 practitioner  what teachers have seen in lessons, their own or a colleague's
  5 inspection    the report of an inspection

Why  A classroom focus`);
});

describe('what can be typed', () => {
  const help = (place: string, kind?: SlotKind, isList = false) => {
    const path: Path = parsePath(place);
    const slot = { path, kind: kind ?? (answerKindAt(path) as SlotKind), isList };
    const known = { kind: 'school', known: [{ id: 'ashby', name: 'Ashby Primary' }] };
    return slotHelp(slot, 'The field', isList, { referents: known as never }, { width: 80, color: false });
  };

  it.each([
    [
      'network.starts',
      'The field: when you start working together.\nType a date, such as 2027, September 2027 or 2027-09-06.\n',
    ],
    [
      'schools[0].governors_agreed',
      'The field: the day the governors agreed, or true or false.\nType yes, no or a date, such as 2027, September 2027 or 2027-09-06.\n',
    ],
    ['partners[0].co_designs', 'The field: whether it helps to design the work.\nType yes or no.\n'],
    [
      'activities[0].takes_part.pupils',
      'The field: how many pupils come each time, altogether from all these schools:\nthose who lead it and those who join in.\nType a whole number.\n',
    ],
    [
      'resources.contingency.percent_time',
      'The field: what percentage of your time you keep free.\nType a number from 0 to 100.\n',
    ],
    [
      'network.brokered_by',
      'The field: the partner that brought the schools together.\nType a name that the plan has, or its number: Ashby Primary.\n',
    ],
    ['focus.pedagogy', 'The field: the teaching approach you will use to achieve it.\nType it in your own words.\n'],
    [
      'outcomes[0].target.value',
      'The field: the figure, or words if there is none.\nType a figure, or words if there is none.\n',
    ],
    [
      'resources.currency',
      'The field: the ISO code of the currency.\nType the three letters of a currency, such as GBP or EUR.\n',
    ],
  ])('%s', (place, shown) => {
    expect(help(place)).toBe(shown);
  });

  it('has the meaning of every post for a person', () => {
    const text = help('leadership.critical_friends[0].person', { kind: 'post', isFromOutside: true });
    expect(text).toContain('Type a post, then a comma and where the person works. The posts are:\n');
    expect(text).toContain('  14 consultant          advises schools for a fee\n');
  });

  it('says how to type several', () => {
    const path = 'focus.model_of_learning.shared_with[0]';
    expect(help(path, undefined, true)).toContain(
      'Type some of these words, or their numbers, with commas between several:\n',
    );
  });
});

describe('a question about a number of people', () => {
  it('says that it is for all the schools together', async () => {
    const { seen } = await sitting(
      one(planWith('schools: all', 'schools: [ashby, brook]', 'stage: forming', 'stage: launching')),
      { only: ['pupils-passive'] },
      ...['Pupils ask younger pupils what helps them', 'ashby; brook', '12', 'n'],
    );
    expect(seen).toContain(`
How many pupils come each time, altogether from all these schools, with those
who lead it?
For example: 10
? Number of pupils () 12
`);
  });
});

it('asks who has seen the model of learning, so that every answer can be written', async () => {
  const plan = PLAN.replace(/^( {2}pedagogy: .*)$/m, '$1\n  model_of_learning: {name: Number talks, source: Our own}');
  const { seen, written, left } = await sitting(one(plan), { only: ['model-not-shared'] }, 'heads, governors', 'y');
  expect(left).toEqual([]);
  expect(seen).toContain(`
Who has been introduced to the model of learning so far?
   1 heads          headteachers
`);
  expect(written.get('plan.yaml')).toContain('shared_with: [heads, governors]');
  expect(seen).toContain(
    'nlc still says: As far as the plan says, the model of learning has been shared\n                with heads and governors, but not with teachers.\n',
  );
});
