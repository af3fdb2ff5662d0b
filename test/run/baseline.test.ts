/** `nlc baseline` and what `nlc check` makes of it: known findings count no more, new ones do, mended ones are told. */

import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../src/report/compare-baseline.ts';
import { type Ran, runIn } from '../kit/memory-io.ts';
import { planWith, SMALLEST } from '../kit/plans.ts';
import { type Repository, repositoryOnDisk } from '../kit/repository-on-disk.ts';

const BASELINE = '.nlc-baseline.json';
/** Without its warning. */
const FIXED = planWith(
  ...['school: ashby}}', 'school: ashby}, days_per_term: 10}'],
  ...['school: cairn}}', 'school: cairn}, days_per_term: 10}'],
);
/** With one warning more. */
const WORSE = planWith(
  '  critical_friends:\n    - {person: {post: academic, from: University education department}, days_per_year: 3}\n',
  '  critical_friends: []\n',
);
const OTHER = planWith('id: upper-vale-reading', 'id: lower-vale', 'name: Upper Vale', 'name: Lower Vale');
const BROKEN = 'a: [\n';
const PARTIAL = planWith('stage: forming', 'stage: lunching');
const PUPIL = `${OTHER}people: [{ id: chair, post: pupil, school: ashby, name: A. Child }]\n`;
const ACKNOWLEDGING = `${SMALLEST}acknowledged: [{ rule: no-facilitator, because: We begin in spring }]\n`;

/** Files that what the program writes is added to. */
class Folder {
  constructor(readonly files: Record<string, string>) {}

  async nlc(...argv: readonly string[]): Promise<Ran> {
    const ran = await runIn({ files: this.files }, ...argv);
    Object.assign(this.files, Object.fromEntries(ran.written));
    return ran;
  }

  /** What is said on standard output of a run that ends well. */
  async baseline(...argv: readonly string[]): Promise<string> {
    const { code, out, err } = await this.nlc('baseline', ...argv);
    expect([code, err]).toEqual([0, '']);
    return out;
  }

  get entries(): Entry[] {
    return (JSON.parse(this.files[BASELINE] ?? '') as { entries: Entry[] }).entries;
  }

  /** Each plan's findings that are not known, and the entries that are gone. */
  async check(...argv: readonly string[]): Promise<{ code: number; unknown: string[]; gone: string[] }> {
    const { code, out } = await this.nlc('check', '-f', 'json', '--fail-on', 'advice', ...argv);
    const { plans, baseline } = JSON.parse(out);
    const unknown = plans.flatMap(({ file, findings }: { file: string; findings: { rule: string; state: string }[] }) =>
      findings.filter(({ state }) => state === 'new').map(({ rule }) => `${file} ${rule}`),
    );
    return { code, unknown, gone: baseline.gone.map(({ file, rule }: Entry) => `${file} ${rule}`) };
  }
}

const NOTHING_NEW = { code: 0, unknown: [], gone: [] };

describe('create', () => {
  it('writes the findings of today, one a line, by file, rule and fingerprint', async () => {
    const folder = new Folder({ 'b.yaml': OTHER, 'a.yaml': SMALLEST });
    expect(await folder.baseline('create', 'b.yaml', 'a.yaml')).toBe(
      '.nlc-baseline.json has 10 known findings from 2 plans: 10 added.\n',
    );
    const lines = (folder.files[BASELINE] ?? '').split('\n');
    expect(lines.slice(0, 5)).toEqual([
      '{',
      '  "nlc": 1,',
      '  "framework": "leaflet-2005 2.0",',
      '  "entries": [',
      '    {"fingerprint":"5f85118e87a54e37","rule":"critical-friend-idle","file":"a.yaml","message":"The critical friend (an academic from University education department) has no remit and no school to visit."},',
    ]);
    expect(lines.slice(-4, -3)[0]).toMatch(/^ {4}\{.*"rule":"shared-values-missing","file":"b.yaml".*\}$/);
    expect(lines.slice(-3)).toEqual(['  ]', '}', '']);
    const keys = folder.entries.map(({ file, rule, fingerprint }) => `${file} ${rule} ${fingerprint}`);
    expect(keys).toEqual([...keys].sort());
    const schema = JSON.parse((await runIn({}, 'schema', 'baseline')).out);
    expect(new Ajv().validate(schema, JSON.parse(folder.files[BASELINE] ?? ''))).toBe(true);
  });

  it('leaves out what a plan acknowledges, what may not be known, and plans that cannot be judged', async () => {
    const files = {
      'a.yaml': ACKNOWLEDGING,
      'b.yaml': planWith('nlc: 1', 'nlc: 2'),
      'c.yaml': PUPIL,
      'd.yaml': BROKEN,
    };
    const folder = new Folder(files);
    expect(await folder.baseline('create', 'a.yaml', 'b.yaml', 'c.yaml', 'd.yaml')).toBe(`\
.nlc-baseline.json has 9 known findings from 2 plans: 9 added.
Not included:
  - 1 finding acknowledged in the plans
  - 1 finding from named-pupil in c.yaml, because a pupil's name isn't safe in a
    plan
  - b.yaml, which can't be checked as it is
  - d.yaml, which can't be checked as it is
`);
    expect(await folder.check('a.yaml', 'b.yaml', 'c.yaml', 'd.yaml')).toEqual({
      code: 1,
      unknown: ['a.yaml no-facilitator', 'b.yaml plan-shape', 'c.yaml named-pupil', 'd.yaml plan-syntax'],
      gone: [],
    });
  });

  it('counts the files that cannot be judged where they are many', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `${index + 10}.yaml`);
    const folder = new Folder(Object.fromEntries(names.map((name) => [name, BROKEN])));
    const lines = (await folder.baseline('create', ...names)).split('\n');
    expect([lines[0], lines.length]).toEqual([
      '.nlc-baseline.json has 0 known findings: nothing added or removed.',
      14,
    ]);
    expect(lines.slice(-3)).toEqual([
      "  - 19.yaml, which can't be checked as it is",
      "  - 2 more files that can't be checked",
      '',
    ]);
    expect(folder.files[BASELINE]).toContain('\n  "entries": []\n}\n');
  });

  it('never writes over a baseline unless told', async () => {
    const folder = new Folder({ 'a.yaml': SMALLEST, [BASELINE]: 'kept' });
    expect(await folder.nlc('baseline', 'create', 'a.yaml')).toMatchObject({
      code: 2,
      out: '',
      err: 'nlc: .nlc-baseline.json already exists. Bring it up to date with nlc baseline update, or overwrite it with --force.\n',
    });
    expect(folder.files[BASELINE]).toBe('kept');
    expect(await folder.baseline('create', '--force', 'a.yaml')).toBe(
      '.nlc-baseline.json has 5 known findings from 1 plan: 5 added.\n',
    );
  });

  it('writes where it is told, as of the day it is told', async () => {
    const folder = new Folder({ 'plans/a.yaml': SMALLEST });
    await folder.baseline('create', '--baseline', 'known/old.json', '--as-of', '2031-01-01', 'plans/a.yaml');
    const { entries } = JSON.parse(folder.files['known/old.json'] ?? '') as { entries: Entry[] };
    expect(entries.map(({ rule }) => rule)).toContain('stale-plan');
    expect(new Set(entries.map(({ file }) => file))).toEqual(new Set(['../plans/a.yaml']));
    expect(
      await folder.nlc('check', '--baseline', 'known/old.json', '--fail-on', 'advice', 'plans/a.yaml'),
    ).toMatchObject({
      code: 0,
    });
  });

  it('holds whatever a plan says without giving anyone an order', async () => {
    const orders = '##[error]\\e[31m\\u2028 ::warning::x';
    const name = '##[x]\u001b.yaml';
    const text = PUPIL.replace('from: University education department', `from: "${orders}"`);
    const folder = new Folder({ [name]: text });
    const out = await folder.baseline('create', name);
    const written = out + folder.files[BASELINE];
    expect(['##[', '\u001b', '::', '\u2028'].filter((order) => written.includes(order))).toEqual([]);
    expect(folder.entries.map(({ file }) => file)).toContain(name);
    expect(folder.entries.map(({ message }) => message).join()).toContain('##[error]\u001b[31m\u2028 ::warning::x');
    expect((await folder.check(name)).unknown).toEqual([`${name} named-pupil`]);
  });
});

describe('check', () => {
  it('counts no finding that is known', async () => {
    const folder = new Folder({ 'a.yaml': SMALLEST });
    expect((await folder.nlc('check', '--fail-on', 'warning', 'a.yaml')).code).toBe(1);
    await folder.baseline('create', 'a.yaml');
    expect(await folder.check('a.yaml')).toEqual(NOTHING_NEW);
    const { code, out } = await folder.nlc('check', '--max-warnings', '0', '--fail-on', 'warning', 'a.yaml');
    expect(code).toBe(0);
    expect(out).toMatch(/\nNo errors and no warnings, apart from known ones\.\n/);
    expect(out).toMatch(/\n5 known findings are in the baseline \.nlc-baseline\.json\n/);
    expect(out).not.toMatch(/Next steps|no-facilitator/);
    expect((await folder.nlc('check', '--no-baseline', '--fail-on', 'warning', 'a.yaml')).code).toBe(1);
  });

  it('counts what is new, and shows it alone', async () => {
    const folder = new Folder({ 'a.yaml': SMALLEST });
    await folder.baseline('create', 'a.yaml');
    folder.files['a.yaml'] = WORSE;
    expect(await folder.check('a.yaml')).toEqual({
      code: 1,
      unknown: ['a.yaml no-critical-friend'],
      gone: ['a.yaml critical-friend-idle'],
    });
    const { out } = await folder.nlc('check', '--no-snippets', 'a.yaml');
    expect(out.match(/^\d {2}.*(?:\n .*(?:error|warning) · .*)?$/gm)).toEqual([
      "1  The plan doesn't name a critical friend.\n                                          warning · line 24 · no-critical-friend",
    ]);
    expect(out).toMatch(
      /\n1 entry in \.nlc-baseline\.json is no longer needed\. To remove it:\n {2}nlc baseline prune\n/,
    );
  });

  it('takes the entries of another file for a plan that was moved, and never those of one that is there', async () => {
    const folder = new Folder({ 'old.yaml': SMALLEST, 'kept.yaml': OTHER });
    await folder.baseline('create', 'old.yaml', 'kept.yaml');
    folder.files['new.yaml'] = SMALLEST;
    folder.files['copy.yaml'] = OTHER;
    delete folder.files['old.yaml'];
    expect(await folder.check('new.yaml')).toEqual(NOTHING_NEW);
    expect((await folder.check('copy.yaml')).unknown).toHaveLength(5);
    const { unknown } = await folder.check('copy.yaml', 'kept.yaml');
    expect(unknown.filter((one) => !one.endsWith(' network-id-taken')).map((one) => one.split(' ')[0])).toEqual(
      Array.from({ length: 5 }, () => 'copy.yaml'),
    );
  });

  it('tells plans of one network, or of none, apart by their files', async () => {
    const folder = new Folder({ 'a.yaml': SMALLEST, 'b.yaml': SMALLEST, 'c.yaml': `${SMALLEST}---\n${SMALLEST}` });
    await folder.baseline('create', 'a.yaml', 'b.yaml', 'c.yaml');
    expect(folder.entries).toHaveLength(24);
    expect(await folder.check('a.yaml', 'b.yaml', 'c.yaml')).toEqual(NOTHING_NEW);
    folder.files['a.yaml'] = FIXED;
    expect(await folder.check('a.yaml', 'b.yaml', 'c.yaml')).toMatchObject({
      unknown: [],
      gone: ['a.yaml no-facilitator'],
    });
    folder.files['c.yaml'] = `${SMALLEST}---\n${PARTIAL}`;
    expect(await folder.check('c.yaml')).toEqual({ code: 1, unknown: ['c.yaml plan-shape'], gone: [] });
  });

  it('calls an entry gone only where its rule ran on its plan', async () => {
    const folder = new Folder({ 'a.yaml': SMALLEST, 'b.yaml': OTHER });
    await folder.baseline('create', 'a.yaml', 'b.yaml');
    folder.files['a.yaml'] = FIXED;
    expect(await folder.check('--only', 'no-way-to-leave', 'a.yaml')).toEqual(NOTHING_NEW);
    expect(await folder.check('--rule', 'no-facilitator=off', 'a.yaml')).toEqual(NOTHING_NEW);
    expect((await folder.check('--only', 'no-facilitator', 'a.yaml')).gone).toEqual(['a.yaml no-facilitator']);
    expect((await folder.check('a.yaml')).gone).toEqual(['a.yaml no-facilitator']);
    expect(await folder.check('b.yaml')).toEqual(NOTHING_NEW);
    for (const text of [BROKEN, PARTIAL]) {
      folder.files['a.yaml'] = text;
      expect((await folder.check('a.yaml')).gone).toEqual([]);
    }
  });

  it('keeps what is found across plans while one is checked alone', async () => {
    const folder = new Folder({ 'a.yaml': SMALLEST, 'b.yaml': SMALLEST });
    await folder.baseline('create');
    expect(folder.entries.map(({ rule }) => rule)).toContain('network-id-taken');
    expect(await folder.check('a.yaml')).toEqual(NOTHING_NEW);
    expect(await folder.baseline('update', 'a.yaml')).toContain('nothing added or removed');
    expect(await folder.check()).toEqual(NOTHING_NEW);
  });

  it('keeps what is found across plans while not all of them are read', async () => {
    const folder = new Folder({ 'north/a.yaml': SMALLEST, 'north/b.yaml': OTHER, 'south/c.yaml': SMALLEST });
    await folder.baseline('create');
    expect(folder.entries.filter(({ rule }) => rule === 'network-id-taken').map(({ file }) => file)).toEqual([
      'north/a.yaml',
      'south/c.yaml',
    ]);
    expect(await folder.check('north')).toEqual(NOTHING_NEW);
    expect(await folder.baseline('prune', 'north')).toContain('nothing added or removed');
    expect(await folder.baseline('update', 'north')).toContain('nothing added or removed');
    folder.files['south/c.yaml'] = SMALLEST.replace('upper-vale-reading', 'third');
    expect((await folder.check('north')).gone).toEqual([]);
    expect((await folder.check()).gone.filter((one) => one.startsWith('north'))).toEqual([
      'north/a.yaml network-id-taken',
    ]);
  });

  it('calls the entries of a plan that is deleted gone where every plan was to be checked', async () => {
    const folder = new Folder({
      'north/a.yaml': SMALLEST,
      'north/b.yaml': OTHER,
      'south/c.yaml': OTHER.replace('lower-vale', 'c'),
    });
    await folder.baseline('create');
    delete folder.files['north/b.yaml'];
    expect(await folder.check('north')).toEqual(NOTHING_NEW);
    expect(await folder.check('north/a.yaml', 'south')).toEqual(NOTHING_NEW);
    expect(new Set((await folder.check('.')).gone.map((one) => one.split(' ')[0]))).toEqual(new Set(['north/b.yaml']));
    expect((await folder.check()).gone).toHaveLength(5);
    expect(await folder.baseline('prune', 'north')).toContain(
      '.nlc-baseline.json has 15 known findings from 3 plans: nothing added or removed.',
    );
    expect(await folder.baseline('prune')).toContain('has 10 known findings from 2 plans: 5 removed.');
    expect(await folder.check()).toEqual(NOTHING_NEW);
  });

  it('calls an entry gone whose rule is no more', async () => {
    const folder = new Folder({ 'a.yaml': SMALLEST });
    await folder.baseline('create', 'a.yaml');
    folder.files[BASELINE] = (folder.files[BASELINE] ?? '')
      .replace('"no-facilitator"', '"constructor"')
      .replace(/"[0-9a-f]{16}"(?=,"rule":"constructor")/, '"0000000000000000"');
    expect((await folder.check('a.yaml')).gone).toEqual(['a.yaml constructor']);
    expect((await folder.check('--only', 'no-way-to-leave', 'a.yaml')).gone).toEqual([]);
  });

  it('keeps an entry while its plan acknowledges the finding', async () => {
    const folder = new Folder({ 'a.yaml': SMALLEST });
    await folder.baseline('create', 'a.yaml');
    folder.files['a.yaml'] = ACKNOWLEDGING;
    expect(await folder.check('a.yaml')).toEqual(NOTHING_NEW);
    expect(await folder.baseline('prune', 'a.yaml')).toContain('nothing added or removed');
    expect(await folder.baseline('update', 'a.yaml')).toContain('4 known findings from 1 plan: 1 removed.');
  });

  it('leaves reports as they are where there is none, and wants one that is named', async () => {
    const folder = new Folder({ 'a.yaml': SMALLEST });
    const { out } = await folder.nlc('check', '-f', 'json', 'a.yaml');
    expect(JSON.parse(out)).toMatchObject({
      baseline: null,
      plans: [{ findings: [{ state: null }, {}, {}, {}, {}] }],
    });
    expect(await folder.nlc('check', '--baseline', 'known.json', 'a.yaml')).toMatchObject({
      code: 2,
      out: '',
      err: "nlc: known.json doesn't exist. Create it with nlc baseline create.\n",
    });
  });
});

describe('update', () => {
  it('puts the findings of today in place of those of the plans named, and keeps the rest', async () => {
    const folder = new Folder({
      'a.yaml': SMALLEST,
      'b.yaml': OTHER,
      'c.yaml': planWith('upper-vale-reading', 'third'),
    });
    await folder.baseline('create', 'a.yaml', 'b.yaml', 'c.yaml');
    Object.assign(folder.files, {
      'a.yaml': WORSE,
      'b.yaml': FIXED.replace('upper-vale', 'lower-vale'),
      'c.yaml': BROKEN,
    });
    expect(await folder.baseline('update', 'a.yaml', 'c.yaml')).toBe(`\
.nlc-baseline.json has 15 known findings from 3 plans: 1 added, 1 removed.
Not included:
  - c.yaml, which can't be checked as it is
`);
    expect(await folder.check('a.yaml')).toEqual(NOTHING_NEW);
    expect(folder.entries.filter(({ file }) => file !== 'a.yaml')).toHaveLength(10);
  });

  it('keeps what a plan can be asked again once all of it fits the format', async () => {
    const folder = new Folder({ 'a.yaml': SMALLEST });
    await folder.baseline('create', 'a.yaml');
    folder.files['a.yaml'] = PARTIAL;
    expect(await folder.baseline('update', 'a.yaml')).toContain(
      '5 known findings from 1 plan: nothing added or removed',
    );
    expect(await folder.check('a.yaml')).toEqual({ code: 1, unknown: ['a.yaml plan-shape'], gone: [] });
  });

  it('follows a plan that was moved', async () => {
    const folder = new Folder({ 'old.yaml': SMALLEST });
    await folder.baseline('create', 'old.yaml');
    folder.files['new.yaml'] = SMALLEST;
    delete folder.files['old.yaml'];
    expect(await folder.baseline('update', 'new.yaml')).toBe(
      '.nlc-baseline.json has 5 known findings from 1 plan: nothing added or removed.\n',
    );
    expect(new Set(folder.entries.map(({ file }) => file))).toEqual(new Set(['new.yaml']));
  });
});

describe('prune', () => {
  it('takes out what is found no longer, and adds nothing', async () => {
    const folder = new Folder({ 'a.yaml': SMALLEST, 'b.yaml': OTHER });
    await folder.baseline('create', 'a.yaml', 'b.yaml');
    Object.assign(folder.files, { 'a.yaml': WORSE, 'b.yaml': FIXED });
    expect(await folder.baseline('prune', 'a.yaml')).toBe(
      '.nlc-baseline.json has 9 known findings from 2 plans: 1 removed.\n',
    );
    expect(await folder.check('a.yaml')).toEqual({ code: 1, unknown: ['a.yaml no-critical-friend'], gone: [] });
  });
});

describe('a wrong request', () => {
  it.each([
    [['update', 'a.yaml'], ".nlc-baseline.json doesn't exist. Create it with nlc baseline create."],
    [['prune', '--baseline', 'x.json', 'a.yaml'], "x.json doesn't exist. Create it with nlc baseline create."],
    [['create', '-'], 'A baseline is for files, not for standard input. Save the plan to a file, and give its name.'],
    [['create', 'a.yaml', 'none.yaml'], "none.yaml doesn't exist."],
    [['create', 'north/*.yaml'], 'No plan matches "north/*.yaml". It matches no .yaml file.'],
    [['create', '--as-of', 'soon', 'a.yaml'], '--as-of needs a day, such as 2026-09-01, not "soon".'],
    [['creat', 'a.yaml'], 'nlc baseline has no command "creat". Did you mean create? See nlc baseline --help.'],
  ])('%j: %s', async (argv, message) => {
    const { code, out, err, written } = await runIn({ files: { 'a.yaml': SMALLEST } }, 'baseline', ...argv);
    expect({ code, out, err, written: written.size }).toEqual({
      code: 2,
      out: '',
      err: `${message.startsWith('nlc ') ? '' : 'nlc: '}${message}\n`,
      written: 0,
    });
  });

  it('is not made by asking for help', async () => {
    const files = { 'a.yaml': SMALLEST };
    const { code, out, written } = await runIn({ files }, 'help', 'baseline', 'create');
    expect([code, out.split('\n')[0], written.size]).toEqual([0, 'Usage: nlc baseline create [options] [path...]', 0]);
  });
});

it('is a fault of nlc where one is met', async () => {
  const { io, err } = (await import('../kit/memory-io.ts')).memoryIo();
  const readFile = () => {
    throw new Error('the disk spoke');
  };
  const { run } = await import('../../src/cli/run.ts');
  expect(await run(['baseline', 'create', 'a.yaml'], { ...io, readFile })).toBe(3);
  expect(err.join('')).toContain('  Error: the disk spoke\n');
});

describe('in a repository', () => {
  let repo: Repository;

  beforeEach(() => {
    repo = repositoryOnDisk();
    repo.write({ 'plans/a.yaml': SMALLEST, 'plans/b.yaml': OTHER });
  });

  afterEach(() => repo.remove());

  it('is the same from every folder', async () => {
    expect((await repo.nlc('plans', 'baseline', 'create', 'a.yaml', './b.yaml')).out).toBe(
      '../.nlc-baseline.json has 10 known findings from 2 plans: 10 added.\n',
    );
    for (const [folder, ...files] of [
      ['.', 'plans/a.yaml', 'plans/b.yaml'],
      ['plans', 'a.yaml', 'b.yaml'],
    ] as const)
      expect((await repo.nlc(folder, 'check', '--fail-on', 'advice', ...files)).code).toBe(0);
    repo.write({ 'plans/a.yaml': FIXED });
    const { out } = await repo.nlc('plans', 'check', '-f', 'json', 'a.yaml');
    expect(JSON.parse(out).baseline).toMatchObject({
      file: '.nlc-baseline.json',
      writtenFor: 'leaflet-2005 2.0',
      gone: [{ file: 'plans/a.yaml' }],
    });
  });

  it('decides, when it changes, what is judged with --changed, as it is staged with --staged', async () => {
    repo.commit();
    await repo.nlc('.', 'baseline', 'create', 'plans/a.yaml');
    const changed = await repo.nlc('.', 'check', '-f', 'compact', '--changed', '--fail-on', 'advice', 'plans/a.yaml');
    expect([changed.code, changed.err]).toEqual([
      0,
      'nlc: .nlc-baseline.json has changed, so every plan is checked.\n',
    ]);
    const part = await repo.nlc('.', 'check', '-f', 'json', '--changed', '--shard', '1/1', 'plans');
    expect([part.err, JSON.parse(part.out).plans.length]).toEqual([changed.err, 2]);
    const staged = ['check', '-f', 'compact', '--staged', '--fail-on', 'advice', 'plans/a.yaml'];
    repo.write({ 'plans/a.yaml': `${SMALLEST}# changed\n` });
    repo.git('add', 'plans');
    expect((await repo.nlc('.', ...staged)).code).toBe(1);
    repo.git('add', '.');
    expect(await repo.nlc('.', ...staged)).toMatchObject({ code: 0, err: changed.err });
    repo.commit();
    repo.git('rm', '-q', '.nlc-baseline.json');
    expect(await repo.nlc('.', ...staged)).toMatchObject({ code: 1, err: changed.err });
    expect((await repo.nlc('.', ...staged, '--no-baseline')).err).toBe(
      'nlc: No plan has staged changes, so 1 plan was skipped.\n',
    );
  });
});
