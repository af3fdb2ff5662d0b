/** Builds the tree of one document from the parser's events. Collects errors; a document with errors isn't checked. */

import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  type MappingEvent,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import type { Data } from '../plan/path.ts';
import { collectionEnd, scalarPlace } from './diagnose/ends.ts';
import { type Place, syntaxErrorAt, type YamlSyntaxError } from './diagnose/syntax-error.ts';
import { errorWords, type Words } from './diagnose/tree-words.ts';
import { isMerge, layUnder, mergeSources } from './merge-keys.ts';
import { nameOf } from './name-of-key.ts';
import { MAX_ALIASES } from './reading-limits.ts';
import { isCoreTag, scalarValue, tagOf } from './scalars.ts';
import { type Entry, emptyMap, followed, type ListNode, type MapNode, type Node, type Scalar } from './tree.ts';

/** Report no more errors than this in one document. */
const MAX_ERRORS = 20;

export class TreeBuilder {
  readonly errors: YamlSyntaxError[] = [];
  private readonly anchors = new Map<string, Node | 'open'>();
  private aliases = 0;
  private spent = 0;
  /** How many nodes `<<` has brought in so far. */
  private merged = 0;
  /** Where the last node read ends. */
  private cursor = 0;

  /**
   * `next` is the index of the event after those read.
   * @param most how many nodes references may expand to
   */
  constructor(
    private readonly text: string,
    private readonly events: readonly Event[],
    public next: number,
    private readonly most: number,
  ) {}

  /** The node that begins at the next event. */
  node(): Node {
    const event = this.events[this.next];
    this.next += 1;
    switch (event?.type) {
      case EVENT_ID.SCALAR:
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE:
        return this.anchored(event);
      case EVENT_ID.ALIAS:
        return this.alias({ start: event.anchorStart - 1, end: event.anchorEnd });
      default:
        throw new Error(`The parser gave an event of type ${event?.type} where a value begins`);
    }
  }

  private addError(place: Place, [message, fix]: Words, related: YamlSyntaxError['related'] = []): void {
    if (this.errors.length < MAX_ERRORS) this.errors.push(syntaxErrorAt(place, message, fix, related));
  }

  private value(event: ScalarEvent | MappingEvent | SequenceEvent): Node {
    if (event.type === EVENT_ID.SCALAR) return this.scalar(event);
    return event.type === EVENT_ID.MAPPING ? this.map(event) : this.list(event);
  }

  private anchored(event: ScalarEvent | MappingEvent | SequenceEvent): Node {
    const tag = tagOf(this.text, event);
    if (tag !== undefined && !isCoreTag(tag)) {
      this.addError({ start: event.tagStart, end: event.tagEnd }, errorWords.tag(tag));
    }
    if (event.tagEnd > this.cursor) this.cursor = event.tagEnd;
    if (event.anchorStart < 0) return this.value(event);
    const name = this.text.slice(event.anchorStart, event.anchorEnd);
    this.cursor = Math.max(this.cursor, event.anchorEnd);
    this.anchors.set(name, 'open');
    const node = this.value(event);
    this.anchors.set(name, node);
    return node;
  }

  private scalar(event: ScalarEvent): Scalar {
    const { start, end } = scalarPlace(this.text, event, this.cursor);
    this.cursor = end;
    return { kind: 'scalar', start, end, data: scalarValue(this.text, event), size: 1 };
  }

  private map({ start, style }: MappingEvent): MapNode {
    const entries: Entry[] = [];
    const merges: Node[] = [];
    const data = emptyMap();
    let size = 1;
    while (!this.popped()) {
      const key = this.node();
      const value = this.node();
      size += value.size + 1;
      if (isMerge(this.text, key)) {
        const sources = mergeSources(value);
        if (sources === undefined) this.addError(value, errorWords.merge());
        else merges.push(...sources);
      } else {
        const name = nameOf(key);
        if (typeof name === 'string') this.enter({ name, key, value }, entries, data);
        else this.addError(name.place, name.words);
      }
    }
    size += this.mergeInto(data, merges, start);
    return {
      kind: 'map',
      start,
      // A single pair in a list, as in `[a: 1, b]`, has no braces of its own.
      end: this.close(start, style === COLLECTION_STYLE.FLOW && this.text[start] === '{'),
      entries,
      merges,
      data,
      size: this.spend(size, start),
    };
  }

  /**
   * Adds entries of merged maps that the map doesn't have itself; earlier sources win. Returns the number of nodes
   * added.
   */
  private mergeInto(data: { [key: string]: Data }, merges: readonly Node[], start: number): number {
    const size = merges.reduce((sum, merge) => sum + merge.size, 0);
    this.merged += size;
    if (this.merged > this.most) {
      this.spend(this.merged, start);
      return 0;
    }
    layUnder(data, merges);
    return size;
  }

  private enter(entry: Entry, entries: Entry[], data: { [key: string]: Data }): void {
    if (entry.name in data) {
      if (this.errors.length >= MAX_ERRORS) return;
      const first = entries.find(({ name }) => name === entry.name)?.key ?? entry.key;
      const related = [{ start: first.start, end: first.end, message: 'the first one is here' }];
      this.addError(entry.key, errorWords.twice(entry.name), related);
      return;
    }
    entries.push(entry);
    data[entry.name] = entry.value.data;
  }

  private list({ start, style }: SequenceEvent): ListNode {
    const items: Node[] = [];
    this.cursor = start;
    let size = 1;
    while (!this.popped()) {
      const item = this.node();
      items.push(item);
      size += item.size;
    }
    const data = items.map((item) => item.data);
    return {
      kind: 'list',
      start,
      end: this.close(start, style === COLLECTION_STYLE.FLOW),
      items,
      data,
      size: this.spend(size, start),
    };
  }

  private close(start: number, flow: boolean): number {
    this.cursor = collectionEnd(this.text, Math.max(this.cursor, start), start, flow);
    return this.cursor;
  }

  private popped(): boolean {
    const pop = this.events[this.next]?.type === EVENT_ID.POP;
    if (pop) this.next += 1;
    return pop;
  }

  private alias(place: Place): Node {
    const name = this.text.slice(place.start + 1, place.end);
    this.cursor = place.end;
    this.aliases += 1;
    const target = this.anchors.get(name);
    if (target === undefined || target === 'open') {
      this.addError(place, target === 'open' ? errorWords.insideItself(name) : errorWords.noLabel(name));
      return { kind: 'scalar', ...place, data: null, size: 1 };
    }
    if (this.aliases > MAX_ALIASES) this.tooMuch(place, errorWords.manyReferences());
    const aimed = followed(target);
    return { kind: 'alias', ...place, target: aimed, data: aimed.data, size: this.spend(aimed.size, place.start) };
  }

  /** The number of nodes a reference or a collection expands to; 1, with an error, if that is over the limit. */
  private spend(size: number, start: number): number {
    if (size <= this.most) return size;
    this.tooMuch({ start, end: start }, errorWords.unfolds());
    return 1;
  }

  private tooMuch(place: Place, words: Words): void {
    this.spent += 1;
    if (this.spent === 1) this.addError(place, words);
  }
}
