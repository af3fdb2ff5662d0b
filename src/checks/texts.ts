/** Every text of a plan with its place, for checks that read all of them. */

import { type Data, type DataMap, isList, isMap, type Path } from '../path.ts';

export interface PlacedText {
  readonly at: Path;
  readonly text: string;
}

/** What several checks ask of the same plan is gathered once. */
const gathered = new WeakMap<DataMap, readonly PlacedText[]>();

/** All texts of a plan, in its own order. */
export function textsOf(plan: DataMap): readonly PlacedText[] {
  const known = gathered.get(plan);
  if (known !== undefined) return known;
  const found: PlacedText[] = [];
  collect(plan, [], found);
  gathered.set(plan, found);
  return found;
}

/** @param at where `data` stands; lent, and given back as it was */
function collect(data: Data, at: (string | number)[], found: PlacedText[]): void {
  if (typeof data === 'string') found.push({ at: at.slice(), text: data });
  else if (isList(data)) for (const [index, item] of data.entries()) below(index, item, at, found);
  else if (isMap(data)) for (const key of Object.keys(data)) below(key, data[key] ?? null, at, found);
}

function below(step: string | number, data: Data, at: (string | number)[], found: PlacedText[]): void {
  at.push(step);
  collect(data, at, found);
  at.pop();
}

/** Whether a text stands in what the plan keeps for itself, under a name that begins `x-`. */
export function isPrivate({ at }: PlacedText): boolean {
  return at.some((step) => typeof step === 'string' && step.startsWith('x-'));
}

/** The field a text stands in, or in whose list it stands. */
export function fieldOf({ at }: PlacedText): string {
  return String(at.findLast((step) => typeof step === 'string') ?? '');
}
