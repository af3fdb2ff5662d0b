/** Files in every encoding keep it, with their mark and all bytes that no edit changes. */

import { describe, expect, it } from 'vitest';
import { editBytes, encodeLike, sameBytes } from '../../src/edit/edit-bytes.ts';
import type { Edit } from '../../src/edit/edits.ts';
import { MAX_BYTES } from '../../src/yaml/reading-limits.ts';

const TEXT = '# Plan für 朝日 👩‍👧\r\nname: "old" # é\r\nschools:\r\n';
const AFTER = '# Plan für 朝日 👩‍👧\r\nname: "new 🏫" # é\r\nschools:\r\n  - id: é\r\n    name: A\r\n';
const EDITS: Edit[] = [
  { op: 'set', path: ['name'], value: 'new 🏫' },
  { op: 'append', path: ['schools'], value: { id: 'é', name: 'A' } },
];

const little = (text: string) => Buffer.from(text, 'utf16le');
const big = (text: string) => Buffer.from(text, 'utf16le').swap16();
const utf8 = (text: string) => Buffer.from(text, 'utf8');

describe('the bytes of a file', () => {
  it.each<[string, (text: string) => Buffer]>([
    ['UTF-8', utf8],
    ['UTF-8 with a mark', (text) => utf8(`\ufeff${text}`)],
    ['little-endian UTF-16', (text) => little(`\ufeff${text}`)],
    ['big-endian UTF-16', (text) => big(`\ufeff${text}`)],
  ])('stay in %s', (_, encode) => {
    const edited = editBytes(encode(TEXT), 0, EDITS);
    expect('bytes' in edited && Buffer.from(edited.bytes)).toEqual(encode(AFTER));
  });

  it('are the very same if nothing changes', () => {
    const bytes = utf8(TEXT);
    const edited = editBytes(bytes, 0, [{ op: 'set', path: ['name'], value: 'old' }]);
    expect('bytes' in edited && edited.bytes).toBe(bytes);
  });

  it.each<[string, Buffer, Edit[], string]>([
    ['are not text', Buffer.from([0x61, 0xff]), EDITS, 'unreadable'],
    ['have two marks', little('\ufeff\ufeffa: 1\n'), [{ op: 'set', path: ['a'], value: 2 }], 'unsavable'],
    ['would be too many', utf8('a: 1\n'), [{ op: 'set', path: ['a'], value: 'x'.repeat(1024 * 1024) }], 'unsavable'],
    ['hold words where a section should be', utf8('a: 1\n'), [{ op: 'set', path: ['a', 'b'], value: 2 }], 'wrong-kind'],
  ])('are refused if they %s', (_, bytes, edits, reason) => {
    const edited = editBytes(bytes, 0, edits);
    expect('refused' in edited && edited.refused.reason).toBe(reason);
  });
});

it('fills a file up to the largest that nlc reads, and no more', () => {
  const size = (more: number) => {
    const edited = editBytes(utf8('a: 1\n'), 0, [{ op: 'set', path: ['a'], value: 'x'.repeat(MAX_BYTES - 4 + more) }]);
    return 'refused' in edited ? edited.refused.reason : edited.bytes.length;
  };
  expect([size(0), size(1)]).toEqual([MAX_BYTES, 'unsavable']);
});

it.each(['仿', 'ﻀ', '\uf03f', 'é'])('gives a text no mark because it begins with %s', (character) => {
  const text = `${character}: 1\n`;
  expect(Buffer.from(encodeLike(utf8(text), text))).toEqual(utf8(text));
});

it.each([
  [[1, 2], [1, 2], true],
  [[], [], true],
  [[1, 2], [1, 3], false],
  [[1, 2], [1], false],
  [[1], [1, 2], false],
])('compares bytes: %j and %j', (a, b, isSame) => {
  expect(sameBytes(Uint8Array.from(a), Uint8Array.from(b))).toBe(isSame);
});
