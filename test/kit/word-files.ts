/** What is in a Word file, read from its parts; and what LibreOffice makes of it. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';

/** The parts of a Word file that are XML, by name. */
export function partsOf(file: Uint8Array): ReadonlyMap<string, string> {
  const parts = Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  return new Map(parts.filter(([name]) => /\.(?:xml|rels)$/.test(name)));
}

const documentOf = (file: Uint8Array) => partsOf(file).get('word/document.xml') ?? '';

const plain = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();

/** Every paragraph that has text, in order; headings begin with as many `#` as their level. */
export function paragraphsOf(file: Uint8Array): string[] {
  return [...documentOf(file).matchAll(/<w:p>([\s\S]*?)<\/w:p>/g)].flatMap(([, inside = '']) => {
    const level = /<w:pStyle w:val="Heading(\d)"\/>/.exec(inside)?.[1];
    const text = plain(inside);
    return text === '' ? [] : [level === undefined ? text : `${'#'.repeat(Number(level))} ${text}`];
  });
}

export const headingsIn = (file: Uint8Array) => paragraphsOf(file).filter((line) => /^#{1,4} /.test(line));

/** The names of all elements in the body. */
export function elementsIn(file: Uint8Array): Set<string> {
  return new Set([...documentOf(file).matchAll(/<\/?([\w:]+)/g)].map(([, name = '']) => name));
}

/** The headings that LibreOffice reads, as `headingsIn` gives them. */
export function headingsInLibreOffice(file: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'nlc-word-'));
  try {
    writeFileSync(join(folder, 'paper.docx'), file);
    // A profile of its own, so that tests can run at the same time.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const argv = [profile, '--headless', '--convert-to', 'html:HTML (StarWriter)', '--outdir', folder];
    const { error, stderr } = spawnSync('soffice', [...argv, join(folder, 'paper.docx')], { encoding: 'utf8' });
    if (error !== undefined) throw new Error(`These tests need LibreOffice: ${error.message} ${stderr}`);
    const page = readFileSync(join(folder, 'paper.html'), 'utf8');
    return [...page.matchAll(/<h([1-4])\b[^>]*>([\s\S]*?)<\/h\1>/g)].map(
      ([, level, text = '']) => `${'#'.repeat(Number(level))} ${plain(text)}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
