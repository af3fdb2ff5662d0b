/** `nlc config show`: every setting that applies and where it comes from, in terminals of any width and as JSON. */

import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { runIn } from '../kit/memory-io.ts';

const FILES = {
  '.git/HEAD': '',
  '.nlc.yaml': `nlc: 1
framework: leaflet-2005@2
fail-on: warning
baseline: .nlc/known.json
ignore: ["drafts/", old]
rules:
  network-too-large: { params: { max: 15 } }
  platform-unused: off
  need-unmatched: { level: question, params: { endings: [s, es] } }
  promise-overdue: { params: { phrases: {} } }
`,
};
const SOUND = { ...FILES, '.nlc.yaml': FILES['.nlc.yaml'].replace(/ {2}promise-overdue.*\n/, '') };

const show = (columns: number, ...argv: string[]) =>
  runIn({ files: SOUND, columns }, 'config', 'show', '--color', 'never', ...argv);

describe('for people', () => {
  it('shows what is set, and by which flag', async () => {
    const argv = ['--fail-on', 'advice', '--rule', 'platform-unused=error', '--rule', 'no-review', 'plan.yaml'];
    const { code, err, out } = await show(80, ...argv);
    expect([code, err, out]).toEqual([
      0,
      '',
      `plan.yaml
configuration  .nlc.yaml
framework      leaflet-2005 2.0                                   .nlc.yaml:2:12
fail-on        advice                                                  --fail-on
baseline       .nlc/known.json                                    .nlc.yaml:4:11
ignore         drafts/                                            .nlc.yaml:5:10
ignore         old                                                .nlc.yaml:5:21
local-rules    none                                                      default

Rules
  network-too-large  warning                                             default
    max  15                                                       .nlc.yaml:7:39
  need-unmatched  question                                        .nlc.yaml:9:28
    endings  s, es                                                .nlc.yaml:9:57
  platform-unused  error                                                  --rule

143 rules have the default settings: nlc config show --all plan.yaml
`,
    ]);
  });

  it('shows that nothing is set if there is no configuration', async () => {
    const { out } = await show(80, '--no-config', 'plan.yaml');
    expect(out).toBe(`plan.yaml
configuration  none
framework      leaflet-2005 2.0                                          default
fail-on        error                                                     default
baseline       none                                                      default
ignore         none                                                      default
local-rules    none                                                      default

146 rules have the default settings: nlc config show --all plan.yaml
`);
    const files = { '.nlc-baseline.json': '' };
    const found = await runIn({ files, columns: 80 }, 'config', 'show', '--color', 'never', 'plan.yaml');
    expect(found.out).toContain('baseline       .nlc-baseline.json                                        default\n');
  });

  it('shows every rule with all its parameters, and shortens long lists', async () => {
    const { out } = await show(80, '--all', 'plan.yaml');
    expect(out).toContain(`  network-too-large  warning                                             default
    max  15                                                       .nlc.yaml:7:39
`);
    expect(out).toContain('    phrases  first: the first one is here  ');
    expect(out).toContain('…');
    expect(out).not.toContain('default settings');
    expect(out.match(/^ {2}[a-z]/gm)).toHaveLength(146);
  });

  it.each([40, 80, 200])('fits %i columns', async (columns) => {
    const { out } = await show(columns, '--all', 'plan.yaml');
    expect(out.split('\n').filter((line) => stringWidth(line) > columns)).toEqual([]);
  });
});

it('is JSON for machines', async () => {
  const { out } = await show(80, '-f', 'json', 'plan.yaml');
  expect(JSON.parse(out)).toEqual({
    schemaVersion: 1,
    plan: 'plan.yaml',
    configuration: '.nlc.yaml',
    framework: { value: 'leaflet-2005 2.0', from: '.nlc.yaml:2:12' },
    failOn: { value: 'warning', from: '.nlc.yaml:3:10' },
    maxWarnings: { value: null, from: 'default' },
    asOf: { value: null, from: 'default' },
    baseline: { value: '.nlc/known.json', from: '.nlc.yaml:4:11' },
    ignore: [
      { value: 'drafts/', from: '.nlc.yaml:5:10' },
      { value: 'old', from: '.nlc.yaml:5:21' },
    ],
    localRules: [],
    rules: [
      {
        id: 'network-too-large',
        level: { value: 'warning', from: 'default' },
        params: { max: { value: 15, from: '.nlc.yaml:7:39' } },
      },
      {
        id: 'need-unmatched',
        level: { value: 'question', from: '.nlc.yaml:9:28' },
        params: { endings: { value: ['s', 'es'], from: '.nlc.yaml:9:57' } },
      },
      { id: 'platform-unused', level: { value: 'off', from: '.nlc.yaml:8:20' }, params: {} },
    ],
    unchanged: 143,
  });
});

it('reports a mistake in the configuration or a flag instead', async () => {
  const broken = await runIn({ files: FILES }, 'config', 'show', 'plan.yaml');
  expect([broken.code, broken.out]).toEqual([2, '']);
  expect(await show(80, '--rule', 'no-reviw', 'plan.yaml')).toMatchObject({
    code: 2,
    err: 'nlc: There is no rule called "no-reviw". Did you mean no-review?\n',
  });
});
