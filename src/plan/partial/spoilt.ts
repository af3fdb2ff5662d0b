/** The places of a plan where something is written, or should be, that doesn't fit the format. */

import { type Data, type DataMap, isList, isMap, type Path } from '../path.ts';

/** Such places as a tree of steps from the root. */
export class Spoilt {
  private readonly below = new Map<string | number, Spoilt>();
  private isPlace = false;

  constructor(places: readonly Path[] = []) {
    for (const place of places) this.add(place);
  }

  add(place: Path): void {
    let here: Spoilt = this;
    for (const step of place) {
      const next = here.below.get(step) ?? new Spoilt();
      here.below.set(step, next);
      here = next;
    }
    here.isPlace = true;
  }

  /** Whether a path is one of the places, or lies below one. */
  covers(path: Path): boolean {
    return this.follow(path) === 'covered';
  }

  /** Whether a path is one of the places, lies below one, or has one below it. */
  touches(path: Path): boolean {
    return this.follow(path) !== undefined;
  }

  /** Whether a list at a path has lost an entry, or the path is covered. */
  hasLostEntry(path: Path): boolean {
    return this.hasLost(path, (step) => typeof step === 'number');
  }

  /** Whether a section or a list at a path has lost a field or an entry of its own, or the path is covered. */
  hasLostPart(path: Path): boolean {
    return this.hasLost(path, () => true);
  }

  private hasLost(path: Path, isKind: (step: string | number) => boolean): boolean {
    const found = this.follow(path);
    if (found === undefined || found === 'covered') return found === 'covered';
    return [...found.below].some(([step, { isPlace }]) => isPlace && isKind(step));
  }

  /** Whether a dotted path through lists, such as `leadership.facilitators.tasks`, meets one of the places. */
  meets(dotted: string): boolean {
    return this.meetsSteps(dotted.split('.'));
  }

  private meetsSteps([step, ...rest]: readonly string[]): boolean {
    if (this.isPlace || step === undefined) return true;
    return [...this.below].some(([key, next]) =>
      typeof key === 'number' ? next.meetsSteps([step, ...rest]) : key === step && next.meetsSteps(rest),
    );
  }

  private follow(path: Path): 'covered' | Spoilt | undefined {
    let here: Spoilt = this;
    for (const step of path) {
      if (here.isPlace) return 'covered';
      const next = here.below.get(step);
      if (next === undefined) return undefined;
      here = next;
    }
    return here.isPlace ? 'covered' : here;
  }

  /** The data without these places. A list keeps the numbers of its other entries: a lost one is empty. */
  leaveOut(data: DataMap): DataMap {
    return this.without(data) as DataMap;
  }

  private without(data: Data): Data {
    if (isList(data)) return data.map((item, index) => this.entryWithout(index, item));
    if (!isMap(data)) return data;
    const rest: Record<string, Data> = Object.create(null);
    for (const key of Object.keys(data)) {
      const next = this.below.get(key);
      if (next?.isPlace !== true)
        rest[key] = next === undefined ? (data[key] as Data) : next.without(data[key] as Data);
    }
    return rest;
  }

  private entryWithout(index: number, item: Data): Data {
    const next = this.below.get(index);
    if (next === undefined) return item;
    return next.isPlace ? null : next.without(item);
  }
}
