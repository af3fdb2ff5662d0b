/** Local authorities that don't design the network's work: they only pay, or deal with the schools one by one. */

import type { Partner, Plan } from '../../plan/model/plan.ts';
import type { Path } from '../../plan/path.ts';
import { nameInSentence } from '../../text/clip.ts';
import { fill, list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { oneBreach } from '../shared/one-breach.ts';
import { currentPartners, payingPartners, workingPartners } from '../shared/partner-ties.ts';
import { hasPhrase } from '../shared/phrases-in-text.ts';
import { saidAt } from '../shared/said-at.ts';

/**
 * Fires once, at the first partner of `kind` that the plan says doesn't design with the schools, and at others with the
 * same problem as related places. Also fires at one that doesn't say whether it does, and deals with the schools one by
 * one, or has no other work in the plan and either has the part of funder or pays without a part. A grant that is over
 * no longer counts. Passes if another such partner works with the schools in one of the `parts` or designs with them.
 * One that has agreed or decides something (see `hasSay`) doesn't only pay. Returns `cannot-tell` if the plan says
 * nothing about what any of them do; not applicable if the schools were required to join.
 */
export const authorityOnlyFunds = defineCheck({
  params: {
    kind: 'text',
    parts: 'texts',
    phrases: ['funds', 'hopes', 'designs', 'singly', 'next'],
  },
  facts: ['what'],
  test: (plan, { params: { kind, parts, phrases } }) => {
    const authorities = currentPartners(plan).filter((partner) => partner.kind === kind);
    if (authorities.length === 0 || plan.network.origin === 'required') return 'not-applicable';
    const working = new Set([...workingPartners(plan), ...authorities.filter((authority) => hasSay(authority, plan))]);
    const ties = { working, paying: payingPartners(plan), hoped: hopedFor(plan) };
    if (!authorities.some((authority) => isKnown(authority, ties))) return 'cannot-tell';
    const problems = authorities.map((authority) => {
      const problem = problemOf(authority, ties);
      return { authority, problem: isMoney(problem) && isOver(authority, plan) ? undefined : problem };
    });
    const isWithYou = ({ partPlayed = '', coDesigns }: Partner) => parts.includes(partPlayed) || coDesigns === true;
    if (problems.some(({ authority, problem }) => problem === undefined && isWithYou(authority))) return [];
    const found = problems.flatMap(({ authority: { name }, problem }) =>
      problem === undefined ? [] : [{ ...problem, name }],
    );
    const [first] = found;
    if (first === undefined) return [];
    const alike = found.filter(({ what }) => what === first.what);
    const what = fill(phrases[first.what], { authority: list(alike.map(({ name }) => nameInSentence(name))) });
    return oneBreach(alike, { facts: { what }, ...(first.what === 'singly' && { fix: phrases.next }) });
  },
});

/**
 * Whether the authority has agreed or decides something: the plan has an agreement with it or says what it decides, or
 * what is agreed, expected or recorded in the log mentions it by its name.
 */
function hasSay({ at, name }: Partner, plan: Plan): boolean {
  const { agreements, network, purpose, log } = plan;
  const { decisions, disagreement, joining } = agreements;
  if (['agreement', 'decides'].some((field) => saidAt(plan, [...at, field]) === 'something')) return true;
  const texts = [
    decisions,
    disagreement,
    joining,
    purpose.agreed?.how,
    network.partOf?.asks,
    ...log.map(({ note }) => note),
  ];
  return texts.some((text) => text !== undefined && hasPhrase(text, [name]));
}

interface Ties {
  /** Those with work in the plan, or a say in it. */
  readonly working: ReadonlySet<Partner>;
  readonly paying: ReadonlySet<Partner>;
  /** Of those that pay, the ones whose money the plan says isn't confirmed. */
  readonly hoped: ReadonlySet<Partner>;
}

function hopedFor(plan: Plan): Set<Partner> {
  const income = (plan.resources?.years ?? []).flatMap((year) => year.income);
  const isHoped = (partner: Partner) => income.every((line) => line.partner !== partner || line.confirmed === false);
  return new Set([...payingPartners(plan)].filter(isHoped));
}

function isKnown(authority: Partner, { working, paying }: Ties): boolean {
  const { partPlayed, coDesigns, engagesNetworkAs } = authority;
  if (partPlayed !== undefined || coDesigns !== undefined || engagesNetworkAs === 'school-by-school') return true;
  return working.has(authority) || paying.has(authority);
}

interface Problem {
  readonly at: Path;
  readonly what: 'funds' | 'hopes' | 'designs' | 'singly';
}

function isMoney(problem: Problem | undefined): boolean {
  return problem?.what === 'funds' || problem?.what === 'hopes';
}

/**
 * Whether the plan says that the money is over: all of the authority's own income or, if none is given under its name,
 * all that comes from outside the schools.
 */
function isOver(authority: Partner, { resources, date }: Plan): boolean {
  const income = (resources?.years ?? []).flatMap((year) => year.income);
  const own = income.filter(({ partner }) => partner === authority);
  const others = income.filter(({ partner, source }) => partner === undefined && source !== 'schools');
  const lines = own.length > 0 ? own : others;
  return lines.length > 0 && lines.every(({ ends }) => ends !== undefined && ends.to < date);
}

function problemOf(authority: Partner, { working, paying, hoped }: Ties): Problem | undefined {
  const { at, coDesigns, partPlayed, engagesNetworkAs } = authority;
  if (coDesigns === true) return undefined;
  if (!working.has(authority)) {
    const what = hoped.has(authority) ? 'hopes' : 'funds';
    if (partPlayed === 'funder') return { at: [...at, 'part_played'], what };
    if ((partPlayed === undefined || partPlayed === 'none') && paying.has(authority)) return { at, what };
  }
  if (coDesigns === false) return { at: [...at, 'co_designs'], what: 'designs' };
  if (partPlayed === 'host') return undefined;
  return engagesNetworkAs === 'school-by-school' ? { at: [...at, 'engages_network_as'], what: 'singly' } : undefined;
}
