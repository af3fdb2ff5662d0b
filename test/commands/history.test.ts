/** `nlc history`: a plan's life, from commits and from files. */

import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runIn } from '../kit/memory-io.ts';
import { planWith, SMALLEST } from '../kit/plans.ts';
import { type Repository, repositoryOnDisk } from '../kit/repository-on-disk.ts';

const LATER = planWith(
  'critical_friends:',
  'facilitators: [{person: {post: teacher, school: dene}, days_per_year: 12}]\n  critical_friends:',
);
const AS_OF = ['--as-of', '2026-12-01'];

let repo: Repository;

beforeEach(() => {
  repo = repositoryOnDisk();
});

afterEach(() => repo.remove());

function commit(day: string, message: string, files: Readonly<Record<string, string>>): void {
  repo.write(files);
  repo.git('add', '-A');
  repo.git('commit', '-qm', message, '--date', `${day}T10:00:00`);
}

describe('of the commits that changed a plan', () => {
  beforeEach(() => {
    commit('2026-09-01', 'Start the plan\n\nMore words', { 'plans/plan.yaml': SMALLEST });
    repo.git('mv', 'plans/plan.yaml', 'plans/vale.yaml');
    commit('2026-09-10', 'Give it a better name', {});
    commit('2026-10-01', 'Break it', { 'plans/vale.yaml': 'nlc: [' });
    commit('2026-11-01', 'Name a facilitator', { 'plans/vale.yaml': LATER });
    commit('2026-11-02', 'Add a comment', { 'plans/vale.yaml': `# Ours\n${LATER}`, 'other.yaml': SMALLEST });
  });

  it('shows what came and went, through a rename and a version that is no plan', async () => {
    const { code, out, err } = await repo.nlc('plans', 'history', ...AS_OF, 'vale.yaml');
    expect([code, err]).toEqual([0, '']);
    const shown = out.replace(/ {2}[0-9a-f]{7} {2}/g, '  COMMIT  ');
    expect(shown).toBe(`Upper Vale Reading Network: 6 versions, 2026-09-01 to 2026-12-01

2026-09-01  COMMIT  Start the plan
  Network
    - stage: forming
    - 5 schools
  Met from the start
    - A moral purpose (P3)
    - Ideas that travel (P4)
    - Leading the network together (E2)
    - Working together (Q1)
    - Enquiry by people who teach (Q3)
  Found at the start
    - 1 warning, 4 advice

2026-10-01  COMMIT  Break it
  This version can't be read as a plan.

2026-11-01  COMMIT  Name a facilitator
  No longer found
    - warning: The plan doesn't give the head of Ashby Primary and the deputy of
      Cairn Primary any days to look after the network.
  New findings
    - advice: The plan doesn't set any days aside for the co-leaders.

3 other versions made no difference to what nlc finds.

Each version was checked as of its own day, using the rules of leaflet-2005 2.0
`);
  });

  it('ends on the day asked for, and has what is not committed yet', async () => {
    repo.write({ 'plans/vale.yaml': SMALLEST });
    const { out } = await repo.nlc('.', 'history', '--as-of', '2026-11-01', '-f', 'json', 'plans/vale.yaml');
    const { versions } = JSON.parse(out) as {
      versions: {
        day: string;
        subject: string;
        commit: string | null;
        file: string;
        findings: { new: { rule: string }[] };
      }[];
    };
    expect(versions.map(({ day, subject, file }) => [day, subject, file])).toEqual([
      ['2026-09-01', 'Start the plan', 'plans/plan.yaml'],
      ['2026-09-10', 'Give it a better name', 'plans/vale.yaml'],
      ['2026-10-01', 'Break it', 'plans/vale.yaml'],
      ['2026-11-01', 'Name a facilitator', 'plans/vale.yaml'],
      ['2026-11-01', 'Not committed yet', 'plans/vale.yaml'],
    ]);
    expect(versions.map(({ commit }) => commit?.length ?? null)).toEqual([40, 40, 40, 40, null]);
    expect(versions.at(-1)?.findings.new.map(({ rule }) => rule)).toContain('no-facilitator');
  });

  it('checks by the configuration', async () => {
    repo.write({ '.nlc.yaml': 'nlc: 1\nrules: {no-facilitator: off}\n' });
    const plain = await repo.nlc('.', 'history', ...AS_OF, '--no-config', 'plans/vale.yaml');
    const configured = await repo.nlc('.', 'history', ...AS_OF, 'plans/vale.yaml');
    expect(plain.out).toMatch(/facilitator/);
    expect(configured.out.replace('Name a facilitator', '')).not.toMatch(/facilitator/);
  });

  it('is the same in Markdown, with lists', async () => {
    const { out } = await repo.nlc('.', 'history', ...AS_OF, '-f', 'markdown', 'plans/vale.yaml');
    expect(
      out.replace(/\([0-9a-f]{7}\)/g, '(COMMIT)'),
    ).toBe(`# Upper Vale Reading Network: 6 versions, 2026-09-01 to 2026-12-01

## 2026-09-01: Start the plan (COMMIT)

Network

- stage: forming
- 5 schools

Met from the start

- A moral purpose (P3)
- Ideas that travel (P4)
- Leading the network together (E2)
- Working together (Q1)
- Enquiry by people who teach (Q3)

Found at the start

- 1 warning, 4 advice

## 2026-10-01: Break it (COMMIT)

This version can't be read as a plan.

## 2026-11-01: Name a facilitator (COMMIT)

No longer found

- warning: The plan doesn't give the head of Ashby Primary and the deputy of Cairn Primary any days to look after the network.

New findings

- advice: The plan doesn't set any days aside for the co-leaders.

3 other versions made no difference to what nlc finds.

Each version was checked as of its own day, using the rules of leaflet-2005 2.0
`);
  });
});

it("doesn't take what can't be checked for gone", async () => {
  const misspelled = SMALLEST.replace('co_leaders:', 'co_leeders:');
  commit('2026-09-01', 'Start', { 'plan.yaml': SMALLEST });
  commit('2026-09-02', 'Misspell a field', { 'plan.yaml': misspelled });
  commit('2026-09-03', 'Name a facilitator', { 'plan.yaml': LATER });
  const { out } = await repo.nlc('', 'history', '--as-of', '2026-09-03', 'plan.yaml');
  const shown = out.replace(/ {2}[0-9a-f]{7} {2}/g, '  COMMIT  ');
  expect(shown.slice(shown.indexOf('2026-09-02'))).toBe(`2026-09-02  COMMIT  Misspell a field
  Only part of this version fits the plan format, so some of it couldn't be
  checked.
  New findings
    - error: "leadership" doesn't have "co_leaders", but it has "co_leeders".

2026-09-03  COMMIT  Name a facilitator
  No longer found
    - error: "leadership" doesn't have "co_leaders", but it has "co_leeders".
    - warning: The plan doesn't give the head of Ashby Primary and the deputy of
      Cairn Primary any days to look after the network.
  New findings
    - advice: The plan doesn't set any days aside for the co-leaders.

Each version was checked as of its own day, using the rules of leaflet-2005 2.0
`);
});

it('follows names with spaces, line breaks and quotes, and a file that was deleted and came back', async () => {
  const name = 'a plan\n"of" ours.yaml';
  commit('2026-09-01', 'One', { [name]: SMALLEST });
  repo.git('rm', '-q', name);
  commit('2026-09-02', 'Gone', {});
  commit('2026-09-03', 'Back', { [name]: LATER });
  const { code, out } = await repo.nlc('.', 'history', ...AS_OF, name);
  expect(code).toBe(0);
  expect(out).toMatch(/2026-09-01 {2}.* {2}One\n[\s\S]*2026-09-03 {2}.* {2}Back\n/);
});

it('needs a version in git, or several files', async () => {
  repo.write({ 'plan.yaml': SMALLEST });
  repo.git('commit', '-q', '--allow-empty', '-m', 'Nothing');
  expect(await repo.nlc('.', 'history', 'plan.yaml')).toEqual({
    code: 2,
    out: '',
    err: 'nlc: nlc history: git has no version of plan.yaml yet. Commit it first, or give several files.\n',
  });
  expect(await repo.nlc('.', 'history', 'none.yaml')).toMatchObject({
    code: 2,
    err: "nlc: none.yaml doesn't exist.\n",
  });
});

describe('of several files', () => {
  const dated = (day: string) =>
    `${SMALLEST}log:\n  - {date: 2020-01-01, note: First}\n  - {date: ${day}, note: Last}\n`;

  it('puts them in the order of the last date in the log, or else of the date in the name', async () => {
    const files = { 'a.yaml': dated('2026-10-01'), 'vale-2026-09.yaml': LATER, 'vale-2025.yaml': SMALLEST };
    const { out } = await runIn({ files }, 'history', '-f', 'json', ...Object.keys(files));
    const { versions } = JSON.parse(out) as { versions: { day: string; file: string }[] };
    expect(versions.map(({ day, file }) => `${day} ${file}`)).toEqual([
      '2025-01-01 vale-2025.yaml',
      '2026-09-01 vale-2026-09.yaml',
      '2026-10-01 a.yaml',
    ]);
  });

  it('refuses a file without a date, and one with several plans', async () => {
    const files = { 'a.yaml': SMALLEST, 'b-2026.yaml': SMALLEST, 'c-2026.yaml': `${SMALLEST}---\n${SMALLEST}` };
    expect(await runIn({ files }, 'history', 'b-2026.yaml', 'a.yaml')).toMatchObject({
      code: 2,
      err: "nlc: nlc history can't tell which day a.yaml is from. Put a date in its name, as in plan-2026-09-01.yaml, or in the plan's log.\n",
    });
    const two = await runIn({ files }, 'history', 'b-2026.yaml', 'c-2026.yaml');
    expect(two).toMatchObject({
      code: 2,
      err: expect.stringContaining('has 2 plans in it. nlc history follows one plan.'),
    });
  });

  it('fails only if none of them can be read as a plan', async () => {
    const files = { 'a-2025.yaml': 'nlc: [', 'b-2026.yaml': 'nlc: [', 'c-2026-02.yaml': SMALLEST };
    const none = await runIn({ files }, 'history', 'a-2025.yaml', 'b-2026.yaml');
    expect([none.code, none.out.match(/can't be read as a plan/g)?.length]).toEqual([1, 2]);
    expect((await runIn({ files }, 'history', ...Object.keys(files))).code).toBe(0);
  });
});

it('is one plan for it, whatever the id of the network was', async () => {
  commit('2026-09-01', 'One', { 'plan.yaml': SMALLEST });
  commit('2026-09-02', 'Another id', { 'plan.yaml': SMALLEST.replace('id: upper-vale-reading', 'id: vale') });
  const { out } = await repo.nlc('.', 'history', ...AS_OF, 'plan.yaml');
  expect(out).toContain('2 other versions made no difference to what nlc finds.');
});

it('keeps control characters of a commit message from the terminal', async () => {
  commit('2026-09-01', 'Red \u001b[31m text', { 'plan.yaml': SMALLEST });
  const { out } = await repo.nlc('.', 'history', ...AS_OF, 'plan.yaml');
  expect(out).not.toContain('\u001b');
  expect(readFileSync(`${repo.folder}/plan.yaml`, 'utf8')).toBe(SMALLEST);
});
