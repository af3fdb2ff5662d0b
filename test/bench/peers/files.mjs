/** The texts of the YAML files in a folder and below. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export function* plansIn(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && entry.name.endsWith('.yaml') && !entry.name.startsWith('.'))
      yield readFileSync(join(entry.parentPath, entry.name), 'utf8');
}
