/** What `nlc status` prints for machines, spreadsheets and pages. */

import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import { lexer } from 'marked';
import { describe, expect, it } from 'vitest';
import { version } from '../../src/text/version.ts';
import { runIn, type World } from '../kit/memory-io.ts';
import { planWith, SMALLEST } from '../kit/plans.ts';
import { PORTFOLIO } from '../kit/portfolio.ts';

const world: World = { files: PORTFOLIO };
const schema = JSON.parse(readFileSync('framework/status.schema.json', 'utf8'));
const validate = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);

async function json(from: World, ...argv: string[]) {
  const { code, out } = await runIn(from, 'status', '-f', 'json', ...argv);
  const picture = JSON.parse(out);
  validate(picture);
  expect(validate.errors ?? []).toEqual([]);
  expect(picture.exitCode).toBe(code);
  return picture;
}

describe('json', () => {
  it('holds the whole picture, questions too', async () => {
    const { gaps, strengths, ...rest } = await json(
      world,
      '--school',
      'Brook End',
      '--stage',
      'launching',
      '--stage',
      'forming',
    );
    const forming = { programme: null, stage: 'forming', ended: null, schools: 5, acknowledged: 0 };
    const networks = [
      { file: 'b/coast.yaml', id: 'coast', name: 'Áird Coast' },
      { file: 'a/vale.yaml', id: 'vale', name: 'Vale Reading' },
    ];
    expect(rest).toEqual({
      schemaVersion: 1,
      tool: { name: 'nlc-toolkit', version: version() },
      framework: { name: 'leaflet-2005', edition: '2.0' },
      asOf: '2026-11-24',
      filters: { stages: ['launching', 'forming'], rules: [], levels: [], schools: ['Brook End'], programmes: [] },
      totals: {
        read: 3,
        shown: 3,
        schools: 12,
        counts: { error: 0, warning: 5, advice: 14, question: 1 },
        acknowledged: 0,
      },
      plans: [
        {
          ...forming,
          file: 'b/coast.yaml',
          document: 0,
          network: { id: 'coast', name: 'Áird Coast' },
          stage: 'launching',
          counts: { error: 0, warning: 2, advice: 10, question: 1 },
        },
        {
          ...forming,
          file: 'over.yaml',
          document: 0,
          network: { id: 'over', name: 'Old Moor' },
          ended: '2025-07',
          counts: { error: 0, warning: 2, advice: 0, question: 0 },
        },
        {
          ...forming,
          file: 'a/vale.yaml',
          document: 0,
          network: { id: 'vale', name: 'Vale Reading' },
          counts: { error: 0, warning: 1, advice: 4, question: 0 },
        },
      ],
      unread: [
        {
          file: 'z-broken.yaml',
          document: 0,
          line: 2,
          column: 10,
          message: 'The "[" opened here isn\'t closed where it should be.',
        },
      ],
      stages: [
        { stage: 'forming', plans: 2 },
        { stage: 'launching', plans: 1 },
      ],
      programmes: [],
      sharedSchools: [
        { name: 'Ashby Primary School', identifier: { scheme: 'urn', value: '100001' }, authority: null, networks },
        { name: 'Brook End', identifier: null, authority: 'Northmoor Council', networks },
      ],
      passedOver: { notPlans: 0, ignored: 0, unchanged: 0 },
      problems: [],
      exitCode: 0,
    });
    expect(gaps).toHaveLength(16);
    expect(gaps[0]).toEqual({
      rule: 'no-facilitator',
      title: 'No time set aside to run the network',
      category: 'leadership',
      level: 'warning',
      grade: 'validated',
      cites: ['P5'],
      plans: 2,
    });
    expect(gaps.map((gap: { plans: number }) => gap.plans)).toEqual([2, 2, 2, 2, ...Array(12).fill(1)]);
    expect(strengths[0]).toEqual({
      rule: 'co-leaders-one-school',
      text: 'The co-leaders come from different schools.',
      cites: ['E2'],
      plans: 2,
    });
  });

  it.each<{ name: string; from: World; argv: string[]; code: number; unread: number }>([
    { name: 'no plan at all', from: {}, argv: [], code: 2, unread: 0 },
    { name: 'a plan that is not there', from: world, argv: ['none.yaml', 'over.yaml'], code: 2, unread: 1 },
    { name: 'only what cannot be read', from: world, argv: ['z-broken.yaml'], code: 2, unread: 1 },
    {
      name: 'bytes that are no text',
      from: { files: { 'a.yaml': new Uint8Array([0x6e, 0xff]) } },
      argv: ['a.yaml'],
      code: 2,
      unread: 1,
    },
    { name: 'a wrong day', from: world, argv: ['--as-of', 'soon'], code: 2, unread: 0 },
    { name: 'no network chosen', from: world, argv: ['--stage', 'closing'], code: 0, unread: 1 },
    { name: 'a school without a register', from: { files: twins() }, argv: [], code: 0, unread: 0 },
  ])('is of its schema: $name', async ({ from, argv, code, unread }) => {
    const picture = await json(from, ...argv);
    expect([picture.exitCode, picture.unread.length]).toEqual([code, unread]);
  });

  it('names a fault that stands at no place, and a fault of nlc', async () => {
    const { unread, problems } = await json(world, 'none.yaml', 'over.yaml');
    expect(unread).toEqual([
      { file: 'none.yaml', document: 0, message: "none.yaml doesn't exist.", line: null, column: null },
    ]);
    expect(problems).toEqual([
      { file: 'none.yaml', message: "none.yaml doesn't exist.", line: null, column: null, exitCode: 2 },
    ]);
  });
});

/** Two networks of the same schools, one of which has a number of no register. */
function twins(): Record<string, string> {
  const ashby = '{id: ashby, name: Ashby Primary, joined_by: choice}';
  const known = ashby.replace('}', ', local_authority: Northmoor, identifier: {value: "7"}}');
  return {
    'a.yaml': planWith(ashby, known),
    'b.yaml': planWith(ashby, known, 'id: upper-vale-reading', 'id: b'),
  };
}

it('takes a school for one by its name and authority where its number is of no register', async () => {
  const { sharedSchools } = await json({ files: twins() });
  expect(sharedSchools.map(({ name, identifier }: Record<string, unknown>) => [name, identifier])).toEqual([
    ['Ashby Primary', { scheme: null, value: '7' }],
  ]);
});

describe('csv', () => {
  const HEADER =
    'file,plan_in_file,network_id,network,programme,stage,schools,errors,warnings,advice,questions,acknowledged,ended,cannot_be_read';

  it('has a row for each plan, those that cannot be read at the end', async () => {
    const { out, code } = await runIn(world, 'status', '--format', 'csv');
    expect(code).toBe(0);
    expect(out).toBe(
      [
        HEADER,
        'b/coast.yaml,1,coast,Áird Coast,,launching,5,0,2,10,1,0,,',
        'over.yaml,1,over,Old Moor,,forming,5,0,2,0,0,0,2025-07,',
        'a/vale.yaml,1,vale,Vale Reading,,forming,5,0,1,4,0,0,,',
        'z-broken.yaml,1,,,,,,,,,,,,"The ""["" opened here isn\'t closed where it should be."',
        '',
      ].join('\r\n'),
    );
  });

  it('counts what is acknowledged, and keeps a name in its cell', async () => {
    const name = '"=1+1, \\"or\\" not"';
    const acknowledged = 'acknowledged: [{rule: no-facilitator, because: We share the work between us}]\n';
    const files = { 'plan.yaml': `${planWith('Upper Vale Reading Network', name)}${acknowledged}` };
    const { out } = await runIn({ files }, 'status', '-f', 'csv');
    expect(parse(out, { columns: true })).toEqual([
      {
        file: 'plan.yaml',
        plan_in_file: '1',
        network_id: 'upper-vale-reading',
        network: `'=1+1, "or" not`,
        programme: '',
        stage: 'forming',
        schools: '5',
        errors: '0',
        warnings: '0',
        advice: '4',
        questions: '0',
        acknowledged: '1',
        ended: '',
        cannot_be_read: '',
      },
    ]);
  });
});

describe('markdown', () => {
  it('is a page of tables and lists', async () => {
    const { out } = await runIn(
      world,
      'status',
      '-f',
      'markdown',
      '--rule',
      'no-critical-friend',
      '--rule',
      'critical-friend-idle',
    );
    const [top = ''] = out.split('### Most common gaps');
    expect(top).toBe(`## 2 of 3 networks · 8 schools, 2 of them in several networks · 1 plan can't be read

Only networks with a finding of no-critical-friend or critical-friend-idle

| Network | Stage | Schools | Errors | Warnings | Advice | Questions |
| --- | --- | ---: | ---: | ---: | ---: | ---: |
| Áird Coast | launching | 5 | 0 | 2 | 10 | 1 |
| Vale Reading | forming | 5 | 0 | 1 | 4 | 0 |

### Not included

- z-broken.yaml:2:10 The "\\[" opened here isn't closed where it should be.

### By stage

- forming 1
- launching 1

`);
    expect(out).toContain(`### Most common gaps

| Networks | Level | Gap | Statement | Rule |
| --- | --- | --- | --- | --- |
| 2 of 2 | warning | No time set aside to run the network | P5 | no-facilitator |
`);
    expect(out).toContain(`### Schools in several networks

- Ashby Primary School: Áird Coast and Vale Reading
- Brook End (Northmoor Council): Áird Coast and Vale Reading

Checked using the rules of leaflet-2005 2.0, as of 2026-11-24. These counts aren't marks: the more a plan says, the more there is to comment on.
`);
  });

  it('holds every gap when all is asked for, and stays a page where nothing is', async () => {
    const { out } = await runIn(world, 'status', '-f', 'markdown', '--all');
    expect(out).toContain('### Gaps and questions\n');
    expect(out).toContain('| 1 of 3 | question | Nothing yet that heads will stop doing | H6 | no-unlearning |\n');
    const none = await runIn(world, 'status', '-f', 'markdown', '--stage', 'closing');
    expect(
      lexer(none.out)
        .filter(({ type }) => type !== 'space')
        .map(({ type }) => type),
    ).toEqual(['heading', 'paragraph', 'heading', 'list', 'paragraph']);
  });

  it('keeps a name in its cell', async () => {
    const files = { 'plan.yaml': planWith('name: Upper Vale Reading Network', 'name: "a | b\\n@head <b>"') };
    const { out } = await runIn({ files }, 'status', '-f', 'markdown');
    expect(out).toContain('| a \\| b\\\\n@&#8203;head \\<b\\> | forming | 5 |');
  });
});

it('prints nothing of a plan it has not been asked to show', async () => {
  const { out } = await runIn({ files: { 'a.yaml': SMALLEST } }, 'status', '-f', 'csv', '--stage', 'closing');
  expect(out.split('\r\n')).toHaveLength(2);
});
