/**
 * Mistakes in a configuration: all are reported at once, each with its line and column, and hostile files do no harm.
 */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runIn } from '../kit/memory-io.ts';
import { SMALLEST } from '../kit/plans.ts';

/** The errors reported for a configuration, without `nlc: .nlc.yaml:`. The test fails unless the exit code is 2. */
async function errorsOf(text: string | Uint8Array): Promise<string[]> {
  const files = { '.git/HEAD': '', '.nlc.yaml': text, 'plan.yaml': SMALLEST };
  const { code, out, err } = await runIn({ files }, 'check', 'plan.yaml');
  expect([code, out]).toEqual([2, '']);
  const lines = err.trimEnd().split('\n');
  for (const line of lines) expect(line).toMatch(/^nlc: (\.nlc\.yaml|[\d,]+ more)/);
  return lines.map((line) => line.replace(/^nlc: (\.nlc\.yaml:?)? ?/, ''));
}

describe('a mistake in a setting', () => {
  it.each<[string, string[]]>([
    ['', ['1:1: This file is empty.']],
    ['# nothing\n', ['1:1: This file is empty.']],
    ['- nlc: 1\n', ['1:1: This should be fields, each followed by a colon.']],
    ['nlc: 1\n---\nnlc: 1\n', ['3:1: A second document starts here. Keep only one.']],
    [
      'fail-on: error\n',
      ['1:1: The file doesn\'t have "nlc". Add "nlc": the version of this format. Write it as nlc: 1.'],
    ],
    ['nlc: 2\n', ['1:6: "nlc" is the number 2, but it should be the number 1.']],
    ['nlc: 1\nfail_on: error\n', ['2:1: "fail_on" isn\'t a setting. Did you mean fail-on?']],
    [
      'nlc: 1\nfail-on: eror\n',
      ['2:10: "fail-on" is "eror", but it should be error, warning, advice or none. Did you mean error?'],
    ],
    ['nlc: 1\nfail-on:\n', ['2:9: "fail-on" is empty, but it should be error, warning, advice or none.']],
    ['nlc: 1\nrules: [no-review]\n', ['2:8: "rules" is a list, but it should be a section with fields of its own.']],
    [
      'nlc: 1\noverrides: { files: [a] }\n',
      ['2:12: "overrides" is a section with fields of its own, but it should be a list.'],
    ],
    [
      'nlc: 1\noverrides: [{ file: [a] }]\n',
      [
        '2:15: Entry 1 of "overrides" doesn\'t have "files". Add "files": which plans, relative to this file\'s folder: a file, a folder, or a pattern with * for any name and ** for any folders.',
        '2:15: Entry 1 of "overrides" doesn\'t have "rules". Add "rules": changes to individual rules, by rule id.',
        '2:15: "file" isn\'t a setting. Did you mean files?',
      ],
    ],
    ['nlc: 1\nignore: drafts\n', ['2:9: "ignore" is "drafts", but it should be a list.']],
    ['nlc: 1\nignore: []\n', ['2:9: "ignore" should have at least 1 entry.']],
    ['nlc: 1\nbaseline: ""\n', ['2:11: "baseline" should be at least 1 character long.']],
    [`nlc: 1\nbaseline: ${'a'.repeat(501)}\n`, ['2:11: "baseline" should be at most 500 characters long.']],
    ['nlc: 1\nbaseline: ../known.json\n', ['2:11: "baseline" points outside this repository.']],
    ['nlc: 1\nextends: [a]\n', ['2:11: "extends" points to a, which doesn\'t exist.']],
    ['nlc: 1\nmax-warnings: -1\n', ['2:15: "max-warnings" is the number -1, but it should be at least 0.']],
    ['nlc: 1\nas-of: soon\n', ['2:8: "as-of" is "soon", but it should be a day of the calendar, such as 2026-09-01.']],
    [
      'nlc: 1\nas-of: 2026-02-30\n',
      ['2:8: "as-of" is "2026-02-30", but it should be a day of the calendar, such as 2026-09-01.'],
    ],
    [
      `nlc: 1\nlocal-rules: [${'a, '.repeat(201)}]\n`,
      [
        '2:14: "local-rules" should have at most 200 entries.',
        ...Array.from({ length: 49 }, (_, index) => `2:${15 + 3 * index}: "a" doesn't match any YAML file.`),
        "152 more mistakes in the settings aren't shown here.",
      ],
    ],
  ])('%j', async (text, errors) => {
    expect(await errorsOf(text)).toEqual(errors);
  });

  it.each<[string, string]>([
    [
      'leaflet-2005',
      '"framework" is "leaflet-2005", but it should be a rule set and its edition, such as leaflet-2005@2.',
    ],
    [
      'leaflet-2005@2@2',
      '"framework" is "leaflet-2005@2@2", but it should be a rule set and its edition, such as leaflet-2005@2.',
    ],
    [
      'leaflet-2006@1',
      'There is no rule set called "leaflet-2006". Did you mean leaflet-2005? Use leaflet-2005@2 or leaflet-2005@2.0.',
    ],
    ['ours@1', 'There is no rule set called "ours". Use leaflet-2005@2 or leaflet-2005@2.0.'],
    [
      'leaflet-2005@3',
      "This version of nlc doesn't have edition 3 of leaflet-2005. Use leaflet-2005@2 or leaflet-2005@2.0.",
    ],
    ...['1', '1.0'].map((edition): [string, string] => [
      `leaflet-2005@${edition}`,
      `The last version of nlc with edition ${edition} of leaflet-2005 is 0.2.0. To see what is different in edition 2, run nlc rules --changes 1..2, and then write leaflet-2005@2.`,
    ]),
  ])('framework: %s', async (pin, message) => {
    expect(await errorsOf(`nlc: 1\nframework: ${pin}\n`)).toEqual([`2:12: ${message}`]);
  });

  it.each(['leaflet-2005@2', 'leaflet-2005@2.0'])('accepts framework: %s', async (pin) => {
    const files = { '.nlc.yaml': `nlc: 1\nframework: ${pin}\n`, 'plan.yaml': SMALLEST };
    expect(await runIn({ files }, 'check', '-q', 'plan.yaml')).toMatchObject({ code: 2 });
    expect(await runIn({ files }, 'check', '--quiet', 'plan.yaml')).toMatchObject({ code: 0, err: '' });
  });
});

describe('a mistake in the settings of a rule', () => {
  const LEVELS = 'error, warning, advice, question or off';

  it.each<[string, string[]]>([
    ['no-facilitater: off', ['2:10: There is no rule called "no-facilitater". Did you mean no-facilitator?']],
    ['xyzzy: off', ['2:10: There is no rule called "xyzzy". Run nlc rules to see them all.']],
    ['no-review: eror', [`2:21: The level of "no-review" is "eror", but it should be ${LEVELS}. Did you mean error?`]],
    [
      'no-review: false',
      [`2:21: The level of "no-review" is "false" (no), but it should be ${LEVELS}. Did you mean off?`],
    ],
    ['no-review:', [`2:20: The level of "no-review" is empty, but it should be ${LEVELS}.`]],
    ['no-review: [off]', [`2:21: The level of "no-review" is a list, but it should be ${LEVELS}.`]],
    ['no-review: { level: 1 }', [`2:30: The level of "no-review" is the number 1, but it should be ${LEVELS}.`]],
    [
      'plan-shape: off',
      ['2:22: "plan-shape" is always an error, because nlc can\'t check the plan if it finds something.'],
    ],
    [
      'plan-syntax: { level: warning }',
      ['2:32: "plan-syntax" is always an error, because nlc can\'t check the plan if it finds something.'],
    ],
    ['no-review: { levels: off }', ['2:23: "levels" isn\'t a setting of a rule. Did you mean level?']],
    ['no-review: { colour: red }', ['2:23: "colour" isn\'t a setting of a rule. Use level or params.']],
    ['no-review: { months: 6 }', ['2:23: "months" of "no-review" belongs under "params".']],
    [
      'no-review: { params: 6 }',
      ['2:31: "params" is the number 6, but it should be a section with the parameters of "no-review".'],
    ],
    ['no-review: { params: { month: 6 } }', ['2:33: "no-review" has no parameter "month". Did you mean months?']],
    [
      'no-review: { params: { x: 6 } }',
      ['2:33: "no-review" has no parameter "x". Its parameters are months, cycles, often and phrases.'],
    ],
    [
      'reach-narrow: { params: { x: 6 } }',
      ['2:36: "reach-narrow" has no parameter "x". Its parameters are teachers, share and phrases.'],
    ],
    [
      'plenary-only-school: { params: { x: 6 } }',
      ['2:43: "plenary-only-school" has no parameter "x". Its only parameter is phrases.'],
    ],
    [
      'no-review: { params: { months: "6" } }',
      ['2:41: "months" of "no-review" is "6", but it should be a number, 0 or more.'],
    ],
    [
      'no-review: { params: { months: -1 } }',
      ['2:41: "months" of "no-review" is the number -1, but it should be a number, 0 or more.'],
    ],
    [
      'no-review: { params: { months: .nan } }',
      ['2:41: "months" of "no-review" is the number NaN, but it should be a number, 0 or more.'],
    ],
    [
      'no-review: { params: { months: } }',
      ['2:40: "months" of "no-review" is empty, but it should be a number, 0 or more.'],
    ],
    [
      'reach-narrow: { params: { share: 30 } }',
      ['2:43: "share" of "reach-narrow" is the number 30, but it should be a share from 0 to 1, such as 0.5 for half.'],
    ],
    [
      'network-twins: { params: { least: a } }',
      ['2:44: "least" of "network-twins" is "a", but it should be a number, 0 or more.'],
    ],
    ['constructor: off', ['2:10: There is no rule called "constructor". Run nlc rules to see them all.']],
    ['__proto__: off', ['2:10: There is no rule called "__proto__". Run nlc rules to see them all.']],
    [
      'no-review: { params: { __proto__: 1, constructor: 2 } }',
      [
        '2:33: "no-review" has no parameter "__proto__". Its parameters are months, cycles, often and phrases.',
        '2:47: "no-review" has no parameter "constructor". Its parameters are months, cycles, often and phrases.',
      ],
    ],
  ])('%s', async (rule, errors) => {
    expect(await errorsOf(`nlc: 1\nrules: { ${rule} }\n`)).toEqual(errors);
  });

  it('is reported in overrides too, together with all other mistakes', async () => {
    const text = `nlc: 1
fail-on: never
overrides:
  - files: [plan.yaml, "nothing/**", "../out.yaml", "[b-a]*", "", "/etc/*"]
    rules: { no-facilitater: off }
`;
    expect(await errorsOf(text)).toEqual([
      '2:10: "fail-on" is "never", but it should be error, warning, advice or none.',
      '4:38: "../out.yaml" can\'t point outside this file\'s folder.',
      '4:53: "[b-a]*" has brackets that nlc can\'t read.',
      '4:63: Entry 5 of "files" should be at least 1 character long.',
      '4:67: "/etc/*" should be relative to this file\'s folder, without a drive or a slash at the beginning.',
      '5:14: There is no rule called "no-facilitater". Did you mean no-facilitator?',
    ]);
  });

  it('suggests a pattern for a file name that is in another folder', async () => {
    const files = {
      '.nlc.yaml': 'nlc: 1\noverrides: [{ files: [north.yaml], rules: { no-review: off } }]\n',
      'plan.yaml': SMALLEST,
      'a/north.yaml': SMALLEST,
    };
    const { code, err } = await runIn({ files }, 'check');
    expect([code, err]).toEqual([
      2,
      'nlc: .nlc.yaml:2:23: "north.yaml" doesn\'t match any YAML file. Did you mean "**/north.yaml", in any folder?\n',
    ]);
  });
});

it('does not report an override as matching no file if there are too many files to search', async () => {
  const heaps = Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`heap/${index}.txt`, '']));
  const files = {
    ...heaps,
    'plan.yaml': SMALLEST,
    '.nlc.yaml': 'nlc: 1\noverrides: [{ files: ["heap/**"], rules: { no-review: off } }]\n',
  };
  expect(await runIn({ files }, 'check', '--quiet', 'plan.yaml')).toMatchObject({ code: 0, err: '' });
});

describe('a report of mistakes', () => {
  it('appears once for all plans, and plans with another configuration are still checked', async () => {
    const files = {
      'a/.nlc.yaml': 'nlc: 2\n',
      'a/one.yaml': SMALLEST,
      'a/two.yaml': SMALLEST,
      'b/three.yaml': SMALLEST,
    };
    const argv = ['check', '-f', 'json', 'a/one.yaml', 'a/two.yaml', 'b/three.yaml'];
    const { code, out, err } = await runIn({ files }, ...argv);
    expect([code, err]).toEqual([2, 'nlc: a/.nlc.yaml:1:6: "nlc" is the number 2, but it should be the number 1.\n']);
    const { plans, problems } = JSON.parse(out);
    expect(plans.map(({ file }: { file: string }) => file)).toEqual(['b/three.yaml']);
    expect(problems).toEqual([
      {
        message: 'a/.nlc.yaml:1:6: "nlc" is the number 2, but it should be the number 1.',
        file: 'a/.nlc.yaml',
        line: 1,
        column: 6,
        exitCode: 2,
      },
    ]);
  });

  it('has nothing in it that could control a terminal or a pipeline', async () => {
    const text = 'nlc: 1\n"\\e[31m##[error]\\u202e::error::x": 1\nrules: { "a\\nb": off }\n';
    expect(await errorsOf(text)).toEqual([
      '2:1: "\\u{1b}[31m#\\u{23}[error]\\u{202e}:\\u{3a}error:\\u{3a}x" isn\'t a setting.',
      '3:10: There is no rule called "a\\nb". Run nlc rules to see them all.',
    ]);
  });
});

describe('a hostile configuration', () => {
  const bomb = `nlc: 1\na: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghi'
    .split('')
    .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`)
    .join('\n')}\n`;

  it.each<[string, string | Uint8Array, RegExp]>([
    ['references that expand without end', bomb, /expand to more than 50,000 entries/],
    ['deeply nested brackets', `nlc: 1\nrules: ${'['.repeat(5000)}`, /^2:\d+: /],
    ['text that is not YAML', 'nlc: 1\nrules: {\n', /^2:8: /],
    ['a key that appears twice', 'nlc: 1\nnlc: 1\n', /^2:1: "nlc" appears twice/],
    ['bytes that are not text', new Uint8Array([0x6e, 0xff, 0x0a]), /^Line 1 has a character that isn't UTF-8/],
    ['a file that is too large', `nlc: 1\n# ${'x'.repeat(1024 * 1024)}\n`, /^The file is larger than 1 MiB/],
  ])('%s: reports an error', async (_, text, error) => {
    expect((await errorsOf(text))[0]).toMatch(error);
  });

  it('reports fifty of 20,000 unknown rules and counts the rest', async () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `  no-facilitater-${index}: off`);
    const errors = await errorsOf(`nlc: 1\nrules:\n${keys.join('\n')}\n`);
    expect([errors.length, errors.at(-1)]).toEqual([51, "19,950 more mistakes in the settings aren't shown here."]);
  });

  it('reports a pipe, a folder and links to the outside, and shows nothing from outside', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nlc-config-'));
    try {
      mkdirSync(join(folder, 'repository/.git'), { recursive: true });
      mkdirSync(join(folder, 'repository/folder/.nlc.yaml'), { recursive: true });
      writeFileSync(join(folder, 'outside.yaml'), 'nlc: 1\nsecret: hidden\n');
      for (const name of ['pipe', 'link', 'extending', 'folder']) {
        mkdirSync(join(folder, 'repository', name), { recursive: true });
        writeFileSync(join(folder, 'repository', name, 'plan.yaml'), SMALLEST);
      }
      execFileSync('mkfifo', [join(folder, 'repository/pipe/.nlc.yaml')]);
      symlinkSync('../../outside.yaml', join(folder, 'repository/link/.nlc.yaml'));
      symlinkSync('../../outside.yaml', join(folder, 'repository/extending/other.yaml'));
      writeFileSync(join(folder, 'repository/extending/.nlc.yaml'), 'nlc: 1\nextends: other.yaml\n');
      const argv = ['extending', 'folder', 'link', 'pipe'].map((name) => `${name}/plan.yaml`);
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [join(process.cwd(), 'bin/nlc.js'), 'check', ...argv],
        {
          cwd: join(folder, 'repository'),
          encoding: 'utf8',
        },
      );
      expect([status, stdout, stderr]).toEqual([
        2,
        '',
        `nlc: extending/other.yaml is a link to a file outside this folder, and nlc doesn't follow it.
nlc: folder/.nlc.yaml is a folder.
nlc: link/.nlc.yaml is a link to a file outside this folder, and nlc doesn't follow it.
nlc: pipe/.nlc.yaml isn't a regular file.
`,
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
