/** A stranger's words: texts that attack whatever reads them, and plans that are full of them. */

/** Texts made to steer a terminal, give a pipeline orders or break out of a format. */
export const ATTACKS = [
  '\u001b]0;x\u0007',
  '\u001b[2J\u009b31m',
  'a\n::error::x',
  'a\r::error file=x::y',
  '\r\n::set-output name=a::b',
  ':::error::x',
  'x ::error::y '.repeat(12),
  'word '.repeat(13).concat('::stop-commands::token'),
  '##[error]x',
  '###[error]x',
  '##vso[task.setvariable variable=a]b',
  '##VSO[task.complete]',
  "##teamcity[buildStatus status='SUCCESS']",
  '###team-city.x_1[a]',
  '\u202egnp.yaml',
  '\u2066x\u2069',
  'a\u206ab\u206fc',
  'a\u2028::error::x',
  'a\u0085::error::x',
  'a\v::error::x\f',
  'a\u200bb\u00adc\u2060d\ufeffe',
  '\ud800 half',
  'half \udc00',
  '\u{e0041}\u{e0042}',
  '\u0000nul',
  ']]>',
  '</message><!--',
  'a|b\\|c',
  'x;=1+1;y',
  'x;\t"@SUM(A1)"',
  '@octocat #12 GH-3',
  '<script>alert(1)</script>',
  '[a](javascript:x) https://x.example www.x.example',
  '{0} %25 %0A ``` $x$ &amp;',
  'no\ufdd0n\uffff\u{1ffff}',
] as const;

/** A YAML key or value that holds any text. */
export const quoted = (text: string) =>
  `"${[...text].map((sign) => (/[ -!#-[\]-~]/.test(sign) ? sign : escapedUnits(sign))).join('')}"`;
const escapedUnits = (sign: string) =>
  Array.from({ length: sign.length }, (_, i) => `\\u${sign.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');

/** A plan that says `text` wherever a plan can say anything and a message repeats it. */
export function planSaying(text: string): string {
  const word = quoted(text);
  return `nlc: 1
network: {id: net, name: ${word}, stage: launching, starts: 2026-09, origin: voluntary, ${word}: 1}
purpose: {moral_purpose: ${word}, compelling_reason: ${word}, agreed: {by: [a]}}
focus: {learning_focus: ${word}, pedagogy: ${word}}
schools:
  - {id: a, name: ${word}, joined_by: choice, trust: ${word}, governors_agreed: false, head_stance: cautious}
  - {id: a, name: ${word}, joined_by: required, trust: ${word}}
  - {id: c, name: ${word}, joined_by: required, trust: ${word}}
leadership:
  co_leaders: [{person: {post: pupil, name: ${word}, school: a}}, {person: {post: deputy, from: ${word}}}]
  critical_friends: [{person: {post: academic, from: ${word}}}]
structure: {groups: [{id: g, name: ${word}, led_by: []}]}
activities: [{id: t, title: ${word}, kind: enquiry, schools: [a, none], led_by: [{post: teacher, from: ${word}}]}]
timeline: {milestones: [{id: m, title: ${word}, after: [n]}, {id: n, title: ${word}, after: [m]}]}
acknowledged: [{rule: ${word}, because: ${word}}, {rule: no-way-to-leave, because: ${word}}]
${word}: {${word}: [tbc]}
"x-${word.slice(1)}: {${word}: [tbc, "a@b.cc"]}
`;
}
