/**
 * What the built program loads to check a plan, and what it never contains: the code of schemas and of patterns waits
 * until it's needed.
 */

import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { LOCAL_RULE, localRuleWith } from '../kit/local-rule.ts';
import { OUTLINE } from '../kit/plans.ts';
import { repositoryOnDisk } from '../kit/repository-on-disk.ts';

const repository = repositoryOnDisk({ git: false });
afterAll(() => repository.remove());

/** The kinds of code that wait, each with text that only it contains. */
const KINDS = {
  'compiled plan schema': /schemaPath:[`"']#\/properties\/network\//,
  'compiled config schema': /schemaPath:[`"']#\/properties\/fail-on\//,
  'compiled rule schema': /schemaPath:[`"']#\/properties\/strength\//,
  'compiled baseline schema': /schemaPath:[`"']#\/properties\/entries\/items\/properties\/fingerprint/,
  'compiled report schema': /schemaPath:[`"']#\/properties\/schemaVersion\//,
  'config schema': /"\$id":"urn:nlc-toolkit:config:1","title"/,
  'rule schema': /"\$id":"urn:nlc-toolkit:rule:1","title"/,
  lenses: /improvement-community","title"/,
  patterns: /RE2JS/,
  'watch on a plan that does not fit': /ownKeys/,
  'layout of maps': /velocityDecay/,
  'calendar files': /X-WR-CALNAME/,
  'Word files': /wordprocessingml\/2006\/main/,
  pages: /style-src 'sha256-/,
};

interface Coverage {
  readonly result: readonly { readonly url: string }[];
}

/** The code that a command loads in a folder with these files. */
function codeLoadedFor(name: string, files: Readonly<Record<string, string>>, ...argv: string[]): string[] {
  repository.write(Object.fromEntries(Object.entries(files).map(([file, text]) => [`${name}/${file}`, text])));
  const cwd = join(repository.folder, name);
  const coverage = join(repository.folder, `${name}-coverage`);
  mkdirSync(coverage);
  const env = { ...process.env, NODE_V8_COVERAGE: coverage };
  spawnSync(process.execPath, [resolve('bin/nlc.js'), ...argv], { cwd, env });
  const urls = readdirSync(coverage).flatMap((file) =>
    (JSON.parse(readFileSync(join(coverage, file), 'utf8')) as Coverage).result.map(({ url }) => url),
  );
  const texts = urls
    .filter((url) => url.startsWith('file:') && url.includes('/dist/'))
    .map((url) => readFileSync(fileURLToPath(url), 'utf8'));
  expect(texts.length).toBeGreaterThan(2);
  return texts;
}

/** The kinds of code that `nlc check plan.yaml` loads in a folder with these files. */
function loadedFor(name: string, files: Readonly<Record<string, string>>): string[] {
  const texts = codeLoadedFor(name, files, 'check', 'plan.yaml');
  return Object.entries(KINDS)
    .filter(([, mark]) => texts.some((text) => mark.test(text)))
    .map(([kind]) => kind);
}

const ruleFiles = (rule: string) => ({
  'plan.yaml': OUTLINE,
  '.nlc.yaml': 'nlc: 1\nlocal-rules: [rules/*.yaml]\n',
  'rules/acronym-in-purpose.yaml': rule,
});

describe('nlc --version', () => {
  it('loads none of the rules', () => {
    const hasRules = (texts: readonly string[]) => texts.some((text) => text.includes('function evaluateRules('));
    expect(hasRules(codeLoadedFor('version', { 'notes.txt': '' }, '--version'))).toBe(false);
    expect(hasRules(codeLoadedFor('checked', { 'plan.yaml': OUTLINE }, 'check', 'plan.yaml'))).toBe(true);
  });
});

describe('nlc check', () => {
  it('loads no code of a schema for a sound plan', () => {
    expect(loadedFor('sound', { 'plan.yaml': OUTLINE })).toEqual([]);
  });

  it('loads the code of the plan schema, and what reads the rest, for a plan that does not fit it', () => {
    expect(loadedFor('unsound', { 'plan.yaml': `${OUTLINE}\nnetwrok: {}\n` })).toEqual([
      'compiled plan schema',
      'watch on a plan that does not fit',
    ]);
  });

  it('loads the code of the config schema for a configuration, and its words only for a wrong one', () => {
    const files = (config: string) => ({ 'plan.yaml': OUTLINE, '.nlc.yaml': config });
    expect(loadedFor('configured', files('nlc: 1\n'))).toEqual(['compiled config schema']);
    expect(loadedFor('misconfigured', files('nlc: 2\n'))).toEqual(['compiled config schema', 'config schema']);
  });

  it('loads the code of the rule schema for a local rule, and that for patterns only if it has one', () => {
    const withoutPattern = localRuleWith(
      ['text-with-pattern', 'missing-text'],
      [`, pattern: '\\b[A-Z]{2,}\\b'`, ''],
      [': {text}', ''],
    );
    const compiled = ['compiled config schema', 'compiled rule schema'];
    expect(loadedFor('local', ruleFiles(withoutPattern))).toEqual(compiled);
    expect(loadedFor('pattern', ruleFiles(LOCAL_RULE))).toEqual([...compiled, 'patterns']);
    expect(loadedFor('wrong-rule', ruleFiles('id: acronym-in-purpose\n'))).toEqual([...compiled, 'rule schema']);
  });
});

describe('the built program', () => {
  const chunks = readdirSync('dist/chunks').map((name) => readFileSync(`dist/chunks/${name}`, 'utf8'));

  it('has the code of every schema it reads', () => {
    const missing = Object.entries(KINDS).filter(([, mark]) => !chunks.some((text) => mark.test(text)));
    expect(missing).toEqual([]);
  });

  it("does not contain ajv's compiler", () => {
    const compiler = readFileSync('node_modules/ajv/dist/core.js', 'utf8');
    const marks = ['can only be compiled', 'schema with key or id', 'new Function', 'inlineRefs'];
    expect(marks.some((mark) => compiler.includes(mark))).toBe(true);
    expect(chunks.filter((text) => marks.some((mark) => text.includes(mark)))).toEqual([]);
  });
});
