/** Elements as an XML document: attributes and text escaped, nothing in them that XML cannot hold. */

import XMLBuilder from 'fast-xml-builder';
import { safeText } from '../../text/words.ts';

/** An element's attributes begin with `@`, its text is `#text`; every other key is the elements of that name. */
export interface Element {
  readonly [key: string]: string | number | Element | readonly Element[] | undefined;
}

const builder = new XMLBuilder({
  attributeNamePrefix: '@',
  ignoreAttributes: false,
  suppressBooleanAttributes: false,
  format: true,
  suppressEmptyNode: true,
  tagValueProcessor: (_, text) => printable(String(text)),
  attributeValueProcessor: (_, text) => printable(String(text)),
});

/** The document of one root element; elements that are left undefined are left out. */
export function xmlOf(name: string, root: Element): string {
  return builder.build({ '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, [name]: root });
}

/** Each line as safe text: what XML 1.0 has no place for becomes a visible escape. */
function printable(text: string): string {
  return text.split('\n').map(safeText).join('\n').replace(NONCHARACTERS, '\ufffd');
}

/** Signs that XML lets pass but asks writers to leave out. */
const NONCHARACTERS = /\p{Noncharacter_Code_Point}/gu;
