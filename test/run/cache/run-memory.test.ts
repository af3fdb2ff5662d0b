/** `--cache` keeps what whole runs wrote: a run of which nothing has changed writes the same again, and no other does. */

import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { FORMAT_NAMES } from '../../../src/reporters/formats/index.ts';
import { digest } from '../../../src/text/digest.ts';
import { localRuleWith } from '../../kit/local-rule.ts';
import { memoryIo } from '../../kit/memory-io.ts';
import { planWith, SMALLEST } from '../../kit/plans.ts';
import { repositoryOf } from '../../kit/repository.ts';

const CACHE = 'node_modules/.cache/nlc/results';
const RUNS = `${CACHE}-runs`;
type Files = Readonly<Record<string, string>>;
const FILES: Files = {
  ...repositoryOf(3),
  'odd/shape.yaml': planWith('stage: forming', 'stage: lunching'),
  'odd/two.yaml': `${SMALLEST}---\n${SMALLEST}`,
  'odd/.nlc.yaml': 'nlc: 1\nlocal-rules: [rules/*.yaml]\nfail-on: none\n',
  'odd/rules/acronym-in-purpose.yaml': localRuleWith(),
};

interface World {
  readonly files?: Files;
  /** The files of the cache, as they were left. */
  readonly kept?: Files;
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
}

/** What a check shows, and the files of the cache afterwards. */
async function ran(argv: readonly string[], { files = FILES, kept = {}, env = {}, columns }: World = {}) {
  const { io, out, err, written } = memoryIo({ files: { ...files, ...kept } });
  const stdout = { ...io.stdout, write: io.stdout.write, columns: columns ?? io.stdout.columns };
  const code = await run(['check', ...argv], { ...io, env, stdout });
  const left = [CACHE, RUNS].flatMap((name) => {
    const text = written.get(name) ?? kept[name];
    return text === undefined ? [] : [[name, text] as const];
  });
  return { shown: { code, out: out.join(''), err: err.join('') }, kept: Object.fromEntries(left) as Files };
}

/** The files of the cache with every kept output replaced. */
function marked(kept: Files, from: string, to: string): Files {
  const [head = '', ...lines] = (kept[RUNS] ?? '').trimEnd().split('\n');
  const changed = lines.map((line) => {
    const text = line.slice(82).replaceAll(from, to);
    return `${line.slice(0, 64)} ${digest(text)} ${text}`;
  });
  return { ...kept, [RUNS]: `${[head, ...changed].join('\n')}\n` };
}

/** Whether a run writes what is kept of an earlier one, instead of checking the plans. */
async function isRecalled(argv: readonly string[], world: World & { readonly kept: Files }): Promise<boolean> {
  const own = marked(world.kept, '"exitCode":', '"exitCode":4');
  const { shown } = await ran(argv, { ...world, kept: own });
  const plain = await ran(
    argv.filter((word) => word !== '--cache'),
    { ...world, kept: {} },
  );
  expect({ ...shown, code: 0 }).toEqual({ ...plain.shown, code: 0 });
  return String(shown.code).startsWith('4');
}

const COMPACT = ['-f', 'compact', '--cache', '.'];

describe('a run of which nothing has changed', () => {
  it.each(FORMAT_NAMES)('is recalled, as %s', async (format) => {
    const argv = ['-f', format, '--cache', '.'];
    const { kept, shown } = await ran(argv);
    expect(shown).toEqual((await ran(['-f', format, '.'])).shown);
    expect(await isRecalled(argv, { kept })).toBe(true);
    expect((await ran(argv, { kept })).shown).toEqual(shown);
  });

  it('keeps its exit code and what it says of too many warnings', async () => {
    const argv = ['-f', 'compact', '--max-warnings', '0', '--cache', '.'];
    const first = await ran(argv);
    expect(first.shown.err).toMatch(/^nlc: .*warning/);
    expect(first.shown.code).toBe(1);
    expect((await ran(argv, { kept: first.kept })).shown).toEqual(first.shown);
    expect(await isRecalled(argv, { kept: first.kept })).toBe(true);
  });

  it('says again what may be a mistake in a configuration', async () => {
    const files = { ...FILES, 'estuary/nlc.yaml': 'nlc: 1\nfail-on: none\n' };
    const first = await ran(COMPACT, { files });
    expect(first.shown.err).toBe(
      "nlc: Warning: nlc doesn't read estuary/nlc.yaml. If it's a configuration, rename it to .nlc.yaml.\n",
    );
    expect((await ran(COMPACT, { files, kept: first.kept })).shown).toEqual(first.shown);
    expect(await isRecalled(COMPACT, { files, kept: first.kept })).toBe(true);
  });
});

describe('a run is checked again after a change of', () => {
  const BASELINE = '{\n  "nlc-baseline": 1,\n  "findings": []\n}\n';
  it.each<[string, World, readonly string[]]>([
    ['a plan', { files: { ...FILES, 'odd/two.yaml': SMALLEST } }, COMPACT],
    ['the plans there are', { files: { ...FILES, 'odd/new.yaml': SMALLEST } }, COMPACT],
    ['what is no plan', { files: { ...FILES, 'odd/other.yaml': 'name: x\n' } }, COMPACT],
    [
      'a configuration',
      { files: { ...FILES, 'odd/.nlc.yaml': 'nlc: 1\nrules: { no-facilitator: error }\n' } },
      COMPACT,
    ],
    [
      'what fails a check',
      { files: { ...FILES, 'odd/.nlc.yaml': FILES['odd/.nlc.yaml']?.replace('none', 'advice') ?? '' } },
      [],
    ],
    [
      'a local rule',
      { files: { ...FILES, 'odd/rules/acronym-in-purpose.yaml': localRuleWith(['level: warning', 'level: error']) } },
      [],
    ],
    ['the baseline', { files: { ...FILES, '.nlc-baseline.json': BASELINE } }, COMPACT],
    ['the width', { columns: 50 }, COMPACT],
    ['colours', { env: { FORCE_COLOR: '1' } }, COMPACT],
    ['an option', {}, [...COMPACT, '--rule', 'no-facilitator=error']],
    ['the day', {}, [...COMPACT, '--as-of', '2031-01-01']],
    ['the format', {}, ['-f', 'markdown', '--cache', '.']],
    ['the places', {}, ['-f', 'compact', '--cache', 'odd']],
  ])('%s', async (_, world, argv) => {
    const { kept } = await ran(COMPACT);
    expect(await isRecalled(argv, { ...world, kept })).toBe(false);
  });
});

describe('nothing is kept', () => {
  it.each<[string, readonly string[], Files]>([
    ['of a part', ['--shard', '1/2', '-f', 'json=part.json'], {}],
    ['of reports in files', ['-f', 'compact=report.txt', '.'], {}],
    ['if a plan is missing', ['-f', 'compact', 'odd', 'gone.yaml'], {}],
    ['if a configuration is wrong', ['-f', 'compact', 'odd'], { 'odd/.nlc.yaml': 'nlc: 1\nrulez: {}\n' }],
  ])('%s', async (_, argv, files) => {
    const { kept } = await ran([...argv, '--cache'], { files: { ...FILES, ...files } });
    expect(kept[RUNS]).toBeUndefined();
  });

  it('beside a file that is no cache', async () => {
    const { kept, shown } = await ran(COMPACT, { kept: { [CACHE]: 'My notes\n' } });
    expect(kept[RUNS]).toBeUndefined();
    expect(shown.err).toBe(`nlc: ${CACHE} isn't a cache that nlc can read, so nlc doesn't use or change it.\n`);
  });
});

describe('the runs that are kept', () => {
  it('are the last four', async () => {
    let kept: Files = {};
    const all = ['compact', 'json', 'jsonl', 'junit', 'markdown'].map((format) => ['-f', format, '--cache', 'odd']);
    for (const argv of all) ({ kept } = await ran(argv, { kept }));
    const recalled = [];
    for (const argv of all) recalled.push(await isRecalled(argv, { kept }));
    expect(recalled).toEqual([false, true, true, true, true]);
  });

  it('are checked again, with a note, if they have changed since', async () => {
    const { kept, shown } = await ran(COMPACT);
    const spoilt = { ...kept, [RUNS]: kept[RUNS]?.replace('lunching', 'munching') ?? '' };
    expect((await ran(COMPACT, { kept: spoilt })).shown).toEqual({
      ...shown,
      err: `nlc: Part of the cache ${RUNS} is damaged, so nlc checks those plans again.\n`,
    });
  });

  it('stay as they are if they are another file', async () => {
    const { kept, shown } = await ran(COMPACT, { kept: { [RUNS]: 'My notes\n' } });
    expect(kept[RUNS]).toBe('My notes\n');
    expect(shown.err).toBe(`nlc: ${RUNS} isn't a cache that nlc can read, so nlc doesn't use or change it.\n`);
  });
});
