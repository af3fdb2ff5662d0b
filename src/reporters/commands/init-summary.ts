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
  /** The command that asks for what is missing. */
  readonly fix: string;
  /** The command that makes an example with everything in it; undefined if the new plan is an example. */
  readonly example: string | undefined;
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

/** A space at which lines don't break, within a command; printed as an ordinary one. */
const HELD = '\u00a0';
const OWN_FOLDER = `Leave line 1 as it is: it helps some text editors. (A plan without it: ${'nlc init --schema none'.replaceAll(' ', HELD)}.)`;

function afterwards({ file }: PlanReport, { color, width, isOwnFolder, ...view }: InitSummaryView): string {
  const room = measure(width);
  const command = (about: string, text: string) => [wrapped('  ', about, room), `    ${text}`];
  return [
    palette(color).bold('Working on the plan'),
    ...command('To be asked for what is missing, one question at a time:', view.fix),
    wrapped(
      '  ',
      `Or open ${safeText(file)} in any text editor. The lines that start with # explain what goes where.`,
      room,
    ),
    ...command('After each change, check the plan again:', view.check),
    ...(view.example === undefined ? [] : command('To see a plan with every field filled in:', view.example)),
    ...(isOwnFolder ? [wrapped('  ', OWN_FOLDER, room).replaceAll(HELD, ' ')] : []),
  ].join('\n');
}
