/** `<` reaches every question that was asked, also one that came from an earlier answer, and what was taken out is gone. */

import { describe, expect, it } from 'vitest';
import { init } from '../../src/commands/init.ts';
import { memoryIo } from '../kit/memory-io.ts';
import { planWith } from '../kit/plans.ts';
import { scriptedPrompter } from '../kit/scripted-prompter.ts';
import { sitting } from '../kit/sitting.ts';

const PLAN = planWith('stage: forming', 'stage: launching');
const NONE = { school: [], coLeader: [], criticalFriend: [], template: 'starter', color: 'never' } as const;
/** Leaves the first two questions out, and says who pays, but not in which currency. */
const PAYS = ['', '', '2026-27', 'the local authority', '9000', 'August 2028'];

async function continued(...typed: readonly string[]) {
  const { io, written } = memoryIo({ files: { 'plan.yaml': PLAN }, now: '2026-11-29T12:00:00Z' });
  const script = scriptedPrompter(...typed);
  await init('plan', NONE, io, async () => script);
  return { text: written.get('plan.yaml') ?? '', seen: script.seen.join(''), left: script.left };
}

describe('a question that was left out, and that came with another', () => {
  it('is asked again after <', async () => {
    const { text, seen, left } = await continued(...PAYS, '', '<', 'GBP', '', 'done', 'y');
    expect(left).toEqual([]);
    expect(seen.split('In which currency is that?')).toHaveLength(3);
    expect(text).toContain('  currency: GBP\n');
  });

  it('has no number of its own, so that each number leads to a question', async () => {
    const { seen, left } = await continued(...PAYS, '', 'County Council', '500', '', 'done', 'n');
    expect(left).toEqual([]);
    const numbers = [...seen.matchAll(/^(\d+) of \d+ {2}/gm)].map(([, number]) => Number(number));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });
});

describe('an answer that was taken out with -', () => {
  const years =
    'resources:\n  years:\n    - year: 2026-27\n      income:\n        - from: schools\n          amount: 6200\n';
  const world = {
    files: {
      'plan.yaml': `${PLAN}${years}      spending:\n        - for: cover\n          amount: 9460\n`,
    },
    now: '2026-11-01T12:00:00Z',
  };
  const rules = { only: ['budget-short', 'no-way-to-leave'] };

  it('stays out when somebody goes back again', async () => {
    const { seen, written, left } = await sitting(
      world,
      rules,
      ...['the Trust', '<', '-', '<', '', 'A term is enough', 'y'],
    );
    expect(left).toEqual([]);
    const asked = seen.match(/\? Comes from \(.*\) .*\n/g);
    expect(asked).toEqual(['? Comes from () the Trust\n', '? Comes from (the Trust) -\n', '? Comes from () \n']);
    expect(written.get('plan.yaml')).not.toContain('the Trust');
  });

  it('is still offered if it was only gone back to', async () => {
    const { seen } = await sitting(world, rules, 'the Trust', '3260', '<', '<', '', '', 'A term is enough', 'n');
    expect(seen).toContain('? Comes from (the Trust) \n');
    expect(seen).toContain('? Amount coming in (3260) \n');
  });
});
