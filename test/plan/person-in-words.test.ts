/** People in words, as they are typed in the wizard, in `nlc fix` and in plans. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestedAt } from '../../src/edit/suggestions.ts';
import { parseCoLeader, parseCriticalFriend } from '../../src/init/parse-person.ts';
import { POSTS } from '../../src/init/schema-words.ts';
import type { DataMap } from '../../src/plan/path.ts';
import { originOf, ownWord, personInWords, postFor } from '../../src/plan/person-in-words.ts';
import { runIn } from '../kit/memory-io.ts';
import { runs } from '../kit/runs.ts';

const SCHOOLS = [
  { id: 'marton-manor', name: 'Marton Manor Primary' },
  { id: 'dene', name: 'Dene School' },
];

describe('someone at a school', () => {
  it.each([
    ['Jo Lee, SENCO at Marton Manor', { name: 'Jo Lee', post: 'middle-leader', school: 'marton-manor' }],
    ['Marie, the SENCO at Marton Manor', { name: 'Marie', post: 'middle-leader', school: 'marton-manor' }],
    ['Jo Lee (SENDCo, Marton Manor)', { name: 'Jo Lee', post: 'middle-leader', school: 'marton-manor' }],
    ['Mrs Jones, Dene, teacher', { name: 'Mrs Jones', post: 'teacher', school: 'dene' }],
    ['Marton Manor SENCO', { post: 'middle-leader', school: 'marton-manor' }],
    ['head Dene School', { post: 'headteacher', school: 'dene' }],
    ['SENCO marton manor', { post: 'middle-leader', school: 'marton-manor' }],
    ['AHT, Dene', { post: 'senior-leader', school: 'dene' }],
    ['DHT at Dene', { post: 'deputy', school: 'dene' }],
    ['HLTA, Dene', { post: 'teaching-assistant', school: 'dene' }],
    ['Dene’s head', { post: 'headteacher', school: 'dene' }],
    ['the head of Dene School', { post: 'headteacher', school: 'dene' }],
    ['principal of Dene', { post: 'headteacher', school: 'dene' }],
    ['Executive head, Dene', { post: 'headteacher', school: 'dene' }],
    ['acting headteacher - Dene', { post: 'headteacher', school: 'dene' }],
    ['the head of maths at Dene School', { post: 'middle-leader', school: 'dene' }],
    ['literacy lead, Dene', { post: 'middle-leader', school: 'dene' }],
    ['lead practitioner at Dene', { post: 'middle-leader', school: 'dene' }],
    ['chair of governors at Dene', { post: 'governor', school: 'dene' }],
    ['school business manager, Dene', { post: 'business-manager', school: 'dene' }],
    ['a TA at Dene', { post: 'teaching-assistant', school: 'dene' }],
    ['two teachers from Dene', { post: 'teacher', school: 'dene' }],
    ['Jo Lee, pupil, Dene', { post: 'pupil', school: 'dene' }],
    ['1, 2', { post: 'headteacher', school: 'dene' }],
    ['me, deputy head at Dene', { post: 'deputy', school: 'dene' }],
    ['Me (SENCO, Marton Manor)', { post: 'middle-leader', school: 'marton-manor' }],
    ["I'm the head of Dene", { post: 'headteacher', school: 'dene' }],
    ['myself, teacher, Dene', { post: 'teacher', school: 'dene' }],
    ['I am a governor at Dene', { post: 'governor', school: 'dene' }],
  ])('%s', (text, person) => {
    const read = parseCoLeader(text, SCHOOLS);
    expect('person' in read ? read.person : read.problem).toEqual(person);
  });

  it.each([
    ['a retired head', '"a retired head" doesn\'t work at one of the schools any more. Name someone who does.'],
    ['an inspector', '"an inspector" doesn\'t say which school. Write it as "adviser, Marton Manor Primary".'],
    [
      'two lecturers from Teesside University',
      'No school is called "Teesside University". The schools are Marton Manor Primary and Dene School.',
    ],
    ['me', 'Write your own post, a comma and a place, as in "headteacher, Marton Manor Primary".'],
    ['Just me', 'Write your own post, a comma and a place, as in "headteacher, Marton Manor Primary".'],
    ['Jo Lee', 'Write a post and a place after the name too, as in "Jo Lee, headteacher, Marton Manor Primary".'],
  ])('is not %s', (text, problem) => {
    expect(parseCoLeader(text, SCHOOLS)).toEqual({ problem });
  });
});

describe('someone from anywhere', () => {
  it.each([
    ['a retired head', { post: 'other', from: 'retired head' }],
    ['an inspector from Ofsted', { post: 'adviser', from: 'Ofsted (inspector)' }],
    ['HMI, Ofsted', { post: 'adviser', from: 'Ofsted (HMI)' }],
    ['SENCO, Ayton School', { post: 'middle-leader', from: 'Ayton School (SENCO)' }],
    ['academics, Vale College', { post: 'academic', from: 'Vale College' }],
    ['principal, Vale College', { post: 'headteacher', from: 'Vale College' }],
    ['retired head, Durham', { post: 'other', from: 'Durham (retired head)' }],
    ['former headteacher of Dene School', { post: 'other', from: 'Dene School (former headteacher)' }],
    ['ex-head of Dene', { post: 'other', from: 'Dene (ex-head)' }],
    ['Ofsted inspector, retired', { post: 'adviser', from: 'retired (Ofsted inspector)' }],
    ['a lecturer', { post: 'academic' }],
    ['Teesside University lecturer', { post: 'academic', from: 'Teesside University (lecturer)' }],
    ['two lecturers from Teesside University', { post: 'academic', from: 'Teesside University (two lecturers)' }],
    [
      'Dr A. Outsider, lecturer at the University of Vale',
      { name: 'Dr A. Outsider', post: 'academic', from: 'University of Vale (lecturer)' },
    ],
    ['Professor Jo Lee, Durham', { name: 'Professor Jo Lee', post: 'academic', from: 'Durham' }],
    ['an inspector', { post: 'adviser' }],
    ['adviser from Vale Council', { post: 'adviser', from: 'Vale Council' }],
    ['Teach First, consultant', { post: 'consultant', from: 'Teach First' }],
    ['governor of Dene School', { post: 'governor', school: 'dene' }],
    ['academic, All Saints College', { post: 'academic', from: 'All Saints College' }],
    ['academic, Institute of Heads and Teachers', { post: 'academic', from: 'Institute of Heads and Teachers' }],
  ])('%s', (text, person) => {
    expect(parseCriticalFriend(text, SCHOOLS)).toEqual({ person });
  });

  it.each([
    ['academic, all seven heads', 'all seven heads'],
    ['the heads and the lecturer', 'heads and the'],
    ['consultant, our teachers and governors', 'our teachers and governors'],
  ])('is not %s, because people are no place', (text, words) => {
    expect(parseCriticalFriend(text, SCHOOLS)).toEqual({
      problem: `"${words}" isn't a place. Write each person as in "academic, University of the Vale", with semicolons between people.`,
    });
  });
});

describe('someone who has not said yes', () => {
  const problem = 'If nobody has said yes yet, just press Enter. You can add them later.';

  it.each([
    ...['academic, University of the Vale (to be asked)', 'academic, the Vale, not asked yet', 'consultant, TBC'],
    ...['academic, the Vale, we still have to ask her', "a lecturer from the Vale, we'll ask him"],
    ...[
      'academic, the Vale, if they agree',
      'academic, the Vale (once she says yes)',
      'adviser, the Vale, still to ask',
    ],
  ])('is no critical friend: %s', (text) => {
    expect(parseCriticalFriend(text, SCHOOLS)).toEqual({ problem });
  });

  it('is somebody once they have', () => {
    expect(parseCriticalFriend('consultant, Ask and Once Ltd', SCHOOLS)).toMatchObject({
      person: { from: 'Ask and Once Ltd' },
    });
    expect(parseCriticalFriend('academic, University of the Vale', SCHOOLS)).toEqual({
      person: { post: 'academic', from: 'University of the Vale' },
    });
  });
});

describe('in a plan', () => {
  const plan = (text: string): DataMap => ({
    nlc: 1,
    schools: SCHOOLS,
    activities: [{ title: 'Walks', led_by: [text] }],
  });

  it.each([
    ['Jo Lee, SENCO at Marton Manor', { name: 'Jo Lee', post: 'middle-leader', school: 'marton-manor' }],
    ['a retired head', { post: 'other', from: 'retired head' }],
    ['a lecturer from Teesside University', { post: 'academic', from: 'Teesside University (lecturer)' }],
    ['SENDCO', { post: 'middle-leader', school: '…' }],
    ['Jane Smith', { name: 'Jane Smith', post: '…' }],
    ['all the staff', { name: 'all the staff', post: 'other' }],
    ['Everybody in the network', { name: 'Everybody in the network', post: 'other' }],
  ])('%s where an id belongs', (text, person) => {
    expect(suggestedAt(plan(text), ['activities', 0, 'led_by', 0])).toEqual(person);
  });
});

describe('nlc init', () => {
  it('writes people in words as the format has them, and saves them so', async () => {
    const schools = ['--school', 'Marton Manor', '--school', 'Dene School'];
    const people = ['--co-leader', 'Jo Lee, SENCO at Marton Manor', '--critical-friend', 'a retired head, Durham'];
    const argv = ['init', '--yes', '--name', 'Vale', ...schools, ...people, '--save-answers', 'a.yaml'];
    const { code, written } = await runIn({}, ...argv);
    expect(code).toBe(0);
    const plan = written.get('plan.yaml') ?? '';
    expect(plan).toContain('    - { person: { name: "Jo Lee", post: middle-leader, school: marton-manor } }\n');
    expect(plan).toContain('    - { person: { post: other, from: "Durham (retired head)" } }\n');
    const again = await runIn(
      { files: { 'a.yaml': written.get('a.yaml') ?? '' } },
      'init',
      '--yes',
      '--answers',
      'a.yaml',
    );
    expect(again.written.get('plan.yaml')).toBe(plan);
  });
});

describe('any text', () => {
  it('is someone with a post of the format and no empty part, or nobody', () => {
    const words = fc.constantFrom(
      ...'a the two retired head SENCO of at from Jo Lee Dene School , ( ) - Dr 2 lecturer'.split(' '),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(words, { maxLength: 12 }).map((all) => all.join(' ')),
          fc.string(),
        ),
        (text) => {
          const said = personInWords(text, POSTS, () => false);
          if (said === undefined) return;
          expect(POSTS).toContain(said.post);
          for (const part of [said.name, said.place, said.note]) expect(part).not.toBe('');
        },
      ),
      { numRuns: runs(500) },
    );
  });
});

describe('the parts of a person in words', () => {
  const schools = ['Dene', 'Ada Lovelace', 'Ash', 'Anne-Frank', "St Oswin's School", 'St James'];
  const read = (text: string) => personInWords(text, POSTS, (words) => schools.includes(words));
  const senco = { post: 'middle-leader', isFormer: false, words: 'SENCO' };

  it.each([
    [' me, SENCO at Dene', { ...senco, place: 'Dene' }],
    ['SENCO, , Dene', { ...senco, place: 'Dene' }],
    ['Jo Lee - SENCO – Dene', { ...senco, name: 'Jo Lee', place: 'Dene' }],
    ['Jo Lee，SENCO、Dene', { ...senco, name: 'Jo Lee', place: 'Dene' }],
    ['Jo Lee, Vale, SENCO', { ...senco, name: 'Jo Lee', place: 'Vale' }],
    ['Jo Lee, my SENCO', { ...senco, name: 'Jo Lee' }],
    ['Jo Lee, retired head', { name: 'Jo Lee', post: 'other', isFormer: true, note: 'retired head' }],
    ['Marie, SENCO at Dene', { ...senco, name: 'Marie', place: 'Dene' }],
    ['Marie, SENCO, Vale', { ...senco, name: 'Marie', place: 'Vale' }],
    ['Anne-Marie, the SENCO at Dene', { ...senco, name: 'Anne-Marie', place: 'Dene' }],
    ['Dr Lee, SENCO', { ...senco, name: 'Dr Lee' }],
  ])('include the name in %j', (text, person) => {
    expect(read(text)).toStrictEqual(person);
  });

  it.each([
    ['Jo Lee, SENCO', 'Jo Lee'],
    ['Marie, SENCO', 'Marie'],
    ['Marie, SENCO at Vale', 'Marie, Vale'],
    ['Marie, Vale, SENCO, Dene', 'Marie, Vale, Dene'],
    ['the vale, SENCO', 'the vale'],
    ['the vale, SENCO, Dene', 'the vale, Dene'],
    ['the Vale, SENCO, Dene', 'the Vale, Dene'],
    ['Vale uni, SENCO, Dene', 'Vale uni, Dene'],
    ['Vale College, SENCO, Leeds', 'Vale College, Leeds'],
    ['Ada Lovelace, SENCO, Vale', 'Ada Lovelace, Vale'],
    ['Ash, SENCO, Vale', 'Ash, Vale'],
    ['Anne-Frank, SENCO, Vale', 'Anne-Frank, Vale'],
  ])('include no name in %j, only a place', (text, place) => {
    expect(read(text)).toStrictEqual({ ...senco, place });
  });

  it.each([
    ['Dene  SENCO', 'SENCO', 'Dene'],
    ['SENCO  Dene', 'SENCO', 'Dene'],
    ["St Oswin's School's SENCO", 'SENCO', "St Oswin's School"],
    ["St James' SENCO", 'SENCO', 'St James'],
    ['St James’ SENCO', 'SENCO', 'St James'],
    ['Dene chair of governors', 'chair of governors', 'Dene'],
    ['chair of governors at Dene', 'chair of governors', 'Dene'],
    ['deputy head Dene', 'deputy head', 'Dene'],
  ])('are the post and the school in %j, with or without a word between them', (text, words, place) => {
    expect(read(text)).toMatchObject({ words, place });
  });

  it.each([
    ['Jo Lee, two of our teachers', { post: 'teacher', isFormer: false, note: 'two teachers', place: 'Jo Lee' }],
    ['BOTH of the teachers at Dene', { post: 'teacher', isFormer: false, note: 'both teachers', place: 'Dene' }],
    ['3 inspectors', { post: 'adviser', isFormer: false, note: '3 inspectors' }],
    ['retired, Durham', { post: 'other', isFormer: true, note: 'retired', place: 'Durham' }],
    ['Durham, former', { post: 'other', isFormer: true, note: 'former', place: 'Durham' }],
    ['ex-head of Dene', { post: 'other', isFormer: true, note: 'ex-head', place: 'Dene' }],
    ['inspector emeritus', { post: 'other', isFormer: true, note: 'inspector emeritus' }],
  ])('include how many people, or that they have gone, in %j', (text, person) => {
    expect(read(text)).toStrictEqual(person);
  });

  it.each([
    ['Prof Lee, Durham', { name: 'Prof Lee', place: 'Durham' }],
    ['prof. Lee, Durham, Vale', { name: 'prof. Lee', place: 'Durham, Vale' }],
    ['Professor Lee, Durham', { name: 'Professor Lee', place: 'Durham' }],
  ])('include the post of an academic in the title of %j', (text, person) => {
    expect(read(text)).toStrictEqual({ ...person, post: 'academic', isFormer: false });
  });

  it.each(['', ' , ', 'Prof Lee', 'Prof lee, Durham', 'Ask Prof Lee, Durham', 'Jo Lee, Prof Oke', 'retired gardener'])(
    'are missing if there is no post in %j',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );
});

describe('what people call a post', () => {
  it.each([
    ['inspector', 'adviser', 'inspector'],
    ['SENCO', 'middle-leader', 'SENCO'],
    ['manager', 'business-manager', 'manager'],
    ['12th', 'academic', '12th'],
    ['no 12', 'academic', 'no 12'],
  ])('says more than the word of the format: %s of %s', (words, post, own) => {
    expect(ownWord(words, post)).toBe(own);
  });

  it.each([
    ['principal', 'headteacher'],
    ['executive principal', 'headteacher'],
    ['acting deputy', 'deputy'],
    ['volunteer', 'other'],
    ['12', 'academic'],
    ['advisers', 'adviser'],
    ['Advisor', 'adviser'],
    ['business managers', 'business-manager'],
    ['middle', 'middle-leader'],
  ])('says nothing more: %s of %s', (words, post) => {
    expect(ownWord(words, post)).toBeUndefined();
  });

  it.each([
    ['class teachers', 'teacher'],
    ['school inspectors', 'adviser'],
    ['senior teacher', 'senior-leader'],
    ['part-time Year 2/3 teacher', 'teacher'],
    ['Heads of Maths', undefined],
    ['head of the maths', 'middle-leader'],
    ['maths leads', 'middle-leader'],
    ['Key Stage 2 coordinator', 'middle-leader'],
    ['astronaut', undefined],
  ])('means a post of the format: %s', (words, post) => {
    expect(postFor(words, POSTS)).toBe(post);
  });

  it('means no teacher where teachers are no answer', () => {
    expect(postFor('Year 2 teacher', ['headteacher'])).toBeUndefined();
  });
});

describe('where somebody comes from', () => {
  it.each([
    [{ post: 'other', isFormer: true, place: 'ex-Estyn', note: 'retired inspector' }, 'Estyn (retired inspector)'],
    [{ post: 'adviser', isFormer: false, place: 'formerly of Estyn', words: 'inspector' }, 'Estyn (inspector)'],
    [{ post: 'adviser', isFormer: false, place: 'ex-Estyn', words: 'adviser' }, 'ex-Estyn'],
    [{ post: 'adviser', isFormer: false, place: 'Estyn' }, 'Estyn'],
    [{ post: 'other', isFormer: true, note: 'retired head' }, 'retired head'],
    [{ post: 'adviser', isFormer: false, words: 'inspector' }, undefined],
  ])('is said with what the post leaves out: %j', (person, origin) => {
    expect(originOf(person)).toBe(origin);
  });
});
