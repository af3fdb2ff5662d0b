/** The build exports what never changes as plain values. They have to be there as soon as a chunk is loaded. */

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDER = resolve('dist/chunks');
const CHUNKS = readdirSync(FOLDER).filter((name) => name.endsWith('.cjs'));
const PLAIN = /(?<=[;,}])exports(?:\.([\w$]+)|\["([\w$]+)"\])=/g;
const LIVE = /Object\.defineProperty\(exports,/g;

const codeOf = (chunk: string) => readFileSync(join(FOLDER, chunk), 'utf8');

describe('the exports of chunks', () => {
  it('are nearly all plain', () => {
    const all = CHUNKS.map(codeOf).join('\n');
    const [plain, live] = [all.match(PLAIN)?.length ?? 0, all.match(LIVE)?.length ?? 0];
    expect(plain).toBeGreaterThan(400);
    expect(live).toBeLessThan(plain / 20);
  });

  it.each(CHUNKS)('have their values in %s', (chunk) => {
    const loaded = createRequire(import.meta.url)(join(FOLDER, chunk)) as Record<string, unknown>;
    const names = [...codeOf(chunk).matchAll(PLAIN)].map(([, name, quoted]) => name ?? quoted ?? '');
    expect(names.filter((name) => loaded[name] === undefined)).toEqual([]);
  });
});
