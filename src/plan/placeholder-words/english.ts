/**
 * Placeholder words in English.
 *
 * Source: Cambridge Dictionary (tba, tbc, tbd, n/a, WIP, ditto).
 */

import { type PlaceholderWords, phrases } from './words-of-language.ts';

/** Every beginning with every end. */
const pairs = (starts: readonly string[], ends: readonly string[]) =>
  starts.flatMap((start) => ends.map((end) => `${start} ${end}`.trim()));

const IT_OR_ANY = ['it', 'this', 'that', 'one', 'any', 'anything', 'them'];

/** `we haven't decided`, `have not asked her` and the like. */
const HAVE_NOT = pairs(
  pairs(
    ["we haven't", 'we have not', "haven't", 'have not'],
    ['decided', 'agreed', 'discussed', 'chosen', 'asked', 'thought about', 'talked about', 'looked at', 'worked out'],
  ),
  ['', 'it', 'this', 'that', 'her', 'him', 'them', 'anyone'],
).join(', ');

/** `not measured`, `hasn't started` and the like. What follows, such as "yet", can only be a time. */
const NOT_DONE = [
  ...pairs(
    ['not', 'not yet', 'not been', "hasn't been", "haven't been", 'never'],
    ['discussed', 'measured', 'asked', 'counted', 'tested', 'surveyed', 'planned', 'talked about', 'worked out'],
  ),
  ...pairs(["hasn't", "haven't", 'has not', 'have not', 'not', 'not yet'], ['started', 'begun']),
  ...pairs(["we haven't", 'we have not', "haven't"], ['measured', 'measured it', 'measured them', 'counted', 'tested']),
].join(', ');

/** `we don't have one`, `there aren't any yet` and the like. */
const HAVE_NONE = pairs(
  [
    ...pairs(['we', 'they'], ["don't have", 'do not have', "don't use", 'do not use', "haven't got", 'have not got']),
    ...["there isn't", 'there is not', "there aren't"],
  ],
  ['one', 'one yet', 'any', 'any yet'],
).join(', ');

/** `we don't`, `never heard of one` and the like. */
const NOT_US = [
  ...pairs(
    ['', 'we', 'they', 'i'],
    ["don't", 'do not', "don't have", "haven't", 'have not', "haven't got", "haven't any", "haven't one", 'have none'],
  ),
  ...pairs(
    [
      "don't have",
      "don't use",
      "haven't got",
      'have not got',
      "haven't had",
      'have none of',
      'never had',
      'never use',
      'never used',
    ],
    ['one', 'any', 'it', 'them'],
  ),
  ...pairs(
    [
      "we've never heard of",
      'we have never heard of',
      "i've never heard of",
      'i have never heard of',
      'never heard of',
      "haven't heard of",
    ],
    ['', 'one', 'any', 'it', 'them', 'that'],
  ),
  ...pairs(
    ['', 'i', 'we'],
    ["don't think so", "don't believe so", "don't think we do", "don't think we have", 'do not think so'],
  ),
  ...pairs(
    ['not', 'none', 'nothing'],
    ['really', 'as such', 'that i know of', 'that we know of', 'i know of', 'we know of'],
  ),
].join(', ');

/** `not decided yet`, `still to be agreed` and the like. */
const OPEN = [
  'undecided',
  'still undecided',
  'as yet undecided',
  ...pairs(['', 'i', 'we'], ["don't know", "don't know yet", 'do not know yet']),
  ...['not sure', 'not sure yet', 'not known yet'],
  ...pairs(['', 'i have', "i've", 'we have', "we've"], ['no idea', 'no idea yet']),
  ...pairs(
    ['not', 'not yet', 'nothing', "we haven't", 'we have not', "haven't", "it isn't", "it's not"],
    ['decided', 'agreed', 'settled', 'chosen', 'finalised', 'finalized', 'confirmed', 'fixed'].flatMap((one) => [
      one,
      `${one} yet`,
    ]),
  ),
  ...pairs(
    ['to be', 'yet to be', 'still to be', 'has to be', 'needs to be', 'being'],
    ['decided', 'agreed', 'settled', 'chosen', 'finalised', 'finalized', 'confirmed', 'fixed', 'discussed'],
  ),
].join(', ');

/** `nothing written down about that`, `not in writing`. */
const NOT_WRITTEN = [
  ...pairs(
    pairs(
      ['nothing', "nothing's", 'nothing is', "there's nothing", 'not', "we've nothing", "we've got nothing"],
      ['written', 'written down', 'in writing', 'on paper'],
    ),
    ['', 'about that', 'about it', 'on that', 'for that'],
  ),
].join(', ');

/** `we've never said`, `we haven't agreed any`, `nobody has decided that` and the like. */
const NEVER_SAID = pairs(
  [
    ...["we've never", 'we have never', "we've not", "we haven't", 'we have not', "haven't", 'have not', 'never'],
    ...['nobody has', 'no one has'],
  ],
  [
    ...pairs(['said', 'agreed', 'decided', 'chosen', 'settled', 'discussed', 'named'], [...IT_OR_ANY, '']),
    ...pairs(['talked about', 'thought about', 'spoken about', 'agreed on', 'decided on', 'settled on'], IT_OR_ANY),
    ...pairs(['written', 'put'], ['it down', 'that down', 'this down', 'anything down']),
    ...['worked it out', 'worked that out', 'worked this out'],
    ...['talked', 'got anything', 'had one', 'had any', 'had to say', 'written anything'],
  ],
).join(', ');

/** `still thinking`, `we're still working on it` and the like. */
const STILL = pairs(
  ['still', "we're still", 'we are still', "i'm still", 'i am still'],
  [
    ...pairs(['thinking', 'talking', 'deciding'], ['', 'about it', 'about this', 'it over']),
    ...['looking', 'discussing it', 'discussing this', 'working on it', 'working on this', 'working it out'],
  ],
).join(', ');

/** `we're not sure yet`, `can't say yet` and the like. */
const UNSURE = [
  ...pairs(["we're", 'we are', "i'm", 'i am'], ['not sure', 'not sure yet', 'unsure']),
  ...pairs(["can't say", 'cannot say', "we can't say", 'we cannot say', "i can't say"], ['', 'yet']),
  ...pairs(['too early', 'too soon', "it's too early", "it's too soon"], ['to say', 'to tell']),
].join(', ');

const WILL = [
  "we'll",
  'we will',
  'we shall',
  'will',
  "i'll",
  'i will',
  "we're going to",
  'we are going to',
  'going to',
];

/** `we'll think about it` and the like. */
const WILL_THINK = pairs(WILL, pairs(['think about', 'come back to', 'look at'], ['it', 'this', 'that'])).join(', ');

/** `we will decide`, `we'll agree this` and the like. */
const WILL_DECIDE = pairs(
  ["we'll", 'we will', 'we shall', 'will'],
  pairs(
    [
      'decide',
      'agree',
      'discuss',
      'choose',
      'confirm',
      'settle',
      'think about',
      'talk about',
      'look at',
      'come back to',
    ],
    ['', 'it', 'this'],
  ),
).join(', ');

/** `we'll read`, `we will ask` and the like. */
const WILL_FIND = pairs(WILL, [
  ...['read', 'look', 'ask', 'decide', 'agree', 'find', 'see', 'think', 'discuss', 'talk', 'choose', 'search', 'meet'],
  ...['measure', 'count', 'test', 'check', 'survey', 'collect', 'approach', 'invite', 'contact'],
  ...['work it out', 'work this out', 'start looking'],
]).join(', ');

export const ENGLISH: PlaceholderWords = {
  toCome: phrases(`
    none as yet, none at present, none at the moment, none for now, none so far, nothing so far, no one yet, nobody
    yet, not written yet, not agreed yet, not decided yet, not stated, not given, still to come, coming later, under
    review, t b c, t b a, todo, tod0, pending, not yet, no not yet, none yet, nothing yet, no idea yet, coming soon,
    not yet agreed, not yet clear, not yet confirmed, not yet decided, not yet found, not yet known, not yet
    written, wip, work in
    progress, in progress, draft, first draft, rough draft, in draft, under discussion, in discussion, being
    discussed, being decided, being written, undecided, not decided, not sure, not sure yet, unknown, not known, don't know, don't
    know yet, i don't know, i don't know yet, we don't know, we don't know yet, no idea, dunno, watch this space, fill in, fill in later, to do, soon, tbn, yet to be decided, yet to be agreed, yet to be confirmed,
    yet to be written, yet to be found, name to follow, names to follow, name tbc, name tba, names tbc, details tbc, details to follow, more to
    follow, ${STILL}, ${UNSURE}, ${WILL_THINK}, thinking about it, working on it, nothing decided, nothing decided yet,
    nothing agreed yet, nothing planned, nothing planned yet, nothing in place yet, none in place yet, no plans yet, no
    decision yet, no date yet, no name yet, not thought about it, not thought about it yet, not thought about this yet,
    not sure about this yet, unsure, ask me later, ask again later, we'll see, we will see, up for discussion, for
    discussion, to discuss, to decide, to agree`),
  toComeWhen: phrases(`
    to be added, to be advised, to be agreed, to be announced, to be appointed, to be arranged, to be chosen, to be
    completed, to be confirmed, to be decided, to be defined, to be determined, to be developed, to be discussed, to
    be done, to be drafted, to be filled in, to be finalised, to be finalized, to be fixed, to be found, to be
    identified, to be named, to be negotiated, to be provided, to be recruited, to be set, to be supplied, to be
    written, to follow, to come, later, ${HAVE_NOT}, ${NOT_DONE}, still to be agreed, still to be
    confirmed, still to be decided, still to be written, tba, t.b.a, t.b.c, t.b.d, awaiting`),
  toComeThen: phrases(WILL_DECIDE),
  times: phrases(`
    later, soon, shortly, course, next, first, asap, spring, summer, autumn, fall, winter, christmas, easter, january,
    february, march, april, may, june, july, august, september, october, november, december, jan, feb, mar, apr, jun,
    jul, aug, sep, sept, oct, nov, dec`),
  thenWill: phrases(WILL_FIND),
  when: phrases(`
    later, soon, shortly, in, due, course, on, at, by, before, after, during, from, for, with, once, when, until,
    the, a, an, of, and, or, our, first, next, last, this, second, early, late, mid, start, end, beginning, day,
    week, month, term, half, year, school, academic, meeting, meetings, launch, conference, review, approval,
    decision, date, spring, summer, autumn, fall, winter, christmas, easter, january, february, march, april, may,
    june, july, august, september, october, november, december, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct,
    nov, dec, asap, yet, among, meet, together, further, details, future`),
  people: phrases(`
    parents, head, heads, head's, heads', headteacher, headteachers, headteachers', governors, governors', governor,
    board, boards, partner, partners, school, schools, steering, group, network, leaders, staff, members, trust,
    trustees, principals, all, everyone, each, them, us`),
  hedges: phrases(`${OPEN}, ${NEVER_SAID}`),
  before: phrases(`
    no, nope, nah, well, um, er, honestly, sorry, to be honest, tbh, i'm afraid, i am afraid, actually`),
  after: phrases(`
    to be honest, honestly, tbh, i'm afraid, i am afraid, i'm sorry, sorry, really, actually, at the moment, at
    present, right now, for now, here, thanks, thank you, that i know of, that we know of, as far as i know, yet, i
    think, i'm afraid not, no`),
  nothing: phrases(`
    nobody, no one, no-one, no reason, no reason given, no answer, no comment, no information, none, no, nope, nil,
    null, nothing, none known, none needed, not any, n/a, na, n.a, not applicable, not available, does not apply,
    doesn't apply, ditto, same, same as above, as above, as before, see above, see below, see website, see our
    website, see the website, see school website, see web site, see attached, see other plan, see separate document,
    see notes, nah, not us, afraid not, i'm afraid not, nothing much, ${NOT_WRITTEN}, ${NOT_US}, ${HAVE_NONE}`),
};
