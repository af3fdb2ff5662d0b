/** Places in JSON text, and commas that are left over. */

import { expect, it } from 'vitest';
import type { Path } from '../../src/plan/path.ts';
import { offsetIn, withoutSurplusCommas } from '../../src/report/json-text.ts';

it.each<[string, Path, 'key' | 'value', string]>([
  ['^{"a": 1}', ['b'], 'value', ''],
  [' {^"a": 1}', [], 'value', ''],
  [' {\n ^"a": 1}', [], 'key', ''],
  ['^[1, 2]', [], 'value', ''],
  [' ^5', ['a'], 'value', ''],
  ['{"a": ^1, "b": 2}', ['a'], 'value', ''],
  ['{"a": 1, "b" :\t^2}', ['b'], 'value', ''],
  ['{"a": 1 ,\r\n^"b": 2}', ['b'], 'key', ''],
  ['{"a": {"b": [1, ^{"c": 2}]}}', ['a', 'b', 1], 'value', ''],
  ['{"a": {"b": [1, {"c": ^2}]}}', ['a', 'b', 1, 'c'], 'value', ''],
  ['{"a": {"b": [1, {^"c": 2}]}}', ['a', 'b', 1, 'c'], 'key', ''],
  ['{"a": ^[1, 2]}', ['a', 5], 'value', ''],
  ['{"a": ^[1, 2]}', ['a', 'x', 'y'], 'key', ''],
  ['{"a": ^1}', ['a', 'b'], 'key', ''],
  ['{"a": "}, ]\\"", "b": ^[]}', ['b'], 'value', ''],
  ['{"a": "\\\\", "b": ^{}}', ['b'], 'value', ''],
  ['{"a": [], "b": {}, "c": ^true}', ['c'], 'value', ''],
  ['{"a": [[1], "]"], "b": ^null}', ['b'], 'value', ''],
  ['{"a":1,"b":^2}', ['b'], 'value', ''],
  ['{"a":-1.5e3,"b":[^2]}', ['b', 0], 'value', ''],
  ['{"a\\u0062": 1, "c": ^2}', ['c'], 'value', ''],
  ['{"a\\u0062": ^1, "c": 2}', ['ab'], 'value', ''],
  ['[[1, 2], [3, ^4]]', [1, 1], 'value', ''],
  ['[{"a": 1}, {"a": ^2}]', [1, 'a'], 'value', ''],
  ['["a", ^"b"]', [1], 'value', ''],
  ['[true ^]', [0], 'value', '[^true ]'],
])('finds %s at %j (%s)', (marked, path, part, other) => {
  const text = marked.replace('^', '');
  const at = offsetIn(text, path, part);
  expect(`${text.slice(0, at)}^${text.slice(at)}`).toBe(other === '' ? marked : other);
});

it.each([
  ['[1, 2]', '[1, 2]'],
  ['[1, 2,]', '[1, 2 ]'],
  ['[, 1]', '[  1]'],
  ['[1,, 2]', '[1 , 2]'],
  ['[1, , 2]', '[1  , 2]'],
  ['{"a": 1,\n}', '{"a": 1 \n}'],
  ['{,"a": 1}', '{ "a": 1}'],
  ['[1,]\n', '[1 ]\n'],
  ['["a,]", ",,"]', '["a,]", ",,"]'],
  ['["a\\",]", 1,]', '["a\\",]", 1 ]'],
  ['[[1,],\t{},]', '[[1 ],\t{} ]'],
  [',', ' '],
  ['1,', '1 '],
  ['', ''],
])('%j without surplus commas is %j', (text, without) => {
  expect(withoutSurplusCommas(text)).toBe(without);
});
