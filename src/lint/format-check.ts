/** Finds what doesn't fit the format and builds a model of the rest. Loaded only for a plan that doesn't fit. */

import { buildPartialPlan } from '../plan/partial/partial-plan.ts';
import { errorsWithEdits } from './errors-with-edits.ts';
import type { FormatCheck } from './lint.ts';

export const FORMAT_CHECK: FormatCheck = { errors: errorsWithEdits, buildPartialPlan };
