/** Findings that weigh more in some plans, and those that suggest nothing to write. */

import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../src/checks/check.ts';
import { networkTooSmall } from '../../src/checks/membership/network-too-small.ts';
import { needUnmatched } from '../../src/checks/sharing/need-unmatched.ts';
import { builtPlan, TODAY } from '../kit/built-plan.ts';

function weights(result: CheckResult): unknown {
  if (typeof result === 'string') throw new Error(result);
  return result.map(({ isHeavy, withoutWrite }) => [isHeavy, withoutWrite]);
}

describe('a network that is too small', () => {
  const blank = { reason: '', next: '', few: '', few_next: '', nearly: '', nearly_next: '', open: '', open_next: '' };
  const params = { min: 5, few: 3, nearly: 4, unknown: [], phrases: blank };
  const run = (stage: string, ...schools: string[]) => {
    const plan = builtPlan(`nlc: 1
network: { id: vale, name: Vale, stage: ${stage}, starts: 2026-09 }
schools: [${schools.map((id) => `{ id: ${id}, name: ${id} }`).join(', ')}]
structure: { agreements: { joining: After a visit } }
`);
    return weights(networkTooSmall.test(plan, { params, date: TODAY }));
  };

  it('weighs more if it is forming around one school, and has nothing to write while others can join', () => {
    expect(run('forming', 'ashby')).toEqual([[true, true]]);
    expect(run('forming', 'ashby', 'brook')).toEqual([[false, true]]);
    expect(run('launching', 'ashby')).toEqual([[false, false]]);
  });
});

describe('needs that nobody meets', () => {
  const phrases = { one: '', some: '', several: '' };
  const params = { share: 0.5, letters: 4, endings: [], ignore: [], phrases };
  const run = (brook: string) => {
    const plan = builtPlan(`nlc: 1
network: { id: vale, name: Vale, stage: launching, starts: 2026-09 }
schools: [{ id: ashby, name: Ashby, offers: [songs], seeks: [robotics] }, { id: brook, name: Brook${brook} }]
`);
    return weights(needUnmatched.test(plan, { params, date: TODAY }));
  };

  it('weigh more if they are those of several schools', () => {
    expect(run('')).toEqual([[false, undefined]]);
    expect(run(', seeks: [gardening]')).toEqual([[true, undefined]]);
  });
});
