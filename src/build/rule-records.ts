/** What can be wrong with rule records besides their shape: where they are, what they name, the plans of their examples. */

import { CHECKS } from '../checks/register.ts';
import type { FaultList } from '../config/config-errors.ts';
import { type DataFile, faultAt } from '../config/read-yaml-file.ts';
import { ACROSS_CHECKS } from '../cross-plan/checks/register.ts';
import { isMap } from '../plan/path.ts';
import { readDate } from '../plan/queries/calendar.ts';
import { marry, type Sources } from '../rules/bind-checks.ts';
import { isAcross, kindFaults } from '../rules/cross-plan-record-errors.ts';
import type { RuleRecord } from '../rules/types.ts';
import { quoted } from '../schema/messages.ts';
import { readYaml } from '../yaml/read.ts';

/** A record, with the folder it is in as its category. */
export function recordOf({ file, data }: DataFile): { readonly category: string; readonly record: RuleRecord } {
  return { category: folderOf(file), record: data as unknown as RuleRecord };
}

/** Adds every fault of records whose shape is right. */
export function recordFaults(
  rules: readonly DataFile[],
  sources: Pick<Sources, 'categories' | 'statements'>,
  faults: FaultList,
): void {
  const records = rules.map(recordOf);
  const found = [
    ...marry({ ...sources, records: records.filter((one) => !isAcross(one)) }, CHECKS).faults,
    ...marry({ ...sources, records: records.filter(isAcross) }, ACROSS_CHECKS).faults,
    ...records.flatMap(kindFaults),
  ];
  for (const file of rules) {
    placeFaults(file, sources, rules, faults);
    for (const { rule, at, message } of found)
      if (rule === file.data['id']) faultAt(file, at, 'value', faults, () => message);
    exampleFaults(file, faults);
  }
}

function folderOf(file: string): string {
  return file.split('/').slice(-2, -1).join();
}

/** What is wrong with where a record is: its folder is its category, its name its id, and no other has this id. */
function placeFaults(
  file: DataFile,
  { categories }: Pick<Sources, 'categories'>,
  all: readonly DataFile[],
  faults: FaultList,
): void {
  const folder = folderOf(file.file);
  const { id } = file.data;
  const first = all.find((one) => one.data['id'] === id);
  if (!categories.some((category) => category.id === folder))
    faultAt(file, [], 'value', faults, () => `framework.yaml has no category ${folder}`);
  if (!file.file.endsWith(`/${id}.yaml`))
    faultAt(file, ['id'], 'value', faults, () => "the file's name and the rule's id differ");
  if (first !== undefined && first !== file)
    faultAt(file, ['id'], 'value', faults, () => `the id is also that of ${first.file}`);
}

/** The plans of examples are YAML in YAML, which only reading them can tell. */
function exampleFaults(file: DataFile, faults: FaultList): void {
  const { examples = [] } = recordOf(file).record;
  for (const [index, { plan, plans, as_of: day }] of examples.entries()) {
    const texts =
      plan === undefined
        ? (plans ?? []).map((text, at) => ({ text, at: ['plans', at] }))
        : [{ text: plan, at: ['plan'] }];
    for (const { text, at } of texts) {
      const problem = problemOf(text);
      if (problem !== undefined)
        faultAt(
          file,
          ['examples', index, ...at],
          'value',
          faults,
          () => `${quoted(at)} should be part of a plan: ${problem}`,
        );
    }
    if (day !== undefined && readDate(day) === undefined)
      faultAt(file, ['examples', index, 'as_of'], 'value', faults, () => `there is no such day as ${day}`);
  }
}

function problemOf(plan: string): string | undefined {
  const { documents, faults } = readYaml(plan);
  const [fault] = [...faults, ...(documents[0]?.faults ?? [])];
  if (fault !== undefined) return fault.message;
  return isMap(documents[0]?.data) ? undefined : 'it should be fields, each with a colon after it';
}
