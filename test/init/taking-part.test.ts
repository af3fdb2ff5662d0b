/** Which schools take part in the first activity: asked after its title, reviewed, kept, and written into the plan. */

import { describe, expect, it } from 'vitest';
import { init } from '../../src/commands/init.ts';
import { Interrupted } from '../../src/io/errors.ts';
import { memoryIo, runIn } from '../kit/memory-io.ts';
import { scriptedPrompter } from '../kit/scripted-prompter.ts';

const NONE = { school: [], coLeader: [], criticalFriend: [], template: 'starter', color: 'never' as const };
const SCHOOLS = 'Ashby Primary; Brook School; Cairn Primary; Meithrinfa Enfys (nursery)';
const UP_TO_TITLE = ['Vale', '', '', '', '', '', '', '', SCHOOLS, '', '', '', 'Book looks'];

/** Somebody types these lines; where they end comes Ctrl-C. */
async function typed(lines: readonly string[], files: Readonly<Record<string, string>> = {}, answers?: string) {
  const { io, written } = memoryIo({ columns: 80, files });
  const script = scriptedPrompter(...lines);
  const line: typeof script.line = (prompt) => {
    if (script.left.length === 0) throw new Interrupted();
    return script.line(prompt);
  };
  const options = { ...NONE, ...(answers !== undefined && { answers }) };
  await init('plan.yaml', options, io, async () => ({ ...script, line })).catch((error: unknown) => {
    if (!(error instanceof Interrupted)) throw error;
  });
  const activity = /^ {2}- \{ title: "Book looks".*$/m.exec(written.get('plan.yaml') ?? '')?.[0].trim();
  return { written, activity, seen: script.seen.join(''), rejections: script.rejections, left: script.left };
}

/** The answer, then Enter for the kind, the programme and the review. */
const answered = (...lines: readonly string[]) => typed([...UP_TO_TITLE, ...lines, '', '', '']);

describe('which schools take part', () => {
  it('is asked after the title, with all as what Enter means', async () => {
    const { seen, activity, left } = await answered('');
    expect(left).toEqual([]);
    expect(seen).toContain(`? First activity () Book looks

Schools taking part · 13 of 15
Which of the schools take part in it?
Why: From this, nlc sees which schools work with each other, and whether one is
left out.
Example: all except Ashby Primary School

Schools: 1 Ashby Primary · 2 Brook School · 3 Cairn Primary
         4 Meithrinfa Enfys (nursery)
Type names or numbers, with commas or semicolons between them, or say which
don't, as in all except 2. Press Enter if all do, or type - if you don't know
yet.
? Schools taking part (all) 

Kind of activity · 14 of 15
`);
    expect(seen).toContain(' 12  First activity       Book looks\n 13  Schools taking part  all the schools\n');
    expect(activity).toBe('- { title: "Book looks", kind: enquiry, schools: all }');
  });

  it.each([
    ['all four', 'all'],
    ['everyone', 'all'],
    ['1, 3', '[ ashby, cairn ]'],
    ['Brook and Cairn', '[ brook, cairn ]'],
    ['1-3', '[ ashby, brook, cairn ]'],
    ['only Ashby', '[ ashby ]'],
    ['all except the nursery', '[ ashby, brook, cairn ]'],
    ['not the nursery', '[ ashby, brook, cairn ]'],
    ['not Enfys', '[ ashby, brook, cairn ]'],
    ['everyone but Brook and Cairn', '[ ashby, meithrinfa-enfys ]'],
    ['without 4', '[ ashby, brook, cairn ]'],
    ['Ashby, Brook and perhaps Cairn', '[ ashby, brook ]'],
  ])('is read as other lists of schools are: %s', async (line, schools) => {
    const { activity, rejections, left } = await answered(line);
    expect([rejections, left]).toEqual([[], []]);
    expect(activity).toContain(`schools: ${schools} }`);
  });

  it('is left open on a dash, and then an empty list in the plan', async () => {
    const { activity, seen } = await answered('-');
    expect(seen).toContain(' 13  Schools taking part  not answered yet\n');
    expect(activity).toBe('- { title: "Book looks", kind: enquiry, schools: [] }');
  });

  it.each([
    [
      'the primaries',
      'No school is called "the primaries". The schools are Ashby Primary, Brook School, Cairn Primary and Meithrinfa Enfys (nursery).',
    ],
    ['not sure yet', "If you don't know yet, type - to leave the question out. You can answer it later."],
    [';', 'Type the names or numbers of schools, or all.'],
  ])('is not read from %j', async (line, says) => {
    const { rejections } = await answered(line, '');
    expect(rejections).toEqual([says]);
  });

  it('can be gone back to and changed at the review, and keeps the schools when one is removed or renamed', async () => {
    const { activity, seen, left } = await typed([
      ...[...UP_TO_TITLE, '1, 2', '<', '', '', ''],
      ...['13', '1, 2, 3', '9', '-2', '1 = Ashton Primary', '', ''],
    ]);
    expect(left).toEqual([]);
    expect(seen).toContain('? Schools taking part (Ashby Primary, Brook School) ');
    expect(seen).toContain(' 13  Schools taking part  Ashton Primary, Cairn Primary\n');
    expect(activity).toBe('- { title: "Book looks", kind: enquiry, schools: [ ashton, cairn ] }');
  });
});

describe('nobody is asked', () => {
  it.each(['Ashby', ''])('with fewer than two schools: %j', async (schools) => {
    const lines = UP_TO_TITLE.with(8, schools).toSpliced(9, schools === '' ? 2 : 0, ...(schools === '' ? ['9'] : []));
    const { seen, activity } = await typed([...lines, '', '', '']);
    expect(seen).not.toContain('Which of the schools take part');
    expect(activity).toBe('- { title: "Book looks", kind: enquiry, schools: all }');
  });

  it('without an activity', async () => {
    const { seen } = await typed([...UP_TO_TITLE.with(12, ''), '', '']);
    expect(seen).not.toContain('Which of the schools take part');
  });
});

it('is kept for somebody who stops, and not asked again', async () => {
  const stopped = await typed([...UP_TO_TITLE, '1, 2']);
  const file = stopped.written.get('plan.yaml.answers') ?? '';
  expect(file).toContain('activity: {"title":"Book looks","schools":["ashby","brook"]}\n');
  const { seen, activity } = await typed(['', '', ''], { 'plan.yaml.answers': file }, 'plan.yaml.answers');
  expect(seen).not.toContain('Which of the schools take part');
  expect(activity).toBe('- { title: "Book looks", kind: enquiry, schools: [ ashby, brook ] }');
});

describe('without a terminal', () => {
  const argv = ['init', '--yes', '--name', 'Vale', '--school', 'Ashby', '--school', 'Dene', '--activity', 'Talk'];
  const planOf = async (files: Readonly<Record<string, string>>, ...more: readonly string[]) => {
    const { written, err, out } = await runIn({ files }, ...argv, ...more);
    return { text: written.get('plan.yaml') ?? '', err, out };
  };

  it('an option says it', async () => {
    expect((await planOf({}, '--activity-schools', 'not Dene')).text).toContain('schools: [ ashby ] }');
    expect((await planOf({}, '--activity-schools', 'Cairn')).err).toBe(
      'nlc: --activity-schools "Cairn": No school is called "Cairn". The schools are Ashby and Dene.\n',
    );
  });

  it('nlc says that it has filled in that all take part', async () => {
    const { text, out } = await planOf({}, '--stage', 'forming', '--starts', '2027', '--origin', 'mixed');
    expect(text).toContain('schools: all }');
    expect(out).toContain(`
nlc filled in who takes part in the activity (all the schools), because you gave
no option for it. If that isn't so, change it in plan.yaml.
`);
  });

  it.each([
    ['[Dene]', '[ dene ]'],
    ['all', 'all'],
    ['Ashby; Dene', '[ ashby, dene ]'],
    ['[]', '[]'],
  ])('a file of answers says it: %s', async (schools, written) => {
    const file = `name: Vale\nschools: [Ashby, Dene]\nactivity: {title: Talk, kind: enquiry, schools: ${schools}}\n`;
    const { written: files } = await runIn({ files: { 'a.yaml': file } }, 'init', '--yes', '--answers', 'a.yaml');
    expect(files.get('plan.yaml')).toContain(`{ title: "Talk", kind: enquiry, schools: ${written} }`);
  });

  it('a mistake in a file of answers is reported with its place', async () => {
    const file = 'name: Vale\nschools: [Ashby, Dene]\nactivity: {title: Talk, schools: [Cairn]}\n';
    const { err } = await runIn({ files: { 'a.yaml': file } }, 'init', '--yes', '--answers', 'a.yaml');
    expect(err).toBe('nlc: a.yaml:3:34: No school is called "Cairn". The schools are Ashby and Dene.\n');
  });
});
