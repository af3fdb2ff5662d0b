/**
 * Somebody who has never seen YAML writes a plan by hand: from `nlc init --yes` to no warnings, pasting only the lines
 * that `nlc check` shows, with their own words in place of each `…`.
 */

import { describe, expect, it } from 'vitest';
import { runIn } from '../kit/memory-io.ts';

const NOW = '2026-11-29T12:00:00Z';

/** Lines to paste: how many lines of the plan they replace below line `after`. */
interface Block {
  readonly after: number;
  readonly replaced: number;
  readonly lines: readonly string[];
}

const PLACE = /^ {3}(?:Write| {5,}) +(?:in place of lines? (\d+)(?: to (\d+))?|below line (\d+)|at the top)\b.*:$/;

/** The lines that the report says to write, step by step. */
function shownIn(report: string): Block[][] {
  const steps: Block[][] = [];
  let lines: string[] | undefined;
  let isBegun = false;
  for (const line of report.split('\n')) {
    const [found, first, last = first, below] = PLACE.exec(line) ?? [];
    if (/^\d /.test(line)) steps.push([]);
    if (found !== undefined) {
      lines = [];
      isBegun = false;
      const after = first === undefined ? Number(below ?? 0) : Number(first) - 1;
      steps.at(-1)?.push({ after, replaced: first === undefined ? 0 : Number(last) - after, lines });
    } else if (lines !== undefined) {
      if (line === '' && isBegun) lines = undefined;
      else lines.push(line);
      isBegun ||= line !== '';
    }
  }
  return steps;
}

/** The plan with blocks pasted, the one furthest down first, and of two below a line the one further to the left. */
function pasted(plan: string, blocks: readonly Block[], wordsFor: Filler): string {
  const indent = ({ lines }: Block) => /^ */.exec(lines.find((line) => line !== '') ?? '')?.[0].length ?? 0;
  const inOrder = [...blocks].sort((a, b) => b.after + b.replaced - a.after - a.replaced || indent(a) - indent(b));
  const text = plan.split('\n');
  for (const { after, replaced, lines } of inOrder)
    text.splice(after, replaced, ...lines.map((line) => wordsFor(line, lines)));
  return text.join('\n');
}

/** What the person writes for a blank, by its field: only what the note beside it says. */
const WORDS: Readonly<Record<string, string>> = {
  moral_purpose: 'Every child in our schools leaves us as a confident reader',
  compelling_reason: 'None of us has enough classes to find out what works',
  learning_focus: 'Pupils in Years 3 to 6 explain what they have read',
  pedagogy: 'Talk partners before writing',
  content: 'English',
  days_per_year: '12',
  from: 'University of the Vale',
  remit: 'Question our evidence twice a year',
  statement: 'More pupils in Years 3 to 6 explain what they read',
  measure: 'A short talk that two teachers listen to',
  value: '40',
  date: '2027-06',
  title: 'Reading partners',
  question: 'Which questions help pupils to explain?',
  leaving: "A term's notice",
  id: 'explaining',
  teachers: '6',
  pupils: '12',
  size_rationale: 'We are the only schools in the dale',
  finding: 'A third of Year 4 could not say why',
  source: 'Joint test, May 2026',
};

/** Fills in the blanks of a line. */
type Filler = (line: string, block: readonly string[]) => string;

/** Whoever leads is from another school each time, and a word to choose is the first that the note has. */
function filler(schools: readonly string[]): Filler {
  const people: string[] = [];
  const wordFor = (field: string, line: string, block: readonly string[]) => {
    if (field === 'post' && line.includes('from: ')) return 'academic';
    if (field === 'post') return people.length % 2 === 0 ? 'headteacher' : 'teacher';
    if (field === 'school') return schools[people.push(line) % schools.length];
    if (field !== 'kind') return WORDS[field];
    return /# kind: ([a-z-]+),/.exec(block.join('\n'))?.[1] ?? /kind: … # ([a-z-]+),/.exec(line)?.[1];
  };
  return (line, block) =>
    line.replace(/([a-z_]+): (\[?)("?)…"?(\]?)/g, (_, field: string, open: string, quote: string, close: string) => {
      if (['schools', 'by', 'visits_schools'].includes(field)) return `${field}: all`;
      const words = wordFor(field, line, block);
      if (words === undefined) throw new Error(`Nothing says what to write for ${field} in: ${line}`);
      return `${field}: ${open}${quote}${words}${quote}${close}`;
    });
}

const NETWORKS = {
  'six schools in a town': [
    'Cliff Lane Primary',
    "St Hilda's CE Primary",
    'Northgate Infants',
    'Northgate Juniors',
    'Seafield Academy',
    'Marsh End School',
  ],
  'three schools in a dale': ['Gunnerside School', 'Reeth Primary', 'Arkengarthdale CE'],
  'fourteen schools of a trust': Array.from({ length: 14 }, (_, at) => `Meridian Academy, Town ${at + 1}`),
} as const;

describe.each(Object.entries(NETWORKS))('%s', (_, schools) => {
  it.each(['forming', 'launching', 'established'])('by hand, %s', async (stage) => {
    const made = await runIn(
      { now: NOW },
      ...['init', '--yes', '--name', 'Our network', '--stage', stage],
      ...(stage === 'forming' ? [] : ['--starts', '2026-09']),
      ...schools.flatMap((name) => ['--school', name]),
    );
    expect([made.code, made.err]).toEqual([0, '']);
    let plan = made.written.get('plan.yaml') ?? '';
    const ids = [...plan.matchAll(/^ {2}- \{ id: ([a-z0-9-]+),/gm)].map(([, id = '']) => id);
    expect(ids).toHaveLength(schools.length);
    const words = filler(ids);
    for (let round = 0; round < 12; round += 1) {
      const { out, code } = await runIn({ files: { 'plan.yaml': plan }, now: NOW }, 'check', 'plan.yaml');
      expect([code, out.includes('error')]).toEqual([0, out.includes('No errors')]);
      if (out.includes('No errors and no warnings')) return;
      const steps = shownIn(out);
      expect(steps.flat().length).toBeGreaterThan(0);
      plan = pasted(plan, steps.flat(), words);
    }
    throw new Error(`Warnings are left in:\n${plan}`);
  });
});
