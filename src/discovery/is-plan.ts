/**
 * Whether a YAML file found in a folder is a plan: its top level has the key `nlc`, and it isn't a configuration. A plan
 * that has lost the key, or has it misspelled, is recognised by its sections, so that it doesn't go unchecked.
 */

import { type Data, isMap } from '../plan/path.ts';
import { decode } from '../yaml/decode.ts';
import { readYaml } from '../yaml/read.ts';

/** The start of the first line that isn't blank or a comment. */
const SPEAKS = /^[ \t\r]*[^\s#]/m;
/** The usual plan starts with this key. */
const FIRST_KEY = /(?:nlc|"nlc"|'nlc')[ \t]*:\s/y;
/** Used if the YAML can't be parsed: the key first within braces, or at the start of a line. */
const FIRST_IN_BRACES = /[ \t\r]*\{\s*["']?nlc["']?\s*:/y;
const AT_LEFT_EDGE = /^["']?nlc["']?[ \t]*:/m;
/** The other keys of a configuration. A configuration that others extend may have any name. */
const SETTINGS = new Set([
  'framework',
  'fail-on',
  'max-warnings',
  'as-of',
  'extends',
  'rules',
  'overrides',
  'local-rules',
  'ignore',
  'baseline',
]);
const MAY_SET = new RegExp(`^["']?(?:${[...SETTINGS].join('|')})["']?[ \\t]*:`, 'm');

/** Sections that no plan is without, and others of which it has at least one. */
const ALWAYS = ['network', 'schools'];
const MOSTLY = ['purpose', 'focus', 'leadership', 'activities'];

/** @param bytes the file, or its beginning if it is too large */
export function isPlan(bytes: Uint8Array): boolean {
  const decoded = decode(bytes);
  if ('error' in decoded) return looksLikePlan(roughly(bytes));
  const { text } = decoded;
  const maySection = ALWAYS.every((section) => text.includes(section));
  if (!text.includes('nlc') && !maySection) return false;
  if (begins(FIRST_KEY, text) && !MAY_SET.test(text)) return true;
  const { documents, errors } = readYaml(text);
  return errors.length > 0
    ? looksLikePlan(text) || hasSections((section) => new RegExp(`^${section}[ \\t]*:`, 'm').test(text))
    : documents.some(({ data }) => hasPlan(data));
}

function hasSections(has: (section: string) => boolean): boolean {
  return ALWAYS.every(has) && MOSTLY.some(has);
}

function hasPlan(data: Data): boolean {
  if (!isMap(data)) return false;
  if (!('nlc' in data)) return hasSections((section) => Object.hasOwn(data, section));
  const others = Object.keys(data).filter((key) => key !== 'nlc');
  return others.length === 0 || others.some((key) => !SETTINGS.has(key));
}

/**
 * Whether a file seems to have the key `nlc` at its top level: a plan, a configuration or a baseline, even a broken
 * one.
 */
export function bearsKey(bytes: Uint8Array): boolean {
  return looksLikePlan(roughly(bytes));
}

function looksLikePlan(text: string): boolean {
  return begins(FIRST_IN_BRACES, text) || AT_LEFT_EDGE.test(text);
}

/** Whether the first line that isn't blank or a comment begins with a pattern. */
function begins(beginning: RegExp, text: string): boolean {
  beginning.lastIndex = SPEAKS.exec(text)?.index ?? text.length;
  return beginning.test(text);
}

/** Decodes bytes that aren't all valid text. */
function roughly(bytes: Uint8Array): string {
  return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
}
