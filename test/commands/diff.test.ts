/**
 * `nlc diff`: changes in the plan's own terms, findings new, gone and still open, and revisions of a git repository.
 */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRevision, revisionOf } from '../../src/io/git/revision.ts';
import { runIn } from '../kit/memory-io.ts';
import { runs } from '../kit/runs.ts';
import { shuffledPlan } from '../kit/shuffled.ts';

const outline = readFileSync('test/plans/ok/outline.yaml', 'utf8');

const PLAN = `nlc: 1
network: { id: vale, name: Vale, stage: forming, starts: 2026-09, origin: voluntary }
purpose: { moral_purpose: Every child in our five schools talks and reads with confidence., compelling_reason: Alone we cannot test what works., shared_values: [honesty, generosity] }
focus: { learning_focus: Talk before reading, pedagogy: Partner talk }
schools:
  - { id: ashby, name: Ashby, joined_by: choice, offers: [talk, maths] }
  - { id: brook, name: Brook, joined_by: choice }
  - { id: cairn, name: Cairn, joined_by: choice }
  - { id: dene, name: Dene, joined_by: choice }
  - { id: fell, name: Fell, joined_by: choice }
people: [{ id: ashby-head, post: headteacher, school: ashby }, { id: brook-deputy, post: deputy, school: brook }]
leadership:
  co_leaders: [{ person: brook-deputy, days_per_year: 6 }, { person: { post: headteacher, school: cairn }, days_per_year: 6 }]
  critical_friends: [{ person: { post: academic, from: University }, days_per_year: 4, remit: Ask, visits_schools: [brook] }]
activities: [{ id: talk, title: Talk enquiry, kind: enquiry, schools: all, led_by: [brook-deputy] }]
outcomes: [{ id: words, statement: Pupils know more words, target: { value: 75, date: 2028-06 } }]
`;

async function changes(before: string, after: string): Promise<string[]> {
  const files = { 'old.yaml': before, 'new.yaml': after };
  const { out, code } = await runIn({ files }, 'diff', '--as-of', '2026-11-24', 'old.yaml', 'new.yaml');
  expect(code).toBe(0);
  const lines = out.split('\n');
  const from = lines.indexOf('Changes');
  return from < 0 ? [] : lines.slice(from + 1, lines.indexOf('', from));
}

describe('a change is told in the plan’s own terms', () => {
  it.each([
    [
      'a number',
      'days_per_year: 6 }, {',
      'days_per_year: 8 }, {',
      ['  - co-leader "the deputy of Brook", days per year: 6 → 8'],
    ],
    ['a target', 'value: 75', 'value: 80', ['  - outcome "Pupils know more words", value: 75 → 80']],
    [
      'a list, whatever its order',
      'offers: [talk, maths]',
      'offers: [drama, talk]',
      ['  - school "Ashby", offers: maths, talk → drama, talk'],
    ],
    [
      'a reference, by what it stands for',
      'led_by: [brook-deputy]',
      'led_by: [ashby-head]',
      ['  - activity "Talk enquiry", led by: the deputy of Brook → the head of Ashby'],
    ],
    [
      'a field filled in',
      'kind: enquiry,',
      'kind: enquiry, question: Why?,',
      ['  - activity "Talk enquiry", question: now Why?'],
    ],
    ['a field emptied', 'remit: Ask, ', '', ['  - critical friend "academic, University", remit: was Ask, now empty']],
    [
      'a person',
      '{ id: ashby-head, post: headteacher, school: ashby }, ',
      '',
      ['  - person "the head of Ashby" removed'],
    ],
    ['a whole section', 'activities:', 'risks: [{ risk: Money ends }]\nactivities:', ['  - risk "Money ends" added']],
    [
      'a section that was not there',
      'activities:',
      'trust: { checked_by: A pulse }\nactivities:',
      ['  - trust, checked by: now A pulse'],
    ],
    [
      'a text of the purpose',
      'what works.',
      'what helps.',
      ['  - purpose, compelling reason: Alone we cannot test what works. → Alone we', '    cannot test what helps.'],
    ],
  ])('%s', async (_, from, to, lines) => {
    expect(PLAN).toContain(from);
    expect(await changes(PLAN, PLAN.replace(from, to))).toEqual(lines);
  });

  it('schools that join and leave are told first', async () => {
    const after = PLAN.replace(/ {2}- \{ id: fell.*\n/, '  - { id: glen, name: Glen, joined_by: choice }\n').replace(
      'name: Dene, joined_by: choice',
      'name: Dene, joined_by: choice, left: 2026-10-01',
    );
    const files = { 'old.yaml': PLAN, 'new.yaml': after };
    const { out } = await runIn({ files }, 'diff', '--as-of', '2026-11-24', 'old.yaml', 'new.yaml');
    expect(out.split('\n').slice(0, 12)).toEqual([
      'Vale: old.yaml → new.yaml',
      '',
      'Schools',
      '  - joined: Glen',
      '  - left: Dene',
      '  - left: Fell',
      '  - 4 schools now, 5 before',
      '',
      'Changes',
      '  - school "Dene", left: now 2026-10-01',
      '',
      'New findings',
    ]);
  });

  it('schools that a version doesn’t name needn’t have joined or left', async () => {
    const counted = PLAN.replace('id: vale,', 'id: vale, school_count: 7,').replace(
      / {2}- \{ id: (?:dene|fell).*\n/g,
      '',
    );
    const files = { 'counted.yaml': counted, 'named.yaml': PLAN };
    const compared = async (...argv: string[]) =>
      (await runIn({ files }, 'diff', '--as-of', '2026-11-24', ...argv)).out;
    expect((await compared('counted.yaml', 'named.yaml')).split('\n').slice(2, 9)).toEqual([
      'Schools',
      '  - now named: Dene',
      '  - now named: Fell',
      '  - 5 schools now, 7 before',
      '',
      'Changes',
      '  - network, school count: was 7, now empty',
    ]);
    expect((await compared('named.yaml', 'counted.yaml')).split('\n').slice(2, 9)).toEqual([
      'Schools',
      '  - no longer named: Dene',
      '  - no longer named: Fell',
      '  - 7 schools now, 5 before',
      '',
      'Changes',
      '  - network, school count: now 7',
    ]);
    const { schools, before, after } = JSON.parse(await compared('-f', 'json', 'counted.yaml', 'named.yaml'));
    expect([schools, before.schoolCount, after.schoolCount]).toEqual([{ joined: [], left: [] }, 7, 5]);
  });

  it('a programme is named like any other field', async () => {
    const after = PLAN.replace('id: vale,', 'id: vale, part_of: { programme: Reading for the Valley },');
    const files = { 'old.yaml': PLAN, 'new.yaml': after };
    const { out } = await runIn({ files }, 'diff', '--as-of', '2026-11-24', 'old.yaml', 'new.yaml');
    expect(out).toContain('\nChanges\n  - network, programme: now Reading for the Valley\n');
  });

  it('what only stands in another order is no change', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), async (numbers) => {
        const other = shuffledPlan(outline, () => numbers.next().value ?? 0);
        expect(await changes(outline, other)).toEqual([]);
      }),
      { numRuns: runs(25) },
    );
  });
});

describe('findings', () => {
  const without = PLAN.replace(/critical_friends: .*/, 'critical_friends: []');

  it('are new, gone or still open', async () => {
    const files = { 'old.yaml': PLAN, 'new.yaml': without };
    const { out } = await runIn({ files }, 'diff', '-f', 'json', '--as-of', '2026-11-24', 'old.yaml', 'new.yaml');
    const { findings, schools, changes: reported, before } = JSON.parse(out);
    const rules = (found: { rule: string }[]) => found.map(({ rule }) => rule);
    expect(rules(findings.new)).toEqual(['no-critical-friend']);
    expect(rules(findings.open)).toContain('no-way-to-leave');
    expect(findings.new[0]).toEqual({
      rule: 'no-critical-friend',
      level: 'warning',
      grade: 'validated',
      message: "The plan doesn't name a critical friend.",
      path: 'leadership.critical_friends',
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect({ schools, reported }).toEqual({
      schools: { joined: [], left: [] },
      reported: [{ section: 'leadership', kind: 'removed', what: 'critical friend "academic, University"' }],
    });
    expect(before).toMatchObject({ file: 'old.yaml', network: 'Vale', stage: 'forming' });
    const back = await runIn({ files }, 'diff', '-f', 'json', '--as-of', '2026-11-24', 'new.yaml', 'old.yaml');
    expect(rules(JSON.parse(back.out).findings.gone)).toContain('no-critical-friend');
  });

  it('go by what they are about, not by line or count', async () => {
    const files = { 'old.yaml': without, 'new.yaml': `# A comment.\n\n${without}` };
    const { out } = await runIn({ files }, 'diff', '--as-of', '2026-11-24', 'old.yaml', 'new.yaml');
    expect(out).toMatch(/\nNothing has changed\.\n\nStill open: \d+ findings \(no-critical-friend, /);
    expect(out).not.toMatch(/New findings|Findings that are gone/);
  });

  it('stand in Markdown with their level', async () => {
    const files = { 'old.yaml': PLAN, 'new.yaml': without };
    const { out } = await runIn({ files }, 'diff', '-f', 'markdown', '--as-of', '2026-11-24', 'old.yaml', 'new.yaml');
    expect(out.split('\n').slice(0, 9)).toEqual([
      '# Vale: old.yaml → new.yaml',
      '',
      '## Changes',
      '',
      '- critical friend "academic, University" removed',
      '',
      '## New findings',
      '',
      "- **warning** The plan doesn't name a critical friend. (no-critical-friend)",
    ]);
  });
});

describe('what cannot be compared', () => {
  it('is a finding where a side is broken', async () => {
    const { out, code } = await runIn({ files: { 'a.yaml': PLAN, 'b.yaml': 'nlc: [\n' } }, 'diff', 'a.yaml', 'b.yaml');
    expect(code).toBe(1);
    expect(out).toContain('b.yaml\n\nerror  The "[" opened here isn\'t closed where it should be.');
  });

  it('is a finding where both sides are broken', async () => {
    const { out, code } = await runIn(
      { files: { 'a.yaml': 'a: [\n', 'b.yaml': 'nlc: [\n' } },
      'diff',
      'a.yaml',
      'b.yaml',
    );
    expect(code).toBe(1);
    expect(out).toMatch(/^a\.yaml\n.*\nb\.yaml\n/s);
  });

  it('is a wrong request where a file is missing or holds several plans', async () => {
    const files = { 'a.yaml': PLAN, 'two.yaml': `${PLAN}---\n${PLAN}` };
    const missing = await runIn({ files }, 'diff', 'x.yaml', 'y.yaml');
    expect([missing.code, missing.err]).toEqual([2, "nlc: x.yaml doesn't exist.\nnlc: y.yaml doesn't exist.\n"]);
    const two = await runIn({ files }, 'diff', 'a.yaml', 'two.yaml');
    expect([two.code, two.err]).toEqual([
      2,
      'nlc: two.yaml has 2 plans in it. nlc diff compares two plans, so each file can hold only one.\n',
    ]);
  });
});

describe('a revision', () => {
  it.each([
    ['HEAD:plan.yaml', { rev: 'HEAD', file: 'plan.yaml' }],
    ['main~2:a/b:c.yaml', { rev: 'main~2', file: 'a/b:c.yaml' }],
    ['C:plan.yaml', undefined],
    ['plan.yaml', undefined],
    ['HEAD:', undefined],
    ['--output=x:plan.yaml', undefined],
  ])('%s', (text, revision) => {
    expect(revisionOf(text)).toEqual(revision);
  });

  let folder = '';
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=n', '-c', 'user.email=n@example.org', ...args], {
      cwd: folder,
      stdio: 'pipe',
    });
  const nlc = (cwd: string, ...args: readonly string[]) =>
    spawnSync(process.execPath, [resolve('bin/nlc.js'), ...args], { cwd, encoding: 'utf8' });

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'nlc-diff-'));
    mkdirSync(join(folder, 'plans'));
    git('init', '-q');
    writeFileSync(join(folder, 'plans/vale.yaml'), PLAN);
    git('add', '.');
    git('commit', '-qm', 'First');
    writeFileSync(join(folder, 'plans/vale.yaml'), PLAN.replace('value: 75', 'value: 80'));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['the repository', '', 'plans/vale.yaml'],
    ['a folder in it', 'plans', 'vale.yaml'],
  ])('is read from %s', (_, below, file) => {
    const { stdout, status } = nlc(join(folder, below), 'diff', `HEAD:${file}`, file);
    expect(status).toBe(0);
    expect(stdout).toContain('  - outcome "Pupils know more words", value: 75 → 80\n');
  });

  const read = (cwd: string, rev: string, file: string, limit = 1000) => {
    const found = readRevision({ cwd, env: process.env }, { rev, file }, limit);
    return 'bytes' in found ? new TextDecoder().decode(found.bytes) : found.refused;
  };

  it('is read whole, from below and from above, but for no more than the limit and one byte', () => {
    expect(read(folder, 'HEAD', 'plans/vale.yaml', 100_000)).toBe(PLAN);
    expect(read(join(folder, 'plans'), 'HEAD', 'vale.yaml', 3)).toBe('nlc:');
    expect(read(join(folder, 'plans'), 'HEAD', '../plans/vale.yaml', 3)).toBe('nlc:');
  });

  it.each([
    ['nowhere', 'plans/vale.yaml', "names a revision that git doesn't know."],
    ['HEAD', 'plans/none.yaml', "isn't in that revision."],
    ['HEAD', 'plans', "isn't a file in that revision."],
    ['HEAD', '../vale.yaml', "couldn't be read from git: '../vale.yaml' is outside repository at"],
  ])('%s:%s is refused', (rev, file, words) => {
    expect(read(folder, rev, file)).toContain(words);
  });

  it('is never fetched from elsewhere, where the repository holds only part of its objects', () => {
    git('config', 'uploadpack.allowFilter', 'true');
    const partial = join(folder, 'partial');
    git('clone', '-q', '--filter=blob:none', '--no-checkout', `file://${folder}`, partial);
    expect(read(partial, 'HEAD', 'plans/vale.yaml')).toBe(
      "isn't in this copy of the repository, and nlc fetches nothing.",
    );
  });

  it('needs git, and a repository', () => {
    expect(read(tmpdir(), 'HEAD', 'a.yaml')).toBe("names a revision, but this folder isn't in a git repository.");
    const without = readRevision({ cwd: folder, env: { PATH: '/nowhere' } }, { rev: 'HEAD', file: 'a' }, 10);
    expect(without).toEqual({ refused: "needs git, which isn't installed here." });
  });

  it.each([
    ['HEAD:plans/none.yaml', "isn't in that revision."],
    ['HEAD:plans', "isn't a file in that revision."],
    ['nowhere:plans/vale.yaml', "names a revision that git doesn't know."],
    ['HEAD:../vale.yaml', "couldn't be read from git: '../vale.yaml' is outside repository at "],
  ])('%s is refused in words', (name, words) => {
    const { stderr, status } = nlc(folder, 'diff', name, 'plans/vale.yaml');
    expect(status).toBe(2);
    expect(stderr).toContain(`nlc: ${name} ${words}`);
  });

  it('needs a repository', () => {
    const { stderr, status } = nlc(tmpdir(), 'diff', 'HEAD:a.yaml', 'HEAD:b.yaml');
    expect([status, stderr.split('\n')[0]]).toEqual([
      2,
      "nlc: HEAD:a.yaml names a revision, but this folder isn't in a git repository.",
    ]);
  });
});
