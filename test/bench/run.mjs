/**
 * `node test/bench/run.mjs NAME`: bundles the bench `NAME.ts` and runs it in a process of its own. NODE_EXTRA_CA_CERTS is left out, because reading the
 * certificates adds tens of milliseconds to every start of Node and makes all ratios look better than they are.
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'nlc-bench-')));
const { NODE_EXTRA_CA_CERTS, ...env } = process.env;
// npm may need them to reach its registry when it installs the packages of an older revision.
if (NODE_EXTRA_CA_CERTS !== undefined) env.NLC_BENCH_NPM_CERTS = NODE_EXTRA_CA_CERTS;

// Ctrl-C ends the bench, and then this process removes the folder.
process.on('SIGINT', () => {});
try {
  const [name, ...rest] = process.argv.slice(2);
  const bundle = await rolldown({ input: join(root, `test/bench/${name}.ts`), platform: 'node' });
  await bundle.write({ dir: join(folder, 'bench') });
  const args = [join(folder, 'bench', `${name}.js`), folder, ...rest];
  process.exitCode = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status ?? 130;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
