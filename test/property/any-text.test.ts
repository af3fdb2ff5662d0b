/**
 * Whatever a file holds, `check` ends in a verdict: never in a fault of ours, always in output that is whole and safe.
 */

import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/findings/report.ts';
import { decode } from '../../src/yaml/decode.ts';
import type { Point, Span } from '../../src/yaml/span.ts';
import { anyText, planWithMistakes } from '../kit/arbitrary-plans.ts';
import { runIn } from '../kit/memory-io.ts';
import { ordersIn } from '../kit/pipelines.ts';
import { runs } from '../kit/runs.ts';

const schema = JSON.parse(readFileSync('framework/report.schema.json', 'utf8'));
const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);

/** Line and column counted anew: a line ends after \n, after \r\n, or after an \r that stands alone. */
function pointAt(text: string, offset: number): Point {
  let line = 1;
  let start = 0;
  for (let at = 0; at < offset; at += 1) {
    const ends = text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n');
    if (ends) [line, start] = [line + 1, at + 1];
  }
  return { line, column: offset - start + 1, offset };
}

function expectInside(text: string, { start, end }: Span): void {
  expect(start.offset).toBeGreaterThanOrEqual(0);
  expect(end.offset).toBeGreaterThanOrEqual(start.offset);
  expect(end.offset).toBeLessThanOrEqual(text.length);
  expect([start, end]).toEqual([pointAt(text, start.offset), pointAt(text, end.offset)]);
}

type JsonFinding = Finding & { range: Span; related: { range: Span }[] };

function expectSound(text: string, out: string, code: number): void {
  const report = JSON.parse(out) as { plans: { findings: JsonFinding[] }[]; exitCode: number };
  expect(validate(report) || validate.errors).toBe(true);
  expect(report.exitCode).toBe(code);
  expect(report.plans.length).toBeGreaterThan(0);
  for (const finding of report.plans.flatMap(({ findings }) => findings)) {
    expect(`${finding.message}${finding.why}${finding.fix}`).not.toMatch(/[\n\r]/);
    expectInside(text, finding.range);
    for (const { range } of finding.related) expectInside(text, range);
  }
}

const FORMATS = [['--format', 'pretty'], ['--all'], ['--format', 'compact'], ['--format', 'json']] as const;

async function expectReport(bytes: Uint8Array, flags: readonly string[]): Promise<void> {
  const { code, out, err } = await runIn({ files: { 'a.yaml': bytes } }, 'check', ...flags, 'a.yaml');
  expect(err).toBe('');
  expect([0, 1]).toContain(code);
  expect(ordersIn(out)).toEqual([]);
  if (!flags.includes('json')) return;
  const decoded = decode(bytes);
  expectSound('text' in decoded ? decoded.text : '', out, code);
}

const flags = fc.constantFrom(...FORMATS);
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('ends in a verdict', () => {
  it('any text', () =>
    fc.assert(
      fc.asyncProperty(anyText, flags, (text, format) => expectReport(utf8(text), format)),
      { numRuns: runs(2000) },
    ));

  it('any bytes', () =>
    fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), flags, expectReport), { numRuns: runs(1000) }));

  it('a plan with mistakes', () =>
    fc.assert(
      fc.asyncProperty(planWithMistakes, (text) => expectReport(utf8(text), ['--format', 'json'])),
      { numRuns: runs(1000) },
    ));
});
