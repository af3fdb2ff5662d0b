/** `nlc status`: many plans in one picture, whatever is found in them. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { LOCAL_RULE } from '../kit/local-rule.ts';
import { memoryIo, runIn, type World } from '../kit/memory-io.ts';
import { planWith, SMALLEST } from '../kit/plans.ts';
import { PORTFOLIO } from '../kit/portfolio.ts';

const world: World = { files: PORTFOLIO, columns: 80 };

async function status(...argv: string[]): Promise<string> {
  const { code, out, err } = await runIn(world, 'status', '--color', 'never', ...argv);
  expect([code, err]).toEqual([0, '']);
  return out;
}

/** The blocks of a picture: of each the lines, the heading first. */
function blocks(out: string): string[][] {
  return out.split('\n\n').map((block) => block.trimEnd().split('\n'));
}

/** The networks of the table, in its order. */
async function networks(...argv: string[]): Promise<string[]> {
  const [, table = []] = blocks(await status(...argv));
  const named = table.filter((line) => /forming|launching|ended/.test(line));
  return named.map((line) => line.slice(0, line.search(/\s{2,}/)));
}

it("shows networks, what most lack and do well, schools in several, and what can't be read", async () => {
  expect(await status()).toBe(`3 networks · 12 schools, 2 of them in several networks · 1 plan can't be read

Network       Stage      Schools  Errors  Warnings  Advice  Questions
Áird Coast    launching        5       –         2      10          1
Old Moor      ended            5       –         2       –          –
Vale Reading  forming          5       –         1       4          –
Total                         15       –         5      14          1

Not included
  z-broken.yaml:2:10 The "[" opened here isn't closed where it should be.

By stage
  forming 1 · launching 1 · ended 1

Most common gaps
  2 of 3  warning   No time set aside to run the network      P5  no-facilitator
  2 of 3  advice    No evidence yet for the focus     E1  focus-without-evidence
  2 of 3  advice    No agreed way to leave                   P1  no-way-to-leave
  2 of 3  advice    Fewer than two shared values       P2  shared-values-missing
  1 of 3  warning   Lessons that aren't written down       M3  lessons-unwritten
  1 of 3  warning   No critical friend from outside yet   P6  no-critical-friend
  1 of 3  warning   No one to look after what should last
                                                   E13  practices-without-keeper
  1 of 3  advice    A critical friend with little to do
                                                        P6  critical-friend-idle
  1 of 3  advice    An enquiry without a question   Q3  enquiry-without-question
  1 of 3  advice    A task that no group, role or routine covers
                                                          E7  function-uncovered

Most common strengths
  2 of 3  The co-leaders come from different schools.                         E2
  2 of 3  The schools have a reason for working together.                     P2
  2 of 3  The focus comes with a teaching approach.                           E1
  2 of 3  The moral purpose is a promise to the children.                     P3
  2 of 3  Co-leaders lead the network together.                               E2

Schools in several networks
  Ashby Primary School: Áird Coast and Vale Reading
  Brook End (Northmoor Council): Áird Coast and Vale Reading

To see which networks have a gap: nlc status --rule no-facilitator
Checked using the rules of leaflet-2005 2.0, as of 2026-11-24. These counts
aren't marks: the more a plan says, the more there is to comment on.
`);
});

describe('by the width of the screen', () => {
  const shown = async (columns: number) => {
    const { out } = await runIn({ ...world, columns }, 'status', '--color', 'never', '--rule', 'no-critical-friend');
    return blocks(out).slice(0, 2);
  };

  it('gives each plan lines of its own where there is no room for a table', async () => {
    expect(await shown(40)).toEqual([
      [
        '1 of 3 networks · 5 schools · 1 plan',
        "can't be read",
        'Only networks with a finding of',
        'no-critical-friend',
      ],
      ['Áird Coast', '  launching · 5 schools', '  2 warnings · 10 advice · 1 question'],
    ]);
  });

  it('adds the files where there is room', async () => {
    const [, table] = await shown(120);
    expect(table).toEqual([
      'Network     Stage      Schools  Errors  Warnings  Advice  Questions  File',
      'Áird Coast  launching        5       –         2      10          1  b/coast.yaml',
    ]);
  });

  it('wraps a long name, and tells networks of one name apart by their files', async () => {
    const name = 'The Reading and Talking Network of the Upper Vale';
    const plan = planWith('Upper Vale Reading Network', name);
    const files = { 'plans/east.yaml': plan, 'plans/west.yaml': `${plan}---\n${plan}` };
    const { out } = await runIn({ files, columns: 80 }, 'status', '--color', 'never');
    expect(blocks(out)[1]?.slice(1, 10)).toEqual([
      'The Reading and Talking    forming        5       1         1       4          –',
      'Network of the Upper Vale',
      '(plans/east.yaml)',
      'The Reading and Talking    forming        5       1         1       4          –',
      'Network of the Upper Vale',
      '(plans/west.yaml, plan 1)',
      'The Reading and Talking    forming        5       1         1       4          –',
      'Network of the Upper Vale',
      '(plans/west.yaml, plan 2)',
    ]);
  });

  it('says so where there is nothing found', async () => {
    const files = { 'plan.yaml': readFileSync('templates/full.yaml', 'utf8') };
    const { out } = await runIn({ files, columns: 40 }, 'status', '--color', 'never');
    expect(blocks(out)[1]).toEqual(['Tarnside Reasoning Network', '  launching · 6 schools', '  nothing found']);
  });
});

describe('which networks, in which order', () => {
  it.each([
    { argv: [], order: ['Áird Coast', 'Old Moor', 'Vale Reading'] },
    { argv: ['--reverse'], order: ['Vale Reading', 'Old Moor', 'Áird Coast'] },
    { argv: ['--sort', 'file'], order: ['Vale Reading', 'Áird Coast', 'Old Moor'] },
    { argv: ['--sort', 'stage'], order: ['Vale Reading', 'Áird Coast', 'Old Moor'] },
    { argv: ['--sort', 'schools'], order: ['Áird Coast', 'Old Moor', 'Vale Reading'] },
    { argv: ['--sort', 'warnings'], order: ['Áird Coast', 'Old Moor', 'Vale Reading'] },
    { argv: ['--sort', 'errors', '--reverse'], order: ['Áird Coast', 'Old Moor', 'Vale Reading'] },
    { argv: ['--stage', 'forming'], order: ['Old Moor', 'Vale Reading'] },
    { argv: ['--stage', 'forming', '--stage', 'launching'], order: ['Áird Coast', 'Old Moor', 'Vale Reading'] },
    { argv: ['--level', 'question'], order: ['Áird Coast'] },
    {
      argv: ['--rule', 'no-critical-friend', '--rule', 'critical-friend-idle'],
      order: ['Áird Coast', 'Vale Reading'],
    },
    { argv: ['--rule', 'no-facilitator', '--stage', 'launching'], order: ['Áird Coast'] },
    { argv: ['--school', 'ashby'], order: ['Áird Coast', 'Old Moor', 'Vale Reading'] },
    { argv: ['--school', 'ashby primary school'], order: ['Áird Coast', 'Old Moor', 'Vale Reading'] },
    { argv: ['--school', '100001'], order: ['Áird Coast', 'Old Moor', 'Vale Reading'] },
    { argv: ['--school', 'st-anne'], order: ['Áird Coast'] },
    { argv: ['--school', 'Ash'], order: [] },
    { argv: ['--school', ''], order: [] },
    { argv: ['--ignore', 'b', '.'], order: ['Old Moor', 'Vale Reading'] },
    { argv: ['a', 'b'], order: ['Áird Coast', 'Vale Reading'] },
  ])('$argv', async ({ argv, order }) => {
    expect(await networks(...argv)).toEqual(order);
  });

  it('says what was asked for', async () => {
    const asked = [
      '--stage',
      'closing',
      '--level',
      'error',
      '--level',
      'advice',
      '--rule',
      'no-review',
      '--school',
      'Vale',
    ];
    expect(blocks(await status(...asked))).toEqual([
      [
        "0 of 3 networks · 1 plan can't be read",
        'Only networks closing, with an error or advice, with a finding of no-review,',
        'with a school called "Vale"',
      ],
      ['Not included', '  z-broken.yaml:2:10 The "[" opened here isn\'t closed where it should be.'],
      [
        'Checked using the rules of leaflet-2005 2.0, as of 2026-11-24. These counts',
        "aren't marks: the more a plan says, the more there is to comment on.",
      ],
    ]);
  });

  it('shows everything when asked', async () => {
    const [, , , , gaps = []] = blocks(await status('--all'));
    expect(gaps[0]).toBe('Gaps and questions');
    expect(gaps.filter((line) => line.includes('of 3  question '))).toEqual([
      '  1 of 3  question  Nothing yet that heads will stop doing     H6  no-unlearning',
    ]);
  });
});

describe('what is counted', () => {
  it('findings that a baseline knows, since they are there', async () => {
    const { written } = await runIn({ files: { 'plan.yaml': SMALLEST } }, 'baseline', 'create', 'plan.yaml');
    const files = { 'plan.yaml': SMALLEST, ...Object.fromEntries(written) };
    const { out } = await runIn({ files, columns: 80 }, 'status', '--color', 'never', 'plan.yaml');
    expect(written.size).toBe(1);
    expect(blocks(out)[1]?.[1]).toBe(
      'Upper Vale Reading         forming        5       –         1       4          –',
    );
  });

  it('ten schools in several networks, unless all are asked for', async () => {
    const names = Array.from(
      { length: 12 },
      (_, index) => `  - {id: s${index}, name: School ${index}, joined_by: choice, local_authority: A}`,
    );
    const plan = (id: string) =>
      planWith(
        'upper-vale-reading',
        id,
        'Vale Reading Network',
        id,
        '  - {id: fell,',
        `${names.join('\n')}\n  - {id: fell,`,
      );
    const files = { 'a.yaml': plan('vale-10'), 'b.yaml': plan('vale-9') };
    const lists = async (...argv: string[]) => {
      const { out } = await runIn({ files, columns: 80 }, 'status', '--color', 'never', ...argv);
      return blocks(out).filter(([heading = '']) => heading.startsWith('Schools'));
    };
    const [few = [], ...others] = await lists();
    expect([few[0], few[1], few.length, others]).toEqual([
      'Schools in several networks: 10 of 12 (to see them all, use --all)',
      '  School 0 (A): Upper vale-9 and Upper vale-10',
      11,
      [],
    ]);
    files['b.yaml'] = files['b.yaml'].replace('name: Upper vale-9', 'name: Upper vale-10');
    expect((await lists())[0]?.[1]).toBe('  School 0 (A): Upper vale-10 (a.yaml) and Upper vale-10 (b.yaml)');
    const [all = []] = await lists('--all');
    expect([all[0], all.length]).toEqual(['Schools in several networks', 13]);
  });

  it('two plans of one network as one, where a school is in both', async () => {
    const files = {
      'this-year.yaml': PORTFOLIO['a/vale.yaml'],
      'last-year.yaml': PORTFOLIO['a/vale.yaml'],
    };
    const { out } = await runIn({ files, columns: 80 }, 'status', '--color', 'never');
    expect(out).toMatch(/^2 networks · 8 schools\n/);
    expect(out).not.toContain('Schools in several networks');
  });
});

describe('under a configuration', () => {
  const files = {
    '.nlc.yaml': 'nlc: 1\nlocal-rules: [rules/*.yaml]\nrules: { no-facilitator: off }\n',
    'rules/acronym-in-purpose.yaml': LOCAL_RULE,
    'plan.yaml': planWith('Every child', 'Every SEND child'),
  };
  const gaps = async (...argv: string[]) => {
    const { code, out, err } = await runIn({ files, columns: 80 }, 'status', '--color', 'never', ...argv);
    expect([code, err]).toEqual([0, '']);
    return blocks(out).find(([heading]) => heading === 'Most common gaps');
  };

  it('counts what the rules of the repository find, by their titles', async () => {
    expect((await gaps('--rule', 'acronym-in-purpose'))?.[1]).toBe(
      '  1 of 1  warning   An acronym in the moral purpose           acronym-in-purpose',
    );
    expect((await gaps('--no-config'))?.[1]).toBe(
      '  1 of 1  warning   No time set aside to run the network      P5  no-facilitator',
    );
  });

  it('is named at the end, unless it is not used', async () => {
    const end = async (...argv: string[]) => (await runIn({ files }, 'status', ...argv)).out.replace(/\s+/g, ' ');
    const by = ' and the settings in .nlc.yaml, as of 2026-11-24.';
    for (const format of ['pretty', 'markdown']) {
      expect(await end('-f', format)).toContain(`Checked using the rules of leaflet-2005 2.0${by}`);
      expect(await end('-f', format, '--no-config')).toContain('leaflet-2005 2.0, as of 2026-11-24.');
    }
  });

  it('says that a rule may be unknown because it is at fault', async () => {
    const broken = { ...files, '.nlc.yaml': 'nlc: 1\nlocal-rule: [rules/*.yaml]\n' };
    expect(await runIn({ files: broken }, 'status', '--rule', 'acronym-in-purpose')).toMatchObject({
      code: 2,
      out: '',
      err: `nlc: .nlc.yaml:2:1: "local-rule" isn't a setting. Did you mean local-rules?
nlc: There is no rule called "acronym-in-purpose". Run nlc rules to see them all.
`,
    });
  });

  it('says which plans are missing while it is at fault', async () => {
    const broken = { ...files, '.nlc.yaml': 'nlc: 2\n' };
    const { code, out, err } = await runIn({ files: broken, columns: 80 }, 'status', '--color', 'never');
    expect([code, err]).toEqual([2, 'nlc: .nlc.yaml:1:6: "nlc" is the number 2, but it should be the number 1.\n']);
    expect(blocks(out).slice(0, 2)).toEqual([
      ["0 networks · 1 plan can't be read"],
      [
        'Not included',
        "  plan.yaml can't be checked until its configuration is fixed.",
        '  .nlc.yaml:1:6: "nlc" is the number 2, but it should be the number 1.',
      ],
    ]);
  });
});

describe('networks of a programme', () => {
  const member = (id: string, name: string, programme: string, ...changes: readonly string[]) =>
    planWith(
      'id: upper-vale-reading',
      `id: ${id}`,
      'name: Upper Vale Reading Network',
      `name: ${name}\n  part_of: { programme: ${programme} }`,
      ...changes,
    );
  const files = {
    'east.yaml': member('east', 'East', 'Reading for the Valley'),
    'west.yaml': member(
      'west',
      'West',
      'The reading for the Valley programme',
      'id: west',
      'id: west\n  school_count: 9',
    ),
    'arts.yaml': member('arts', 'Arts', 'Arts Links'),
    'none.yaml': member('none', 'None', 'TBC'),
    'own.yaml': planWith('id: upper-vale-reading', 'id: own'),
  };
  const shown = (...argv: string[]) => runIn({ files, columns: 80 }, 'status', '--color', 'never', ...argv);

  it('are counted together, whatever the spelling, with schools that no plan names', async () => {
    const found = blocks((await shown()).out);
    expect(found.find(([heading]) => heading === 'By programme')).toEqual([
      'By programme',
      '  Arts Links: 1 network, 5 schools',
      '  Reading for the Valley: 2 networks, 14 schools',
      '  no programme: 2 networks, 10 schools',
    ]);
    expect(found[1]?.find((line) => line.startsWith('West'))).toMatch(/^West +forming +9 /);
  });

  it('are in Markdown, in CSV and in JSON', async () => {
    expect((await shown('-f', 'markdown')).out).toContain(`### By programme

- Arts Links: 1 network, 5 schools
- Reading for the Valley: 2 networks, 14 schools
- no programme: 2 networks, 10 schools
`);
    expect(
      (await shown('-f', 'csv', '--sort', 'file')).out.split('\r\n').map((row) => row.split(',').slice(2, 7)),
    ).toEqual([
      ['network_id', 'network', 'programme', 'stage', 'schools'],
      ['arts', 'Arts', 'Arts Links', 'forming', '5'],
      ['east', 'East', 'Reading for the Valley', 'forming', '5'],
      ['none', 'None', '', 'forming', '5'],
      ['own', 'Upper Vale Reading Network', '', 'forming', '5'],
      ['west', 'West', 'The reading for the Valley programme', 'forming', '9'],
      [],
    ]);
    const { plans, programmes } = JSON.parse((await shown('-f', 'json', '--sort', 'file')).out);
    expect(plans.map(({ programme }: { programme: string | null }) => programme)).toEqual([
      'Arts Links',
      'Reading for the Valley',
      null,
      null,
      'The reading for the Valley programme',
    ]);
    expect(programmes).toEqual([
      { programme: 'Arts Links', plans: 1, schools: 5 },
      { programme: 'Reading for the Valley', plans: 2, schools: 14 },
      { programme: null, plans: 2, schools: 10 },
    ]);
  });

  it.each([
    [['reading for the valley'], ['East', 'West'], 'part of "reading for the valley"'],
    [['Arts', 'VALLEY'], ['Arts', 'East', 'West'], 'part of "Arts" or "VALLEY"'],
    [['Read'], [], 'part of "Read"'],
    [['The programme'], [], 'part of "The programme"'],
  ])('are shown alone with --programme %j', async (asked, names, words) => {
    const { code, out } = await shown(...asked.flatMap((name) => ['--programme', name]));
    const [[, filter], table = []] = blocks(out) as [string[], string[]];
    expect([code, filter]).toEqual([0, `Only networks ${words}`]);
    expect(table.filter((line) => / forming /.test(line)).map((line) => line.split(' ')[0])).toEqual(names);
  });

  it('on a narrow screen have all of their schools', async () => {
    const { out } = await runIn(
      { files: { 'west.yaml': files['west.yaml'] }, columns: 40 },
      'status',
      '--color',
      'never',
    );
    expect(out).toContain('\nWest\n  forming · 9 schools\n');
    expect(out).toContain('\nBy programme\n  The reading for the Valley programme:\n  1 network, 9 schools\n');
  });

  it('are known in the parts of a run, and merged as checked at once', async () => {
    const part = async (shard: string) => (await runIn({ files }, 'check', '--shard', shard, '-f', 'json', '.')).out;
    const parts = { '1.json': await part('1/2'), '2.json': await part('2/2') };
    const plans = Object.values(parts).flatMap((text) => JSON.parse(text).shard.plans);
    const summaries = plans.map(({ placed }) => [placed.card.network.programme, placed.card.schoolCount]);
    expect(summaries.sort()).toEqual([
      [null, 5],
      [null, 5],
      ['Arts Links', 5],
      ['Reading for the Valley', 5],
      ['The reading for the Valley programme', 9],
    ]);
    const { out } = await runIn({ files: { ...files, ...parts } }, 'merge', '--all', '1.json', '2.json');
    expect(out).toBe((await runIn({ files }, 'check', '--all', '.')).out);
  });
});

describe('the exit code', () => {
  it("is 2 where a plan can't be opened; the others are shown", async () => {
    const { code, out, err } = await runIn(world, 'status', '--color', 'never', 'none.yaml', 'a/vale.yaml');
    expect([code, err]).toEqual([2, "nlc: none.yaml doesn't exist.\n"]);
    expect(blocks(out)[0]).toEqual(["1 network · 5 schools · 1 plan can't be read"]);
    expect(blocks(out)[2]).toEqual(['Not included', "  none.yaml doesn't exist."]);
  });

  it.each([
    {
      files: { 'a.yaml': 'nlc: [' },
      err: "The plan can't be read, so there is nothing to show. nlc check shows how to fix it.",
    },
    {
      files: { 'a.yaml': 'nlc: [', 'b.yaml': 'nlc: 1\n' },
      err: 'None of the plans can be read, so there is nothing to show. nlc check shows how to fix them.',
    },
  ])('is 2 where no plan can be read: $files', async ({ files, err: said }) => {
    const { code, out, err } = await runIn({ files }, 'status');
    expect([code, err]).toEqual([2, `nlc: ${said}\n`]);
    expect(out).toContain('\n\nNot included\n  a.yaml:1:6 The "[" opened here isn\'t closed where it should be.\n');
  });

  it.each([
    ['pretty', ''],
    [
      'markdown',
      `## No plans could be read

### Not included

- There is no plan in this folder. It has no .yaml files, and nor do the folders below it. To start a plan, run "nlc init". To see an example, run "nlc init --template full example.yaml". Then run "nlc check" for comments, and "nlc fix" to fill in what is missing.

Checked using the rules of leaflet-2005 2.0, as of 2026-11-24. These counts aren't marks: the more a plan says, the more there is to comment on.
`,
    ],
    [
      'csv',
      'file,plan_in_file,network_id,network,programme,stage,schools,errors,warnings,advice,questions,acknowledged,ended,cannot_be_read\r\n',
    ],
  ])('is 2 where there is no plan, in %s', async (format, out) => {
    const err =
      'nlc: There is no plan in this folder. It has no .yaml files, and nor do the folders below it. To start a plan, run "nlc init". To see an example, run "nlc init --template full example.yaml". Then run "nlc check" for comments, and "nlc fix" to fill in what is missing.\n';
    expect(await runIn({ files: { 'notes.txt': 'x' } }, 'status', '-f', format)).toMatchObject({ code: 2, out, err });
  });

  it('is 3 where nlc itself fails on a plan, once the rest is told', async () => {
    const { io, out, err } = memoryIo(world);
    const failing = {
      ...io,
      readFile: (path: string, limit: number) => {
        if (path === 'over.yaml') throw new Error('boom');
        return io.readFile(path, limit);
      },
    };
    expect(await run(['status', '--color', 'never', 'a/vale.yaml', 'over.yaml'], failing)).toBe(3);
    expect(blocks(out.join(''))[2]).toEqual(['Not included', '  nlc itself failed on over.yaml: boom']);
    expect(err.join('')).toMatch(/^nlc: This is a bug in nlc itself, not a mistake in your plan\.\n/);
  });

  it.each([
    {
      argv: ['--rule', 'no-critcal-friend'],
      says: 'There is no rule called "no-critcal-friend". Did you mean no-critical-friend?',
    },
    { argv: ['--as-of', 'soon'], says: '--as-of needs a day, such as 2026-09-01, not "soon".' },
    {
      argv: ['--stage', 'lunching'],
      says: '--stage can\'t be "lunching". It can be forming, launching, established, sustaining or closing. Did you mean launching? See nlc status --help.',
    },
    {
      argv: ['--sort', 'size'],
      says: '--sort can\'t be "size". It can be name, file, stage, schools, errors or warnings. See nlc status --help.',
    },
  ])('is 2 for $argv', async ({ argv, says }) => {
    const wide = { ...world, columns: 200 };
    expect(await runIn(wide, 'status', ...argv)).toMatchObject({ code: 2, out: '', err: `nlc: ${says}\n` });
  });
});
