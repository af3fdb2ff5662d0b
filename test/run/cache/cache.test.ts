/** `--cache`: what is kept makes a check faster and never different, whatever has become of it. */

import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { FORMAT_NAMES } from '../../../src/reporters/formats/index.ts';
import { digest } from '../../../src/text/digest.ts';
import { localRuleWith } from '../../kit/local-rule.ts';
import { memoryIo } from '../../kit/memory-io.ts';
import { memoryThreads } from '../../kit/memory-threads.ts';
import { planWith, SMALLEST } from '../../kit/plans.ts';
import { repositoryOf } from '../../kit/repository.ts';
import { runs } from '../../kit/runs.ts';

const CACHE = 'node_modules/.cache/nlc/results';
const FILES: Readonly<Record<string, string>> = {
  ...repositoryOf(6),
  'odd/syntax.yaml': 'nlc: [\n',
  'odd/shape.yaml': planWith('stage: forming', 'stage: lunching'),
  'odd/two.yaml': `${SMALLEST}---\n${SMALLEST}`,
  'odd/.nlc.yaml': 'nlc: 1\nlocal-rules: [rules/*.yaml]\n',
  'odd/rules/acronym-in-purpose.yaml': localRuleWith(),
};

/** What a check shows, the cache that it wrote, if any, and what it wrote in files. */
async function ran(argv: readonly string[], { files = FILES, cache }: { files?: typeof FILES; cache?: string } = {}) {
  const { io, out, err, written } = memoryIo({ files: { ...files, ...(cache !== undefined && { [CACHE]: cache }) } });
  const code = await run(['check', ...argv], io);
  return { shown: { code, out: out.join(''), err: err.join('') }, cache: written.get(CACHE) };
}

/** The cache after a check. */
async function cacheOf(...argv: readonly string[]): Promise<string> {
  return (await ran([...argv, '--cache'])).cache ?? '';
}

describe('a check with a cache', () => {
  it.each(FORMAT_NAMES)('shows what one without it does, as %s', async (format) => {
    const argv = ['-f', format, '.', 'gone.yaml'];
    const without = await ran(argv);
    const first = await ran([...argv, '--cache']);
    const second = await ran([...argv, '--cache'], { cache: first.cache ?? '' });
    expect([first.shown, second.shown]).toEqual([without.shown, without.shown]);
    expect(first.cache?.split('\n').length).toBeGreaterThan(7);
    expect(second.cache, 'nothing new, so nothing is written').toBeUndefined();
  });

  it('takes results from it', async () => {
    const [head = '', line = '', ...rest] = (await cacheOf('-f', 'compact', 'odd/shape.yaml')).split('\n');
    const key = line.slice(0, 64);
    const text = line.slice(82).replaceAll('lunching', 'munching');
    const cache = [head, `${key} ${digest(text)} ${text}`, ...rest].join('\n');
    const { shown } = await ran(['-f', 'compact', '--cache', 'odd/shape.yaml'], { cache });
    expect(shown.out).toContain('munching');
    expect(shown.out).not.toContain('lunching');
  });

  it.each<[string, readonly string[], Readonly<Record<string, string>>]>([
    ['a plan', [], { 'odd/two.yaml': SMALLEST }],
    ['a level', ['--rule', 'no-facilitator=error'], {}],
    ['a rule that is off', ['--rule', 'no-facilitator=off'], {}],
    ['the day', ['--as-of', '2031-01-01'], {}],
    ['names', ['--names'], {}],
    ['acknowledgements', ['--no-acknowledged'], {}],
    ['a statement', ['--statement', 'P6'], {}],
    ['a configuration', [], { 'odd/.nlc.yaml': 'nlc: 1\nrules: { no-facilitator: error }\n' }],
    ['a local rule', [], { 'odd/rules/acronym-in-purpose.yaml': localRuleWith(['level: warning', 'level: error']) }],
    ['how many plans there are', ['odd/shape.yaml'], {}],
    ['how much is shown', ['-f', 'html'], {}],
  ])('sees a change of %s', async (_, argv, changed) => {
    const cache = await cacheOf('-f', 'json');
    const files = { ...FILES, ...changed };
    const all = argv.includes('-f') ? argv : ['-f', 'json', ...argv];
    const { shown } = await ran([...all, '--cache'], { files, cache });
    expect(shown).toEqual((await ran(all, { files })).shown);
  });

  it('keeps the results of plans that were not asked for', async () => {
    const cache = await cacheOf('-f', 'json');
    const lines = (text = '') => new Set(text.split('\n'));
    const changed = { ...FILES, 'odd/two.yaml': SMALLEST };
    const after = await ran(['-f', 'json', '--cache', 'odd'], { files: changed, cache });
    expect([...lines(after.cache)]).toEqual(expect.arrayContaining([...lines(cache)]));
    expect(lines(after.cache).size).toBeGreaterThan(lines(cache).size);
  });

  it('begins again on another day', async () => {
    const cache = await cacheOf('-f', 'json');
    const after = await ran(['-f', 'json', '--cache', '--as-of', '2031-01-01', 'odd/two.yaml'], { cache });
    expect(after.cache?.trimEnd().split('\n')).toHaveLength(2);
    expect(after.shown.err).toBe('');
  });

  it('gives threads only what is new', async () => {
    const cache = await cacheOf('-f', 'json');
    const files = {
      ...FILES,
      'new/a.yaml': planWith('id: upper-vale', 'id: a'),
      'new/b.yaml': SMALLEST,
      [CACHE]: cache,
    };
    const { io, out } = memoryIo({ files });
    const { threads, given } = memoryThreads(io);
    await run(['check', '-f', 'json', '--cache', '--concurrency', '2'], { ...io, threads });
    expect(given).toEqual([2, 0]);
    expect(out.join('')).toBe((await ran(['-f', 'json'], { files })).shown.out);
  });

  it('is the same in each part of a run', async () => {
    const argv = ['--shard', '1/2', '-f', 'json=part.json', '--cache'];
    const cache = await cacheOf('--shard', '1/2', '-f', 'json=part.json');
    expect((await ran(argv, { cache })).shown).toEqual((await ran(argv.slice(0, -1))).shown);
  });
});

const DAMAGED = `nlc: Part of the cache ${CACHE} is damaged, so nlc checks those plans again.\n`;

describe('a cache that', () => {
  it('is cut off or changed anywhere costs a note at most', async () => {
    const cache = await cacheOf('-f', 'json');
    const { shown } = await ran(['-f', 'json']);
    const spoilt = fc.oneof(
      fc.nat(cache.length).map((end) => cache.slice(0, end)),
      fc
        .tuple(fc.nat(cache.length - 1), fc.string({ maxLength: 3 }))
        .map(([at, put]) => cache.slice(0, at) + put + cache.slice(at + 1)),
    );
    await fc.assert(
      fc.asyncProperty(spoilt, async (text) => {
        const after = (await ran(['-f', 'json', '--cache'], { cache: text })).shown;
        expect({ ...after, err: '' }).toEqual(shown);
        expect([
          '',
          DAMAGED,
          `nlc: ${CACHE} isn't a cache that nlc can read, so nlc doesn't use or change it.\n`,
        ]).toContain(after.err);
      }),
      { numRuns: runs(100) },
    );
  });

  it('has a result of another shape is not believed', async () => {
    const [head = '', line = ''] = (await cacheOf('-f', 'json', 'odd/two.yaml')).split('\n');
    const text = '{"plans":[{"report":{"findings":[{"rule":"no-such-rule"}]}}]}';
    const cache = `${head}\n${line.slice(0, 64)} ${digest(text)} ${text}\n`;
    const { shown } = await ran(['-f', 'json', '--cache', 'odd/two.yaml'], { cache });
    expect(shown).toEqual({ ...(await ran(['-f', 'json', 'odd/two.yaml'])).shown, err: DAMAGED });
  });

  it('is another file stays as it is', async () => {
    const after = await ran(['--cache', '-f', 'compact'], { cache: 'My notes\n' });
    expect(after.shown.err).toBe(`nlc: ${CACHE} isn't a cache that nlc can read, so nlc doesn't use or change it.\n`);
    expect(after.cache).toBeUndefined();
  });

  it('would be a plan or a configuration is refused', async () => {
    const { shown } = await ran(['--cache-location', 'odd/two.yaml', 'odd/two.yaml']);
    expect(shown.err).toBe("nlc: odd/two.yaml isn't a cache that nlc can read, so nlc doesn't use or change it.\n");
  });
});

describe('on a disk', () => {
  const NLC = join(import.meta.dirname, '../../../bin/nlc.js');
  const check = (cwd: string, ...argv: string[]) =>
    spawnSync(process.execPath, [NLC, 'check', '-f', 'compact', ...argv], { cwd, encoding: 'utf8' });
  const inFolder = async (test: (folder: string) => Promise<void> | void) => {
    const folder = mkdtempSync(join(tmpdir(), 'nlc-cache-'));
    for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, `${name}.yaml`), SMALLEST);
    try {
      await test(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it('is for nobody else to read, and nothing for git', () =>
    inFolder((folder) => {
      check(folder, '--cache');
      expect(statSync(join(folder, CACHE)).mode & 0o777).toBe(0o600);
      expect(readFileSync(join(folder, 'node_modules/.cache/nlc/.gitignore'), 'utf8')).toBe('*\n');
      chmodSync(join(folder, CACHE), 0o644);
      writeFileSync(join(folder, 'd.yaml'), SMALLEST);
      check(folder, '--cache');
      expect(statSync(join(folder, CACHE)).mode & 0o777).toBe(0o600);
    }));

  it('is whole, whoever writes at the same time', () =>
    inFolder(async (folder) => {
      const plain = check(folder).stdout;
      const all = Array.from({ length: 4 }, () => {
        const child = spawn(process.execPath, [NLC, 'check', '-f', 'compact', '--cache-location', 'kept'], {
          cwd: folder,
        });
        let out = '';
        child.stdout.on('data', (data) => {
          out += data;
        });
        return new Promise<string>((done) => child.on('close', () => done(out)));
      });
      expect(await Promise.all(all)).toEqual([plain, plain, plain, plain]);
      expect(readFileSync(join(folder, 'kept'), 'utf8').trimEnd().split('\n')).toHaveLength(4);
      expect(check(folder, '--cache-location', 'kept')).toMatchObject({ stdout: plain, stderr: '' });
    }));

  it('that cannot be written costs a note', () =>
    inFolder((folder) => {
      const plain = check(folder);
      expect(check(folder, '--cache-location', 'no/such/folder')).toMatchObject({
        status: plain.status,
        stdout: plain.stdout,
        stderr: "nlc: The cache couldn't be saved. no/such/folder couldn't be written: its folder doesn't exist.\n",
      });
      mkdirSync(join(folder, 'kept'));
      expect(check(folder, '--cache-location', 'kept')).toMatchObject({
        status: plain.status,
        stdout: plain.stdout,
        stderr: "nlc: kept isn't a cache that nlc can read, so nlc doesn't use or change it.\n",
      });
    }));
});
