/** `nlc agenda`: writes the agenda of the next meeting from one plan. */

import type { PlanReport } from '../findings/report.ts';
import { UserError } from '../io/errors.ts';
import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { type ColorChoice, commandLine, screenOf } from '../io/terminal.ts';
import { lintFile } from '../lint/lint-file.ts';
import type { Plan } from '../plan/model/plan.ts';
import { printDay } from '../plan/queries/calendar.ts';
import { type Agenda, type Audience, agendaOf } from '../report/meeting-agenda.ts';
import { agendaAsMarkdown, agendaAsText } from '../reporters/commands/agenda.ts';
import type { CommandFormat } from '../reporters/commands/formats.ts';
import { defaultPlanBlock } from '../reporters/formats/default-plan-block.ts';
import { shownFor } from '../reporters/page/for-audience.ts';
import type { Framework } from '../rules/load.ts';
import { lensFlags, lensView } from '../run/lens.ts';
import { readPlanFile } from '../run/read-plan.ts';
import { headOf } from '../run/report-run.ts';
import { type ConfigChoice, configFlags, settingsForPlan } from '../run/settings-for-plan.ts';
import { writeOutput } from '../run/write-output.ts';

export interface AgendaOptions extends ConfigChoice {
  readonly for: Audience;
  readonly format: CommandFormat<'agenda'>;
  readonly all?: boolean;
  /** A file; undefined for standard output. */
  readonly output?: string;
  /** The name of the lens to look through, if any. */
  readonly lens?: string;
  readonly color: ColorChoice;
}

/**
 * Returns exit code 1 if the plan can't be read, and reports why, as `nlc check` does. A file with several plans gives
 * several agendas, but not as a page or a Word file.
 */
export async function agenda(path: string, options: AgendaOptions, io: Io): Promise<number> {
  const { lintContext, framework } = await settingsForPlan(path, options, io);
  const source = await readPlanFile(path, io);
  if ('refused' in source) throw new UserError(source.refused);
  const view = options.lens === undefined ? () => ({}) : await lensView(options.lens, framework);
  const linted = [...lintFile(source, lintContext)];
  const plans = linted.map(({ report, plan }) => ({ report: { ...report, ...view(report) }, plan }));
  const asOf = printDay(lintContext.today);
  if (options.format === 'html' || options.format === 'docx') {
    const [first, ...others] = plans;
    if (others.length > 0)
      throw new UserError(`${source.file} has ${plans.length} plans in it. nlc agenda makes a paper about one.`);
    if (first?.plan !== undefined) {
      const drawn = drawnFrom({ ...first, plan: first.plan }, framework, options);
      writeOutput(options.output, await paperOf(drawn, framework, asOf, options.format), path, io);
      return EXIT.ok;
    }
  }
  const isBroken = plans.some(({ plan }) => plan === undefined);
  const texts = plans.map(({ report, plan }) =>
    plan === undefined
      ? unreadText(report, path, options, io)
      : agendaText(drawnFrom({ report, plan }, framework, options), path, options, io, asOf),
  );
  if (isBroken) io.stdout.write(texts.join('\n'));
  else writeOutput(options.output, texts.join('\n'), path, io);
  return isBroken ? EXIT.findings : EXIT.ok;
}

function drawnFrom(
  { report, plan }: { readonly report: PlanReport; readonly plan: Plan },
  { header: { categories }, statements }: Framework,
  options: AgendaOptions,
): Agenda {
  const shown = shownFor({ report, view: { audience: options.for } });
  return agendaOf({ report: shown, plan }, { categories, statements }, options.for, options.all === true);
}

function unreadText(report: PlanReport, path: string, options: AgendaOptions, io: Io): string {
  const all = commandLine('check', '--all', ...configFlags(options), path);
  return defaultPlanBlock(report, screenOf(options.color, io), all);
}

function agendaText(drawn: Agenda, path: string, options: AgendaOptions, io: Io, asOf: string): string {
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
  // A file has no colours unless they are asked for.
  const color = options.output !== undefined && options.color === 'auto' ? 'never' : options.color;
  return render(drawn, { ...screenOf(color, io), asOf, hint });
}

/** A page to print, or a Word file. */
async function paperOf(drawn: Agenda, framework: Framework, asOf: string, format: 'html' | 'docx') {
  const { agendaContent, agendaName, agendaPage } = await import('../reporters/page/agenda-page.ts');
  const made = headOf(asOf, framework);
  if (format === 'html') return agendaPage(drawn, made);
  const { wordFile } = await import('../reporters/word/word-file.ts');
  return wordFile({ title: agendaName(drawn), day: asOf, content: agendaContent(drawn, made) });
}
