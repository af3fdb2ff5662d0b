/** A whole HTML document around the content of a page: one file, without scripts, with one constant style. */

import type { Report } from '../../findings/report.ts';
import { sha256 } from '../../text/digest.ts';
import { PACKAGE } from '../../text/version.ts';
import { safeText } from '../../text/words.ts';
import { type Element, el, markupAround, markupOf } from '../markup/element.ts';
import { dayWords } from './page-parts.ts';
import { PAGE_STYLE } from './page-style.ts';

/** Ends in a newline. */
export function htmlDocument(title: string, body: readonly Element[]): string {
  return [...htmlPieces(title, [body.map(markupOf)])].join('');
}

/**
 * The same in pieces.
 * @param body the pieces of what is in it
 */
export function* htmlPieces(title: string, body: Iterable<Iterable<string>>): Generator<string, void> {
  const skip = el('a', { class: 'skip', href: '#main' }, 'Skip to the content');
  yield '<!doctype html>\n';
  yield* markupAround(el('html', { lang: 'en' }), [
    [markupOf(head(title))],
    markupAround(el('body', {}), [[markupOf(skip)], ...body]),
  ]);
  yield '\n';
}

/** What the head of every page has, and only pages made here. */
export const GENERATOR = `name="generator" content="${PACKAGE}"`;

function head(title: string): Element {
  const policy = `default-src 'none'; style-src 'sha256-${sha256(PAGE_STYLE)}'`;
  return el(
    'head',
    {},
    el('meta', { charset: 'utf-8' }),
    el('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    el('meta', { name: 'generator', content: PACKAGE }),
    el('meta', { name: 'viewport', content: 'width=device-width' }),
    el('meta', { name: 'color-scheme', content: 'light dark' }),
    el('title', {}, title),
    el('style', {}, PAGE_STYLE),
  );
}

/** The day that a page is about, and with what it was made: the day may be long past. */
export function madeBy({ tool, framework, asOf }: Pick<Report, 'tool' | 'framework' | 'asOf'>): Element {
  const words = `As of ${dayWords(asOf)}. Made by a program, ${tool.name} ${tool.version}, which compares plans with a leaflet (rules: ${framework.name} ${framework.edition}).`;
  return el('footer', {}, el('p', {}, safeText(words)));
}
