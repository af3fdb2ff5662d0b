/** The lines of a plan shown under a finding: carets under what they mean, whatever the text before them is made of. */

import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { runIn } from '../kit/memory-io.ts';
import { planWith, SMALLEST } from '../kit/plans.ts';

async function frame(text: string, columns: number): Promise<string[]> {
  const { out } = await runIn({ files: { 'p.yaml': text }, columns }, 'check', '--color', 'never', '--quiet', 'p.yaml');
  const lines = out.split('\n');
  const start = lines.findIndex((line) => line.includes('┌─'));
  return lines.slice(
    start,
    lines.findIndex((line) => line.startsWith('   why')),
  );
}

const school = (name: string) =>
  planWith('{id: ashby, name: Ashby Primary, joined_by: choice}', `{id: ashby, name: ${name}, joined_by: chioce}`);

describe.each([40, 80, 200])('at %i columns', (columns) => {
  it.each([
    { name: 'plain letters', text: 'Ashby Primary' },
    { name: 'Chinese', text: '阿什比小学' },
    { name: 'a family of emoji', text: 'Ashby 👩‍👩‍👧‍👦 🏫' },
    { name: 'letters with marks of their own', text: 'A\u0301shby E\u0301cole' },
    { name: 'signs that are made visible', text: 'Ash\u200bby\u202e' },
    { name: 'a name longer than the line', text: '朝日小学校 and the school beside it '.repeat(8).trim() },
  ])('carets stand under a value after $name', async ({ text }) => {
    for (const source of [school(text), school(text).replaceAll('\n', '\r\n')]) {
      const [, line = '', carets = '', ...rest] = await frame(source, columns);
      expect(rest).toEqual([]);
      expect(stringWidth(line)).toBeLessThanOrEqual(columns);
      const before = line.slice(0, line.indexOf('chioce'));
      expect(line).toContain('chioce');
      expect(carets).toBe(`   │ ${' '.repeat(stringWidth(before) - 5)}${'━'.repeat(6)}`);
    }
  });

  it('as many carets as a wide value has cells', async () => {
    const [, line = '', carets = ''] = await frame(planWith('stage: forming', 'stage: 設立'), columns);
    expect([line, carets]).toEqual(['5 │   stage: 設立', '  │          ━━━━']);
  });
});

it('points at the first of several lines', async () => {
  const text = planWith('learning_focus: Talk that prepares for reading', 'learning_focus:\n    - talk\n    - reading');
  expect(await frame(text, 80)).toEqual(['   ┌─ p.yaml:13:5', '13 │     - talk', '   │     ━━━━━━']);
});

it('points at the end of a line that breaks off', async () => {
  expect(await frame(planWith('name: Upper Vale Reading Network', 'name:'), 80)).toEqual([
    '  ┌─ p.yaml:4:8',
    '4 │   name:',
    '  │        ━',
  ]);
});

it('points at the end of the file', async () => {
  expect(await frame('nlc: 1\nschools: [', 80)).toEqual([
    '  ┌─ p.yaml:2:10',
    '2 │ schools: [',
    '  │          ━',
    '2 │ schools: [',
    '  │           ━ nlc stopped reading here',
  ]);
});

it('shows two other places and names the rest', async () => {
  const text = SMALLEST.replaceAll('joined_by: choice', 'joined_by: brokered');
  const { out } = await runIn({ files: { 'p.yaml': text } }, 'check', '--only', 'origin-contradicted', 'p.yaml');
  expect(out).toContain(`p.yaml · Upper Vale Reading Network · forming · 5 schools

No errors and no warnings.

Checked using the rules of leaflet-2005 2.0, as of 2026-11-24
`);
});

it('puts the name of another place under its carets where there is no room beside them', async () => {
  const name = 'The Very Long Name of a School in the Upper Vale';
  const text = planWith('joined_by: invitation', 'joined_by: required').replace('Cairn Primary', name);
  const { out } = await runIn(
    { files: { 'p.yaml': text }, columns: 40 },
    'check',
    '--color',
    'never',
    '--only',
    'origin-contradicted',
    'p.yaml',
  );
  expect(out).toContain(
    '   17 │ …ed_by: required}\n      │         ━━━━━━━━\n      │ The Very Long Name of a School\n        in the Upper Vale\n',
  );
});

it('reads a line of twenty thousand signs no further', async () => {
  const lines = await frame(school('a'.repeat(100_000)), 80);
  expect(lines[1]?.length).toBeLessThanOrEqual(80);
  expect(lines).toHaveLength(3);
});
