/** The register of checks: every predicate, by the name a rule record gives it. */

import type { Check } from './check.ts';
import * as checks from './index.ts';
import { byRecordName } from './names.ts';

export const CHECKS: Readonly<Record<string, Check>> = byRecordName<Check>(checks);
