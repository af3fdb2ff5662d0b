/**
 * Words of the plan format that code outside the plan model needs as lists. A test checks that they match the plan
 * schema.
 */

/** The stages of a network's life, in order. */
export const STAGES = ['forming', 'launching', 'established', 'sustaining', 'closing'] as const;
export type Stage = (typeof STAGES)[number];

/** How a network started. */
export const ORIGINS = ['voluntary', 'brokered', 'required', 'mixed'] as const;
export type Origin = (typeof ORIGINS)[number];

/** How a school became a member. */
export const JOINED_BY = ['choice', 'invitation', 'brokered', 'required'] as const;
export type JoinedBy = (typeof JOINED_BY)[number];

/** Who is responsible for a section, as roles in the plan. A group is identified by its function. */
export const OWNERS = [
  'facilitators',
  'co_leaders',
  'steering_group',
  'enquiry_group',
  'evaluator',
  'after_owner',
] as const;

export type OwnerRole = (typeof OWNERS)[number];
