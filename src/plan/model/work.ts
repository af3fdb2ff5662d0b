/**
 * The model of what schools do together: activities, families, support, commitment, trust, sharing and communication.
 */

import type { PlanDate } from '../queries/calendar.ts';
import type { Entity } from './entity.ts';
import type { Outcome } from './outlook.ts';
import type { Partner, Person, School } from './schools-and-people.ts';

export interface Activity extends Entity {
  readonly id: string | undefined;
  readonly title: string;
  readonly kind: string;
  readonly strands: readonly string[];
  readonly levels: readonly string[];
  /** The schools of S that take part. For `all`, this is `Plan.members` itself. */
  readonly schools: readonly School[];
  /** Whether the plan says `all`. */
  readonly allSchools: boolean;
  /** Whether schools take part that the plan doesn't name: it says `all`, and the network has more than are named. */
  readonly withUnnamed: boolean;
  readonly hosts: readonly School[];
  readonly hostsRotate: boolean;
  readonly ledBy: readonly Person[];
  readonly partners: readonly Partner[];
  /** People per occasion, by the keys in the plan (`pupils`, `teachers` …). */
  readonly takesPart: ReadonlyMap<string, number>;
  readonly pupilPart: 'none' | 'surveyed' | 'advise' | 'research' | 'lead' | undefined;
  readonly starts: PlanDate | undefined;
  readonly ends: PlanDate | undefined;
  readonly timesPerYear: number | undefined;
  /** Hours per person per occasion. */
  readonly hoursEach: number | undefined;
  /** Supply or release days per year, for all schools together. */
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

/** How families take part and are heard. */
export interface Families extends Entity {
  readonly who: string | undefined;
  readonly activities: readonly Activity[];
  readonly heard: string | undefined;
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
