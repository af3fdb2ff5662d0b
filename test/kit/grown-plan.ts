/**
 * Sound plans of any size: so many schools, with people, outcomes and activities in proportion, for measuring and for
 * long output.
 */

/** A plan in YAML of `schools` member schools: four lines a school and twenty-one more. */
export function grownPlan(schools: number): string {
  const every = Array.from({ length: schools }, (_, index) => index + 1);
  const lines = (line: (n: number) => string) => every.map(line).join('\n');
  return `nlc: 1
network:
  id: grown
  name: A network grown to measure
  stage: launching
  starts: 2026-09
  origin: voluntary
purpose:
  moral_purpose: Every child in every one of our schools leaves us a confident talker and reader.
  compelling_reason: None of us has more than four classes; alone we cannot test what works.
focus: { learning_focus: Talk that prepares for reading, pedagogy: Structured partner talk before a text }
leadership:
  co_leaders:
    - { person: head-1, since: 2026-09, days_per_term: 4 }
    - { person: head-2, since: 2026-09, days_per_term: 4 }
  critical_friends: [{ person: { post: academic, from: University education department }, days_per_year: 3 }]
schools:
${lines((n) => `  - { id: school-${n}, name: School ${n}, phase: primary, pupils: ${60 + n}, joined: 2026-09, joined_by: choice, link_person: head-${n}, offers: [early talk], seeks: [lesson study] }`)}
people:
${lines((n) => `  - { id: head-${n}, post: headteacher, school: school-${n} }`)}
outcomes:
${lines((n) => `  - { id: outcome-${n}, statement: Teachers of school ${n} plan talk before text, for: teachers, measure: Tally ${n}, baseline: { value: 20, date: 2026-10 }, target: { value: 70, date: 2028-06 }, owner: head-${n} }`)}
activities:
${lines((n) => `  - { id: visit-${n}, title: Visit ${n}, kind: study-visit, strands: [from, with], levels: [adult], schools: [school-${n}, school-${(n % schools) + 1}], hosts: [school-${n}], led_by: [head-${n}], takes_part: { teachers: 3, headteachers: 1 }, starts: 2026-11, times_per_year: 2, hours_each: 3, serves: [outcome-${n}] }`)}
`;
}

/** A plan in YAML with nothing but its schools, one a line. */
export function planOfSchools(schools: number): string {
  const lines = Array.from(
    { length: schools },
    (_, index) => `  - { id: school-${index}, name: School ${index}, phase: primary, joined: 2026-09 }\n`,
  );
  return `nlc: 1
network: { id: grown, name: A network grown to measure, stage: launching, starts: 2026-09 }
schools:
${lines.join('')}`;
}
