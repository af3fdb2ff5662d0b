/** The register of checks, keyed by the name that rule records use. */

import { byRecordName } from './by-record-name.ts';
import type { Check } from './check.ts';
import * as checks from './index.ts';

export const CHECKS: Readonly<Record<string, Check>> = byRecordName<Check>(checks);
