/**
 * The commands that are measured, and the files they read. They go through `bin/nlc.js`, so any revision can run them.
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LOCAL_RULE } from '../kit/local-rule.ts';
import { repositoryOf } from '../kit/repository.ts';
import type { Command } from './processes.ts';

const PLANS = 60;
const CONFIG = 'nlc: 1\n';

/** A plan of 250 lines that uses the whole plan format. */
export const PLAN = readFileSync('test/plans/ok/outline.yaml', 'utf8').split('\n').slice(0, 250).join('\n');

export const LABELS = {
  version: 'nlc --version',
  explain: 'nlc explain',
  check: 'nlc check, 250 lines',
  configured: '… with a configuration',
  local: '… and one local rule',
  repository: `nlc check, ${PLANS} plans`,
  status: `nlc status, ${PLANS} plans`,
} as const;

export type Measured = keyof typeof LABELS;

export const MEASURED = Object.keys(LABELS) as Measured[];

/** Node itself, which everything else is compared with. */
export const NODE: Command = { args: ['-e', '0'], cwd: '.', codes: [0] };

/** Writes the files into a folder; the result makes the commands for a copy of the program. */
export function commandsIn(folder: string): (program: string) => Record<Measured, Command> {
  const plain = filesIn(join(folder, 'plain'), { 'plan.yaml': PLAN });
  const configured = filesIn(join(folder, 'configured'), { 'plan.yaml': PLAN, '.nlc.yaml': CONFIG });
  const misconfigured = filesIn(join(folder, 'misconfigured'), { 'plan.yaml': PLAN, '.nlc.yaml': 'nlc: one\n' });
  const local = filesIn(join(folder, 'local'), localFiles(LOCAL_RULE));
  const faulty = filesIn(join(folder, 'faulty'), localFiles('id: acronym-in-purpose\n'));
  const repository = filesIn(join(folder, 'repository'), repositoryOf(PLANS));
  return (program) => {
    const nlc = (cwd: string, codes: number[], ...args: string[]) => ({
      args: [join(program, 'bin/nlc.js'), ...args],
      cwd,
      codes,
    });
    return {
      version: nlc(plain, [0], '--version'),
      explain: nlc(plain, [0], 'explain', 'no-facilitator'),
      check: nlc(plain, [0, 1], 'check', 'plan.yaml'),
      configured: {
        ...nlc(configured, [0, 1], 'check', 'plan.yaml'),
        counterCheck: nlc(misconfigured, [2], 'check', 'plan.yaml'),
      },
      local: { ...nlc(local, [0, 1], 'check', 'plan.yaml'), counterCheck: nlc(faulty, [2], 'check', 'plan.yaml') },
      repository: nlc(repository, [0, 1], 'check'),
      status: nlc(repository, [0], 'status'),
    };
  };
}

function localFiles(rule: string): Record<string, string> {
  return {
    'plan.yaml': PLAN,
    '.nlc.yaml': `${CONFIG}local-rules: ["rules/*.yaml"]\n`,
    'rules/acronym-in-purpose.yaml': rule,
  };
}

function filesIn(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}
