/** `nlc explain`: what somebody reads who asks about anything but a rule or a statement. */

import { describe, expect, it } from 'vitest';
import { runIn } from '../kit/memory-io.ts';

async function explain(...words: readonly string[]): Promise<string> {
  const { code, out, err } = await runIn({ columns: 80 }, 'explain', '--color', 'never', ...words);
  expect([code, err]).toEqual([0, '']);
  return out;
}

async function refusal(...words: readonly string[]): Promise<string> {
  const { code, out, err } = await runIn({}, 'explain', ...words);
  expect([code, out]).toEqual([2, '']);
  return err;
}

/** Without numbers that change with every rule. */
function uncounted(text: string): string {
  return text.replace(/\b\d+(?= [a-z]+(:| look))/g, 'N');
}

describe('a page about', () => {
  it('nothing: what can be asked', async () => {
    expect(uncounted(await explain())).toBe(
      `What you can ask, as in nlc explain facilitators
  no-critical-friend    N rules: what nlc looks for in a plan
  P6                    N statements: what the leaflet says about networks
  forming               N stages: how far a network has come
  error                 N levels: how serious a finding is
  facilitators          N fields: what can be written in a plan
  critical friend       N words: words used in reports, in plain English
  section membership    N sections: parts of the rule set
  effective-networks    N lenses: other frameworks for networks
  choice-and-brokering  N tensions: statements that seem to disagree
  learning-walk         N values: words that a field can have
  validated             N grades: how strong the evidence is
  passed                N codes: short words in reports for programs
  theme leading         N themes: what a conversation can be about

Or a title or message just as nlc prints it:
  nlc explain "The plan doesn't name a critical friend."

To list one kind, run nlc explain with rules, statements, stages, levels,
fields, words, sections, lenses, tensions, values, grades, codes or themes.
`,
    );
  });

  it('a field by its path', async () => {
    expect(await explain('activities.starts')).toBe(
      `activities.starts                                                          field
Starts

meaning  When the activity begins.
takes    A date (a year, a month or a day, such as 2026, 2026-09 or 2026-09-18).

Example
activities:
  - title: Partner talk enquiry
    kind: enquiry
    schools: all
    starts: 2026-10

Rules that read it
  Dates that can't be right (error)                             impossible-dates
  Joint work that starts late (advice)                           joint-work-late
  Schools that only give or only receive (advice)                   fixed-givers
  No enquiry by teachers yet (advice)                                 no-enquiry
  Pupils without an active part (advice)                          pupils-passive
  A school with no shared activity yet (warning)                 school-left-out
  Families take part, but the plan doesn't say how they are heard (question)
                                                                families-unheard
  A baseline taken after the work began (advice)                   baseline-late
  No cover for shared work in lesson time (advice)                    no-release
`,
    );
  });

  it('a list that every plan has, which can be empty at first', async () => {
    expect(await explain('activities')).toContain(
      '\nneeded   Every plan needs it, though the list can be empty at first.\n',
    );
    expect(await explain('network')).toContain('\nneeded   Every plan needs it.\n');
  });

  it('a field of a list, by the last part of its path', async () => {
    expect(await explain('joined_by')).toBe(
      `schools.joined_by                                                          field
How it joined

meaning  How the school joined.
ask      What would have happened if it had said no?
takes    One of the words below.
needed   Every entry of "schools" needs it.

Words for it
  choice      the school asked to join, or was one of the founders
  invitation  the others asked it, and it said yes
  brokered    someone from outside brought it in, and it said yes
  required    it had to join

Example
schools:
  - id: ashby
    name: Ashby Primary
    joined_by: choice

Rules that read it
  A school that was required to join (warning)           school-required-to-join
  The plan doesn't name the broker (question)                     broker-unnamed
  Brokered schools that haven't confirmed yet (question)  brokered-not-confirmed
  Governors' agreement still missing (advice)               governors-not-agreed
  No agreed way to leave (advice)                                no-way-to-leave
  Called voluntary, but a school was required to join (warning)
                                                             origin-contradicted
  No partner from outside the schools yet (advice)            no-outside-partner
`,
    );
  });

  it('a section of a plan, which is also a section of the rules', async () => {
    expect(await explain('pupil_voice')).toBe(
      `pupil_voice                                                                field
Pupil voice

meaning  How pupils shape the work, beyond answering questions about it.
takes    A section with fields of its own.

Fields in it
  how_pupils_lead  How pupils lead
  answered_by      Who answers pupils

Example
pupil_voice:
  how_pupils_lead: A reading council

Rules that read it
  No answer planned for pupils who speak up (question)    pupil-voice-unanswered
  Pupils without an active part (advice)                          pupils-passive
  People who take part but don't get the news (question)      audience-unreached

"pupil_voice" is also a word (nlc explain word pupil voice), a value (nlc
explain value pupil-voice) and a statement (nlc explain statement E12b).
`,
    );
  });

  it('several fields with the same name', async () => {
    expect(await explain('value')).toBe(
      `value                                                                     fields
2 fields are called "value". Ask for one by its path, as in nlc explain
schools.identifier.value.

Their paths
  schools.identifier.value  Number
  outcomes.baseline.value   Value, also in 2 other places
`,
    );
  });

  it('a stage', async () => {
    expect(uncounted(await explain('closing'))).toBe(
      `closing                                                                    stage

meaning  It is coming to an end.
rules    N rules look at a network at this stage.

Example
network:
  stage: closing

Rules that begin at this stage
  No final look back with the members (advice)               last-review-missing
  Lessons that aren't written down (warning)                   lessons-unwritten
  No one to look after what should last (warning)       practices-without-keeper

"closing" is also a field (nlc explain structure.agreements.closing).
`,
    );
  });

  it('a level', async () => {
    expect(await explain('error')).toBe(
      `error                                                                      level

meaning  nlc can't read part of the plan, or the plan holds something that must
         not be in it. An error makes nlc check fail, and a plan can't accept
         it.

Rules with this level
  Two entries with the same id (error)                              duplicate-id
  Dates that can't be right (error)                             impossible-dates
  Milestones that wait for each other (error)                    milestone-cycle
  A pupil's name in the plan (error)                                 named-pupil
  A plan that doesn't fit the format (error)                          plan-shape
  Text that can't be read as YAML (error)                            plan-syntax
  An id that refers to nothing (error)                         unknown-reference
  Two plans with the same network id (error)                    network-id-taken
`,
    );
  });

  it('a grade', async () => {
    expect(await explain('validated')).toBe(
      `validated                                                                  grade

meaning  Earlier research suggested it, and the programme appears to have
         confirmed it.

Statements with it
  P1  Choosing to join
  P2  Shared values, one strong reason
  P3  A moral purpose
  P4  Ideas that travel
  P5  Looked after from inside
  P6  A critical friend from outside
`,
    );
  });

  it('a code', async () => {
    expect(await explain('cannot-tell')).toBe(
      `cannot-tell                                                                 code

meaning  The plan doesn't say what the rule needs to know, and isn't expected to
         yet. This counts neither for the plan nor against it.
`,
    );
  });

  it('a word, in another form', async () => {
    expect(await explain('Brokered school')).toBe(
      `broker                                                                      word

meaning  A person or organisation from outside that brings schools together,
         such as a local authority or a university.
field    network.brokered_by (nlc explain network.brokered_by)

Example
network:
  brokered_by: uni
Here uni is University education department. Use the ids of your own plan.

Rules that read it
  The plan doesn't name the broker (question)                     broker-unnamed
  A partner that only pays (advice)                                 idle-partner
  No partner from outside the schools yet (advice)            no-outside-partner
  No agreement yet on shared data (warning)               data-without-agreement
`,
    );
  });

  it('a value', async () => {
    expect(await explain('co-designer')).toBe(
      `co-designer                                                                value

meaning  Plans the work together with the schools.

The field that can have it
  partners.part_played  Part played

Example
partners:
  - id: uni
    name: University education department
    part_played: co-designer

Rules that read it
  An authority that leads with you, but the plan doesn't say what it decides
  (question)                                          authority-co-leads-unclear
  An authority that doesn't plan with you (question)        authority-only-funds
  The plan doesn't name the broker (question)                     broker-unnamed
  A critical friend with another role (advice)        critical-friend-conflicted
  No critical friend from outside yet (warning)               no-critical-friend
  No time set aside to run the network (warning)                  no-facilitator
  A partner that only pays (advice)                                 idle-partner
  No partner from outside the schools yet (advice)            no-outside-partner
  No agreement yet on shared data (warning)               data-without-agreement
`,
    );
  });

  it('a section of the rules', async () => {
    expect(await explain('section', 'structure')).toBe(
      `structure                                                                section

meaning  The groups, agreements and partners behind the work.
start    Start with who decides, and who works with you from outside.

Its rules
  Some agreements between schools are missing (advice)           agreements-thin
  An authority that leads with you, but the plan doesn't say what it decides
  (question)                                          authority-co-leads-unclear
  An authority that doesn't plan with you (question)        authority-only-funds
  A task that no group, role or routine covers (advice)       function-uncovered
  A partner that only pays (advice)                                 idle-partner
  No partner from outside the schools yet (advice)            no-outside-partner
`,
    );
  });

  it('a theme', async () => {
    expect(await explain('after')).toBe(
      `after                                                                      theme

meaning  What carries on when the money or the people go.

Rules with this theme
  Nothing written yet for when the support ends (advice)   no-life-after-funding
  No wider priority that the network helps with (question)       no-wider-agenda
  No one to look after what should last (warning)       practices-without-keeper
  Most of the money comes from one source that will end (question)
                                                                   single-funder
  Nothing yet on whether schools want to stay (question)             will-unsaid

"after" is also a field (nlc explain timeline.milestones.after) and a field (nlc
explain sustaining.after).
`,
    );
  });

  it('a lens', async () => {
    expect(await explain('research-partnership')).toBe(
      `research-partnership                                                        lens
Five dimensions of research-practice partnerships

meaning  Five things that partnerships of researchers and schools work towards,
         as described in 2017 and again in 2023. They apply to a network of
         schools as far as it enquires into its own practice.
source   Henrick et al. 2017,
         https://wtgrantfoundation.org/new-report-assessing-research-practice-
         partnerships-five-dimensions-effectiveness
source   Henrick et al. 2023,
         http://nnerpp.rice.edu/rpp-effectiveness-and-health-tool-kit/
use      nlc check --lens research-partnership plan.yaml

Its parts
  Trust and good working relationships
                                Partners trust each other, share power fairly
                                and keep to what they have agreed.
  Enquiry that answers local needs
                                Partners carry out sound enquiry together, into
                                questions that matter where they work.
  Progress towards the schools' own goals
                                The work helps the schools get closer to what
                                they want for their pupils and staff.
  Knowledge for others          What the partners learn helps people who are
                                improving schools elsewhere.
  Learning and structures for working together
                                People, organisations and the partnership itself
                                keep learning, and have the roles, routines,
                                time and money to work together.
`,
    );
  });

  it('a tension', async () => {
    expect(await explain('size-and-sense')).toBe(
      `size-and-sense                                                           tension
Five to twelve, or whatever suits

meaning  The same statement gives a range and says that the schools and their
         setting decide. Treat the range as a guide, not a law. If you're
         outside it, say why your size is right for you and what you do about
         it.
read     H9, for example with nlc explain H9
`,
    );
  });
});

describe('a name', () => {
  it.each(['money', 'funding', 'grant', 'budget', 'Costs'])('for money shows where the budget is: %s', async (name) => {
    const page = await explain(name);
    expect(page).toContain('\nfield    resources.years (nlc explain resources.years)\n');
    expect(page).toContain(`
Example
resources:
  years:
    - year: 2026-27
      income:
        - from: grant
          amount: 9000
          ends: 2028-07
`);
  });

  it('may be typed in any case, with or without quotes, hyphens and positions', async () => {
    const page = await explain('learning-walk');
    for (const words of [['Learning', 'walk'], ['"learning walk"'], ['LEARNING_WALK']])
      expect(await explain(...words)).toBe(page);
    expect(await explain('schools[2].joined_by')).toBe(await explain('schools.joined_by'));
  });

  it('that several kinds have can be asked for in each of them', async () => {
    expect(await explain('purpose')).toMatch(/^purpose +field\nPurpose\n/);
    expect(await explain('purpose')).toContain(
      '"purpose" is also a section (nlc explain section purpose), a theme (nlc explain',
    );
    expect(await explain('section', 'purpose')).toMatch(/^purpose +section\n/);
    expect(await explain('theme', 'purpose')).toMatch(/^purpose +theme\n/);
  });

  it('that a rule has, too, is mentioned under the rule', async () => {
    const page = await explain('hub and spoke');
    expect(page).toMatch(/^hub-and-spoke +activities\n/);
    expect(page).toMatch(/\n\n"hub-and-spoke" is also a word \(nlc explain word hub and spoke\)\.\n$/);
  });

  it.each([
    ['question', 'level'],
    ['supported', 'grade'],
    ['forming', 'stage'],
    ['local', 'value'],
    ['outcomes', 'field'],
    ['baseline', 'word'],
  ])('%s is first of all a %s', async (name, kind) => {
    expect((await explain(name)).split('\n')[0]).toMatch(new RegExp(` ${kind}$`));
  });

  it('that is nearly right is suggested', async () => {
    expect(await refusal('facilitatrs')).toBe(
      'nlc: There is nothing called "facilitatrs" to explain. Did you mean facilitators, facilitator or facilitation?\n',
    );
    expect(await refusal('xyz')).toBe(
      'nlc: There is nothing called "xyz" to explain. Run nlc explain to see what you can ask.\n',
    );
    expect(await refusal('how do schools leave the network')).toBe(
      'nlc: There is nothing called "how do schools leave the network" to explain. Did you mean no-way-to-leave, structure or activities?\n',
    );
  });
});

describe('a sentence from the screen', () => {
  it.each([
    ["The plan doesn't name a critical friend."],
    ["warning  The plan doesn't name a critical friend.        no-critical-friend"],
    ['the plan does not name a critical friend'],
    ['No critical friend from outside yet'],
    ['✓ The plan names a critical friend.    P6'],
    ['plan.yaml:128:21: warning no-critical-friend The plan does not name a critical friend.'],
  ])('%s', async (sentence) => {
    expect(await explain(sentence)).toBe(await explain('no-critical-friend'));
  });

  it.each([
    ["The plan doesn't say how schools will join or leave", 'no-way-to-leave'],
    ['Most work in smaller groups runs through Hill Top and Dale End.', 'hub-and-spoke'],
    ['Outside advice and a critical friend are important if a network is to succeed.', 'P6'],
    ['Free choice, with some help and some doubts', 'choice-and-brokering'],
    ['What this plan does well', 'strength'],
  ])('%s: %s', async (sentence, name) => {
    expect((await explain(sentence)).split(/\s/)[0]).toBe(name);
  });

  it('that is endless ends soon', async () => {
    expect(await refusal('a {x} '.repeat(20_000))).toMatch(/^nlc: There is nothing called "a \{x\} a/);
  });
});

describe('a list of', () => {
  it('stages', async () => {
    expect(await explain('stages')).toBe(
      `5 stages: how far a network has come
  forming      schools are still finding each other
  launching    the work has a start date, or is in its first year
  established  working together has become a habit, usually after the first year
  sustaining   it is planning how to keep going after its first years or its
               first funding
  closing      it is coming to an end
`,
    );
  });

  it('levels, which is also the name of a field', async () => {
    const lines = (await explain('levels')).trimEnd().split('\n');
    expect(lines.slice(0, 2)).toEqual([
      '4 levels: how serious a finding is',
      "  error     nlc can't read part of the plan, or the plan holds something that",
    ]);
    expect(lines.at(-1)).toBe('"levels" is also a field (nlc explain activities.levels).');
  });

  it.each(['rules', 'statements', 'fields', 'values', 'words', 'codes', 'grades', 'themes', 'lenses', 'tensions'])(
    '%s',
    async (kind) => {
      const [first = '', ...rest] = (await explain(kind)).split('\n');
      expect(first).toMatch(new RegExp(`^\\d+ ${kind}: `));
      expect(rest.length).toBeGreaterThanOrEqual(Number.parseInt(first, 10));
    },
  );
});
