/** How reports for tools name files: from the repository's root, whatever the working folder. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FORMAT_NAMES, FORMATS } from '../../src/reporters/formats/index.ts';
import { runIn } from '../kit/memory-io.ts';
import { planOf, SMALLEST } from '../kit/plans.ts';
import { GIT_ENV, type Repository, repositoryOnDisk, runAt } from '../kit/repository-on-disk.ts';

const TOOLS = FORMAT_NAMES.filter((name) => FORMATS[name].readBy === 'tools');

/** What each format writes before and after the name of a plan's file. */
const NAMED: Readonly<Record<string, (file: string) => string>> = {
  json: (file) => `"file": "${file}"`,
  jsonl: (file) => `"file":"${file}"`,
  sarif: (file) => `"uri": "${file}"`,
  junit: (file) => `<testsuite name="${file}"`,
  gitlab: (file) => `"path": "${file}"`,
  checkstyle: (file) => `<file name="${file}"`,
  github: (file) => `::warning file=${file},`,
};

let repo: Repository;
beforeEach(() => {
  repo = repositoryOnDisk();
  repo.write({ 'plans/a.yaml': planOf('a'), 'plans/north/b.yaml': planOf('b') });
});
afterEach(() => repo.remove());

describe.each([...TOOLS, 'github'])('%s', (format) => {
  const named = NAMED[format] ?? String;

  it.each([
    ['.', ['plans'], 'plans/a.yaml'],
    ['plans', ['.'], 'plans/a.yaml'],
    ['plans', ['a.yaml'], 'plans/a.yaml'],
    ['plans/north', ['../a.yaml'], 'plans/a.yaml'],
    ['plans', ['north'], 'plans/north/b.yaml'],
  ])('names files from the root when run in %j with %j', async (at, argv, file) => {
    expect((await repo.nlc(at, 'check', '-f', format, ...argv)).out).toContain(named(file));
  });

  it('does so in a file as well, and with a whole path', async () => {
    const whole = `${repo.folder}/plans/a.yaml`;
    const { out } = await repo.nlc('plans', 'check', '-f', format, whole);
    expect(out).toContain(named('plans/a.yaml'));
    expect(out.split('::warning').slice(1).join('')).not.toContain(repo.folder);
  });

  it('puts a prefix before them', async () => {
    for (const prefix of ['office', 'office/', './office'])
      expect((await repo.nlc('plans', 'check', '-f', format, '--path-prefix', prefix, 'a.yaml')).out).toContain(
        named('office/plans/a.yaml'),
      );
  });

  it('names standard input by its file, or not at all', async () => {
    const files = { '.git/HEAD': '', 'plan.yaml': SMALLEST };
    const read = async (...argv: string[]) =>
      (await runIn({ files, stdin: SMALLEST }, 'check', '-f', format, ...argv)).out;
    expect(await read('--path-prefix', 'x', '--stdin-filename', 'sub/plan.yaml', '-')).toContain(
      named('x/sub/plan.yaml'),
    );
    expect(await read('--path-prefix', 'x', '-')).not.toContain('x/');
  });
});

it.each(['GITHUB_WORKSPACE', 'CI_PROJECT_DIR'])(
  'takes the folder that %s names, if the run is inside it',
  async (name) => {
    const file = async (at: string, folder: string) => {
      const { out } = await runAt(`${repo.folder}/${at}`, ['check', '-f', 'gitlab', 'a.yaml'], {
        ...GIT_ENV,
        [name]: folder,
      });
      return JSON.parse(out)[0].location.path;
    };
    expect(await file('plans', `${repo.folder}/..`)).toBe(`${repo.folder.split('/').at(-1)}/plans/a.yaml`);
    expect(await file('plans', `${repo.folder}/plans`)).toBe('a.yaml');
    expect(await file('plans', `${repo.folder}/plans/north`)).toBe('plans/a.yaml');
    expect(await file('plans', '')).toBe('plans/a.yaml');
  },
);

describe('what people read', () => {
  it.each(['pretty', 'compact', 'markdown'])('%s keeps the names as they were given', async (format) => {
    const { out } = await repo.nlc('plans', 'check', '-f', format, 'a.yaml');
    expect(out).not.toContain('plans/a.yaml');
    expect(out).toContain('a.yaml');
  });

  it('github keeps them in its log', async () => {
    const { out } = await repo.nlc('plans', 'check', '-f', 'github', 'a.yaml');
    const [log = ''] = out.split('::warning');
    expect(log).toContain('nlc check --all a.yaml');
  });
});

describe('SARIF', () => {
  const base = async (at: string, argv: readonly string[], env: Readonly<Record<string, string>> = GIT_ENV) => {
    const { out } = await runAt(`${repo.folder}/${at}`, ['check', '-f', 'sarif', ...argv], env);
    return JSON.parse(out).runs[0].originalUriBaseIds['%SRCROOT%'].description.text;
  };

  it('says what its paths are relative to', async () => {
    expect(await base('plans', ['a.yaml'])).toBe("The repository's root.");
    const env = { ...GIT_ENV, GITHUB_WORKSPACE: repo.folder };
    expect(await base('plans', ['a.yaml'], env)).toBe('The folder that GITHUB_WORKSPACE names.');
    const { out } = await runIn({ files: { 'plan.yaml': SMALLEST } }, 'check', '-f', 'sarif', 'plan.yaml');
    expect(out).toContain('"The folder where nlc was run."');
  });
});

describe('everything else in a report', () => {
  it('has configurations, problems, related files and the baseline from the root', async () => {
    repo.write({
      '.nlc.yaml': 'nlc: 1\nbaseline: plans/known.json\n',
      'plans/north/b.yaml': planOf('a'),
    });
    await repo.nlc('.', 'baseline', 'create', 'plans/a.yaml');
    const { out } = await repo.nlc('plans', 'check', '-f', 'json', 'a.yaml', 'north/b.yaml', 'none.yaml');
    const report = JSON.parse(out);
    expect(report.configurations).toEqual(['.nlc.yaml']);
    expect(report.problems.map(({ file }: { file: string }) => file)).toEqual(['plans/none.yaml']);
    expect(report.baseline.file).toBe('plans/known.json');
    const taken = report.plans[0].findings.find(({ rule }: { rule: string }) => rule === 'network-id-taken');
    expect(taken.related.map(({ file }: { file: string }) => file)).toEqual(['plans/north/b.yaml']);
  });

  it('fails the same plans in JUnit, whatever the working folder', async () => {
    repo.write({ 'plans/.nlc.yaml': 'nlc: 1\nfail-on: warning\n' });
    const failures = async (at: string, path: string) =>
      (await repo.nlc(at, 'check', '-f', 'junit', path)).out.match(/<testsuites [^>]*failures="(\d+)"/)?.[1];
    expect([await failures('.', 'plans/a.yaml'), await failures('plans', 'a.yaml')]).toEqual(['1', '1']);
  });

  it('is the same from one machine and from several, in any folder', async () => {
    const part = (shard: string) => repo.nlc('plans', 'check', '-f', `json=${shard[0]}.json`, '--shard', shard, '.');
    await part('1/2');
    await part('2/2');
    const merged = await repo.nlc('plans', 'merge', '-f', 'gitlab', '--path-prefix', 'office', '1.json', '2.json');
    const alone = await repo.nlc('plans', 'check', '-f', 'gitlab', '--path-prefix', 'office', '.');
    expect(merged).toEqual(alone);
    const refused = await repo.nlc('plans', 'check', '-f', 'json', '--shard', '1/2', '--path-prefix', 'x', '.');
    expect(refused).toMatchObject({
      code: 2,
      err: 'nlc: --path-prefix works on the whole run. Use it in nlc merge, not with --shard.\n',
    });
  });
});
