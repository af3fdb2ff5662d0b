/** Checks that the examples of a local rule can be tested: their plans can be read and their dates exist. */

import { type Data, isList, isMap, type Path } from '../plan/path.ts';
import { readDate } from '../plan/queries/calendar.ts';
import { short } from '../text/clip.ts';
import { readYaml } from '../yaml/read.ts';
import type { Node } from '../yaml/tree.ts';
import type { ConfigErrors } from './config-errors.ts';
import { addErrorAt, type DataFile } from './read-yaml-file.ts';

const MOST_EXAMPLES = 50;

export function checkExamples(file: DataFile, errors: ConfigErrors): void {
  const { examples } = file.data;
  if (!isList(examples)) return;
  if (examples.length > MOST_EXAMPLES)
    addErrorAt(file, ['examples'], 'value', errors, () => `"examples" should have at most ${MOST_EXAMPLES} entries.`);
  const isFiring = (example: Data) => isMap(example) && isList(example['expect']) && example['expect'].length > 0;
  if (!examples.some(isFiring) || examples.every(isFiring))
    addErrorAt(
      file,
      ['examples'],
      'key',
      errors,
      () => '"examples" should have a plan in which the rule finds something, and one in which it finds nothing.',
    );
  for (const [index, example] of examples.slice(0, MOST_EXAMPLES).entries()) {
    if (!isMap(example)) continue;
    const addError = (at: Path, message: string) =>
      addErrorAt(file, ['examples', index, ...at], 'value', errors, () => message);
    const { plan, plans, as_of: day } = example;
    if (plans !== undefined)
      addError(['plans'], 'A local rule checks one plan at a time. Give the example a "plan", not "plans".');
    const problem = plan === undefined ? undefined : planProblem(plan);
    if (problem !== undefined) addError(['plan'], `"plan" should be part of a plan. ${problem}`);
    if (typeof day === 'string' && readDate(day) === undefined)
      addError(['as_of'], `"${short(day)}" isn't a date in the calendar.`);
  }
}

function planProblem(plan: Data): string | undefined {
  if (typeof plan !== 'string')
    return 'Write "plan: |", and the part on the lines below it, indented by two more spaces.';
  const { documents, errors } = readYaml(plan);
  const [first, second] = documents;
  const [error] = [...errors, ...(first?.errors ?? [])];
  if (error !== undefined) return error.message;
  if (second !== undefined) return 'This has two documents. Keep only one.';
  if (first?.root?.kind !== 'map') return 'Write fields, each followed by a colon.';
  return hasReference(first.root) ? 'Write the text itself instead of a reference ("*" or "<<").' : undefined;
}

function hasReference(node: Node): boolean {
  if (node.kind === 'alias') return true;
  if (node.kind === 'list') return node.items.some(hasReference);
  return node.kind === 'map' && (node.merges.length > 0 || node.entries.some(({ value }) => hasReference(value)));
}
