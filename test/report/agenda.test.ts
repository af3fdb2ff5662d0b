/**
 * `nlc agenda`: what each meeting is given, who could own it, and that Markdown shows a plan's text letter for letter.
 */

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { markdownText } from '../../src/reporters/terminal/markdown-text.ts';
import { runIn } from '../kit/memory-io.ts';
import { runs } from '../kit/runs.ts';

const outline = readFileSync('test/plans/ok/outline.yaml', 'utf8');
const minimal = readFileSync('test/plans/ok/minimal.yaml', 'utf8');

async function agenda(text: string, ...flags: readonly string[]) {
  return runIn({ files: { 'plan.yaml': text } }, 'agenda', '--as-of', '2026-11-24', ...flags, 'plan.yaml');
}

/** The headings of a text agenda, in order. */
const headings = (out: string) =>
  out.split('\n').filter((line) => /^(?!When|Where|Who|Primary)[A-Z]/.test(line) && !line.includes('·'));

/** What stands under a heading. */
function under(out: string, heading: string): string[] {
  const lines = out.split('\n');
  const from = lines.indexOf(heading);
  const length = lines.slice(from + 1).indexOf('');
  return lines.slice(from + 1, length < 0 ? undefined : from + 1 + length);
}

const VOLUNTARY = `nlc: 1
network: { id: vale, name: Vale, stage: forming, starts: 2026-09, origin: voluntary }
purpose: { moral_purpose: Every child in our five schools talks and reads with confidence., compelling_reason: Alone we cannot test what works for so few pupils., shared_values: [honesty, generosity] }
focus: { learning_focus: Talk before reading, pedagogy: Partner talk }
schools:
  - { id: ashby, name: Ashby, joined_by: required }
  - { id: brook, name: Brook, joined_by: choice }
  - { id: cairn, name: Cairn, joined_by: choice }
  - { id: dene, name: Dene, joined_by: choice }
  - { id: fell, name: Fell, joined_by: choice }
people: [{ id: ashby-head, post: headteacher, school: ashby }, { id: brook-deputy, post: deputy, school: brook }]
leadership:
  co_leaders: [{ person: brook-deputy, days_per_year: 6 }, { person: { post: headteacher, school: cairn }, days_per_year: 6 }]
  critical_friends: [{ person: { post: academic, from: University }, days_per_year: 4, remit: Ask, visits_schools: [brook] }]
activities: [{ title: Talk enquiry, kind: enquiry, schools: all, led_by: [brook-deputy] }]
`;

describe('decisions', () => {
  it('come most important first, with the reason, the place and an owner from the plan', async () => {
    const { out, code } = await agenda(VOLUNTARY);
    expect(code).toBe(0);
    expect(under(out, 'Decisions to make').slice(0, 6)).toEqual([
      '  1. Write "mixed" as the origin if that is how the network began. Ask the',
      '     schools that had to join whether they want to stay, and make it possible to',
      '     leave without blame. (15 minutes)',
      '     Why      The plan calls the network voluntary, but 1 school was required to',
      '              join (plan.yaml:2 · origin-contradicted · P1 validated).',
      '     Who      the deputy of Brook and the head of Cairn (co-leaders), if they',
    ]);
  });

  it('about one school go to its head', async () => {
    const { out } = await agenda(VOLUNTARY, '--all');
    const lines = under(out, 'Decisions to make');
    const at = lines.findIndex((line) => line.includes('school-required-to-join'));
    expect(lines.slice(at - 1, at + 2)).toEqual([
      '     Why      The plan says that Ashby had to join (plan.yaml:6 ·',
      '              school-required-to-join · P1 validated).',
      '     Who      the head of Ashby, if they agree',
    ]);
  });

  it('are to be given an owner where the plan names nobody', async () => {
    const nobody = VOLUNTARY.replace(/co_leaders: .*/, 'co_leaders: []')
      .replace(/people: .*/, '')
      .replace(/, led_by: \[brook-deputy\]/, '');
    const { out } = await agenda(nobody);
    expect(under(out, 'Decisions to make').filter((line) => line.startsWith('     Who'))).toContain(
      '     Who      ………………………………',
    );
  });

  it('that are left over are counted, with the command that shows them', async () => {
    const { out } = await agenda(minimal, '--for', 'critical-friend');
    expect(out.trimEnd().split('\n').slice(-2).join(' ')).toMatch(
      'Left for another meeting: 26 questions and 2 things to write. To see everything:   nlc agenda --all --for critical-friend plan.yaml',
    );
    expect((await agenda(minimal, '--for', 'critical-friend', '--all')).out).not.toContain('Left for another meeting');
  });
});

describe('each meeting has its own order', () => {
  it.each([
    [
      'steering',
      [
        'Agenda for the steering group',
        'What this plan does well',
        'Decisions to make',
        'Not in the plan yet: who will write it?',
        'Questions to discuss',
        'Evidence to bring',
      ],
    ],
    [
      'critical-friend',
      [
        'Agenda for a meeting with the critical friend',
        'What this plan does well',
        'Questions to discuss',
        'Evidence to bring',
        'Decisions to make',
        'Not in the plan yet: who will write it?',
      ],
    ],
    [
      'governors',
      [
        'Agenda for the governors',
        'What this plan does well',
        'Decisions to make',
        'Questions to discuss',
        'Evidence to bring',
      ],
    ],
  ])('%s', async (audience, order) => {
    const { out } = await agenda(outline, '--for', audience, '--all');
    expect(headings(out)).toEqual(order);
  });

  it('and governors are asked about their own matters only', async () => {
    const { out } = await agenda(minimal.replace('schools: all', 'schools: [ashby]'), '--for', 'governors', '--all');
    expect(out).not.toMatch(/school-left-out|no-shared-development/);
  });

  it('and the critical friend asks what the plan does not say', async () => {
    const { out } = await agenda(minimal, '--for', 'critical-friend', '--all');
    expect(out).toContain('The plan doesn\'t say enough about "');
    expect((await agenda(minimal, '--all')).out).not.toContain('The plan doesn\'t say enough about "');
  });
});

describe('evidence', () => {
  it('is what the plan promises to know', async () => {
    const { out } = await agenda(outline);
    expect(under(out, 'Evidence to bring').join('\n')).toBe(
      [
        '   - More Year 3 pupils reach the expected level in vocabulary: the latest',
        '     figures for "Share of pupils at expected level, same test"; at the start:',
        '     64% (September 2026); aim: 75% (June 2028); ask the deputy of Cairn Primary',
        '   - Teachers plan talk before text as routine: the latest figures for "Peer',
        '     observation tally"; at the start: 20% (October 2026); aim: 70% (June 2028);',
        '     ask a teacher at Ashby Primary School',
        '   - Whether trust is growing: Short anonymous pulse to all staff',
        '   - Cost and gain: Reported beside cost per pupil each July (2026-27: £1,777',
        '     for each school and at most £89 for each pupil who takes part)',
      ].join('\n'),
    );
  });

  it('takes in what is due within half a year, and only that', async () => {
    const sharing = (due: string) =>
      `${minimal}outcomes: [{ statement: Pupils talk more }]\nsharing: { artefacts: [{ title: Guide, due: ${due} }, { title: Done, due: ${due}, published: 2026-10 }] }\n`;
    const soon = await agenda(sharing('2027-05'));
    expect(under(soon.out, 'Evidence to bring')).toEqual([
      '   - Pupils talk more: what is known so far',
      '   - Guide: what there is so far (due May 2027)',
    ]);
    const late = await agenda(sharing('2027-06'));
    expect(under(late.out, 'Evidence to bring')).toEqual(['   - Pupils talk more: what is known so far']);
  });
});

describe('what cannot be read', () => {
  it('is explained as nlc check does, exit 1', async () => {
    const { code, out } = await agenda('nlc: 1\nnetwork: {id: [\n');
    expect(code).toBe(1);
    expect(out).toContain('error  The "[" opened here isn\'t closed where it should be.');
    expect(out).not.toContain('Agenda');
  });

  it('is a wrong request where the file is not there', async () => {
    const { code, err, out } = await runIn({}, 'agenda', 'none.yaml');
    expect({ code, err, out }).toEqual({ code: 2, err: "nlc: none.yaml doesn't exist.\n", out: '' });
  });

  it('comes from standard input too, several plans one after the other', async () => {
    const { out, code } = await runIn({ stdin: `${minimal}---\n${minimal}` }, 'agenda', '-');
    expect(code).toBe(0);
    expect(out.match(/^Agenda for the steering group$/gm)).toHaveLength(2);
  });
});

describe('Markdown', () => {
  it('begins with the title and numbers the decisions', async () => {
    const { out } = await agenda(VOLUNTARY, '--format', 'markdown');
    expect(out.split('\n').slice(0, 10)).toEqual([
      '# Agenda for the steering group',
      '',
      '**Vale** · forming · 5 schools · as of 2026-11-24',
      '',
      '- When: ………………………………',
      '- Where: ………………………………',
      '- Who is coming: the deputy of Brook and the head of Cairn (co-leaders), and ………………………………',
      '',
      '## What this plan does well',
      '',
    ]);
  });

  it('shows any text letter for letter, as a paragraph or as a list item', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'ab1 .-+=*_`[]()<>#|~&\\!@:/\n'), maxLength: 20 });
    fc.assert(
      fc.property(letters, (text) => {
        const shown = text
          .replaceAll('\n', '\\n')
          .trim()
          .replace(/(?<=#)#(?=[\w.-]*\[)/g, '\\u{23}')
          .replace(/(?<=:):/g, '\\u{3a}')
          .replace(/\s+/g, ' ');
        fc.pre(shown !== '');
        const html = marked.parse(`- ${markdownText(text)}`, { async: false });
        const plain = html
          .replace(/^<ul>\n<li>|<\/li>\n<\/ul>\n$/g, '')
          .replaceAll('\u200b', '')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&#39;', "'")
          .replaceAll('&amp;', '&')
          .replace(/\s+/g, ' ');
        expect(plain).toBe(shown);
      }),
      { numRuns: runs(2000) },
    );
  });

  it('mentions nobody', () => {
    expect(markdownText('ask @octocat or a@b')).toBe('ask @&#8203;octocat or a@&#8203;b');
  });
});

it('has every warning among the decisions, even about what is not written yet', async () => {
  const launching = minimal.replace('stage: forming', 'stage: launching');
  const agreed = launching.replace(/^(purpose:\n)/m, '$1  agreed: { by: [ashby, brook, cairn, dene] }\n');
  const { out } = await agenda(agreed, '--all');
  const said = out.replace(/\s+/g, ' ');
  expect(said).toContain(
    'Why The purpose still needs the agreement of Fellside School (plan.yaml:9 · purpose-not-agreed',
  );
  expect(said).toContain('Not in the plan yet: who will write it? - purpose: at least 2 shared values - membership:');
});
