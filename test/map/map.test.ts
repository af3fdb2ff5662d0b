/** `nlc map`: what is drawn, that labels never overlap, and that no name breaks out of any format. */

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelOf } from '../../src/map/label.ts';
import { type Drawing, drawingOf, SIZES } from '../../src/map/map-layout.ts';
import { mapSentences } from '../../src/map/map-words.ts';
import { MOST_SCHOOLS, type NetworkMap, networkMap } from '../../src/map/network-map.ts';
import { mapSvg } from '../../src/reporters/map/map-svg.ts';
import { mapDot, mapGraphml, mapMermaid } from '../../src/reporters/map/text-formats.ts';
import { textWidth } from '../../src/text/string-width.ts';
import { builtPlan } from '../kit/built-plan.ts';
import { ATTACKS } from '../kit/hostile-texts.ts';
import { runIn } from '../kit/memory-io.ts';
import { OUTLINE } from '../kit/plans.ts';
import { runs } from '../kit/runs.ts';
import { graphvizErrors, wellFormedErrors } from '../kit/validators.ts';

const PLANS = readdirSync('test/plans', { recursive: true, encoding: 'utf8' })
  .map((file) => `test/plans/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.yaml') && !file.includes('/err/'))
  .sort();

interface Sketch {
  readonly names: readonly string[];
  readonly work: readonly (readonly number[])[];
  readonly title?: string;
}

/** The map of a plan with these schools, and with activities of these schools, by their indexes. */
function mapOf({ names, work, title = 'Work' }: Sketch): NetworkMap {
  const schools = names.map((name, index) => ({ id: `s${index}`, name, joined_by: 'choice' }));
  const activities = work.map((who, index) => ({
    title: `${title} ${index + 1}`,
    kind: 'enquiry',
    schools: who.map((school) => `s${school}`),
  }));
  const network = { id: 'net', name: 'Vale', stage: 'established' };
  const map = networkMap(builtPlan(JSON.stringify({ nlc: 1, network, schools, activities })));
  if (map === undefined) throw new Error('There is no map.');
  return map;
}

const upTo = (n: number) => Array.from({ length: n }, (_, index) => index);

/** Labels and shapes as rectangles: those that overlap, by what is written in them. */
function overlaps({ marks }: Drawing): string[] {
  const boxes = marks.flatMap(({ x, y, label: { lines, cells }, kind }) => {
    const half = (cells * SIZES.cell) / 2;
    const shape = kind === 'school' ? SIZES.radius : SIZES.square;
    const top = y + SIZES.radius + SIZES.gap;
    return [
      { name: `at ${x},${y}`, left: x - shape, right: x + shape, top: y - shape, bottom: y + shape },
      ...(lines.length === 0
        ? []
        : [{ name: lines.join(' '), left: x - half, right: x + half, top, bottom: top + lines.length * SIZES.line }]),
    ];
  });
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.name} and ${b.name}`),
  );
}

describe('labels', () => {
  it('never overlap, for 3 to 60 schools', () => {
    const someNames = [
      'Elm',
      'Fellside Voluntary Aided Primary School of the Holy Name',
      "St Aldhelm's Academy",
      '朝日小学校と朝日中学校と',
    ];
    const sketch = fc.integer({ min: 3, max: 60 }).chain((n) =>
      fc.record({
        names: fc.array(fc.constantFrom(...someNames), { minLength: n, maxLength: n }),
        work: fc.array(fc.uniqueArray(fc.nat(n - 1), { minLength: 2, maxLength: 6 }), { maxLength: 45 }),
      }),
    );
    fc.assert(
      fc.property(sketch, (one) => {
        expect(overlaps(drawingOf(mapOf(one)))).toEqual([]);
      }),
      { numRuns: runs(200) },
    );
  });

  it.each(PLANS)('never overlap in %s', (file) => {
    const map = networkMap(builtPlan(readFileSync(file, 'utf8')));
    expect(map === undefined ? [] : overlaps(drawingOf(map))).toEqual([]);
  });

  it('are clipped by cells, on whole characters', () => {
    expect(labelOf('Fellside Voluntary Aided Primary School', 18, 2).lines).toEqual([
      'Fellside Voluntary',
      'Aided Primary …',
    ]);
    expect(labelOf('朝日小学校朝日小学校朝日小学校', 18, 2).lines).toEqual(['朝日小学校朝日小…']);
    expect(labelOf('👩‍👩‍👧‍👦'.repeat(20), 8, 1).lines).toEqual(['👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦…']);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (name) => {
        const { lines } = labelOf(name, 18, 2);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(18);
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('what stands out', () => {
  const names = ['Ash', 'Beech', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Gorse', 'Hazel'];
  const rolesIn = (map: NetworkMap) =>
    Object.fromEntries(map.schools.filter(({ roles }) => roles.length > 0).map(({ name, roles }) => [name, roles]));

  it('is a bridge, a group that is cut off, and a school in whole-network work only', () => {
    const map = mapOf({ names, work: [[0, 1, 2], [2, 3], [4, 5], upTo(8)] });
    expect(rolesIn(map)).toEqual({
      Cedar: ['bridge'],
      Elm: ['apart'],
      Fir: ['apart'],
      Gorse: ['alone'],
      Hazel: ['alone'],
    });
    expect(mapSentences(map)).toEqual([
      '8 schools, and 3 activities in which some of them meet.',
      'Cedar is a bridge: others meet only through it.',
      "Elm and Fir don't meet the largest group.",
      'Gorse and Hazel take part only in whole-network work.',
      "The schools are in 2 groups that don't meet each other.",
      'Not drawn, because it involves nearly every school: "Work 4".',
    ]);
  });

  it('is a hub, which meets at least half of the others and twice as many as the average', () => {
    const star = [1, 2, 3, 4, 5].map((other) => [0, other]);
    expect(rolesIn(mapOf({ names: names.slice(0, 6), work: star }))).toEqual({ Ash: ['bridge', 'hub'] });
    expect(mapSentences(mapOf({ names: names.slice(0, 6), work: star }))[2]).toBe(
      'Ash is a hub: it meets far more schools than the rest do.',
    );
  });

  it('is nobody where all meet all, and no group where two are as large', () => {
    expect(
      rolesIn(
        mapOf({
          names: names.slice(0, 4),
          work: [
            [0, 1],
            [2, 3],
          ],
        }),
      ),
    ).toEqual({});
    expect(mapSentences(mapOf({ names: names.slice(0, 3), work: [upTo(3)] }))).toEqual([
      '3 schools. No activity is smaller than the whole network.',
      'Not drawn, because it involves nearly every school: "Work 1".',
    ]);
  });

  it('is said of the one or two schools that a plan names as well', () => {
    const sizes = [1, 2, 3].map((named) => {
      const map = { ...mapOf({ names: names.slice(0, 3), work: [[0, 1]] }), unnamed: 4 };
      return mapSentences({ ...map, schools: map.schools.slice(0, named) })[0];
    });
    expect(sizes).toEqual([
      '1 school, and 1 activity in which it meets others.',
      '2 schools, and 1 activity in which they meet.',
      '3 schools, and 1 activity in which some of them meet.',
    ]);
  });
});

describe('activities', () => {
  const names = upTo(40).map((school) => `School ${school}`);
  const work = (most: number) => upTo(most).map((one) => [one % 40, (one * 7 + 1) % 40]);

  it('have labels up to ten, then numbers, and are no longer drawn when they are too many', () => {
    const insides = (most: number) => {
      const { marks } = drawingOf(mapOf({ names, work: work(most) }));
      return marks
        .filter(({ kind }) => kind === 'activity')
        .map(({ inside, label }) => inside || label.lines.join(' '));
    };
    expect(insides(10)).toEqual(upTo(10).map((one) => `Work ${one + 1}`));
    expect(insides(11)).toEqual(upTo(11).map((one) => String(one + 1)));
    expect(insides(30)).toHaveLength(30);
    expect(insides(31)).toEqual([]);
    expect(drawingOf(mapOf({ names, work: work(31) })).lines.length).toBeGreaterThan(20);
  });
});

const SMALL = mapOf({
  names: ['Ash & Oak', 'Beech "B"', 'Cedar', 'Dogwood'],
  work: [
    [0, 1],
    [1, 2],
  ],
});

describe('the formats', () => {
  it('say the same: Mermaid', () => {
    expect(mapMermaid(SMALL)).toBe(`flowchart LR
  s1(["Ash #38; Oak"])
  s2(["Beech #34;B#34; (bridge)"])
  s3(["Cedar"])
  s4(["Dogwood (in whole-network work only)"])
  a1["Work 1"]
  a2["Work 2"]
  s1 --- a1
  s2 --- a1
  s2 --- a2
  s3 --- a2
`);
  });

  it('say the same: DOT', () => {
    expect(mapDot(SMALL)).toBe(`graph "Vale" {
  graph [layout=neato, overlap=false, splines=true];
  s1 [label="Ash &amp; Oak", shape=ellipse];
  s2 [label="Beech \\"B\\" (bridge)", shape=diamond];
  s3 [label="Cedar", shape=ellipse];
  s4 [label="Dogwood (in whole-network work only)", shape=ellipse, style=dashed];
  a1 [label="Work 1", shape=box];
  a2 [label="Work 2", shape=box];
  s1 -- a1;
  s2 -- a1;
  s2 -- a2;
  s3 -- a2;
}
`);
  });

  it('say the same: GraphML', () => {
    const text = mapGraphml(SMALL);
    expect(text.match(/<node id="\w+">/g)).toEqual(
      ['s1', 's2', 's3', 's4', 'a1', 'a2'].map((id) => `<node id="${id}">`),
    );
    expect(text.match(/<edge source="\w+" target="\w+">/g)).toHaveLength(4);
    expect(text).toContain('<data key="name">Ash &amp; Oak</data>');
    expect(text).toContain('<data key="roles">in whole-network work only</data>');
  });

  it('say the same: SVG, with words for what shapes mean', () => {
    const texts = [...mapSvg(SMALL).matchAll(/<text class="m-(?:label|words)[^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(texts).toEqual([
      ...['Work 1', 'Work 2', 'Ash &amp; Oak', 'Beech &quot;B&quot;', 'Cedar', 'Dogwood'],
      'school, with how many others it meets in this work',
      'bridge: others meet only through it',
      'only in whole-network work',
      'activity in which some schools meet',
      '4 schools, and 2 activities in which some of them meet.',
      'Beech &quot;B&quot; is a bridge: others meet only through it.',
      'Dogwood takes part only in whole-network work.',
    ]);
  });

  it('are the same bytes every time', () => {
    const kestrel = readFileSync('test/plans/invented/kestrel-city.yaml', 'utf8');
    const draw = () => mapSvg(networkMap(builtPlan(kestrel)) as NetworkMap);
    expect(draw()).toBe(draw());
  });
});

describe('hostile names', () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      ...ATTACKS,
      '"];x[label="',
      '</text><script>',
      '\\',
      '\\"',
      '#quot;',
      ']]>',
      '\\N',
      '&lt;b&gt;',
      '"]; click s1 "javascript:x"',
    ),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constant('word'.repeat(2500)),
  );
  const sketch = fc.record({ names: fc.tuple(hostile, hostile, hostile), work: fc.constant([[0, 1]]), title: hostile });

  it('stay text in every format', () => {
    const dots: string[] = [];
    const xml: string[] = [];
    fc.assert(
      fc.property(sketch, (one) => {
        const map = mapOf(one);
        const label = String.raw`"(?:[^"\\\n]|\\["\\])*"`;
        const node = (id: string, shape: string) =>
          String.raw`  ${id} \[label=${label}, shape=${shape}(?:, style=dashed)?\];\n`;
        const dot = `^graph ${label} \\{\\n  graph \\[[^\\]]*\\];\\n(?:${node('s\\d', '\\w+')}){3}(?:${node('a\\d', 'box')}){1}(?:  s\\d -- a\\d;\\n){2}\\}\\n$`;
        expect(mapDot(map)).toMatch(new RegExp(dot));
        expect(mapMermaid(map)).toMatch(
          /^flowchart LR\n(?: {2}s\d\(\["(?:[\p{L}\p{M}\p{N} ,.'’()-]|#\d+;)*"\]\)\n){3} {2}a1\["(?:[\p{L}\p{M}\p{N} ,.'’()-]|#\d+;)*"\]\n(?: {2}s\d --- a1\n){2}$/u,
        );
        const svg = mapSvg(map);
        expect(new Set(svg.match(/<\/?\w+/g))).toEqual(
          new Set(
            ['svg', 'title', 'desc', 'style', 'rect', 'g', 'line', 'circle', 'text'].flatMap((tag) => [
              `<${tag}`,
              `</${tag}`,
            ]),
          ),
        );
        dots.push(mapDot(map));
        xml.push(svg, mapGraphml(map));
      }),
      { numRuns: runs(300) },
    );
    expect(graphvizErrors(dots)).toBe('');
    expect(wellFormedErrors(xml)).toBe('');
  });
});

describe('nlc map', () => {
  const files = {
    'plan.yaml': OUTLINE,
    'two.yaml': `${OUTLINE}---\n${OUTLINE}`,
    'broken.yaml': 'nlc: 1\nnetwork: {id: [\n',
  };

  it('prints SVG, or writes it to a file', async () => {
    const shown = await runIn({ files }, 'map', 'plan.yaml');
    expect(shown).toMatchObject({ code: 0, err: '' });
    expect(shown.out).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg class="map" /);
    const written = await runIn({ files }, 'map', 'plan.yaml', '-o', 'map.svg');
    expect(written).toMatchObject({ code: 0, out: '', err: '' });
    expect(written.written.get('map.svg')).toBe(shown.out);
  });

  it('never writes over a plan', async () => {
    const over = "could be a plan, a configuration or a baseline, so nlc won't overwrite it. Give -o another name.\n";
    expect(await runIn({ files }, 'map', 'plan.yaml', '-o', './plan.yaml')).toMatchObject({
      code: 2,
      err: `nlc: ./plan.yaml ${over}`,
    });
    expect(await runIn({ files }, 'map', 'plan.yaml', '-o', 'two.yaml')).toMatchObject({
      code: 2,
      err: `nlc: two.yaml ${over}`,
    });
  });

  it('explains what it cannot draw', async () => {
    expect(await runIn({ files }, 'map', 'two.yaml')).toMatchObject({
      code: 2,
      err: 'nlc: two.yaml has 2 plans in it. nlc map draws one.\n',
    });
    const broken = await runIn({ files }, 'map', 'broken.yaml');
    expect(broken.code).toBe(1);
    expect(broken.out).toContain('error  The "[" opened here isn\'t closed where it should be.');
    const many = upTo(MOST_SCHOOLS + 1).map((one) => `  - {id: s${one}, name: School ${one}, joined_by: choice}\n`);
    const large = `nlc: 1\nnetwork: {id: net, name: Net, stage: forming}\npurpose: {moral_purpose: x}\nfocus: {learning_focus: x}\nschools:\n${many.join('')}`;
    expect(await runIn({ files: { 'plan.yaml': large } }, 'map', 'plan.yaml')).toMatchObject({
      code: 2,
      err: 'nlc: plan.yaml has more than 200 schools, too many for a map that people can read.\n',
    });
  });
});
