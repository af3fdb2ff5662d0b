/** Reports of parts that a stranger wrote: `nlc merge` refuses them or tells them harmlessly, and never breaks. */

import { beforeAll, describe, expect, it } from 'vitest';
import { allFormats } from '../kit/formats.ts';
import { planSaying } from '../kit/hostile-texts.ts';
import { type Ran, runIn } from '../kit/memory-io.ts';
import { ordersIn } from '../kit/pipelines.ts';
import { turns } from '../kit/runs.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A value in a report, by the kind of place that it has there, and how to put another in its place. */
interface Spot {
  readonly old: Json;
  put(value: Json): void;
}

const ATTACK = '\u001b[2J\n::error::x ##[error]y';
const HOSTILE: readonly Json[] = [ATTACK, -1, 1e308, 1e9, [], {}];
const some = turns(6);
/** Both ways of showing a report in a full run, else one after the other. */
const ways = turns(2);
const NAMES = ['a.yaml', 'b.yaml', 'c.yaml', 'd.yaml'];

let report: Json = null;
const spots = new Map<string, Spot>();

function note(node: Json, at: string): void {
  if (node === null || typeof node !== 'object') return;
  const holder = node as Record<string, Json>;
  for (const [key, old] of Object.entries(holder)) {
    const isFree = Array.isArray(node) || /(?:outcomes|figures|params|places)$/.test(at);
    const place = `${at}.${isFree ? '*' : key}`;
    if (!spots.has(place)) {
      spots.set(place, {
        old,
        put: (value) => {
          holder[key] = value;
        },
      });
    }
    note(old, place);
  }
}

const merged = (text: string, ...flags: string[]): Promise<Ran> =>
  runIn({ files: { 'p.json': text } }, 'merge', ...flags, 'p.json');

beforeAll(async () => {
  const files = { 'a.yaml': planSaying('x'), 'b.yaml': planSaying('x'), 'c.yaml': 'nlc: [' };
  const { written } = await runIn({ files }, 'check', '--shard', '1/1', '-f', 'json=p.json', ...NAMES);
  report = JSON.parse(written.get('p.json') ?? '');
  note(report, '');
});

describe('a report of a part', () => {
  it('is believed if its praise quotes a plan with signs that a terminal must not get', async () => {
    const praised = `nlc: 1
network: { id: bridges, name: Bridges, stage: established, starts: 2020-09, origin: voluntary }
focus: { learning_focus: Talk that explains, pedagogy: "Partner\u202e talk", content: [Science] }
`;
    const files = { 'a.yaml': praised };
    const { out } = await runIn({ files }, 'check', '-f', 'json', 'a.yaml');
    expect(out).toContain('a teaching approach (\\"Partner\\\\u{202e} talk\\")');
    const { written } = await runIn({ files }, 'check', '--shard', '1/1', '-f', 'json=p.json', 'a.yaml');
    expect((await merged(written.get('p.json') ?? '', '-f', 'json')).out).toBe(out);
  });

  it('is told harmlessly or refused, whatever stands in one of its places', async () => {
    expect(spots.size).toBeGreaterThan(150);
    const broken: string[] = [];
    for (const [place, { old, put }] of spots) {
      for (const value of some(HOSTILE)) {
        put(value);
        const text = JSON.stringify(report);
        put(old);
        for (const flags of ways([allFormats, ['--all']])) {
          const { code, out, err, written } = await merged(text, ...flags);
          const reported = [
            out.replace(/^::(?:(?:error|warning|notice) [^:]*|group|endgroup)::/gm, ''),
            err,
            ...written.values(),
          ];
          const orders = reported.flatMap(ordersIn);
          if (code === 3 || orders.length > 0) broken.push(`${place}: ${JSON.stringify(value)} ${code} ${orders[0]}`);
        }
      }
    }
    expect(broken).toEqual([]);
  });

  it.each([
    ['.plans.*.findings.*.rule', ATTACK],
    ['.plans.*.strengths.*.text', '##[group]x'],
    ['.shard.plans.*.placed.places', {}],
  ])('that nlc cannot have written in %s is refused', async (place, value) => {
    const { old, put } = spots.get(place) as Spot;
    put(value);
    const text = JSON.stringify(report);
    put(old);
    expect(await merged(text)).toMatchObject({
      code: 2,
      out: '',
      err: 'nlc: p.json was changed after nlc wrote it. Write it again with --format json=FILE.\n',
    });
  });

  it('is of no more parts than there can be', async () => {
    const { old, put } = spots.get('.shard.of') as Spot;
    put(1e9);
    const text = JSON.stringify(report);
    put(old);
    expect(await merged(text)).toMatchObject({
      code: 2,
      out: '',
      err: "nlc: p.json isn't a report of this version of nlc. Write it with nlc check --shard and --format json=FILE.\n",
    });
  });
});
