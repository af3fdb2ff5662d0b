/** The pictures of the README show what nlc makes now. If they don't: `npm run pictures`. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runIn } from '../kit/memory-io.ts';

const PLAN = 'test/plans/ok/outline.yaml';
const AGAIN = 'Draw the pictures of the README again: npm run pictures';
const made = async (command: string) =>
  (await runIn({ files: { [PLAN]: readFileSync(PLAN) } }, command, '--as-of', '2026-11-24', PLAN)).out;

it('the map is the one that nlc draws', async () => {
  expect(readFileSync('.github/map.svg', 'utf8') === (await made('map')), AGAIN).toBe(true);
});

it('the page has the summary and the looks of the one that nlc makes', async () => {
  const html = await made('show');
  const [style = ''] = /<style>.*?<\/style>/s.exec(html) ?? [];
  const [summary = ''] = /<body>.*?<section id="summary".*?<\/section>/s.exec(html) ?? [];
  expect(summary).toContain('What to do next');
  const digest = createHash('sha256').update(`${style}\n${summary}`).digest('hex');
  expect(JSON.parse(readFileSync('.github/pictures.json', 'utf8'))['page.png'] === digest, AGAIN).toBe(true);
});

it('are in the README, with words for those who cannot see them', () => {
  const readme = readFileSync('README.md', 'utf8');
  for (const picture of ['map.svg', 'page.png'])
    expect(readme).toMatch(new RegExp(`!\\[[^\\]]{30,}\\]\\(\\.github/${picture}\\)`));
  expect(readFileSync('.github/page.png').subarray(1, 4).toString()).toBe('PNG');
});
