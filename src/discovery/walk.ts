/** Walks a folder and the folders below it, and collects the plans. */

import type { Entry } from '../io/io.ts';
import { inFolder } from '../io/paths.ts';
import { MAX_BYTES } from '../yaml/reading-limits.ts';
import { patternsIn } from './ignore-files.ts';
import { isPlan } from './is-plan.ts';
import { isNamed, type Patterns } from './patterns.ts';
import { isIgnoredOutright, refuse, type Search } from './search.ts';
import { MAX_FOLDERS_DEEP } from './search-limits.ts';
import type { SearchRoot } from './search-root.ts';

/** A file or folder: its path as printed, relative to the root, and relative to the start of the search. */
interface Place {
  readonly shown: string;
  readonly fromRoot: string;
  readonly fromStart: string;
}

interface Folder extends Place {
  readonly deep: number;
  /** The patterns of the folders above. */
  readonly patterns: Patterns | undefined;
}

/** Configuration files have the key `nlc` too. */
const CONFIGURATION = /^\.nlc\.ya?ml$/;
const NEVER_ENTERED = /^\.|^node_modules$/;

/** @param patterns those of the folders above the start */
export function walk(start: SearchRoot, patterns: Patterns | undefined, search: Search): void {
  const open: Folder[] = [{ shown: start.folder, fromRoot: start.fromRoot, fromStart: '', deep: 0, patterns }];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const within of visit(folder, start, search).reverse()) open.push(within);
  }
}

/** Collects the plans in a folder, and returns the folders in it to visit next. */
function visit(folder: Folder, start: SearchRoot, search: Search): Folder[] {
  const read = search.io.readFolder(folder.shown);
  if ('refused' in read) {
    refuse(folder.shown, read.refused, search);
    return [];
  }
  const patterns = patternsIn(folder.patterns, folder.shown, folder.fromRoot, search);
  const within: Folder[] = [];
  for (const { name, kind } of read.entries) {
    const place = placeIn(folder, name);
    if (!isWanted(name, kind, place.fromStart, start)) continue;
    if (
      isNamed(patterns, place.fromRoot, kind === 'folder') ||
      isIgnoredOutright(place.shown, kind === 'folder', search)
    )
      ignore(place, start, search);
    else if (kind === 'folder') within.push({ ...place, deep: folder.deep + 1, patterns });
    else meet(kind, place, start, search);
  }
  if (folder.deep < MAX_FOLDERS_DEEP || within.length === 0) return within;
  refuse(
    folder.shown,
    `has folders more than ${MAX_FOLDERS_DEEP} levels deep. nlc doesn't look that far down.`,
    search,
  );
  return [];
}

function placeIn({ shown, fromRoot, fromStart }: Place, name: string): Place {
  const under = (way: string) => (way === '' ? name : `${way}/${name}`);
  return { shown: inFolder(shown, name), fromRoot: under(fromRoot), fromStart: under(fromStart) };
}

function isWanted(name: string, kind: Entry['kind'], fromStart: string, { glob }: SearchRoot): boolean {
  if (kind === 'folder') return !NEVER_ENTERED.test(name) && glob?.enters(fromStart) !== false;
  return isPlanName(name) && glob?.takes(fromStart) !== false;
}

/** Whether a file found by searching, with this name, can be a plan. */
export function isPlanName(name: string): boolean {
  return /\.ya?ml$/i.test(name) && !CONFIGURATION.test(name);
}

function ignore({ fromStart }: Place, start: SearchRoot, search: Search): void {
  search.ignored.add(`${start.real}/${fromStart}`);
  start.met.ignored += 1;
}

function meet(kind: Entry['kind'], { shown, fromStart }: Place, start: SearchRoot, search: Search): void {
  if (kind === 'link') start.links.push(shown);
  else take(shown, `${start.real}/${fromStart}`, kind, start, search);
}

/** Adds a file if it is a plan that wasn't added before, and counts it if it isn't a plan. */
export function take(shown: string, real: string, kind: Entry['kind'], start: SearchRoot, search: Search): void {
  const { looked, plans } = search;
  const known = looked.get(real) ?? look(shown, kind, search);
  looked.set(real, known);
  if (known === 'no plan') start.met.notPlans += 1;
  if (known !== 'plan') return;
  start.met.plans += 1;
  if (!plans.has(real)) plans.set(real, shown);
}

/** An unreadable file may be a plan, so it is reported as an error. An unreadable target of a link is not. */
function look(shown: string, kind: Entry['kind'], search: Search): 'plan' | 'no plan' | 'refused' {
  const read = kind === 'other' ? undefined : search.io.readFile(shown, MAX_BYTES);
  if (read !== undefined && 'bytes' in read) return isPlan(read.bytes) ? 'plan' : 'no plan';
  if (read === undefined || kind !== 'file') return 'no plan';
  refuse(shown, read.refused, search);
  return 'refused';
}
