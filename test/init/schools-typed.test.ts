/** Several schools on one line of the wizard: which are told apart, and which are asked about. */

import { describe, expect, it } from 'vitest';
import { init } from '../../src/commands/init.ts';
import { schoolsOf } from '../../src/edit/referents.ts';
import { isUndecided, namesIn } from '../../src/init/school-names.ts';
import { Interrupted } from '../../src/io/errors.ts';
import { perhapsOneMore, perhapsSeveral } from '../../src/plan/several-schools.ts';
import { memoryIo } from '../kit/memory-io.ts';
import { plansUnderTest } from '../kit/plans-under-test.ts';
import { scriptedPrompter } from '../kit/scripted-prompter.ts';

describe('names on one line', () => {
  it.each<[string, readonly string[]]>([
    [
      "Crieff High, Crieff Primary, Braco Primary and St Dominic's RC Primary",
      ['Crieff High', 'Crieff Primary', 'Braco Primary', "St Dominic's RC Primary"],
    ],
    ['Ashby Primary, Brook End School, and Cairn Primary', ['Ashby Primary', 'Brook End School', 'Cairn Primary']],
    ['Ashby Primary and Dene School', ['Ashby Primary', 'Dene School']],
    ['Ashby Primary & Newtown High', ['Ashby Primary', 'Newtown High']],
    ['Holy Trinity and St Silas Primary', ['Holy Trinity and St Silas Primary']],
    ['Ashby Infants and Juniors', ['Ashby Infants and Juniors']],
    ['Hilltop Junior and Infant School', ['Hilltop Junior and Infant School']],
    ['Greenhill Primary and Nursery School', ['Greenhill Primary and Nursery School']],
    ['Ashby Academy and Sixth Form College', ['Ashby Academy and Sixth Form College']],
    ['Ashby Primary, Brook Primary and Nursery School', ['Ashby Primary', 'Brook Primary and Nursery School']],
    ['High Wycombe and Dene School', ['High Wycombe and Dene School']],
    ['The Oaks Primary, special school', ['The Oaks Primary, special school']],
    ["St Mary's, Leeds", ["St Mary's, Leeds"]],
  ])('are told apart: %s', (typed, names) => {
    expect(namesIn(typed).map((name) => name.trim())).toEqual(names);
  });

  it.each<[string, readonly string[]]>([
    ['Thornby, Askrigg and Hawes', ['Thornby', 'Askrigg', 'Hawes']],
    ['Thornby, Askrigg, Hawes, and Muker', ['Thornby', 'Askrigg', 'Hawes', 'Muker']],
    ['Thornby, Askrigg', []],
    ['Thornby and Askrigg and Hawes', []],
    ['Ashby, 123456', []],
    ['Ashby, about 140 children, I think', []],
    ['Ashby, small, rural', []],
  ])('may be several: %s', (typed, names) => {
    expect(perhapsSeveral(typed)).toEqual(names);
  });
});

it.each<[string, readonly string[]]>([
  ['Ysgol Bro Teifi, Ysgol Bro Pedr, Ysgol Rhos Helyg and Felinfach', ['Ysgol Rhos Helyg', 'Felinfach']],
  ['Ashby Primary, Brook Primary, St Peter and St Paul Primary', ['St Peter', 'St Paul Primary']],
  ['Ashby Primary, Brook Primary, Hilltop Junior and Infant School', []],
  ['Ashby Primary, Brook Primary, and Dene and Fell Primary', []],
  ['Ashby Primary; Brook Primary; Dene and Fell Primary', []],
  ['Ashby Primary, Dene and Fell Primary', []],
])('may end with two: %s', (typed, two) => {
  expect(
    perhapsOneMore(
      typed,
      namesIn(typed).map((name) => name.trim()),
    ).slice(-2),
  ).toEqual(two);
});

/** The names of all schools in the plans under test. */
const NAMES = plansUnderTest().flatMap((data) => schoolsOf(data).map(({ name }) => name));

it.each(['Penglais might come in next year', 'Dene School is still thinking about it', "Fell hasn't decided yet"])(
  'has not decided to take part: %s',
  (typed) => {
    expect(isUndecided(typed)).toBe(true);
  },
);

it.each(['Hope to Learn Academy', 'May Park Primary'])('may be a name: %s', (name) => {
  expect(isUndecided(name)).toBe(false);
});

it('keeps the name of each school in the plans under test whole', () => {
  expect(new Set(NAMES).size).toBeGreaterThan(100);
  const apart = NAMES.filter((name) => namesIn(name).length > 1 || perhapsSeveral(name).length > 0);
  expect([...new Set(apart)]).toEqual([]);
});

describe('in the wizard', () => {
  const typed = async (...lines: readonly string[]) => {
    const { io, written } = memoryIo({ columns: 80 });
    const script = scriptedPrompter('Vale', ...Array(7).fill(''), ...lines);
    const line: typeof script.line = (prompt) => {
      if (script.left.length === 0) throw new Interrupted();
      return script.line(prompt);
    };
    const options = { school: [], coLeader: [], criticalFriend: [], template: 'starter', color: 'never' as const };
    await init('plan.yaml', options, io, async () => ({ ...script, line })).catch((error: unknown) => {
      if (!(error instanceof Interrupted)) throw error;
    });
    return {
      rejections: script.rejections,
      seen: script.seen.join(''),
      answers: written.get('plan.yaml.answers') ?? '',
    };
  };

  it('several without a word for a school are asked about', async () => {
    const { rejections, answers } = await typed('Thornby, Askrigg and Hawes', 'Thornby; Askrigg; Hawes', '');
    expect(rejections).toEqual([
      'Did you mean 3 schools? Then type Thornby; Askrigg; Hawes. If it is one school, leave out the commas.',
    ]);
    expect(answers.match(/"name":"(?:Thornby|Askrigg|Hawes)"/g)).toHaveLength(3);
  });

  it('one with a comma in its name is said to be one', async () => {
    const { rejections, seen } = await typed("St Mary's, Leeds", '');
    expect(rejections).toEqual([]);
    expect(seen).toContain('nlc takes that as one school. If you mean several, put semicolons between them.');
    expect((await typed('Ashby Primary', '')).seen).not.toContain('takes that as one school');
  });
});

it.each([
  ['launched', 'launching'],
  ['up and running', 'established'],
  ['setting up', 'forming'],
])('the stage can be "%s"', async (typed, stage) => {
  const { io, written } = memoryIo({ columns: 80 });
  const script = scriptedPrompter('Vale', typed, 'STOP');
  const line: typeof script.line = (prompt) => {
    if (script.left[0] === 'STOP') throw new Interrupted();
    return script.line(prompt);
  };
  const options = { school: [], coLeader: [], criticalFriend: [], template: 'starter', color: 'never' as const };
  await expect(init('plan.yaml', options, io, async () => ({ ...script, line }))).rejects.toThrow(Interrupted);
  expect(written.get('plan.yaml.answers')).toContain(`stage: "${stage}"`);
});
