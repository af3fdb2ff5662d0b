/** Which texts say something. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryCounts } from '../../src/plan/main-text.ts';
import { nothingAtStart } from '../../src/plan/nothing-at-start.ts';
import {
  areOfNothing,
  comparedForm,
  isFilledIn,
  isHedged,
  isIntention,
  isTemplateText,
  startsWell,
} from '../../src/plan/placeholder-text.ts';
import { PLACEHOLDER_WORDS } from '../../src/plan/placeholder-words/languages.ts';
import { runs } from '../kit/runs.ts';

it.each(['Well, after July 2027 we don’t know', 'READING IS NOT DECIDED'])(
  'is still to come, whatever it begins with and however it is written: %s',
  (text) => {
    expect(isTemplateText(text)).toBe(true);
  },
);

it.each([
  ...['nothing written down about that', 'Nothing in writing.', "There's nothing on paper", 'not in writing'],
  ...["we've got nothing written down"],
])('says that there is nothing: %s', (text) => {
  expect(isFilledIn(text)).toBe(false);
});

it.each([
  'Nothing in writing, but the heads ring each other',
  'nothing formal',
  'nothing formal, they ring us',
  'Not in writing lessons',
])('says something: %s', (text) => {
  expect(isFilledIn(text)).toBe(true);
});

describe('a text still to come', () => {
  it.each([
    ...[
      '',
      ' ',
      '...',
      '…',
      '?',
      '???',
      '-',
      '—',
      'xxx',
      'TODO',
      'todo: ask',
      'TODO ask the bursar',
      'tbc',
      'TBC by June',
    ],
    ...["We haven't decided yet", "we haven't asked her yet", 'We have not discussed it.', "Haven't agreed this, yet"],
    ...['tba', 'TBA.', 't.b.a.', 'T.B.C.', 'TBD', 'tba (June)', 'later', 'Later this year', 'WIP', 'wip: first try'],
    ...['Draft', 'draft.', 'to be agreed', 'To be decided at the next meeting', 'to be found', 'To be found in autumn'],
    ...['to be agreed with the governors', 'to be confirmed by June 2026', 'To be decided, once heads meet together?'],
    ...['(tbc)', '"TBC"', '“tba”', 'None (yet)', 'none at present', 'not written yet', 'to be found among parents'],
    ...['not yet agreed', 'pending', 'don’t know', 'Unknown', '<why>', '[name]', 'lorem ipsum dolor'],
    ...[
      'À préciser',
      'à définir plus tard',
      'à convenir lors de la prochaine réunion',
      'en cours',
      'n. d.',
      'brouillon',
    ],
    ...["i'w gadarnhau", 'I’w benderfynu yn y cyfarfod nesaf', 'ddim eto', 'drafft', 'i ddilyn'],
    ...['por definir', 'a determinar en la próxima reunión', 'pendiente', 'borrador'],
    ...['noch offen', 'noch zu klären', 'wird noch festgelegt', 'N. N.', 'Entwurf', 'später'],
    ...['Kāore anō', 'hukihuki', 'ka whai ake', 'Kāore anō kia whakaū'],
    ...['Yet to be decided', 'Name TBC', 't. b. c.', 'Details to follow', 'still to be agreed at our first meeting'],
    ...['Reste à définir', 'Noch nicht geklärt'],
    ...["Nothing yet, we'll read some research in May", 'Nothing yet – we will ask the university.', 'Not sure yet'],
    ...['Still thinking', "We're still thinking about it…", 'we are not sure yet', 'Not sure yet, to be agreed'],
    ...['We will decide in May', "We'll agree this at our first meeting", 'We will discuss it next term', 'To follow'],
    ...["None yet, but we'll look for someone", 'Too early to say', 'We haven’t thought about it yet', "We'll see"],
    ...["We don't know yet: we're going to ask governors", "We'll think about it", 'nothing planned yet'],
    ...[
      'Pas encore, on va demander',
      'Nous déciderons en mai',
      'Lo decidiremos en mayo',
      'Noch nichts, wir suchen noch',
    ],
    ...['Not agreed', 'still undecided', 'Not decided yet, to be honest', 'Nothing settled yet'],
    ...['Not decided - probably bar models', 'Undecided: maybe maths', 'To be decided, but probably oracy'],
    ...['Not decided (perhaps talk)', 'not agreed yet – we lean to voting', 'Noch nicht entschieden, wohl Lesen'],
    ...['Pas encore décidé - peut-être la lecture', 'Sin decidir: quizá lectura', 'Heb ei benderfynu - darllen'],
    ...['not discussed', 'Not discussed yet', 'not measured yet', 'Not yet measured.', "We haven't measured it"],
    ...['not been counted yet', "hasn't started yet", 'Not tested until September', 'pas encore mesuré', 'sin medir'],
    ...['noch nicht besprochen', 'heb ei fesur', 'Kāore anō kia ine'],
    ...['Das entscheiden wir im Mai', 'Todavía no, vamos a preguntar a la universidad'],
  ])('%j', (text) => {
    expect(isTemplateText(text)).toBe(true);
    expect(isFilledIn(text)).toBe(false);
  });
});

describe('an answer that says nothing', () => {
  it.each([
    ...['None', 'none.', 'No', 'nil', 'n/a', 'N / A', 'n.a.', 'n. a.', 'ditto', 'see website', 'See our website.'],
    ...['as above', 'Aucune', 'néant', 's.o.', 'S. O.', 'idem', 'voir site web', 'Dim', 'Na', 'amherthnasol'],
    ...['gweler y wefan', 'Ninguno', 'nada', 's/d', 'ver web', 'keine', 'k.A.', 'k. A.', 'entfällt', 'siehe Website'],
    ...["We don't have one", 'We don’t have any yet.', "There isn't one", 'they do not use one yet'],
    ...['nope', "No, we don't", "no we don't", 'Not really', "haven't got one", 'Never heard of one', 'We don’t'],
    ...['Nothing, to be honest', "No, I don't think so", 'Well, no', 'None that I know of', "I'm afraid not, no"],
    ...['Rien, à vrai dire', 'Pas vraiment', 'Nein, haben wir nicht', 'Nichts, ehrlich gesagt', 'No, la verdad'],
    ...['Na, ddim wir', 'Kāo, kāore ā mātou'],
    ...['Kāore', 'karekau', 'NONE!', '(none)', 'No reason given.', 'nobody', 'niemand'],
  ])('%j', (text) => {
    expect(isFilledIn(text)).toBe(false);
    expect(isTemplateText(text)).toBe(false);
  });
});

describe('a text that says something', () => {
  it.each([
    ...['None of us has more than four classes', 'No school works alone', 'Nil desperandum', 'Draft rules of 2024'],
    ...['Later Roman history', 'To be decided by two thirds of the heads', 'To be agreed by all heads'],
    ...['To be found in every classroom by touch', 'Pending cases go to the chair', 'TBCT trust', 'Todmorden pupils'],
    ...['See how each pupil reads', 'Same-age tutoring', 'À définir avec soin chaque année', 'Non-fiction'],
    ...['Todo el alumnado de primaria', 'Por turnos, con acta', 'Dim ond darllen', 'Naomi', 'Keine Schule allein'],
    ...['No reason given by one head alone is enough', '(Reading) aloud', 'Nobody reads alone', "Pupils' choice"],
    ...['Sowohl Lesen als auch Schreiben', 'Kore rawa te tamaiti e mahue', 'SO', 'KA', '7', 'Oracy', 'WIPO'],
    ...["We haven't decided to merge, only to work together", 'We have not asked pupils often enough'],
    "We don't have any school that can do it alone",
    ...['Not measured by tests but by talk', 'Not tested on pupils under seven', "We'll ask parents in June"],
    ...['Never discussed without the pupils', 'Not started as a funded programme'],
    ...['We will decide together', 'We will decide by consent', 'We decide in May each year', 'We will decide by vote'],
    ...['We will agree with all heads', "We'll discuss it until all agree", 'Still thinking hats', 'To decide by vote'],
    ...['None yet, but Durham University has offered Dr Lee from May', 'Nothing yet, we start with talk in Year 3'],
    ...["We'll see each class read twice a year", "We'll look at it through pupils' eyes", 'Too early reading harms'],
    "Not yet, we'll read research on feedback, pick two ideas, and have each school try one of them in Year 3",
    ...['No child left behind', 'No blame, no shame', 'Not really reading but talk', 'Nothing about us without us'],
    ...['Never give up', 'Well-being', 'Well read children', 'No decisions without pupils', "Don't give up"],
    ...['Not decided to merge, only to work together', 'No pupil, to be honest, reads alone'],
    `Not decided yet, but ${'each school has tried one of two ways of teaching with talk. '.repeat(4)}`,
    ...['Wir entscheiden im Konsens', 'Nous déciderons à la majorité', 'Lo decidiremos por votación'],
    'to be agreed '.repeat(20),
  ])('%j', (text) => {
    expect(isFilledIn(text)).toBe(true);
  });

  it('is never a missing one', () => {
    expect(isFilledIn(undefined)).toBe(false);
  });
});

describe('words that only say what people will do to find the answer', () => {
  it.each([
    ["we'll ask them in September", true],
    ["We'll see in the autumn", true],
    ["I'll approach the uni", true],
    ['wir werden fragen', true],
    ['vamos a preguntar en mayo', true],
    ['we ask them each September', false],
    ['38 of 120, asked in September', false],
    ["We'll ask each class in each school what they read at home, and count how often they do", false],
  ])('%j: %s', (text, is) => {
    expect(isIntention(text)).toBe(is);
  });
});

describe('a guess after words that say that nothing is decided', () => {
  it.each([
    ['Not decided - probably bar models', true],
    ['Undecided: maybe maths', true],
    ['not decided yet probably talk', true],
    ['Not decided', false],
    ['Probably bar models', false],
    ['Nothing yet, we will ask', false],
    ['To be decided by two thirds of the heads', false],
  ])('%j: %s', (text, is) => {
    expect(isHedged(text)).toBe(is);
  });
});

describe('an entry of a list', () => {
  it.each([
    ['TBC', 'shared_values', false],
    ['generosity', 'shared_values', true],
    [null, 'partners', false],
    [{ name: 'TBC', kind: 'charity' }, 'partners', false],
    [{ name: 'None' }, 'partners', false],
    [{ name: 'Vale Council', agreement: 'TBC' }, 'partners', true],
    [{ agenda: 'to be agreed', helps_by: 'Shared tests' }, 'wider_agendas', false],
    [{ agenda: null }, 'wider_agendas', false],
    [{ helps_by: 'Shared tests' }, 'wider_agendas', true],
    [{ finding: 'n/a', source: 'Strategic plan' }, 'why_this', true],
    [{ finding: '?', source: '' }, 'why_this', false],
    [{}, 'partners', false],
    [{}, 'co_leaders', true],
  ] as const)('%j of %s counts: %s', (entry, list, counts) => {
    expect(entryCounts(entry, list)).toBe(counts);
  });
});

it('is recognised by its first letters only where that gives the same answer', () => {
  const phrases = PLACEHOLDER_WORDS.flatMap(({ toCome, nothing, toComeWhen, when, hedges, before, after }) =>
    [toCome, nothing, toComeWhen, when, hedges, before, after].flat(),
  );
  const piece = fc.oneof(
    fc.constantFrom(...phrases),
    fc.constantFrom(
      'TBC',
      'todo',
      'xx',
      'reading',
      'é',
      '\u0301',
      ' ',
      ' / ',
      ', ',
      '. ',
      '-',
      '’',
      '?',
      'lorem ipsum',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
      const text = pieces.join('').trim();
      // An opening bracket is skipped, and then the first letters aren't looked at.
      expect(isTemplateText(text)).toBe(isTemplateText(`(${text}`));
      expect(isFilledIn(text)).toBe(isFilledIn(`(${text}`));
    }),
    { numRuns: runs(3000) },
  );
});

it.each([
  'What happens after the money stops is not settled',
  'Who leads next year isn’t decided yet.',
  "The chair hasn't been agreed",
  "That isn't something the heads have discussed",
  "After July 2027 we don't know",
  'Once the grant ends we have not decided',
  "We've not written any down yet",
  "I'd have to ask the other heads",
  'We have not thought about giving anything up',
  'The heads haven’t discussed',
])('"%s" says only that something is open', (text) => {
  expect([isTemplateText(text), isFilledIn(text)]).toEqual([true, false]);
});

it.each([
  'We agreed it in June, and nothing is decided by one school',
  'Reading is decided by each school',
  'What children read at home is not discussed',
  "After the grant we don't meet in person but online",
  'It has not been decided who leads: Sue will until May',
  "We haven't found any difference between boys and girls",
  'We never talk about money, only about reading',
  'We have not agreed on everything; Sue decides',
  'Nobody asked the parents',
  `${'Long '.repeat(25)}is not settled`,
])('"%s" says something', (text) => {
  expect([isTemplateText(text), isFilledIn(text)]).toEqual([false, true]);
});

it('never starts with a digit, which is what lets dates and numbers pass at once', () => {
  const phrases = PLACEHOLDER_WORDS.flatMap((language) => Object.values(language).flat());
  expect(phrases.length).toBeGreaterThan(300);
  expect(phrases.filter((phrase) => /^\d/.test(phrase))).toEqual([]);
  expect(['2026-09', '3', '1st of May', '50%'].filter((text) => isTemplateText(text) || !isFilledIn(text))).toEqual([]);
});

it.each([
  ['0', true],
  ['9 of 10', true],
  ['/', false],
  [':', false],
  ['Reading', true],
  ['max', true],
  ['xylophone', true],
  ['xx', false],
  ['xxx talk', false],
  ['(Reading', false],
  ['', false],
])('%j starts as no placeholder does: %s', (text, does) => {
  expect(startsWell(text)).toBe(does);
});

describe('words after "nothing yet" say nothing more', () => {
  it.each([
    ['Nothing yet; not decided', false],
    ['Nothing yet, but to be agreed in June', false],
    ["Nothing yet: we'll ask one two three four five six seven eight", false],
    ["Nothing yet: we'll ask one two three four five six seven eight nine", true],
    ['nothing(yet)', false],
    ['To be decided in 7', false],
    ['To be decided on the 7th', false],
    ['To be decided in Y7', true],
    ['To be decided in 7b', true],
  ])('%j: %s', (text, does) => {
    expect(isFilledIn(text)).toBe(does);
  });
});

describe('a text is compared with the word lists only up to a length', () => {
  it.each([
    ['to be decided by ', 83, isTemplateText],
    ['Not decided - probably ', 177, isHedged],
    ["we'll ask ", 90, isIntention],
  ])('%j and %i digits', (start, most, is) => {
    expect([is(start + '1'.repeat(most)), is(start + '1'.repeat(most + 1))]).toEqual([true, false]);
  });

  it('also if it says that there is nothing', () => {
    expect([96, 97].map((dots) => isFilledIn(`None${'.'.repeat(dots)}`))).toEqual([false, true]);
  });
});

it.each([
  ["we'll ask one two three four five six seven eight", true],
  ["we'll ask one two three four five six seven eight nine", false],
  ["(so we'll ask them)", true],
  ["(or we'll ask them)", false],
])('%j only says what people will do: %s', (text, is) => {
  expect(isIntention(text)).toBe(is);
});

it.each([
  ['None,', 'none'],
  ['(None yet)', 'none yet'],
  ['n / a', 'n/a'],
  ['n /a', 'n/a'],
  ['n/ a', 'n/a'],
  ['N. A.', 'n.a'],
  ['Don’t  know!', "don't know"],
])('%j is compared as %j', (text, compared) => {
  expect(comparedForm(text)).toBe(compared);
});

it.each([
  ['none', true],
  ['not decided', true],
  ['nothing yet', true],
  ['reading', false],
])('the words %j are of nothing: %s', (words, are) => {
  expect(areOfNothing(words)).toBe(are);
});

describe('words at the start that say that there is nothing', () => {
  it.each([
    ['Nothing yet, we talk', 'Nothing yet'],
    ['nothing yet but talk', 'nothing yet'],
    ['none; we talk', 'none'],
    ['Well, nothing yet, but we talk', 'Well, nothing yet'],
    ['Well, to be honest, nothing yet, but we talk', 'Well, to be honest, nothing yet'],
    ['Well, honestly, to be honest, nothing yet, but we talk', undefined],
    ['Nothing yet', undefined],
    ['Draft, discuss, redraft', undefined],
  ])('in %j are %j', (text, start) => {
    expect(nothingAtStart(text, () => false)).toBe(start);
  });

  it('are other words only in a text that may begin so', () => {
    expect(nothingAtStart('no set rule, we talk', () => true)).toBe('no set rule');
    expect(nothingAtStart('talk, more talk', () => true)).toBeUndefined();
  });
});

describe('an entry of a list that is no text, or has lists in it', () => {
  it.each([
    [5, 'partners', true],
    [false, 'partners', true],
    [[], 'partners', true],
    [{ name: [] }, 'partners', false],
    [{ name: ['Vale'] }, 'partners', true],
    [{ name: 5 }, 'partners', true],
    [{ kind: [] }, 'partners', false],
    [{ kind: '  ' }, 'partners', false],
    [{ kind: 'charity' }, 'partners', true],
  ] as const)('%j of %s counts: %s', (entry, list, counts) => {
    expect(entryCounts(entry, list)).toBe(counts);
  });
});
