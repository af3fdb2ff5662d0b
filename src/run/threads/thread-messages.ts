/** What a run and its threads tell each other: plain data. */

import type { SettingsChoice } from '../../config/settings-resolver.ts';
import type { ReportDepth } from '../../lint/lint.ts';
import type { Day } from '../../plan/queries/calendar.ts';
import type { PlanWithEdits } from '../../report/where-to-write.ts';
import type { Item } from './spread.ts';

/** What a thread is started for. */
export type ThreadRequest = CheckRequest | { readonly task: 'lines' };

/** Checks files as the run itself would. */
export interface CheckRequest {
  readonly task: 'check';
  readonly choice: Omit<SettingsChoice, 'extentOf'>;
  readonly today: Day;
  readonly depth: ReportDepth;
}

/** A file to check. */
export interface ThreadFile extends Item {
  readonly path: string;
}

/** A plan to work out lines for. */
export interface ThreadPlan extends Item {
  readonly plan: PlanWithEdits;
}
