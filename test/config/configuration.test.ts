/** What a configuration says, file by file, and every mistake in it with its place. */

import { describe, expect, it } from 'vitest';
import { type Configuration, loadConfiguration } from '../../src/config/configuration.ts';
import { effectiveRules, withLocal } from '../../src/config/effective-rules.ts';
import { UserError } from '../../src/io/errors.ts';
import { printDay } from '../../src/plan/queries/calendar.ts';
import { loadFramework } from '../../src/rules/load.ts';
import { LOCAL_RULE } from '../kit/local-rule.ts';
import { memoryIo } from '../kit/memory-io.ts';

const FRAMEWORK = loadFramework();
const FRIEND = 'no-critical-friend';

const load = (files: Record<string, string>, extent: 'whole' | 'part' = 'part', path = '/plans/.nlc.yaml') =>
  loadConfiguration(path, FRAMEWORK, () => extent, memoryIo({ files: { '.git/HEAD': '', ...files } }).io);

/** The settings that a configuration has, each with its source; or the mistakes. */
async function said(files: Record<string, string>, extent?: 'whole' | 'part'): Promise<unknown> {
  try {
    const { failOn, maxWarnings, asOf, framework, baseline, ignore, localRules, otherFiles, warnings } = await load(
      files,
      extent,
    );
    const day = asOf && { ...asOf, value: printDay(asOf.value) };
    const single = Object.entries({ failOn, maxWarnings, day, framework, baseline }).flatMap(([name, one]) =>
      one === undefined ? [] : [`${name} ${one.value} ${one.from}`],
    );
    const globs = [...ignore, ...localRules].map(({ value, from }) => `${value.folder} ${value.glob} ${from}`);
    return [...single, ...globs, ...otherFiles, ...warnings];
  } catch (error) {
    if (error instanceof UserError) return error.lines;
    throw error;
  }
}

const own = (text: string, more: Record<string, string> = {}) => ({ '.nlc.yaml': `nlc: 1\n${text}`, ...more });

describe('a configuration', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['may say nothing', own(''), []],
    [
      'says what each setting is, and where',
      own('fail-on: advice\nmax-warnings: 0\nas-of: 2012-03-01\nframework: leaflet-2005@2\nbaseline: a/b.json\n'),
      [
        ...['failOn advice .nlc.yaml:2:10', 'maxWarnings 0 .nlc.yaml:3:15', 'day 2012-03-01 .nlc.yaml:4:8'],
        ...['framework leaflet-2005@2 .nlc.yaml:5:12', 'baseline a/b.json .nlc.yaml:6:11'],
      ],
    ],
    [
      'extends others, each once, and has the last value of each setting',
      own('extends: [a/one.yaml, two.yaml, three.yaml]\nmax-warnings: 5\n', {
        'a/one.yaml':
          'nlc: 1\nextends: ../two.yaml\nfail-on: none\nmax-warnings: 1\nbaseline: b.json\nignore: ["x*"]\n',
        'two.yaml': 'nlc: 1\nfail-on: warning\nas-of: 2011-01-01\n',
        'three.yaml': 'nlc: 1\n',
      }),
      [
        ...['failOn none a/one.yaml:3:10', 'maxWarnings 5 .nlc.yaml:3:15', 'day 2011-01-01 two.yaml:3:8'],
        ...[
          'baseline a/b.json a/one.yaml:5:11',
          '/plans x* a/one.yaml:6:10',
          '/plans/two.yaml',
          '/plans/a/one.yaml',
          '/plans/three.yaml',
        ],
      ],
    ],
    [
      'names files to ignore and rules of its own',
      own('ignore: [a, "b/*"]\nlocal-rules: ["rules/*.yaml"]\n', { 'rules/acronym-in-purpose.yaml': LOCAL_RULE }),
      [
        ...['/plans a .nlc.yaml:2:10', '/plans b/* .nlc.yaml:2:13', '/plans rules/*.yaml .nlc.yaml:3:15'],
        '/plans/rules/acronym-in-purpose.yaml',
      ],
    ],
    [
      'may name what matches nothing',
      own(`overrides: [{ files: [x.yaml], rules: { ${FRIEND}: off } }]\n`, { 'a/x.yaml': '' }),
      [`Warning: .nlc.yaml:2:23: "x.yaml" doesn't match any YAML file. Did you mean "**/x.yaml", in any folder?`],
    ],
  ])('%s', async (_, files, settings) => {
    expect(await said(files)).toEqual(settings);
  });

  it.each<[string, Record<string, string>, string[]]>([
    [
      'no day',
      own('as-of: 2012-02-30\n'),
      ['.nlc.yaml:2:8: "as-of" is "2012-02-30", but it should be a day of the calendar, such as 2026-09-01.'],
    ],
    [
      'another rule set',
      own('framework: other@1\n'),
      ['.nlc.yaml:2:12: There is no rule set called "other". Use leaflet-2005@2 or leaflet-2005@2.0.'],
    ],
    [
      'a baseline outside',
      own('baseline: ../b.json\n'),
      ['.nlc.yaml:2:11: "baseline" points outside this repository.'],
    ],
    [
      'a file outside',
      own('extends: ../b.yaml\n', { '../b.yaml': 'nlc: 1\n' }),
      ['.nlc.yaml:2:10: "extends" points outside this repository. Use a file inside it.'],
    ],
    [
      'a file that is not there',
      own('extends: [a.yaml]\n'),
      ['.nlc.yaml:2:11: "extends" points to a.yaml, which doesn\'t exist.'],
    ],
    [
      'a circle',
      own('extends: a.yaml\n', { 'a.yaml': 'nlc: 1\nextends: .nlc.yaml\n' }),
      ['a.yaml:2:10: "extends" goes round in a circle, back to .nlc.yaml.'],
    ],
    [
      'an unknown rule in either place',
      own('rules: { x: off }\noverrides: [{ files: [a.yaml], rules: { y: off } }]\n', { 'a.yaml': '' }),
      [
        '.nlc.yaml:2:10: There is no rule called "x". Run nlc rules to see them all.',
        '.nlc.yaml:3:41: There is no rule called "y". Run nlc rules to see them all.',
      ],
    ],
    ['an empty name', own('framework: ""\n'), ['.nlc.yaml:2:12: "framework" should be at least 1 character long.']],
    ['an empty baseline', own('baseline: ""\n'), ['.nlc.yaml:2:11: "baseline" should be at least 1 character long.']],
    [
      'an empty file to extend',
      own('extends: [""]\n'),
      ['.nlc.yaml:2:11: Entry 1 of "extends" should be at least 1 character long.'],
    ],
  ])('may not have %s', async (_, files, mistakes) => {
    expect(await said(files)).toEqual(mistakes);
  });

  it('must match files if everything is asked for', async () => {
    const files = own(`overrides: [{ files: [x.yaml], rules: { ${FRIEND}: off } }]\n`);
    expect(await said(files, 'whole')).toEqual([`.nlc.yaml:2:23: "x.yaml" doesn't match any YAML file.`]);
  });

  it('has up to twenty files', async () => {
    const chain = (count: number) =>
      own(
        'extends: n1.yaml\n',
        Object.fromEntries(
          Array.from({ length: count }, (_, nth) => [
            `n${nth + 1}.yaml`,
            `nlc: 1\n${nth + 1 < count ? `extends: n${nth + 2}.yaml\n` : ''}`,
          ]),
        ),
      );
    expect(await said(chain(19))).toHaveLength(19);
    expect(await said(chain(20))).toEqual(['n19.yaml:2:10: "extends" goes through more than 20 files.']);
  });
});

describe('the rules of a configuration', () => {
  /** The rules that a plan is checked with, of those that are changed; those that are off; and the key. */
  const rulesFor = (configuration: Configuration, path: string, choice: { rule?: string[]; only?: string[] } = {}) => {
    const flags = { rule: [], only: [], statement: [], ...choice };
    const { key, framework, off } = effectiveRules(configuration, FRAMEWORK, flags, path);
    const ids = [FRIEND, 'one-time-with-friends', 'same-network-id', 'acronym-in-purpose'];
    const all = [...framework.rules, ...framework.crossPlanRules].filter(({ id }) => ids.includes(id));
    return { key, on: all.map(({ id, level }) => `${id} ${level}`), off: off.map(({ id }) => id) };
  };
  const TEXT = `rules: { ${FRIEND}: error }\noverrides: [{ files: [a.yaml, "b/*.yaml"], rules: { ${FRIEND}: off } }, { files: [c.yaml], rules: {} }]\n`;
  const files = own(TEXT, { 'a.yaml': '', 'b/x.yaml': '', 'c.yaml': '' });

  it('are those for its plan, with a key that tells them from others', async () => {
    const configuration = await load(files);
    expect(rulesFor(configuration, '/plans/d.yaml')).toEqual({ key: '.nlc.yaml\n0', on: [`${FRIEND} error`], off: [] });
    expect(rulesFor(configuration, '/plans/c.yaml')).toMatchObject({ key: '.nlc.yaml\n0,2', off: [] });
    for (const plan of ['/plans/a.yaml', '/plans/b/x.yaml'])
      expect(rulesFor(configuration, plan)).toEqual({ key: '.nlc.yaml\n0,1', on: [], off: [FRIEND] });
    expect(rulesFor(configuration, '/a.yaml')).toMatchObject({ off: [] });
  });

  it('run if a flag names them', async () => {
    const configuration = await load(files);
    const [only, rule] = [{ only: [FRIEND] }, { rule: [`${FRIEND}=advice`] }];
    expect(rulesFor(configuration, '/plans/a.yaml', only).off).toEqual([]);
    expect(rulesFor(configuration, '/plans/a.yaml', rule).off).toEqual([]);
    expect(rulesFor(configuration, '/plans/a.yaml', { rule: ['bus-factor-one=off'] }).off).toEqual([FRIEND]);
  });

  it('are with those of the repository, in a section of their own', async () => {
    const configuration = await load(own('local-rules: [rules]\n', { 'rules/acronym-in-purpose.yaml': LOCAL_RULE }));
    const whole = withLocal(FRAMEWORK, configuration);
    expect(whole.rules.slice(FRAMEWORK.rules.length).map(({ id }) => id)).toEqual(['acronym-in-purpose']);
    expect(whole.header.categories.map(({ id }) => id)).toEqual([
      ...FRAMEWORK.header.categories.map(({ id }) => id),
      'local',
    ]);
    expect(withLocal(FRAMEWORK, { local: [] })).toBe(FRAMEWORK);
    expect(rulesFor(configuration, '/plans/a.yaml').on).toEqual([`${FRIEND} warning`, 'acronym-in-purpose warning']);
  });

  it('may be those that compare plans', async () => {
    const [cross] = FRAMEWORK.crossPlanRules;
    const configuration = await load(
      own(`overrides: [{ files: [a.yaml], rules: { ${cross?.id}: off } }]\n`, { 'a.yaml': '' }),
    );
    const flags = { rule: [], only: [], statement: [] };
    expect(effectiveRules(configuration, FRAMEWORK, flags, '/plans/a.yaml').off.map(({ id }) => id)).toEqual([
      cross?.id,
    ]);
  });
});
