/**
 * A stranger's words in plans, file names and flags: nothing of them may steer a terminal or give a pipeline orders.
 */

import { describe, expect, it } from 'vitest';
import { allFormats } from '../kit/formats.ts';
import { ATTACKS, planSaying, quoted } from '../kit/hostile-texts.ts';
import { type Ran, runIn } from '../kit/memory-io.ts';
import { ordersIn } from '../kit/pipelines.ts';
import { turns } from '../kit/runs.ts';

const some = turns(4);
const someFormats = turns(2);

/** How a report is asked for, and the cells there are for it. */
const VIEWS: readonly (readonly [columns: number, ...flags: string[]])[] = [
  [20, '--all'],
  [80, '--all', '--color', 'always'],
  [200, '--no-snippets'],
  [80, '--all', ...allFormats],
];

/** Our own colours are the only orders a terminal may be given. */
function withoutColours(text: string): string {
  const [first = '', ...rest] = text.split('\u001b');
  const colour = /^\[\d{1,2}m/;
  return [first, ...rest.map((part) => (colour.test(part) ? part.replace(colour, '') : `\u001b${part}`))].join('');
}

/** Annotations of our own; that they are just those meant is held where GitHub's format is tested. */
const ANNOTATION = /^::(?:group|endgroup)::|^::(?:error|warning|notice) [^:]*::/;

function expectHarmless({ out, err, code, written }: Ran, codes: readonly number[]): void {
  expect(codes).toContain(code);
  expect(ordersIn(withoutColours(out)).filter((order) => !ANNOTATION.test(order))).toEqual([]);
  expect(ordersIn(err)).toEqual([]);
  for (const text of written.values()) expect(ordersIn(text)).toEqual([]);
}

/**
 * Plans that differ in how far they can be read: not at all, not as a plan, and as a plan with an attack in every text.
 */
const READ = {
  'in a plan': planSaying,
  'in a plan of another shape': (text: string) =>
    `nlc: ${quoted(text)}\n${quoted(text)}: ${quoted(text)}\nnetwork: [${quoted(text)}]\n`,
  'as a doubled key': (text: string) => `${quoted(text)}: 1\n${quoted(text)}: 2\n`,
  'raw, in broken YAML': (text: string) => `a: "x" ${text}\nb: [${text}\n`,
  'raw, as a line': (text: string) => `${text}\n${text}: *${text}\n!${text} x\n`,
};

describe.each(Object.entries(READ))('%s', (_, plan) => {
  it.each(ATTACKS)('%j', async (attack) => {
    const files = { 'plan.yaml': plan(attack) };
    for (const [columns, ...flags] of some(VIEWS)) {
      expectHarmless(await runIn({ files, columns }, 'check', ...flags, 'plan.yaml'), [0, 1]);
    }
  });
});

/** How a picture of many plans is asked for. */
const PICTURES: readonly (readonly [columns: number, ...flags: string[]])[] = [
  [20, '--all'],
  [200, '--color', 'always'],
  [80, '--format', 'json'],
  [80, '--format', 'csv'],
  [80, '--format', 'markdown', '--all'],
];

describe('in a picture of many plans', () => {
  it.each(ATTACKS)('%j', async (attack) => {
    const twin = planSaying(attack)
      .replace('id: net', 'id: twin')
      .replaceAll('joined_by', 'local_authority: A, joined_by');
    const files = {
      [`${attack}.yaml`]: twin,
      [`=${attack}`]: twin.replace('twin', 'other'),
      broken: `a: "x" ${attack}\n`,
    };
    for (const [columns, ...flags] of some(PICTURES)) {
      for (const asked of [flags, [...flags, '--school', attack]]) {
        const { out, ...ran } = await runIn({ files, columns }, 'status', ...asked, '--', ...Object.keys(files));
        // RFC 4180 ends a row with both signs.
        expectHarmless({ ...ran, out: out.replaceAll('\r\n', '\n') }, [0]);
      }
    }
  });
});

describe('as the name of a file', () => {
  it.each(ATTACKS)('%j', async (attack) => {
    for (const file of some([attack, `:${attack}`, `::${attack}`, ` ${attack}.yaml`])) {
      const files = { [file]: planSaying('x'), ':': 'nlc: 1\n' };
      for (const formats of someFormats([['-f', 'pretty'], allFormats])) {
        expectHarmless(await runIn({ files, columns: 20 }, 'check', ...formats, '--', file, ':'), [0, 1]);
        const named = ['check', ...formats, '--stdin-filename', file, '-'];
        expectHarmless(await runIn({ stdin: 'nlc: 1\n', columns: 80 }, ...named), [1]);
      }
      expectHarmless(await runIn({}, 'check', ...allFormats, '--', file), [2]);
    }
  });
});

describe('in a flag or as a command', () => {
  const requests = (word: string): string[][] => [
    ['check', '--as-of', word, 'plan.yaml'],
    ['check', '--rule', word, 'plan.yaml'],
    ['check', '--rule', `${word}=${word}`, 'plan.yaml'],
    ['check', '--rule', `no-critical-friend=${word}`, 'plan.yaml'],
    ['check', '--only', word, 'plan.yaml'],
    ['check', '--statement', word, 'plan.yaml'],
    ['check', '--fail-on', word, 'plan.yaml'],
    ['check', `--fail-on=${word}`, 'plan.yaml'],
    ['check', '--max-warnings', word, 'plan.yaml'],
    ['check', '--format', word, 'plan.yaml'],
    ['check', '--color', word, 'plan.yaml'],
    ['check', `--al${word}`, 'plan.yaml'],
    ['check', `--${word}`, 'plan.yaml'],
    [`chec${word}`],
    ['help', word],
    ['explain', word],
    ['explain', 'P6', word],
    ['rules', '--format', word],
    ['schema', word],
    ['status', '--rule', word, 'plan.yaml'],
    ['status', '--stage', word, 'plan.yaml'],
    ['status', '--sort', word, 'plan.yaml'],
  ];

  it.each(ATTACKS)('%j', async (attack) => {
    for (const argv of some(requests(attack))) {
      const ran = await runIn({ files: { 'plan.yaml': planSaying('x') } }, ...argv);
      expectHarmless(ran, [2]);
      expect(ran.out).toBe('');
      expect(ran.err).toMatch(/^nlc(: | [a-z])/);
    }
  });
});

describe('what is left of an attack can be read', () => {
  it.each([
    ['##[error]x', '#\\u{23}[error]x'],
    ['a\n::error::x', 'a\\n:\\u{3a}error:\\u{3a}x'],
    ['\u001b]0;x\u0007', '\\u{1b}]0;x\\u{7}'],
    ['\u202egnp', '\\u{202e}gnp'],
    ['half \udc00', 'half \\u{dc00}'],
    ['\u{e0041}', '\\u{e0041}'],
    ['a\tb', 'a b'],
  ])('%j as %s', async (attack, shown) => {
    const plan = `nlc: 1\n${quoted(attack)}: 1\n`;
    const { out } = await runIn({ files: { 'plan.yaml': plan } }, 'check', '--format', 'compact', 'plan.yaml');
    expect(out).toContain(`plan.yaml:2:1: warning unknown-field "${shown}" isn't a section of the plan.\n`);
  });

  it('says the same in JSON as was written', async () => {
    for (const attack of ATTACKS) {
      const plan = `nlc: 1\n${quoted(attack)}: 1\n`;
      const { out } = await runIn({ files: { 'plan.yaml': plan } }, 'check', '--format', 'json', 'plan.yaml');
      const { plans } = JSON.parse(out) as { plans: { findings: { rule: string; path: string }[] }[] };
      const paths = plans[0]?.findings.filter(({ rule }) => rule === 'unknown-field').map(({ path }) => path);
      expect(paths).toEqual([attack]);
    }
  });
});

describe('the readers of orders themselves', () => {
  it.each([
    ['  ::error file=a::b', ['::error file=a::']],
    ['x ##[group]y', ['##[group]']],
    ['a\u2028::error::b', ['::error::', 'unsafe: "a\u2028::error::b"']],
    ['x ##vso[a.b]c', ['##vso[a.b]']],
    ['a: b :: c', []],
    ['plain', []],
  ])('%j', (text, orders) => {
    expect(ordersIn(text)).toEqual(orders);
  });
});
