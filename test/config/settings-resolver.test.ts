/** The settings of a run: from flags, from the configuration of each plan, or as they are by default. */

import { describe, expect, it } from 'vitest';
import { type SettingsChoice, settingsResolver, unlessWrong } from '../../src/config/settings-resolver.ts';
import { UserError } from '../../src/io/errors.ts';
import { dayOf, printDay } from '../../src/plan/queries/calendar.ts';
import { loadFramework } from '../../src/rules/load.ts';
import { LOCAL_RULE } from '../kit/local-rule.ts';
import { memoryIo } from '../kit/memory-io.ts';
import { SMALLEST } from '../kit/plans.ts';

const FRAMEWORK = loadFramework();
const TODAY = dayOf(2026, 11, 24);
const PLAIN: SettingsChoice = { rule: [], only: [], statement: [], acknowledged: true };

const resolver = (files: Record<string, string>, choice: Partial<SettingsChoice> = {}) =>
  settingsResolver({ ...PLAIN, ...choice }, FRAMEWORK, TODAY, memoryIo({ files }).io);

/** What is said of a plan's settings, in short. */
async function said(files: Record<string, string>, choice: Partial<SettingsChoice> = {}, plan = 'plan.yaml') {
  const { lintContext, failOn, warningLimit } = await resolver(files, choice).of(plan);
  const { rules, off = [], complete, today, acknowledge, names, leaflet } = lintContext;
  return {
    fails: failOn,
    limit: warningLimit === undefined ? 'none' : `${warningLimit.most} of ${warningLimit.of}`,
    day: printDay(today),
    off: off.map(({ id }) => id).join(' '),
    missing: FRAMEWORK.rules.length - rules.length,
    is: [complete && 'complete', acknowledge && 'acknowledging', names && 'named', leaflet && 'with the leaflet']
      .filter(Boolean)
      .join(', '),
  };
}

const DEFAULT = {
  fails: 'error',
  limit: 'none',
  day: '2026-11-24',
  off: '',
  missing: 0,
  is: 'complete, acknowledging, with the leaflet',
};
const OWN = 'nlc: 1\nfail-on: warning\nmax-warnings: 3\nas-of: 2012-03-01\nrules: { no-critical-friend: off }\n';
const FROM_OWN = {
  fails: 'warning',
  limit: '3 of .nlc.yaml',
  day: '2012-03-01',
  off: 'no-critical-friend',
  missing: 1,
};

describe('the settings for a plan', () => {
  it.each<[string, Record<string, string>, Partial<SettingsChoice>, Partial<typeof DEFAULT>]>([
    ['are the usual ones', {}, {}, {}],
    ['are those of its configuration', { '.nlc.yaml': OWN }, {}, FROM_OWN],
    ['are not those of another', { 'a/.nlc.yaml': OWN }, {}, {}],
    ['are none of a configuration if a flag says so', { '.nlc.yaml': OWN }, { config: false }, {}],
    [
      'are those of the file that a flag names',
      { 'a/b.yaml': OWN },
      { config: 'a/b.yaml' },
      { ...FROM_OWN, limit: '3 of a/b.yaml' },
    ],
    [
      'are those of flags first',
      { '.nlc.yaml': OWN },
      { failOn: 'none', asOf: '2026-11-24', maxWarnings: '9' },
      { ...FROM_OWN, fails: 'none', day: '2026-11-24', limit: 'none' },
    ],
    ['do not acknowledge if a flag says so', {}, { acknowledged: false }, { is: 'complete, with the leaflet' }],
    ['name schools if a flag says so', {}, { names: true }, { is: 'complete, acknowledging, named, with the leaflet' }],
    ['name none otherwise', {}, { names: false }, {}],
    [
      'keep a rule that a flag names',
      { '.nlc.yaml': OWN },
      { rule: ['no-critical-friend=error'] },
      { ...FROM_OWN, off: '', missing: 0 },
    ],
    [
      'have only the rules that a flag names',
      {},
      { only: ['no-critical-friend'] },
      { is: 'acknowledging', missing: FRAMEWORK.rules.length - 3 },
    ],
  ])('%s', async (_, files, choice, own) => {
    expect(await said(files, choice)).toEqual({ ...DEFAULT, ...own });
  });

  it('are without the leaflet if only the rules of some statements run', async () => {
    expect((await said({}, { statement: ['P1'] })).is).toBe('acknowledging');
  });

  it('from standard input are those of the file that a flag names', async () => {
    const files = { 'a/.nlc.yaml': OWN };
    expect(await said(files, { stdinFilename: 'a/plan.yaml' }, '-')).toMatchObject({ fails: 'warning' });
    expect(await said(files, { stdinFilename: 'a/plan.yaml' }, 'plan.yaml')).toMatchObject({ fails: 'error' });
    expect(await said(files, {}, '-')).toMatchObject({ fails: 'error' });
  });

  it('are made once for all plans that have the same', async () => {
    const { of, usedConfigurations } = resolver({ 'b/.nlc.yaml': OWN, 'a/.nlc.yaml': 'nlc: 1\n' });
    expect(usedConfigurations()).toEqual([]);
    const [one, two] = [await of('b/one.yaml'), await of('b/two.yaml')];
    expect(two).toBe(one);
    expect(await of('one.yaml')).toBe(await of('two.yaml'));
    await of('a/one.yaml');
    expect(usedConfigurations()).toEqual(['a/.nlc.yaml', 'b/.nlc.yaml']);
  });

  it('are refused if the configuration is wrong', async () => {
    await expect(resolver({ '.nlc.yaml': 'nlc: 2\n' }).of('plan.yaml')).rejects.toThrow(UserError);
  });
});

describe('the configurations of a run', () => {
  const BASE = `${OWN}baseline: base.json\n`;

  it('name a baseline, in the working folder only', async () => {
    expect(await resolver({ '.nlc.yaml': BASE, 'base.json': '{}' }).baseline()).toBe('base.json');
    expect(await resolver({ 'a/.nlc.yaml': BASE }).baseline()).toBeUndefined();
    expect(await resolver({ '.nlc.yaml': 'nlc: 2\n' }).baseline()).toBeUndefined();
    expect(await resolver({}).baseline()).toBeUndefined();
  });

  it('set the day', async () => {
    const files = { 'a/.nlc.yaml': OWN, 'b/.nlc.yaml': 'nlc: 2\n' };
    const day = async (choice: Partial<SettingsChoice>, ...plans: string[]) =>
      printDay(await resolver(files, choice).day(plans));
    expect(await day({}, 'a/one.yaml', 'a/two.yaml')).toBe('2012-03-01');
    expect(await day({ asOf: '2026-11-24' }, 'a/one.yaml')).toBe('2026-11-24');
    expect(await day({}, 'one.yaml', 'b/two.yaml')).toBe('2026-11-24');
    expect(await day({ stdinFilename: 'a/one.yaml' }, '-')).toBe('2012-03-01');
    await expect(day({}, 'a/one.yaml', 'one.yaml')).rejects.toThrow('These plans have different checking dates');
  });

  it('are affected by files, below their folders or below the root', async () => {
    const files = {
      '.git/HEAD': '',
      'a/.nlc.yaml': 'nlc: 1\nextends: ../shared.yaml\n',
      'shared.yaml': 'nlc: 1\n',
      'b/.nlc.yaml': 'nlc: 2\n',
    };
    const governing = async (choice: Partial<SettingsChoice>, ...plans: string[]) =>
      (await resolver(files, choice).governing(plans)).map(({ folder, decides }) => [
        folder,
        ...['/plans/a/.nlc.yaml', '/plans/shared.yaml', '/plans/b/.nlc.yaml', '/plans/x.yaml'].filter(decides),
      ]);
    expect(await governing({}, 'a/one.yaml', 'a/two.yaml', 'one.yaml', 'b/one.yaml')).toEqual([
      ['/plans/a', '/plans/a/.nlc.yaml', '/plans/shared.yaml'],
    ]);
    expect(await governing({ config: 'shared.yaml' }, 'a/one.yaml', 'b/one.yaml')).toEqual([
      ['/plans', '/plans/shared.yaml'],
    ]);
    expect(await governing({ config: 'a/.nlc.yaml' }, 'one.yaml')).toEqual([
      ['/plans', '/plans/a/.nlc.yaml', '/plans/shared.yaml'],
    ]);
    expect(await governing({ config: false }, 'a/one.yaml')).toEqual([]);
  });

  it('warn of what matches nothing, and of files without a dot', async () => {
    const files = {
      '.nlc.yaml': 'nlc: 1\noverrides: [{ files: [none/*.yaml], rules: {} }]\n',
      'a/nlc.yaml': 'nlc: 1\nfail-on: none\n',
      'a/plan.yaml': SMALLEST,
    };
    const warnings = async (choice: Partial<SettingsChoice>, ...plans: string[]) => {
      const { of, warnings: all } = resolver(files, choice);
      for (const plan of plans) await unlessWrong(of(plan));
      return all();
    };
    const UNMATCHED = 'Warning: .nlc.yaml:2:23: "none/*.yaml" doesn\'t match any YAML file.';
    expect(await warnings({}, 'plan.yaml')).toEqual([UNMATCHED]);
    expect(await warnings({}, 'a/plan.yaml')).toEqual([
      UNMATCHED,
      "Warning: nlc doesn't read a/nlc.yaml. If it's a configuration, rename it to .nlc.yaml.",
    ]);
    expect([await warnings({}), await warnings({ extentOf: () => 'whole' }, 'plan.yaml')]).toEqual([[], []]);
  });

  it('can be had by themselves', async () => {
    const { configurationOf, whole } = resolver({ '.nlc.yaml': OWN }, { stdinFilename: 'plan.yaml' });
    expect((await configurationOf('-'))?.file).toBe('.nlc.yaml');
    expect(await configurationOf('plan.yaml')).toBe(await configurationOf('a/plan.yaml'));
    expect(whole()).toBe(FRAMEWORK);
    const local = resolver({
      'a/.nlc.yaml': 'nlc: 1\nlocal-rules: [rules]\n',
      'a/rules/acronym-in-purpose.yaml': LOCAL_RULE,
    });
    for (const plan of ['a/one.yaml', 'a/two.yaml', 'one.yaml']) await local.of(plan);
    expect(local.whole().rules.slice(0, FRAMEWORK.rules.length)).toEqual(FRAMEWORK.rules);
    expect(
      local
        .whole()
        .rules.slice(FRAMEWORK.rules.length)
        .map(({ id }) => id),
    ).toEqual(['acronym-in-purpose']);
    expect(local.whole().statements).toBe(FRAMEWORK.statements);
    expect('off' in (await local.of('a/one.yaml')).lintContext).toBe(false);
  });
});

it('lets no other error pass for a wrong configuration', async () => {
  expect(await unlessWrong(Promise.resolve(5))).toBe(5);
  expect(await unlessWrong(Promise.reject(new UserError('x')))).toBeUndefined();
  await expect(unlessWrong(Promise.reject(new Error('bug')))).rejects.toThrow('bug');
});
