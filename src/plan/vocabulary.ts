/** Words of the plan format that code outside the plan model needs as lists. A test holds them equal to the plan's schema. */

/** How far a network has come, in order. */
export const STAGES = ['forming', 'launching', 'established', 'sustaining', 'closing'] as const;
export type Stage = (typeof STAGES)[number];

/** How a network came about. */
export const ORIGINS = ['voluntary', 'brokered', 'required', 'mixed'] as const;
export type Origin = (typeof ORIGINS)[number];

/** How a school came to be a member. */
export const JOINED_BY = ['choice', 'invitation', 'brokered', 'required'] as const;
export type JoinedBy = (typeof JOINED_BY)[number];

/** Whose matter a section is, as roles of the plan's own; a group by its function. */
export const OWNERS = [
  'facilitators',
  'co_leaders',
  'steering_group',
  'enquiry_group',
  'evaluator',
  'after_owner',
] as const;

export type OwnerRole = (typeof OWNERS)[number];
