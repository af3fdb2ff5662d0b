/** In any state of a repository, the hook says of a commit what a check of everything says in a fresh clone of it. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planOf, planWith } from '../kit/plans.ts';
import { GIT_ENV, type Repository, repositoryOnDisk, runAt } from '../kit/repository-on-disk.ts';
import { runs } from '../kit/runs.ts';

type Files = Readonly<Record<string, string | null>>;

const PLACES = ['plan.yaml', 'plans/a.yaml', 'plans/b.yml', 'north/c.yaml', 'drafts/d.yaml', 'drafts/deep/e.yaml'];

/** Plans that pass, with ids that others may have; plans that don't fit the format; and a text that is no plan. */
const CONTENTS = [
  ...['p', 'q', 'r', 's'].map((id) => planOf(id)),
  planWith('stage: forming', 'stage: lunching'),
  'nlc: 1\nnetwork: [\n',
  'services: {}\n',
];

const CONFIGURATIONS = [
  'nlc: 1\n',
  'nlc: 1\nignore: ["drafts/**"]\n',
  'nlc: 1\nignore: ["plans/*.yml", "north"]\n',
  'nlc: 1\nfail-on: warning\n',
  'nlc: 1\nmax-warnings: 2\n',
  'nlc: 1\nrules: { no-facilitator: error }\n',
  'nlc: 1\nrules: { network-id-taken: off }\n',
  'nlc: 1\noverrides: [{ files: ["plans/**"], rules: { no-facilitator: error } }]\n',
  'nlc: 1\noverrides: [{ files: ["north/*.yaml", "drafts/**"], rules: { plan-shape: warning } }]\n',
  'nlc: 1\nfail-on: loud\n',
];

const IGNORES = ['drafts/\n', '*.yml\n', '# nothing\n', 'plans/*\n!plans/a.yaml\n'];

const plan = fc.tuple(fc.constantFrom(...PLACES), fc.constantFrom(...CONTENTS, null));
const configuration = fc.tuple(
  fc.constantFrom('.nlc.yaml', '.nlc.yaml', 'north/.nlc.yaml', 'drafts/.nlc.yaml'),
  fc.constantFrom(...CONFIGURATIONS, null),
);
const ignoreFile = fc.tuple(fc.constantFrom('.nlcignore', 'drafts/.nlcignore'), fc.constantFrom(...IGNORES, null));
const change = fc.oneof({ weight: 4, arbitrary: plan }, { weight: 2, arbitrary: configuration }, ignoreFile);
const changes = fc.array(change, { maxLength: 4 }).map((entries): Files => Object.fromEntries(entries));

/** Where plans are at first. They pass, and no two have the same id. */
const base = fc
  .subarray(PLACES, { minLength: 1 })
  .map((places): Files => Object.fromEntries(places.map((place, index) => [place, planOf(`base-${index}`)])));

function apply(repo: Repository, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    if (text === null) rmSync(join(repo.folder, name), { force: true });
    else repo.write({ [name]: text });
  }
}

/** The exit code of a check of everything in a clone of the repository. */
async function inClone(repo: Repository): Promise<number> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'nlc-clone-')));
  try {
    execFileSync('git', ['clone', '-q', repo.folder, folder], { env: GIT_ENV, stdio: 'ignore' });
    return (await runAt(folder, ['check', '--quiet', '--pass-with-no-plans'])).code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it('gives the same verdict, whatever is staged and whatever else lies in the folder', async () => {
  await fc.assert(
    fc.asyncProperty(base, changes, changes, async (before, staged, unstaged) => {
      const repo = repositoryOnDisk();
      try {
        apply(repo, before);
        repo.commit();
        apply(repo, staged);
        repo.git('add', '-A');
        apply(repo, unstaged);
        const hook = await repo.nlc('.', 'check', '--staged', '--quiet', '--pass-with-no-plans');
        repo.git('commit', '-qm', 'Two', '--allow-empty', '--no-verify');
        expect({ verdict: hook.code, said: hook.err }).toEqual({ verdict: await inClone(repo), said: hook.err });
      } finally {
        repo.remove();
      }
    }),
    { numRuns: runs(100) },
  );
});
