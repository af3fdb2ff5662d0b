/** Networks that don't say how they help their schools with something that the schools have to do anyway. */

import { fill, list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { saidAt } from '../shared/said-at.ts';

/**
 * Fires if the plan names no wider agenda, or doesn't say how the network helps with any. Returns `cannot-tell` if
 * that is still to come, which another rule reports. Not applicable if the network belongs to a programme that asks for
 * something.
 */
export const noWiderAgenda = defineCheck({
  params: { phrases: ['none', 'unsaid'] },
  facts: ['problem'],
  test: (plan, { params: { phrases } }) => {
    const agendas = plan.widerAgendas.filter(({ agenda, helpsBy }) => (agenda ?? helpsBy) !== undefined);
    const [first] = agendas;
    // What a programme asks for is such an agenda.
    if (first === undefined && plan.network.partOf?.asks !== undefined) return 'not-applicable';
    if (first === undefined) return [{ at: ['wider_agendas'], facts: { problem: phrases.none } }];
    if (agendas.some(({ helpsBy }) => helpsBy !== undefined)) return [];
    if (agendas.some(({ at }) => saidAt(plan, [...at, 'helps_by']) === 'to-come')) return 'cannot-tell';
    const names = agendas.map(({ agenda = '' }) => `"${agenda}"`);
    return [{ at: [...first.at, 'helps_by'], facts: { problem: fill(phrases.unsaid, { agendas: list(names, 3) }) } }];
  },
});
