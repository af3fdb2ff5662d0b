/** The plan in ordinary words: names and sentences, no ids and no field names. */

import type { Plan } from '../../plan/model/plan.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { describe } from '../../plan/queries/posts.ts';
import { whenWords } from '../../plan/queries/timeline.ts';
import { list } from '../../text/words.ts';
import { type Element, el, type Markup, prose } from '../markup/element.ts';
import { activityWords, channelWords, given, offered, outcomeWords, partnerWords } from './entry-words.ts';
import { headingOf, listOf, type PagePlan, type Part, paragraph, said, sentence, tenseOf } from './page-parts.ts';

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
  const tense = tenseOf(plan);
  const when = agreed?.date === undefined ? '' : ` ${whenWords(agreed.date)}`;
  return {
    heading: tense('Why these schools work together', 'Why these schools worked together'),
    texts: [
      ...sentence('', moralPurpose),
      ...joined(
        sentence(tense('They need each other because: ', 'They needed each other because: '), compellingReason),
        sentence(
          tense('Who gains: ', 'Who was to gain: '),
          whoBenefits === 'all-pupils' ? 'all the pupils' : whoBenefits,
        ),
        sharedValues.length === 0 ? [] : [`They ${tense('share', 'shared')} these values: ${list(sharedValues, 12)}.`],
      ),
      ...joined(
        by.length === 0 ? [] : [`The purpose was agreed${when} by ${list(by, 12)}.`],
        sentence('How they agreed it: ', agreed?.how),
        revisit === undefined ? [] : [`They ${tense('will', 'were going to')} look at it again ${whenWords(revisit)}.`],
      ),
    ],
    items: [],
  };
}

function focus(plan: Plan): Chapter {
  const { learningFocus, pedagogy, learners, content, whyThis, strands, model } = plan.focus;
  const tense = tenseOf(plan);
  return {
    heading: tense('What they work on', 'What they worked on'),
    texts: joined(
      sentence('The focus: ', learningFocus),
      sentence(
        tense('The teaching approach that should achieve it: ', 'The teaching approach that was to achieve it: '),
        pedagogy,
      ),
      sentence('Learners: ', learners),
      content.length === 0 ? [] : [`Subjects or topics: ${list(content, 12)}.`],
      sentence('Its idea of how pupils learn: ', model?.name ?? model?.summary),
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
  const tense = tenseOf(plan);
  const helped = support.flatMap(({ school, need, from, approach }) =>
    school === undefined
      ? []
      : sentence(
          `${school.name} ${tense('gets', 'got')} help: `,
          [need, approach, from.length === 0 ? undefined : `from ${list(from.map(({ name }) => name))}`]
            .filter((one) => one !== undefined)
            .join('; '),
        ),
  );
  return {
    heading: 'Schools and partners',
    texts: [
      ...(names.length === 0 ? [] : [`The schools ${tense('are', 'were')} ${list(names, 60)}.`]),
      ...(partners.length === 0
        ? []
        : [
            `${tense('They work', 'They worked')} with ${list(
              partners.map((partner) => partnerWords(partner, partner === plan.network.brokeredBy)),
              20,
            )}.`,
          ]),
      ...helped,
    ],
    items: [
      ...members.flatMap(({ name, offers, seeks }) => offered(name, { offers, seeks }, tense)),
      ...given(members, resources?.currency, tense),
    ],
  };
}

function work(plan: Plan): Chapter {
  const { pupilVoice, families } = plan;
  const tense = tenseOf(plan);
  return {
    heading: tense('What they do together', 'What they did together'),
    texts: joined(
      sentence(tense('How pupils lead: ', 'How pupils led: '), pupilVoice?.howPupilsLead),
      sentence(tense('Who answers them: ', 'Who answered them: '), pupilVoice?.answeredBy),
      sentence(tense('How families are heard: ', 'How families were heard: '), families?.heard),
    ),
    items: currentActivities(plan).map((activity) => activityWords(activity, plan)),
  };
}

function agreements(plan: Plan): Chapter {
  const { joining, leaving, decisions, dataSharing, disagreement, closing } = plan.agreements;
  const tense = tenseOf(plan);
  return {
    heading: tense('What they have agreed', 'What they had agreed'),
    texts: [],
    items: [
      ...sentence(tense('How schools join: ', 'How schools joined: '), joining),
      ...sentence(tense('How schools leave: ', 'How schools could leave: '), leaving),
      ...sentence(tense('How decisions are made: ', 'How decisions were made: '), decisions),
      ...sentence(tense('How data are shared: ', 'How data were shared: '), dataSharing),
      ...sentence(tense('If they disagree: ', 'If they disagreed: '), disagreement),
      ...sentence(tense('How the network closes: ', 'How the network was to close: '), closing),
    ],
  };
}

function news(plan: Plan): Chapter {
  const { channels } = plan.communication;
  const tense = tenseOf(plan);
  return {
    heading: tense('How people hear about it', 'How people heard about it'),
    texts: [],
    items: channels.flatMap((channel) => channelWords(channel, tense)),
  };
}

function changes(plan: Plan): Chapter {
  const { outcomes, evaluation } = plan;
  const tense = tenseOf(plan);
  const { contributionStory, comparison, otherExplanations, evaluator, evaluatorPartner, questions } = evaluation;
  const who = evaluator === undefined ? evaluatorPartner?.name : describe(evaluator);
  return {
    heading: tense('What should change, and how they will know', 'What was to change, and how they would know'),
    texts: joined(
      sentence('', contributionStory),
      sentence(tense('What they compare their results with: ', 'What they compared their results with: '), comparison),
      otherExplanations.length === 0 ? [] : sentence('What else could explain a change: ', list(otherExplanations)),
      sentence(tense('The evaluator is ', 'The evaluator was '), who),
    ),
    items: [
      ...outcomes.flatMap((outcome) => outcomeWords(outcome, plan, tense)),
      ...questions.map((question) => `${tense('They ask', 'They asked')}: ${prose(question).replace(/[?.]$/, '')}?`),
    ],
  };
}

function after(plan: Plan): Chapter {
  const { lessons, widerAgendas } = plan;
  const { ownership, reach, will, after: later } = plan.sustaining;
  const tense = tenseOf(plan);
  return {
    heading: 'What carries on, and what others can use',
    texts: joined(
      sentence(tense('Who owns it: ', 'Who owned it: '), ownership),
      sentence(tense('Who it reaches: ', 'Who it reached: '), reach),
      sentence(tense('What keeps schools wanting it: ', 'What kept schools wanting it: '), will),
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
            : `${agenda}${helpsBy === undefined ? '' : `. The network ${tense('helps', 'helped')} by this: ${helpsBy}`}`,
        ),
      ),
    ],
  };
}

function risks(plan: Plan): Chapter {
  return {
    heading: tenseOf(plan)('What could go wrong', 'What could have gone wrong'),
    texts: [],
    items: plan.risks.flatMap(({ risk, sign, response }) =>
      risk === undefined
        ? []
        : [[...sentence('', risk), ...sentence('Sign: ', sign), ...sentence('Response: ', response)].join(' ')],
    ),
  };
}
