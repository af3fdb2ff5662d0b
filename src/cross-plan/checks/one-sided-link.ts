/** Links between networks that only one of them speaks of. */

import type { Phrases } from '../../checks/check.ts';
import { type Group, groupsBy } from '../../plan/queries/groups.ts';
import { fill } from '../../text/words.ts';
import { type Card, type LinkOnCard, NETWORK_LINKS } from '../plan-summary.ts';
import { type AcrossBreach, defineAcrossCheck } from './check.ts';
import { isNamedBy, linkedPlans } from './links.ts';
import { listed, networkOf, othersOf, pointers } from './others.ts';

/**
 * Fires at a link to a network whose plan is there, goes on and does not name this one; and in that plan, at its links,
 * once for all networks that name it. A link that could mean several plans tells nothing.
 */
export const oneSidedLink = defineAcrossCheck({
  params: { phrases: ['unanswered', 'unnamed'] },
  facts: ['problem'],
  excuse: ({ goesOn, links }) => (goesOn && links.length > 0 ? undefined : 'not-applicable'),
  test: (cards, { params: { phrases } }) => {
    const found = oneSided(cards);
    const named = groupsBy(found, ({ to }) => String(to));
    return [
      ...found.map((link) => unanswered(link, cards, phrases)),
      ...named.map((links) => unnamed(links, cards, phrases)),
    ];
  },
});

interface OneSided {
  /** Index of the plan that has the link. */
  readonly plan: number;
  readonly link: LinkOnCard;
  readonly to: number;
}

function oneSided(cards: readonly Card[]): OneSided[] {
  const planOf = linkedPlans(cards);
  return cards.flatMap((card, plan) => {
    if (!card.goesOn) return [];
    const met = new Set([plan]);
    return card.links.flatMap((link): OneSided[] => {
      const to = planOf(link);
      const other = to === undefined ? undefined : cards[to];
      if (to === undefined || other === undefined || met.has(to)) return [];
      met.add(to);
      return other.goesOn && !isNamedBy(card, other) ? [{ plan, link, to }] : [];
    });
  });
}

type Wording = Phrases<'unanswered' | 'unnamed'>;

function unanswered({ plan, link, to }: OneSided, cards: readonly Card[], phrases: Wording): AcrossBreach {
  const other = { plan: to };
  return {
    plan,
    at: link.at,
    facts: { problem: fill(phrases.unanswered, { network: networkOf(cards, other) }) },
    related: pointers([other], cards, () => NETWORK_LINKS),
  };
}

function unnamed(links: Group<OneSided>, cards: readonly Card[], phrases: Wording): AcrossBreach {
  const [{ to }] = links;
  const few = othersOf(links, to);
  const names = few.map((one) => networkOf(cards, one));
  return {
    plan: to,
    at: NETWORK_LINKS,
    facts: { problem: fill(phrases.unnamed, { networks: listed(names, links.length) }) },
    related: pointers(few, cards, ({ link }) => link.at),
  };
}
