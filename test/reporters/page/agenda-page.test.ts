/** `nlc agenda -f html`: the agenda as a page to print. */

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAGE_STYLE } from '../../../src/reporters/page/page-style.ts';
import { ATTACKS, planSaying } from '../../kit/hostile-texts.ts';
import { runIn } from '../../kit/memory-io.ts';
import { headings, plain, strangers } from '../../kit/pages.ts';
import { OUTLINE, SMALLEST } from '../../kit/plans.ts';
import { runs } from '../../kit/runs.ts';

const AS_OF = ['--as-of', '2026-11-24'];
const files = {
  'plan.yaml': OUTLINE,
  'two.yaml': `${OUTLINE}---\n${OUTLINE}`,
  'broken.yaml': 'nlc: 1\nnetwork: {id: [\n',
};

async function page(text: string, ...flags: readonly string[]): Promise<string> {
  const { code, out, err } = await runIn(
    { files: { 'plan.yaml': text } },
    'agenda',
    '-f',
    'html',
    ...AS_OF,
    ...flags,
    'plan.yaml',
  );
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
}

const markdown = async (...flags: readonly string[]) =>
  (await runIn({ files }, 'agenda', '-f', 'markdown', ...AS_OF, ...flags, 'plan.yaml')).out;

describe('the agenda as a page', () => {
  it.each(['steering', 'critical-friend', 'governors'])('has the parts of the agenda for %s', async (audience) => {
    const [name, ...rest] = headings(await page(OUTLINE, '--for', audience));
    expect(name).toBe('# Upper Vale Reading Network');
    expect(rest).toEqual((await markdown('--for', audience)).match(/^## .*$/gm));
  });

  it('starts with the network, the meeting, and room for when and where', async () => {
    const lines = plain((await page(SMALLEST)).replace(/<(?:\/h1|\/p|\/d[td]|\/header)>/g, '\n$&')).split('\n');
    const text = lines.map((line) => line.trim()).filter((line) => line !== '');
    const from = text.findIndex((line) => line.includes('Agenda for the steering group'));
    expect(text.slice(from, from + 6)).toEqual([
      'Agenda for the steering group · forming · 5 schools · as of 24 November 2026',
      'When',
      '………………………………',
      'Where',
      '………………………………',
      'Who is coming',
    ]);
  });

  it('has no file names, rules or codes for governors, and no command', async () => {
    const governors = await page(OUTLINE, '--for', 'governors');
    expect(governors).not.toMatch(/plan\.yaml|nlc agenda|\b[PEHQM]\d+[a-z]?\b/);
    expect(await page(OUTLINE)).toMatch(/plan\.yaml:\d+/);
  });

  it('tells governors nothing of what heads think of the network, in any format', async () => {
    expect(await page(OUTLINE)).toContain('The plan describes 1 head as cautious about the network');
    for (const format of ['text', 'markdown', 'html']) {
      const { out } = await runIn({ files }, 'agenda', '-f', format, '--for', 'governors', ...AS_OF, 'plan.yaml');
      expect(out).toContain('Questions to discuss');
      expect(out).not.toMatch(/cautious|head is unsure/);
    }
  });

  it('has the style of all pages and allows nothing else, and is the same bytes twice', async () => {
    const one = await page(OUTLINE);
    const hash = createHash('sha256').update(PAGE_STYLE).digest('base64');
    expect(one).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'"`);
    expect(one).not.toMatch(/<script|javascript:| style="/);
    expect(await page(OUTLINE)).toBe(one);
  });

  it('has nothing but known elements and text, whatever a plan says', async () => {
    for (const text of ATTACKS) expect(strangers(await page(planSaying(text)))).toEqual([]);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (text) => {
        const world = { files: { 'plan.yaml': planSaying(text) } };
        const { code, out } = await runIn(world, 'agenda', '-f', 'html', ...AS_OF, 'plan.yaml');
        // Some texts break the YAML around them, so that there is nothing to make a page of.
        expect(code === 0 ? strangers(out) : code).toEqual(code === 0 ? [] : 1);
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('nlc agenda', () => {
  it.each(['text', 'markdown', 'html'])('writes %s to a file as it prints it', async (format) => {
    const shown = await runIn({ files }, 'agenda', '-f', format, ...AS_OF, 'plan.yaml');
    const written = await runIn({ files, columns: 80 }, 'agenda', '-f', format, ...AS_OF, 'plan.yaml', '-o', 'agenda');
    expect(written).toMatchObject({ code: 0, out: '', err: '' });
    expect(written.written.get('agenda')).toBe(shown.out);
  });

  it('makes a page about one plan, and never over a plan', async () => {
    expect(await runIn({ files }, 'agenda', '-f', 'html', 'two.yaml')).toMatchObject({
      code: 2,
      out: '',
      err: 'nlc: two.yaml has 2 plans in it. nlc agenda makes a paper about one.\n',
    });
    expect(await runIn({ files }, 'agenda', '-f', 'html', 'plan.yaml', '-o', 'two.yaml')).toMatchObject({
      code: 2,
      err: "nlc: two.yaml could be a plan, a configuration or a baseline, so nlc won't overwrite it. Give -o another name.\n",
    });
    const broken = await runIn({ files }, 'agenda', '-f', 'html', 'broken.yaml', '-o', 'agenda.html');
    expect([broken.code, broken.written.size]).toEqual([1, 0]);
    expect(broken.out).toContain('error  The "[" opened here isn\'t closed where it should be.');
  });
});
