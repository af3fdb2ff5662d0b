/** What was understood of an answer, and what answers can refer to. */

import type { Referents } from '../edit/referents.ts';
import type { RoleHolder } from '../edit/role-holders.ts';
import type { SchoolAnswer } from '../init/answers.ts';
import type { Data } from '../plan/path.ts';
import type { Day } from '../plan/queries/calendar.ts';
import type { Named } from '../text/find-named.ts';

/** What was understood, with what there is to say about it, or one or two sentences on why it wasn't. */
export type Parsed = { readonly value: Data; readonly note?: string } | { readonly problem: string };

/** What answers can refer to. */
export interface Known {
  /** From when on a month without a year is looked for. */
  readonly today?: Day;
  readonly schools: readonly SchoolAnswer[];
  /** What ids stand for at the slot's place, if it takes ids. */
  readonly referents: Referents | undefined;
  /** What the plan's activities are called, if the slot is the title of one. */
  readonly titles?: readonly Named[];
  /** The people that a role can stand for, if the slot takes people. */
  readonly holders: readonly RoleHolder[];
  /**
   * Partners that the plan doesn't have yet, if the slot can have one: the id that one gets, and names by their ids.
   */
  readonly newPartners?: { readonly idFor: (name: string) => string; readonly names: ReadonlyMap<string, string> };
}

/** What several entries of an answer were understood as. */
export type ParsedSeveral =
  | { readonly values: readonly Data[]; readonly note?: string | undefined }
  | { readonly problem: string };
