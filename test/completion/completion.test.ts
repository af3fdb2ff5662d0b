/** `nlc completion`: each shell itself reads its script and completes by it. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { runIn } from '../kit/memory-io.ts';
import { hasPrograms } from '../kit/programs.ts';
import { openShell } from '../kit/tmux.ts';

const folder = mkdtempSync(join(tmpdir(), 'nlc-completion-'));

beforeAll(async () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { code, out, err } = await runIn({}, 'completion', shell);
    expect([shell, code, err]).toEqual([shell, 0, '']);
    writeFileSync(join(folder, `nlc.${shell}`), out);
  }
  for (const name of ['a plan.yaml', 'b.yml', 'c.txt', '$(touch owned).yaml', '*.yaml'])
    writeFileSync(join(folder, name), '');
  mkdirSync(join(folder, 'plans'));
});

afterAll(() => rmSync(folder, { recursive: true }));

const PLANS = ['$(touch owned).yaml', '*.yaml', 'a plan.yaml', 'b.yml', 'plans'];
const LEVELS = ['advice', 'error', 'none', 'warning'];
const WORDS = [...COMMANDS.map(({ name }) => name), 'help'].sort();

/** What is typed, word by word as bash has it, and what is offered. */
const CASES: readonly (readonly [string[], readonly string[]])[] = [
  [['nlc', 'ch'], ['check']],
  [['nlc', 'check', '--fail-on', ''], LEVELS],
  [['nlc', 'check', '--fail-on', 'w'], ['warning']],
  [['nlc', 'check', '--max-warnings', ''], []],
  [['nlc', 'check', '--on'], ['--only']],
  [['nlc', 'check', '--only', 'no-critical'], ['no-critical-friend']],
  [
    ['nlc', 'check', '--statement', 'P'],
    ['P1', 'P2', 'P3', 'P4', 'P5', 'P6'],
  ],
  [['nlc', 'explain', 'no-critical'], ['no-critical-friend']],
  [
    ['nlc', 'explain', 'E12'],
    ['E12', 'E12a', 'E12b'],
  ],
  [
    ['nlc', 'explain', 'leadership.fac'],
    ['leadership.facilitators', 'leadership.facilitators.tasks'],
  ],
  [
    ['nlc', 'explain', 'launch'],
    ['launch', 'launching'],
  ],
  [['nlc', 'help', 'a'], ['agenda']],
  [
    ['nlc', 'baseline', ''],
    ['create', 'prune', 'update'],
  ],
  [
    ['nlc', 'completion', ''],
    ['bash', 'fish', 'zsh'],
  ],
  [
    ['nlc', 'rules', '-f', ''],
    ['json', 'markdown', 'pretty'],
  ],
  [['nlc', 'schema', 'pl'], ['plan']],
];

function lines(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .sort();
}

describe.runIf(hasPrograms('bash'))('bash', () => {
  const script = `source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _nlc; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const offered = (...words: string[]) =>
    lines(execFileSync('bash', ['--norc', '-c', script, 'nlc.bash', ...words], { cwd: folder, encoding: 'utf8' }));

  it.each(CASES)('%j', (words, expected) => {
    expect(offered(...words)).toEqual(expected);
  });

  it('offers plans and folders as they are named, and runs nothing in them', () => {
    expect(offered('nlc', 'check', '')).toEqual(PLANS);
    expect(offered('nlc', '')).toEqual([...WORDS, ...PLANS].sort());
    expect(offered('nlc', 'init', '--schools-from', 'c')).toEqual(['c.txt']);
  });

  it('completes after the sign of --flag=value, which it takes for a word', () => {
    expect(offered('nlc', 'check', '--fail-on', '=')).toEqual(LEVELS);
    expect(offered('nlc', 'check', '--fail-on', '=', 'n')).toEqual(['none']);
  });
});

describe.runIf(hasPrograms('fish'))('fish', () => {
  const offered = (...words: string[]) => {
    const line = words.join(' ');
    const out = execFileSync('fish', ['--no-config', '-c', 'source nlc.fish; complete -C "$argv[1]"', line], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, HOME: folder },
    });
    return lines(out).map((one) => one.replace(/\t.*$/, ''));
  };

  it.each(CASES)('%j', (words, expected) => {
    expect(offered(...words)).toEqual(expected);
  });

  it('offers plans, and says what commands and rules are about', () => {
    expect(offered('nlc', 'check', '')).toEqual(
      expect.arrayContaining(PLANS.map((name) => name.replace('plans', 'plans/'))),
    );
    expect(offered('nlc', 'check', '--fail-on=w')).toEqual(['--fail-on=warning']);
    const said = execFileSync('fish', ['--no-config', '-c', 'source nlc.fish; complete -C "nlc explain no-critical"'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(said).toBe('no-critical-friend\tNo critical friend from outside yet\n');
  });
});

describe.runIf(hasPrograms('tmux', 'zsh'))('zsh', () => {
  beforeAll(() => {
    const lines = ["PS1='go> '", 'autoload -Uz compinit', 'compinit -u -D', 'source ./nlc.zsh'];
    writeFileSync(join(folder, '.zshrc'), `${lines.join('\n')}\n`);
  });

  it.each([
    ['nlc chec', 'nlc check'],
    ['nlc check --fail-on w', 'nlc check --fail-on warning'],
    ['nlc check --fail-on=w', 'nlc check --fail-on=warning'],
    ['nlc check --max-w', 'nlc check --max-warnings'],
    ['nlc check --only no-critical', 'nlc check --only no-critical-friend'],
    ['nlc explain no-critical', 'nlc explain no-critical-friend'],
    ['nlc help ag', 'nlc help agenda'],
    ['nlc completion f', 'nlc completion fish'],
    ['nlc check a', 'nlc check a\\ plan.yaml'],
    ['nlc schema re', 'nlc schema report'],
  ])('%s', async (typed, completed) => {
    const terminal = openShell(folder, 'ZDOTDIR=. zsh');
    try {
      await terminal.until('go>');
      terminal.type(typed);
      terminal.press('Tab');
      await terminal.until(`go> ${completed}`);
    } finally {
      terminal.end();
    }
  });
});

it('offers every flag and command that the help shows', async () => {
  const { out } = await runIn({}, 'completion', 'zsh');
  for (const command of WORDS.filter((name) => name !== 'help')) {
    const { out: help } = await runIn({}, 'help', command);
    const flags = [...help.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, flag]) => flag);
    expect(flags.length).toBeGreaterThan(0);
    const own = out.slice(out.indexOf(`_nlc_${command}() {`)).split('\n}\n')[0] ?? '';
    expect([command, flags.filter((flag) => !own.includes(`*${flag}`))]).toEqual([command, []]);
  }
});

it('refuses a shell that it does not know', async () => {
  const { code, out, err } = await runIn({}, 'completion', 'fishh');
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('It can be bash, zsh or fish. Did you mean fish?');
});
