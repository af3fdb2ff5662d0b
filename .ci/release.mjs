/**
 * `npm run release -- VERSION [--out FOLDER]`: makes the files of a release. Publishes nothing.
 *
 * - `nlc-toolkit-VERSION.tgz`, the package for npm, without what only a checkout of the repository needs
 * - `action/`, the same files unpacked: a GitHub action that runs without installing anything, and what `Containerfile`
 *   copies
 * - `nlc-toolkit-VERSION.cdx.json`, the packages that are bundled in it (a bill of materials in CycloneDX form)
 * - `nlc-VERSION-SYSTEM-PROCESSOR`, one file with Node and the whole program, for the system that this runs on
 * - `SHA256SUMS`
 *
 * The same commit gives the same files.
 */

import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'release' }, 'no-build': { type: 'boolean', default: false } },
});
const [wanted] = positionals;
const root = resolve(import.meta.dirname, '..');
const out = resolve(values.out);
const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

refuseUnlessReady();
if (!values['no-build']) run('node', ['build.mjs']);
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const tarball = pack();
run('tar', ['-xzf', join(out, tarball), '--strip-components=1', '-C', made('action')]);
const bill = `${own.name}-${own.version}.cdx.json`;
writeFileSync(join(out, bill), `${JSON.stringify(billOfMaterials(), null, 2)}\n`);
const executable = executableOf(`nlc-${own.version}`);
const sums = [tarball, bill, executable].map((file) => `${checksum(file)}  ${file}\n`);
writeFileSync(join(out, 'SHA256SUMS'), sums.join(''));
console.log(`${out}\n  ${[tarball, 'action/', bill, executable, 'SHA256SUMS'].join('\n  ')}\n${containerWords()}`);

/** Ends with exit code 2 if the request or the repository isn't right for a release. */
function refuseUnlessReady() {
  const changes = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
  const problem =
    wanted === undefined
      ? 'Say which version: npm run release -- 1.2.3'
      : wanted !== own.version
        ? `package.json has version ${own.version}. Set it first: npm version ${wanted} --no-git-tag-version`
        : !new RegExp(`^## ${wanted.replaceAll('.', '\\.')}\\b`, 'm').test(changes)
          ? `CHANGELOG.md has no part headed "## ${wanted}".`
          : undefined;
  if (problem === undefined) return;
  console.error(problem);
  process.exit(2);
}

/** Packs the files that npm would, with a package.json for people who install it. Returns the name of the file. */
function pack() {
  const staged = mkdtempSync(join(tmpdir(), 'nlc-release-'));
  try {
    const [{ files }] = JSON.parse(npm(root, 'pack', '--dry-run', '--json', '--ignore-scripts'));
    for (const { path } of files) {
      mkdirSync(join(staged, dirname(path)), { recursive: true });
      cpSync(join(root, path), join(staged, path));
    }
    const { scripts: _, devDependencies: __, overrides: ___, ...published } = own;
    writeFileSync(join(staged, 'package.json'), `${JSON.stringify(published, null, 2)}\n`);
    const [{ filename }] = JSON.parse(npm(staged, 'pack', '--json', '--pack-destination', out));
    return filename;
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

/** What npm says about the packages of this checkout, as far as they are in the bundle. */
function billOfMaterials() {
  const all = JSON.parse(npm(root, 'sbom', '--sbom-format', 'cyclonedx'));
  const licences = readFileSync(join(root, 'dist/LICENCES.txt'), 'utf8');
  const bundled = new Set(licences.split(`\n${'-'.repeat(80)}\n\n`).map((part) => part.split('\n', 1)[0]));
  const installed = (name) =>
    JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
  const components = all.components
    .filter(({ name, version }) => bundled.has(name) && version === installed(name))
    .map(({ properties: _, ...component }) => ({ ...component, scope: 'required' }));
  const refs = new Set(components.map((component) => component['bom-ref']));
  const { serialNumber: _, metadata, dependencies, ...rest } = all;
  const main = { ...metadata.component, name: own.name };
  return {
    ...rest,
    metadata: { ...metadata, timestamp: dayOfCommit(), component: main },
    components,
    dependencies: [
      { ref: main['bom-ref'], dependsOn: [...refs] },
      ...dependencies
        .filter(({ ref }) => refs.has(ref))
        .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) })),
    ],
  };
}

/** Makes the executable, in a process whose warnings about Node's own file are nobody's business. */
function executableOf(name) {
  const make = join(root, '.ci/executable/make.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [make, name, out], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The executable can't be made: ${stderr}`);
  return stdout.trim().split('\n').at(-1);
}

/** When the commit was made that is released. */
function dayOfCommit() {
  return new Date(Number(run('git', ['log', '-1', '--format=%ct'])) * 1000).toISOString();
}

function checksum(file) {
  return createHash('sha256')
    .update(readFileSync(join(out, file)))
    .digest('hex');
}

/** Builds the container where Docker runs, and says so; otherwise says how to. */
function containerWords() {
  const build = ['build', '--file', 'Containerfile', '--tag', `${own.name}:${own.version}`, join(out, 'action')];
  if (spawnSync('docker', ['info'], { stdio: 'ignore' }).status !== 0)
    return `For a container: docker ${build.join(' ')}`;
  run('docker', build);
  return `Container ${own.name}:${own.version}`;
}

function made(folder) {
  mkdirSync(join(out, folder));
  return join(out, folder);
}

function npm(cwd, ...args) {
  return run('npm', [...args, '--offline', '--no-audit', '--no-fund'], cwd);
}

function run(program, args, cwd = root) {
  return execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}
