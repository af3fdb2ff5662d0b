/** What nlc's parser takes for the plans alone. */

import { parseEvents } from 'js-yaml';
import { plansIn } from './files.mjs';

for (const text of plansIn(process.argv[2])) {
  try {
    parseEvents(text, {});
  } catch {
    process.exitCode = 1;
  }
}
