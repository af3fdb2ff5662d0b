/**
 * Whatever a configuration or a local rule contains, it gives settings, or errors with their places. nlc itself never
 * fails.
 */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { loadFramework } from '../../src/rules/load.ts';
import { LOCAL_RULE } from '../kit/local-rule.ts';
import { runIn } from '../kit/memory-io.ts';
import { OUTLINE, SMALLEST } from '../kit/plans.ts';
import { runs } from '../kit/runs.ts';

const { rules } = loadFramework();
const ids = fc.constantFrom('no-review', 'plan-shape', 'acronym-in-purpose', 'network-twins', 'none', '__proto__');
const word = fc.constantFrom(
  'off',
  'error',
  'advice',
  'a',
  '',
  '**',
  '[z-a]',
  '../x',
  'plan.yaml',
  '(',
  '{',
  '\u001b[1m',
);
const scalar = fc.oneof(word, fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.string({ maxLength: 6 }));
const names = fc.constantFrom(
  'level',
  'params',
  'months',
  'pattern',
  'field',
  'files',
  'rules',
  'constructor',
  '__proto__',
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(names, ids), tie('value'), { maxKeys: 3 }),
  ),
}));
const keys = [
  'nlc',
  'framework',
  'fail-on',
  'extends',
  'rules',
  'overrides',
  'local-rules',
  'ignore',
  'baseline',
] as const;
const settings = fc.record(Object.fromEntries(keys.map((key) => [key, value])), { requiredKeys: [] });
const nearly = settings.map((others) => stringify({ nlc: 1, 'local-rules': ['rules/*.yaml'], ...others }));

async function ends(config: string, rule: string): Promise<void> {
  const files = { '.nlc.yaml': config, 'rules/acronym-in-purpose.yaml': rule, 'plan.yaml': SMALLEST };
  const { code, out, err } = await runIn({ files }, 'check', '-f', 'json', '--fail-on', 'none', 'plan.yaml');
  expect(err).not.toContain('bug in nlc itself');
  const { plans, problems } = JSON.parse(out) as {
    plans: unknown[];
    problems: { exitCode: number }[];
  };
  expect([code, plans.length]).toEqual(problems.length === 0 ? [0, 1] : [2, 0]);
  for (const { exitCode } of problems) expect(exitCode).toBe(2);
}

it('any text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), nearly), (text) => ends(text, LOCAL_RULE)),
    {
      numRuns: runs(300),
    },
  );
});

it('any local rule', async () => {
  const fields = [
    'id',
    'title',
    'source',
    'level',
    'check',
    'params',
    'message',
    'why',
    'fix',
    'soften',
    'needs',
    'examples',
    'gives_way_to',
    'cites',
  ];
  const change = fc.record({ field: fc.constantFrom(...fields), value });
  const rule = change.map(({ field, value: put }) => {
    const lines = LOCAL_RULE.split('\n');
    const kept = lines.filter((line) => !line.startsWith(`${field}:`));
    return `${kept.join('\n')}${stringify({ [field]: put })}`;
  });
  await fc.assert(
    fc.asyncProperty(fc.oneof(rule, nearly), (text) => ends('nlc: 1\nlocal-rules: ["rules/*.yaml"]\n', text)),
    {
      numRuns: runs(300),
    },
  );
});

it('any number that a rule may be given', async () => {
  const numbers = rules.flatMap(({ id, predicate: { params } }) =>
    Object.entries(params).flatMap(([name, kind]) =>
      kind === 'number' || kind === 'share' ? [{ id, name, kind }] : [],
    ),
  );
  const given = fc.record({
    param: fc.constantFrom(...numbers),
    number: fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true })),
    most: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(given, async ({ param: { id, name, kind }, number, most }) => {
      const value = most && kind === 'number' ? 1_000_000 : number;
      const files = {
        '.nlc.yaml': `nlc: 1\nrules: { ${id}: { params: { ${name}: ${value} } } }\n`,
        'plan.yaml': OUTLINE,
      };
      const { code, err } = await runIn({ files }, 'check', '-f', 'json', '--fail-on', 'none', 'plan.yaml');
      expect([code, err]).toEqual([0, '']);
    }),
    { numRuns: runs(200) },
  );
});
