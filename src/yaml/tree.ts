/** The tree of one document: every node knows its place in the text and its data. */

import type { Data, DataMap } from '../plan/path.ts';
import type { Place } from './diagnose/syntax-error.ts';

export interface Scalar extends Place {
  readonly kind: 'scalar';
  readonly data: string | number | boolean | null;
  /** How many nodes it expands to, including itself and what references repeat. */
  readonly size: 1;
}

export interface Entry {
  readonly name: string;
  readonly key: Place;
  readonly value: Node;
}

export interface MapNode extends Place {
  readonly kind: 'map';
  readonly entries: Entry[];
  /** What `<<` brings in: maps, or references to maps. */
  readonly merges: Node[];
  readonly data: DataMap;
  readonly size: number;
  /** Entries by name, built on first use. */
  index?: Map<string, Entry>;
}

export interface ListNode extends Place {
  readonly kind: 'list';
  readonly items: Node[];
  readonly data: readonly Data[];
  readonly size: number;
}

/** A reference `*name` to the node labelled `&name`. */
export interface AliasNode extends Place {
  readonly kind: 'alias';
  readonly target: Exclude<Node, AliasNode>;
  readonly data: Data;
  readonly size: number;
}

export type Node = Scalar | MapNode | ListNode | AliasNode;

class Bare {
  [key: string]: Data;
}
Object.setPrototypeOf(Bare.prototype, null);
delete (Bare.prototype as { constructor?: unknown }).constructor;
Object.freeze(Bare.prototype);

/**
 * An empty map that inherits nothing, so that names such as `constructor` are safe. Reads are faster than with
 * `Object.create(null)`.
 */
export function emptyMap(): { [key: string]: Data } {
  return new Bare();
}

/** The node itself, or what it refers to. */
export function followed(node: Node): Exclude<Node, AliasNode> {
  return node.kind === 'alias' ? node.target : node;
}

/** A map with more entries has an index. */
const FEW = 16;

/** The map's own entry of a name. */
export function entryOf(map: MapNode, name: string): Entry | undefined {
  const { entries } = map;
  if (entries.length > FEW) {
    map.index ??= new Map(entries.map((entry) => [entry.name, entry]));
    return map.index.get(name);
  }
  for (let place = entries.length - 1; place >= 0; place -= 1) if (entries[place]?.name === name) return entries[place];
  return undefined;
}
