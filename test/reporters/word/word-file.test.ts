/**
 * Word files: `nlc agenda -f docx`, `nlc show -f docx` and `nlc init -f docx`. What is in them, that they are the same
 * bytes twice, and that no text breaks them.
 */

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUESTIONS } from '../../../src/init/questions.ts';
import { el } from '../../../src/reporters/markup/element.ts';
import { wordFile } from '../../../src/reporters/word/word-file.ts';
import { ATTACKS, planSaying } from '../../kit/hostile-texts.ts';
import { type Ran, runIn, type World } from '../../kit/memory-io.ts';
import { OUTLINE } from '../../kit/plans.ts';
import { hasPrograms } from '../../kit/programs.ts';
import { runs, sample } from '../../kit/runs.ts';
import { wellFormedErrors } from '../../kit/validators.ts';
import { elementsIn, headingsIn, headingsInLibreOffice, paragraphsOf, partsOf } from '../../kit/word-files.ts';

const AS_OF = ['--as-of', '2026-11-24'];
const files = { 'plan.yaml': OUTLINE };

/** The Word file that a command writes to standard output. */
async function piped(world: World, ...argv: readonly string[]): Promise<Uint8Array> {
  return bytesOf(await runIn(world, ...argv), '-');
}

function bytesOf({ code, err, bytes }: Ran, name: string): Uint8Array {
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const file = bytes?.get(name);
  if (file === undefined) throw new Error(`Nothing was written to ${name}`);
  return file;
}

const shown = (text: string, ...flags: readonly string[]) =>
  piped({ files: { 'plan.yaml': text } }, 'show', '-f', 'docx', ...AS_OF, ...flags, 'plan.yaml');
const agendaOf = (text: string, ...flags: readonly string[]) =>
  piped({ files: { 'plan.yaml': text } }, 'agenda', '-f', 'docx', ...AS_OF, ...flags, 'plan.yaml');

async function questions(template = 'starter', now = '2026-11-24T12:00:00Z'): Promise<Uint8Array> {
  return bytesOf(await runIn({ now }, 'init', '--template', template, '-f', 'docx'), 'plan.docx');
}

const PAPERS = {
  show: () => shown(OUTLINE),
  agenda: () => agendaOf(OUTLINE),
  init: () => questions(),
  'init --template full': () => questions('full'),
};

describe.each(Object.entries(PAPERS))('the paper of nlc %s', (command, make) => {
  it('is the same bytes twice, whatever the time', async () => {
    const first = await make();
    expect(Buffer.compare(first, await make())).toBe(0);
    const dates =
      partsOf(first)
        .get('docProps/core.xml')
        ?.match(/\d{4}-\d\d-\d\dT[^<]*/g) ?? [];
    expect(dates).toEqual(command.startsWith('init') ? [] : ['2026-11-24T00:00:00Z', '2026-11-24T00:00:00Z']);
  });

  it('has parts that are well-formed, and refers to nothing outside', async () => {
    const parts = partsOf(await make());
    expect([...parts.keys()]).toEqual(
      expect.arrayContaining(['[Content_Types].xml', 'word/document.xml', 'word/styles.xml']),
    );
    expect(wellFormedErrors([...parts.values()])).toBe('');
    expect([...parts.values()].join('')).not.toContain('TargetMode="External"');
  });

  it('keeps its headings in LibreOffice', async () => {
    if (!hasPrograms('soffice')) return;
    const file = await make();
    expect(headingsIn(file).length).toBeGreaterThan(3);
    expect(headingsInLibreOffice(file)).toEqual(headingsIn(file));
  });
});

describe('the plan as a paper', () => {
  it('has the plan in ordinary words, who does what, the calendar and the money', async () => {
    expect(headingsIn(await shown(OUTLINE)).filter((line) => /^##? /.test(line))).toEqual([
      '# Upper Vale Reading Network',
      '## The plan in ordinary words',
      '## Who does what',
      '## Calendar',
      '## Money and time',
    ]);
    const lines = paragraphsOf(await shown(OUTLINE));
    expect(lines).toContain('## Calendar');
    expect(lines.join('\n')).not.toMatch(/The line across each row|On this page|Skip to the content/);
  });

  it('says for whom it is, and leaves out the words of the plan if asked', async () => {
    expect(paragraphsOf(await shown(OUTLINE, '--for', 'governors'))[1]).toMatch(/^Paper for governors · /);
    expect(headingsIn(await shown(OUTLINE, '--no-snippets'))).not.toContain('## The plan in ordinary words');
  });

  it('says nothing of what heads think of the network', async () => {
    const zed = 'schools:\n  - { id: zed, name: Zed, joined_by: choice, head_stance: absent, high_challenge: true }\n';
    const plan = OUTLINE.replace(/^schools:.*\n/m, zed);
    const text = [...partsOf(await shown(plan)).values()].join('');
    expect(text).toContain('Zed');
    expect(text).not.toMatch(/head_stance|absent|high_challenge|·{4}/);
  });
});

describe('the agenda as a paper', () => {
  it('has everything of the agenda as text, with room to write', async () => {
    const lines = paragraphsOf(await agendaOf(OUTLINE));
    expect(lines[0]).toBe('# Upper Vale Reading Network');
    expect(lines[1]).toMatch(/^Agenda for the steering group · \w+ · \d+ schools · as of 24 November 2026$/);
    expect(lines[2]).toBe('When: ………………………………');
    const { out } = await runIn({ files }, 'agenda', '-f', 'markdown', ...AS_OF, 'plan.yaml');
    const wanted = out.match(/^## .*$/gm);
    expect(headingsIn(await agendaOf(OUTLINE)).slice(1)).toEqual(wanted);
    expect(lines.filter((line) => line.startsWith('By when: …')).length).toBe(out.match(/By when/g)?.length);
    expect(lines.at(-1)).toMatch(/^As of 24 November 2026\. Made by a program, nlc-toolkit /);
  });
});

describe('the questions on paper', () => {
  it('are those of the wizard, each with its reason, and boxes for choices', async () => {
    const lines = paragraphsOf(await questions());
    const asked = QUESTIONS.filter(({ key }) => key !== 'id');
    expect(lines.filter((line) => line.startsWith('## '))).toEqual([
      ...asked.map(({ asks }, index) => `## ${index + 1}. ${asks}`),
      '## Afterwards',
    ]);
    for (const { why, cites } of asked)
      expect(lines).toContain(cites === undefined ? `Why: ${why}` : `Why: ${why} (${cites})`);
    for (const { how, example } of asked) expect(lines.includes(`Example: ${example}`)).toBe(how !== 'choice');
    for (const { words = {} } of asked)
      for (const [word, note] of Object.entries(words))
        expect(lines).toContain(note === '' ? word : `${word}: ${note}`);
  });

  it('are written beside the plan that they are for, and never over another file', async () => {
    const ran = await runIn({}, 'init', '-f', 'docx', 'vale.yaml');
    expect([...(ran.bytes?.keys() ?? [])]).toEqual(['vale.docx']);
    expect(ran.out).toBe(
      'vale.docx has the questions, with room to write. Print it for your meeting. Afterwards, type nlc init and copy the answers.\n',
    );
    const existing = { files: { 'vale.docx': 'x', 'plan.yaml': OUTLINE } };
    expect(await runIn(existing, 'init', '-f', 'docx', 'vale.docx')).toMatchObject({
      code: 2,
      err: 'nlc: vale.docx already exists. Give another name, or use --force to overwrite it.\n',
    });
    expect((await runIn(existing, 'init', '-f', 'docx', '--force', 'vale')).bytes?.has('vale.docx')).toBe(true);
    expect((await runIn(existing, 'init', '-f', 'docx')).bytes?.has('plan.docx')).toBe(true);
  });

  it('are the same on every day', async () => {
    expect(Buffer.compare(await questions(), await questions('starter', '2031-01-01T12:00:00Z'))).toBe(0);
  });

  it('take no answers', async () => {
    expect(await runIn({}, 'init', '-f', 'docx', '--name', 'Vale', '--school-count', '9')).toMatchObject({
      code: 2,
      err: 'nlc: The questions on paper are the same for every network, so leave out --name and --school-count.\n',
    });
    expect(await runIn({}, 'init', '-f', 'docx', '--template', 'closing')).toMatchObject({
      code: 2,
      err: 'nlc: The template closing is a worked example and has no questions.\n',
    });
  });
});

describe('the questions for a full plan', () => {
  interface Words {
    readonly title?: string;
    readonly description?: string;
    readonly type?: unknown;
    readonly enum?: readonly string[];
    readonly properties?: Readonly<Record<string, Words>>;
    readonly items?: Words;
  }
  const { properties: sections = {} } = JSON.parse(readFileSync('framework/plan.schema.json', 'utf8')) as Words;
  const asked = Object.entries(sections).filter(([name]) => !['nlc', 'log', 'acknowledged'].includes(name));

  it('have a heading for each section of the plan format, in its order', async () => {
    expect(headingsIn(await questions('full')).filter((line) => line.startsWith('## '))).toEqual([
      ...asked.map(([, { title }], index) => `## ${index + 1}. ${title}`),
      '## Afterwards',
    ]);
  });

  it('ask for every field in the words of the format, and have boxes for choices', async () => {
    const lines = paragraphsOf(await questions('full'));
    const text = lines.join('\n');
    const titlesIn = ({ properties = {}, items = {} }: Words): string[] =>
      Object.entries({ ...properties, ...items.properties }).flatMap(([name, field]) =>
        ['id', 'head_stance', 'high_challenge'].includes(name)
          ? []
          : [field.title?.toLowerCase() ?? '', ...titlesIn(field)],
      );
    const titles = asked.flatMap(([, section]) => titlesIn(section));
    expect(titles.length).toBeGreaterThan(150);
    expect(titles.filter((title) => !text.toLowerCase().includes(title))).toEqual([]);
    expect(lines).toContain('### Learning focus');
    expect(lines).toContain("What would I see in a lesson in March that I don't see now?");
    expect(lines).toContain('Example: Talk that prepares for reading');
    expect(lines).toContain('forming: schools are still finding each other');
    expect(lines).toContain(
      'Days a year Working days a year set aside for the role. Who keeps the network going in the busiest week of term?',
    );
    expect(lines).toContain(
      'Strands Whether people learn from each other, with each other, or on behalf of others. (from, with, on-behalf-of)',
    );
  });

  it('ask nothing about a school that is for the school alone, and nothing about the file', async () => {
    const text = paragraphsOf(await questions('full')).join('\n');
    expect(text).not.toMatch(
      /stance of the head|hard circumstances at present|\[\]|school_count|Format version|in quotes/i,
    );
  });

  it('say what to do with the answers', async () => {
    const { out } = await runIn({}, 'init', '--template', 'full', '-f', 'docx');
    expect(out).toBe(
      'plan.docx has the questions, with room to write. Print it for your meeting. Afterwards, type nlc init --template full and put in the answers.\n',
    );
  });
});

describe('a Word file', () => {
  it('is not written to a terminal', async () => {
    const refused = "nlc: A Word file can't be shown in a terminal. Say where to write it, for example -o plan.docx.\n";
    for (const command of ['show', 'agenda']) {
      const ran = await runIn({ files, columns: 120 }, command, '-f', 'docx', 'plan.yaml');
      expect(ran).toMatchObject({ code: 2, out: '', err: refused });
      expect(ran.bytes).toBeUndefined();
      const written = await runIn({ files, columns: 80 }, command, '-f', 'docx', 'plan.yaml', '-o', 'made.docx');
      expect([written.code, written.out, ...(written.bytes?.keys() ?? [])]).toEqual([0, '', 'made.docx']);
    }
  });

  it('is about one plan', async () => {
    const two = { files: { 'two.yaml': `${OUTLINE}---\n${OUTLINE}` } };
    expect(await runIn(two, 'show', '-f', 'docx', 'two.yaml')).toMatchObject({
      code: 2,
      err: 'nlc: two.yaml has 2 plans in it. nlc show makes a Word file about one.\n',
    });
    expect(await runIn(two, 'agenda', '-f', 'docx', 'two.yaml')).toMatchObject({
      code: 2,
      err: 'nlc: two.yaml has 2 plans in it. nlc agenda makes a paper about one.\n',
    });
  });
});

describe('texts', () => {
  /** Everything that nlc writes into the body, and nothing else. */
  const ELEMENTS = new Set(
    [
      'document',
      'body',
      'p',
      'pPr',
      'pStyle',
      'r',
      'rPr',
      't',
      'b',
      'bCs',
      'color',
      'numPr',
      'ilvl',
      'numId',
      'ind',
      'spacing',
      'keepNext',
    ]
      .concat(
        [
          'keepLines',
          'jc',
          'pBdr',
          'bottom',
          'between',
          'tbl',
          'tblPr',
          'tblW',
          'tblBorders',
          'top',
          'left',
          'right',
          'insideH',
          'insideV',
        ],
        [
          'tblGrid',
          'gridCol',
          'tr',
          'trPr',
          'trHeight',
          'tblHeader',
          'cantSplit',
          'tc',
          'tcPr',
          'tcMar',
          'start',
          'end',
          'sectPr',
          'pgSz',
          'pgMar',
          'pgNumType',
          'docGrid',
          'footerReference',
        ],
      )
      .map((name) => `w:${name}`),
  );
  const strange = (file: Uint8Array) => [...elementsIn(file)].filter((name) => !ELEMENTS.has(name) && name !== 'xml');

  it('are text and nothing else on the papers of hostile plans', async () => {
    const xml: string[] = [];
    for (const text of sample(ATTACKS, 8)) {
      for (const file of [await shown(planSaying(text)), await agendaOf(planSaying(text))]) {
        expect(strange(file)).toEqual([]);
        xml.push(...partsOf(file).values());
      }
    }
    expect(wellFormedErrors(xml)).toBe('');
  });

  it('are text and nothing else, whatever they are', async () => {
    const xml: string[] = [];
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        const list = el(
          'ul',
          {},
          el('li', {}, el('b', {}, text), el('dl', {}, el('dt', {}, text), el('dd', {}, text))),
        );
        const table = el('table', {}, el('caption', {}, text), el('tbody', {}, el('tr', {}, el('td', {}, text))));
        const content = [el('h1', {}, text), text, list, table];
        const file = await wordFile({ title: text, day: '2026-11-24', content });
        expect(strange(file)).toEqual([]);
        xml.push(...partsOf(file).values());
      }),
      { numRuns: runs(60) },
    );
    expect(wellFormedErrors(xml)).toBe('');
  });

  it('are on the paper of every plan', async () => {
    const plans = readdirSync('test/plans', { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.yaml') && !file.startsWith('err/'));
    const xml: string[] = [];
    for (const plan of sample(plans, 12)) {
      const text = readFileSync(`test/plans/${plan}`, 'utf8');
      const ran = await runIn({ files: { 'plan.yaml': text } }, 'show', '-f', 'docx', ...AS_OF, 'plan.yaml');
      const file = ran.bytes?.get('-');
      if (file === undefined) continue;
      expect(strange(file)).toEqual([]);
      xml.push(partsOf(file).get('word/document.xml') ?? '');
    }
    expect(xml.length).toBeGreaterThan(0);
    expect(wellFormedErrors(xml)).toBe('');
  });
});
