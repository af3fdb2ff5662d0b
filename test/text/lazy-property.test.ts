import { describe, expect, it } from 'vitest';
import { lazyProperty } from '../../src/text/lazy-property.ts';

const withEdits = lazyProperty('edits');
const withFingerprint = lazyProperty('fingerprint');

/** A finding with two such properties, and how often they were worked out. */
function made(number: number) {
  const times = { edits: 0, fingerprint: 0 };
  const first = withEdits({ rule: 'r' }, () => {
    times.edits += 1;
    return [number];
  });
  const finding = withFingerprint(Object.assign(first, { question: 'q' }), () => {
    times.fingerprint += 1;
    return `f${number}`;
  });
  return { times, finding };
}

describe('a lazy property', () => {
  it("isn't worked out until it is asked for", () => {
    const { times, finding } = made(1);
    expect([finding.rule, finding.question, times]).toEqual(['r', 'q', { edits: 0, fingerprint: 0 }]);
    expect([finding.fingerprint, finding.edits, times]).toEqual(['f1', [1], { edits: 1, fingerprint: 1 }]);
  });

  it('is of its own object, though all share one getter', () => {
    const [one, other] = [made(1).finding, made(2).finding];
    expect([one.fingerprint, other.fingerprint, one.fingerprint]).toEqual(['f1', 'f2', 'f1']);
    const getterOf = (finding: object) => Object.getOwnPropertyDescriptor(finding, 'fingerprint')?.get;
    expect(getterOf(one)).toBe(getterOf(other));
  });

  it('keeps its place among the others, also in copies and in JSON', () => {
    const { finding } = made(1);
    expect(Object.keys(finding)).toEqual(['rule', 'edits', 'question', 'fingerprint']);
    expect(JSON.stringify(finding)).toBe('{"rule":"r","edits":[1],"question":"q","fingerprint":"f1"}');
    expect(Object.entries({ ...finding, rule: 's' })).toEqual([
      ['rule', 's'],
      ['edits', [1]],
      ['question', 'q'],
      ['fingerprint', 'f1'],
    ]);
    expect(Reflect.ownKeys({ ...finding })).toHaveLength(4);
  });
});
