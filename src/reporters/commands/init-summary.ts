/** The end of `nlc init`: what was written, what the new plan already does well, and three next steps. */

import type { PlanReport } from '../../findings/report.ts';
import type { Screen } from '../../io/terminal.ts';
import { count, safeText } from '../../text/words.ts';
import { stepsBlock, strengthsBlock } from '../formats/pretty.ts';
import { measure, wrapped } from '../terminal/layout.ts';
import { palette } from '../terminal/palette.ts';

/** The maximum number of strengths and of next steps. `nlc check` shows more. */
const MOST = 3;

export interface InitSummaryView extends Screen {
  /** The command that checks the plan. */
  readonly check: string;
  /** Whether line 1 of the plan has the path of the schema on this machine. */
  readonly isOwnFolder: boolean;
}

/** The summary as text, ending in a newline. */
export function initSummary(report: PlanReport, view: InitSummaryView): string {
  const { file, network, schools, findings } = report;
  const width = measure(view.width);
  const name = safeText(network?.name ?? '');
  return `${[
    wrapped('', `Created ${safeText(file)}: ${name}, ${count(schools ?? 0, 'school')}.`, width),
    ...strengthsBlock(report.strengths.slice(0, MOST), view, report),
    ...stepsBlock(findings, MOST, view),
    afterwards(report, view),
  ].join('\n\n')}\n`;
}

const OWN_FOLDER =
  'Line 1 shows editors where to find the plan format on this computer. To leave it out, use nlc init --schema none.';

function afterwards({ file }: PlanReport, { color, width, check, isOwnFolder }: InitSummaryView): string {
  const room = measure(width);
  return [
    palette(color).bold('Working on the plan'),
    wrapped(
      '  ',
      `Open ${safeText(file)} in any text editor. The lines that start with # explain what goes where.`,
      room,
    ),
    wrapped('  ', 'After each change, check the plan again:', room),
    `    ${check}`,
    ...(isOwnFolder ? [wrapped('  ', OWN_FOLDER, room)] : []),
  ].join('\n');
}
