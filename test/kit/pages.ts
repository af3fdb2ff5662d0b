/** What is on a page, and whether anything is on it that shouldn't be. */

import { PAGE_STYLE } from '../../src/reporters/page/page-style.ts';

/** The text of some markup. */
export const plain = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim();

/** The headings of a page, with as many `#` as their level. */
export const headings = (page: string) =>
  [...page.matchAll(/<h([1-4])[^>]*>(.*?)<\/h\1>/g)].map(
    ([, level, text = '']) => `${'#'.repeat(Number(level))} ${plain(text)}`,
  );

const TAGS =
  'html head meta title style body header main footer nav section article div h1 h2 h3 h4 p ol ul li dl dt dd a b span pre code figure figcaption table caption thead tbody tr th td svg desc g line circle rect path text'.split(
    ' ',
  );
const ATTRIBUTES =
  'lang charset name content http-equiv id class href role tabindex scope data-label aria-label aria-labelledby aria-hidden viewBox width height x y x1 y1 x2 y2 cx cy r rx d text-anchor preserveAspectRatio'.split(
    ' ',
  );

/**
 * Reads a page strictly: what isn't text has to be a tag in the one form that pages have. Returns what isn't allowed.
 */
export function strangers(page: string): string[] {
  const rest = page.replace('<!doctype html>', '').replace(`<style>${PAGE_STYLE}</style>`, '');
  const unknown = [...rest.matchAll(/<[^>]*>?/g)].flatMap(([tag]) => {
    const [, name = '', attributes = ''] = /^<\/?([a-z\d]+)((?: [a-zA-Z\d-]+="[^"<>]*")*)>$/.exec(tag) ?? [];
    const named = [...attributes.matchAll(/ ([a-zA-Z\d-]+)="/g)].map(([, one = '']) => one);
    const addresses = [...attributes.matchAll(/ href="([^"]*)"/g)].map(([, one = '']) => one);
    const isKnown = TAGS.includes(name) && named.every((one) => ATTRIBUTES.includes(one));
    return isKnown && addresses.every((one) => /^#[\w-]+$/.test(one)) ? [] : [tag];
  });
  const unsafe = rest.match(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Cs}|&(?!amp;|lt;|gt;|quot;)/gu) ?? [];
  return [...unknown, ...unsafe];
}
