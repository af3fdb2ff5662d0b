/** The register of checks: every predicate, by the name a rule record gives it. */

import { byRecordName } from './by-record-name.ts';
import type { Check } from './check.ts';
import * as checks from './index.ts';

export const CHECKS: Readonly<Record<string, Check>> = byRecordName<Check>(checks);
