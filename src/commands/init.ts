/** `nlc init`: writes a plan from the answers of a person, options or a file of saved answers, and checks it. */

import type { PlanReport } from '../findings/report.ts';
import { answersText } from '../init/answers-file.ts';
import { atTerminal, type PrompterFactory } from '../init/at-terminal.ts';
import { carriedOn } from '../init/carry-on.ts';
import { filledInView, withDefaults } from '../init/defaults.ts';
import { removeKept } from '../init/keep-answers.ts';
import { type Interview, keptInterview, RESCUE } from '../init/kept-interview.ts';
import { type AnswerFlags, mergeAnswers, type Sources } from '../init/merge-answers.ts';
import { refuseTargets, withEnding } from '../init/output-paths.ts';
import { answersOf, type CompleteAnswers, type PartialAnswers } from '../init/partial-answers.ts';
import type { Prompter } from '../init/prompt.ts';
import { QUESTIONS } from '../init/questions.ts';
import { example, scaffold } from '../init/scaffold.ts';
import { schemaAddress } from '../init/schema-address.ts';
import { FILLED, TEMPLATES, type Template, templateNamed } from '../init/templates.ts';
import { validateAnswers } from '../init/validate-answers.ts';
import { UserError } from '../io/errors.ts';
import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { writeToStderr } from '../io/stderr.ts';
import { type ColorChoice, commandLine, screenOf } from '../io/terminal.ts';
import type { LintContext } from '../lint/lint.ts';
import { lint } from '../lint/lint-file.ts';
import type { CommandFormat } from '../reporters/commands/formats.ts';
import { initSummary } from '../reporters/commands/init-summary.ts';
import { defaultPlanBlock } from '../reporters/formats/default-plan-block.ts';
import { measure, wrapped } from '../reporters/terminal/layout.ts';
import { type ConfigChoice, configFlags, settingsForPlan } from '../run/settings-for-plan.ts';
import { alikeFrom, sameTwice } from '../text/alike-names.ts';
import { slugOf } from '../text/slug.ts';
import { list } from '../text/words.ts';
import { wrapWords } from '../text/wrap-words.ts';
import { MAX_BYTES } from '../yaml/reading-limits.ts';

export interface InitOptions extends AnswerFlags, Pick<ConfigChoice, 'config'> {
  readonly schoolsFrom?: string;
  readonly answers?: string;
  readonly saveAnswers?: string;
  readonly yes?: boolean;
  readonly template: string;
  readonly format?: CommandFormat<'init'>;
  readonly listTemplates?: boolean;
  readonly schema?: string;
  readonly force?: boolean;
  readonly color: ColorChoice;
}

export async function init(
  named: string,
  options: InitOptions,
  io: Io,
  createPrompter: PrompterFactory = atTerminal,
): Promise<number> {
  if (options.listTemplates === true) return listTemplates(io);
  const file = withEnding(named);
  const isContinued = isAloneWith(options) && io.exists(file);
  const mayCarryOn = isAloneWith(options) && options.answers === undefined;
  const prompter = isContinued || mayCarryOn ? await createPrompter(io) : undefined;
  if (prompter === undefined) return start(named, options, io, createPrompter);
  if (isContinued) return (await import('./fix.ts')).continuePlan(file, options, io, async () => prompter);
  const answers = await carriedOn(file, 'init', prompter, io);
  return start(named, { ...options, ...(answers !== undefined && { answers }) }, io, async () => prompter);
}

async function start(named: string, options: InitOptions, io: Io, createPrompter: PrompterFactory): Promise<number> {
  const file = withEnding(named);
  const template = templateNamed(options.template);
  const schema = options.schema ?? schemaAddress(file, io);
  if (/\s/.test(schema)) throw new UserError('--schema must be an address without spaces, or "none".');
  const { lintContext } = await settingsForPlan(file, options, io);
  const outputs = [file, ...(options.saveAnswers === undefined ? [] : [options.saveAnswers])];
  refuseTargets(outputs, options, io);
  if (file !== named) writeToStderr([`${named} has no file extension, so the plan will be in ${file}.`], io);
  const { partial, unfinished, problems } = mergeAnswers(await sourcesOf(options, io), io.now());
  if (problems.length > 0) throw new UserError(...problems);
  for (const pair of alikeFrom(partial.schools ?? [], 0))
    writeToStderr([sameTwice(pair, 'If so, leave one of them out.')], io);
  const address = schema === 'none' ? undefined : schema;
  if (template.name !== FILLED) return copyTemplate(template, partial, file, address, options, lintContext, io);
  const prompter = options.yes === true ? undefined : await createPrompter(io);
  const answers = answersOf(
    prompter === undefined
      ? completeWithDefaults(partial, options.yes !== true, io)
      : await keptInterview({ partial, unfinished }, asked(file, prompter, options, io)),
  );
  const text = scaffold(template.text, answers, address);
  const report = lintText(file, text, lintContext);
  try {
    refuseTargets(outputs, options, io);
    io.writeFile(file, text);
    if (options.saveAnswers !== undefined) io.writeFile(options.saveAnswers, answersText(answers));
  } catch (error) {
    if (prompter !== undefined) io.stdout.write(`${RESCUE}\n\n${answersText(answers)}\n`);
    throw error;
  }
  const code = reportResult(report, options, io, address);
  if (prompter === undefined) io.stdout.write(filledInView(partial, answers, file, screenOf(options.color, io)));
  const gone = prompter && options.answers && removeKept(file, options.answers, io);
  if (gone) io.stdout.write(`\n${wrapped('', gone, measure(screenOf(options.color, io).width))}\n`);
  return code;
}

/** Whether nothing is asked for that an existing plan couldn't take. */
function isAloneWith({ answers, color, config, ...options }: InitOptions): boolean {
  return Object.entries(options).every(
    ([name, value]) => value === undefined || (Array.isArray(value) ? value.length === 0 : value === DEFAULTS[name]),
  );
}

const DEFAULTS: Readonly<Record<string, unknown>> = { template: FILLED, format: 'yaml' };

/** Copies a worked example. Answers can only rename it, because its parts depend on each other. */
function copyTemplate(
  template: Template,
  { id, name, ...rest }: PartialAnswers,
  file: string,
  schema: string | undefined,
  options: InitOptions,
  lintContext: LintContext,
  io: Io,
): number {
  const unused = QUESTIONS.filter(({ key }) => key in rest).map(({ flag }) => flag.replace(/ .*/, ''));
  if (unused.length > 0) {
    throw new UserError(
      `The template ${template.name} is a worked example and is copied as it is, so it can't take ${list(unused, 20)}.`,
      `Leave ${unused.length === 1 ? 'that option' : 'those options'} out, or use the template ${FILLED}.`,
    );
  }
  const slug = id ?? slugOf(name ?? '');
  const names = { ...(slug !== '' && { id: slug }), ...(name !== undefined && { name }) };
  const text = example(template.text, names, schema);
  const report = lintText(file, text, lintContext);
  io.writeFile(file, text);
  const code = reportResult(report, options, io, schema);
  io.stdout.write(`\n${wrapped('', INVENTED, measure(screenOf(options.color, io).width))}\n`);
  return code;
}

const INVENTED = 'The schools and people in it are invented: replace them with your own.';

function listTemplates(io: Io): number {
  const widest = Math.max(...TEMPLATES.map(({ name }) => name.length));
  for (const { name, about } of TEMPLATES)
    io.stdout.write(`${wrapWords(`${name.padEnd(widest)}  ${about}`, io.stdout.columns, ' '.repeat(widest + 2))}\n`);
  return EXIT.ok;
}

async function sourcesOf(options: InitOptions, io: Io): Promise<Sources> {
  const { answers, schoolsFrom } = options;
  return {
    flags: options,
    ...(answers !== undefined && { saved: { file: answers, bytes: bytesOf(answers, io) } }),
    ...(schoolsFrom !== undefined && { spreadsheet: await spreadsheet(schoolsFrom, io) }),
  };
}

function bytesOf(file: string, io: Io): Uint8Array {
  const read = io.readFile(file, MAX_BYTES);
  if ('refused' in read) throw new UserError(`${file} ${read.refused}`);
  if (read.bytes.length > MAX_BYTES) throw new UserError(`${file} is larger than 1 MiB.`);
  return read.bytes;
}

/** The schools of a spreadsheet; rows that can't be used are reported on standard error. */
async function spreadsheet(file: string, io: Io) {
  const { schoolsFromFile } = await import('../init/schools-from.ts');
  const { schools, problems } = await schoolsFromFile(bytesOf(file, io));
  const lines = problems.map(({ line, message }) => `${file}:${line}: ${message}`);
  if (schools.length === 0) throw new UserError(...lines, `${file} has no school that nlc can use.`);
  writeToStderr(lines, io);
  return schools;
}

/**
 * The answers with defaults in the gaps, if nobody can be asked.
 * @param isAsked whether there would be questions in a terminal
 */
function completeWithDefaults(partial: PartialAnswers, isAsked: boolean, io: Io): CompleteAnswers {
  const whole = withDefaults(partial, io.now());
  const wanting = new Set(validateAnswers(whole).map(({ key }) => key));
  const missing = QUESTIONS.filter(({ key }) => wanting.has(key));
  if (missing.length > 0)
    throw new UserError(isAsked ? NEEDS_TERMINAL : NEEDS_FLAGS, ...missing.map(missingAnswer), COMPLETE);
  return whole;
}

function asked(file: string, prompter: Prompter, options: InitOptions, io: Io): Interview {
  const screen = screenOf(options.color, io);
  return { file, prompter, screen, io, from: options.answers, options: optionsAgain(options) };
}

/** The options that aren't answers, for carrying on later. */
function optionsAgain({ saveAnswers, schema, force }: InitOptions): string[] {
  return [
    ...(saveAnswers === undefined ? [] : ['--save-answers', saveAnswers]),
    ...(schema === undefined ? [] : ['--schema', schema]),
    ...(force === true ? ['--force'] : []),
  ];
}

const NEEDS_TERMINAL = 'Questions can only be asked in a terminal, so give the answers as options. Still needed:';
const COMPLETE = 'For example: nlc init --yes --name "Upper Vale" --school "Ashby Primary" --school "Dene School"';
const NEEDS_FLAGS = 'With --yes, nlc asks nothing, so give these answers as options:';

function missingAnswer({ key, flag, asks }: (typeof QUESTIONS)[number]): string {
  const more = key === 'schools' ? ' (for each school), --schools-from <file> or --school-count <number>' : '';
  return `  ${flag}${more}: ${asks}`;
}

function lintText(file: string, text: string, lintContext: LintContext): PlanReport {
  const [report] = lint({ file, bytes: new TextEncoder().encode(text) }, lintContext);
  if (report === undefined) throw new Error('A plan gave no report');
  return report;
}

/** A name for an example that isn't the plan's own. */
function exampleName(file: string): string {
  return file === 'example.yaml' ? 'full.yaml' : 'example.yaml';
}

/** Prints a summary; if the new plan has errors, which would be a bug, prints what `nlc check` would. */
function reportResult(report: PlanReport, options: InitOptions, io: Io, schema: string | undefined): number {
  const screen = screenOf(options.color, io);
  if (report.counts.error === 0) {
    const isOwnFolder = options.schema === undefined && schema?.startsWith('file:') === true;
    const example =
      options.template === FILLED ? commandLine('init', '--template', 'full', exampleName(report.file)) : undefined;
    const commands = {
      check: commandLine('check', ...configFlags(options), report.file),
      fix: commandLine('fix', ...configFlags(options), report.file),
      example,
    };
    io.stdout.write(initSummary(report, { ...screen, ...commands, isOwnFolder }));
    return EXIT.ok;
  }
  io.stdout.write(
    defaultPlanBlock(report, screen, commandLine('check', '--all', ...configFlags(options), report.file)),
  );
  return EXIT.findings;
}
