/**
 * Placeholder words in English.
 *
 * Source: Cambridge Dictionary (tba, tbc, tbd, n/a, WIP, ditto).
 */

import { type PlaceholderWords, phrases } from './words-of-language.ts';

/** Every beginning with every end. */
const pairs = (starts: readonly string[], ends: readonly string[]) =>
  starts.flatMap((start) => ends.map((end) => `${start} ${end}`.trim()));

/** `we haven't decided`, `have not asked her` and the like. */
const HAVE_NOT = pairs(
  pairs(["we haven't", 'we have not', "haven't", 'have not'], ['decided', 'agreed', 'discussed', 'chosen', 'asked']),
  ['', 'it', 'this', 'that', 'her', 'him', 'them', 'anyone'],
).join(', ');

/** `we don't have one`, `there aren't any yet` and the like. */
const HAVE_NONE = pairs(
  [
    ...pairs(['we', 'they'], ["don't have", 'do not have', "don't use", 'do not use', "haven't got", 'have not got']),
    ...["there isn't", 'there is not', "there aren't"],
  ],
  ['one', 'one yet', 'any', 'any yet'],
).join(', ');

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
    follow`),
  toComeWhen: phrases(`
    to be added, to be advised, to be agreed, to be announced, to be appointed, to be arranged, to be chosen, to be
    completed, to be confirmed, to be decided, to be defined, to be determined, to be developed, to be discussed, to
    be done, to be drafted, to be filled in, to be finalised, to be finalized, to be fixed, to be found, to be
    identified, to be named, to be negotiated, to be provided, to be recruited, to be set, to be supplied, to be
    written, to follow, to come, later, ${HAVE_NOT}, still to be agreed, still to be
    confirmed, still to be decided, still to be written, tba, t.b.a, t.b.c, t.b.d, awaiting`),
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
  nothing: phrases(`
    nobody, no one, no-one, no reason, no reason given, no answer, no comment, no information, none, no, nope, nil,
    null, nothing, none known, none needed, not any, n/a, na, n.a, not applicable, not available, does not apply,
    doesn't apply, ditto, same, same as above, as above, as before, see above, see below, see website, see our
    website, see the website, see school website, see web site, see attached, see other plan, see separate document,
    see notes, ${HAVE_NONE}`),
};
