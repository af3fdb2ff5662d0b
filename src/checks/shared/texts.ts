/** Every text of a plan with its place, for checks that read all of them. */

import { type Data, type DataMap, isList, isMap, type Path } from '../../plan/path.ts';
import { memoize } from '../../text/memoize.ts';

/** A text and its place. Few places are ever asked for, so a path is put together only then. */
export class PlacedText {
  constructor(
    readonly text: string,
    private readonly place: Place,
  ) {}

  get at(): Path {
    return pathOf(this.place);
  }

  /** The field it stands in, or in whose list it stands. */
  get field(): string {
    let place: Place | undefined = this.place;
    while (place !== undefined && typeof place.step !== 'string') place = place.above;
    return place === undefined ? '' : String(place.step);
  }

  /** The section of the plan it stands in. */
  get section(): string {
    let { place } = this;
    while (place.above !== undefined) place = place.above;
    return String(place.step);
  }

  /** Whether it stands in what the plan keeps for itself, under a name that begins `x-`. */
  get isPrivate(): boolean {
    return this.at.some((step) => typeof step === 'string' && step.startsWith('x-'));
  }
}

/** A step of a path, and those before it. */
interface Place {
  readonly step: string | number;
  readonly above: Place | undefined;
}

function pathOf({ step, above }: Place): (string | number)[] {
  const path = above === undefined ? [] : pathOf(above);
  path.push(step);
  return path;
}

/** All texts of a plan, in its own order. */
export const textsOf = memoize((plan: DataMap): readonly PlacedText[] => {
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
