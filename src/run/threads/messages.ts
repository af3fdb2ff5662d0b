/** What a run and its threads tell each other: plain data. */

import type { SettingsChoice } from '../../config/settings-resolver.ts';
import type { ReportDepth } from '../../lint/lint.ts';
import type { Day } from '../../plan/queries/calendar.ts';
import type { PlainResult } from '../plain-result.ts';

/** How a thread checks files: as the run itself would. */
export interface ThreadRequest {
  readonly choice: Omit<SettingsChoice, 'extentOf'>;
  readonly today: Day;
  readonly depth: ReportDepth;
  readonly isPart: boolean;
}

/** A file to check, by its position in the run. */
export interface ThreadFile {
  readonly index: number;
  readonly path: string;
}

/** The result for a file; left out if the thread couldn't check it, so that the run checks it and says why. */
export interface ThreadAnswer {
  readonly index: number;
  readonly result?: PlainResult;
}
