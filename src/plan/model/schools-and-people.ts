/** The model of schools and people: partners, people, roles and groups. */

import type { PlanDate } from '../queries/calendar.ts';
import type { JoinedBy } from '../vocabulary.ts';
import type { Entity } from './entity.ts';

export interface Partner extends Entity {
  readonly id: string;
  readonly name: string;
  readonly kind: string | undefined;
  readonly partPlayed: string | undefined;
  readonly engagesNetworkAs: 'one-body' | 'school-by-school' | undefined;
  readonly coDesigns: boolean | undefined;
  /** What it may decide in the network. */
  readonly decides: string | undefined;
  readonly agreement: string | undefined;
  readonly since: PlanDate | undefined;
}

/**
 * A person, from the `people` section or described in place. Entries with the same `key` are the same person: those
 * with the same id, with the same name at one school, or the headteacher of one school or of two that share a head.
 * Anyone else described in place is a separate person.
 */
export interface Person extends Entity {
  readonly key: string;
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly post: string | undefined;
  /** By id, or because `from` is its name. */
  readonly school: School | undefined;
  readonly partner: Partner | undefined;
  /** Where someone comes from, in words. */
  readonly from: string | undefined;
}

/** A role held by a person, or by a partner organisation if the plan names one instead. */
export interface Role extends Entity {
  readonly person: Person | undefined;
  readonly partner: Partner | undefined;
  readonly since: PlanDate | undefined;
  readonly until: PlanDate | undefined;
  /** Days per year: `days_per_year`, or three times `days_per_term`. Undefined if the plan gives neither. */
  readonly daysPerYear: number | undefined;
  readonly successor: Person | undefined;
}

export interface Facilitator extends Role {
  readonly tasks: readonly string[];
}

export interface CriticalFriend extends Role {
  readonly remit: string | undefined;
  readonly visitsSchools: readonly School[];
  readonly reportsTo: string | undefined;
}

export interface OtherRole extends Role {
  readonly title: string | undefined;
  readonly remit: string | undefined;
  /** Undefined if the plan doesn't say. */
  readonly newToLeadership: boolean | undefined;
}

export interface Leadership extends Entity {
  readonly coLeaders: readonly Role[];
  readonly facilitators: readonly Facilitator[];
  readonly criticalFriends: readonly CriticalFriend[];
  readonly otherRoles: readonly OtherRole[];
  readonly steeringGroup: Group | undefined;
  readonly unlearning: readonly Unlearning[];
}

export interface Unlearning extends Entity {
  readonly who: string | undefined;
  readonly letGo: string | undefined;
  readonly takeUp: string | undefined;
  readonly support: string | undefined;
}

export interface Group extends Entity {
  readonly id: string | undefined;
  readonly name: string;
  readonly function: string | undefined;
  readonly members: readonly Person[];
  readonly partners: readonly Partner[];
  /** The schools of the group: those in the entry, or else its members' schools. */
  readonly schools: readonly School[];
  readonly ledBy: readonly Person[];
  readonly meetsPerYear: number | undefined;
  readonly hoursPerMeeting: number | undefined;
}

/** Small groups of schools that are rearranged from time to time. */
export interface Subgroups extends Entity {
  /** Schools in each. */
  readonly size: number | undefined;
  readonly by: string | undefined;
  readonly timesPerYear: number | undefined;
  readonly ledBy: readonly Person[];
}

/** Each is a short text or a link; undefined if nothing is agreed. */
export interface Agreements extends Entity {
  readonly joining: string | undefined;
  readonly leaving: string | undefined;
  readonly decisions: string | undefined;
  readonly dataSharing: string | undefined;
  readonly disagreement: string | undefined;
  readonly closing: string | undefined;
}

export interface School extends Entity {
  readonly id: string;
  readonly name: string;
  readonly identifier: { readonly scheme: string | undefined; readonly value: string } | undefined;
  /** An ISO 3166 code, such as `GB-ENG`. */
  readonly country: string | undefined;
  readonly phase: string | undefined;
  readonly kind: string | undefined;
  readonly trust: string | undefined;
  readonly localAuthority: string | undefined;
  readonly pupils: number | undefined;
  /** Full-time equivalent. */
  readonly teachers: number | undefined;
  /** Full-time equivalent. */
  readonly supportStaff: number | undefined;
  /** Percent, 0 to 100. */
  readonly disadvantagedPercent: number | undefined;
  readonly joined: PlanDate | undefined;
  readonly left: PlanDate | undefined;
  readonly joinedBy: JoinedBy | undefined;
  /** Also true if the plan gives a date. Undefined if it says nothing. */
  readonly governorsAgreed: boolean | undefined;
  readonly headStance: 'advocate' | 'active' | 'supportive' | 'cautious' | 'absent' | undefined;
  /** Another school that has the same head. */
  readonly sharesHeadWith: School | undefined;
  readonly linkPerson: Person | undefined;
  readonly pace: 'full' | 'light' | 'observer' | undefined;
  readonly highChallenge: boolean;
  /** Staff days per year. */
  readonly daysPerYear: number | undefined;
  /** In `resources.currency`. */
  readonly moneyPerYear: number | undefined;
  readonly offers: readonly string[];
  readonly seeks: readonly string[];
}
