/** `--shard` and `nlc merge`: a run shared out among machines and told as the one run it is. */

import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '../../src/reporters/formats/index.ts';
import { type Ran, runIn } from '../kit/memory-io.ts';
import { planWith, SMALLEST } from '../kit/plans.ts';
import { turns } from '../kit/runs.ts';

const some = turns(2);

const files: Readonly<Record<string, string>> = {
  'a.yaml': SMALLEST,
  'b.yaml': planWith('id: upper-vale', 'id: other'),
  'c.yaml': SMALLEST,
  'd.yaml': `${SMALLEST}---\n${SMALLEST}`,
  'e.yaml': 'nlc: [\n',
  'f.yaml': planWith('stage: forming', 'stage: lunching'),
};
const NAMES = Object.keys(files);

/** The parts' reports by name, and what each run said. */
async function parts(of: number, asked: readonly string[] = NAMES, world = files) {
  const written: Record<string, string> = {};
  const ran: Ran[] = [];
  for (let index = 1; index <= of; index += 1) {
    const name = `part-${index}.json`;
    const argv = ['check', '--shard', `${index}/${of}`, '-f', `json=${name}`, ...asked];
    const one = await runIn({ files: world }, ...argv);
    ran.push(one);
    written[name] = one.written.get(name) ?? '';
  }
  return { written, ran, names: Object.keys(written) };
}

describe('the parts', () => {
  it('take every plan once, by turns', async () => {
    const { written, ran } = await parts(4);
    const taken = Object.values(written).map((text) => [
      ...new Set((JSON.parse(text) as { plans: { file: string }[] }).plans.map(({ file }) => file)),
    ]);
    expect(taken).toEqual([['a.yaml', 'e.yaml'], ['b.yaml', 'f.yaml'], ['c.yaml'], ['d.yaml']]);
    expect(ran.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  });

  it('judge nothing themselves: only what kept one from being checked fails it', async () => {
    const { ran, written } = await parts(2, ['e.yaml', 'gone.yaml', 'f.yaml']);
    expect(ran.map(({ code, err }) => [code, err])).toEqual([
      [2, "nlc: gone.yaml doesn't exist.\n"],
      [0, ''],
    ]);
    expect(Object.values(written).map((text) => (JSON.parse(text) as { exitCode: number }).exitCode)).toEqual([2, 0]);
  });

  it('say that they are parts, which the merged report does not', async () => {
    const note = 'This is part 1 of 2. nlc merge combines the parts, and applies the baseline if there is one.';
    const said = async (...options: string[]) =>
      (await runIn({ files }, 'check', '--shard', '1/2', ...options, ...NAMES)).out.trimEnd().replace(/\s+/g, ' ');
    expect((await said('--quiet')).endsWith(` in total ${note}`)).toBe(true);
    expect(await said()).toContain(` in total ${note} Checked using the rules of `);
    const { written, names } = await parts(2);
    expect((await runIn({ files: written }, 'merge', ...names)).out).not.toContain('This is part');
  });

  it('may be empty, which is no fault', async () => {
    const { ran, written } = await parts(3, ['a.yaml', 'b.yaml']);
    expect(ran.map(({ code, err }) => [code, err])).toEqual([
      [0, ''],
      [0, ''],
      [0, ''],
    ]);
    expect(JSON.parse(written['part-3.json'] ?? '')).toMatchObject({ plans: [], exitCode: 0 });
  });

  it('leave the cross-plan rules to the whole', async () => {
    const { written } = await parts(1);
    expect(Object.values(written).join('')).not.toContain('"rule": "network-id-taken"');
  });

  it.each(['0/2', '3/2', '1', '1/', 'a/b', '1/0', '1/1001', '-1/2', '1/2/3', ''])('refuse %j', async (text) => {
    expect(await runIn({ files }, 'check', `--shard=${text}`, 'a.yaml')).toMatchObject({
      code: 2,
      out: '',
      err: `nlc: --shard needs a part and the number of parts, such as 1/4 for the first of four, not "${text}".\n`,
    });
  });

  it('are not of standard input', async () => {
    const { code, err } = await runIn({ stdin: SMALLEST }, 'check', '--shard', '1/2', '-');
    expect([code, err]).toEqual([2, "nlc: Standard input can't be split. Leave out either --shard or -.\n"]);
  });
});

describe('merged', () => {
  it.each(FORMAT_NAMES)('say in %s, byte for byte, what one run says', async (format) => {
    for (const flags of some([[], ['--all'], ['--quiet'], ['--no-snippets', '--fail-on', 'warning']])) {
      const whole = await runIn({ files }, 'check', '-f', format, ...flags, ...NAMES);
      for (const of of flags.length === 0 ? [1, 2, 5] : [3]) {
        const { written } = await parts(of);
        const merged = await runIn({ files: written }, 'merge', '-f', format, ...flags, ...Object.keys(written));
        expect(merged).toEqual(whole);
      }
    }
  });

  it('have the problems of every part, those of all parts first', async () => {
    const asked = ['gone.yaml', 'a.yaml', 'none.yaml', 'b.yaml'];
    const whole = await runIn({ files }, 'check', '-f', 'json', ...asked);
    const { written, names } = await parts(2, asked);
    expect(await runIn({ files: written }, 'merge', '-f', 'json', ...names)).toEqual(whole);
    expect(whole).toMatchObject({ code: 2, err: "nlc: gone.yaml doesn't exist.\nnlc: none.yaml doesn't exist.\n" });
  });

  it('tell a wrong configuration once, though several parts, but not all, met it', async () => {
    const world = {
      'a.yaml': SMALLEST,
      'b/.nlc.yaml': 'nlc: 1\nfail-on: eror\nrules: { no-such: off }\n',
      'b/one.yaml': SMALLEST,
      'b/two.yaml': SMALLEST,
      'c.yaml': 'nlc: [\n',
    };
    const whole = await runIn({ files: world }, 'check', '-f', 'json', '.', 'gone.yaml');
    expect([whole.code, whole.err.split('\n').length]).toEqual([2, 4]);
    const { written, names } = await parts(3, ['.', 'gone.yaml'], world);
    expect(await runIn({ files: written }, 'merge', '-f', 'json', ...names)).toEqual(whole);
  });

  it('judge by what each part was given, unless told otherwise', async () => {
    const { written, names } = await parts(2, ['--fail-on', 'warning', 'a.yaml', 'b.yaml']);
    const codes = async (...flags: string[]) => (await runIn({ files: written }, 'merge', ...names, ...flags)).code;
    expect(await codes()).toBe(1);
    expect(await codes('--fail-on', 'none')).toBe(0);
    expect(await codes('--fail-on', 'none', '--max-warnings', '0')).toBe(1);
  });

  it('show no lines of plans that a part has kept back', async () => {
    const asked = ['--no-snippets', 'a.yaml', 'b.yaml'];
    const { written, names } = await parts(2, asked);
    expect(Object.values(written).join('')).not.toContain('moral_purpose: ');
    expect(await runIn({ files: written }, 'merge', ...names)).toEqual(await runIn({ files }, 'check', ...asked));
  });

  it('write into files too, and say which could not be written', async () => {
    const { written, names } = await parts(2);
    const merged = await runIn({ files: written }, 'merge', '-f', 'compact', '-f', 'json=all.json', ...names);
    expect(merged.written.get('all.json')).toBe((await runIn({ files }, 'check', '-f', 'json', ...NAMES)).out);
  });
});

describe('the baseline', () => {
  it('is read where the parts are merged', async () => {
    const made = await runIn({ files }, 'baseline', 'create', 'a.yaml', 'b.yaml');
    const baseline = Object.fromEntries(made.written);
    const world = { ...files, ...baseline };
    const asked = ['a.yaml', 'b.yaml', 'c.yaml'];
    const { written, names } = await parts(2, asked, world);
    const whole = await runIn({ files: world }, 'check', '-f', 'json', ...asked);
    expect(whole.out).toContain('"state": "known"');
    expect(await runIn({ files: { ...written, ...world } }, 'merge', '-f', 'json', ...names)).toEqual(whole);
    const without = await runIn({ files: { ...written, ...world } }, 'merge', '-f', 'json', '--no-baseline', ...names);
    expect(without).toEqual(await runIn({ files: world }, 'check', '-f', 'json', '--no-baseline', ...asked));
  });
});

describe('what does not belong together is refused', () => {
  const refusal = async (world: Record<string, string>, ...names: string[]) => {
    const { code, out, err } = await runIn({ files: world }, 'merge', ...names);
    expect([code, out]).toEqual([2, '']);
    return err;
  };

  it('a part that is missing, or there twice', async () => {
    const { written } = await parts(3);
    expect(await refusal(written, 'part-2.json')).toBe(
      'nlc: The reports of parts 1/3 and 3/3 are missing. nlc merge needs the reports of all parts.\n',
    );
    const twice = { ...written, 'again.json': written['part-1.json'] ?? '' };
    expect(await refusal(twice, ...Object.keys(twice))).toBe(
      'nlc: There is more than one report of part 1/3: again.json and part-1.json.\n',
    );
  });

  it.each([
    ['another day', ['--as-of', '2026-01-01', ...NAMES], 'different days (give each part the same --as-of)'],
    ['other rules', ['--only', 'no-facilitator', ...NAMES], 'runs with different paths or options'],
    ['other paths', ['a.yaml'], 'runs with different paths or options'],
  ])('%s', async (_, asked, words) => {
    const { written } = await parts(2);
    const other = await parts(2, asked);
    const world = { 'part-1.json': written['part-1.json'] ?? '', 'part-2.json': other.written['part-2.json'] ?? '' };
    expect(await refusal(world, ...Object.keys(world))).toContain(
      `nlc: part-2.json and part-1.json don't belong together: they come from ${words}.\n`,
    );
  });

  it('what is no report of a part', async () => {
    const whole = await runIn({ files }, 'check', '-f', 'json', 'a.yaml');
    const { written } = await parts(1, ['a.yaml']);
    const torn = JSON.parse(written['part-1.json'] ?? '') as { shard: { plans: unknown[] } };
    torn.shard.plans = [];
    const world = {
      'whole.json': whole.out,
      'cut.json': whole.out.slice(0, 100),
      'other.json': '{"plans": []}',
      'proto.json': '{"__proto__": {"shard": 1}}',
      'torn.json': JSON.stringify(torn),
    };
    const again = 'Write it again with --format json=FILE';
    expect(await refusal(world, 'none.json')).toBe("nlc: none.json doesn't exist.\n");
    expect(await refusal(world, 'whole.json')).toBe(
      'nlc: whole.json is the report of a whole run. nlc merge needs the reports of parts, made with --shard.\n',
    );
    expect(await refusal(world, 'cut.json')).toBe(`nlc: cut.json isn't a complete JSON report. ${again}.\n`);
    for (const name of ['other.json', 'proto.json'])
      expect(await refusal(world, name)).toBe(
        `nlc: ${name} isn't a report of this version of nlc. Write it with nlc check --shard and --format json=FILE.\n`,
      );
    expect(await refusal(world, 'torn.json')).toBe('nlc: torn.json is damaged. Run that part of the check again.\n');
  });
});
