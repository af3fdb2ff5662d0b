/** What a run and its threads tell each other: plain data. */

import type { SettingsChoice } from '../../config/settings-resolver.ts';
import type { Day } from '../../plan/queries/calendar.ts';
import type { Wanted } from '../file-result.ts';
import type { Item } from './spread.ts';

/** What a thread is started for: to check files as the run itself would. */
export interface CheckRequest {
  readonly choice: Omit<SettingsChoice, 'extentOf'>;
  readonly today: Day;
  readonly wanted: Wanted;
}

/** A file to check. */
export interface ThreadFile extends Item {
  readonly path: string;
}
