import { describe, expect, it } from 'vitest';
import { withLater } from '../../src/lint/later.ts';

/** An object with both properties, and how often they were worked out. */
function made() {
  const times = { edits: 0, fingerprint: 0 };
  const later = {
    edits: () => {
      times.edits += 1;
      return [];
    },
    fingerprint: () => {
      times.fingerprint += 1;
      return 'f1';
    },
  };
  return { times, finding: withLater({ rule: 'r' }, { question: 'q' }, later) };
}

describe('withLater', () => {
  it('works nothing out until it is asked for', () => {
    const { times, finding } = made();
    expect([finding.rule, finding.question, times]).toEqual(['r', 'q', { edits: 0, fingerprint: 0 }]);
    expect([finding.fingerprint, finding.edits, times]).toEqual(['f1', [], { edits: 1, fingerprint: 1 }]);
  });

  it('keeps the order of the properties, also in copies and in JSON', () => {
    const { finding } = made();
    expect(Object.keys(finding)).toEqual(['rule', 'edits', 'question', 'fingerprint']);
    expect(JSON.stringify(finding)).toBe('{"rule":"r","edits":[],"question":"q","fingerprint":"f1"}');
    expect(Object.entries({ ...finding, rule: 's' })).toEqual([
      ['rule', 's'],
      ['edits', []],
      ['question', 'q'],
      ['fingerprint', 'f1'],
    ]);
    expect(Reflect.ownKeys({ ...finding })).toHaveLength(4);
  });
});
