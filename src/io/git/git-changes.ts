/**
 * Lists the files of a git repository that differ from a commit, or from the point where a branch started, or that are
 * staged.
 */

import { UserError } from '../errors.ts';
import { gitText, type Place, parts, runGit } from './run-git.ts';

/**
 * What to compare: the working folder with a revision (by default the last commit), or the index with the last commit.
 */
export type Range = { readonly since?: string } | 'staged';

export interface Changes {
  /** The repository's folder, as an absolute path with links resolved. */
  readonly root: string;
  /** Files that were changed, added or deleted, relative to the root, with slashes. */
  readonly files: readonly string[];
}

/** Throws a `UserError` if git can't list the changes. */
export function changesIn(place: Place, range: Range): Changes {
  const flag = flagOf(range);
  const root = gitText(place, flag, ['rev-parse', '--show-toplevel']).replace(/\n$/, '');
  const at: Place = { cwd: root, env: withoutFilters({ ...place, cwd: root }) };
  if (range === 'staged') return { root, files: differing(at, flag, ['--cached']) };
  const from = startOf(at, range.since);
  const files = from === undefined ? listed(at, flag, ['--cached']) : differing(at, flag, [from]);
  return { root, files: [...files, ...listed(at, flag, ['--others', '--exclude-standard'])] };
}

/** The flag to mention in errors. */
function flagOf(range: Range): string {
  if (range === 'staged') return '--staged';
  return range.since === undefined ? '--changed' : '--since';
}

/** Ignores diff programs, text converters and order files that the repository configures. */
const HOW = [
  '--raw',
  '-z',
  '--no-abbrev',
  '--no-renames',
  '--no-ext-diff',
  '--no-textconv',
  '--no-relative',
  '-O/dev/null',
];

/**
 * A file that git lists, and whether only its times may differ, which git can't see while it doesn't write its index.
 */
interface Listed {
  readonly file: string;
  /** The object that an unchanged file would have; undefined if the file has certainly changed. */
  readonly object: string | undefined;
}

function differing(place: Place, flag: string, range: readonly string[]): string[] {
  const output = parts(gitText(place, flag, ['diff', ...HOW, '--ignore-submodules=dirty', ...range, '--']));
  const entries = output.flatMap((line, index) => (index % 2 === 0 ? [entryOf(line, output[index + 1] ?? '')] : []));
  const touched = onlyTouched(place, entries);
  return entries.map(({ file }) => file).filter((file) => !touched.has(file));
}

/** @param line `:100644 100644 OLD NEW M`; the new object is all zeros if git hasn't looked into the file */
function entryOf(line: string, file: string): Listed {
  const [, before, after, object] = /^:(100\d{3}) (\d{6}) ([0-9a-f]+) 0+ M$/.exec(line) ?? [];
  return { file, object: before === after ? object : undefined };
}

/** The files whose content is that of the commit. git applies the same conversions as it would to store them. */
function onlyTouched(place: Place, entries: readonly Listed[]): ReadonlySet<string> {
  const possible = entries.filter(({ file, object }) => object !== undefined && !file.includes('\n'));
  if (possible.length === 0) return new Set();
  const run = runGit(place, ['hash-object', '--stdin-paths'], possible.map(({ file }) => `${file}\n`).join(''));
  const objects = 'bytes' in run ? run.bytes.toString().split('\n') : [];
  return new Set(possible.filter(({ object }, index) => object === objects[index]).map(({ file }) => file));
}

function listed(place: Place, flag: string, part: readonly string[]): string[] {
  // A repository inside this one is listed as a folder.
  return parts(gitText(place, flag, ['ls-files', '-z', ...part])).map((file) => file.replace(/\/$/, ''));
}

/** The commit to compare with; undefined if there is no commit yet. */
function startOf(place: Place, since: string | undefined): string | undefined {
  const head = commitOf(place, 'HEAD');
  if (since === undefined) return head;
  const start = since.startsWith('-') ? undefined : commitOf(place, since);
  if (start === undefined)
    throw new UserError(
      `--since ${since}: git doesn't know this revision here. In a pipeline, check out the whole history (fetch-depth: 0).`,
    );
  if (head === undefined) throw new UserError(`--since ${since}: this branch has no commits yet.`);
  const base = runGit(place, ['merge-base', start, head]);
  if ('bytes' in base) return base.bytes.toString().trim();
  throw new UserError(noCommonStart(place, since));
}

function noCommonStart(place: Place, since: string): string {
  const shallow = runGit(place, ['rev-parse', '--is-shallow-repository']);
  return 'bytes' in shallow && shallow.bytes.toString().trim() === 'true'
    ? `--since ${since}: this copy of the repository has only the latest commits, so git can't see where the changes began. Check out the whole history (fetch-depth: 0).`
    : `--since ${since}: it has no commit in common with the current branch, so git can't see where the changes began.`;
}

function commitOf(place: Place, rev: string): string | undefined {
  const run = runGit(place, ['rev-parse', '--verify', '--quiet', `${rev}^{commit}`]);
  return 'bytes' in run ? run.bytes.toString().trim() : undefined;
}

/**
 * The environment with the repository's filter programs turned off. Otherwise git would run them to see whether a
 * touched file differs.
 */
function withoutFilters(place: Place): Place['env'] {
  const run = runGit(place, ['config', '-z', '--name-only', '--get-regexp', '^filter\\.']);
  const names = 'bytes' in run ? [...new Set(parts(run.bytes.toString()))] : [];
  const set = names.filter((name) => /\.(?:clean|smudge|process|required)$/.test(name));
  const { env } = place;
  const first = Number(env['GIT_CONFIG_COUNT'] ?? 0) || 0;
  const entries = set.flatMap((name, index) => [
    [`GIT_CONFIG_KEY_${first + index}`, name],
    [`GIT_CONFIG_VALUE_${first + index}`, name.endsWith('.required') ? 'false' : ''],
  ]);
  return { ...env, ...Object.fromEntries(entries), GIT_CONFIG_COUNT: String(first + set.length) };
}
