/** The data of all plans under `test/plans`, for what has to hold of real names and texts. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DataMap, isMap } from '../../src/plan/path.ts';
import { readYaml } from '../../src/yaml/read.ts';

/** The first document of each plan that can be read. */
export function plansUnderTest(): DataMap[] {
  const files = readdirSync('test/plans', { recursive: true }).map(String);
  return files.flatMap((file) => {
    const data = file.endsWith('.yaml')
      ? readYaml(readFileSync(join('test/plans', file), 'utf8')).documents[0]?.data
      : undefined;
    return isMap(data) ? [data] : [];
  });
}
