/** git's own folders, where a pipeline may keep its token: nothing in them is read or written, however deep they are. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALLEST } from '../kit/plans.ts';
import { type Repository, repositoryOnDisk } from '../kit/repository-on-disk.ts';

let repository: Repository;

beforeAll(() => {
  repository = repositoryOnDisk();
  repository.write({
    'plans/a.yaml': SMALLEST,
    '.git/token.yaml': SMALLEST,
    'module/.git/token.yaml': SMALLEST,
    'odd/.GIT/deep/token.yaml': SMALLEST,
    'settings/.nlc.yaml': 'nlc: 1\nextends: ../module/.git/token.yaml\n',
    'settings/a.yaml': SMALLEST,
  });
  symlinkSync('../module/.git/token.yaml', join(repository.folder, 'plans/link.yaml'));
  mkdirSync(join(repository.folder, 'elsewhere'));
});

afterAll(() => repository.remove());

const FILE = "is one of git's own files, and nlc doesn't read those.";
const FOLDER = "is one of git's own folders, and nlc doesn't read those.";

it.each([
  ['.git/token.yaml', FILE],
  ['module/.git/token.yaml', FILE],
  ['odd/.GIT/deep/token.yaml', FILE],
  ['plans/link.yaml', FILE],
  ['.git', FOLDER],
  ['module/.git', FOLDER],
  ['odd/.GIT/deep', FOLDER],
])('nlc check %s', async (path, why) => {
  expect(await repository.nlc('.', 'check', path)).toEqual({ code: 2, out: '', err: `nlc: ${path} ${why}\n` });
});

it('is not read from inside, or from another repository', async () => {
  const inside = await repository.nlc('module/.git', 'check', 'token.yaml');
  expect(inside).toEqual({ code: 2, out: '', err: `nlc: token.yaml ${FILE}\n` });
  const other = repositoryOnDisk();
  const file = join(repository.folder, 'module/.git/token.yaml');
  const outside = await other.nlc('.', 'check', file);
  other.remove();
  expect(outside).toEqual({ code: 2, out: '', err: `nlc: ${file} ${FILE}\n` });
});

it('is not read as a configuration', async () => {
  const { code, err } = await repository.nlc('.', 'check', 'settings/a.yaml');
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(`module/.git/token.yaml ${FILE}`) });
});

describe('nothing is written there', () => {
  const WHY = "is in git's own folder, so nlc doesn't write there.";

  it.each(['.git/hooks/post-checkout', 'module/.git/config', 'odd/.GIT/deep/new'])('%s', async (path) => {
    mkdirSync(join(repository.folder, '.git/hooks'), { recursive: true });
    const ran = await repository.nlc('.', 'check', '-f', `json=${path}`, 'plans/a.yaml');
    expect(ran).toEqual({ code: 3, out: '', err: `nlc: ${path} ${WHY}\n` });
    expect(existsSync(join(repository.folder, path))).toBe(false);
  });

  it('through a link', async () => {
    execFileSync('ln', ['-s', '.git/hooks', 'hooks'], { cwd: repository.folder });
    const { code, err } = await repository.nlc('.', 'check', '-f', 'json=hooks/pre-commit', 'plans/a.yaml');
    expect({ code, err }).toEqual({ code: 3, err: `nlc: hooks/pre-commit ${WHY}\n` });
  });
});
