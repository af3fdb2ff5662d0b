/** The configuration that applies: which file it is, what it changes, and that flags override it. */

import { describe, expect, it } from 'vitest';
import { LOCAL_RULE } from '../kit/local-rule.ts';
import { runIn, type World } from '../kit/memory-io.ts';
import { planWith, SMALLEST } from '../kit/plans.ts';

type Files = NonNullable<World['files']>;

/** The findings as `file rule level`, and the exit code. */
async function checked(files: Files, ...argv: string[]) {
  const { code, out, err } = await runIn({ files }, 'check', '-f', 'json', ...argv);
  const { plans } = JSON.parse(out) as {
    plans: { file: string; findings: { rule: string; level: string; message: string }[] }[];
  };
  const found = plans.flatMap(({ file, findings }) =>
    findings.map(({ rule, level, message }) => ({ file, rule, level, message })),
  );
  const level = (rule: string, file?: string) =>
    found.filter((one) => one.rule === rule && (file === undefined || one.file === file)).map((one) => one.level);
  return { code, err, found, level };
}

const repository = (files: Files): Files => ({ '.git/HEAD': '', 'plan.yaml': SMALLEST, ...files });

describe('what fails a check', () => {
  it.each([
    ['', 0],
    ['fail-on: error', 0],
    ['fail-on: warning', 1],
    ['fail-on: advice', 1],
    ['fail-on: none', 0],
  ])('%j gives exit code %i', async (line, code) => {
    expect(await checked(repository({ '.nlc.yaml': `nlc: 1\n${line}\n` }), 'plan.yaml')).toMatchObject({
      code,
      err: '',
    });
  });

  it('can be overridden by a flag', async () => {
    const files = repository({ '.nlc.yaml': 'nlc: 1\nfail-on: warning\n' });
    expect((await checked(files, '--fail-on', 'error', 'plan.yaml')).code).toBe(0);
  });

  it('is set separately for each plan', async () => {
    const files = repository({
      'a/.nlc.yaml': 'nlc: 1\nfail-on: warning\n',
      'a/plan.yaml': planWith('id: upper-vale-reading', 'id: another', 'Upper Vale Reading Network', 'Another'),
    });
    expect((await checked(files, 'plan.yaml')).code).toBe(0);
    expect((await checked(files, 'plan.yaml', 'a/plan.yaml')).code).toBe(1);
  });
});

describe('rules', () => {
  it.each<[string, string, string[]]>([
    ['with the default settings', '{}', ['warning']],
    ['at another level', '{ no-facilitator: error }', ['error']],
    ['at another level, written out', '{ no-facilitator: { level: question } }', ['question']],
    ['off', '{ no-facilitator: off }', []],
    ['off, written out', '{ no-facilitator: { level: off } }', []],
  ])('%s', async (_, rules, levels) => {
    const { level } = await checked(repository({ '.nlc.yaml': `nlc: 1\nrules: ${rules}\n` }), 'plan.yaml');
    expect(level('no-facilitator')).toEqual(levels);
  });

  it('can have other numbers', async () => {
    const files = repository({ '.nlc.yaml': 'nlc: 1\nrules: { network-too-small: { params: { min: 7 } } }\n' });
    expect((await checked(files, 'plan.yaml')).level('network-too-small')).toEqual(['warning']);
    const { level } = await checked(repository({}), 'plan.yaml');
    expect(level('network-too-small')).toEqual([]);
  });

  it('can be overridden by a flag, even if they are off', async () => {
    const files = repository({ '.nlc.yaml': 'nlc: 1\nrules: { no-facilitator: off }\n' });
    expect((await checked(files, '--rule', 'no-facilitator=advice', 'plan.yaml')).level('no-facilitator')).toEqual([
      'advice',
    ]);
    expect((await checked(files, '--only', 'no-facilitator', 'plan.yaml')).level('no-facilitator')).toEqual([
      'warning',
    ]);
    expect((await checked(files, '--rule', 'no-facilitator=off', 'plan.yaml')).level('no-facilitator')).toEqual([]);
  });

  it('can be acknowledged while they are off, and the acknowledgement counts as used', async () => {
    const text = `${SMALLEST}acknowledged:\n  - { rule: no-facilitator, because: We share the work. }\n`;
    const files = repository({ 'plan.yaml': text, '.nlc.yaml': 'nlc: 1\nrules: { no-facilitator: off }\n' });
    expect((await checked(files, 'plan.yaml')).level('stale-acknowledgement')).toEqual([]);
    const wrong = `${SMALLEST}acknowledged:\n  - { rule: no-facilitater, because: We share the work. }\n`;
    const again = await checked({ ...files, 'plan.yaml': wrong }, 'plan.yaml');
    expect(again.level('stale-acknowledgement')).toHaveLength(1);
  });

  it('across plans can be configured like any other', async () => {
    const files = repository({
      'twin.yaml': SMALLEST,
      '.nlc.yaml': 'nlc: 1\nrules: { network-id-taken: { level: advice } }\n',
    });
    expect((await checked(files, 'plan.yaml', 'twin.yaml')).level('network-id-taken')).toEqual(['advice', 'advice']);
    const off = { ...files, '.nlc.yaml': 'nlc: 1\nrules: { network-id-taken: off }\n' };
    expect((await checked(off, 'plan.yaml', 'twin.yaml')).level('network-id-taken')).toEqual([]);
  });
});

describe('overrides', () => {
  const twin = planWith('id: upper-vale-reading', 'id: another', 'Upper Vale Reading Network', 'Another');

  it.each([
    ['pilots/**', 'pilots/north/plan.yaml'],
    ['pilots', 'pilots/north/plan.yaml'],
    ['pilots/', 'pilots/north/plan.yaml'],
    ['./pilots/north', 'pilots/north/plan.yaml'],
    ['pilots/*/plan.yaml', 'pilots/north/plan.yaml'],
    ['**/plan.yaml', 'pilots/north/plan.yaml'],
    ['**/p?an.yaml', 'pilots/north/plan.yaml'],
    ['{pilots,trials}/**', 'pilots/north/plan.yaml'],
    ['pilots/[a-n]*/**', 'pilots/north/plan.yaml'],
    ['pilots/[!a-m]orth/**', 'pilots/north/plan.yaml'],
  ])('%s covers %s and not the plan with another name at the root', async (glob, file) => {
    const files = {
      '.git/HEAD': '',
      'other.yaml': SMALLEST,
      [file]: twin,
      '.nlc.yaml': `nlc: 1\noverrides: [{ files: ["${glob}"], rules: { no-facilitator: off } }]\n`,
    };
    const { err, level } = await checked(files, 'other.yaml', file);
    expect([err, level('no-facilitator', 'other.yaml'), level('no-facilitator', file)]).toEqual(['', ['warning'], []]);
  });

  it('win over the settings for all plans, and later ones over earlier ones', async () => {
    const files = repository({
      '.nlc.yaml': `nlc: 1
rules: { no-facilitator: advice }
overrides:
  - { files: [plan.yaml], rules: { no-facilitator: off } }
  - { files: ["*.yaml"], rules: { no-facilitator: error } }
`,
    });
    expect((await checked(files, 'plan.yaml')).level('no-facilitator')).toEqual(['error']);
  });

  it('change one parameter and keep the others', async () => {
    const files = repository({
      '.nlc.yaml': `nlc: 1
rules: { many-hats: { params: { least: 9 } } }
overrides: [{ files: ["plan.yaml"], rules: { many-hats: { params: { share: 0.5 } } } }]
`,
    });
    const { out } = await runIn({ files }, 'config', 'show', '-f', 'json', 'plan.yaml');
    expect(JSON.parse(out).rules).toEqual([
      {
        id: 'many-hats',
        level: { value: 'advice', from: 'default' },
        params: { least: { value: 9, from: '.nlc.yaml:2:40' }, share: { value: 0.5, from: '.nlc.yaml:3:76' } },
      },
    ]);
  });
});

describe('which configuration', () => {
  const off = 'nlc: 1\nrules: { no-facilitator: off }\n';
  const error = 'nlc: 1\nrules: { no-facilitator: error }\n';

  it('is the nearest one only', async () => {
    const files = { '.git/HEAD': '', '.nlc.yaml': off, 'a/.nlc.yaml': 'nlc: 1\n', 'a/b/plan.yaml': SMALLEST };
    expect((await checked(files, 'a/b/plan.yaml')).level('no-facilitator')).toEqual(['warning']);
    const { 'a/.nlc.yaml': _, ...rest } = files;
    expect((await checked(rest, 'a/b/plan.yaml')).level('no-facilitator')).toEqual([]);
  });

  it('is in the same repository as the plan', async () => {
    const files = { '.nlc.yaml': off, 'a/.git/HEAD': '', 'a/plan.yaml': SMALLEST };
    expect((await checked(files, 'a/plan.yaml')).level('no-facilitator')).toEqual(['warning']);
    expect(
      (await checked({ '../.nlc.yaml': off, 'plan.yaml': SMALLEST }, 'plan.yaml')).level('no-facilitator'),
    ).toEqual(['warning']);
    expect(
      (await checked({ '.nlc.yaml': off, 'a/plan.yaml': SMALLEST }, 'a/plan.yaml')).level('no-facilitator'),
    ).toEqual([]);
    const beside = { '../other/.nlc.yaml': off, '../other/plan.yaml': SMALLEST, '.nlc.yaml': error };
    expect((await checked(beside, '../other/plan.yaml')).level('no-facilitator')).toEqual([]);
  });

  it('is the one in the working folder for standard input', async () => {
    const world = { files: { '.nlc.yaml': off }, stdin: SMALLEST };
    const { out } = await runIn(world, 'check', '-f', 'compact', '-');
    expect(out).not.toContain('no-facilitator');
  });

  it('is never a file with a misspelt name, which is reported', async () => {
    const files = { '.git/HEAD': '', '.nlc.yml': off, 'a/plan.yaml': SMALLEST, 'b/plan.yaml': SMALLEST };
    const expected = "nlc: nlc doesn't read .nlc.yml. Rename it to .nlc.yaml.\n";
    for (const argv of [['check'], ['check', 'a/plan.yaml'], ['config', 'show', 'a/plan.yaml'], ['rules', 'test']])
      expect(await runIn({ files }, ...argv)).toMatchObject({ code: 2, err: expected });
    expect(await runIn({ files }, 'check', '--list-files')).toMatchObject({
      code: 0,
      out: 'a/plan.yaml\nb/plan.yaml\n',
      err: '',
    });
    const nearer = { ...files, 'a/.nlc.yaml': error };
    expect((await checked(nearer, 'a/plan.yaml')).level('no-facilitator')).toEqual(['error']);
    expect((await checked(files, '--no-config', 'a/plan.yaml')).level('no-facilitator')).toEqual(['warning']);
  });

  it('is the one given with --config, or none with --no-config', async () => {
    const files = repository({ '.nlc.yaml': off, 'ci/strict.yaml': error });
    expect((await checked(files, '--config', 'ci/strict.yaml', 'plan.yaml')).level('no-facilitator')).toEqual([
      'error',
    ]);
    expect((await checked(files, '--no-config', 'plan.yaml')).level('no-facilitator')).toEqual(['warning']);
    const missing = await runIn({ files }, 'check', '--config', 'ci/strickt.yaml', 'plan.yaml');
    expect([missing.code, missing.err]).toEqual([2, "nlc: ci/strickt.yaml doesn't exist.\n"]);
  });
});

describe('extends', () => {
  it('adds the settings of another file, whose paths are relative to its own folder', async () => {
    const files = repository({
      'a/.nlc.yaml': 'nlc: 1\nextends: ../shared/nlc.yaml\nrules: { no-facilitator: advice }\n',
      'a/plan.yaml': SMALLEST,
      'shared/nlc.yaml': `nlc: 1
fail-on: warning
local-rules: ["rules/*.yaml"]
baseline: known.json
ignore: ["drafts/"]
rules: { no-facilitator: error, network-too-small: { params: { min: 7 } } }
`,
      'shared/rules/acronym-in-purpose.yaml': LOCAL_RULE,
    });
    const { out, code } = await runIn({ files }, 'config', 'show', 'a/plan.yaml');
    expect([code, out]).toEqual([
      0,
      `a/plan.yaml
configuration  a/.nlc.yaml
framework      leaflet-2005 2.0                                          default
fail-on        warning                                      shared/nlc.yaml:2:10
baseline       shared/known.json                            shared/nlc.yaml:4:11
ignore         drafts/                                      shared/nlc.yaml:5:10
local-rules    rules/*.yaml                                 shared/nlc.yaml:3:15

Rules
  network-too-small  warning                                             default
    min  7                                                  shared/nlc.yaml:6:69
  no-facilitator  advice                                        a/.nlc.yaml:3:26

145 rules have the default settings: nlc config show --all a/plan.yaml
`,
    ]);
  });

  it.each<[string, Files, string]>([
    [
      'in a circle',
      { '.nlc.yaml': 'nlc: 1\nextends: b.yaml\n', 'b.yaml': 'nlc: 1\nextends: ./.nlc.yaml\n' },
      'b.yaml:2:10: "extends" goes round in a circle, back to .nlc.yaml.',
    ],
    [
      'back to itself',
      { '.nlc.yaml': 'nlc: 1\nextends: .nlc.yaml\n' },
      '.nlc.yaml:2:10: "extends" goes round in a circle, back to .nlc.yaml.',
    ],
    [
      'out of the repository',
      { '.nlc.yaml': 'nlc: 1\nextends: ../elsewhere/nlc.yaml\n', '../elsewhere/nlc.yaml': 'nlc: 1\n' },
      '.nlc.yaml:2:10: "extends" points outside this repository. Use a file inside it.',
    ],
    [
      'to a file that does not exist',
      { '.nlc.yaml': 'nlc: 1\nextends: b.yaml\n' },
      '.nlc.yaml:2:10: "extends" points to b.yaml, which doesn\'t exist.',
    ],
    [
      'through too many files',
      Object.fromEntries([
        ['.nlc.yaml', 'nlc: 1\nextends: 1.yaml\n'],
        ...Array.from({ length: 30 }, (_, index) => [`${index}.yaml`, `nlc: 1\nextends: ${index + 1}.yaml\n`]),
      ]),
      '19.yaml:2:10: "extends" goes through more than 20 files.',
    ],
  ])('cannot lead %s', async (_, files, error) => {
    const { code, err } = await runIn({ files: repository(files) }, 'check', 'plan.yaml');
    expect([code, err]).toEqual([2, `nlc: ${error}\n`]);
  });
});

describe('the baseline in a configuration', () => {
  it('is the one that nlc reads and writes', async () => {
    const files = repository({ '.nlc.yaml': 'nlc: 1\nbaseline: known.json\n' });
    const { code, err } = await runIn({ files }, 'check', 'plan.yaml');
    expect([code, err]).toEqual([2, "nlc: known.json doesn't exist. Create it with nlc baseline create.\n"]);
    const { written } = await runIn({ files }, 'baseline', 'create', 'plan.yaml');
    expect([...written.keys()]).toEqual(['known.json']);
    const known = { ...files, 'known.json': written.get('known.json') ?? '' };
    const { code: after, out } = await runIn(
      { files: known },
      'check',
      '--fail-on',
      'warning',
      '-f',
      'compact',
      'plan.yaml',
    );
    expect(after).toBe(0);
    expect(out.match(/ warning .*/g)).toEqual([
      " warning no-facilitator The plan doesn't give the head of Ashby Primary and the deputy of Cairn Primary any days to look after the network. (known)",
    ]);
  });
});

describe('the configuration files named in a report', () => {
  const files = {
    '.nlc.yaml': 'nlc: 1\nfail-on: none\n',
    'a.yaml': SMALLEST,
    'sub/.nlc.yaml': 'nlc: 1\n',
    'sub/b.yaml': SMALLEST,
  };
  const footer = (text: string) => /^Checked using [\s\S]*?[\d-]{10}$/m.exec(text)?.[0].replaceAll('\n', ' ');

  it('are the ones that apply to its plans, so that readers notice a change', async () => {
    const shown = async (...argv: string[]) => footer((await runIn({ files }, 'check', ...argv)).out);
    const rules = 'Checked using the rules of leaflet-2005 2.0';
    const one = `${rules} and the settings in .nlc.yaml, as of 2026-11-24`;
    expect(await shown()).toBe(`${rules} and the settings in .nlc.yaml and sub/.nlc.yaml, as of 2026-11-24`);
    expect(await shown('a.yaml')).toBe(one);
    expect(await shown('--no-config')).toBe(`${rules}, as of 2026-11-24`);
    expect(await shown('-f', 'markdown', 'a.yaml')).toBe(one);
  });

  it('are in machine formats too', async () => {
    const { out } = await runIn({ files }, 'check', '-f', 'json');
    expect(JSON.parse(out)).toMatchObject({ configurations: ['.nlc.yaml', 'sub/.nlc.yaml'] });
  });
});
