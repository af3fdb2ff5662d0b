/** `nlc agenda`: the next meeting, drawn from one plan. */

import { type Audience, agendaOf } from '../agenda.ts';
import { UserError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import type { PlanReport } from '../finding.ts';
import { type Framework, loadFramework } from '../framework/load.ts';
import type { Io } from '../io.ts';
import { judgeFile } from '../lint.ts';
import { printDay } from '../plan/calendar.ts';
import type { Plan } from '../plan/types.ts';
import { agendaAsMarkdown, agendaAsText } from '../reporters/agenda.ts';
import { usualBlock } from '../reporters/pretty.ts';
import { checkingDay } from './checking-day.ts';
import { readPlanFile } from './read-plan-file.ts';
import { type ColorChoice, commandLine, screenOf } from './terminal.ts';

export interface AgendaOptions {
  readonly for: Audience;
  readonly format: 'text' | 'markdown';
  readonly asOf?: string;
  readonly all?: boolean;
  readonly color: ColorChoice;
}

/** Exit code 1 where a plan cannot be read: then it says why, as `nlc check` does, instead of an agenda. */
export async function agenda(path: string, options: AgendaOptions, io: Io): Promise<number> {
  const framework = loadFramework();
  const today = checkingDay(options.asOf, io);
  const source = await readPlanFile(path, io);
  if ('refused' in source) throw new UserError(source.refused);
  const { rules, across } = framework;
  const judging = { rules, across, complete: true, today, acknowledge: true, leaflet: framework };
  const texts: string[] = [];
  let isBroken = false;
  for (const { report, plan } of judgeFile(source, judging)) {
    isBroken ||= plan === undefined;
    texts.push(
      plan === undefined
        ? usualBlock(report, screenOf(options.color, io), commandLine('check', '--all', path))
        : agendaText({ report, plan }, framework, path, options, io, printDay(today)),
    );
  }
  io.stdout.write(texts.join('\n'));
  return isBroken ? EXIT.findings : EXIT.sound;
}

function agendaText(
  judged: { report: PlanReport; plan: Plan },
  { header: { categories }, statements }: Framework,
  path: string,
  options: AgendaOptions,
  io: Io,
  asOf: string,
): string {
  const drawn = agendaOf(judged, { categories, statements }, options.for, options.all === true);
  const hint = commandLine('agenda', '--all', '--for', options.for, path);
  const render = options.format === 'markdown' ? agendaAsMarkdown : agendaAsText;
  return render(drawn, { ...screenOf(options.color, io), asOf, hint });
}
