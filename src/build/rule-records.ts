/** Errors in rule records that their schema can't find: location, references and the plans in examples. */

import { CHECKS } from '../checks/register.ts';
import type { ConfigErrors } from '../config/config-errors.ts';
import { addErrorAt, type DataFile } from '../config/read-yaml-file.ts';
import { CROSS_PLAN_CHECKS } from '../cross-plan/checks/register.ts';
import { isMap, type Path } from '../plan/path.ts';
import { readDate } from '../plan/queries/calendar.ts';
import { bindChecks, type Sources } from '../rules/bind-checks.ts';
import { isCrossPlan, kindErrors } from '../rules/cross-plan-record-errors.ts';
import type { RuleRecord } from '../rules/types.ts';
import { quoted } from '../schema/messages.ts';
import { readYaml } from '../yaml/read.ts';

/** The record in a file, with its folder as its category. */
export function recordOf({ file, data }: DataFile): { readonly category: string; readonly record: RuleRecord } {
  return { category: folderOf(file), record: data as unknown as RuleRecord };
}

/** Adds every error in records that already match the schema. */
export function recordErrors(
  rules: readonly DataFile[],
  sources: Pick<Sources, 'categories' | 'statements'> & { readonly themes: readonly string[] },
  errors: ConfigErrors,
): void {
  const records = rules.map(recordOf);
  const found = [
    ...bindChecks({ ...sources, records: records.filter((one) => !isCrossPlan(one)) }, CHECKS).errors,
    ...bindChecks({ ...sources, records: records.filter(isCrossPlan) }, CROSS_PLAN_CHECKS).errors,
    ...records.flatMap(kindErrors),
  ];
  for (const file of rules) {
    placeErrors(file, sources, rules, errors);
    ownCheckError(file, errors);
    completenessErrors(file, sources, errors);
    numberErrors(file, errors);
    for (const { rule, at, message } of found)
      if (rule === file.data['id']) addErrorAt(file, at, 'value', errors, () => message);
    exampleErrors(file, errors);
  }
}

function folderOf(file: string): string {
  return file.split('/').slice(-2, -1).join();
}

/** Errors in a record's location: the folder must be its category, the file name its id, and the id unique. */
function placeErrors(
  file: DataFile,
  { categories }: Pick<Sources, 'categories'>,
  all: readonly DataFile[],
  errors: ConfigErrors,
): void {
  const folder = folderOf(file.file);
  const { id } = file.data;
  const first = all.find((one) => one.data['id'] === id);
  if (!categories.some((category) => category.id === folder))
    addErrorAt(file, [], 'value', errors, () => `framework.yaml has no category ${folder}.`);
  if (!file.file.endsWith(`/${id}.yaml`))
    addErrorAt(file, ['id'], 'value', errors, () => "The file name doesn't match the rule's id.");
  if (first !== undefined && first !== file)
    addErrorAt(file, ['id'], 'value', errors, () => `The rule in ${first.file} has the same id.`);
}

/** A check named after its rule is one that its author means to write. */
function ownCheckError(file: DataFile, errors: ConfigErrors): void {
  const { category, record } = recordOf(file);
  const isAcross = isCrossPlan({ category });
  if (record.check !== record.id || Object.hasOwn(isAcross ? CROSS_PLAN_CHECKS : CHECKS, record.id)) return;
  const folder = isAcross ? 'src/cross-plan/checks' : `src/checks/${category}`;
  const index = isAcross ? `${folder}/index.ts` : 'src/checks/index.ts';
  const message = `If the rule has a check of its own, ${folder}/${record.id}.ts should define it and ${index} should list it.`;
  addErrorAt(file, ['check'], 'value', errors, () => message);
}

/** What the framework's own records need beyond their schema, which a local rule's record has to fit too. */
function completenessErrors(
  file: DataFile,
  { themes }: { readonly themes: readonly string[] },
  errors: ConfigErrors,
): void {
  const {
    theme,
    about,
    gap,
    as_gap,
    called_for_by,
    strength,
    strength_weight,
    strength_of_named,
    fires_when,
    examples = [],
  } = recordOf(file).record;
  const wrong = (at: Path, message: string) => addErrorAt(file, at, 'value', errors, () => message);
  if (theme !== undefined && !themes.includes(theme)) wrong(['theme'], `framework.yaml has no theme ${theme}.`);
  if (fires_when === undefined) wrong(['fires_when'], 'Say in "fires_when" when the rule finds something.');
  if (about !== 'written' && gap === undefined)
    wrong(['gap'], 'A rule about something missing needs a "gap": what to write, in a few words.');
  if (about === 'written' && gap !== undefined && as_gap === undefined)
    wrong(['gap'], 'Only a rule about something missing can have a "gap".');
  if (as_gap !== undefined && gap === undefined)
    wrong(['as_gap'], 'A case that is only a gap needs a "gap": what to write, in a few words.');
  if (about !== 'unwritten' && as_gap === undefined && called_for_by !== undefined)
    wrong(['called_for_by'], 'Only a rule about something unwritten, or with "as_gap", can have "called_for_by".');
  if (strength !== undefined && strength_weight === undefined)
    wrong(['strength_weight'], 'A "strength" needs a "strength_weight", from 1 to 99, that says how rare it is.');
  if (strength === undefined && strength_weight !== undefined)
    wrong(['strength_weight'], 'A "strength_weight" needs a "strength".');
  if (strength_of_named !== undefined && strength === undefined)
    wrong(['strength_of_named'], 'A "strength_of_named" needs a "strength".');
  if (!examples.some(({ expect }) => expect.length > 0)) wrong(['examples'], 'One example has to find something.');
  if (!examples.some(({ expect }) => expect.length === 0)) wrong(['examples'], 'One example has to find nothing.');
}

/** Every number of the framework's own rules says whether the leaflet gives it. */
function numberErrors(file: DataFile, errors: ConfigErrors): void {
  const { params = {}, numbers_from: origin } = recordOf(file).record;
  const wrong = (at: Path, message: string) => addErrorAt(file, at, 'value', errors, () => message);
  const numbers = Object.keys(params).filter((name) => typeof params[name] === 'number');
  if (numbers.length === 0) {
    if (origin !== undefined) wrong(['numbers_from'], 'There are no numbers among the parameters.');
    return;
  }
  if (origin === undefined)
    wrong(['params'], 'Say in "numbers_from" whether the numbers are the leaflet\'s or nlc\'s own: leaflet or nlc.');
  if (typeof origin !== 'object') return;
  for (const name of numbers.filter((one) => origin[one] === undefined))
    wrong(['numbers_from'], `"numbers_from" doesn't say where ${name} comes from.`);
  for (const name of Object.keys(origin).filter((one) => !numbers.includes(one)))
    wrong(['numbers_from', name], `${name} isn't a number among the parameters.`);
}

/** Example plans are YAML inside YAML, so their syntax is only checked when they are parsed. */
function exampleErrors(file: DataFile, errors: ConfigErrors): void {
  const { examples = [] } = recordOf(file).record;
  for (const [index, { plan, plans, as_of: day }] of examples.entries()) {
    const texts =
      plan === undefined
        ? (plans ?? []).map((text, at) => ({ text, at: ['plans', at] }))
        : [{ text: plan, at: ['plan'] }];
    for (const { text, at } of texts) {
      const problem = problemOf(text);
      if (problem !== undefined)
        addErrorAt(
          file,
          ['examples', index, ...at],
          'value',
          errors,
          () => `${quoted(at)} should be part of a plan. ${problem}`,
        );
    }
    if (day !== undefined && readDate(day) === undefined)
      addErrorAt(file, ['examples', index, 'as_of'], 'value', errors, () => `"${day}" isn't a date in the calendar.`);
  }
}

function problemOf(plan: string): string | undefined {
  const { documents, errors } = readYaml(plan);
  const [error] = [...errors, ...(documents[0]?.errors ?? [])];
  if (error !== undefined) return error.message;
  return isMap(documents[0]?.data) ? undefined : 'Write fields, each followed by a colon.';
}
