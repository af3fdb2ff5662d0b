/** `nlc agenda`: writes the agenda of the next meeting from one plan. */

import type { PlanReport } from '../findings/report.ts';
import { UserError } from '../io/errors.ts';
import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { type ColorChoice, commandLine, screenOf } from '../io/terminal.ts';
import { lintFile } from '../lint/lint-file.ts';
import type { Plan } from '../plan/model/plan.ts';
import { printDay } from '../plan/queries/calendar.ts';
import { type Audience, agendaOf } from '../report/meeting-agenda.ts';
import { agendaAsMarkdown, agendaAsText } from '../reporters/commands/agenda.ts';
import type { CommandFormat } from '../reporters/commands/formats.ts';
import { defaultPlanBlock } from '../reporters/formats/default-plan-block.ts';
import type { Framework } from '../rules/load.ts';
import { lensFlags, lensView } from '../run/lens.ts';
import { readPlanFile } from '../run/read-plan.ts';
import { type ConfigChoice, configFlags, settingsForPlan } from '../run/settings-for-plan.ts';

export interface AgendaOptions extends ConfigChoice {
  readonly for: Audience;
  readonly format: CommandFormat<'agenda'>;
  readonly all?: boolean;
  /** The name of the lens to look through, if any. */
  readonly lens?: string;
  readonly color: ColorChoice;
}

/** Returns exit code 1 if the plan can't be read, and reports why, as `nlc check` does. */
export async function agenda(path: string, options: AgendaOptions, io: Io): Promise<number> {
  const { lintContext, framework } = await settingsForPlan(path, options, io);
  const source = await readPlanFile(path, io);
  if ('refused' in source) throw new UserError(source.refused);
  const view = options.lens === undefined ? () => ({}) : await lensView(options.lens, framework);
  const texts: string[] = [];
  let isBroken = false;
  for (const { report, plan } of lintFile(source, lintContext)) {
    isBroken ||= plan === undefined;
    texts.push(
      plan === undefined
        ? defaultPlanBlock(
            report,
            screenOf(options.color, io),
            commandLine('check', '--all', ...configFlags(options), path),
          )
        : agendaText(
            { report: { ...report, ...view(report) }, plan },
            framework,
            path,
            options,
            io,
            printDay(lintContext.today),
          ),
    );
  }
  io.stdout.write(texts.join('\n'));
  return isBroken ? EXIT.findings : EXIT.ok;
}

function agendaText(
  linted: { report: PlanReport; plan: Plan },
  { header: { categories }, statements }: Framework,
  path: string,
  options: AgendaOptions,
  io: Io,
  asOf: string,
): string {
  const drawn = agendaOf(linted, { categories, statements }, options.for, options.all === true);
  const hint = commandLine(
    'agenda',
    '--all',
    '--for',
    options.for,
    ...lensFlags(options),
    ...configFlags(options),
    path,
  );
  const render = options.format === 'markdown' ? agendaAsMarkdown : agendaAsText;
  return render(drawn, { ...screenOf(options.color, io), asOf, hint });
}
