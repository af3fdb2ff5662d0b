/** Every text of a plan with its path, for checks that read all of them. */

import { type Data, type DataMap, isList, isMap, type Path } from '../../plan/path.ts';
import { unwatched } from '../../plan/unwatched.ts';
import { memoize } from '../../text/memoize.ts';

/** A text and where it is. The path is built only on request, because most are never needed. */
export class PlacedText {
  constructor(
    readonly text: string,
    private readonly place: Place,
  ) {}

  get at(): Path {
    return pathOf(this.place);
  }

  /** The field that has this text, or the field whose list it is in. */
  get field(): string {
    let { place } = this;
    while (typeof place.step !== 'string' && place.above !== undefined) place = place.above;
    return String(place.step);
  }

  /** The top-level section of the plan that it is in. */
  get section(): string {
    let { place } = this;
    while (place.above !== undefined) place = place.above;
    return String(place.step);
  }

  /** Whether it is in a private field, one whose name begins with `x-`. */
  get isPrivate(): boolean {
    return this.at.some((step) => typeof step === 'string' && step.startsWith('x-'));
  }
}

/** One step of a path, linked to the steps above it. */
interface Place {
  readonly step: string | number;
  readonly above: Place | undefined;
}

function pathOf({ step, above }: Place): (string | number)[] {
  const path = above === undefined ? [] : pathOf(above);
  path.push(step);
  return path;
}

/** All texts of a plan, in plan order. For what a plan says, not for what it doesn't say. */
export function textsOf(plan: DataMap): readonly PlacedText[] {
  return allTexts(unwatched(plan));
}

const allTexts = memoize((plan: DataMap): readonly PlacedText[] => {
  const found: PlacedText[] = [];
  for (const key in plan) collect(plan[key] ?? null, { step: key, above: undefined }, found);
  return found;
});

function collect(data: Data, place: Place, found: PlacedText[]): void {
  if (typeof data === 'string') found.push(new PlacedText(data, place));
  else if (isList(data))
    data.forEach((item, step) => {
      collect(item, { step, above: place }, found);
    });
  else if (isMap(data)) for (const step in data) collect(data[step] ?? null, { step, above: place }, found);
}
