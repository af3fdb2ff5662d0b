/** `--format json`: always whole, always of its schema, whatever was checked and however it went. */

import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { version } from '../../src/text/version.ts';
import { runIn, type World } from '../kit/memory-io.ts';
import { OUTLINE, planWith, SMALLEST } from '../kit/plans.ts';

const schema = JSON.parse(readFileSync('framework/report.schema.json', 'utf8'));
const validate = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);

async function json(world: World, ...argv: string[]) {
  const { code, out, err } = await runIn(world, 'check', '-f', 'json', ...argv);
  const report = JSON.parse(out);
  validate(report);
  expect(validate.errors ?? []).toEqual([]);
  expect(report.exitCode).toBe(code);
  return { code, out, err, report };
}

/** A network of another id than the outline's. */
const TWO = planWith('id: upper-vale-reading', 'id: lower-vale-reading');

const one = (text: string | Uint8Array): World => ({ files: { 'plan.yaml': text } });

describe('is of its schema', () => {
  it.each<{ name: string; text: string | Uint8Array; code: number; plans?: number }>([
    { name: 'a small plan', text: SMALLEST, code: 0 },
    { name: 'a full plan', text: OUTLINE, code: 0 },
    { name: 'two plans in a file', text: `${TWO}---\n${OUTLINE}`, code: 0, plans: 2 },
    { name: 'an empty file', text: '', code: 1 },
    { name: 'no YAML', text: '\t- [', code: 1 },
    { name: 'one document broken', text: `${SMALLEST}---\na: *nowhere\n`, code: 1, plans: 2 },
    { name: 'a list', text: '- 1\n- 2\n', code: 1 },
    { name: 'a number', text: '42', code: 1 },
    { name: 'a wrong shape', text: planWith('schools:', 'skools:'), code: 1 },
    { name: 'bytes that are no text', text: new Uint8Array([0x6e, 0xff, 0xfe, 0x00]), code: 1 },
    { name: 'more than fits', text: `nlc: 1\n#${'x'.repeat(2 ** 20)}`, code: 1 },
    { name: 'a fault with other places', text: planWith('{id: dene,', '{id: brook,'), code: 1 },
  ])('$name', async ({ text, code: expected, plans = 1 }) => {
    const { code, report } = await json(one(text), 'plan.yaml');
    expect(code).toBe(expected);
    expect(report.plans).toHaveLength(plans);
  });

  it('a plan that is not there, which leaves it whole and the exit code 2', async () => {
    const { code, report, err } = await json(one(SMALLEST), 'none.yaml', 'plan.yaml');
    expect(code).toBe(2);
    expect(err).toBe("nlc: none.yaml doesn't exist.\n");
    expect(report.plans.map(({ file }: { file: string }) => file)).toEqual(['plan.yaml']);
    expect((await json({}, 'none.yaml')).report.plans).toEqual([]);
  });
});

it('says by what, to what and as of when', async () => {
  const { report } = await json(one(SMALLEST), '--only', 'no-facilitator', '--as-of', '2027-03-01', 'plan.yaml');
  const { plans, ...rest } = report;
  expect(rest).toEqual({
    schemaVersion: 1,
    tool: { name: 'nlc-toolkit', version: version() },
    framework: { name: 'leaflet-2005', edition: '2.0' },
    asOf: '2027-03-01',
    passedOver: { notPlans: 0, ignored: 0, unchanged: 0 },
    configurations: [],
    baseline: null,
    problems: [],
    exitCode: 0,
  });
  expect(plans[0]).toMatchObject({
    file: 'plan.yaml',
    document: 0,
    network: { id: 'upper-vale-reading', name: 'Upper Vale Reading Network' },
    stage: 'forming',
    schools: 5,
    outcomes: { 'no-facilitator': 'failed', 'plan-syntax': 'passed', 'plan-shape': 'passed' },
    counts: { error: 0, warning: 1, advice: 0, question: 0 },
  });
});

it('gives a finding whole', async () => {
  const text = planWith('{id: dene,', '{id: brook,');
  const [first, second] = [text.indexOf('{id: brook') + 5, text.lastIndexOf('{id: brook') + 5];
  const { report } = await json(one(text), '--only', 'duplicate-id', 'plan.yaml');
  expect(report.plans[0].findings).toEqual([
    {
      rule: 'duplicate-id',
      category: 'plan',
      level: 'error',
      about: 'written',
      edits: [],
      theme: 'plan',
      weight: 90,
      gap: '',
      calledFor: true,
      grade: 'integrity',
      cites: [],
      message: 'Another school in the plan already has the id "brook".',
      because: '',
      why: expect.stringMatching(/^\S.*\S$/),
      fix: 'If two entries share an id, give one of them a different id, and use the new id wherever you mean that entry.',
      question: '',
      since: [],
      path: 'schools[3].id',
      absent: false,
      range: { start: { line: 18, column: 10, offset: second }, end: { line: 18, column: 15, offset: second + 5 } },
      related: [
        {
          message: 'the first one is here',
          path: 'schools[1].id',
          range: { start: { line: 16, column: 10, offset: first }, end: { line: 16, column: 15, offset: first + 5 } },
        },
      ],
      details: [],
      figures: {},
      acknowledged: null,
      state: null,
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
    },
  ]);
});

it('keeps a fingerprint while lines move and entries are added before', async () => {
  const prints = async (text: string) => {
    const { report } = await json(one(text), '--only', 'duplicate-id', 'plan.yaml');
    return report.plans[0].findings.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
  };
  const text = planWith('{id: dene,', '{id: brook,');
  const moved = `# a line more\n${text.replace('schools:\n', 'schools:\n  - {id: glen, name: Glen School, joined_by: choice}\n')}`;
  expect(await prints(moved)).toEqual(await prints(text));
});

it('holds nothing that a terminal or a pipeline could take for an order, and loses none of it', async () => {
  const name = 'A\u202eb\u2028c\u007f##[error]##vso[x]\u00ad\u200b';
  const { out, report } = await json(one(planWith('Upper Vale Reading Network', JSON.stringify(name))), 'plan.yaml');
  expect(report.plans[0].network.name).toBe(name);
  expect(out).not.toMatch(/[\u007f\u202e\u2028\u200b]|##\[|##vso\[/);
});
