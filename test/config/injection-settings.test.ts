/**
 * Text from strangers in configurations, local rules and baselines: none of it can control a terminal or a pipeline.
 */

import { describe, expect, it } from 'vitest';
import { allFormats } from '../kit/formats.ts';
import { ATTACKS, planSaying, quoted } from '../kit/hostile-texts.ts';
import { localRuleWith } from '../kit/local-rule.ts';
import { type Ran, runIn } from '../kit/memory-io.ts';
import { ordersIn, ordersToGitHub } from '../kit/pipelines.ts';
import { SMALLEST } from '../kit/plans.ts';
import { turns } from '../kit/runs.ts';

const PLAN = SMALLEST;
/** One attack of each kind. Plans are tested with all of them. */
const KINDS = [
  '\u001b]',
  'a\n::',
  ':::',
  '##[',
  '##vso',
  '\u202e',
  'a\u2028',
  ']]>',
  '</message',
  '@octocat',
  '\ud800',
];
const WORDS = ATTACKS.filter((attack) => KINDS.some((kind) => attack.startsWith(kind)));

const some = turns(12);

type Files = Readonly<Record<string, string>>;

/** The commands that read settings, in each output format. */
const COMMANDS: readonly (readonly string[])[] = [
  ['check', ...allFormats, '--all', 'plan.yaml'],
  ['status', '-f', 'markdown', '--all'],
  ['config', 'show', '--all', 'plan.yaml'],
  ['config', 'show', '--format', 'json', 'plan.yaml'],
  ['rules'],
  ['rules', '-f', 'json'],
  ['rules', 'test'],
  ['rules', 'checks'],
  ['check', '-f', 'jsonl', '--all'],
  ['explain', 'own'],
  ['agenda', '-f', 'markdown', 'plan.yaml'],
  ['baseline', 'update'],
];

const ANNOTATION = /^::(?:group|endgroup)::|^::(?:error|warning|notice) [^:]*::/;
const TITLES = /^(?:nlc|baseline|[a-z][a-z0-9-]*)$/;

function expectHarmless({ out, err, code, written }: Ran, argv: string): void {
  const own = argv.includes('github') ? ANNOTATION : /^(?!)/;
  const text = argv.includes('csv') ? out.replaceAll('\r\n', '\n') : out;
  const found = [text, err, ...written.values()].flatMap(ordersIn).filter((order) => !own.test(order));
  expect([argv, code === 3 ? err : '', found]).toEqual([argv, '', []]);
  for (const { command, properties } of ordersToGitHub(out)) {
    expect(['error', 'warning', 'notice', 'group', 'endgroup']).toContain(command);
    if (!command.endsWith('group')) expect(properties['title']).toMatch(TITLES);
  }
}

const CONFIGURATIONS: Readonly<Record<string, (word: string) => string>> = {
  'as a key': (word) => `nlc: 1\n${word}: 1\n`,
  'as every value': (word) =>
    `nlc: ${word}\nframework: ${word}\nfail-on: ${word}\nextends: ${word}\nbaseline: ${word}\nignore: [${word}]\nlocal-rules: [${word}]\nrules: {${word}: off, no-critical-friend: ${word}}\noverrides: [{files: [${word}], rules: {${word}: ${word}}}]\n`,
  'where it is taken': (word) => `nlc: 1\nignore: [${word}]\n`,
  'as a pin': (word) => `nlc: 1\nframework: ${word}\n`,
  'as a baseline': (word) => `nlc: 1\nbaseline: ${word}\n`,
  'in extends': (word) => `nlc: 1\nextends: ${word}\n`,
  'in local-rules': (word) => `nlc: 1\nlocal-rules: [${word}]\n`,
  'as a parameter': (word) =>
    `nlc: 1\nrules: {vague-text: {params: {words: [${word}], ${word}: 1}}, network-too-large: {params: {max: ${word}}}}\n`,
  'as wording': (word) => `nlc: 1\nrules: {vague-text: {params: {words: [${word}]}}}\n`,
};

describe.each(Object.entries(CONFIGURATIONS))('in a configuration, %s', (_, configuration) => {
  it.each(WORDS)('%j', async (attack) => {
    for (const text of [
      configuration(quoted(attack)),
      configuration(quoted(attack)).replace('nlc: 1', `nlc: 1 # ${attack.split('\n')[0]}`),
    ]) {
      const files: Files = {
        '.nlc.yaml': text,
        'plan.yaml': PLAN,
        [attack]: 'x: [',
        '.nlc-baseline.json': '{"nlc":1,"framework":"x","entries":[]}',
      };
      for (const argv of some(COMMANDS))
        expectHarmless(await runIn({ files, columns: 40, env: { NO_COLOR: '1' } }, ...argv), argv.join(' '));
    }
  });
});

const RULES: Readonly<Record<string, (word: string) => string>> = {
  'as its words': (word) =>
    localRuleWith(
      ['id: acronym-in-purpose', 'id: own'],
      ['title: An acronym in the moral purpose', `title: ${word}`],
      ['source: Programme handbook 2026, section 4', `source: ${word}`],
      ["'The purpose has an acronym in it: {text}'", `${word}`],
      ['Parents and governors read the purpose, and they do not know our acronyms.', word],
      ['fix: >\n  Write the words out.', `fix: ${word}`],
      ['strength: The purpose has no acronyms.', `strength: ${word}\nquestion: ${word}`],
      ["pattern: '\\b[A-Z]{2,}\\b'", "pattern: '.'"],
      ['name: an acronym', `name: ${word}`],
      ['expect: [purpose.moral_purpose]', `expect: [${word}]`],
    ),
  'as its id, check and parameters': (word) =>
    localRuleWith(
      ['id: acronym-in-purpose', `id: ${word}`],
      ['check: text-with-pattern', `check: ${word}`],
      ['level: warning', `level: ${word}`],
    ),
  'as its pattern': (word) => localRuleWith(['id: acronym-in-purpose', 'id: own'], ["'\\b[A-Z]{2,}\\b'", word]),
  'as its field': (word) =>
    localRuleWith(['id: acronym-in-purpose', 'id: own'], ['field: purpose.moral_purpose', `field: ${word}`]),
  'as a key': (word) => `${localRuleWith(['id: acronym-in-purpose', 'id: own'])}${word}: 1\n`,
  'in its example': (word) =>
    localRuleWith(
      ['id: acronym-in-purpose', 'id: own'],
      [
        '      purpose: { moral_purpose: SEND pupils thrive in all of our schools and classes }',
        `      ${word}: {${word}: [${word}]}`,
      ],
    ),
};

describe.each(Object.entries(RULES))('in a local rule, %s', (_, rule) => {
  it.each(WORDS)('%j', async (attack) => {
    const files: Files = {
      '.nlc.yaml': 'nlc: 1\nlocal-rules: ["rules/*.yaml"]\n',
      'rules/own.yaml': rule(quoted(attack)),
      'plan.yaml': PLAN,
    };
    for (const argv of some(COMMANDS))
      expectHarmless(await runIn({ files, columns: 40, env: { NO_COLOR: '1' } }, ...argv), argv.join(' '));
    const named = { ...files, [`rules/${attack}.yaml`]: rule(quoted(attack)) };
    for (const argv of some(COMMANDS))
      expectHarmless(await runIn({ files: named, columns: 40, env: { NO_COLOR: '1' } }, ...argv), argv.join(' '));
  });
});

const BASELINES: Readonly<Record<string, (word: string) => string>> = {
  'as an entry': (word) =>
    `{"nlc":1,"framework":${word},"entries":[{"fingerprint":"0123456789abcdef","rule":${word},"file":${word},"message":${word}},{"fingerprint":"0123456789abcdef","rule":"no-critical-friend","file":${word},"message":${word}}]}`,
  'as an entry of a rule': (word) =>
    `{"nlc":1,"framework":${word},"entries":[{"fingerprint":"0123456789abcdef","rule":"no-critical-friend","file":${word},"message":${word}},{"fingerprint":"0123456789abcdef","rule":"no-critical-friend","file":"plan.yaml","message":${word}}]}`,
  'as a key': (word) => `{"nlc":1,"framework":"x","entries":[{${word}:1}],${word}:2}`,
  raw: (word) => `{${JSON.parse(word).toString()}`,
  'as a whole': (word) => word,
};

describe.each(Object.entries(BASELINES))('in a baseline, %s', (_, baseline) => {
  it.each(WORDS)('%j', async (attack) => {
    const files: Files = { '.nlc-baseline.json': baseline(quoted(attack)), 'plan.yaml': PLAN };
    for (const argv of some(COMMANDS))
      expectHarmless(await runIn({ files, columns: 40, env: { NO_COLOR: '1' } }, ...argv), argv.join(' '));
  });
});

describe('in a plan and its name', () => {
  it.each(WORDS)('%j', async (attack) => {
    const files: Files = {
      'plan.yaml': planSaying(attack),
      [`${attack}.yaml`]: planSaying(attack),
      [`.gitignore`]: attack,
      'd/.nlcignore': `${attack}/**/**/**/**/**`,
      'd/x.yaml': PLAN,
    };
    for (const argv of some([...COMMANDS, ['check', ...allFormats]]))
      expectHarmless(await runIn({ files, columns: 40, env: { NO_COLOR: '1' } }, ...argv), argv.join(' '));
  });
});
