/** Bundles the fuzzer and runs it. */

import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'nlc-fuzz-')));
try {
  // The bundle looks for package.json above itself.
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "version": "0.0.0" }');
  const bundle = await rolldown({ input: 'test/fuzz/fuzz.ts', platform: 'node' });
  await bundle.write({ dir: join(folder, 'a', 'b') });
  const { main } = await import(pathToFileURL(join(folder, 'a', 'b', 'fuzz.js')));
  process.exitCode = await main(process.argv.slice(2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
