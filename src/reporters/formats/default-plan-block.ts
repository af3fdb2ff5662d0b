/**
 * One plan's part of the report as `nlc check` shows it without flags, for commands that can't continue because of it.
 */

import type { PlanReport } from '../../findings/report.ts';
import type { Screen } from '../../io/terminal.ts';
import { linesToWrite } from '../../report/lines-to-write.ts';
import { planBlock } from './pretty.ts';

/** Ends in a newline. */
export function defaultPlanBlock(plan: PlanReport, screen: Screen, hint: string): string {
  const view = {
    all: false,
    quiet: false,
    snippets: true,
    lines: linesToWrite,
    hint: () => hint,
    fails: () => [],
    paths: { of: (file: string) => file, root: '' },
  };
  return `${planBlock(plan, { ...screen, ...view })}\n`;
}
