/**
 * The way of a person through the findings of a plan: where they are, where they have been, and what they answered
 * there.
 */

import type { Finding } from '../findings/report.ts';
import type { Answered, Draft } from './guided-fix-request.ts';

/** Where a person is: the draft, and the findings that they have dealt with. */
export interface Place {
  readonly draft: Draft;
  readonly done: ReadonlySet<string>;
  /** The fields that opening questions asked about, which aren't asked about again. */
  readonly skipped: ReadonlySet<string>;
  /** The places of questions that were left out until then. */
  readonly leftOut: ReadonlySet<string>;
  /** What was typed about the finding here. */
  readonly typed: readonly string[];
  /** What each line was understood as. */
  readonly words?: readonly string[];
  /** The finding that was asked about here. */
  readonly asked?: Finding;
  /** What tells that finding from others. */
  readonly key?: string | undefined;
}

/** What has changed once a finding was asked about: findings that are dealt with, and fields. */
interface Step {
  readonly draft: Draft;
  readonly done: readonly string[];
  readonly skipped: readonly string[];
}

export class Way {
  here: Place;
  private readonly before: Place[] = [];
  /** What came after an answer that somebody goes back to change: it is answered as before. */
  private after: Place[] = [];

  /** @param leftOut the places of questions that are left out, which go back along with the person */
  constructor(
    start: Draft,
    private readonly leftOut: Set<string>,
  ) {
    this.here = { draft: start, done: new Set(), skipped: new Set(), leftOut: new Set(), typed: [] };
  }

  /** The number of the finding that is asked about now, from 1. */
  get number(): number {
    return this.before.length + 1;
  }

  /** What was answered so far, in order. */
  answered(): Answered[] {
    return this.before.map(({ asked, typed, words = typed }) => ({ message: asked?.message ?? '', typed, words }));
  }

  /** Goes on from a finding. */
  on(asked: Finding, said: Pick<Answered, 'typed' | 'words'>, { draft, done, skipped }: Step): void {
    const { here } = this;
    this.before.push({ ...here, ...said, asked, key: done[0] });
    this.here = {
      draft,
      done: new Set([...here.done, ...done]),
      skipped: new Set([...here.skipped, ...skipped]),
      leftOut: new Set(this.leftOut),
      typed: [],
    };
  }

  /**
   * Goes back to the last finding at which there was a question; false if there is none, and then the first one is
   * asked about from its start.
   */
  back(): boolean {
    const at = this.before.findLastIndex(({ typed }) => typed.length > 0);
    const [last] = at < 0 ? [] : this.before.splice(at);
    this.moveTo(last ?? { ...this.here, typed: [] });
    return last !== undefined;
  }

  /** Goes back to the finding with a number. What was answered after it stays for `answerTo`. */
  backTo(number: number): void {
    const [to = this.here, ...rest] = this.before.splice(number - 1);
    this.after = rest;
    this.moveTo({ ...to, typed: [] });
  }

  /**
   * What was typed about a finding before an earlier answer was changed; once, because it may then be changed itself.
   */
  answerTo(key: string | undefined): readonly string[] | undefined {
    const at = this.after.findIndex((place) => place.key === key);
    return at < 0 ? undefined : this.after.splice(at, 1)[0]?.typed;
  }

  /** Goes to a place with what had been left out by then, so that what was left out after it is asked about again. */
  private moveTo(place: Place): void {
    this.here = place;
    this.leftOut.clear();
    for (const path of place.leftOut) this.leftOut.add(path);
  }
}
