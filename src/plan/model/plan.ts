/**
 * The model of one plan, as checks see it. Building it can't fail if the plan matches the schema. Fields that the plan
 * leaves out, empty or blank are undefined. Lists are always present, but may be empty. References are replaced by the
 * things they refer to; those that can't be resolved are left out and recorded in `Plan.unresolved`. People are
 * different in two ways: an entry that names nobody is absent (`isSomebody`), and a person with an unknown id has
 * nothing but that id.
 */

import type { DataMap, Path } from '../path.ts';
import type { Day, PlanDate } from '../queries/calendar.ts';
import type { Origin, Stage } from '../vocabulary.ts';
import type { Entity } from './entity.ts';
import type {
  Acknowledgement,
  ClosedPeriod,
  Evaluation,
  Lesson,
  LogEntry,
  Milestone,
  Outcome,
  Resources,
  Risk,
  Sustaining,
  WiderAgenda,
} from './outlook.ts';
import type { Agreements, Group, Leadership, Partner, Person, School, Subgroups } from './schools-and-people.ts';
import type { Activity, Commitment, Communication, Families, PupilVoice, Sharing, Support, Trust } from './work.ts';

export type * from './outlook.ts';
export type * from './schools-and-people.ts';
export type * from './work.ts';

export interface Plan extends Entity {
  /** The plan as written, for generic checks with a path parameter. */
  readonly data: DataMap;
  /** The checking date. */
  readonly today: Day;
  /**
   * The checking date, limited to the network's lifetime: its start before it starts, its end after it has ended or has
   * lost its last school.
   */
  readonly date: Day;
  readonly network: Network;
  readonly purpose: Purpose;
  readonly focus: Focus;
  /** All schools, past and present, in the order of the plan. */
  readonly schools: readonly School[];
  /** S: the schools active on `date`. */
  readonly members: readonly School[];
  readonly partners: readonly Partner[];
  /** The entries of the `people` section. People described in place are reached through their roles. */
  readonly people: readonly Person[];
  readonly leadership: Leadership;
  readonly groups: readonly Group[];
  readonly subgroups: Subgroups | undefined;
  readonly agreements: Agreements;
  readonly activities: readonly Activity[];
  readonly pupilVoice: PupilVoice | undefined;
  readonly families: Families | undefined;
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
  readonly lessons: readonly Lesson[];
  readonly risks: readonly Risk[];
  readonly log: readonly LogEntry[];
  readonly acknowledged: readonly Acknowledgement[];
  readonly unresolved: readonly UnresolvedReference[];
  readonly duplicates: readonly DuplicateId[];
}

/** An id that refers to nothing. */
export interface UnresolvedReference extends Entity {
  readonly id: string;
  /** What the id should refer to, in words: `school`, `person`, `person or partner`. */
  readonly kind: string;
  readonly kinds: readonly string[];
  /** All ids of the right kind, in the order of the plan. */
  readonly known: readonly string[];
}

export interface DuplicateId extends Entity {
  readonly id: string;
  /** `school`, `person`, `partner`, `group`, `activity`, `outcome`, `artefact` or `milestone`. */
  readonly kind: string;
  /** The path of the first entry with this id. */
  readonly first: Path;
}

export interface Network extends Entity {
  readonly id: string;
  readonly name: string;
  readonly summary: string | undefined;
  /** `forming` if the plan doesn't say. */
  readonly stage: Stage;
  readonly starts: PlanDate | undefined;
  /** Undefined if the plan says `open` or nothing. */
  readonly ends: PlanDate | undefined;
  readonly origin: Origin | undefined;
  readonly brokeredBy: Partner | undefined;
  readonly area: 'local' | 'regional' | 'dispersed' | 'online' | undefined;
  /** How many schools take part, according to the plan; it may not name them all. */
  readonly schoolCount: number | undefined;
  readonly sizeRationale: string | undefined;
  readonly growth: (Entity & { readonly schools: number | undefined; readonly by: PlanDate | undefined }) | undefined;
  readonly links: readonly (Entity & { readonly network: string; readonly exchange: string | undefined })[];
  readonly partOf: Programme | undefined;
  readonly website: string | undefined;
}

/** The programme that a network belongs to. */
export interface Programme extends Entity {
  readonly programme: string | undefined;
  readonly since: PlanDate | undefined;
  readonly until: PlanDate | undefined;
  /** What it expects of its networks. */
  readonly asks: string | undefined;
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
  /** Whether the plan has the field `by`. */
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
  readonly strands: readonly Strand[];
  readonly whyThis: readonly Reason[];
  readonly model: ModelOfLearning | undefined;
}

/** One of several things that a network works on. */
export interface Strand extends Entity {
  readonly focus: string | undefined;
  readonly pedagogy: string | undefined;
  readonly schools: readonly School[];
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
