/** The framework as the program uses it: records bound to their checks, the shipped rules, and examples. */

import { describe, expect, it } from 'vitest';
import examples from '#prepared/examples';
import prepared from '#prepared/framework';
import { defineCheck } from '../../src/checks/check.ts';
import {
  evaluateCrossPlanExample,
  evaluateExample,
  exampleTexts,
  illustrate,
} from '../../src/rule-examples/examples.ts';
import { bindChecks } from '../../src/rules/bind-checks.ts';
import { kindErrors } from '../../src/rules/cross-plan-record-errors.ts';
import { loadFramework } from '../../src/rules/load.ts';
import type { RuleExample, RuleRecord } from '../../src/rules/types.ts';

describe('bindChecks', () => {
  const record: RuleRecord = {
    id: 'a-rule',
    title: 'A rule',
    cites: [],
    why: 'Because.',
    level: 'advice',
    check: 'typed',
    params: { number: 1, share: 0.5, text: 'a', path: 'a.b_c', texts: ['a'], wording: { one: 'a', two: 'b' } },
    message: '{number} of {text}, {fact}',
    fix: 'Fix it.',
  };
  const typed = defineCheck({
    params: { number: 'number', share: 'share', text: 'text', path: 'path', texts: 'texts', wording: ['one', 'two'] },
    facts: ['fact'],
    test: () => [],
  });
  const categories = [{ id: 'one', about: 'One.', sections: [], first: '', owners: [] }];
  const bind = (change: Partial<RuleRecord>) =>
    bindChecks(
      { categories, statements: [], records: [{ category: 'one', record: { ...record, ...change } }] },
      { typed },
    );

  it('binds a record to its check, with its category, grade and reason', () => {
    const { rules, errors } = bind({});
    expect(errors).toEqual([]);
    expect(rules).toMatchObject([
      { ...record, category: 'one', grade: 'integrity', statements: [], reason: 'Because.', predicate: typed },
    ]);
  });

  it.each<[string, Partial<RuleRecord>, (string | number)[], string]>([
    ['an unknown check', { check: 'untyped' }, ['check'], 'There is no check called untyped. Did you mean typed?'],
    [
      'a check named like a property of every object',
      { check: 'toString' },
      ['check'],
      'There is no check called toString. Run nlc rules checks to see them all.',
    ],
    ['an unknown statement', { cites: ['P6'] }, ['cites', 0], 'There is no statement P6.'],
  ])('refuses %s', (_, change, at, message) => {
    const { rules, errors } = bind(change);
    expect(rules).toEqual([]);
    expect(errors).toEqual([{ rule: 'a-rule', at, message }]);
  });

  it('refuses a record with neither statement nor reason, and one without any parameters', () => {
    const { why, params, ...bare } = record;
    const { rules, errors } = bindChecks(
      { categories, statements: [], records: [{ category: 'one', record: bare }] },
      { typed },
    );
    expect(rules).toEqual([]);
    expect(errors.map(({ at, message }) => `${at.join('.')}: ${message}`)).toEqual([
      'why: A rule that cites no statement needs its own "why".',
      ...['number', 'share', 'text', 'path', 'texts', 'wording'].map(
        (name) => `params: The check typed needs the parameter ${name}.`,
      ),
    ]);
  });

  it.each<[string, unknown, string]>([
    ['number', '1', '"number" should be a number, 0 or more.'],
    ['number', -1, '"number" should be a number, 0 or more.'],
    ['number', 1_000_001, '"number" should be a number, 0 or more.'],
    ['number', Number.NaN, '"number" should be a number, 0 or more.'],
    ['share', 1.5, '"share" should be a share from 0 to 1, such as 0.5 for half.'],
    ['text', 1, '"text" should be text.'],
    ['path', 'A.b', '"path" should be a path such as leadership.co_leaders.'],
    ['path', 1, '"path" should be a path such as leadership.co_leaders.'],
    ['texts', 'a', '"texts" should be a list of texts.'],
    ['texts', ['a', 1], '"texts" should be a list of texts.'],
    ['wording', { one: 'a' }, '"wording" should be a section with texts for one and two.'],
    ['wording', { one: 'a', two: 1 }, '"wording" should be a section with texts for one and two.'],
    ['wording', ['one', 'two'], '"wording" should be a section with texts for one and two.'],
    ['wording', 'one', '"wording" should be a section with texts for one and two.'],
  ])('refuses %s: %j', (name, value, message) => {
    const params = { ...record.params, [name]: value } as RuleRecord['params'];
    const { rules, errors } = bind({ ...(params && { params }) });
    expect(rules).toEqual([]);
    expect(errors).toEqual([{ rule: 'a-rule', at: ['params', name], message }]);
  });
});

describe('a pattern', () => {
  const record: RuleRecord = {
    id: 'a-rule',
    title: 'A rule',
    cites: [],
    why: 'Because.',
    level: 'advice',
    check: 'fitting',
    params: { pattern: 'a+' },
    message: 'A thing',
    fix: 'Fix it.',
  };
  const fitting = defineCheck({ params: { pattern: 'pattern' }, facts: [], test: () => [] });
  const categories = [{ id: 'one', about: 'One.', sections: [], first: '', owners: [] }];
  const bind = (change: Partial<RuleRecord>) =>
    bindChecks(
      { categories, statements: [], records: [{ category: 'one', record: { ...record, ...change } }] },
      { fitting },
    );

  it('is allowed only in local rules, whose grade and reason say that they are local', () => {
    expect(bind({}).errors).toEqual([
      { rule: 'a-rule', at: ['check'], message: 'Only a local rule can have a pattern.' },
    ]);
    const { rules, errors } = bind({ source: 'Handbook' });
    expect(errors).toEqual([]);
    expect(rules).toMatchObject([{ grade: 'local', reason: 'Because. (Handbook)' }]);
  });

  it('has to be text', () => {
    expect(bind({ source: 'Handbook', params: { pattern: 5 } }).errors).toEqual([
      { rule: 'a-rule', at: ['params', 'pattern'], message: '"pattern" should be a regular expression.' },
    ]);
  });
});

describe('a record of the wrong kind', () => {
  const record: RuleRecord = {
    id: 'a-rule',
    title: 'A rule',
    cites: ['E10'],
    level: 'advice',
    check: 'typed',
    message: 'A message',
    fix: 'Fix it.',
  };
  const one: RuleExample = { name: 'one', plan: '{}', expect: [] };
  const several: RuleExample = { name: 'several', plans: ['{}', '{}'], expect: [] };

  it('across plans: fields that only rules about one plan use are refused, and so is an example with one plan', () => {
    const full = { ...record, needs: ['focus'], strength: 'Well done.', examples: [several, one] };
    expect(kindErrors({ category: 'repository', record: full })).toEqual([
      { rule: 'a-rule', at: ['needs'], message: 'A cross-plan rule can\'t have "needs".' },
      { rule: 'a-rule', at: ['strength'], message: 'A cross-plan rule can\'t have "strength".' },
      { rule: 'a-rule', at: ['examples', 1], message: 'An example of a cross-plan rule needs several plans.' },
    ]);
  });

  it('about one plan: an example with several plans is refused', () => {
    const full = { ...record, needs: ['focus'], strength: 'Well done.', examples: [several, one] };
    expect(kindErrors({ category: 'focus', record: full })).toEqual([
      {
        rule: 'a-rule',
        at: ['examples', 0],
        message: 'Only a cross-plan rule can have an example with several plans.',
      },
    ]);
    expect(kindErrors({ category: 'focus', record })).toEqual([]);
  });
});

describe('loadFramework', () => {
  it('loads the shipped rules in the order of their categories', () => {
    const { rules, crossPlanRules, header, statements } = loadFramework();
    const order = header.categories.map(({ id }) => id);
    expect(rules.map(({ category }) => order.indexOf(category))).toEqual(
      rules.map(({ category }) => order.indexOf(category)).sort((a, b) => a - b),
    );
    expect(crossPlanRules.map(({ category }) => category)).toEqual(crossPlanRules.map(() => 'repository'));
    expect([...rules, ...crossPlanRules]).toHaveLength(prepared.records().length);
    expect(statements).toHaveLength(46);
  });

  it('refuses rules prepared for another version of the program', () => {
    const records = () =>
      prepared
        .records()
        .map((one) =>
          one.record.id === 'no-critical-friend' ? { ...one, record: { ...one.record, check: 'of-another-day' } } : one,
        );
    expect(() => loadFramework({ ...prepared, records })).toThrow(
      "The prepared rules don't match this program. Build it again.",
    );
  });
});

describe('an example', () => {
  const framework = loadFramework();
  const rule = framework.rules.find(({ id }) => id === 'no-critical-friend');
  const readingRules = framework.rules.filter(({ category }) => category === 'plan');
  const context = { base: examples.base, asOf: '2026-11-24', readingRules };
  const fragment = (plan: string): RuleExample => ({ name: 'one', plan, expect: [] });

  it('is merged into the base plan: maps merge, lists and values replace, null removes', () => {
    const base = 'a: { b: 1, c: [1, 2], d: 4 }\ne: 5\n';
    expect(exampleTexts(base, fragment('a: { c: [3], d: null, f: { g: 6 } }'))).toEqual([
      'a:\n  b: 1\n  c:\n    - 3\n  f:\n    g: 6\ne: 5\n',
    ]);
    expect(exampleTexts(base, { name: 'one', text: 'nlc: 1\n', expect: [] })).toEqual(['nlc: 1\n']);
  });

  it('with several plans is refused if one of them cannot be read', () => {
    const [crossPlanRules] = framework.crossPlanRules;
    if (crossPlanRules === undefined) throw new Error('There are no cross-plan rules');
    const broken: RuleExample = { name: 'one', plans: ['{}', 'purpose: null'], expect: [] };
    expect(() => evaluateCrossPlanExample(crossPlanRules, broken, context)).toThrow(
      'A plan of the example "one" of critical-friend-stretched can\'t be read.',
    );
  });

  it('is checked with its rule on its date', () => {
    if (rule === undefined) throw new Error('no-critical-friend is not shipped');
    const report = evaluateExample(rule, fragment('leadership: { critical_friends: [] }'), context);
    expect(report.findings.map(({ rule: id, path }) => [id, path])).toEqual([
      ['no-critical-friend', 'leadership.critical_friends'],
    ]);
    expect(() => evaluateExample(rule, { ...fragment('{}'), as_of: '2026-02-30' }, context)).toThrow(
      'The example "one" of no-critical-friend has an "as_of" that isn\'t a date.',
    );
  });

  it('illustrates its rule when it fires', () => {
    if (rule === undefined) throw new Error('no-critical-friend is not shipped');
    expect(illustrate(rule, framework, examples)).toMatchObject({
      name: 'nobody',
      fragment: 'leadership: { critical_friends: [] }',
    });
    expect(() => illustrate(rule, framework, { ...examples, byRule: {} })).toThrow(
      'no-critical-friend has no example that fires',
    );
  });
});
