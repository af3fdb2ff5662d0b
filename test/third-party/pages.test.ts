/**
 * Pages in a browser: they ask for nothing else, say nothing to the console, can be read by everybody, and fit on paper.
 */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ATTACKS, planSaying } from '../kit/hostile-texts.ts';
import { runIn } from '../kit/memory-io.ts';
import { PORTFOLIO } from '../kit/portfolio.ts';
import { hasPrograms } from '../kit/programs.ts';
import { sample } from '../kit/runs.ts';

const BROWSER = '/usr/bin/chromium';
const AS_OF = ['--as-of', '2026-11-24'];
const PLANS = readdirSync('test/plans', { recursive: true, encoding: 'utf8' })
  .map((file) => `test/plans/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.yaml') && !file.includes('/err/'))
  .sort();
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const STOP = `document.activeElement.getAttribute('href') ?? document.activeElement.getAttribute('aria-label')`;
const KESTREL = 'test/plans/invented/kestrel-city.yaml';

const show = async (text: string, ...flags: readonly string[]) =>
  (await runIn({ files: { 'plan.yaml': text } }, 'show', ...AS_OF, ...flags, 'plan.yaml')).out;
const read = (file: string) => readFileSync(file, 'utf8');

/** Each kind of page that there is. */
const KINDS: Readonly<Record<string, () => Promise<string>>> = {
  'about one plan': () => show(read(KESTREL)),
  'for governors': () => show(read(KESTREL), '--for', 'governors'),
  'for the critical friend': () => show(read(KESTREL), '--for', 'critical-friend', '--no-snippets'),
  'about several plans': async () => {
    const files = { 'a.yaml': read(KESTREL), 'b.yaml': read('test/plans/ok/outline.yaml'), 'c.yaml': 'nlc: 1\n' };
    return (await runIn({ files }, 'check', ...AS_OF, '-f', 'html', ...Object.keys(files))).out;
  },
  'of an agenda': async () => {
    const files = { 'plan.yaml': read(KESTREL) };
    return (await runIn({ files }, 'agenda', ...AS_OF, '-f', 'html', 'plan.yaml')).out;
  },
  'that lists networks': async () => {
    const { written } = await runIn({ files: PORTFOLIO }, 'status', ...AS_OF, '-f', 'html=pages');
    return written.get('pages/index.html') ?? '';
  },
};

describe.skipIf(!hasPrograms('chromium'))('a page in a browser', () => {
  let browser: Browser;
  let folder = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nlc-pages-'));
    browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  interface Visit {
    readonly width?: number;
    readonly scheme?: 'light' | 'dark';
  }

  /** Opens a page and does something with it. */
  async function visit<Result>(
    html: string,
    { width = 1400, scheme = 'light' }: Visit,
    act: (page: Page) => Promise<Result>,
  ) {
    const file = join(folder, 'page.html');
    writeFileSync(file, html);
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
    try {
      const page = await context.newPage();
      const noticed: string[] = [];
      page.on('console', (message) => noticed.push(`console: ${message.text()}`));
      page.on('pageerror', (error) => noticed.push(`error: ${error.message}`));
      page.on('dialog', (dialog) => {
        noticed.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('request', (request) => noticed.push(`request: ${request.url().replace(folder, '')}`));
      await page.goto(`file://${file}`);
      return { noticed, result: await act(page) };
    } finally {
      await context.close();
    }
  }

  const ONE_REQUEST = ['request: file:///page.html'];

  it.each(sample(PLANS, 4))('asks for nothing and says nothing: %s', async (file) => {
    const { noticed } = await visit(await show(read(file)), {}, (page) => page.waitForLoadState('load'));
    expect(noticed).toEqual(ONE_REQUEST);
  });

  it.each(sample(ATTACKS, 4))('runs and fetches nothing for %j', async (attack) => {
    const { noticed, result } = await visit(await show(planSaying(attack)), {}, async (page) => {
      await page.waitForLoadState('load');
      return page.evaluate(`document.querySelectorAll('script,iframe,img,link,object,embed,base,form').length`);
    });
    expect([noticed, result]).toEqual([ONE_REQUEST, 0]);
  });

  it.each(
    Object.keys(KINDS).flatMap(
      (kind) =>
        [
          [kind, 'light', 1400],
          [kind, 'dark', 1400],
          [kind, 'light', 320],
        ] as const,
    ),
  )('%s can be read by everybody, %s, %i pixels wide', async (kind, scheme, width) => {
    const html = await (KINDS[kind] as () => Promise<string>)();
    // The policy of the page keeps out every script, axe too, so it is taken out here.
    const open = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
    const { result } = await visit(open, { width, scheme }, async (page) => {
      await page.evaluate(axe.source);
      const { violations } = (await page.evaluate(
        `axe.run(document, ${JSON.stringify({ runOnly: RULES })})`,
      )) as AxeResults;
      const sideways = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      return {
        sideways,
        violations: violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .slice(0, 3)
              .map(({ html: at }) => at.slice(0, 120))
              .join(' | ')}`,
        ),
      };
    });
    expect(result).toEqual({ sideways: 0, violations: [] });
  });

  it('puts the answers of the first lines below their headings at 320 pixels, and beside them on wider screens', async () => {
    const isBelow = async (width: number) => {
      const { result } = await visit(await show(read(KESTREL)), { width }, (page) =>
        page.evaluate(`(() => {
          const box = (name) => document.querySelector('.basics ' + name).getBoundingClientRect();
          return box('dd').top >= box('dt').bottom;
        })()`),
      );
      return result;
    };
    expect([await isBelow(320), await isBelow(800)]).toEqual([true, false]);
  });

  it.each([
    [KESTREL, 320],
    ['templates/full.yaml', 320],
    ['templates/full.yaml', 800],
    ['templates/large.yaml', 320],
    ['test/plans/invented/far-shore-federation.yaml', 320],
    // The width of a sheet of A4 inside its margins.
    [KESTREL, 680],
    ['test/plans/ok/outline.yaml', 680],
    ['templates/full.yaml', 680],
  ])('splits no word of a table of %s at %d pixels', async (file, width) => {
    const { result } = await visit(await show(read(file)), { width }, async (page) => {
      if (width === 680) await page.emulateMedia({ media: 'print' });
      return page.evaluate(`[...document.querySelectorAll('main th, main td')].filter((cell) => {
        const text = cell.firstChild;
        if (text === null || text.data === undefined) return false;
        const tops = (from, to) => {
          const range = document.createRange();
          range.setStart(text, from);
          range.setEnd(text, to);
          return new Set([...range.getClientRects()].map(({ top }) => top)).size;
        };
        return [...text.data.matchAll(/\\S+/g)].some(({ 0: word, index }) => tops(index, index + word.length) > 1);
      }).map((cell) => cell.textContent)`);
    });
    expect(result).toEqual([]);
  });

  /** The pages of a PDF, as its objects count them. */
  const sheets = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

  it('prints on at most eight sheets of A4 without the text of the plan, tagged', async () => {
    const { result } = await visit(await show(read(KESTREL), '--no-snippets'), {}, (page) =>
      page.pdf({ format: 'A4', preferCSSPageSize: true, tagged: true }),
    );
    expect(sheets(result)).toBeGreaterThan(2);
    expect(sheets(result)).toBeLessThanOrEqual(8);
    expect(result.toString('latin1')).toContain('/StructTreeRoot');
  });

  it.skipIf(!hasPrograms('pdftotext'))('numbers its sheets, with the summary on the first', async () => {
    const { result } = await visit(await show(read(KESTREL), '--for', 'governors'), {}, (page) =>
      page.pdf({ preferCSSPageSize: true, tagged: true }),
    );
    const pages = execFileSync('pdftotext', ['-layout', '-', '-'], { input: result, encoding: 'utf8' }).split('\f');
    const ends = pages.flatMap((page) => page.trim().split('\n').at(-1)?.trim() || []);
    expect(ends).toEqual(ends.map((_, index) => `${index + 1} of ${ends.length}`));
    expect(ends.length).toBe(sheets(result));
    // With the plan's own words, which governors are given.
    expect(ends.length).toBeLessThanOrEqual(8);
    expect(pages[0]).toMatch(
      /Kestrel City Oracy Network[\s\S]*No school is cut off from the work together\.[\s\S]*What to do next/,
    );
    expect(pages[1]).not.toContain('What to do next');
  });

  it
    .skipIf(!hasPrograms('pdftotext'))
    .each(['steering', 'governors'].flatMap((audience) => sample(PLANS, 6).map((file) => [audience, file])))(
    'answers on the first sheet who is cut off, and leaves none nearly empty or with a heading at its foot: for %s, %s',
    async (audience, file) => {
      const html = await show(read(String(file)), '--for', String(audience));
      const { result } = await visit(html, {}, (page) => page.pdf({ preferCSSPageSize: true }));
      const pages = execFileSync('pdftotext', ['-layout', '-', '-'], { input: result, encoding: 'utf8' })
        .split('\f')
        .slice(0, -1);
      expect(pages[0]).toMatch(/(?:cut off|falls? into|fell into)/);
      // The last line is the number of the sheet.
      const lines = pages.map((page) => page.split('\n').filter((line) => line.trim() !== '').length - 1);
      expect(lines.slice(0, -1).filter((number) => number < 5)).toEqual([]);
      const headings = [...html.matchAll(/<h[234][^>]*>([^<]+)<\/h/g)].map(([, heading]) => heading);
      expect(headings).toContain('At a glance');
      const feet = pages.map((page) =>
        page
          .split('\n')
          .filter((line) => line.trim() !== '')
          .at(-2)
          ?.trim(),
      );
      expect(feet.filter((foot) => headings.includes(foot))).toEqual([]);
    },
  );

  it('keeps the boxes with lines to write whole on paper, and no heading alone at the foot of a sheet', async () => {
    const { result } = await visit(await show(read(KESTREL)), {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      return page.evaluate(`(() => {
        const styles = (name, property) => {
          const found = [...document.querySelectorAll(name)].map((one) => getComputedStyle(one)[property]);
          return [...new Set(found)];
        };
        return [
          styles('pre:not(.long)', 'breakInside'),
          styles('main h2, main h3, main h4, main caption, p:has(+ pre)', 'breakAfter'),
        ];
      })()`);
    });
    expect(result).toEqual([['avoid'], ['avoid']]);
  });

  it('says before each figure which column it is from, at 320 pixels', async () => {
    const { result } = await visit(await show(read(KESTREL)), { width: 320 }, (page) =>
      page.evaluate(`(() => {
        const cells = [...document.querySelectorAll('#money td.figure')].filter((cell) => cell.textContent !== '');
        return cells.slice(0, 2).map((cell) => getComputedStyle(cell, '::before').content + cell.textContent);
      })()`),
    );
    expect(result).toEqual(['"Income: "£36,400', '"Income: "£60,000']);
  });

  it.each([
    [KESTREL, 5],
    ['test/plans/invented/far-shore-federation.yaml', 5],
    ['test/plans/networks/river-chelmer.yaml', 5],
    ['templates/full.yaml', 0],
  ])('has its summary on the first sheet: %s', async (file, steps) => {
    const html = await show(read(file));
    const { result } = await visit(html, {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      // A4 less the margins of the style, at 96 pixels an inch.
      await page.setViewportSize({ width: Math.round(((210 - 30) / 25.4) * 96), height: 1000 });
      const end = await page.evaluate(`document.querySelector('#summary').getBoundingClientRect().bottom`);
      const shown = await page.evaluate(`document.querySelectorAll('#summary .steps > li').length`);
      return { end: Number(end), shown };
    });
    expect(result.shown).toBe(steps);
    expect(result.end).toBeGreaterThan(300);
    expect(result.end).toBeLessThanOrEqual(Math.floor(((297 - 28) / 25.4) * 96));
  });

  it('gives the map what the text leaves of the first sheet', async () => {
    const height = async (name: string) => {
      const { result } = await visit(await show(read(`test/plans/${name}.yaml`)), {}, async (page) => {
        await page.emulateMedia({ media: 'print' });
        await page.setViewportSize({ width: Math.round(((210 - 30) / 25.4) * 96), height: 1000 });
        return page.evaluate(`document.querySelector('#summary .map').getBoundingClientRect().height`);
      });
      return Number(result);
    };
    // More than 5 cm, at 96 pixels an inch.
    expect(await height('networks/river-chelmer')).toBeGreaterThan(200);
  });

  it.each([
    ['invented/kestrel-city', [1, 1]],
    ['invented/far-shore-federation', [1, 1]],
    ['networks/river-chelmer', [1, 1]],
  ])('shows the map of %s once, on a screen and on paper', async (name, counts) => {
    const { result } = await visit(await show(read(`test/plans/${name}.yaml`)), {}, async (page) => {
      const count = () =>
        page.evaluate(`[...document.querySelectorAll('.map')].filter((map) => map.getClientRects().length > 0).length`);
      const onScreen = await count();
      await page.emulateMedia({ media: 'print' });
      return [onScreen, await count()];
    });
    expect(result).toEqual(counts);
  });

  it('prints no map whose lettering is too small to read', async () => {
    for (const name of ['invented/kestrel-city', 'invented/far-shore-federation', 'networks/river-chelmer']) {
      const { result } = await visit(await show(read(`test/plans/${name}.yaml`)), {}, async (page) => {
        await page.emulateMedia({ media: 'print' });
        await page.setViewportSize({ width: Math.round(((210 - 30) / 25.4) * 96), height: 1000 });
        return page.evaluate(`[...document.querySelectorAll('.map')].filter((map) => map.getClientRects().length > 0)
          .map((map) => {
            const { width, height } = map.getBoundingClientRect();
            const { width: drawn, height: high } = map.viewBox.baseVal;
            return 12 * Math.min(width / drawn, height / high);
          })`);
      });
      expect([name, Math.min(...(result as number[])) >= 7.9]).toEqual([name, true]);
    }
  });

  it('says on narrow screens that a wide map goes on, and nowhere else', async () => {
    const isShown = async (file: string, width: number, media: 'screen' | 'print' = 'screen') => {
      const { result } = await visit(await show(read(file)), { width }, async (page) => {
        await page.emulateMedia({ media });
        return page.evaluate(`[...document.querySelectorAll('.hint')].map((one) => one.getClientRects().length > 0)`);
      });
      return result;
    };
    expect(await isShown(KESTREL, 320)).toEqual([true]);
    expect(await isShown(KESTREL, 1000)).toEqual([false]);
    expect(await isShown(KESTREL, 320, 'print')).toEqual([false]);
  });

  it('can be walked by keyboard: first past the links, then to the map', async () => {
    const { result } = await visit(await show(read(KESTREL)), {}, async (page) => {
      const stops: string[] = [];
      for (let press = 0; press < 30; press += 1) {
        await page.keyboard.press('Tab');
        stops.push(String(await page.evaluate(STOP)));
      }
      return stops;
    });
    expect(result[0]).toBe('#main');
    expect(result).toContain('#map');
    expect(result).toContain('The map');
  });
});
