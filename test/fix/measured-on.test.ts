/** A figure that somebody types with its date, and reasons that aren't found yet. */

import { describe, expect, it } from 'vitest';
import { withoutDate } from '../../src/fix/measured-on.ts';
import { planWith } from '../kit/plans.ts';
import { sitting } from '../kit/sitting.ts';

const value = (field: string) =>
  ({
    path: ['outcomes', 0, field, 'value'],
    kind: { kind: 'text', takesNumbers: true },
    isList: false,
  }) as const;

describe('a figure with its date', () => {
  it.each([
    ['38% in September 2025', '38%', 'in September 2025'],
    ['64 (May 2026)', '64', '(May 2026)'],
    ['about half of them, June 2026', 'about half of them', 'June 2026'],
    ['70 by July 2027.', '70', 'by July 2027.'],
  ])('"%s" is the figure, and the date is asked next', (typed, text, date) => {
    expect(withoutDate(typed, value('baseline'))).toEqual({
      text,
      note: `Left out: "${date}". nlc asks about the date next.`,
    });
  });

  it.each(['38% of boys in Year 5', '64', 'in September 2025', '12 in 2 schools', 'half, more or less'])(
    '"%s" stays as it is',
    (typed) => {
      expect(withoutDate(typed, value('baseline'))).toBeUndefined();
    },
  );

  it('is left alone where no date is asked for', () => {
    expect(
      withoutDate('38% in September 2025', { ...value('baseline'), path: ['outcomes', 0, 'measure'] }),
    ).toBeUndefined();
  });

  it('is written without it, and the date where it belongs', async () => {
    const outcome = '  - {id: talk, statement: More pupils talk about books, for: pupils, measure: Pupil survey}';
    const plan = `${planWith('stage: forming', 'stage: launching')}outcomes:\n${outcome}\n`;
    const { written, seen, left } = await sitting(
      { files: { 'plan.yaml': plan }, now: '2026-11-01T12:00:00Z' },
      { only: ['outcome-unmeasurable'] },
      ...['38% in September 2025', 'September 2025', '50% by July 2028', 'July 2028', 'y'],
    );
    expect(left).toEqual([]);
    expect(seen).toContain('Left out: "in September 2025". nlc asks about the date next.');
    expect(written.get('plan.yaml')).toContain(
      'baseline: {value: 38%, date: 2025-09}, target: {value: 50%, date: 2028-07}',
    );
  });
});

describe('a reason for accepting something', () => {
  const friend = { only: ['no-critical-friend'] };
  const plan = planWith('stage: forming', 'stage: launching').replace(
    / {2}critical_friends:\n.*\n/,
    '  critical_friends: []\n',
  );
  const world = { files: { 'plan.yaml': plan }, now: '2026-11-01T12:00:00Z' };

  it('that is still to be found, and people who have not agreed, are refused at once', async () => {
    const { rejections, written, seen } = await sitting(
      world,
      friend,
      '!',
      "We haven't thought about it yet; the six heads will talk about it.",
      'The heads choose somebody in March',
      'nobody yet',
      'nobody yet, just me',
      'all heads',
      '',
      'y',
    );
    expect(rejections).toEqual([
      'That says it is still to be decided. Say why it can stay as it is for now, such as "our schools are too far apart for that".',
      ...Array(2).fill('If nobody has agreed, press Enter. Otherwise type who, such as all heads.'),
    ]);
    expect(written.get('plan.yaml')).toContain('because: The heads choose somebody in March');
    expect(seen).toContain('Who agreed that it can stay as it is?');
    expect(seen).not.toContain('The field "because"');
  });
});

describe('what is not settled', () => {
  it('is no plan for afterwards, whatever time it begins with', async () => {
    const plan = planWith(
      'stage: forming\n  starts: 2026-09',
      'stage: established\n  starts: 2024-09\n  ends: 2027-07',
    );
    const { rejections } = await sitting(
      { files: { 'plan.yaml': plan }, now: '2026-11-01T12:00:00Z' },
      { only: ['no-life-after-funding'] },
      ...["After July 2027 we don't know", 'What happens after the money stops is not settled', '', '', ''],
    );
    const problem = "If you don't know yet, just press Enter. You can answer it later.";
    expect(rejections).toEqual([problem, problem]);
  });

  it.each(["We've not decided whether he gets any", "None that I know of, we haven't settled it"])(
    'is no number of days: %s',
    async (typed) => {
      const plan = planWith('stage: forming', 'stage: launching');
      const { rejections } = await sitting(
        { files: { 'plan.yaml': plan }, now: '2026-11-01T12:00:00Z' },
        { only: ['no-facilitator'] },
        ...[typed, '', '', ''],
      );
      expect(rejections).toEqual(["If you don't know yet, just press Enter. You can answer it later."]);
    },
  );

  it('is no title: what somebody does not plan', async () => {
    const plan = planWith('stage: forming\n  starts: 2026-09', 'stage: established\n  starts: 2024-09');
    const { rejections } = await sitting(
      { files: { 'plan.yaml': plan }, now: '2026-11-01T12:00:00Z' },
      { only: ['pupils-passive'] },
      ...["We don't plan anything for the children to lead", '', ''],
    );
    expect(rejections).toEqual([
      'That begins by saying there is nothing yet. If there is something, type only that; if not, press Enter.',
    ]);
  });

  it('is nobody who leads', async () => {
    const plan = planWith('stage: forming', 'stage: launching').replace(
      /co_leaders:\n(?: {4}.*\n)+/,
      'co_leaders: []\n',
    );
    const { rejections } = await sitting(
      { files: { 'plan.yaml': plan }, now: '2026-11-01T12:00:00Z' },
      { only: ['no-co-leadership'] },
      ...["whether the chair should rotate isn't settled", '', '', ''],
    );
    expect(rejections).toEqual(["If you don't know yet, just press Enter. You can answer it later."]);
  });
});
