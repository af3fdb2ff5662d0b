/** Whatever text there is, an XML report holds it as text: a reader of XML gives it back as it was made safe. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { xmlOf } from '../../src/reporters/terminal/xml.ts';
import { safeText } from '../../src/text/words.ts';
import { runs } from '../kit/runs.ts';

const XML_TEXT = /^[\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc
    .array(fc.constantFrom(']]>', '<', '&', '&amp;', '"', "'", '\n', 'true', '\ud800', '\u0000', '\ufffe', ' '), {
      maxLength: 20,
    })
    .map((parts) => parts.join('')),
);

it('in an attribute and in an element', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const xml = xmlOf('report', { '@says': text.replaceAll('\n', ' '), part: [{ '#text': `.${text}.` }] });
      const shape =
        /^<\?xml version="1.0" encoding="UTF-8"\?>\n<report says="([^<>"]*)">\n {2}<part>([^<>"]*)<\/part>\n<\/report>\n$/;
      const [, attribute = '-', element = '-'] = shape.exec(xml) ?? [];
      const plain = (said: string) =>
        said
          .split('\n')
          .map(safeText)
          .join('\n')
          .replace(/\p{Noncharacter_Code_Point}/gu, '\ufffd');
      expect(unescaped(attribute)).toBe(plain(text.replaceAll('\n', ' ')));
      expect(unescaped(element)).toBe(plain(`.${text}.`));
      expect(xml).toMatch(XML_TEXT);
      expect(xml.replace(/&(?:lt|gt|quot|apos|amp);/g, '')).not.toContain('&');
    }),
    { numRuns: runs(2000) },
  );
});
