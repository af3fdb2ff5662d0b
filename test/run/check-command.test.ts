/** `nlc check`: which plans, which rules at which level, and where the report goes. */

import { describe, expect, it } from 'vitest';
import { runIn, type World } from '../kit/memory-io.ts';
import { planWith, SMALLEST } from '../kit/plans.ts';

const files = { 'plan.yaml': SMALLEST };

async function compact(world: World, ...argv: string[]): Promise<string[]> {
  const { out, err } = await runIn(world, 'check', '-f', 'compact', ...argv);
  expect(err).toBe('');
  return out.split('\n').slice(0, -1);
}

const FACILITATOR =
  "20:1: warning no-facilitator The plan doesn't give the head of Ashby Primary and the deputy of Cairn Primary any days to look after the network.";
const VALUES =
  '8:1: advice shared-values-missing The plan has fewer than 2 values that the schools share. None so far. Networks usually have 2 to 6.';
const LEAVE = "1:1: advice no-way-to-leave The plan doesn't say how schools can leave.";

describe('which plans', () => {
  const broken = planWith('stage: forming', 'stage: forming\nstage forming');

  it('checks a plan named without a command, and with flags before it', async () => {
    const asked = await runIn({ files }, 'check', 'plan.yaml');
    expect(asked.out).toContain('plan.yaml · Upper Vale Reading Network · forming · 5 schools\n');
    expect(await runIn({ files }, 'plan.yaml')).toEqual(asked);
    expect(await runIn({ files }, '--quiet', 'plan.yaml')).toEqual(
      await runIn({ files }, 'check', '--quiet', 'plan.yaml'),
    );
  });

  it('takes a file that bears a name of its own, whatever it is, for a plan', async () => {
    const { out } = await runIn({ files: { north: SMALLEST } }, 'north');
    expect(out).toContain('north · Upper Vale Reading Network');
  });

  it('reports plans by path, in code unit order, each once', async () => {
    const world = { files: { 'b.yaml': SMALLEST, 'B.yaml': SMALLEST, 'a/z.yaml': SMALLEST, 'é.yaml': SMALLEST } };
    const argv = ['--only', 'no-way-to-leave', 'é.yaml', 'b.yaml', 'a/z.yaml', 'b.yaml', 'B.yaml'];
    const order = ['B.yaml', 'a/z.yaml', 'b.yaml', 'é.yaml'];
    expect(await compact(world, ...argv)).toEqual(order.map((file) => `${file}:${LEAVE}`));
  });

  it('reads standard input as "-", under the name it is given', async () => {
    const world = { stdin: SMALLEST };
    expect(await compact(world, '--only', 'no-way-to-leave', '-')).toEqual([`<stdin>:${LEAVE}`]);
    expect(await compact(world, '--only', 'no-way-to-leave', '--stdin-filename', 'n.yaml', '-')).toEqual([
      `n.yaml:${LEAVE}`,
    ]);
  });

  it('checks each document of a file, sound or not, and counts lines through the file', async () => {
    const second = SMALLEST.replace('starts: 2026-09', 'starts: 2026-09\n  ends: 2026-08');
    const world = { files: { 'two.yaml': `${SMALLEST}---\n${second}` } };
    expect(await compact(world, '--only', 'impossible-dates', 'two.yaml')).toEqual([
      'two.yaml:35:9: error impossible-dates The end date, 2026-08, is before the start date, 2026-09.',
    ]);
    const { out } = await runIn(world, 'check', '--only', 'impossible-dates', 'two.yaml');
    expect(out.split('\n').filter((line) => line.includes('Upper Vale'))).toEqual([
      'two.yaml · plan 1 of 2 · Upper Vale Reading Network · forming · 5 schools',
      'two.yaml · plan 2 of 2 · Upper Vale Reading Network · forming · 5 schools',
    ]);
    expect(out).toContain('\n2 plans checked: 1 error and 0 warnings in total\n');
  });

  it('does not let one plan that cannot be read hide another', async () => {
    const world = { files: { 'a.yaml': broken, 'b.yaml': SMALLEST } };
    expect(await compact(world, '--only', 'no-way-to-leave', 'a.yaml', 'b.yaml')).toEqual([
      'a.yaml:6:1: error plan-syntax There is no colon after "stage".',
      `b.yaml:${LEAVE}`,
    ]);
  });
});

describe('which day', () => {
  const later = { files, now: '2031-02-03T00:30:00Z' };

  it('is today, or the day named', async () => {
    expect((await runIn(later, 'check', 'plan.yaml')).out).toContain(' as of 2031-02-03\n');
    expect((await runIn(later, 'check', '--as-of', '2027-01-01', 'plan.yaml')).out).toContain(' as of 2027-01-01\n');
  });
});

describe('which rules', () => {
  it('runs those named alone, beside what makes a plan readable', async () => {
    expect(
      await compact({ files }, '--only', 'no-facilitator', '--only', 'shared-values-missing', 'plan.yaml'),
    ).toEqual([`plan.yaml:${VALUES}`, `plan.yaml:${FACILITATOR}`]);
    const broken = { files: { 'plan.yaml': planWith('nlc: 1', 'nlc: 2') } };
    expect(await compact(broken, '--only', 'no-facilitator', 'plan.yaml')).toEqual([
      'plan.yaml:1:6: error plan-shape "nlc" is the number 2, but it should be the number 1.',
    ]);
  });

  it('runs those that rest on a statement, first or besides, in small letters too', async () => {
    const out = await compact({ files }, '--statement', 'p2', 'plan.yaml');
    expect(out).toEqual([`plan.yaml:${VALUES}`]);
  });

  it('adds rules named and rules of statements together', async () => {
    const out = await compact({ files }, '--only', 'no-facilitator', '--statement', 'P2', 'plan.yaml');
    expect(out).toEqual([`plan.yaml:${VALUES}`, `plan.yaml:${FACILITATOR}`]);
  });

  it('sets a level, turns a rule off, and leaves one named without a level as it is', async () => {
    const only = ['--only', 'no-facilitator', '--only', 'shared-values-missing'];
    const asked = ['--rule', 'no-facilitator=question', '--rule', 'shared-values-missing', 'plan.yaml'];
    expect(await compact({ files }, ...only, ...asked)).toEqual([
      `plan.yaml:${VALUES}`,
      `plan.yaml:${FACILITATOR.replace('warning', 'question')}`,
    ]);
    expect(await compact({ files }, ...only, '--rule', 'no-facilitator=off', 'plan.yaml')).toEqual([
      `plan.yaml:${VALUES}`,
    ]);
  });

  it('holds a finding that would be softened to the level asked for', async () => {
    const small = planWith('  - {id: fell, name: Fellside School, joined_by: choice}\n', '');
    const world = { files: { 'plan.yaml': small } };
    const levelOf = async (...argv: string[]) =>
      (await compact(world, '--only', 'network-too-small', ...argv, 'plan.yaml')).map((line) => line.split(' ')[1]);
    expect(await levelOf()).toEqual(['question']);
    expect(await levelOf('--rule', 'network-too-small=error')).toEqual(['error']);
  });
});

describe('where the report goes', () => {
  it('writes one format to a file and another to standard output', async () => {
    const { code, out, written } = await runIn(
      { files, columns: 120, env: { FORCE_COLOR: '1' } },
      'check',
      '-f',
      'json=out/a=b.json',
      '-f',
      'compact',
      '-f',
      'pretty=report.txt',
      '--only',
      'no-way-to-leave',
      'plan.yaml',
    );
    expect(code).toBe(0);
    expect(out).toBe(`plan.yaml:${LEAVE}\n`);
    expect([...written.keys()]).toEqual(['out/a=b.json', 'report.txt']);
    expect(JSON.parse(written.get('out/a=b.json') ?? '')).toMatchObject({
      exitCode: 0,
      plans: [{ file: 'plan.yaml' }],
    });
    expect(written.get('report.txt')).toContain('plan.yaml · Upper Vale Reading Network · forming · 5 schools\n');
    expect(written.get('report.txt')).not.toContain('\u001b');
  });

  it('writes nothing to standard output where every format goes to a file', async () => {
    const { out, err, written } = await runIn(
      { files },
      'check',
      '-f',
      'compact=c.txt',
      '--only',
      'no-way-to-leave',
      'plan.yaml',
    );
    expect([out, err]).toEqual(['', '']);
    expect(Object.fromEntries(written)).toEqual({ 'c.txt': `plan.yaml:${LEAVE}\n` });
  });

  it('has no progress to show yet, and takes the flag that hides it', async () => {
    expect(await runIn({ files }, 'check', '--no-progress', 'plan.yaml')).toEqual(
      await runIn({ files }, 'check', 'plan.yaml'),
    );
  });
});
