/** Runs before each test file. */

import fc from 'fast-check';
import { runs } from './runs.ts';

// Every Node process that finds this variable reads the certificates it names, which takes longer than most checks.
delete process.env['NODE_EXTRA_CA_CERTS'];

// For property tests that name no number of cases. `NLC_SEED` makes a run try the cases of another run again.
const seed = Number.parseInt(process.env['NLC_SEED'] ?? '', 10);
fc.configureGlobal({ numRuns: runs(100), ...(Number.isNaN(seed) ? {} : { seed }) });
