/**
 * Which plans `nlc check` checks: files, folders and globs, what is ignored, and what is said where there is no plan.
 */

import { describe, expect, it } from 'vitest';
import { type Ran, runIn } from '../kit/memory-io.ts';
import { SMALLEST } from '../kit/plans.ts';

const FILES = {
  'north/a.yaml': SMALLEST,
  'north/deep/b.yml': SMALLEST,
  'south/c.YAML': SMALLEST,
  'south/other.yaml': 'on: push\n',
  'south/notes.txt': 'nlc: 1\n',
  'top.yaml': SMALLEST,
  '.nlc.yaml': 'nlc: 1\n',
  'south/.nlc.yaml': 'nlc: 1\n',
  '.git/x.yaml': SMALLEST,
  '.hidden/y.yaml': SMALLEST,
  'node_modules/z/z.yaml': SMALLEST,
};
type Files = Readonly<Record<string, string>>;

const list = (files: Files, ...argv: string[]): Promise<Ran> => runIn({ files }, 'check', '--list-files', ...argv);

async function listed(files: Files, ...argv: string[]): Promise<string[]> {
  const { code, out, err } = await list(files, ...argv);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out.split('\n').slice(0, -1);
}

async function passedOver(files: Files, ...argv: string[]): Promise<unknown> {
  const { out } = await runIn({ files }, 'check', '-f', 'json', ...argv);
  return JSON.parse(out).passedOver;
}

/** What is said where nothing was checked. */
async function refusal(files: Files, ...argv: string[]): Promise<string> {
  const { code, out, err } = await runIn({ files }, 'check', ...argv);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  return err;
}

const ALL = ['north/a.yaml', 'north/deep/b.yml', 'south/c.YAML', 'top.yaml'];

describe('folders', () => {
  it('are gone through for plans: the working folder where no path is given', async () => {
    expect(await listed(FILES)).toEqual(ALL);
    expect(await listed(FILES, '.')).toEqual(ALL);
    expect(await passedOver(FILES)).toEqual({ notPlans: 1, ignored: 0, unchanged: 0 });
  });

  it('are checked, each plan as if it were named', async () => {
    const argv = ['-f', 'compact', '--only', 'no-facilitator'];
    const named = await runIn({ files: FILES }, 'check', ...argv, ...ALL);
    expect(await runIn({ files: FILES }, 'check', ...argv)).toEqual(named);
    expect(await runIn({ files: FILES }, 'north', ...argv, 'south', 'top.yaml')).toEqual(named);
    expect(named.out.split('\n').map((line) => line.split(':')[0])).toEqual([...ALL, '']);
  });

  it('give each plan once, in code unit order, however they are written', async () => {
    expect(await listed(FILES, 'north/', './north/deep', '/plans/north', 'north/a.yaml')).toEqual(ALL.slice(0, 2));
    expect(await listed(FILES, '/plans/north')).toEqual(['/plans/north/a.yaml', '/plans/north/deep/b.yml']);
    expect(await listed({ 'b.yaml': SMALLEST, 'B.yaml': SMALLEST, 'a/a.yaml': SMALLEST })).toEqual([
      'B.yaml',
      'a/a.yaml',
      'b.yaml',
    ]);
  });

  it('are entered when named, hidden or not', async () => {
    expect(await listed(FILES, '.hidden', 'node_modules')).toEqual(['.hidden/y.yaml', 'node_modules/z/z.yaml']);
  });

  it('may lie above or beside the working folder', async () => {
    const files = { '../other/d.yaml': SMALLEST };
    expect(await listed(files, '../other')).toEqual(['../other/d.yaml']);
    expect(
      await listed({ ...files, '../other/.nlcignore': 'd.yaml', '../other/e.yaml': SMALLEST }, '../other'),
    ).toEqual(['../other/e.yaml']);
  });

  it('keep a name that begins with a dash from being taken for a flag', async () => {
    expect(await listed({ '-a.yaml': SMALLEST, 'x/-b.yaml': SMALLEST })).toEqual(['./-a.yaml', 'x/-b.yaml']);
  });

  it('are not gone through deeper than forty', async () => {
    const deep = (folders: number) => `${'d/'.repeat(folders)}a.yaml`;
    expect(await listed({ [deep(40)]: SMALLEST })).toEqual([deep(40)]);
    const { code, out, err } = await list({ [deep(41)]: SMALLEST, 'a.yaml': SMALLEST });
    expect({ code, out }).toEqual({ code: 2, out: 'a.yaml\n' });
    expect(err).toBe(
      `nlc: ${'d/'.repeat(40).slice(0, -1)} has folders more than 40 levels deep. nlc doesn't look that far down.\n`,
    );
  });
});

describe('files named outright', () => {
  it('are checked, whatever they are called and whatever ignores them', async () => {
    expect(await listed({ ...FILES, '.gitignore': '*' }, 'south/other.yaml', 'south/notes.txt')).toEqual([
      'south/notes.txt',
      'south/other.yaml',
    ]);
  });

  it('are told without what is needless in their paths', async () => {
    const argv = ['-f', 'compact', '--only', 'no-facilitator'];
    const { out } = await runIn({ files: FILES }, 'check', ...argv, './north//./a.yaml', 'north/a.yaml');
    expect(out.match(/^.*?:/gm)).toEqual(['north/a.yaml:']);
  });

  it('may stand beside folders, globs and standard input', async () => {
    const files = { ...FILES, 'x.txt': SMALLEST };
    expect(await listed(files, 'x.txt', 'north', 'south/*', '-')).toEqual(['<stdin>', ...ALL.slice(0, 3), 'x.txt']);
  });

  it('are a fault where they are not there', async () => {
    expect(await list(FILES, 'none.yaml', 'top.yaml')).toMatchObject({
      code: 2,
      out: 'top.yaml\n',
      err: "nlc: none.yaml doesn't exist.\n",
    });
    expect(await refusal(FILES, '', 'south/none')).toBe(
      "nlc: The name of a plan is empty. Give the name of a plan file.\nnlc: south/none doesn't exist.\n",
    );
  });
});

describe('globs', () => {
  it.each([
    { glob: '*.yaml', found: ['top.yaml'] },
    { glob: '*/*.yaml', found: ['north/a.yaml'] },
    { glob: '**/*.y?ml', found: ['north/a.yaml', 'top.yaml'] },
    { glob: 'north/**', found: ['north/a.yaml', 'north/deep/b.yml'] },
    { glob: './n*', found: ['north/a.yaml', 'north/deep/b.yml'] },
    { glob: '/plans/[ns]o*/?.{YAML,yaml}', found: ['/plans/north/a.yaml', '/plans/south/c.YAML'] },
    { glob: '{north/deep,south}/*.{yml,YAML}', found: ['north/deep/b.yml', 'south/c.YAML'] },
    { glob: '{north,{south,west}}', found: ['north/a.yaml', 'north/deep/b.yml', 'south/c.YAML'] },
    { glob: '**/deep', found: ['north/deep/b.yml'] },
    { glob: '.hidden/*', found: ['.hidden/y.yaml'] },
    { glob: '[!n]*', found: ['south/c.YAML', 'top.yaml'] },
  ])('$glob', async ({ glob, found }) => {
    expect(await listed(FILES, glob)).toEqual(found);
  });

  it('begin at the root of all where they say so', async () => {
    expect(await listed(FILES, '/*/south/*')).toEqual(['/plans/south/c.YAML']);
  });

  it('are files where there are such files', async () => {
    expect(await listed({ 'a[1].yaml': 'x: 1', 'a1.yaml': SMALLEST }, 'a[1].yaml')).toEqual(['a[1].yaml']);
    expect(await listed({ 'a1.yaml': SMALLEST }, 'a[1].yaml')).toEqual(['a1.yaml']);
  });

  it('count what they match that is no plan', async () => {
    expect(await passedOver(FILES, 'north/*', 'south/*')).toEqual({ notPlans: 1, ignored: 0, unchanged: 0 });
    expect(await passedOver(FILES, 'north/*')).toEqual({ notPlans: 0, ignored: 0, unchanged: 0 });
  });

  it('are each a fault where they find nothing, though others do', async () => {
    const { code, out, err } = await list(FILES, 'west/*', 'south/o*', 'top*');
    expect({ code, out }).toEqual({ code: 2, out: 'top.yaml\n' });
    expect(err).toBe(
      [
        'nlc: No plan matches "south/o*". The one .yaml file there doesn\'t have the line "nlc: 1" that plans have.',
        'nlc: No plan matches "west/*". It matches no .yaml file.',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['~/plans/*.yaml', 'Leave ~ and names with $ outside the quotes, so that your shell can replace them.'],
    ['$HOME/*.yaml', 'Leave ~ and names with $ outside the quotes, so that your shell can replace them.'],
    ['"*.yml"', 'Its quotes and backslashes are taken literally, so quote it only once.'],
  ])('get a hint where a shell would have read more into them: %s', async (glob, hint) => {
    expect(await refusal(FILES, glob)).toBe(`nlc: No plan matches "${glob}". It matches no .yaml file. ${hint}\n`);
  });

  it.each(['{a,b}'.repeat(10), 'a/**/b/**/c/**/d/**'])('have their bounds: %s', async (glob) => {
    expect(await refusal(FILES, glob)).toBe(`nlc: ${glob} can match too many paths. Split it into several patterns.\n`);
  });
});

describe('ignore files', () => {
  it('hold for folders and globs, from the root of the repository down', async () => {
    const files = {
      ...FILES,
      '../.git/HEAD': '',
      '../.gitignore': '/plans/top.yaml\nother.yaml\n',
      'north/.gitignore': '# ours\ndeep/\n',
      'south/.nlcignore': '!other.yaml\nc.*\n',
      '.git': '',
    };
    const { '.git': _, '.git/x.yaml': __, ...inner } = files;
    expect(await listed(inner)).toEqual(['north/a.yaml']);
    expect(await listed(inner, 'north/*')).toEqual(['north/a.yaml']);
    expect(await passedOver(inner)).toEqual({ notPlans: 1, ignored: 3, unchanged: 0 });
  });

  it('are those of the working folder where there is no repository', async () => {
    const { '.git/x.yaml': _, ...files } = FILES;
    expect(await listed({ ...files, '.gitignore': 'deep' }, 'north')).toEqual(['north/a.yaml']);
  });

  it('hold for a folder that is named, too', async () => {
    const files = { ...FILES, '.gitignore': 'north\n' };
    expect(await refusal(files, 'north')).toBe('nlc: There is no plan in north. 1 file or folder is ignored.\n');
    expect(await refusal(files, 'north/deep')).toBe(
      'nlc: There is no plan in north/deep. 1 file or folder is ignored.\n',
    );
    expect(await passedOver(files, 'north/deep')).toEqual({ notPlans: 0, ignored: 1, unchanged: 0 });
  });

  it('are bounded, and say where they are not kept to', async () => {
    const refused = async (ignoring: Files) => {
      const { code, out, err } = await list({ ...FILES, ...ignoring }, 'north');
      expect({ code, out }).toEqual({ code: 2, out: 'north/a.yaml\nnorth/deep/b.yml\n' });
      return err;
    };
    expect(await refused({ '.gitignore': '#'.repeat(64 * 1024 + 1) })).toBe(
      'nlc: .gitignore is larger than 64 KiB, which is too large for an ignore file.\n',
    );
    expect(await refused({ 'north/.nlcignore': 'x\n'.repeat(2001) })).toBe(
      'nlc: north/.nlcignore brings the number of ignore patterns to 2,001. The limit is 2,000.\n',
    );
    expect(await refused({ '.gitignore': 'x\n'.repeat(2000), 'north/.gitignore': 'y' })).toBe(
      'nlc: north/.gitignore brings the number of ignore patterns to 2,001. The limit is 2,000.\n',
    );
    expect(await refused({ '.gitignore': 'x\n\n**/a/**/b/**/c/**\n' })).toBe(
      'nlc: .gitignore:3: "**/a/**/b/**/c/**" uses ** more than 3 times. Split it into several patterns.\n',
    );
  });

  it('are told of once, though several folders below them are named', async () => {
    const { err } = await list({ ...FILES, '.gitignore': '#'.repeat(64 * 1024 + 1) }, 'north', 'south');
    expect(err.match(/larger/g)).toHaveLength(1);
  });
});

describe('--ignore', () => {
  it('leaves out files and folders, named outright or not, and counts them', async () => {
    expect(await listed(FILES, '--ignore', 'deep', '--ignore', './top.yaml')).toEqual(['north/a.yaml', 'south/c.YAML']);
    expect(await listed(FILES, '--ignore', 'n*/', 'north/a.yaml', 'north', 'top.yaml')).toEqual(['top.yaml']);
    expect(await passedOver(FILES, '--ignore', 'n*/', 'north/a.yaml', 'north', 'top.yaml')).toEqual({
      notPlans: 0,
      ignored: 2,
      unchanged: 0,
    });
  });

  it('cannot be taken back by an ignore file', async () => {
    expect(await listed({ ...FILES, '.nlcignore': '!top.yaml' }, '--ignore', 'top.yaml', '.')).toEqual(ALL.slice(0, 3));
  });

  it('knows what lies outside the working folder by its name, and leaves standard input alone', async () => {
    const files = { '../x/a.yaml': SMALLEST, '../x/b.yaml': SMALLEST };
    expect(await listed(files, '--ignore', 'a.*', '--ignore', '-', '../x', '../x/a.yaml', '..', '-')).toEqual([
      '<stdin>',
      '../x/b.yaml',
    ]);
  });

  it('says so where nothing is left', async () => {
    expect(await refusal(FILES, '--ignore', 'top.yaml', 'top.yaml')).toBe(
      'nlc: There is nothing to check, because every plan is ignored.\n',
    );
  });

  it('is a fault where it names nothing, or too much', async () => {
    const { err, code } = await list(FILES, '--ignore', '', '--ignore', '**/**/**/**', '.');
    expect(code).toBe(2);
    expect(err).toBe(
      [
        'nlc: --ignore needs a file, a folder or a pattern, such as drafts/ or "*.old.yaml".',
        'nlc: "**/**/**/**" uses ** more than 3 times. Split it into several patterns.',
        '',
      ].join('\n'),
    );
  });
});

describe('where there is no plan', () => {
  const none =
    'nlc: There is no plan in this folder. It has no .yaml files, and nor do the folders below it. To start a plan, run "nlc init". To see an example, run "nlc init --template full example.yaml". Then run "nlc check" for comments, and "nlc fix" to fill in what is missing.\n';
  const other = { 'x.yaml': 'a: 1', 'y/z.yml': '- nlc: 1', 'w/v.yaml': SMALLEST, '.gitignore': 'w' };

  it('is never green', async () => {
    expect(await refusal({})).toBe(none);
    expect(await refusal({ 'plan.txt': SMALLEST })).toBe(none);
    expect(await refusal(other)).toBe(
      'nlc: There is no plan in this folder. None of the 2 .yaml files there has the line "nlc: 1" that plans have. 1 file or folder is ignored.\n',
    );
    expect(await refusal(other, 'y', 'w')).toBe(
      [
        'nlc: There is no plan in w. 1 file or folder is ignored.',
        'nlc: There is no plan in y. The one .yaml file there doesn\'t have the line "nlc: 1" that plans have.',
        '',
      ].join('\n'),
    );
    expect(await list({})).toMatchObject({ code: 2, out: '', err: none });
  });

  it('is told in a report', async () => {
    const { out } = await runIn({ files: other }, 'check', '-f', 'json', 'y');
    const message = 'There is no plan in y. The one .yaml file there doesn\'t have the line "nlc: 1" that plans have.';
    expect(JSON.parse(out)).toMatchObject({
      plans: [],
      passedOver: { notPlans: 1, ignored: 0 },
      problems: [{ message, file: 'y', line: null, column: null, exitCode: 2 }],
      exitCode: 2,
    });
  });

  it('is no fault of a folder when another has plans', async () => {
    expect(await listed({ ...other, 'a/b.yaml': SMALLEST }, 'y', 'a')).toEqual(['a/b.yaml']);
  });

  it('passes with --pass-with-no-plans, but for what is wrong besides', async () => {
    const pass = (...argv: string[]) => runIn({ files: other }, 'check', '--pass-with-no-plans', ...argv);
    for (const argv of [[], ['y'], ['q*'], ['--list-files'], ['--ignore', 'x.yaml', 'x.yaml']])
      expect(await pass(...argv)).toMatchObject({ code: 0, out: '', err: '' });
    expect(await pass('none.yaml')).toMatchObject({ code: 2, err: "nlc: none.yaml doesn't exist.\n" });
  });
});

it('cannot be made to steer a terminal by the name of a file', async () => {
  const name = 'a\n::error::\u001b[2J.yaml';
  expect(await list({ [name]: SMALLEST })).toMatchObject({
    code: 0,
    out: 'a\\n:\\u{3a}error:\\u{3a}\\u{1b}[2J.yaml\n',
    err: '',
  });
});

describe('--plans-only, as hooks ask', () => {
  const files = {
    'a.yaml': SMALLEST,
    'other.yaml': 'services: {}\n',
    '.nlc.yaml': 'nlc: 1\n',
    'notes.txt': 'nlc: 1\n',
    'broken.yml': 'nlc: 1\nnetwork: [\n',
  };
  const asked = (...argv: string[]) => runIn({ files }, 'check', '-f', 'json', '--plans-only', ...argv);

  it('checks of the files named those that are plans, broken or not, and counts the rest', async () => {
    const { code, out, err } = await asked(...Object.keys(files));
    const { plans, passedOver } = JSON.parse(out) as { plans: { file: string }[]; passedOver: unknown };
    expect(plans.map(({ file }) => file)).toEqual(['a.yaml', 'broken.yml']);
    expect(passedOver).toEqual({ notPlans: 3, ignored: 0, unchanged: 0 });
    expect([code, err]).toEqual([1, '']);
  });

  it('still misses a file that is not there', async () => {
    const { code, err } = await asked('a.yaml', 'gone.yaml');
    expect([code, err]).toEqual([2, "nlc: gone.yaml doesn't exist.\n"]);
  });

  it('is not green where none of them is, unless it may be', async () => {
    const none = await asked('other.yaml', '.nlc.yaml');
    expect([none.code, none.err]).toEqual([2, 'nlc: None of these files is a plan. A plan has a line "nlc: 1".\n']);
    const passed = await asked('--pass-with-no-plans', 'other.yaml');
    expect([passed.code, passed.err]).toEqual([0, '']);
  });
});

describe('the configuration’s own list of what to pass over', () => {
  const files = {
    '.nlc.yaml': 'nlc: 1\nignore: ["drafts/", "*.old.yaml"]\n',
    'a.yaml': SMALLEST,
    'a.old.yaml': SMALLEST,
    'drafts/b.yaml': SMALLEST,
    'sub/drafts/c.yaml': SMALLEST,
    'sub/.nlc.yaml': 'nlc: 1\nextends: ../.nlc.yaml\nignore: ["d.yaml"]\n',
    'sub/d.yaml': SMALLEST,
    'sub/e.yaml': SMALLEST,
    'free/.nlc.yaml': 'nlc: 1\n',
    'free/drafts/f.yaml': SMALLEST,
  };
  const list = (...argv: string[]) => runIn({ files }, 'check', '--list-files', ...argv);

  it('holds for what lies under it, with what it brings in from elsewhere', async () => {
    expect((await list()).out).toBe('a.yaml\nfree/drafts/f.yaml\nsub/e.yaml\n');
    const { out } = await runIn({ files }, 'check', '-f', 'json');
    expect(JSON.parse(out)).toMatchObject({ passedOver: { ignored: 4 } });
  });

  it('holds for no file named outright, nor without the configuration', async () => {
    expect((await list('drafts/b.yaml', 'a.old.yaml')).out).toBe('a.old.yaml\ndrafts/b.yaml\n');
    expect((await list('--no-config', 'drafts')).out).toBe('drafts/b.yaml\n');
  });

  it('is told where it leaves nothing', async () => {
    const { code, err } = await list('drafts');
    expect([code, err]).toEqual([2, 'nlc: There is nothing to check, because every plan is ignored.\n']);
    expect((await list('--pass-with-no-plans', 'drafts')).code).toBe(0);
  });

  it('need not name the files it brings in, which begin as plans do', async () => {
    const shared = {
      'plans/north/.nlc.yaml': 'nlc: 1\nextends: ../../shared/nlc.yaml\n',
      'plans/north/a.yaml': SMALLEST,
      'shared/nlc.yaml': 'nlc: 1\nfail-on: warning\n',
      'shared/other.yaml': 'nlc: 1\n',
    };
    const { code, out } = await runIn({ files: { '.git/HEAD': '', ...shared } }, 'check', '--list-files');
    expect([code, out]).toEqual([0, 'plans/north/a.yaml\nshared/other.yaml\n']);
    const named = await runIn({ files: { '.git/HEAD': '', ...shared } }, 'check', '--list-files', 'shared/nlc.yaml');
    expect([named.code, named.out]).toEqual([0, 'shared/nlc.yaml\n']);
  });

  it('holds for a status and a baseline too', async () => {
    const { out } = await runIn({ files }, 'status', '--format', 'csv');
    expect(out).not.toContain('old.yaml');
    const made = await runIn({ files }, 'baseline', 'create');
    expect([...made.written.values()].join('')).not.toContain('drafts/b.yaml');
  });
});
