/**
 * Whether a network is closing or over on the checking date, whatever stage its plan still gives. Everything that
 * depends on this asks here.
 */

import type { Plan } from '../model/plan.ts';
import { STAGES, type Stage } from '../vocabulary.ts';
import { addMonths } from './calendar.ts';

/** A network is closing in this many months before its end. */
const LAST_MONTHS = 2;
/** Shorter networks are trials, which are there to find out what comes next, so they aren't closing before they end. */
const TRIAL_MONTHS = 6;

/** Where a network is in its life on the checking date. */
export interface LifeStage {
  readonly isClosing: boolean;
  readonly isOver: boolean;
}

/** Everything that this file knows of where a network is in its life. */
export function lifeStageOf(plan: Pick<Plan, 'network' | 'today'>): LifeStage {
  return { isClosing: isClosing(plan), isOver: isOver(plan) };
}

/** The stage that a network is at on the checking date: in its last two months and afterwards, it's closing. */
export function stageOn(plan: Pick<Plan, 'network' | 'today'>): Stage {
  return isOver(plan) || isInLastMonths(plan) ? 'closing' : plan.network.stage;
}

/** Whether a network is closing, or over. */
export function isClosing(plan: Pick<Plan, 'network' | 'today'>): boolean {
  return stageOn(plan) === 'closing';
}

/** Whether a network ended before the checking date. */
export function isOver({ network: { ends }, today }: Pick<Plan, 'network' | 'today'>): boolean {
  return ends !== undefined && ends.to < today;
}

/** Whether a network lasts fewer than so many months altogether, and so is a trial. */
export function isTrial({ network: { starts, ends } }: Pick<Plan, 'network'>, months = TRIAL_MONTHS): boolean {
  return starts !== undefined && ends !== undefined && ends.to < addMonths(starts.from, months);
}

/** Whether a plan gives the stage established or a later one. */
export function isEstablished({ network: { stage } }: Pick<Plan, 'network'>): boolean {
  return STAGES.indexOf(stage) >= STAGES.indexOf('established');
}

function isInLastMonths({ network, today }: Pick<Plan, 'network' | 'today'>): boolean {
  const { ends } = network;
  return ends !== undefined && ends.to <= addMonths(today, LAST_MONTHS) && !isTrial({ network });
}
