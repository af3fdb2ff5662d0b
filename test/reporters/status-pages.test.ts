/** `nlc status -f html=FOLDER`: an index and a page for each network. */

import { describe, expect, it } from 'vitest';
import { ATTRIBUTES, TAGS } from '../../src/reporters/markup/element.ts';
import { ATTACKS } from '../kit/hostile-texts.ts';
import { runIn } from '../kit/memory-io.ts';
import { planWith } from '../kit/plans.ts';
import { PORTFOLIO } from '../kit/portfolio.ts';

const pages = (files: Readonly<Record<string, string>>, ...argv: string[]) =>
  runIn({ files }, 'status', '-f', 'html=pages', ...argv);

/** The text of a page, without its markup. */
function textOf(page = ''): string {
  return page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/\n+/g, '\n')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

describe('the pages', () => {
  it('are an index and one for each network, by its id', async () => {
    const { code, out, written } = await pages(PORTFOLIO);
    expect([code, out]).toEqual([0, 'Written: pages/index.html, with 3 pages about single networks\n']);
    expect([...written.keys()]).toEqual(['pages/index.html', 'pages/coast.html', 'pages/over.html', 'pages/vale.html']);
    expect(textOf(written.get('pages/vale.html'))).toContain('Vale Reading\nNotes for the steering group');
  });

  it('begin with a table in the order of the command line, each name leading to its page', async () => {
    const { written } = await pages(PORTFOLIO, '--sort', 'name', '--reverse');
    const index = written.get('pages/index.html') ?? '';
    expect([...index.matchAll(/<a href="([^"#]+)">([^<]+)<\/a>/g)].map(([, file, name]) => [file, name])).toEqual([
      ['vale.html', 'Vale Reading'],
      ['over.html', 'Old Moor'],
      ['coast.html', 'Áird Coast'],
    ]);
    const stages = [...index.matchAll(/<\/a><\/th>\s*<td[^>]*>([^<]*)<\/td>/g)].map(([, stage]) => stage);
    expect(stages).toEqual(['forming', 'ended', 'launching']);
    expect(textOf(index)).toContain('forming 1 · launching 1 · ended 1');
  });

  it('say what is not included, what is common, and how networks are linked', async () => {
    const index = (await pages(PORTFOLIO)).written.get('pages/index.html') ?? '';
    expect(index).toMatch(/<div class="scroll w\d+" [^>]*aria-label="Map of linked networks">/);
    const text = textOf(index);
    const headings = [
      'The networks',
      'Not included',
      'Most common gaps',
      'Most common strengths',
      'Schools in several networks',
      'How the networks are linked',
    ];
    expect(headings.filter((heading) => !text.includes(`\n${heading}\n`))).toEqual([]);
    expect(text).toContain('z-broken.yaml:2:10');
    expect(text).toMatch(/Map of linked networks\n2 networks are linked to at least one other/);
    expect(text).toMatch(/Áird Coast\n+Vale Reading\nschools: .*Brook End/);
  });

  it('have names of their own if ids are alike or are no file names', async () => {
    const plan = (id: string) => planWith('id: upper-vale-reading', `id: ${JSON.stringify(id)}`);
    const files = {
      'a.yaml': plan('same'),
      'b.yaml': plan('same'),
      'c.yaml': plan('index'),
      'd.yaml': plan('x'.repeat(101)),
    };
    const { written } = await pages(files);
    expect([...written.keys()].sort()).toEqual([
      'pages/index-2.html',
      'pages/index.html',
      'pages/network.html',
      'pages/same-2.html',
      'pages/same.html',
    ]);
  });

  it.each(ATTACKS)('show %j as text', async (attack) => {
    const name = JSON.stringify(attack);
    const files = {
      'a.yaml': planWith(
        'name: Upper Vale Reading Network',
        `name: ${name}`,
        'Ashby Primary',
        'Ashby',
        '{id: brook, name: Brook End School',
        `{id: brook, name: ${name}, local_authority: ${name}`,
      ),
      'b.yaml': planWith(
        'id: upper-vale-reading',
        'id: b',
        '{id: brook, name: Brook End School',
        `{id: brook, name: ${name}, local_authority: ${name}`,
      ),
    };
    const { code, written } = await pages(files);
    expect(code).toBe(0);
    const index = (written.get('pages/index.html') ?? '').replace(/<style>.*?<\/style>/s, '<style>');
    const tags = [...index.matchAll(/<\/?([a-z0-9!]+)((?:\s[^>]*)?)>/gi)];
    expect(
      [...new Set(tags.map(([, tag = '']) => tag))].filter(
        (tag) => tag !== '!doctype' && !TAGS.some((one) => one === tag),
      ),
    ).toEqual([]);
    const attributes = tags.flatMap(([, , all = '']) =>
      [...all.matchAll(/([a-zA-Z-]+)="/g)].map(([, attribute]) => attribute),
    );
    expect([...new Set(attributes)].filter((attribute) => !ATTRIBUTES.some((one) => one === attribute))).toEqual([]);
  });
});

describe('the folder', () => {
  it('may have pages of an earlier run, which are written over', async () => {
    const { written } = await pages(PORTFOLIO);
    const again = await pages({ ...PORTFOLIO, ...Object.fromEntries(written) });
    expect([again.code, again.written.size]).toEqual([0, 4]);
  });

  it('may have nothing of anybody else where a page would go', async () => {
    const { code, err, written } = await pages({ ...PORTFOLIO, 'pages/vale.html': '<p>mine</p>' });
    expect([code, written.size, err]).toEqual([
      2,
      0,
      "nlc: pages/vale.html isn't a page that nlc made, so nlc won't overwrite it. Name another folder.\n",
    ]);
  });

  it.each([
    ['a/vale.yaml', 'a/vale.yaml is a file. Name a folder for the pages.'],
    [
      '../elsewhere',
      "The folder ../elsewhere doesn't exist. Make it first, or name one below the folder that you are in.",
    ],
  ])('can not be %s', async (folder, message) => {
    const { code, err, written } = await runIn({ files: PORTFOLIO }, 'status', '-f', `html=${folder}`);
    expect([code, err, written.size]).toEqual([2, `nlc: ${message}\n`, 0]);
  });

  it.each(['html', 'html='])('has to be named: %s', async (format) => {
    const { code, err } = await runIn({ files: PORTFOLIO }, 'status', '-f', format);
    expect(code).toBe(2);
    expect(err).toContain('Say where: html=FOLDER for an index and a page about each network.');
  });
});
