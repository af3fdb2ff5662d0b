/** All checks that compare plans, by the name used in rule records. */

import { byRecordName } from '../../checks/by-record-name.ts';
import type { CrossPlanCheck } from './check.ts';
import * as checks from './index.ts';

export const CROSS_PLAN_CHECKS: Readonly<Record<string, CrossPlanCheck>> = byRecordName<CrossPlanCheck>(checks);
