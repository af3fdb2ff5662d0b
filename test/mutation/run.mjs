/**
 * `npm run mutate -- FOLDER|FILE...`: changes code of `src` in small ways and says which changes no test notices.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const targets = process.argv.slice(2).map((target) => target.replace(/\/+$/, ''));
const [first] = targets;
if (first === undefined || !targets.every((target) => existsSync(target))) {
  console.error('Say which folder to change, or which files of one: npm run mutate -- src/checks/focus');
  process.exit(2);
}

const isFile = (target) => target.endsWith('.ts');
const folder = isFile(first) ? dirname(first) : first;

/** Tests of the rules and the plan model. All property tests and whole programs would take hours. */
const OF_RULES = ['test/rules/rules.test.ts', 'test/checks/**/*.test.ts'];
const USUAL = [...OF_RULES, 'test/plan/**/*.test.ts'];
/** What a folder is tested with instead, apart from slow tests. */
const TESTS = {
  'src/checks': OF_RULES,
  'src/plan/partial': [...USUAL, 'test/lint/partial.test.ts', 'test/property/spoilt.test.ts'],
  'src/edit': ['test/edit/**/*.test.ts'],
  'src/yaml': ['test/yaml/**/*.test.ts'],
  'src/schema': ['test/schema/!(schema-checks).test.ts'],
  'src/config': ['test/config/!(injection-settings).test.ts'],
  'src/report': ['test/report/**/*.test.ts'],
  'src/io/git': [
    'test/io/{gits-own-folder,names-of-bytes,process-io,partial-clone,staged-io}.test.ts',
    'test/run/{changed,faults-in-repositories,hook-and-ci,baseline}.test.ts',
    'test/commands/{diff,history}.test.ts',
  ],
  'src/io': ['test/io/!(limits-of-the-system|spawn|partial-clone).test.ts'],
};
const own = Object.keys(TESTS).find((above) => `${folder}/`.startsWith(`${above}/`));
process.env.NLC_MUTATE_TESTS = JSON.stringify(TESTS[own] ?? USUAL);
process.env.NLC_MUTATE_FOLDER = folder;
// A change that survives must not be killed by other cases the next time.
process.env.NLC_SEED ??= '1';

const HOME = 'test/mutation';
if (!existsSync(`${HOME}/node_modules`))
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--legacy-peer-deps', '--prefix', HOME], { stdio: 'inherit' });

const settings = {
  mutate: targets.map((target) => (isFile(target) ? target : `${target}/**/*.ts`)),
  testRunner: 'vitest',
  plugins: [join(process.cwd(), HOME, 'node_modules/@stryker-mutator/vitest-runner/dist/src/index.js')],
  vitest: { configFile: `${HOME}/vitest.config.ts`, related: false },
  coverageAnalysis: 'perTest',
  // TypeScript 7 lacks the call that Stryker makes to rewrite a tsconfig.
  tsconfigFile: 'no-such-file.json',
  ignoreStatic: true,
  reporters: ['clear-text'],
  clearTextReporter: { allowColor: false, logTests: false, allowEmojis: false },
  thresholds: { high: 95, low: 90, break: 90 },
  concurrency: Number(process.env['NLC_MUTATE_WORKERS'] ?? 2),
  tempDirName: join(tmpdir(), 'nlc-mutation'),
};
const file = join(mkdtempSync(join(tmpdir(), 'nlc-mutate-')), 'stryker.config.json');
writeFileSync(file, JSON.stringify(settings));
execFileSync(process.execPath, [`${HOME}/node_modules/@stryker-mutator/core/bin/stryker.js`, 'run', file], {
  stdio: 'inherit',
});
