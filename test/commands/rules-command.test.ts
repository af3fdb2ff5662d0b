/** `nlc rules`: the rule set as a table that fits, as JSON for other programs, and as the reference that is shipped. */

import { readFileSync } from 'node:fs';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/checks/register.ts';
import { allRules, loadFramework } from '../../src/rules/load.ts';
import { runIn } from '../kit/memory-io.ts';

const all = allRules(loadFramework());

async function rules(columns: number | undefined, ...argv: string[]): Promise<string> {
  const world = columns === undefined ? {} : { columns };
  const { code, out, err } = await runIn(world, 'rules', '--color', 'never', ...argv);
  expect([code, err]).toEqual([0, '']);
  return out;
}

describe('the table', () => {
  it('has a section for each category, and a line for each rule with its evidence and level', async () => {
    const lines = (await rules(100)).split('\n');
    expect(lines[0]).toBe('plan  Whether the plan can be read, makes sense as a whole and is safe to share.');
    const at = lines.findIndex((line) => line.startsWith('leadership  '));
    expect(lines[at]).toBe(
      'leadership  Who leads and looks after the network, who questions it, and what happens when they go.',
    );
    expect(lines.slice(at).find((line) => line.startsWith('  no-critical-friend '))).toBe(
      '  no-critical-friend  No critical friend from outside yet                      P6 validated  warning',
    );
    expect(lines.slice(-3)).toEqual([
      '',
      `${all.length} rules of leaflet-2005 2.0. To read one in full, run nlc explain RULE.`,
      '',
    ]);
    for (const { id } of all) expect(lines.filter((line) => line.startsWith(`  ${id} `))).toHaveLength(1);
  });

  it.each([40, 80, 200])('fits %i columns', async (columns) => {
    const out = await rules(columns);
    expect(out.split('\n').filter((line) => stringWidth(line) > columns)).toEqual([]);
    const said = out.replaceAll(/\s/g, '');
    for (const { id, title } of all) expect(said).toContain(`${id}${title}`.replaceAll(/\s/g, ''));
  });

  it.each([
    { env: { COLUMNS: '60' }, widest: 60 },
    { env: { COLUMNS: 'wide' }, widest: 80 },
    { env: { COLUMNS: '' }, widest: 80 },
    { env: { COLUMNS: '5' }, widest: 20 },
  ])('takes its width from COLUMNS in a pipe: $env', async ({ env, widest }) => {
    const { out } = await runIn({ env }, 'rules');
    expect(Math.max(...out.split('\n').map((line) => stringWidth(line)))).toBe(widest);
  });
});

describe('JSON', () => {
  it('has the fields that others may rely on', async () => {
    const rulesJson = JSON.parse(await rules(undefined, '-f', 'json')) as { id: string }[];
    expect(rulesJson.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    const names = [
      'id',
      'category',
      'title',
      'level',
      'grade',
      'cites',
      'check',
      'params',
      'fromStage',
      'untilStage',
      'needs',
      'expectedFrom',
      'because',
      'fix',
      'setBy',
    ];
    for (const rule of rulesJson) expect(Object.keys(rule)).toEqual(names);
    expect(rulesJson.find(({ id }) => id === 'network-too-small')).toMatchObject({
      category: 'membership',
      title: 'Fewer than five schools',
      level: 'warning',
      grade: 'hypothesis',
      cites: ['H9'],
      params: { min: 5 },
      fromStage: 'forming',
      needs: [],
    });
  });

  it('says from which stage and by which parts of a plan a rule can tell', async () => {
    const rulesJson = JSON.parse(await rules(undefined, '-f', 'json')) as {
      id: string;
      fromStage: string;
      needs: string[];
    }[];
    for (const { id, from_stage: stage, needs } of all)
      expect(rulesJson.find((rule) => rule.id === id)).toMatchObject({
        fromStage: stage ?? 'forming',
        needs: needs ?? [],
      });
  });
});

it('Markdown is the reference that is shipped', async () => {
  expect(await rules(40, '-f', 'markdown')).toBe(readFileSync('framework/RULES.md', 'utf8'));
});

describe('the checks', () => {
  it('are listed with what they take, those for any field first, within the screen', async () => {
    for (const columns of [40, 100]) {
      const out = await rules(columns, 'checks');
      expect(out.split('\n').filter((line) => stringWidth(line) > columns)).toEqual([]);
    }
    const blocks = (await rules(100, 'checks')).split('\n\n');
    expect(blocks[0]).toBe('For any field');
    expect(blocks).toContain(`text-too-short
  Fires if some text has fewer words than it should. A field that is missing or empty is ignored.
  field: a field, such as network.summary
  min: a number
  placeholders for the message: {found}
  used by compelling-reason-thin and moral-purpose-thin`);
    expect(blocks.indexOf('For one topic')).toBe(9);
    expect(blocks).toContain(`focus-vague
  field: a field, such as network.summary
  min: a number
  named: a number
  joint: a list of words
  vague: a list of words
  praise: a list of words
  general: a list of words
  learners: a list of words
  carrying: a list of words
  agendas: a list of words
  subjects: a list of words
  any: a list of words
  filler: a list of words
  phrases: a section with texts for vague, agenda, source, short, ask and ask_both
  placeholders for the message: {text}, {found} and {question}
  used by focus-vague`);
  });

  it('are all there in JSON, each with the rules that use it', async () => {
    const listed = JSON.parse(await rules(undefined, 'checks', '-f', 'json')) as { name: string; rules: string[] }[];
    expect(listed.map(({ name }) => name)).toEqual(Object.keys(CHECKS).sort());
    const used = new Map(listed.map((check) => [check.name, check.rules]));
    for (const { id, check, category } of all) if (category !== 'repository') expect(used.get(check)).toContain(id);
  });
});
