/** The register of checks across plans, by the name a rule record gives each. */

import { byRecordName } from '../../checks/names.ts';
import type { AcrossCheck } from './check.ts';
import * as checks from './index.ts';

export const ACROSS_CHECKS: Readonly<Record<string, AcrossCheck>> = byRecordName<AcrossCheck>(checks);
