/** Any answers: the plan is valid, has exactly these answers, and keeps the template's words. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import templates from '#prepared/templates';
import type { Answers, PersonAnswer, SchoolAnswer } from '../../src/init/answers.ts';
import { answersText, readAnswers } from '../../src/init/answers-file.ts';
import { parseAnswer } from '../../src/init/parse-answer.ts';
import { answersOf, type CompleteAnswers } from '../../src/init/partial-answers.ts';
import { scaffold } from '../../src/init/scaffold.ts';
import { KINDS, POSTS } from '../../src/init/schema-words.ts';
import { withNames } from '../../src/init/school-names.ts';
import { validateAnswers } from '../../src/init/validate-answers.ts';
import { lint } from '../../src/lint/lint-file.ts';
import { type Data, isMap, valueAt } from '../../src/plan/path.ts';
import { dayOf } from '../../src/plan/queries/calendar.ts';
import { ORIGINS, STAGES } from '../../src/plan/vocabulary.ts';
import { loadFramework } from '../../src/rules/load.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { runs } from '../kit/runs.ts';

const RULES = loadFramework().rules;

/** Text that YAML reads as something else, or can't read. */
const AWKWARD =
  'yes|no|on|off|y|n|null|~|true|FALSE|1e3|012345|0x1F|1_000|.inf|2026-09-01|: #|- dash|-|--- |...|? key|! tag|&a|*a|{ }|[ ]|%|@|`|# not a note|a: b|a #b|"quoted"|\'single\'|back\\slash|\\u0041|line\nbreak|  spaces  |\ttab|\r|\u0085|\u2028|\ufeff|\u007f|\u0000|<<|=|trailing:|,|a,b'.split(
    '|',
  );
const SCRIPTS = [
  'Écoles Saint-Exupéry, Ñandú, Łódź, Đà Nẵng, ß',
  'Ysgol Tŷ Gwyn Llanfairpwllgwyngyll ŵ ŷ â',
  'Средняя школа номер пять, Ёлки',
  'مدرسة الأمل، الصف الثالث',
  '上海市第一小学，学校网络',
  'Te Kura o Ōtāhuhu 🏫 👩‍🏫 🇳🇿 e\u0301',
];

const text = fc.oneof(
  { arbitrary: fc.constantFrom(...AWKWARD, ...SCRIPTS), weight: 4 },
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }), weight: 1 },
  {
    arbitrary: fc.array(fc.constantFrom(...AWKWARD, ...SCRIPTS), { maxLength: 4 }).map((parts) => parts.join(' ')),
    weight: 2,
  },
);
const named = text.map((words) => (words.trim() === '' ? `x${words}` : words));

const details = fc.record(
  {
    joined_by: fc.constantFrom('choice', 'invitation', 'brokered', 'required'),
    identifier: fc.record({ scheme: fc.constantFrom('urn', 'other'), value: fc.oneof(text, fc.constant('012345')) }),
    phase: fc.constantFrom('primary', 'all-through'),
    local_authority: text,
    pupils: fc.nat(4000),
    teachers: fc.integer({ min: 0, max: 400 }).map((tenths) => tenths / 4),
    disadvantaged_percent: fc.integer({ min: 0, max: 100 }),
  },
  { requiredKeys: [] },
);

const schools = fc.array(fc.tuple(named, details), { minLength: 1, maxLength: 8 }).map((entries): SchoolAnswer[] => {
  const all = withNames(
    [],
    entries.map(([name]) => name),
  );
  return all.map((school, index) => ({ ...school, ...entries[index]?.[1] }) as SchoolAnswer);
});

function people(of: readonly SchoolAnswer[]): fc.Arbitrary<PersonAnswer[]> {
  const place = fc.oneof(
    fc.constantFrom(...of).map(({ id }) => ({ school: id })),
    text.map((from) => ({ from })),
    fc.constant({}),
  );
  const person = fc.tuple(fc.constantFrom(...POSTS), place).map(([post, where]): PersonAnswer => ({ post, ...where }));
  return fc.array(person, { maxLength: 4 });
}

const date = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 1990, max: 2100 }).map(String),
  fc
    .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .chain((day) => fc.constantFrom(7, 10).map((length) => day.toISOString().slice(0, length))),
);

const whole: fc.Arbitrary<CompleteAnswers> = schools.chain((of) =>
  fc.record({
    name: named,
    id: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/),
    stage: fc.constantFrom(...STAGES),
    starts: date,
    origin: fc.constantFrom(...ORIGINS),
    moral_purpose: text,
    compelling_reason: text,
    learning_focus: text,
    pedagogy: text,
    schools: fc.constant(of),
    co_leaders: people(of),
    critical_friends: people(of),
    activity_title: text,
    activity_schools: fc.oneof(fc.constant('all' as const), fc.subarray(of.map(({ id }) => id))),
    activity_kind: fc.constantFrom(...KINDS),
    school_count: fc.option(fc.integer({ min: of.length, max: 300 }).map(String), { nil: '' }),
    part_of: text.map((words) => parseAnswer(words, 'part_of')),
  }),
);

const comments = (plan: string) => [...plan.matchAll(/(?:^| )# .*$/gm)].map(([comment]) => comment.trim());

/** The data of a plan with these answers. */
function held({ starts, schools: members, co_leaders, critical_friends, activity, ...answers }: Answers): Data {
  const { school_count, part_of, ...others } = answers;
  const { name, id, stage, origin, moral_purpose, compelling_reason, learning_focus, pedagogy } = others;
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as Data;
  return plain({
    nlc: 1,
    network: {
      id,
      name,
      stage,
      starts: starts === '' ? null : /^\d{4}$/.test(starts) ? Number(starts) : starts,
      origin,
      ...(school_count !== null && { school_count }),
      ...(part_of !== '' && { part_of: { programme: part_of } }),
    },
    purpose: { moral_purpose, compelling_reason },
    focus: { learning_focus, pedagogy },
    schools: members.map((school) => ({ joined_by: null, ...school })),
    leadership: {
      co_leaders: co_leaders.map((person) => ({ person })),
      critical_friends: critical_friends.map((person) => ({ person })),
    },
    activities: activity.title === '' ? [] : [activity],
  });
}

const starter = templates.find(({ name }) => name === 'starter')?.text ?? '';

describe('a plan from any answers', () => {
  it('is valid, has exactly the answers, and keeps every comment', () => {
    fc.assert(
      fc.property(whole, (partial) => {
        expect(validateAnswers(partial)).toEqual([]);
        const answers = answersOf(partial);
        const plan = scaffold(starter, answers, './schema.json');
        expect(comments(plan)).toEqual(expect.arrayContaining(comments(starter)));
        expect(plan.split('\n')[0]).toBe('# yaml-language-server: $schema=./schema.json');

        const [document, ...more] = readYaml(plan).documents;
        expect(more).toEqual([]);
        expect(document?.errors).toEqual([]);
        expect(JSON.parse(JSON.stringify(document?.data))).toEqual(held(answers));
        const other = parseDocument(plan);
        expect([...other.errors, ...other.warnings]).toEqual([]);
        expect(other.toJS()).toEqual(held(answers));

        const [report] = lint(
          { file: 'plan.yaml', bytes: new TextEncoder().encode(plan) },
          { rules: RULES, crossPlanRules: [], complete: true, today: dayOf(2026, 11, 24), acknowledge: true },
        );
        expect(report?.findings.filter(({ level }) => level === 'error')).toEqual([]);
        expect(report?.network?.name).toBe(answers.name);
      }),
      { numRuns: runs(300) },
    );
  });

  it('reads its saved answers back unchanged', () => {
    fc.assert(
      fc.property(whole, (partial) => {
        const { problems, ...saved } = readAnswers('a.yaml', new TextEncoder().encode(answersText(answersOf(partial))));
        expect(problems).toEqual([]);
        expect(JSON.parse(JSON.stringify(saved.partial))).toEqual(partial);
      }),
      { numRuns: runs(200) },
    );
  });

  it('gives the schools unique ids', () => {
    const names = fc.array(named, { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(names, (all) => {
        const ids = withNames([], all).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((id) => !/^[a-z0-9][a-z0-9-]*$/.test(id))).toEqual([]);
      }),
    );
  });

  it('has plain words and ids, and quotes round what people write', () => {
    const [document] = readYaml(starter).documents;
    expect(isMap(document?.data) && valueAt(document.data, ['network', 'stage'])).toBe('forming');
    const answers = {
      ...(HELD_PLAIN as Answers),
      schools: [{ id: 'ty-gwyn', name: 'Ysgol Tŷ Gwyn' }],
    };
    const plan = scaffold(starter, answers);
    expect(plan).toContain('  - { id: ty-gwyn, name: "Ysgol Tŷ Gwyn", joined_by: }\n');
    expect(plan).toContain('  name: "Vale"\n');
    expect(plan).toContain('  starts:\n');
    expect(plan.startsWith('# The plan of a network of schools.')).toBe(true);
  });
});

const HELD_PLAIN: Omit<Answers, 'schools'> = {
  name: 'Vale',
  id: 'vale',
  stage: 'forming',
  starts: '',
  origin: 'voluntary',
  moral_purpose: '',
  compelling_reason: '',
  learning_focus: '',
  pedagogy: '',
  co_leaders: [],
  critical_friends: [],
  activity: { title: '', kind: 'enquiry', schools: 'all' },
  school_count: null,
  part_of: '',
};
