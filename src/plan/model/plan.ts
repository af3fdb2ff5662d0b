/**
 * The model of one plan: what the checks see. Building it cannot fail once the shape is right. What the plan leaves
 * out, leaves empty or writes as blank text is absent here; every list is there, if only empty; every reference is
 * the thing referred to, and a reference to nothing is left out (and kept in `Plan.unresolved`). People are different in
 * two ways. An entry that names nobody is absent (`isSomebody`). Of a person whose id is dead only the id is known.
 */

import type { DataMap, Path } from '../path.ts';
import type { Day, PlanDate } from '../queries/calendar.ts';
import type { Origin, Stage } from '../vocabulary.ts';
import type { Entity } from './entity.ts';
import type {
  Acknowledgement,
  ClosedPeriod,
  Evaluation,
  LogEntry,
  Milestone,
  Outcome,
  Resources,
  Risk,
  Sustaining,
  WiderAgenda,
} from './outlook.ts';
import type { Agreements, Group, Leadership, Partner, Person, School } from './schools-and-people.ts';
import type { Activity, Commitment, Communication, PupilVoice, Sharing, Support, Trust } from './work.ts';

export type * from './outlook.ts';
export type * from './schools-and-people.ts';
export type * from './work.ts';

export interface Plan extends Entity {
  /** The plan as written, for general checks that are given a path. */
  readonly data: DataMap;
  /** The checking date itself. */
  readonly today: Day;
  /** The checking date held inside the network's life: its start before it starts, its end once it has ended or lost its last school. */
  readonly date: Day;
  readonly network: Network;
  readonly purpose: Purpose;
  readonly focus: Focus;
  /** Every school entry, past and present, in the plan's order. */
  readonly schools: readonly School[];
  /** S: the schools active on `date`. */
  readonly members: readonly School[];
  readonly partners: readonly Partner[];
  /** The entries of the `people` section; people written in place are reached through their roles. */
  readonly people: readonly Person[];
  readonly leadership: Leadership;
  readonly groups: readonly Group[];
  readonly agreements: Agreements;
  readonly activities: readonly Activity[];
  readonly pupilVoice: PupilVoice | undefined;
  readonly support: readonly Support[];
  readonly commitment: Commitment;
  readonly trust: Trust;
  readonly sharing: Sharing;
  readonly communication: Communication;
  readonly outcomes: readonly Outcome[];
  readonly evaluation: Evaluation;
  readonly resources: Resources | undefined;
  readonly milestones: readonly Milestone[];
  readonly closedPeriods: readonly ClosedPeriod[];
  readonly widerAgendas: readonly WiderAgenda[];
  readonly sustaining: Sustaining;
  readonly risks: readonly Risk[];
  readonly log: readonly LogEntry[];
  readonly acknowledged: readonly Acknowledgement[];
  readonly unresolved: readonly UnresolvedReference[];
  readonly duplicates: readonly DuplicateId[];
}

/** An id that points at nothing. */
export interface UnresolvedReference extends Entity {
  readonly id: string;
  /** What it should have been the id of, in words: `school`, `person`, `person or partner`. */
  readonly kind: string;
  /** Every id that would have been right, in the plan's order. */
  readonly known: readonly string[];
}

export interface DuplicateId extends Entity {
  readonly id: string;
  /** `school`, `person`, `partner`, `group`, `activity`, `outcome`, `artefact` or `milestone`. */
  readonly kind: string;
  /** The place of the first entry with this id. */
  readonly first: Path;
}

export interface Network extends Entity {
  readonly id: string;
  readonly name: string;
  readonly summary: string | undefined;
  /** `forming` when the plan does not say. */
  readonly stage: Stage;
  readonly starts: PlanDate | undefined;
  /** Absent when the plan says `open` or nothing. */
  readonly ends: PlanDate | undefined;
  readonly origin: Origin | undefined;
  readonly brokeredBy: Partner | undefined;
  readonly area: 'local' | 'regional' | 'dispersed' | 'online' | undefined;
  readonly sizeRationale: string | undefined;
  readonly growth: (Entity & { readonly schools: number | undefined; readonly by: PlanDate | undefined }) | undefined;
  readonly links: readonly (Entity & { readonly network: string; readonly exchange: string | undefined })[];
}

export interface Purpose extends Entity {
  readonly moralPurpose: string | undefined;
  readonly compellingReason: string | undefined;
  readonly sharedValues: readonly string[];
  readonly whoBenefits: string | undefined;
  readonly agreed: Agreed | undefined;
  readonly revisit: PlanDate | undefined;
}

export interface Agreed extends Entity {
  /** Whether `by` is written at all. */
  readonly saysBy: boolean;
  readonly by: readonly School[];
  readonly date: PlanDate | undefined;
  readonly how: string | undefined;
}

export interface Focus extends Entity {
  readonly learningFocus: string | undefined;
  readonly pedagogy: string | undefined;
  readonly content: readonly string[];
  readonly learners: string | undefined;
  readonly whyThis: readonly Reason[];
  readonly model: ModelOfLearning | undefined;
}

export interface Reason extends Entity {
  readonly finding: string | undefined;
  readonly source: string | undefined;
  readonly kind: string | undefined;
}

export interface ModelOfLearning extends Entity {
  readonly name: string | undefined;
  readonly source: string | undefined;
  readonly summary: string | undefined;
  readonly sharedWith: readonly string[];
}
