/**
 * `nlc explain`: everything the program knows of a rule or a statement, at any width, for someone who is no confirmed
 * itr.
 */

import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { explainStatement, timing } from '../../src/reporters/commands/explain.ts';
import type { Rule } from '../../src/rules/bind-checks.ts';
import { loadFramework } from '../../src/rules/load.ts';
import type { Statement } from '../../src/rules/types.ts';
import { withoutLinesToPaste } from '../kit/lines-shown.ts';
import { runIn } from '../kit/memory-io.ts';

const { rules, statements, tensions } = loadFramework();

async function explain(name: string, columns = 80): Promise<string> {
  const { code, out, err } = await runIn({ columns }, 'explain', '--color', 'never', name);
  expect([code, err]).toEqual([0, '']);
  return out;
}

describe('a rule', () => {
  it('that rests on a statement', async () => {
    expect(await explain('no-critical-friend')).toBe(
      `no-critical-friend                                                    leadership
No critical friend from outside yet

level    warning; advice when the plan names one who starts later
evidence P6 · validated: earlier research suggested it, and the programme
         appears to have confirmed it
when     up to the stage "sustaining"

why      Outside advice and a critical friend are important if a network is to
         succeed.

later    A study of light-touch critical friends of single schools, not of
         networks, concluded that their work depends on trust, commitment on
         both sides and knowledge of the school.
         Swaffield 2007, "Light touch critical friendship", Improving Schools
         10(3). We read the abstract.
         https://discovery.researcher.life/article/light-touch-critical-
         friendship/00dc238ee82239b691fa29d879fada22

next     Ask someone who doesn't work for any of your schools to be your
         critical friend. Agree what they will question, and put two dates in
         the calendar.

ask      When did someone last tell you something about this network that you
         didn't want to hear?

Fires when: nobody in the plan is the critical friend now or will be within 3
            months.
Numbers: months 3 is nlc's own. A repository can change it.

Example that passes: a university tutor
leadership:
  critical_friends:
    - person:
        post: academic

Example that doesn't pass: nobody
leadership:
  critical_friends: []

warning  The plan doesn't name a critical friend.             no-critical-friend
    ┌─ plan.yaml:128:21
128 │   critical_friends: []
    │                     ━━
   why   Outside advice and a critical friend are important if a network is to
         succeed. P6 · validated
   next  Ask whether somebody from University education department could be your
         critical friend, or ask someone else who doesn't work for any of your
         schools. Agree what they will question, and put two dates in the
         calendar.
   write in place of line 128:
  critical_friends:
    - person:
        post: … # headteacher, deputy, senior-leader … (all: nlc explain post)
        from: "…" # where they work, such as University of the Vale
      days_per_year: … # at least 3, so that they can see the work
      remit: "…" # what they will question
      visits_schools: […] # all without brackets, or ids such as ashby, brook
`,
    );
  });

  it('across plans: the example is several plans, each under its name', async () => {
    const [, example] = (await explain('one-sided-link')).split('\nExample that passes: ');
    expect(example).toBe(`named on both sides, by id and by name
# plan-1.yaml
network:
  links_to_networks:
    - network: lower-vale-maths
# plan-2.yaml
network:
  id: lower-vale-maths
  name: Lower Vale Maths Network
  links_to_networks:
    - network: the Upper Vale Reading network

Example that doesn't pass: a link that isn't returned
# plan-1.yaml
network:
  links_to_networks:
    - network: lower-vale-maths
      exchange: A visit each year
# plan-2.yaml
network:
  id: lower-vale-maths
  name: Lower Vale Maths Network

advice  This plan names Lower Vale Maths Network as a network to learn with, but
        that network's plan doesn't name this one.                one-sided-link
   ┌─ plan-1.yaml:11:16
11 │     - network: lower-vale-maths
   │                ━━━━━━━━━━━━━━━━
   ├─ plan-2.yaml:2:1 Lower Vale Maths Network
`);
  });

  it('of integrity: no statement, nothing to ask', async () => {
    expect(await explain('duplicate-id')).toMatch(
      /^duplicate-id {64}plan\nTwo entries with the same id\n\nlevel {4}error\nevidence not from the leaflet: this rule keeps the plan correct and safe\n\nwhy {6}/,
    );
    expect(await explain('duplicate-id')).not.toMatch(/^(ask|since) /m);
  });

  it('with its numbers, and a softer level where it has one', async () => {
    expect(await explain('network-too-small')).toMatch(/^Fires when: the network has fewer than 5 member schools\. /m);
    expect(await explain('network-too-small')).toMatch(/^level {4}warning; question when /m);
    expect(await explain('many-hats')).toMatch(
      /^Fires when: there are 6 or more lead posts, and one person holds more than 33%$/m,
    );
  });

  it('with where its numbers come from', async () => {
    const numbersOf = async (rule: string) => /^Numbers: [\s\S]*?(?=\n\n)/m.exec(await explain(rule))?.[0];
    expect(await numbersOf('network-too-large')).toBe(
      "Numbers: max 12 is the leaflet's, and nearly 15, least 3, most 12, proven 5,\n         share 0.8 and alike 3 are nlc's own. A repository can change them.",
    );
    expect(await numbersOf('network-too-small')).toBe(
      "Numbers: min 5 is the leaflet's, and few 3 and nearly 4 are nlc's own. A\n         repository can change them.",
    );
    expect(await numbersOf('power-imbalance')).toBe(
      "Numbers: least 4, trust_share 0.5 and pupil_share 0.4 are nlc's own. A\n         repository can change them.",
    );
    expect(await numbersOf('enquiry-without-question')).toBeUndefined();
  });

  it('with what is special about it, before the claim of its statement', async () => {
    expect(await explain('pupil-voice-unanswered')).toContain(
      '\nwhy      Pupils who speak up and never hear back may not speak up again.\n         Networks also did work that nobody had planned. Pupil voice was an\n',
    );
  });

  it('says which stages are asked', () => {
    const rule = rules.find(({ id }) => id === 'unfair-load') as Rule;
    const until = ['up to the stage "sustaining"', 'only if the plan names every school'];
    expect(timing(rule)).toEqual(until);
    expect(timing({ ...rule, from_stage: 'forming', expected_from: 'forming' })).toEqual(until);
    expect(
      timing({ ...rule, from_stage: 'launching', until_stage: 'sustaining', expected_from: 'established' }),
    ).toEqual([
      'from the stage "launching" onwards',
      'up to the stage "sustaining"',
      'the plan should cover this from the stage "established" onwards',
      'only if the plan names every school',
    ]);
  });

  it('repeats no advice under the example unless it is about that place', async () => {
    const [, example] = (await explain('plan-shape')).split("\nExample that doesn't pass: ");
    expect(example).toContain('\n   next  Did you mean "launching"?\n');
  });

  it('in capitals too', async () => {
    expect(await explain('Duplicate-ID')).toBe(await explain('duplicate-id'));
  });
});

describe('a statement', () => {
  it('with what was found since, its rules and its tensions', async () => {
    const out = await explain('p1', 40);
    const heads = out.split('\n').filter((line) => /^\S/.test(line));
    expect(heads).toEqual([
      'P1 · Choosing to join',
      'claim    Joining by choice is important',
      'evidence validated: earlier research',
      'later    A study of eight Flemish',
      'https://doi.org/10.1177/1741143214535738',
      'ask      What happened to the school',
      'next     Ask each head to say in one',
      'Rules based on it',
      'Read together: P1, H2, H4, H5',
    ]);
    expect(out).toContain('\n  No agreed way to leave (advice)\n                         no-way-to-leave\n');
    expect(out).toContain('\n  Free choice, with some help and some\n  doubts. Joining by choice is\n');
  });

  it('that pulls against itself alone', async () => {
    expect(await explain('H9')).toMatch(/\n\nRead with care\n {2}Five to twelve, or whatever suits\. /);
  });

  it('says of a rule that another statement comes first with it', () => {
    const statement = statements.find(({ code }) => code === 'P6') as Statement;
    const [rule] = rules.filter(({ id }) => id === 'critical-friend-idle');
    const resting = [
      { ...(rule as Rule), cites: ['P6', 'E9'] },
      { ...(rule as Rule), cites: ['E9', 'P6'] },
    ];
    const out = explainStatement(
      statement,
      { rules: resting, tensions: [] },
      { color: false, width: 100, cite: String },
    );
    expect(out.split('\n').slice(-3)).toEqual([
      '  A critical friend with little to do (advice)                                  critical-friend-idle',
      '  A critical friend with little to do (advice, also cites it)                   critical-friend-idle',
      '',
    ]);
  });
});

describe.each([40, 80])('at %i columns', (columns) => {
  it.each(rules.map(({ id, title, reason, fix }) => ({ id, title, reason, fix })))(
    '$id',
    async ({ id, title, reason, fix }) => {
      const out = await explain(id, columns);
      const [before = '', after = ''] = out.split(/\nExample that doesn't/);
      expect(withoutLinesToPaste(out).filter((line) => stringWidth(line) > columns)).toEqual([]);
      const said = before.replaceAll(/\s/g, '');
      for (const text of [id, title, reason, fix]) expect(said).toContain(text.replaceAll(/\s/g, ''));
      expect(after).toContain(id);
      expect(before).toMatch(/\nExample that passes: /);
    },
  );

  it.each(statements.map((statement) => ({ ...statement, code: statement.code })))('$code', async (statement) => {
    const out = await explain(statement.code, columns);
    expect(withoutLinesToPaste(out).filter((line) => stringWidth(line) > columns)).toEqual([]);
    const said = out.replaceAll(/\s/g, '');
    const around = tensions.filter((tension) => tension.statements.includes(statement.code)).map(({ text }) => text);
    const texts = [statement.title, statement.claim, statement.question, statement.next, ...around];
    for (const text of texts) expect(said).toContain(text.replaceAll(/\s/g, ''));
    const resting = rules.filter(({ cites }) => cites.includes(statement.code)).map(({ id }) => id);
    expect(resting.filter((id) => !said.includes(id))).toEqual([]);
  });
});
