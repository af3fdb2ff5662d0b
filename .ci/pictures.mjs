/**
 * `npm run pictures`: draws the pictures of the README again, with Chromium. `.github/pictures.json` says what each of them
 * shows; a test compares that with what nlc makes now.
 */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';

const PLAN = 'test/plans/ok/outline.yaml';
const root = resolve(import.meta.dirname, '..');
const nlc = (...args) =>
  execFileSync(process.execPath, [join(root, 'bin/nlc.js'), ...args], { cwd: root, encoding: 'utf8' });

const page = nlc('show', '--as-of', '2026-11-24', PLAN);
writeFileSync(join(root, '.github/map.svg'), nlc('map', '--as-of', '2026-11-24', PLAN));
writeFileSync(join(root, '.github/pictures.json'), `${JSON.stringify({ 'page.png': digestOf(page) }, null, 2)}\n`);

const folder = mkdtempSync(join(tmpdir(), 'nlc-pictures-'));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const file = join(folder, 'page.html');
  writeFileSync(file, page);
  const shown = await browser.newPage({ viewport: { width: 1120, height: 900 } });
  await shown.goto(`file://${file}`);
  const { y, height } = await shown.locator('#summary').boundingBox();
  await shown.setViewportSize({ width: 1120, height: Math.ceil(y + height + 24) });
  await shown.screenshot({ path: join(root, '.github/page.png') });
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

/** What the picture shows: the summary, and how it looks. The test has the same function. */
function digestOf(html) {
  const [style] = /<style>.*?<\/style>/s.exec(html);
  const [summary] = /<body>.*?<section id="summary".*?<\/section>/s.exec(html);
  return createHash('sha256').update(`${style}\n${summary}`).digest('hex');
}
