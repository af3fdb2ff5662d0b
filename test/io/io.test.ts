/** The real file reading: regular files only, links only inside the root, whole writes. */

import { execFileSync } from 'node:child_process';
import fs, {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { isMainThread } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeQuietly, processIo } from '../../src/io/process-io.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nlc-io-'));
  mkdirSync(join(folder, 'repo', 'plans'), { recursive: true });
  mkdirSync(join(folder, 'repo', '.git'));
  writeFileSync(join(folder, 'repo', 'plans', 'a.yaml'), 'nlc: 1\n');
  writeFileSync(join(folder, 'secret'), 'top secret');
  vi.spyOn(process, 'cwd').mockReturnValue(join(folder, 'repo'));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

function read(path: string, limit = 1000): string {
  const result = processIo().readFile(path, limit);
  return 'bytes' in result ? `read ${new TextDecoder().decode(result.bytes)}` : result.refused;
}

describe('reading', () => {
  it('reads a regular file', () => {
    expect(read('plans/a.yaml')).toBe('read nlc: 1\n');
    expect(processIo().exists('plans/a.yaml')).toBe(true);
    expect(processIo().exists('plans/b.yaml')).toBe(false);
  });

  it('reads one byte more than the limit and no further', () => {
    expect(read('plans/a.yaml', 3)).toBe('read nlc:');
  });

  it('reads a file outside that is named outright', () => {
    expect(read('../secret')).toBe('read top secret');
  });

  it("reads none of git's own files, by their names or through a link", () => {
    writeFileSync(join(folder, 'repo/.git/config'), 'token');
    symlinkSync('../.git/config', join(folder, 'repo/plans/config.yaml'));
    for (const path of ['.git/config', 'plans/../.git/config', 'plans/config.yaml'])
      expect(read(path)).toBe("is one of git's own files, and nlc doesn't read those.");
  });

  it('follows a link inside the root', () => {
    symlinkSync('a.yaml', join(folder, 'repo/plans/b.yaml'));
    expect(read('plans/b.yaml')).toBe('read nlc: 1\n');
  });

  it('does not follow a link out of the root, of a file or of a folder', () => {
    symlinkSync('../../secret', join(folder, 'repo/plans/out.yaml'));
    symlinkSync('../..', join(folder, 'repo/plans/up'));
    const refusal = "is a link to a file outside this folder, and nlc doesn't follow it.";
    expect(read('plans/out.yaml')).toBe(refusal);
    expect(read('plans/up/secret')).toBe(refusal);
  });

  it('takes the folder it is started in for the root where there is no repository', () => {
    mkdirSync(join(folder, 'plain'));
    vi.spyOn(process, 'cwd').mockReturnValue(join(folder, 'plain'));
    writeFileSync(join(folder, 'plain/b.yaml'), 'nlc: 1\n');
    symlinkSync('b.yaml', join(folder, 'plain/in.yaml'));
    symlinkSync('../secret', join(folder, 'plain/out.yaml'));
    expect(read('in.yaml')).toBe('read nlc: 1\n');
    expect(read('out.yaml')).toBe("is a link to a file outside this folder, and nlc doesn't follow it.");
  });

  it('follows a link outside the root only within its own folder', () => {
    mkdirSync(join(folder, 'other/deep'), { recursive: true });
    writeFileSync(join(folder, 'other/b.yaml'), 'nlc: 1\n');
    symlinkSync('../b.yaml', join(folder, 'other/deep/near.yaml'));
    symlinkSync('../../secret', join(folder, 'other/deep/far.yaml'));
    expect(read('../other/deep/near.yaml')).toBe('read nlc: 1\n');
    expect(read('../other/deep/far.yaml')).toBe("is a link to a file outside this folder, and nlc doesn't follow it.");
  });

  it('says why a path is not read', () => {
    execFileSync('mkfifo', [join(folder, 'repo/fifo.yaml')]);
    symlinkSync('loop.yaml', join(folder, 'repo/loop.yaml'));
    symlinkSync('nowhere.yaml', join(folder, 'repo/dangling.yaml'));
    expect(read('fifo.yaml')).toBe("isn't a regular file.");
    expect(read('plans')).toBe('is a folder. Name the plan files in it instead.');
    expect(read('none.yaml')).toBe("doesn't exist.");
    expect(read('plans/a.yaml/deeper')).toBe("doesn't exist.");
    expect(read('loop.yaml')).toBe('is a link that leads back to itself.');
    expect(read('dangling.yaml')).toBe("doesn't exist.");
    expect(read('x'.repeat(5000))).toBe('has a name that is too long.');
  });
});

describe('folders', () => {
  it('are read by name, each thing as what it is', () => {
    const plans = join(folder, 'repo/plans');
    mkdirSync(join(plans, 'deep'));
    symlinkSync('a.yaml', join(plans, 'Z.yaml'));
    execFileSync('mkfifo', [join(plans, 'fifo')]);
    expect(processIo().readFolder('plans')).toEqual({
      entries: [
        { name: 'Z.yaml', kind: 'link' },
        { name: 'a.yaml', kind: 'file' },
        { name: 'deep', kind: 'folder' },
        { name: 'fifo', kind: 'other' },
      ],
    });
  });

  it('are not read through a link out of the root, nor where they are none', () => {
    mkdirSync(join(folder, 'outside'));
    symlinkSync('../outside', join(folder, 'repo/out'));
    symlinkSync('plans', join(folder, 'repo/in'));
    expect(processIo().readFolder('out')).toEqual({
      refused: "is a link to a folder outside this one, and nlc doesn't follow it.",
    });
    expect(processIo().readFolder('in')).toEqual({ entries: [{ name: 'a.yaml', kind: 'file' }] });
    expect(processIo().readFolder('../outside')).toEqual({ entries: [] });
    expect(processIo().readFolder('none')).toEqual({ refused: "doesn't exist." });
    expect(processIo().readFolder('plans/a.yaml')).toEqual({ refused: "doesn't exist." });
  });

  it('are told from files, and lead to where links point', () => {
    symlinkSync('plans', join(folder, 'repo/in'));
    symlinkSync('loop', join(folder, 'repo/loop'));
    const paths = ['plans', 'in', 'plans/a.yaml', 'none', 'loop'];
    expect(paths.map((path) => processIo().isFolder(path))).toEqual([true, true, false, false, false]);
    const real = realpathSync(join(folder, 'repo/plans'));
    expect(['in/a.yaml', 'none', 'loop'].map((path) => processIo().realPath(path))).toEqual([
      `${real}/a.yaml`,
      join(folder, 'repo/none'),
      join(folder, 'repo/loop'),
    ]);
  });
});

/** Root may do anything, and a thread (as in `npm run mutate`) can't become another user. */
const IS_ROOT_IN_THREAD = process.geteuid?.() === 0 && !isMainThread;

/** Runs as a user with limited permissions, because root may do anything. */
function asAnybody(body: () => void): void {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65534);
  try {
    body();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

describe('writing', () => {
  it('writes a file whole and leaves nothing beside it', () => {
    processIo().writeFile('out.json', '{}');
    processIo().writeFile('out.json', '{"a":1}');
    expect(readFileSync(join(folder, 'repo/out.json'), 'utf8')).toBe('{"a":1}');
    expect(readdirSync(join(folder, 'repo')).sort()).toEqual(['.git', 'out.json', 'plans']);
  });

  it('never writes through a link or over a folder', () => {
    symlinkSync('../secret', join(folder, 'repo/out.json'));
    expect(() => processIo().writeFile('out.json', 'gone')).toThrow(
      "out.json isn't a regular file, so nlc doesn't write to it.",
    );
    expect(() => processIo().writeFile('plans', 'gone')).toThrow(
      "plans isn't a regular file, so nlc doesn't write to it.",
    );
    expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe('top secret');
  });

  it('deletes a file, but no link, no folder and nothing outside', () => {
    mkdirSync(join(folder, 'outside'));
    writeFileSync(join(folder, 'outside/a.json'), '{}');
    writeFileSync(join(folder, 'repo/out.json'), '{}');
    symlinkSync('../secret', join(folder, 'repo/link.json'));
    symlinkSync('../outside', join(folder, 'repo/out'));
    const names = ['out.json', 'out.json', 'link.json', 'plans', 'out/a.json'];
    expect(names.map((name) => processIo().removeFile(name))).toEqual([true, false, false, false, false]);
    expect(readdirSync(join(folder, 'repo')).sort()).toEqual(['.git', 'link.json', 'out', 'plans']);
    expect(readdirSync(join(folder, 'outside'))).toEqual(['a.json']);
  });

  it('never writes in a folder that a link leads out to', () => {
    mkdirSync(join(folder, 'outside'));
    symlinkSync('../outside', join(folder, 'repo/out'));
    symlinkSync('plans', join(folder, 'repo/in'));
    const refusal = "leads through a link to a folder outside this one, so nlc doesn't write there.";
    expect(() => processIo().writeFile('out/a.json', '{}')).toThrow(`out/a.json ${refusal}`);
    expect(() => processIo().writeFile('plans/../out/a.json', '{}')).toThrow(`plans/../out/a.json ${refusal}`);
    processIo().writeFile('in/a.json', '{}');
    processIo().writeFile('../outside/b.json', '{}');
    expect(readdirSync(join(folder, 'outside'))).toEqual(['b.json']);
    expect(readdirSync(join(folder, 'repo/plans'))).toEqual(['a.json', 'a.yaml']);
  });

  it.skipIf(IS_ROOT_IN_THREAD)('says so when it may not write in a folder, and keeps what is there', () => {
    writeFileSync(join(folder, 'repo/plans/a.yaml'), 'old');
    chmodSync(join(folder, 'repo/plans'), 0o555);
    chmodSync(folder, 0o755);
    asAnybody(() =>
      expect(() => processIo().writeFile('plans/a.yaml', 'new')).toThrow(
        "plans/a.yaml couldn't be written: you aren't allowed to write in its folder (permission denied).",
      ),
    );
    chmodSync(join(folder, 'repo/plans'), 0o755);
    expect(readFileSync(join(folder, 'repo/plans/a.yaml'), 'utf8')).toBe('old');
    expect(readdirSync(join(folder, 'repo/plans'))).toEqual(['a.yaml']);
  });

  it('keeps who may read and write a file', () => {
    chmodSync(join(folder, 'repo/plans/a.yaml'), 0o600);
    processIo().writeFile('plans/a.yaml', 'new');
    expect(statSync(join(folder, 'repo/plans/a.yaml')).mode & 0o777).toBe(0o600);
  });

  it('says so when a folder is not there', () => {
    expect(() => processIo().writeFile('none/out.json', '{}')).toThrow(
      "none/out.json couldn't be written: its folder doesn't exist.",
    );
  });

  it('is on the disk before it takes the place of the old file', () => {
    const [sync, rename] = [vi.spyOn(fs, 'fsyncSync'), vi.spyOn(fs, 'renameSync')];
    syncBuiltinESMExports();
    try {
      processIo().writeFile('out.json', '{}');
      expect([sync.mock.calls.length, rename.mock.calls.length]).toEqual([1, 1]);
      expect(sync.mock.invocationCallOrder[0]).toBeLessThan(rename.mock.invocationCallOrder[0] ?? 0);
    } finally {
      vi.restoreAllMocks();
      syncBuiltinESMExports();
    }
  });
});

describe('streams', () => {
  it('reads standard input to its end, or a little beyond the limit', async () => {
    const stdin = (...chunks: string[]) =>
      vi
        .spyOn(process, 'stdin', 'get')
        .mockReturnValue(Readable.from(chunks.map((chunk) => Buffer.from(chunk))) as never);
    const text = async (limit: number) => new TextDecoder().decode(await processIo().readStdin(limit));
    stdin('nlc', ': 1', '');
    expect(await text(100)).toBe('nlc: 1');
    stdin('nlc', ': 1', ' # and so on');
    expect(await text(4)).toBe('nlc: 1');
    stdin('nlc:', ' 1', ' # and so on');
    expect(await text(4)).toBe('nlc: 1');
    stdin();
    expect(await text(4)).toBe('');
  });

  it('knows a terminal and its width', () => {
    const { isTTY, columns } = process.stdout;
    try {
      Object.assign(process.stdout, { isTTY: true, columns: 72 });
      expect(processIo().stdout).toMatchObject({ isTTY: true, columns: 72 });
      Object.assign(process.stdout, { isTTY: false });
      expect(processIo().stdout).toMatchObject({ isTTY: false, columns: undefined });
    } finally {
      Object.assign(process.stdout, { isTTY, columns });
    }
  });

  it('writes what it is given', () => {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    processIo().stdout.write('words');
    expect(write.mock.calls).toEqual([['words']]);
  });

  it('tells the time', () => {
    expect(processIo().now()).toBeInstanceOf(Date);
  });

  it('goes on quietly when nobody reads, and ends with 3 and a word when its output cannot be written', () => {
    const errors: ((error: { code: string }) => void)[] = [];
    const listen = (event: string, listener: (...given: never[]) => void) =>
      event === 'error' && errors.push(listener as never);
    vi.spyOn(process.stdout, 'on').mockImplementation(listen as never);
    vi.spyOn(process.stderr, 'on').mockImplementation(listen as never);
    const exit = vi.spyOn(process, 'exit').mockImplementation((code) => {
      throw new Error(`exit ${code}`);
    });
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    closeQuietly();
    const [onStdout, onStderr] = errors;
    onStdout?.({ code: 'EPIPE' });
    expect(said).not.toHaveBeenCalled();
    expect(() => onStdout?.({ code: 'ENOSPC' })).toThrow('exit 3');
    expect(said.mock.calls).toEqual([["nlc: The output couldn't be written (ENOSPC).\n"]]);
    expect(() => onStderr?.({ code: 'EIO' })).toThrow('exit 3');
    expect(said).toHaveBeenCalledTimes(1);
    expect(exit).toHaveBeenCalledTimes(2);
  });
});
