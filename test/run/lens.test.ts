/** `--lens NAME` of `nlc check`, `nlc merge` and `nlc agenda`. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import lenses from '#prepared/lenses';
import { check as fitsSchema } from '#prepared/report-check';
import { runIn } from '../kit/memory-io.ts';
import { planOf, SMALLEST } from '../kit/plans.ts';

const LENS = ['--lens', 'improvement-community'];
const files = { 'plan.yaml': SMALLEST };
const AS_OF = ['--as-of', '2026-11-24'];

async function shown(...argv: readonly string[]): Promise<string> {
  const { out, err } = await runIn({ files, columns: 80 }, ...argv, '--color', 'never', ...AS_OF, 'plan.yaml');
  expect(err).toBe('');
  return out;
}

describe('nlc check', () => {
  it('shows each element with its status and the titles of what was found', async () => {
    const out = await shown('check', ...LENS);
    expect(out.slice(out.indexOf('Through'), out.indexOf('\n\n1 warning'))).toBe(
      `Through another lens: five domains of starting an improvement community
  Five kinds of work that a team has to do to get a networked improvement
  community going. The authors offer them as a hypothesis from cases, for
  networks that are starting.
  Russell et al. 2017, https://eric.ed.gov/?id=EJ1144314
  partly met  A theory of how practice improves
              - No evidence yet for the focus
  can't tell  Measures that inform the work
  met         Disciplined ways to improve
  partly met  Leading and running the network
              - A critical friend with little to do
              - No time set aside to run the network
  partly met  Norms and identity that fit the aims
              - Fewer than two shared values
              - No agreed way to leave`,
    );
    expect(out).toContain(' nlc check --all --lens improvement-community plan.yaml\n');
  });

  it('says with --all what each element means', async () => {
    expect(await shown('check', '--all', ...LENS)).toContain(`
  can't tell  Measures that inform the work
              The network gathers and analyses data that show, while the work
              goes on, whether a change is an improvement. (E12a, H1, H13)
`);
  });

  it('keeps quiet about it with --quiet', async () => {
    expect(await shown('check', '--quiet', ...LENS)).toBe(await shown('check', '--quiet'));
  });

  it('has it in Markdown', async () => {
    const out = await shown('check', '-f', 'markdown', ...LENS);
    expect(out).toContain(
      '\n#### Through another lens: five domains of starting an improvement community\n\nFive kinds of work',
    );
    expect(out).toContain(
      "\n- **can't tell**: Measures that inform the work\n- **met**: Disciplined ways to improve\n- **partly met**: Leading and running the network\n  - A critical friend with little to do\n",
    );
  });

  it('counts what there is no room for', async () => {
    const files = { 'plan.yaml': readFileSync('test/plans/invented/beacon-ridge-trust.yaml', 'utf8') };
    const argv = ['--lens', 'effective-networks', '--color', 'never', '--as-of', '2005-11-24', 'plan.yaml'];
    const { out } = await runIn({ files, columns: 80 }, 'check', ...argv);
    expect(out).toContain('\n              - No agreement yet on shared data\n                and 2 more\n');
    const { out: page } = await runIn({ files }, 'check', '-f', 'markdown', ...argv);
    expect(page).toContain('\n  - No agreement yet on shared data\n  - and 2 more\n');
    const { out: agenda } = await runIn({ files, columns: 200 }, 'agenda', ...argv);
    expect(agenda.replaceAll(/\s+/g, ' ')).toContain(' · No agreement yet on shared data · 2 more ');
  });

  it('has it whole in JSON, which fits the schema, and on lines of its own in JSON Lines', async () => {
    const report = JSON.parse(await shown('check', '-f', 'json', ...LENS));
    expect(fitsSchema(report)).toBe(true);
    const [{ lens }] = report.plans;
    expect(lens).toMatchObject({ name: 'improvement-community', sources: [{ source: 'Russell et al. 2017' }] });
    expect(lens.elements.map(({ id, status }: { id: string; status: string }) => `${id} ${status}`)).toEqual([
      'theory partly',
      'measurement cannot-tell',
      'methods met',
      'leading partly',
      'culture partly',
    ]);
    expect(lens.elements[0].notPassed[0]).toEqual({
      rule: 'focus-without-evidence',
      title: 'No evidence yet for the focus',
      acknowledged: false,
    });
    const lines = (await shown('check', '-f', 'jsonl', ...LENS))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.filter(({ type }) => type === 'lens')).toEqual([
      { type: 'lens', file: 'plan.yaml', document: 0, ...lens },
    ]);
    expect(lines.find(({ type }) => type === 'plan')).not.toHaveProperty('lens');
    expect(JSON.parse(await shown('check', '-f', 'json')).plans[0]).not.toHaveProperty('lens');
  });

  it('has none for a text that is no plan', async () => {
    const { out } = await runIn({ files: { 'plan.yaml': 'nlc: [' } }, 'check', '-f', 'json', ...LENS, 'plan.yaml');
    expect(JSON.parse(out).plans[0]).not.toHaveProperty('lens');
  });

  it('marks what the plan accepts', async () => {
    const accepted = `${SMALLEST}acknowledged:\n  - { rule: no-facilitator, because: we wait }\n`;
    const { out } = await runIn({ files: { 'plan.yaml': accepted } }, 'check', ...LENS, ...AS_OF, 'plan.yaml');
    expect(out).toContain('- No time set aside to run the network (acknowledged)\n');
  });

  it.each([
    [['--lens', 'nonsense'], 'It can be effective-networks, improvement-community or research-partnership.'],
    [['--lens', 'effective-network'], 'Did you mean effective-networks?'],
    [[...LENS, '--only', 'no-review'], '--lens looks at every rule. Leave out --only and --statement.'],
    [[...LENS, '--statement', 'P6'], '--lens looks at every rule. Leave out --only and --statement.'],
    [[...LENS, '--shard', '1/2'], '--lens looks at the whole run. Use it in nlc merge, not with --shard.'],
  ])('refuses %j', async (flags, message) => {
    const { code, err, out } = await runIn({ files }, 'check', ...flags, 'plan.yaml');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});

describe('nlc merge', () => {
  const plans = { 'a.yaml': planOf(1), 'b.yaml': planOf(2) };
  const part = async (shard: string) =>
    (await runIn({ files: plans }, 'check', ...AS_OF, '--shard', shard, '-f', 'json', '.')).out;

  it('shows the same through a lens as one run', async () => {
    const parts = { 'p1.json': await part('1/2'), 'p2.json': await part('2/2') };
    const merged = await runIn({ files: parts }, 'merge', ...LENS, '-f', 'json', 'p1.json', 'p2.json');
    const whole = await runIn({ files: plans }, 'check', ...LENS, ...AS_OF, '-f', 'json', '.');
    const lensesOf = ({ out }: { out: string }) => JSON.parse(out).plans.map(({ lens }: { lens: object }) => lens);
    expect(lensesOf(merged)).toHaveLength(2);
    expect(lensesOf(merged)).toEqual(lensesOf(whole));
  });

  it('takes no lens from the report of a part', async () => {
    const { lens } = JSON.parse(await shown('check', '-f', 'json', ...LENS)).plans[0];
    const report = JSON.parse(await part('1/1'));
    report.plans[0].lens = lens;
    const { code, err } = await runIn({ files: { 'p.json': JSON.stringify(report) } }, 'merge', 'p.json');
    expect([code, err]).toEqual([
      2,
      'nlc: p.json was changed after nlc wrote it. Write it again with --format json=FILE.\n',
    ]);
  });
});

describe('nlc agenda', () => {
  it('ends with what the plan looks like through a lens', async () => {
    const out = await shown('agenda', ...LENS);
    const [, part = ''] = out.split('\nThrough another lens: five domains of starting an improvement community\n');
    expect(part.split('\n').slice(0, 8)).toEqual([
      '   Five kinds of work that a team has to do to get a networked improvement',
      '   community going. The authors offer them as a hypothesis from cases, for',
      '   networks that are starting. (Russell et al. 2017)',
      '   - A theory of how practice improves: partly met',
      '     Found    No evidence yet for the focus',
      "   - Measures that inform the work: can't tell",
      '   - Disciplined ways to improve: met',
      '   - Leading and running the network: partly met',
    ]);
  });

  it('does so in Markdown and for governors, and asks for the same with --all', async () => {
    const out = await shown('agenda', '--for', 'governors', '-f', 'markdown', '--lens', 'research-partnership');
    expect(out).toContain(
      '\n## Through another lens: five dimensions of research-practice partnerships\n\nFive things',
    );
    expect(out).toContain(
      '(Henrick et al. 2017 and Henrick et al. 2023)\n\n- Trust and good working relationships: partly met\n  - Found: ',
    );
    const friend = await shown('agenda', '--for', 'critical-friend', ...LENS);
    expect(friend).toContain('nlc agenda --all --for critical-friend --lens improvement-community');
  });

  it('is as it was without a lens', async () => {
    expect(await shown('agenda')).not.toContain('lens');
  });
});

it('no lens is in the code', () => {
  const source = ['src/report/lens-profile.ts', 'src/run/lens.ts', 'src/cli/options/lens-option.ts']
    .map((file) => readFileSync(file, 'utf8'))
    .join('');
  for (const { name, elements } of lenses)
    expect([name, ...elements.map(({ title }) => title)].filter((text) => source.includes(text))).toEqual([]);
});
