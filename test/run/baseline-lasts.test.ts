/** What a baseline keeps: other plans' entries, a network under a new id, and the baseline of a run in parts. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runIn } from '../kit/memory-io.ts';
import { planWith, SMALLEST } from '../kit/plans.ts';
import { type Repository, repositoryOnDisk } from '../kit/repository-on-disk.ts';

const BASELINE = '.nlc-baseline.json';
const WARNINGS = ['--fail-on', 'advice', '-f', 'compact'];
const ID = 'upper-vale-reading';

type Files = Record<string, string>;

/** Runs the program, keeps what it writes, and returns its output. */
async function nlc(files: Files, ...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const { written, ...ran } = await runIn({ files }, ...argv);
  Object.assign(files, Object.fromEntries(written));
  return ran;
}

const entries = (files: Files) =>
  (JSON.parse(files[BASELINE] ?? '') as { entries: { file: string; rule: string; fingerprint: string }[] }).entries;
const CLEAN = { code: 0, out: '', err: '' };

/** Leaves out what is known. */
const unknown = <T extends { readonly out: string }>(ran: T): T => ({
  ...ran,
  out: ran.out.replace(/^.* \(known\)\n/gm, ''),
});

/** A plan with its own id and name, and perhaps a link. */
const network = (id: string, name: string, link?: string) =>
  planWith(
    `id: ${ID}`,
    `id: ${id}`,
    'name: Upper Vale Reading Network',
    `name: ${name}`,
    ...(link === undefined
      ? []
      : ['  stage: forming\n', `  stage: forming\n  links_to_networks: [{ network: ${link} }]\n`]),
  );

describe('a baseline brought up to date for some plans', () => {
  /** The link could mean b or c, so only a check of a and b alone would take it for b. */
  const linked = () => ({
    'a.yaml': network('a', 'Ay', 'Coast'),
    'b.yaml': network('b', 'Coast'),
    'more/c.yaml': network('c', 'Coast'),
    'more/d.yaml': network('a', 'Dee'),
  });

  it('is the same as for all plans, whichever are named', async () => {
    const files: Files = linked();
    await nlc(files, 'baseline', 'create', '.');
    const whole = files[BASELINE];
    expect(entries(files).filter(({ rule }) => /^(?:network-id-taken|one-sided-link)$/.test(rule))).toMatchObject([
      { file: 'a.yaml', rule: 'network-id-taken' },
      { file: 'more/d.yaml', rule: 'network-id-taken' },
    ]);
    for (const paths of [['a.yaml'], ['a.yaml', 'b.yaml'], ['more'], ['b.yaml', 'more/*.yaml']]) {
      await nlc(files, 'baseline', 'update', ...paths);
      expect(files[BASELINE]).toBe(whole);
      await nlc(files, 'baseline', 'prune', ...paths);
      expect(files[BASELINE]).toBe(whole);
    }
  });

  it('has what a check of everything finds, and nothing that only those plans show', async () => {
    const files: Files = linked();
    await nlc(files, 'baseline', 'create', 'a.yaml', 'b.yaml');
    expect(entries(files).map(({ rule }) => rule)).not.toContain('one-sided-link');
    await nlc(files, 'baseline', 'update', 'more');
    expect(unknown(await nlc(files, 'check', ...WARNINGS, '.'))).toEqual(CLEAN);
  });

  it('keeps the entries of plans that were not named, even of plans that are away', async () => {
    const files: Files = linked();
    await nlc(files, 'baseline', 'create', '.');
    const others = entries(files).filter(({ file }) => file !== 'a.yaml');
    delete files['more/c.yaml'];
    files['b.yaml'] = 'nlc: [\n';
    await nlc(files, 'baseline', 'update', 'a.yaml');
    expect(entries(files).filter(({ file }) => file !== 'a.yaml')).toEqual(others);
  });
});

describe('a network with a new id', () => {
  const renamed = (text: string) => text.replace(`id: ${ID}`, 'id: vale-reading');

  it('keeps its baseline', async () => {
    const files: Files = { 'a.yaml': SMALLEST };
    await nlc(files, 'baseline', 'create', '.');
    files['a.yaml'] = renamed(SMALLEST);
    expect(unknown(await nlc(files, 'check', ...WARNINGS, '.'))).toEqual(CLEAN);
    expect(JSON.parse((await nlc(files, 'check', '-f', 'json', '.')).out).baseline.gone).toEqual([]);
    const before = files[BASELINE];
    await nlc(files, 'baseline', 'prune', '.');
    expect(files[BASELINE]).toBe(before);
    await nlc(files, 'baseline', 'update', '.');
    expect(entries(files)).toHaveLength(5);
    expect(unknown(await nlc(files, 'check', ...WARNINGS, '.'))).toEqual(CLEAN);
  });

  it('keeps its baseline in a file of several plans', async () => {
    const other = network('other', 'Other');
    const files: Files = { 'a.yaml': `${SMALLEST}---\n${other}` };
    await nlc(files, 'baseline', 'create', '.');
    files['a.yaml'] = `${renamed(SMALLEST)}---\n${other}`;
    expect(unknown(await nlc(files, 'check', ...WARNINGS, '.'))).toEqual(CLEAN);
  });

  it('still has its new findings reported', async () => {
    const files: Files = { 'a.yaml': SMALLEST, 'b.yaml': network('b', 'Bee') };
    await nlc(files, 'baseline', 'create', '.');
    files['a.yaml'] = renamed(SMALLEST).replace(/ {2}critical_friends:\n.*\n/, '  critical_friends: []\n');
    const { code, out } = unknown(await nlc(files, 'check', ...WARNINGS, '.'));
    expect({ code, rules: out.match(/\bno-[a-z-]+/g) }).toEqual({ code: 1, rules: ['no-critical-friend'] });
  });

  it('does not lend its entries to another file', async () => {
    const files: Files = { 'a.yaml': SMALLEST };
    await nlc(files, 'baseline', 'create', '.');
    files['b.yaml'] = renamed(SMALLEST);
    delete files['a.yaml'];
    expect((await nlc(files, 'check', ...WARNINGS, '.')).code).toBe(1);
  });

  it('is one plan for nlc diff', async () => {
    const files = {
      'a.yaml': SMALLEST,
      'b.yaml': renamed(SMALLEST),
      'c.yaml': renamed(SMALLEST).replace('days_per_year: 3', 'days_per_year: 4'),
    };
    const same = await nlc(files, 'diff', 'a.yaml', 'b.yaml', '-f', 'json');
    const { findings, changes } = JSON.parse(same.out);
    expect({ new: findings.new, gone: findings.gone, open: findings.open.length }).toEqual({
      new: [],
      gone: [],
      open: 5,
    });
    expect(changes).toMatchObject([{ kind: 'changed', from: ID, to: 'vale-reading' }]);
    const checked = JSON.parse((await nlc(files, 'check', '-f', 'json', 'b.yaml')).out).plans[0].findings;
    expect(findings.open.map((one: { fingerprint: string }) => one.fingerprint)).toEqual(
      checked.map((one: { fingerprint: string }) => one.fingerprint),
    );
    const { out } = await nlc(files, 'diff', 'a.yaml', 'c.yaml');
    expect(out).toContain('Still open: 5 findings');
    expect(out).not.toMatch(/New findings|No longer found/);
  });
});

describe('the baseline of a run in parts', () => {
  let repository: Repository;
  beforeEach(() => {
    repository = repositoryOnDisk();
    repository.write({ 'plans/a.yaml': SMALLEST, 'plans/b.yaml': network('b', 'Bee'), 'elsewhere/notes.txt': 'x' });
  });
  afterEach(() => repository.remove());

  const parts = async (at: string, places: string, out: string, ...argv: string[]) => {
    for (const part of ['1/2', '2/2'])
      await repository.nlc(at, 'check', '--shard', part, '-f', `json=${out}${part[0]}.json`, ...argv, places);
  };
  const MISSING = (file: string) =>
    `nlc: ${file} doesn't exist here, but the parts were checked with that baseline. Run nlc merge in the folder where they were checked, or use --baseline FILE or --no-baseline.\n`;

  it('is missed where it is not', async () => {
    await repository.nlc('.', 'baseline', 'create', '.');
    await parts('.', 'plans', 'elsewhere/');
    const inPlace = await repository.nlc('.', 'merge', ...WARNINGS, 'elsewhere/1.json', 'elsewhere/2.json');
    expect(unknown(inPlace)).toEqual(CLEAN);
    const elsewhere = await repository.nlc('elsewhere', 'merge', '-f', 'compact', '1.json', '2.json');
    expect(elsewhere).toEqual({ code: 2, out: '', err: MISSING(BASELINE) });
    const told = await repository.nlc('elsewhere', 'merge', '--no-baseline', ...WARNINGS, '1.json', '2.json');
    expect({ code: told.code, err: told.err }).toEqual({ code: 1, err: '' });
  });

  it('is missed if the parts were checked in a folder below', async () => {
    await repository.nlc('.', 'baseline', 'create', '.');
    await parts('plans', '.', '../elsewhere/');
    const { code, err } = await repository.nlc('.', 'merge', 'elsewhere/1.json', 'elsewhere/2.json');
    expect({ code, err }).toEqual({ code: 2, err: MISSING(`../${BASELINE}`) });
  });

  it('is not missed if there was none', async () => {
    await parts('.', 'plans', 'elsewhere/');
    const { code, err } = await repository.nlc('elsewhere', 'merge', ...WARNINGS, '1.json', '2.json');
    expect({ code, err }).toEqual({ code: 1, err: '' });
  });
});
