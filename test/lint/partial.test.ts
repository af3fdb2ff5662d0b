/** A mistake in one field affects only that field: what every command reports on such a plan. */

import { describe, expect, it } from 'vitest';
import { runIn } from '../kit/memory-io.ts';
import { OUTLINE, planWith, SMALLEST } from '../kit/plans.ts';

interface Report {
  readonly network: { readonly name: string } | null;
  readonly stage: string | null;
  readonly findings: readonly { readonly rule: string; readonly path: string }[];
  readonly outcomes: Readonly<Record<string, string>>;
  readonly strengths: readonly { readonly rule: string }[];
  readonly profile: readonly unknown[];
  readonly untold: readonly { readonly needs: readonly string[] }[];
}

async function report(text: string): Promise<Report> {
  const argv = ['check', '--as-of', '2026-11-24', '--no-acknowledged', '-f', 'json', 'plan.yaml'];
  const { code, out } = await runIn({ files: { 'plan.yaml': text } }, ...argv);
  expect(code).toBe(1);
  return JSON.parse(out).plans[0];
}

/** The outline's plan with a stretch of its text replaced. */
function outlineWith(from: string, to: string): string {
  expect(OUTLINE).toContain(from);
  return OUTLINE.replace(from, () => to);
}

const before = await (async () => {
  const { out } = await runIn(
    { files: { 'plan.yaml': OUTLINE } },
    ...['check', '--as-of', '2026-11-24', '--no-acknowledged', '-f', 'json', 'plan.yaml'],
  );
  return JSON.parse(out).plans[0] as Report;
})();

/** The rules that can't tell because of a change, and the places that don't fit. */
async function cost(text: string) {
  const { outcomes, findings } = await report(text);
  return {
    errors: findings.filter(({ rule }) => rule === 'plan-shape').map(({ path }) => path),
    untold: Object.keys(outcomes).filter(
      (rule) => outcomes[rule] === 'cannot-tell' && before.outcomes[rule] !== 'cannot-tell',
    ),
  };
}

describe('a wrong word', () => {
  it.each([
    {
      from: 'shared_with: [heads, leaders, teachers]',
      to: 'shared_with: [heads, leaders, grownups]',
      errors: ['focus.model_of_learning.shared_with[2]'],
      untold: ['model-not-shared'],
    },
    {
      from: 'head_stance: cautious',
      to: 'head_stance: wary',
      errors: ['schools[4].head_stance'],
      untold: ['commitment-uneven', 'head-absent', 'head-cautious'],
    },
    {
      from: 'area: local',
      to: 'area: nearby',
      errors: ['network.area'],
      untold: [],
    },
    {
      from: 'audience: profession',
      to: 'audience: everybody',
      errors: ['sharing.artefacts[0].audience'],
      untold: ['nothing-for-others'],
    },
    {
      from: 'currency: GBP',
      to: 'currency: [GBP]',
      errors: ['resources.currency'],
      untold: ['no-gain-stated', 'single-funder'],
    },
  ])('$to costs only the rules that read it', async ({ from, to, errors, untold }) => {
    expect(await cost(outlineWith(from, to))).toEqual({ errors, untold });
  });

  it('leaves the network, its praise and its profile', async () => {
    const { network, stage, strengths, profile } = await report(
      outlineWith('head_stance: cautious', 'head_stance: wary'),
    );
    expect([network?.name, stage]).toEqual([before.network?.name, before.stage]);
    expect(strengths.map(({ rule }) => rule)).toEqual(before.strengths.map(({ rule }) => rule));
    expect(profile).toHaveLength(before.profile.length);
  });

  it('is not among what the plan does not say yet', async () => {
    const { untold, outcomes } = await report(planWith('activities:', 'log: several entries\nactivities:'));
    expect(untold.flatMap(({ needs }) => needs)).not.toContain('log');
    expect(outcomes['stale-plan']).toBe('cannot-tell');
  });
});

describe('a misspelt field name', () => {
  it('is reported, and the field is not said to be missing', async () => {
    const { findings } = await report(
      planWith(
        'stage: forming',
        'stage: lunching',
        'activities:',
        'structure: { agreements: { leavin: A term of notice } }\nactivities:',
      ),
    );
    expect(findings.map(({ rule }) => rule)).not.toContain('no-way-to-leave');
    expect(findings.map(({ path }) => path)).toContain('structure.agreements.leavin');
  });
});

describe('a name with another colon in it', () => {
  it('is reported, and the field is not said to be missing', async () => {
    const changed = planWith(
      'stage: forming',
      'stage: lunching',
      'activities:',
      'structure: { agreements: { leaving： One term } }\nactivities:',
    );
    expect((await report(changed)).outcomes['no-way-to-leave']).toBe('cannot-tell');
  });
});

describe('a field that a rule does not need', () => {
  it('does not keep the rule from telling, though it is in an entry that the rule reads', async () => {
    const risks = '[{risk: Staff leave}, {risk: Money ends, owner: 7}]';
    const { findings, outcomes } = await report(`${SMALLEST}risks: ${risks}\n`);
    expect(findings.filter(({ rule }) => rule === 'plan-shape').map(({ path }) => path)).toEqual(['risks[1].owner']);
    expect(outcomes['risk-without-response']).toBe('failed');
  });
});

describe('an id that does not fit', () => {
  it('makes no reference to it wrong, and leaves out nobody', async () => {
    const { findings } = await report(outlineWith('{id: elm,', '{id: Elm Infants,'));
    const rules = findings.map(({ rule }) => rule);
    expect(rules).not.toContain('unknown-reference');
    expect(rules).not.toContain('school-left-out');
  });
});

describe('what stops everything', () => {
  it.each([
    ['no version', SMALLEST.replace('nlc: 1\n', '')],
    ['another version', SMALLEST.replace('nlc: 1\n', 'nlc: 2\n')],
    ['a list', '- nlc: 1\n'],
  ])('%s', async (_, text) => {
    const { network, findings } = await report(text);
    expect([network, new Set(findings.map(({ rule }) => rule))]).toEqual([null, new Set(['plan-shape'])]);
  });
});

describe('other commands', () => {
  const broken = planWith('stage: forming', 'stage: lunching');

  it('diff does not compare what it can only half read', async () => {
    const { code, out } = await runIn({ files: { 'a.yaml': SMALLEST, 'b.yaml': broken } }, 'diff', 'a.yaml', 'b.yaml');
    expect([code, out]).toEqual([1, expect.stringContaining('"stage" is "lunching"')]);
  });

  it('status leaves out a plan of no known stage, and shows one that only lacks something else', async () => {
    const lacking = planWith('id: upper-vale-reading', 'id: other', 'origin: voluntary', 'origin: by choice');
    const { out } = await runIn({ files: { 'a.yaml': broken, 'b.yaml': lacking } }, 'status');
    expect(out).toContain("1 network · 5 schools · 1 plan can't be read");
  });
});
