/** Files that are ignored although they are named: with `--force-exclude`, and on standard input with their name. */

import { describe, expect, it } from 'vitest';
import { runIn, type World } from '../kit/memory-io.ts';
import { planWith, SMALLEST } from '../kit/plans.ts';

const BROKEN = planWith('stage: forming', 'stage: lunching');
const NOTHING = 'nlc: There is nothing to check, because every plan is ignored.\n';

type Files = NonNullable<World['files']>;

const WAYS: readonly (readonly [string, Files])[] = [
  ['.nlc.yaml', { '.nlc.yaml': 'nlc: 1\nignore: ["drafts/**"]\n' }],
  ['.nlc.yaml above', { '.nlc.yaml': 'nlc: 1\nignore: [drafts]\n' }],
  ['.nlcignore', { '.nlcignore': 'drafts/\n' }],
  ['.nlcignore in the folder', { 'drafts/.nlcignore': '*.yaml\n' }],
  ['.gitignore', { '.gitignore': '/drafts\n' }],
];

function ran(files: Files, ...argv: readonly string[]) {
  const all = { '.git/HEAD': '', 'plan.yaml': SMALLEST, 'drafts/plan.yaml': BROKEN, ...files };
  return runIn({ files: all, stdin: BROKEN }, 'check', '-f', 'compact', '--quiet', ...argv);
}

describe.each(WAYS)('a draft ignored by %s', (_, files) => {
  it('is checked if it is named', async () => {
    const { code, out } = await ran(files, 'drafts/plan.yaml');
    expect(code).toBe(1);
    expect(out).toMatch(/^drafts\/plan\.yaml:\d+:\d+: error plan-shape /);
  });

  it('is not checked with --force-exclude, alone or beside another', async () => {
    expect(await ran(files, '--force-exclude', 'drafts/plan.yaml')).toMatchObject({ code: 2, out: '', err: NOTHING });
    const hook = ['--force-exclude', '--pass-with-no-plans'];
    expect(await ran(files, ...hook, 'drafts/plan.yaml')).toMatchObject({ code: 0, out: '', err: '' });
    expect(await ran(files, ...hook, 'drafts/plan.yaml', 'plan.yaml')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^plan\.yaml:\d+:\d+: warning no-facilitator [^\n]+\n$/),
    });
    const listed = await runIn(
      { files: { '.git/HEAD': '', 'plan.yaml': SMALLEST, 'drafts/plan.yaml': BROKEN, ...files } },
      'check',
      '--list-files',
      '--force-exclude',
      'drafts/plan.yaml',
      'plan.yaml',
    );
    expect(listed.out).toBe('plan.yaml\n');
  });

  it('is not checked on standard input', async () => {
    expect(await ran(files, '--stdin-filename', 'drafts/plan.yaml', '-')).toMatchObject({ code: 2, err: NOTHING });
    const passing = await ran(files, '--pass-with-no-plans', '--stdin-filename', 'drafts/plan.yaml', '-');
    expect(passing).toMatchObject({ code: 0, out: '', err: '' });
    expect(await ran(files, '--stdin-filename', 'plan.yaml', '-')).toMatchObject({ code: 1 });
    expect(await ran(files, '-')).toMatchObject({ code: 1 });
  });

  it('is counted as ignored', async () => {
    const json = await runIn(
      { files: { '.git/HEAD': '', 'drafts/plan.yaml': BROKEN, ...files } },
      ...['check', '-f', 'json', '--pass-with-no-plans', '--force-exclude', 'drafts/plan.yaml'],
    );
    expect(JSON.parse(json.out).passedOver).toMatchObject({ ignored: 1 });
  });
});

it('leaves a file alone that no pattern matches, one outside the folder, and one that does not exist', async () => {
  const files = { '.nlcignore': 'drafts/\n!drafts/plan.yaml\n*.old.yaml\n!kept.old.yaml\n', 'kept.old.yaml': SMALLEST };
  expect(await ran(files, '--force-exclude', 'kept.old.yaml')).toMatchObject({ code: 0, err: '' });
  expect((await ran(files, '--force-exclude', 'none.yaml')).err).toBe("nlc: none.yaml doesn't exist.\n");
});

it('takes --ignore for the name of standard input', async () => {
  const argv = ['--ignore', 'drafts', '--stdin-filename', 'drafts/plan.yaml', '-'];
  expect(await ran({}, ...argv)).toMatchObject({ code: 2, err: NOTHING });
});
