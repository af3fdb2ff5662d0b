/**
 * The model of one plan: what the checks see. Building it cannot fail once the shape is right. What the plan leaves
 * out, leaves empty or writes as blank text is absent here; every list is there, if only empty; every reference is
 * the thing referred to, and a reference to nothing is left out (and kept in `Plan.unresolved`).
 */

import type { DataMap, Path } from '../path.ts';
import type { Day, PlanDate } from './calendar.ts';

/** Anything with a place in the plan. */
export interface Entity {
  readonly at: Path;
}

export type Stage = 'forming' | 'launching' | 'established' | 'sustaining' | 'closing';

export interface Plan extends Entity {
  /** The plan as written, for general checks that are given a path. */
  readonly data: DataMap;
  /** The checking date itself. */
  readonly today: Day;
  /** The checking date held inside the network's life: its start before it starts, its end once it has ended. */
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
  readonly origin: 'voluntary' | 'brokered' | 'required' | 'mixed' | undefined;
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

export interface School extends Entity {
  readonly id: string;
  readonly name: string;
  readonly identifier: { readonly scheme: string | undefined; readonly value: string } | undefined;
  readonly phase: string | undefined;
  readonly kind: string | undefined;
  readonly trust: string | undefined;
  readonly localAuthority: string | undefined;
  readonly pupils: number | undefined;
  /** Full-time equivalent. */
  readonly teachers: number | undefined;
  /** Full-time equivalent. */
  readonly supportStaff: number | undefined;
  /** 0 to 100. */
  readonly disadvantagedPercent: number | undefined;
  readonly joined: PlanDate | undefined;
  readonly left: PlanDate | undefined;
  readonly joinedBy: 'choice' | 'invitation' | 'brokered' | 'required' | undefined;
  /** True too when the plan gives a date. Absent when it says nothing. */
  readonly governorsAgreed: boolean | undefined;
  readonly headStance: 'advocate' | 'active' | 'supportive' | 'cautious' | 'absent' | undefined;
  readonly linkPerson: Person | undefined;
  readonly pace: 'full' | 'light' | 'observer' | undefined;
  readonly highChallenge: boolean;
  /** Staff days a year. */
  readonly daysPerYear: number | undefined;
  /** In `resources.currency`. */
  readonly moneyPerYear: number | undefined;
  readonly offers: readonly string[];
  readonly seeks: readonly string[];
}

export interface Partner extends Entity {
  readonly id: string;
  readonly name: string;
  readonly kind: string | undefined;
  readonly partPlayed: string | undefined;
  readonly engagesNetworkAs: 'one-body' | 'school-by-school' | undefined;
  readonly coDesigns: boolean | undefined;
  readonly agreement: string | undefined;
  readonly since: PlanDate | undefined;
}

/**
 * A person, from the `people` section or written in place. `key` tells people apart: the same id, the same name at one
 * school, or the one headteacher of a school is one person; anyone else written in place is a person of their own.
 */
export interface Person extends Entity {
  readonly key: string;
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly post: string | undefined;
  readonly school: School | undefined;
  readonly partner: Partner | undefined;
  /** Where an outsider comes from, in words. */
  readonly from: string | undefined;
}

/** A post held by a person, or by a partner organisation where the plan names one instead. */
export interface Role extends Entity {
  readonly person: Person | undefined;
  readonly partner: Partner | undefined;
  readonly since: PlanDate | undefined;
  readonly until: PlanDate | undefined;
  /** Days a year: `days_per_year`, or three times `days_per_term`. Absent when the plan gives neither. */
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
  readonly newToLeadership: boolean;
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
  /** Schools the group is for, where the plan divides the network by school: `schools` of the entry, else its members' schools. */
  readonly schools: readonly School[];
  readonly ledBy: readonly Person[];
  readonly meetsPerYear: number | undefined;
  readonly hoursPerMeeting: number | undefined;
}

/** Each a short text or a link; absent where nothing is agreed. */
export interface Agreements extends Entity {
  readonly joining: string | undefined;
  readonly leaving: string | undefined;
  readonly decisions: string | undefined;
  readonly dataSharing: string | undefined;
  readonly disagreement: string | undefined;
  readonly closing: string | undefined;
}

export interface Activity extends Entity {
  readonly id: string | undefined;
  readonly title: string;
  readonly kind: string;
  readonly strands: readonly string[];
  readonly levels: readonly string[];
  /** Those of S that take part. */
  readonly schools: readonly School[];
  /** Whether the plan says `all`. */
  readonly allSchools: boolean;
  readonly hosts: readonly School[];
  readonly hostsRotate: boolean;
  readonly ledBy: readonly Person[];
  /** People per occasion, by the plan's own keys (`pupils`, `teachers` …). */
  readonly takesPart: ReadonlyMap<string, number>;
  readonly pupilPart: 'none' | 'surveyed' | 'advise' | 'research' | 'lead' | undefined;
  readonly starts: PlanDate | undefined;
  readonly ends: PlanDate | undefined;
  readonly timesPerYear: number | undefined;
  /** Hours per person per occasion. */
  readonly hoursEach: number | undefined;
  /** Supply or release days a year, all schools together. */
  readonly coverDays: number | undefined;
  readonly format: string | undefined;
  readonly question: string | undefined;
  readonly knowledge: { readonly practice: boolean; readonly research: boolean; readonly created: boolean } | undefined;
  readonly usesModel: boolean | undefined;
  readonly serves: readonly Outcome[];
  readonly produces: readonly Artefact[];
  readonly planned: 'designed' | 'emerged' | undefined;
  readonly giving: readonly School[];
  readonly receiving: readonly School[];
}

export interface PupilVoice extends Entity {
  readonly howPupilsLead: string | undefined;
  readonly answeredBy: string | undefined;
}

export interface Support extends Entity {
  readonly school: School | undefined;
  readonly need: string | undefined;
  readonly from: readonly School[];
  readonly approach: string | undefined;
  readonly agreedWithSchool: boolean | undefined;
  readonly givesBack: string | undefined;
  readonly review: PlanDate | undefined;
}

export interface Commitment extends Entity {
  readonly variation: string | undefined;
  readonly pathways: readonly Pathway[];
}

export interface Pathway extends Entity {
  readonly name: string | undefined;
  readonly expects: string | undefined;
  readonly schools: readonly School[];
}

export interface Trust extends Entity {
  readonly startingPoint: string | undefined;
  readonly builtThrough: readonly Activity[];
  readonly checkedBy: string | undefined;
  readonly checkedOn: readonly PlanDate[];
}

export interface Sharing extends Entity {
  readonly artefacts: readonly Artefact[];
  readonly widerAudiences: readonly string[];
}

export interface Artefact extends Entity {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly kind: string | undefined;
  readonly audience: string | undefined;
  readonly madeBy: Activity | undefined;
  readonly due: PlanDate | undefined;
  readonly published: PlanDate | undefined;
}

export interface Communication extends Entity {
  readonly channels: readonly Channel[];
  readonly platform: Platform | undefined;
}

export interface Channel extends Entity {
  readonly name: string | undefined;
  readonly kind: string | undefined;
  readonly audience: readonly string[];
  readonly timesPerYear: number | undefined;
  readonly owner: Person | undefined;
  readonly twoWay: boolean | undefined;
}

export interface Platform extends Entity {
  readonly name: string | undefined;
  readonly purpose: string | undefined;
  readonly owner: Person | undefined;
  readonly usedBy: readonly Activity[];
  readonly fallback: string | undefined;
}

export interface Outcome extends Entity {
  readonly id: string | undefined;
  readonly statement: string | undefined;
  readonly for: string | undefined;
  readonly measure: string | undefined;
  readonly unit: string | undefined;
  readonly baseline: Measurement | undefined;
  readonly target: Measurement | undefined;
  readonly schools: readonly School[];
  readonly owner: Person | undefined;
}

export interface Measurement extends Entity {
  readonly value: string | number | undefined;
  readonly date: PlanDate | undefined;
  readonly source: string | undefined;
}

export interface Evaluation extends Entity {
  readonly questions: readonly string[];
  readonly contributionStory: string | undefined;
  readonly otherExplanations: readonly string[];
  readonly comparison: string | undefined;
  readonly methods: readonly string[];
  readonly evaluator: Person | undefined;
  readonly evaluatorPartner: Partner | undefined;
  readonly reviews: readonly Review[];
  readonly costBenefit:
    | { readonly expectedGain: string | undefined; readonly howJudged: string | undefined }
    | undefined;
}

export interface Review extends Entity {
  readonly date: PlanDate | undefined;
  readonly people: readonly Person[];
  readonly partners: readonly Partner[];
  readonly groups: readonly Group[];
  readonly purpose: string | undefined;
}

/** Money in `currency`. */
export interface Resources extends Entity {
  readonly currency: string | undefined;
  /** Cost of one cover day. */
  readonly dayRate: number | undefined;
  /** 0 to 100. */
  readonly contingencyTime: number | undefined;
  /** 0 to 100. */
  readonly contingencyMoney: number | undefined;
  readonly years: readonly BudgetYear[];
}

export interface BudgetYear extends Entity {
  readonly year: PlanDate | undefined;
  readonly income: readonly Income[];
  readonly spending: readonly Spending[];
  readonly staffDays: number | undefined;
}

export interface Income extends Entity {
  /** `schools`, a partner's id, or any words. */
  readonly source: string | undefined;
  readonly partner: Partner | undefined;
  readonly amount: number | undefined;
  readonly confirmed: boolean | undefined;
  readonly ends: PlanDate | undefined;
}

export interface Spending extends Entity {
  readonly for: string | undefined;
  readonly amount: number | undefined;
}

export interface Milestone extends Entity {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly due: PlanDate | undefined;
  readonly owner: Person | undefined;
  readonly after: readonly Milestone[];
}

export interface ClosedPeriod extends Entity {
  readonly from: PlanDate | undefined;
  readonly to: PlanDate | undefined;
  readonly why: string | undefined;
}

export interface WiderAgenda extends Entity {
  readonly agenda: string | undefined;
  readonly helpsBy: string | undefined;
}

export interface Sustaining extends Entity {
  readonly ownership: string | undefined;
  readonly reach: string | undefined;
  readonly will: string | undefined;
  readonly after:
    | (Entity & {
        readonly from: PlanDate | undefined;
        readonly plan: string | undefined;
        readonly owner: Person | undefined;
        readonly income: string | undefined;
      })
    | undefined;
}

export interface Risk extends Entity {
  readonly risk: string | undefined;
  readonly sign: string | undefined;
  readonly response: string | undefined;
  readonly owner: Person | undefined;
}

export interface LogEntry extends Entity {
  readonly date: PlanDate | undefined;
  readonly by: Person | undefined;
  readonly note: string | undefined;
}

export interface Acknowledgement extends Entity {
  /** A rule id, or a statement code that stands for every rule citing it first. */
  readonly rule: string;
  readonly because: string | undefined;
  readonly agreedWith: Person | undefined;
  readonly until: PlanDate | undefined;
}
