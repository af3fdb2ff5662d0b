/** Every command goes by the same configuration: with overrides and local rules, and refused if it is wrong. */

import { describe, expect, it } from 'vitest';
import { LOCAL_RULE } from '../kit/local-rule.ts';
import { runIn, type World } from '../kit/memory-io.ts';
import { SMALLEST } from '../kit/plans.ts';

type Files = NonNullable<World['files']>;

const RULE = 'no-facilitator';
const OFF = `nlc: 1\nrules: { ${RULE}: off }\n`;
const SOME = `nlc: 1\noverrides: [{ files: [plan.yaml], rules: { ${RULE}: off } }]\n`;
const IN_FOLDER = `nlc: 1\noverrides: [{ files: ["pilots/**"], rules: { ${RULE}: off } }]\n`;
const BROKEN = 'nlc: 1\nrules: { no-facilitater: off }\n';

const repository = (files: Files): Files => ({ '.git/HEAD': '', 'plan.yaml': SMALLEST, ...files });

/** What a command writes about a plan, to which `old.yaml` is an earlier version. */
const COMMANDS: readonly (readonly string[])[] = [
  ['check', '--all', 'plan.yaml'],
  ['agenda', '--all', 'plan.yaml'],
  ['diff', 'old.yaml', 'plan.yaml'],
  ['diff', 'HEAD:plan.yaml', 'plan.yaml'],
  ['check', '--all', '--stdin-filename', 'plan.yaml', '-'],
];

const files = (settings: string): Files =>
  repository({ '.nlc.yaml': settings, 'old.yaml': SMALLEST, 'HEAD:plan.yaml': SMALLEST });

async function out(settings: string, ...argv: readonly string[]) {
  return (await runIn({ files: files(settings), stdin: SMALLEST }, ...argv)).out;
}

describe.each(COMMANDS.map((argv) => [argv.join(' '), argv] as const))('nlc %s', (_, argv) => {
  it('reports the rule without a configuration', async () => {
    expect(await out('nlc: 1\n', ...argv)).toContain(RULE);
  });

  it.each([
    ['for every plan', OFF],
    ['for this plan', SOME],
  ])('goes by a rule that is off %s', async (_name, settings) => {
    expect(await out(settings, ...argv)).not.toContain(RULE);
  });

  it('uses no configuration with --no-config, and another with --config', async () => {
    const [command = '', ...rest] = argv;
    expect(await out(OFF, command, '--no-config', ...rest)).toContain(RULE);
    const other = { ...files('nlc: 1\n'), 'other.yaml': OFF };
    const run = await runIn({ files: other, stdin: SMALLEST }, command, '--config', 'other.yaml', ...rest);
    expect(run.out).not.toContain(RULE);
  });
});

describe('a plan in a folder of its own', () => {
  const pilot = { 'pilots/plan.yaml': SMALLEST, '.nlc.yaml': IN_FOLDER };

  it.each([
    [['agenda', '--all', 'pilots/plan.yaml']],
    [['diff', 'plan.yaml', 'pilots/plan.yaml']],
    [['check', '--all', '--stdin-filename', 'pilots/plan.yaml', '-']],
  ])('gets its overrides in nlc %j', async (argv) => {
    expect((await runIn({ files: repository(pilot), stdin: SMALLEST }, ...argv)).out).not.toContain(RULE);
  });

  it('leaves the others as they are', async () => {
    expect((await runIn({ files: repository(pilot) }, 'agenda', '--all', 'plan.yaml')).out).toContain(RULE);
    expect((await runIn({ files: repository(pilot) }, 'diff', 'pilots/plan.yaml', 'plan.yaml')).out).toContain(RULE);
  });
});

describe('a configuration that is wrong', () => {
  it.each([
    [['check', 'plan.yaml']],
    [['check', '--stdin-filename', 'plan.yaml', '-']],
    [['agenda', 'plan.yaml']],
    [['diff', 'old.yaml', 'plan.yaml']],
    [['init', '--yes', '--name', 'Vale', '--school', 'Ashby', 'new.yaml']],
    [['init', '--template', 'online', 'new.yaml']],
    [['fix', '--safe', 'plan.yaml']],
    [['explain', RULE]],
    [['explain', 'P6']],
    [['rules']],
    [['rules', '-f', 'json']],
    [['rules', '-f', 'markdown']],
  ])('stops nlc %j', async (argv) => {
    const { code, err, written } = await runIn({ files: files(BROKEN), stdin: SMALLEST }, ...argv);
    expect(code).toBe(2);
    expect(err).toContain('.nlc.yaml:2:10: There is no rule called "no-facilitater". Did you mean no-facilitator?');
    expect([...written]).toEqual([]);
  });
});

describe('local rules', () => {
  const local = repository({
    '.nlc.yaml': 'nlc: 1\nlocal-rules: ["rules/*.yaml"]\n',
    'rules/acronym-in-purpose.yaml': LOCAL_RULE,
    'old.yaml': SMALLEST,
    'plan.yaml': SMALLEST.replace('moral_purpose: ', 'moral_purpose: SEND first. '),
  });

  it.each([[['check', '--all', 'plan.yaml']], [['agenda', '--all', 'plan.yaml']], [['diff', 'old.yaml', 'plan.yaml']]])(
    'run in nlc %j',
    async (argv) => {
      expect((await runIn({ files: local }, ...argv)).out).toContain('acronym-in-purpose');
    },
  );
});

describe('nlc explain', () => {
  const settings = 'nlc: 1\nrules:\n  network-too-large: { level: error, params: { max: 15 } }\n';

  async function explained(name: string, text: string, ...argv: string[]) {
    const { out: shown } = await runIn({ files: files(text) }, 'explain', ...argv, name);
    return shown.split('\n');
  }

  it('shows the level and the numbers in use, and where they are set', async () => {
    const lines = await explained('network-too-large', settings);
    expect(lines.slice(3, 6)).toEqual([
      'level    error',
      '         level error set by .nlc.yaml:3:31',
      '         max 15 set by .nlc.yaml:3:53',
    ]);
    expect(lines.find((line) => line.startsWith('Fires when: '))).toContain('15');
    expect(lines.filter((line) => line.startsWith('Numbers: ') && line.includes('max'))).toEqual([]);
  });

  it('shows a rule that is off, and one that is off for some plans', async () => {
    expect((await explained(RULE, OFF)).slice(3, 5)).toEqual([
      'level    off',
      '         level off set by .nlc.yaml:2:26',
    ]);
    expect(await explained(RULE, SOME)).toContain('         for some plans: level off set by .nlc.yaml:2:60');
  });

  it('says nothing of a configuration that leaves the rule alone or is not used', async () => {
    const plain = await explained('network-too-large', 'nlc: 1\n');
    expect(plain.join('\n')).not.toContain('set by');
    expect(await explained('network-too-large', settings, '--no-config')).toEqual(plain);
  });
});

describe('nlc rules', () => {
  it('shows levels in use with where they are set', async () => {
    const lines = (await out(OFF, 'rules')).split('\n');
    const at = lines.findIndex((line) => line.startsWith(`  ${RULE} `));
    expect(lines.slice(at, at + 2)).toEqual([expect.stringMatching(/ off$/), '    level off set by .nlc.yaml:2:26']);
    expect(lines.filter((line) => line.includes('set by'))).toHaveLength(1);
  });

  it('has the same in JSON', async () => {
    const text = 'nlc: 1\nrules:\n  network-too-large: { params: { max: 15 } }\n  no-facilitator: off\n';
    const all = JSON.parse(await out(text, 'rules', '-f', 'json')) as Record<string, unknown>[];
    const find = (name: string) => all.find(({ id }) => id === name);
    expect(find('network-too-large')).toMatchObject({
      level: 'warning',
      params: { max: 15 },
      setBy: { level: null, params: { max: '.nlc.yaml:3:39' } },
    });
    expect(find(RULE)).toMatchObject({ level: 'off', setBy: { level: '.nlc.yaml:4:19', params: {} } });
    expect(find('bus-factor-one')).toMatchObject({ setBy: { level: null, params: {} } });
  });
});
