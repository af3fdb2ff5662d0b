/** Which YAML files in a folder are plans: those whose top level has the key `nlc`, however it is written. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isPlan } from '../../src/discovery/is-plan.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const wide = (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));
const MEBIBYTE = 1024 * 1024;

describe('a plan', () => {
  it.each<[name: string, content: string | Uint8Array]>([
    ['with the key first', 'nlc: 1\nnetwork: {}\n'],
    ['and nothing but the key', 'nlc:'],
    ['with the key last', 'network: {id: a}\nnlc: 1\n'],
    ['with the key in double quotes', '"nlc": 1\n'],
    ['with the key in single quotes', "a: 1\n'nlc' : 1\n"],
    ['in braces', '{nlc: 1}'],
    ['in braces over lines', '{\n  network: {},\nnlc: 1}'],
    ['as JSON', '{\n  "network": {},\n  "nlc": 1\n}\n'],
    ['with the key written out as one', '? nlc\n: 1\n'],
    ['with a byte order mark', '\ufeffnlc: 1\n'],
    ['with a byte order mark, the key last', '\ufeffnetwork: {}\nnlc: 1\n'],
    ['in UTF-16', wide('network: {}\nnlc: 1\n')],
    ['with line ends of Windows', '# ours\r\n\r\nnlc: 1\r\n'],
    ['after comments', '# yaml-language-server: $schema=x\n\n  # more\nnlc: 1\n'],
    ['after a document mark', '---\nnlc: 1\n'],
    ['after a directive', '%YAML 1.2\n---\nnlc: 1\n'],
    ['in the second document', 'a: 1\n---\nnlc: 1\n'],
    ['brought in by reference', 'a: &a {nlc: 1}\n---\n<<: {nlc: 1}\n'],
    ['with a key that only configurations have', 'nlc: 1\nrules: {}\nnetwork: {}\n'],
    ['that breaks off', 'network: [\nnlc: 1\n'],
    ['that breaks off, in braces', '# ours\n  {"nlc": 1, "network": [}'],
    ['without the space after the colon', 'nlc:1\nnetwork: {id: a}\n'],
    ['with a key twice', 'a: 1\na: 2\nnlc: 1\n'],
    ['in another encoding', Uint8Array.from([0x61, 0x3a, 0xe9, 0x0a, ...bytes('nlc: 1\n')])],
    ['in UTF-16 that is cut off', wide('a: [\nnlc: 1\n').subarray(0, -1)],
    ['that has lost the key', 'network: {id: a}\nschools: []\nactivities: []\n'],
    ['with the key misspelled', 'ncl: 1\nnetwork: {id: a}\npurpose: {}\nschools: []\n'],
    ['that has lost the key and breaks off', 'network: {id: a}\nschools: []\nfocus: [\n'],
    ['larger than may be read', `nlc: 1\n${'#'.repeat(MEBIBYTE)}`],
    ['larger than may be read, the key in the middle', `a: 1\nnlc: 1\n${'#'.repeat(MEBIBYTE)}`],
  ])('%s', (_, content) => {
    expect(isPlan(typeof content === 'string' ? bytes(content) : content)).toBe(true);
  });
});

describe('no plan', () => {
  it.each<[name: string, content: string | Uint8Array]>([
    ['nothing', ''],
    ['comments alone', '# nlc: 1\n'],
    ['other YAML', 'on: push\njobs: {}\n'],
    ['other YAML that speaks of it', 'name: nlc\n'],
    ['a configuration that others take over', 'nlc: 1\n"fail-on": warning\nrules: {}\n'],
    ['a configuration in braces', '{nlc: 1, extends: a.yaml}'],
    ['a list', '- nlc: 1\n'],
    ['a network and schools of something else', 'network: {id: a}\nschools: []\nservices: {}\n'],
    ['sections without schools', 'network: {id: a}\npurpose: {}\nactivities: []\n'],
    ['sections further in', 'plan:\n  network: {id: a}\n  schools: []\n  purpose: {}\n'],
    ['sections in broken YAML, further in', 'a: [\n  network: 1\n  schools: 1\n  focus: 1\n'],
    ['text', 'nlc\n'],
    ['the key further in', 'a:\n  nlc: 1\n'],
    ['the key further in, in braces', 'a: {nlc: 1}\n'],
    ['the key within a text over lines', 'a: |\n  nlc: 1\n'],
    ['the key within a text that is all there is', '--- |\nnlc: 1\n'],
    ['a longer key', 'nlc-check: 1\nnlcx: 1\n'],
    ['other broken YAML', 'a: [\n  nlc: 1\n'],
    ['broken JSON with the key further in', '{"a": {"nlc": 1},\n'],
    ['a picture', Uint8Array.from([0xff, 0xd8, 0xff, ...bytes('nlc')])],
    ['another large file', `a: 1\n${'#'.repeat(MEBIBYTE)}`],
  ])('%s', (_, content) => {
    expect(isPlan(typeof content === 'string' ? bytes(content) : content)).toBe(false);
  });
});

it.each([
  ['empty lines', '\n'],
  ['spaces', ' '],
  ['open braces', '{'],
  ['comments', '#\n'],
  ['line ends of Windows', '\r\n'],
  ['keys', 'nlc'],
])('is told of a mebibyte of %s', (_, text) => {
  const many = text.repeat(Math.floor(MEBIBYTE / text.length) - 10);
  expect(isPlan(bytes(many))).toBe(false);
  expect(isPlan(bytes(`${many}\nnlc: 1`))).toBe(true);
});

it('knows a configuration by whatever one may hold', () => {
  const { properties } = JSON.parse(readFileSync('framework/config.schema.json', 'utf8'));
  const { nlc: _, ...others } = properties;
  for (const key of Object.keys(others)) expect([key, isPlan(bytes(`nlc: 1\n${key}: x\n`))]).toEqual([key, false]);
});
