/**
 * Watches what is read from a plan in which something was left out. Each reader gets a view of the model that notices
 * every field it reads, so that no rule can conclude anything from the absence of a field that is written but doesn't
 * fit.
 */

import type { Plan } from '../model/plan.ts';
import type { DataMap, Path } from '../path.ts';
import { markWatched } from '../unwatched.ts';
import { dependsOnMembers, dependsOnPartners, dependsOnPeople, fieldsOf } from './sources.ts';
import type { Spoilt } from './spoilt.ts';

/** What doesn't follow from a place alone. */
export interface Unsure {
  /** The checking date within the network's life. */
  readonly date: boolean;
  /** Which schools are members. */
  readonly members: boolean;
  /** Whether there are schools that the plan doesn't name. */
  readonly unnamed: boolean;
  /** Which schools share a head, and so which heads are one person. */
  readonly heads: boolean;
  /** Which schools and partners people belong to. */
  readonly people: boolean;
  /** Which partners there are. */
  readonly partners: boolean;
}

/** The result of reading the plan, and whether a field that doesn't fit was read. */
export interface Watched<Result> {
  readonly result: Result;
  readonly isTouched: boolean;
}

export function watchReading<Result>(
  plan: Plan,
  spoilt: Spoilt,
  unsure: Unsure,
  read: (view: Plan) => Result,
): Watched<Result> {
  const watch = new Watch(spoilt, unsure);
  const result = read(watch.model(plan, []) as Plan);
  return { result, isTouched: watch.isTouched };
}

class Watch {
  isTouched = false;
  private readonly views = new WeakMap<object, object>();

  constructor(
    private readonly spoilt: Spoilt,
    private readonly unsure: Unsure,
  ) {}

  /** A view of a part of the model. The same part has one view, so that parts can be compared and counted. */
  model(value: unknown, path: Path): unknown {
    if (!isPart(value)) return value;
    const known = this.views.get(value);
    if (known !== undefined) return known;
    const view = Array.isArray(value) ? this.list(value) : this.part(value, (value as { at?: Path }).at ?? path);
    this.views.set(value, view);
    return view;
  }

  private list(list: object): object {
    return new Proxy(list, { get: (target, key) => this.model(Reflect.get(target, key), []) });
  }

  private part(part: object, at: Path): object {
    return new Proxy(part, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key);
        if (typeof key === 'symbol' || key === 'at' || typeof value === 'function') return value;
        if (key === 'data' && at.length === 0) return this.data(value as object, []);
        this.noteProperty(at, key, value);
        return this.model(value, [...at, ...(fieldsOf(at, key)[0] ?? [])]);
      },
    });
  }

  private noteProperty(at: Path, property: string, value: unknown): void {
    if (at.length === 0 && property === 'date') {
      this.isTouched ||= this.unsure.date;
      return;
    }
    this.isTouched ||= this.unsure.members && dependsOnMembers(at, property);
    this.isTouched ||= this.unsure.unnamed && property === 'withUnnamed';
    this.isTouched ||= this.unsure.heads && property === 'key';
    this.isTouched ||= this.unsure.people && dependsOnPeople(at, property);
    this.isTouched ||= this.unsure.partners && dependsOnPartners(at, property);
    if (at.length === 0 && property === 'members') return;
    const [main, ...others] = fieldsOf(at, property).map((field) => [...at, ...field]);
    if (main === undefined) return;
    // A part with fields of its own: each field is noticed when it is read.
    const isRead = this.spoilt.covers(main) || this.spoilt.hasLostEntry(main);
    this.isTouched ||= isRead || (!isPart(value) && this.spoilt.touches(main));
    this.isTouched ||= others.some((field) => this.spoilt.touches(field));
  }

  /** A view of data as written. */
  private data(data: object, path: Path): object {
    const pathTo = (key: string): Path => [...path, Array.isArray(data) && /^\d+$/.test(key) ? Number(key) : key];
    const note = (key: string | symbol) => {
      if (typeof key === 'string') this.isTouched ||= this.spoilt.covers(pathTo(key));
    };
    const view = new Proxy(data, {
      get: (target, key) => {
        note(key);
        const value: unknown = Reflect.get(target, key);
        return isPart(value) && typeof key === 'string' ? this.data(value, pathTo(key)) : value;
      },
      has: (target, key) => {
        note(key);
        return Reflect.has(target, key);
      },
      // Whoever asks which fields there are would also have met those left out.
      ownKeys: (target) => {
        this.isTouched ||= this.spoilt.hasLostPart(path);
        return Reflect.ownKeys(target);
      },
    });
    markWatched(view, data as DataMap);
    return view;
  }
}

/** Whether a value is part of the model with readable parts of its own: a list or an object, but not a map or a set. */
function isPart(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Map) && !(value instanceof Set);
}
