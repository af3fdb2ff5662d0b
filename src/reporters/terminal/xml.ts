/** Writes an XML document with escaped attributes and text, without characters that XML doesn't allow. */

import XMLBuilder from 'fast-xml-builder';
import { safeText } from '../../text/words.ts';

/**
 * Keys that start with `@` are attributes, `#text` is the text, and every other key has the elements with that name.
 */
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

/** The document with one root element. Elements that are undefined are left out. */
export function xmlOf(name: string, root: Element): string {
  return builder.build({ ...DECLARED, [name]: root });
}

const DECLARED = { '?xml': { '@version': '1.0', '@encoding': 'UTF-8' } };

/**
 * The pieces of a document with one root element, made child by child.
 * @param root without children
 * @param child the name of every child
 */
export function* xmlWith(name: string, root: Element, child: string, children: Iterable<Element>): Generator<string> {
  const empty = xmlOf(name, root);
  let isEmpty = true;
  for (const element of children) {
    if (isEmpty) yield `${empty.slice(0, empty.lastIndexOf('/>'))}>\n`;
    isEmpty = false;
    const inRoot = builder.build({ [name]: { [child]: element } });
    yield inRoot.slice(inRoot.indexOf('\n') + 1, inRoot.lastIndexOf('</'));
  }
  yield isEmpty ? empty : `</${name}>\n`;
}

/** Makes each line safe text. Characters that XML 1.0 doesn't allow become visible escapes. */
function printable(text: string): string {
  return text.split('\n').map(safeText).join('\n').replace(NONCHARACTERS, '\ufffd');
}

/** Characters that XML allows but advises against. */
const NONCHARACTERS = /\p{Noncharacter_Code_Point}/gu;
