/**
 * Makes one file with Node and the whole program in it, for people who don't have Node. It runs on the system and
 * processor that it is made on.
 */

import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inject } from 'postject';
import { rolldown } from 'rolldown';

const root = resolve(import.meta.dirname, '../..');
/** The mark in Node's own executable that says where a program can go. */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';
const PLACE = 'NODE_SEA_BLOB';

/**
 * Writes the executable of a built checkout into a folder, and returns its name.
 * @param name the name without system, processor and ending
 */
export async function makeExecutable(name, folder) {
  const work = mkdtempSync(join(tmpdir(), 'nlc-executable-'));
  try {
    const file = `${name}-${process.platform}-${process.arch}${process.platform === 'win32' ? '.exe' : ''}`;
    const path = join(folder, file);
    const blob = await blobIn(work);
    copyFileSync(process.execPath, path);
    chmodSync(path, 0o755);
    // A signature is of the whole file, so the one of Node doesn't hold any more.
    if (process.platform === 'darwin') execFileSync('codesign', ['--remove-signature', path]);
    await inject(path, PLACE, blob, { sentinelFuse: FUSE, machoSegmentName: 'NODE_SEA' });
    if (process.platform === 'darwin') execFileSync('codesign', ['--sign', '-', path]);
    return file;
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** What Node puts in front of itself: the main script, and the program's files. */
async function blobIn(work) {
  const bundle = await rolldown({
    input: join(root, '.ci/executable/main.cjs'),
    platform: 'node',
    // Node's modules are there only by require.
    external: /^node:/,
  });
  await bundle.write({ file: join(work, 'main.cjs'), format: 'cjs', minify: true });
  // Node writes the path of the main script into the result, so it mustn't be that of a temporary folder.
  const settings = { main: 'main.cjs', output: 'blob', disableExperimentalSEAWarning: true, assets: assets() };
  writeFileSync(join(work, 'config.json'), JSON.stringify(settings));
  const stdio = ['ignore', 'ignore', 'inherit'];
  execFileSync(process.execPath, ['--experimental-sea-config', 'config.json'], { cwd: work, stdio });
  return readFileSync(join(work, 'blob'));
}

/** The program's files by their paths in `dist/`. */
function assets() {
  const files = ['.', 'chunks', `compiled/${process.version}-${process.arch}`].flatMap((folder) =>
    readdirSync(join(root, 'dist', folder), { withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:cjs|bin)$/.test(entry.name))
      .map(({ name }) => (folder === '.' ? name : `${folder}/${name}`)),
  );
  return Object.fromEntries(files.map((file) => [file, join(root, 'dist', file)]));
}

// node .ci/executable/make.mjs NAME FOLDER: prints the name of the file.
if (process.argv[1] === import.meta.filename) {
  const [name, folder] = process.argv.slice(2);
  console.log(await makeExecutable(name, folder));
}
