/** A format that shows only findings gets a report without the rest. It has to say the same as it would with the rest. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { does, FORMAT_NAMES, FORMATS } from '../../../src/reporters/formats/index.ts';
import { runIn } from '../../kit/memory-io.ts';

const OUTLINE = readFileSync('test/plans/ok/outline.yaml', 'utf8');
const FEW = { plans: 2, all: false };
const MANY = { plans: 21, all: false };
const files = Object.fromEntries(
  Array.from({ length: MANY.plans }, (_, index) => [
    `plan-${index}.yaml`,
    index % 3 === 0 ? OUTLINE.replace(/^evaluation:/m, 'x-evaluation:') : OUTLINE,
  ]),
);

/** What a format writes, alone or next to one that needs everything. */
async function written(format: string, names: readonly string[], others: readonly string[]): Promise<string> {
  const asked = ['-f', format, ...others.flatMap((other) => ['-f', other])];
  return (await runIn({ files, columns: 80 }, 'check', '--color', 'never', ...asked, ...names)).out;
}

const briefFor = (request: typeof FEW) => FORMAT_NAMES.filter((format) => does(format, 'isBrief', request));

describe('a brief format', () => {
  it('is one for findings; those for people are brief about many plans', () => {
    expect(briefFor(FEW)).toEqual(['compact', 'sarif', 'junit', 'gitlab', 'checkstyle']);
    expect(briefFor(MANY)).toEqual(['pretty', 'compact', 'github', 'sarif', 'junit', 'gitlab', 'checkstyle']);
    expect(briefFor({ ...MANY, all: true })).toEqual(briefFor(FEW));
    expect(FORMAT_NAMES.filter((format) => does(format, 'showsLines', MANY))).toEqual(
      FORMAT_NAMES.filter((format) => format !== 'pretty' && FORMATS[format].showsLines !== undefined),
    );
  });

  it.each(briefFor(FEW))('%s says of a few plans what it says next to a whole report', async (format) => {
    const names = Object.keys(files).slice(0, FEW.plans);
    const alone = await written(format, names, []);
    expect(alone).toContain('plan-0.yaml');
    expect(alone).toBe(await written(format, names, ['json=whole.json']));
  });

  it.each(briefFor(MANY))('%s says of many plans what it says next to a whole report', async (format) => {
    const names = Object.keys(files);
    const alone = await written(format, names, []);
    expect(alone).toContain('plan-0.yaml');
    expect(alone).toBe(await written(format, names, ['json=whole.json']));
  });
});
