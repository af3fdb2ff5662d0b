/** Which rules run and at which level: from the command line, from overrides, and where each is set. */

import { describe, expect, it } from 'vitest';
import { chooseRules, isAlwaysRun, isWhole, unknownName } from '../../src/config/choose-rules.ts';
import { pinProblem } from '../../src/config/pin.ts';
import { changesIn, ruleInUse } from '../../src/config/rule-in-use.ts';
import { applyOverrides, mergeOverrides, type RuleOverride } from '../../src/config/rule-overrides.ts';
import { withPatterns } from '../../src/config/rule-patterns.ts';
import { UserError } from '../../src/io/errors.ts';
import type { Rule } from '../../src/rules/bind-checks.ts';
import type { Framework } from '../../src/rules/load.ts';
import type { FrameworkHeader, RuleRecord } from '../../src/rules/types.ts';

const rule = (id: string, ...cites: string[]) =>
  ({ id, cites, level: 'advice', soften: {}, params: { least: 1 } }) as unknown as Rule;

const FRAMEWORK = {
  rules: [rule('plan-shape'), rule('no-review', 'P1'), rule('no-goal', 'P1', 'H2'), rule('no-lead')],
  crossPlanRules: [rule('same-names', 'H2')],
  statements: [{ code: 'P1' }, { code: 'H2' }],
} as unknown as Framework;

const choose = (choice: { rule?: string[]; only?: string[]; statement?: string[] }) =>
  chooseRules(FRAMEWORK, { rule: [], only: [], statement: [], ...choice });

/** The rules of a choice with their levels; or the errors. */
function chosen(choice: Parameters<typeof choose>[0]): string[] {
  try {
    const { rules, crossPlanRules } = choose(choice);
    return [...rules, ...crossPlanRules].map(({ id, level }) => `${id} ${level}`);
  } catch (error) {
    if (error instanceof UserError) return error.lines;
    throw error;
  }
}

const SHAPE = 'plan-shape advice';
const GOAL = 'no-goal advice';

describe('rules are chosen on the command line', () => {
  it.each<[string, Parameters<typeof choose>[0], string[]]>([
    ['all', {}, [SHAPE, 'no-review advice', GOAL, 'no-lead advice', 'same-names advice']],
    ['only some, and those that always run', { only: ['no-goal'] }, [SHAPE, GOAL]],
    ['those of a statement', { statement: ['p1'] }, [SHAPE, 'no-review advice', GOAL]],
    ['those of another', { statement: ['H2'] }, [SHAPE, GOAL, 'same-names advice']],
    [
      'some of both kinds',
      { only: ['no-lead'], statement: ['H2'] },
      [SHAPE, GOAL, 'no-lead advice', 'same-names advice'],
    ],
    ['with a level', { only: ['no-goal'], rule: ['no-goal=error', 'no-lead=off'] }, [SHAPE, 'no-goal error']],
    ['without one', { only: ['no-goal', 'no-lead'], rule: ['no-lead=off'] }, [SHAPE, GOAL]],
    ['as they are', { only: ['no-goal'], rule: ['no-goal'] }, [SHAPE, GOAL]],
    [
      'with the last level',
      { only: ['no-goal'], rule: ['no-goal=off', 'no-goal=warning'] },
      [SHAPE, 'no-goal warning'],
    ],
    ['an error that stays one', { only: ['no-goal'], rule: ['plan-shape=error'] }, ['plan-shape error', GOAL]],
  ])('%s', (_, choice, rules) => {
    expect(chosen(choice)).toEqual(rules);
  });

  it.each<[string, Parameters<typeof choose>[0], string[]]>([
    ['a rule', { only: ['no-gaol'] }, ['There is no rule called "no-gaol". Did you mean no-goal?']],
    ['a rule with a level', { rule: ['xyz=off'] }, ['There is no rule called "xyz". Run nlc rules to see them all.']],
    ['no rule', { rule: ['=off'] }, ['There is no rule called "". Run nlc rules to see them all.']],
    ['a statement', { statement: ['Z9'] }, ['There is no statement called "Z9". Run nlc rules to see them all.']],
    [
      'a level',
      { rule: ['no-goal=eror'] },
      ['--rule no-goal=eror: The level should be error, warning, advice, question or off. Did you mean error?'],
    ],
    [
      'a level of what is always an error',
      { rule: ['plan-shape=off'] },
      ["--rule plan-shape=off: This rule is always an error, because nlc can't check the plan if it finds something."],
    ],
    [
      'several',
      { rule: ['x=y'], only: ['z'], statement: ['w'] },
      [
        'There is no rule called "x". Run nlc rules to see them all.',
        'There is no rule called "z". Run nlc rules to see them all.',
        'There is no statement called "w". Run nlc rules to see them all.',
        '--rule x=y: The level should be error, warning, advice, question or off.',
      ],
    ],
  ])('but not %s that is not there', (_, choice, errors) => {
    expect(chosen(choice)).toEqual(errors);
  });

  it('and may be all there are', () => {
    expect([isWhole(choose({}), FRAMEWORK), isWhole(choose({ only: ['no-goal'] }), FRAMEWORK)]).toEqual([true, false]);
    const { rules, crossPlanRules } = choose({});
    expect(isWhole({ rules, crossPlanRules: [] }, FRAMEWORK)).toBe(false);
    expect(isWhole({ rules: rules.slice(1), crossPlanRules }, FRAMEWORK)).toBe(false);
    expect([isAlwaysRun(rule('plan-syntax')), isAlwaysRun(rule('no-goal'))]).toEqual([true, false]);
    expect(unknownName('rule', 'a', ['a'])).toEqual([]);
  });
});

describe('overrides', () => {
  const override = (...changes: RuleOverride['changes']): RuleOverride => ({
    covers: () => true,
    forAll: true,
    changes,
  });
  const at = <T>(value: T, line: number) => ({ value, from: `.nlc.yaml:${line}` });
  const changes = mergeOverrides([
    override(
      { id: 'a', level: at('off', 1), params: { least: at(2, 2) } },
      { id: 'b', level: at('error', 3), params: {} },
    ),
    override({ id: 'a', params: { most: at(9, 4), word: at('x', 5) } }, { id: 'b', level: at('off', 6), params: {} }),
    override({ id: 'c', params: { least: at(3, 7) } }),
  ]);

  it('are merged, the later ones over the earlier ones', () => {
    expect([...changes]).toEqual([
      ['a', { level: at('off', 1), params: { least: at(2, 2), most: at(9, 4), word: at('x', 5) } }],
      ['b', { level: at('off', 6), params: {} }],
      ['c', { params: { least: at(3, 7) } }],
    ]);
  });

  it('change rules, and turn some off unless they are named', () => {
    const rules = ['a', 'b', 'c', 'd'].map((id) => rule(id) as unknown as RuleRecord);
    const said = (named?: ReadonlySet<string>) =>
      applyOverrides(rules, changes, named).map((one) => `${one.id} ${one.level} ${JSON.stringify(one.params)}`);
    expect(said()).toEqual(['c advice {"least":3}', 'd advice {"least":1}']);
    expect(said(new Set(['b', 'd']))).toEqual(['b advice {"least":1}', 'c advice {"least":3}', 'd advice {"least":1}']);
    const louder = mergeOverrides([override({ id: 'd', level: at('error', 1), params: {} })]);
    const [loud] = applyOverrides(rules.slice(3), louder);
    expect(loud).toEqual({ id: 'd', cites: [], level: 'error', params: { least: 1 } });
    expect(applyOverrides(rules, new Map())).toEqual(rules);
  });

  it('are where a rule gets its level and parameters from', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => ruleInUse(rule(id), changes));
    expect([a?.level, b?.level, c?.level, d?.level]).toEqual(['off', 'off', 'advice', 'advice']);
    expect([a?.rule.level, a?.rule.params, d?.rule]).toEqual(['advice', { least: 2, most: 9, word: 'x' }, rule('d')]);
    expect(a && changesIn(a)).toEqual([
      'level off set by .nlc.yaml:1',
      'least 2 set by .nlc.yaml:2',
      'most 9 set by .nlc.yaml:4',
      'word set by .nlc.yaml:5',
    ]);
    expect([c && changesIn(c), d && changesIn(d)]).toEqual([['least 3 set by .nlc.yaml:7'], []]);
    expect(d?.setBy).toEqual({ level: null, params: {} });
    const louder = ruleInUse(rule('e'), mergeOverrides([override({ id: 'e', level: at('error', 1), params: {} })]));
    expect([louder.level, louder.rule.level]).toEqual(['error', 'error']);
  });
});

it('gives a check the patterns that its parameters have, compiled', () => {
  const seen: unknown[] = [];
  const test = (_: unknown, { params }: { params: unknown }) => seen.push(params);
  const own = { ...rule('a'), predicate: { params: { pattern: 'pattern', field: 'text' }, test } } as unknown as Rule;
  const ready = withPatterns(own, (source) => ({ fits: (text) => text === source }));
  ready.predicate.test({} as never, { params: { pattern: 'x', field: 'y' } } as never);
  const [{ pattern, field }] = seen as [{ pattern: { fits(text: string): boolean }; field: string }];
  expect([pattern.fits('x'), pattern.fits('y'), field]).toEqual([true, false, 'y']);
  const plain = { ...own, predicate: { ...own.predicate, params: { field: 'text' } } } as unknown as Rule;
  expect(withPatterns(plain, () => ({ fits: () => true }))).toBe(plain);
});

describe('the rule set that a configuration is written for', () => {
  const header = {
    name: 'leaflet-2005',
    edition: '2.1',
    earlier_editions: { 1: '0.1.0' },
  } as unknown as FrameworkHeader;
  const USE = 'Use leaflet-2005@2 or leaflet-2005@2.1.';
  const BAD = (pin: string) =>
    `"framework" is "${pin}", but it should be a rule set and its edition, such as leaflet-2005@2.`;
  const OLD = (edition: string) =>
    `The last version of nlc with edition ${edition} of leaflet-2005 is 0.1.0. To see what is different in edition 2, run nlc rules --changes 1..2, and then write leaflet-2005@2.`;

  it.each<[string, string | undefined]>([
    ['leaflet-2005@2', undefined],
    ['leaflet-2005@2.1', undefined],
    ['leaflet-2005@1', OLD('1')],
    ['leaflet-2005@1.3', OLD('1.3')],
    ['leaflet-2005@3', `This version of nlc doesn't have edition 3 of leaflet-2005. ${USE}`],
    ['leaflet-2005@toString', `This version of nlc doesn't have edition toString of leaflet-2005. ${USE}`],
    ['leaflet-2006@2', `There is no rule set called "leaflet-2006". Did you mean leaflet-2005? ${USE}`],
    ['other@2', `There is no rule set called "other". ${USE}`],
    ['leaflet-2005', BAD('leaflet-2005')],
    ['leaflet-2005@', BAD('leaflet-2005@')],
    ['@2', BAD('@2')],
    ['leaflet-2005@2@2', BAD('leaflet-2005@2@2')],
    ['', '"framework" is "", but it should be a rule set and its edition, such as leaflet-2005@2.'],
  ])('%s', (pin, problem) => {
    expect(pinProblem(pin, header)).toBe(problem);
  });
});
