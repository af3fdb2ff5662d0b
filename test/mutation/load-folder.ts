/**
 * Loads the code that is changed before any test. What runs only while a module loads can't be told apart by tests that
 * share the module, so that it is left out; otherwise it would count for the last test of the file before.
 */

import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = process.env['NLC_MUTATE_FOLDER'] ?? '';
for (const file of readdirSync(folder, { recursive: true }).map(String))
  if (file.endsWith('.ts')) await import(resolve(folder, file));
