/** What happens after the funding or the network ends. */

import type { Entity } from '../../plan/model/entity.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { budgetYears, endingWithoutAmount, incomeAtHand } from '../../plan/queries/budget.ts';
import { addMonths, type Day, type PlanDate } from '../../plan/queries/calendar.ts';
import { isEstablished, isTrial } from '../../plan/queries/closing.ts';
import { networkSize } from '../../plan/queries/network-size.ts';
import { fill, list, period } from '../../text/words.ts';
import { defineCheck, type Phrases } from '../check.ts';
import { textAt } from '../shared/dotted-fields.ts';

/** What can be missing for afterwards. */
const LACKS = ['neither', 'plan', 'owner', 'only_later', 'unowned_later'] as const;
/** How to say what the plan has for the time afterwards. */
const AFTERWARDS = ['income', 'products', 'from'] as const;

interface Ending extends Entity {
  readonly what: string;
  readonly ends: PlanDate;
}

/**
 * Fires if the network, its programme or a main funder ends within `soon` months from the checking date, or, once the
 * network is established, within `months` of its start, and `sustaining.after` lacks a plan or an owner. Says what the
 * plan does have for afterwards: confirmed money, and what is still to be published. A main funder pays at least `main`
 * of a year's income, or an amount that the plan doesn't give, and isn't the schools. Softened if the first such end is
 * more than `last` months away, heavy otherwise. Not applicable to a trial, which lasts less than `trial` months
 * altogether, and to a network of no schools.
 */
export const noLifeAfterFunding = defineCheck({
  params: {
    months: 'number',
    last: 'number',
    soon: 'number',
    trial: 'number',
    main: 'share',
    schools: 'texts',
    phrases: [
      'network',
      'programme',
      'unnamed',
      'money',
      'early',
      'soon',
      'now',
      ...LACKS,
      ...AFTERWARDS,
      'afterwards',
    ],
  },
  facts: ['what', 'when', 'end', 'lacks', 'afterwards'],
  test: (plan, { params, date: inLife }) => {
    // Of a network that hasn't begun, nothing ends sooner than it does seen from today.
    const date = Math.min(inLife, plan.today);
    const { months, last, soon, phrases } = params;
    const { starts } = plan.network;
    const endings = [
      ...endOfNetwork(plan, phrases.network),
      ...endOfProgramme(plan, phrases),
      ...endOfMoney(plan, date, params),
    ];
    if (endings.length === 0 || isTrial(plan, params.trial) || networkSize(plan) === 0) return 'not-applicable';
    const limit = addMonths(date, last);
    const isSoon = ({ ends }: Ending) => ends.to >= date && ends.to <= addMonths(date, soon);
    const isEarly = ({ ends }: Ending) =>
      isEstablished(plan) && starts !== undefined && ends.from <= addMonths(starts.from, months);
    if (starts === undefined && !endings.some(isSoon)) return 'cannot-tell';
    const [first] = endings.filter((ending) => isSoon(ending) || isEarly(ending)).sort((a, b) => a.ends.to - b.ends.to);
    if (first === undefined) return 'not-applicable';
    const whenWords = (one: Ending) => {
      if (one.ends.to < addMonths(date, 1)) return phrases.now;
      if (one.ends.to <= limit) return fill(phrases.soon, { period: period(last) });
      return isEarly(one)
        ? fill(phrases.early, { period: period(months) })
        : fill(phrases.soon, { period: period(soon) });
    };
    const later = laterThan(plan, first.ends, phrases);
    const lack = lackOf(plan, later.length > 0);
    const isFar = limit < first.ends.to;
    if (lack === undefined) return [];
    return [
      {
        at: ['sustaining', 'after'],
        facts: {
          what: first.what,
          when: whenWords(first),
          end: first.ends.text,
          lacks: fill(phrases[lack], { things: list([...new Set(later.map(({ kind }) => phrases[kind]))]) }),
          afterwards:
            later.length === 0 ? '' : fill(phrases.afterwards, { things: list(later.map(({ text }) => text)) }),
        },
        figures: { ...(starts && { starts: starts.text }), ends: first.ends.text },
        related: [{ at: first.at, message: 'when it ends' }],
        softened: isFar,
        isHeavy: !isFar,
      },
    ];
  },
});

function endOfNetwork({ network: { at, ends } }: Plan, what: string): Ending[] {
  return ends === undefined ? [] : [{ at: [...at, 'ends'], what, ends }];
}

function endOfProgramme({ network: { partOf } }: Plan, phrases: Phrases<'programme' | 'unnamed'>): Ending[] {
  if (partOf?.until === undefined) return [];
  const { at, programme, until } = partOf;
  const what = programme === undefined ? phrases.unnamed : fill(phrases.programme, { programme });
  return [{ at: [...at, 'until'], what, ends: until }];
}

function endOfMoney(
  plan: Plan,
  date: Day,
  { main, schools, phrases }: { main: number; schools: readonly string[]; phrases: { readonly money: string } },
): Ending[] {
  const ending = ({ name, ends, at }: { name: string; ends: PlanDate; at: Entity['at'] }) => ({
    at: [...at, 'ends'],
    what: fill(phrases.money, { source: name }),
    ends,
  });
  const income = incomeAtHand(plan, date, schools);
  if (income === undefined)
    return endingWithoutAmount(plan, date, schools).map(({ at, source, partner, ends }) =>
      ending({ at, name: partner?.name ?? source, ends }),
    );
  return income.payers.flatMap(({ name, amount, ends, at }) =>
    ends === undefined || amount < main * income.total ? [] : [ending({ at, name, ends })],
  );
}

/** Something that the plan has for the time afterwards. */
interface Later {
  readonly kind: 'income' | 'products';
  readonly text: string;
}

/** Confirmed money that lasts longer than an end, and what is due after it and hasn't been published yet. */
function laterThan(plan: Plan, ends: PlanDate, phrases: Phrases<'from'>): Later[] {
  const income = budgetYears(plan).flatMap(({ year, income }) =>
    income.flatMap(({ source, partner, confirmed, ends: until = year }): Later[] => {
      if (confirmed !== true || source === undefined || until === undefined || until.from <= ends.to) return [];
      return [{ kind: 'income', text: fill(phrases.from, { source: partner?.name ?? source, until: until.text }) }];
    }),
  );
  const products = plan.sharing.artefacts.flatMap(({ title, due, published }): Later[] =>
    title === undefined || due === undefined || due.from <= ends.to || published !== undefined
      ? []
      : [{ kind: 'products', text: `${title} (${due.text})` }],
  );
  return [...income, ...products];
}

/** What is missing for afterwards; undefined if nothing is. */
function lackOf(plan: Plan, hasLater: boolean): (typeof LACKS)[number] | undefined {
  const hasPlan = textAt(plan, 'sustaining.after.plan') !== undefined;
  const hasOwner = plan.sustaining.after?.owner !== undefined;
  if (hasPlan) return hasOwner ? undefined : 'owner';
  if (hasLater) return hasOwner ? 'only_later' : 'unowned_later';
  return hasOwner ? 'plan' : 'neither';
}
