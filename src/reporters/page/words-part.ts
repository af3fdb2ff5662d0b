/** The plan in ordinary words: names and sentences, no ids and no field names. */

import type { Partner, Plan } from '../../plan/model/plan.ts';
import { isOver } from '../../plan/queries/closing.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { describe } from '../../plan/queries/posts.ts';
import { timesAYear, whenWords } from '../../plan/queries/timeline.ts';
import { list } from '../../text/words.ts';
import { type Element, el, type Markup, prose } from '../markup/element.ts';
import { activityWords, given, offered, outcomeWords } from './entry-words.ts';
import { headingOf, listOf, type PagePlan, type Part, paragraph, said, sentence } from './page-parts.ts';

interface Chapter {
  readonly heading: string;
  /** Paragraphs. */
  readonly texts: readonly string[];
  readonly items: readonly string[];
}

export const wordsPart: Part = (input) => {
  const { plan, view } = input;
  if (plan === undefined || !view.snippets) return undefined;
  const content = CHAPTERS.map((chapter) => chapter(plan)).flatMap((chapter) => chapterOf(chapter, input));
  return content.length === 0 ? undefined : { id: 'plan', heading: 'The plan in ordinary words', content };
};

function chapterOf({ heading, texts, items }: Chapter, input: PagePlan): (Markup | Element)[] {
  if (texts.length + items.length === 0) return [];
  return [
    headingOf(input, 2, heading),
    ...texts.map((text) => paragraph(text)),
    ...listOf(items.map((item) => el('span', {}, said(item)))),
  ];
}

function joined(...parts: readonly string[][]): string[] {
  const all = parts.flat();
  return all.length === 0 ? [] : [all.join(' ')];
}

const CHAPTERS: readonly ((plan: Plan) => Chapter)[] = [
  purpose,
  focus,
  schools,
  work,
  agreements,
  changes,
  after,
  news,
  risks,
];

function purpose(plan: Plan): Chapter {
  const { moralPurpose, compellingReason, sharedValues, whoBenefits, agreed, revisit } = plan.purpose;
  const by = agreed?.by.map(({ name }) => name) ?? [];
  const when = agreed?.date === undefined ? '' : ` ${whenWords(agreed.date)}`;
  return {
    heading: 'Why these schools work together',
    texts: [
      ...sentence('', moralPurpose),
      ...joined(
        sentence(
          isOver(plan) ? 'They needed each other because: ' : 'They need each other because: ',
          compellingReason,
        ),
        sentence('Who gains: ', whoBenefits === 'all-pupils' ? 'all the pupils' : whoBenefits),
        sharedValues.length === 0 ? [] : [`They share these values: ${list(sharedValues, 12)}.`],
      ),
      ...joined(
        by.length === 0 ? [] : [`The purpose was agreed${when} by ${list(by, 12)}.`],
        sentence('How they agreed it: ', agreed?.how),
        revisit === undefined ? [] : [`They will look at it again ${whenWords(revisit)}.`],
      ),
    ],
    items: [],
  };
}

function focus({ focus: { learningFocus, pedagogy, learners, content, whyThis, strands, model } }: Plan): Chapter {
  return {
    heading: 'What they work on',
    texts: joined(
      sentence('The focus: ', learningFocus),
      sentence('The teaching approach that should achieve it: ', pedagogy),
      sentence('Learners: ', learners),
      content.length === 0 ? [] : [`Subjects or topics: ${list(content, 12)}.`],
      sentence('Its idea of how people learn: ', model?.name ?? model?.summary),
    ),
    items: [
      ...strands.flatMap((strand) => sentence('', strand.focus)),
      ...whyThis.flatMap(({ finding, source }) =>
        sentence(
          'Why this: ',
          finding === undefined ? undefined : `${finding}${source === undefined ? '' : ` (${source})`}`,
        ),
      ),
    ],
  };
}

function schools(plan: Plan): Chapter {
  const { members, partners, support, resources } = plan;
  const names = members.map(({ name }) => name);
  const helped = support.flatMap(({ school, need, from, approach }) =>
    school === undefined
      ? []
      : sentence(
          `${school.name} gets help: `,
          [need, approach, from.length === 0 ? undefined : `from ${list(from.map(({ name }) => name))}`]
            .filter((one) => one !== undefined)
            .join('; '),
        ),
  );
  return {
    heading: 'Schools and partners',
    texts: [
      ...(names.length === 0 ? [] : [`The schools are ${list(names, 60)}.`]),
      ...(partners.length === 0
        ? []
        : [
            `${isOver(plan) ? 'They worked' : 'They work'} with ${list(
              partners.map((partner) => partnerWords(partner, partner === plan.network.brokeredBy)),
              20,
            )}.`,
          ]),
      ...helped,
    ],
    items: [
      ...members.flatMap(({ name, offers, seeks }) => offered(name, offers, seeks)),
      ...given(members, resources?.currency),
    ],
  };
}

/** What a partner does, where the plan's own word for it says too little. */
const PARTS_PLAYED: Readonly<Record<string, string>> = {
  'co-leader': 'leads with the schools',
  'co-designer': 'plans the work with the schools',
  provider: 'provider of training or a service',
};

function partnerWords({ name, partPlayed = 'none' }: Partner, isBroker: boolean): string {
  const part = partPlayed === 'none' || partPlayed === 'broker' ? [] : [PARTS_PLAYED[partPlayed] ?? partPlayed];
  const parts = [...part, ...(isBroker || partPlayed === 'broker' ? ['brought the schools together'] : [])];
  return parts.length === 0 ? name : `${name} (${parts.join('; ')})`;
}

function work(plan: Plan): Chapter {
  const { pupilVoice, families } = plan;
  return {
    heading: 'What they do together',
    texts: joined(
      sentence('How pupils lead: ', pupilVoice?.howPupilsLead),
      sentence('Who answers them: ', pupilVoice?.answeredBy),
      sentence('How families are heard: ', families?.heard),
    ),
    items: currentActivities(plan).map(activityWords),
  };
}

function agreements({
  agreements: { joining, leaving, decisions, dataSharing, disagreement, closing },
}: Plan): Chapter {
  return {
    heading: 'What they have agreed',
    texts: [],
    items: [
      ...sentence('How schools join: ', joining),
      ...sentence('How schools leave: ', leaving),
      ...sentence('How decisions are made: ', decisions),
      ...sentence('How data are shared: ', dataSharing),
      ...sentence('If they disagree: ', disagreement),
      ...sentence('How the network closes: ', closing),
    ],
  };
}

function news({ communication: { channels } }: Plan): Chapter {
  return {
    heading: 'How people hear about it',
    texts: [],
    items: channels.flatMap(({ name, audience, timesPerYear, twoWay }) =>
      sentence(
        '',
        name === undefined
          ? undefined
          : [
              audience.length === 0 ? name : `${name}, for ${list(audience.map((who) => who.replaceAll('-', ' ')))}`,
              ...(timesPerYear === undefined ? [] : [timesAYear(timesPerYear)]),
              ...(twoWay === true ? ['people can reply'] : []),
            ].join(', '),
      ),
    ),
  };
}

function changes({ outcomes, evaluation }: Plan): Chapter {
  const { contributionStory, comparison, otherExplanations, evaluator, evaluatorPartner, questions } = evaluation;
  const who = evaluator === undefined ? evaluatorPartner?.name : describe(evaluator);
  return {
    heading: 'What should change, and how they will know',
    texts: joined(
      sentence('', contributionStory),
      sentence('What they compare their results with: ', comparison),
      otherExplanations.length === 0 ? [] : sentence('What else could explain a change: ', list(otherExplanations)),
      sentence('The evaluator is ', who),
    ),
    items: [
      ...outcomes.flatMap(outcomeWords),
      ...questions.map((question) => `They ask: ${prose(question).replace(/[?.]$/, '')}?`),
    ],
  };
}

function after({ sustaining: { ownership, reach, will, after: later }, lessons, widerAgendas }: Plan): Chapter {
  return {
    heading: 'What carries on, and what others can use',
    texts: joined(
      sentence('Who owns it: ', ownership),
      sentence('Who it reaches: ', reach),
      sentence('What keeps schools wanting it: ', will),
      sentence('Afterwards: ', later?.plan),
      sentence('Who will look after it: ', later?.owner === undefined ? undefined : describe(later.owner)),
    ),
    items: [
      ...lessons.flatMap(({ lesson }) => sentence('Learned: ', lesson)),
      ...widerAgendas.flatMap(({ agenda, helpsBy }) =>
        sentence(
          'Wider priority: ',
          agenda === undefined
            ? undefined
            : `${agenda}${helpsBy === undefined ? '' : `. The network helps by this: ${helpsBy}`}`,
        ),
      ),
    ],
  };
}

function risks({ risks: all }: Plan): Chapter {
  return {
    heading: 'What could go wrong',
    texts: [],
    items: all.flatMap(({ risk, sign, response }) =>
      risk === undefined
        ? []
        : [[...sentence('', risk), ...sentence('Sign: ', sign), ...sentence('Response: ', response)].join(' ')],
    ),
  };
}
