/** What a stranger may put in a pull request: each gives a finding about it or a plain error. */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LONG_LISTS, LONG_TEXTS, many, planOf } from '../kit/hostile-plans.ts';
import { runIn } from '../kit/memory-io.ts';
import { IS_FULL, sample } from '../kit/runs.ts';

const MEBIBYTE = 1024 * 1024;

async function compact(content: string | Uint8Array): Promise<string[]> {
  const ran = await runIn({ files: { 'a.yaml': content } }, 'check', '--format', 'compact', 'a.yaml');
  expect(ran.err).toBe('');
  expect(ran.code).toBe(1);
  return ran.out.trimEnd().split('\n');
}

const bomb = (levels: number) => many(levels, (i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`);
const UNFOLDS = 'error plan-syntax The references (*name) here expand to more than 50,000 entries.';
const DEEP = 'error plan-syntax Sections are nested more than 64 levels deep here.';
const KEYS = 'error plan-syntax The file has 200,001 entries, but nlc reads at most 50,000.';
const NOT_UTF8 = (words: string) =>
  `a.yaml:1:1: error plan-syntax Line 1 has a character that isn't UTF-8 ("${words}").`;

describe('one finding reports it', () => {
  it.each<[name: string, content: string | Uint8Array, finding: string]>([
    ['an alias bomb', `a0: &a0 [x, x]\n${bomb(40)}`, `a.yaml:15:11: ${UNFOLDS}`],
    [
      'a bomb of merge keys',
      `a: &a {${many(2000, (i) => `k${i}: 1`, ', ')}}\nl:\n${'  - {<<: *a}\n'.repeat(900)}`,
      `a.yaml:15:5: ${UNFOLDS}`,
    ],
    [
      'merge keys in a chain',
      `a0: &a0 {k0: 1}\n${many(900, (i) => `a${i + 1}: &a${i + 1} {<<: *a${i}, k${i + 1}: 1}`)}`,
      `a.yaml:14:11: ${UNFOLDS}`,
    ],
    ['5,000 brackets', '['.repeat(5000), `a.yaml:1:1: ${DEEP}`],
    ['5,000 braces', '{a: '.repeat(5000), `a.yaml:1:1: ${DEEP}`],
    ['5,000 sections', many(5000, (i) => `${' '.repeat(Math.min(i, 200))}a:`), `a.yaml:64:64: ${DEEP}`],
    ['5,000 dashes', '- '.repeat(5000), `a.yaml:1:1: ${DEEP}`],
    ['5,000 question marks', '? '.repeat(5000), `a.yaml:1:1: ${DEEP}`],
    ['100,000 keys', many(100_000, (i) => `k${i}: 1`), `a.yaml:1:1: ${KEYS}`],
    ['one key 100,000 times', 'a: 1\n'.repeat(100_000), `a.yaml:1:1: ${KEYS}`],
    [
      '100,000 documents',
      '---\n'.repeat(100_000),
      'a.yaml:1:1: error plan-syntax The file has 100,000 documents, but nlc reads at most 100.',
    ],
    [
      '60,000 references',
      `a: &a 1\nl: [${'*a, '.repeat(60_000)}]`,
      'a.yaml:1:1: error plan-syntax The file has 60,005 entries, but nlc reads at most 50,000.',
    ],
    [
      'more than a mebibyte',
      'x'.repeat(MEBIBYTE + 1),
      'a.yaml:1:1: error plan-syntax The file is larger than 1 MiB, which is more than any plan needs.',
    ],
    ['bytes that are not UTF-8', Uint8Array.from([0x61, 0x3a, 0x20, 0xff]), NOT_UTF8('a: ?')],
    ['half a character', Uint8Array.from([0x61, 0x3a, 0x20, 0xed, 0xa0, 0x80]), NOT_UTF8('a: ???')],
    ['an overlong character', Uint8Array.from([0x61, 0xc0, 0xaf]), NOT_UTF8('a??')],
    [
      'a mebibyte and then one bad byte',
      Uint8Array.from({ length: MEBIBYTE }, (_, i) => (i === MEBIBYTE - 1 ? 0xfe : 0x78)),
      NOT_UTF8(`${'x'.repeat(20)}?`),
    ],
    [
      'half a character in UTF-16',
      Uint8Array.from([0xff, 0xfe, 0x61, 0x00, 0x00, 0xd8, 0x62, 0x00]),
      "a.yaml:1:1: error plan-syntax The file starts as UTF-16 text, but part of it isn't.",
    ],
    [
      'a null',
      'a: x\0y',
      "a.yaml:1:5: error plan-syntax There is an invisible character here (U+0000), which plans can't contain.",
    ],
    [
      'a tag of its own',
      'a: !!js/function "x"',
      'a.yaml:1:4: error plan-syntax "!!js/function" has a special meaning in YAML that plans don\'t use.',
    ],
    [
      'a name of a mebibyte',
      `${'k'.repeat(MEBIBYTE - 3)}: 1`,
      'a.yaml:1:1: error plan-syntax This field name is longer than 200 characters.',
    ],
    [
      'a name of a mebibyte by reference',
      `a: &a ${'k'.repeat(201)}\n*a : 1`,
      'a.yaml:2:1: error plan-syntax This field name is longer than 200 characters.',
    ],
    [
      'a quote that is never closed',
      `a: "${'x\n '.repeat(300_000)}`,
      'a.yaml:1:4: error plan-syntax The double quote (") opened here is never closed.',
    ],
    [
      'a mebibyte of quotes',
      '"'.repeat(MEBIBYTE - 1),
      'a.yaml:1:1: error plan-syntax There is more text after the closing quote.',
    ],
    [
      'a mebibyte of lines',
      `${'\n'.repeat(MEBIBYTE - 2)}[`,
      'a.yaml:1048575:1: error plan-syntax The "[" opened here isn\'t closed where it should be.',
    ],
    [
      'a mebibyte of spaces',
      `${' '.repeat(MEBIBYTE - 2)}[`,
      'a.yaml:1:1048575: error plan-syntax The "[" opened here isn\'t closed where it should be.',
    ],
    [
      'a mebibyte of dashes in brackets',
      `a: [\n${'- '.repeat(500_000)}`,
      'a.yaml:1:4: error plan-syntax The "[" opened here isn\'t closed where it should be.',
    ],
    [
      'a mebibyte of dashes in a quote',
      `a: "x\n ${'- '.repeat(500_000)}" y`,
      "a.yaml:2:2: error plan-syntax This line starts 1 space in, which doesn't match any line above. The line before starts 0 in.",
    ],
    [
      'a label of a mebibyte',
      `a: *${'x'.repeat(MEBIBYTE - 5)}`,
      `a.yaml:1:4: error plan-syntax *${'x'.repeat(99)}… refers to the label &${'x'.repeat(99)}…, but nothing has that label.`,
    ],
  ])('%s', async (_, content, finding) => {
    expect(await compact(content)).toEqual([finding]);
  });

  it('24,000 times one key, up to the limit for errors', async () => {
    const found = await compact('a: 1\n'.repeat(24_000));
    expect(found).toHaveLength(20);
    expect(new Set(found.map((line) => line.replace(/:\d+:/, ':N:')))).toEqual(
      new Set(['a.yaml:N:1: error plan-syntax "a" appears twice in the same section.']),
    );
  });

  it('two names that are too long, without reporting them as the same name', async () => {
    const name = 'k'.repeat(201);
    const found = await compact(`${name}a: 1\n${name}b: 2\n`);
    expect(found.map((line) => line.slice(0, 40))).toEqual([
      'a.yaml:1:1: error plan-syntax This field',
      'a.yaml:2:1: error plan-syntax This field',
    ]);
  });
});

describe('a mebibyte of one text is read', () => {
  it.each([
    ['plain', `a: ${'x'.repeat(MEBIBYTE - 3)}`],
    ['in words', `a: ${'x y '.repeat(MEBIBYTE / 4 - 1)}`],
    ['over lines', `a: x\n${'  x\n'.repeat(MEBIBYTE / 4 - 2)}`],
    ['in double quotes', `a: "${'x'.repeat(MEBIBYTE - 5)}"`],
    ['in escapes', `a: "${'\\u0041'.repeat(170_000)}"`],
    ['in single quotes', `a: '${"''".repeat(500_000)}'`],
    ['as a block', `a: |\n  ${'x'.repeat(MEBIBYTE - 7)}`],
    ['as a folded block of lines', `a: >\n${'  x\n'.repeat(MEBIBYTE / 4 - 2)}`],
  ])('%s', async (_, text) => {
    const found = await compact(text);
    expect(found).toHaveLength(8);
    expect(found).toContain('a.yaml:1:1: error plan-shape The plan doesn\'t have "nlc".');
    expect(found).toContain('a.yaml:1:1: warning unknown-field "a" isn\'t a section of the plan.');
  });
});

describe('long lists are checked to the end in every format', () => {
  it.each(sample(Object.keys(LONG_LISTS), 5))('%s', async (name) => {
    const files = { 'a.yaml': LONG_LISTS[name] ?? '' };
    const asJson = await runIn({ files }, 'check', '--format', 'json', 'a.yaml');
    const report = JSON.parse(asJson.out) as { plans: { findings: { rule: string }[]; schools: number | null }[] };
    expect(report.plans[0]?.findings.filter(({ rule }) => rule === 'plan-syntax')).toEqual([]);
    const asPretty = await runIn({ files, columns: 80 }, 'check', '--all', 'a.yaml');
    expect([asJson.err, asPretty.err]).toEqual(['', '']);
    expect([asJson.code, asPretty.code]).toEqual([asJson.code, asJson.code]);
    expect(asJson.code).toBeLessThanOrEqual(1);
    expect(report.plans[0]?.schools).toBeGreaterThan(0);
    const hidden = (report.plans[0]?.findings.length ?? 0) - 100;
    expect(asPretty.out.includes(" more findings aren't shown here")).toBe(hidden > 0);
    if (hidden > 0)
      expect(asPretty.out).toContain(
        `\n${hidden.toLocaleString('en-GB')} more findings aren't shown here. To list them all, use --format compact.\n`,
      );
    expect(asPretty.out.length).toBeLessThan(300_000);
  });
});

describe('a long text is searched to its end', () => {
  it.each(Object.entries(LONG_TEXTS))('%s', async (_, text) => {
    const plan = planOf({ rest: `x-text: "${text}"` });
    const plain = await runIn({ files: { 'a.yaml': planOf({}) } }, 'check', '--format', 'compact', 'a.yaml');
    const ran = await runIn({ files: { 'a.yaml': plan } }, 'check', '--format', 'compact', 'a.yaml');
    expect(ran).toEqual(plain);
  });
});

describe('what is repeated in findings is cut short', () => {
  const longName = 'N'.repeat(400_000);

  it('the name of a school in 3,000 findings', async () => {
    const plan = planOf({
      schools: `  - {id: a, name: ${longName}, joined_by: choice}`,
      leadership: `  co_leaders: []\n  critical_friends: [${many(3000, () => '{person: {post: teacher, school: a}}', ', ')}]`,
    });
    const { out, code } = await runIn({ files: { 'a.yaml': plan } }, 'check', '--format', 'json', 'a.yaml');
    expect(code).toBe(0);
    const { plans } = JSON.parse(out) as { plans: { findings: { rule: string; message: string }[] }[] };
    const insiders = plans[0]?.findings.filter(({ rule }) => rule === 'critical-friend-insider') ?? [];
    expect(insiders).toHaveLength(3000);
    const home = `${'N'.repeat(99)}…`;
    expect(new Set(insiders.map(({ message }) => message))).toEqual(
      new Set([`The critical friend (a teacher at ${home}) comes from ${home}, which is part of the network.`]),
    );
  });

  it.runIf(IS_FULL)('the path to 20,000 findings far below', async () => {
    const deep = many(55, () => `{${'k'.repeat(190)}: `, '');
    const plan = planOf({ rest: `x-a: ${deep}[${'a@b.cc, '.repeat(20_000)}]${'}'.repeat(55)}` });
    const { out, code } = await runIn({ files: { 'a.yaml': plan } }, 'check', '--format', 'json', 'a.yaml');
    expect(code).toBe(0);
    const { plans } = JSON.parse(out) as { plans: { findings: { rule: string; path: string }[] }[] };
    const found = plans[0]?.findings.filter(({ rule }) => rule === 'private-contact') ?? [];
    expect(found).toHaveLength(20_000);
    const start = `x-a${`.${'k'.repeat(190)}`.repeat(3)}`;
    expect(new Set(found.map(({ path }) => path))).toEqual(new Set([`${start.slice(0, 500)}…`]));
  });

  it('a circle of many milestones', async () => {
    const plan = LONG_LISTS['milestones in one circle'] ?? '';
    const { out } = await runIn(
      { files: { 'a.yaml': plan } },
      'check',
      '--only',
      'milestone-cycle',
      '-f',
      'compact',
      'a.yaml',
    );
    const shown = `${'T → '.repeat(7)}5893 more → T`;
    expect(out).toMatch(/^a\.yaml:13:\d+: error milestone-cycle /);
    expect(out).toContain(`Each waits for the next: ${shown}.\n`);
  });
});

describe('names of built-in object members are ordinary fields', () => {
  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])('%s', async (name) => {
    const plan = planOf({
      schools: `  - {id: a, name: A, joined_by: choice, ${name}: {x: 1}}`,
      rest: `${name}: {nlc: 1}\nx-own: {${name}: 1}\nacknowledged: [{rule: ${name}, because: x}]`,
    });
    const { out, err } = await runIn({ files: { 'a.yaml': plan } }, 'check', '-f', 'compact', 'a.yaml');
    expect(err).toBe('');
    const found = out
      .split('\n')
      .filter((line) => line.includes(`${name}`))
      .map((line) => line.replace(/^a\.yaml:\d+:\d+: /, ''));
    expect(found).toEqual([
      `warning unknown-field "${name}" isn't a field of entry 1 of "schools".`,
      `warning unknown-field "${name}" isn't a section of the plan.`,
      `advice stale-acknowledgement The plan accepts "${name}", but there is no rule or statement with that name.`,
    ]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('in its own process, with a quarter of a gigabyte', () => {
  const program = resolve('bin/nlc.js');
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'nlc-hostile-'));
    mkdirSync(join(folder, 'repo', '.git'), { recursive: true });
    writeFileSync(join(folder, 'secret.yaml'), 'nlc: 1\n');
    execFileSync('mkfifo', [join(folder, 'repo/fifo.yaml')]);
    mkdirSync(join(folder, 'repo/folder.yaml'));
    symlinkSync('../secret.yaml', join(folder, 'repo/out.yaml'));
    symlinkSync('nowhere.yaml', join(folder, 'repo/dangling.yaml'));
    symlinkSync('round.yaml', join(folder, 'repo/round.yaml'));
    writeFileSync(
      join(folder, 'repo/keys.yaml'),
      many(100_000, (i) => `k${i}: 1`),
    );
    writeFileSync(join(folder, 'repo/bomb.yaml'), `a0: &a0 [x, x]\n${bomb(40)}`);
    writeFileSync(join(folder, 'repo/text.yaml'), `a: ${'x'.repeat(MEBIBYTE - 3)}`);
    writeFileSync(join(folder, 'repo/lines.yaml'), `${'\n'.repeat(MEBIBYTE - 2)}[`);
    writeFileSync(join(folder, 'repo/mail.yaml'), LONG_LISTS['addresses'] ?? '');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const spawned = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--max-old-space-size=256', program, 'check', '--as-of', '2026-11-24', ...args],
      { cwd: join(folder, 'repo'), encoding: 'utf8', maxBuffer: 64 * MEBIBYTE },
    );
    return { status, stdout, stderr };
  };

  it.each([
    ['fifo.yaml', "isn't a regular file."],
    ['out.yaml', "is a link to a file outside this folder, and nlc doesn't follow it."],
    ['dangling.yaml', "doesn't exist."],
    ['round.yaml', 'is a link that leads back to itself.'],
  ])('refuses %s', (file, reason) => {
    expect(spawned('-f', 'compact', file)).toEqual({ status: 2, stdout: '', stderr: `nlc: ${file} ${reason}\n` });
  });

  it('finds nothing in a folder with the name of a plan', () => {
    const stderr =
      'nlc: There is no plan in folder.yaml. It has no .yaml files, and nor do the folders below it. To start a plan, run "nlc init". To see an example, run "nlc init --template full example.yaml". Then run "nlc check" for comments, and "nlc fix" to fill in what is missing.\n';
    expect(spawned('-f', 'compact', 'folder.yaml')).toEqual({ status: 2, stdout: '', stderr });
  });

  it.each([
    ['keys.yaml', `keys.yaml:1:1: ${KEYS}`],
    ['bomb.yaml', `bomb.yaml:15:11: ${UNFOLDS}`],
    ['lines.yaml', 'lines.yaml:1048575:1: error plan-syntax The "[" opened here isn\'t closed where it should be.'],
  ])('reports what is wrong with %s', (file, finding) => {
    expect(spawned('-f', 'compact', file)).toEqual({ status: 1, stdout: `${finding}\n`, stderr: '' });
  });

  it('shows a finding on a line of a mebibyte', () => {
    const { status, stdout } = spawned('--all', 'text.yaml');
    expect(status).toBe(1);
    expect(stdout).toContain(`1 │ a: ${'x'.repeat(71)}…\n`);
  });

  it.runIf(IS_FULL)('prints 20,000 findings on one line of the plan', () => {
    const asJson = spawned('-f', 'json', 'mail.yaml');
    const { plans } = JSON.parse(asJson.stdout) as { plans: { findings: { rule: string }[] }[] };
    expect(plans[0]?.findings.filter(({ rule }) => rule === 'private-contact')).toHaveLength(20_000);
    expect([asJson.status, asJson.stderr]).toEqual([0, '']);
  });
});
