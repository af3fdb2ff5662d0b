/** Whatever is put into whatever plan: it reads back as it was given, and nothing else changes. */

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type Edited } from '../../src/edit/apply.ts';
import { sameData } from '../../src/edit/draft.ts';
import type { Edit } from '../../src/edit/edits.ts';
import { fieldOrder } from '../../src/edit/plan-fields.ts';
import type { Refused } from '../../src/edit/refusal.ts';
import { type Data, isList, isMap, type Path } from '../../src/plan/path.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { anyValue, type Choices, choices, styledText } from '../kit/arbitrary-edits.ts';
import { runs } from '../kit/runs.ts';

const PLANS = ['test/plans', 'templates'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml') && !file.startsWith('ci'))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
);
const SOUND = PLANS.filter((text) => isSound(text));

function isSound(text: string): boolean {
  const { documents, errors } = readYaml(text);
  return errors.length === 0 && documents.length > 0 && documents.every((one) => one.errors.length === 0);
}

function dataOf(text: string): Data {
  return readYaml(text).documents[0]?.data ?? null;
}

function edited(text: string, ...edits: readonly Edit[]): Edited | Refused {
  return applyEdits({ text, ...readYaml(text) }, 0, edits);
}

/** A place where a value can be set: one that is there, the next entry of a list, or a field that isn't there yet. */
function placeIn(data: Data, choose: Choices): Path {
  const path: (string | number)[] = [];
  let here: Data | undefined = data;
  for (let depth = 0; depth < 8; depth += 1) {
    if (here !== undefined && here !== null && !isList(here) && !isMap(here)) break;
    if (depth > 0 && choose.once(4)) break;
    const step: string | number = isList(here) ? choose.below(here.length + 1) : nameIn(here ?? {}, path, choose);
    path.push(step);
    here = isList(here) ? here[step as number] : isMap(here) ? here[step] : undefined;
  }
  return path;
}

function nameIn(map: Data, path: Path, choose: Choices): string {
  const own = isMap(map) ? Object.keys(map) : [];
  const known = fieldOrder(path);
  return choose.of([
    ...own,
    ...own,
    ...(known.length > 0 ? [choose.of(known)] : []),
    ...(choose.once(6) ? ['x-new', 'no', 'a b'] : []),
    'x-note',
  ]);
}

/** The data with a value at a path, in the simplest way. */
function put(data: Data | undefined, [step, ...rest]: Path, value: Data): Data {
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const items = isList(data) ? [...data] : [];
    items[step] = put(items[step], rest, value);
    return items;
  }
  const map = isMap(data) ? data : {};
  return Object.fromEntries([...Object.entries(map), [step, put(map[step], rest, value)]]);
}

function expectOnly(text: string, result: Edited | Refused, wanted: Data): asserts result is Edited {
  if ('refused' in result) throw new Error(`refused: ${result.refused.message}\n${text}`);
  expect(sameData(dataOf(result.text), wanted)).toBe(true);
}

describe('a value', () => {
  const cases = fc.record({
    text: fc.oneof(fc.constantFrom(...SOUND), styledText.filter(isSound)),
    choose: choices,
    value: anyValue,
  });
  it('reads back', () => {
    const refusals = new Map<string, number>();
    let n = 0;
    fc.assert(
      fc.property(cases, ({ text, choose, value }) => {
        const data = dataOf(text);
        const path = placeIn(data, choose);
        n += 1;
        const result = edited(text, { op: 'set', path, value });
        if ('refused' in result) {
          const { reason } = result.refused;
          refusals.set(reason, (refusals.get(reason) ?? 0) + 1);
          return;
        }
        expectOnly(text, result, put(data, path, value));
      }),
      { numRuns: runs(20000) },
    );
    // A place that others share is refused by design. Anything else that can't be done safely has to be rare.
    const others = [...refusals].filter(([reason]) => reason !== 'shared').reduce((sum, [, times]) => sum + times, 0);
    expect(others).toBeLessThanOrEqual(Math.max(2, n / 1000));
  });
});
