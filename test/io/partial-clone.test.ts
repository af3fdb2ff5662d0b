/** A repository that lacks an object and names a command that would fetch it: git must run nothing. */

import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { SMALLEST } from '../kit/plans.ts';
import { GIT_ENV, type Repository, repositoryOnDisk, runAt } from '../kit/repository-on-disk.ts';

let repository: Repository;
let marker = '';

/** A repository whose first plan's first version is missing, and whose remote the settings describe. */
beforeEach(() => {
  repository?.remove();
  repository = repositoryOnDisk();
  marker = join(repository.folder, 'ran');
  repository.write({ 'plan.yaml': SMALLEST, 'other.yaml': SMALLEST.replace('upper-vale-reading', 'other') });
  repository.commit();
  repository.write({ 'plan.yaml': `${SMALLEST}# Changed.\n` });
  repository.commit('Two');
  lose('HEAD~1:plan.yaml');
  set('core.repositoryformatversion', '1');
  set('extensions.partialClone', 'origin');
  set('remote.origin.promisor', 'true');
});

afterAll(() => repository.remove());

function set(name: string, value: string): void {
  repository.git('config', name, value);
}

function lose(object: string): void {
  const id = repository.git('rev-parse', object).trim();
  rmSync(join(repository.folder, '.git/objects', id.slice(0, 2), id.slice(2)));
}

/** A command in the repository, which would leave a mark. */
function script(name: string): string {
  const file = join(repository.folder, name);
  writeFileSync(file, `#!/bin/sh\ntouch ${marker}\n`);
  chmodSync(file, 0o755);
  return file;
}

const REMOTES: readonly (readonly [name: string, set: () => void])[] = [
  [
    'a remote helper',
    () => {
      set('remote.origin.url', `ext::touch ${marker}`);
      set('protocol.ext.allow', 'always');
    },
  ],
  [
    'a program to upload with',
    () => {
      set('remote.origin.url', repository.folder);
      set('remote.origin.uploadpack', script('upload.sh'));
      set('protocol.file.allow', 'always');
    },
  ],
  [
    'a program for ssh',
    () => {
      set('remote.origin.url', 'ssh://nowhere.example/r');
      set('core.sshCommand', script('ssh.sh'));
      set('protocol.ssh.allow', 'always');
    },
  ],
];

describe.each(REMOTES)('%s', (_, prepare) => {
  it('is never run by nlc diff', async () => {
    prepare();
    const ran = await repository.nlc('.', 'diff', 'HEAD~1:plan.yaml', 'plan.yaml');
    expect({ ...ran, isRun: existsSync(marker) }).toEqual({
      code: 2,
      out: '',
      err: "nlc: HEAD~1:plan.yaml isn't in this copy of the repository, and nlc fetches nothing.\n",
      isRun: false,
    });
  });

  it('is never run by nlc check --staged, even if the environment allows every protocol', async () => {
    prepare();
    repository.write({ 'plan.yaml': `${SMALLEST}# Changed again.\n` });
    repository.git('add', 'plan.yaml');
    lose(':plan.yaml');
    const env = { ...GIT_ENV, GIT_ALLOW_PROTOCOL: 'ext:file:ssh', GIT_NO_LAZY_FETCH: '0' };
    const ran = await runAt(repository.folder, ['check', '--staged', '-f', 'compact', 'plan.yaml'], env);
    expect({ ...ran, isRun: existsSync(marker) }).toEqual({
      code: 2,
      out: '',
      err: "nlc: plan.yaml isn't in this copy of the repository.\n",
      isRun: false,
    });
  });
});

it('would run the command without nlc', () => {
  REMOTES[0]?.[1]();
  const fetch = () =>
    execFileSync('git', ['cat-file', 'blob', 'HEAD~1:plan.yaml'], {
      cwd: repository.folder,
      env: GIT_ENV,
      stdio: 'ignore',
    });
  expect(fetch).toThrow();
  expect(existsSync(marker)).toBe(true);
});
