/** The figures of the worked plan, each with its arithmetic: what was reckoned by hand is what the model gives. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluateRules } from '../../src/lint/evaluate-rules.ts';
import { buildPlan } from '../../src/plan/build/build.ts';
import type { Plan } from '../../src/plan/model/plan.ts';
import { isMap } from '../../src/plan/path.ts';
import { dayOf } from '../../src/plan/queries/calendar.ts';
import { centralisation, components, degrees, density, pairGraph } from '../../src/plan/queries/graph.ts';
import { exchangeHours, learningParts, type Part, runningParts, sum } from '../../src/plan/queries/hours.ts';
import { smallActivities, workingActivities } from '../../src/plan/queries/meeting.ts';
import { leadPosts, personKey, personSchool, postsBy } from '../../src/plan/queries/posts.ts';
import { loadFramework } from '../../src/rules/load.ts';
import { readYaml } from '../../src/yaml/read.ts';

const plan = outline();

function outline(): Plan {
  const [document] = readYaml(readFileSync('test/plans/ok/outline.yaml', 'utf8')).documents;
  if (document === undefined || !isMap(document.data)) throw new Error('The worked plan is not a map');
  return buildPlan(document.data, dayOf(2026, 11, 24));
}

function outcome(id: string) {
  const rule = loadFramework().rules.find((known) => known.id === id);
  if (rule === undefined) throw new Error(`There is no rule ${id}`);
  const [result] = evaluateRules(plan, [rule], { crossPlanRules: [], complete: false, acknowledge: false });
  return { outcome: result?.outcome, facts: result?.breaches.map(({ facts }) => facts) };
}

const hours = (parts: readonly Part[]) => parts.map(({ what, hours }) => [what, hours]);

describe('the hours of the worked plan', () => {
  it('are all in mutual activities', () => {
    const { mutual, oneWay } = exchangeHours(plan);
    expect(hours(mutual)).toEqual([
      ['Partner talk enquiry', 240], // 6 times × 2.5 hours × (10 teachers + 4 assistants + 2 senior leaders)
      ['Learning walks', 144], // 4 times × 3 hours × (8 teachers + 2 assistants + 2 heads)
      ['Pupil reading council', 36], // 3 times × 2 hours × 6 assistants; the 24 pupils are no adults
    ]);
    expect(oneWay).toEqual([]);
    expect(sum(mutual)).toBe(420); // 240 + 144 + 36
    expect(sum(mutual) / (sum(mutual) + sum(oneWay))).toBe(1); // 420 of 420 + 0
  });

  it('go to running the network for three eighths', () => {
    expect(hours(runningParts(plan))).toEqual([
      ["Heads' group", 48], // 4 members × 6 meetings × 2 hours; the enquiry group is learning, not running
      ['the head of Ashby Primary School', 72], // 4 days a term × 3 terms × 6 hours
      ['the deputy of Cairn Primary', 72], // the same
      ['the head of Fellside School', 60], // 10 days × 6 hours
    ]);
    const running = sum(runningParts(plan)); // 48 + 72 + 72 + 60
    const learning = sum(learningParts(plan)); // no activity is plenary: all 420
    expect([running, learning]).toEqual([252, 420]);
    expect(running / (running + learning)).toBe(0.375); // 252 of 672
  });
});

describe('the lead posts of the worked plan', () => {
  it('are sixteen, seven of them at one school', () => {
    const posts = leadPosts(plan);
    // 2 co-leaders + 1 facilitator + 2 other roles + 2 groups + 3 activities + 2 channels + 2 outcomes + 2 milestones
    expect(posts).toHaveLength(16);
    const bySchool = postsBy(posts, personSchool).map(({ key, posts }) => [key.id, posts.length]);
    expect(bySchool).toEqual([
      ['ashby', 7], // the head: co-leader, a group, a milestone; the teacher: a role, a group, an activity, an outcome
      ['cairn', 4], // the deputy: co-leader, a channel, an outcome, a milestone
      ['elm', 3], // the assistant: a role, an activity, a channel
      ['fell', 2], // the head: facilitator, an activity
    ]);
    // 7 of 16 is 43.75 %, over two fifths
    expect(outcome('one-school-leads')).toEqual({
      outcome: 'failed',
      facts: [{ school: 'Ashby Primary School', held: 'holds 7', posts: 16, percent: 44, shared: '' }],
    });
  });

  it('leave over half of the activities without a lead when two people go, not when one does', () => {
    const leaders = [...new Set(plan.activities.flatMap(({ ledBy }) => ledBy.map(personKey)))];
    const unled = (gone: readonly string[]) =>
      plan.activities.filter(({ ledBy }) => ledBy.every(({ key }) => gone.includes(key))).length;
    // Each of the three activities has one lead of its own: one leaving stops 1 of 3, two stop 2 of 3.
    expect(leaders).toHaveLength(3);
    const least = Math.min(
      ...subsets(leaders).flatMap((gone) => (2 * unled(gone) > plan.activities.length ? gone.length : [])),
    );
    expect(least).toBe(2);
    expect(outcome('bus-factor-one')).toEqual({ outcome: 'passed', facts: [] });
  });
});

function subsets(items: readonly string[]): string[][] {
  const [first, ...others] = items;
  if (first === undefined) return [[]];
  const without = subsets(others);
  return [...without, ...without.map((set) => [first, ...set])];
}

describe('the shape of the worked plan', () => {
  it('is whole where all activities count', () => {
    expect(workingActivities(plan).map(({ title }) => title)).toEqual([
      'Partner talk enquiry',
      'Learning walks',
      'Pupil reading council',
    ]);
    // Two activities of all six schools: every one of the 15 pairs meets.
    expect(density(pairGraph(plan.members, workingActivities(plan)))).toBe(1);
  });

  it('is four schools that meet and two that stand alone where only smaller work counts', () => {
    const small = smallActivities(plan);
    // The walks are four of six schools, 67 %, under four fifths; the others are all six.
    expect(small.map(({ title }) => title)).toEqual(['Learning walks']);
    const graph = pairGraph(plan.members, small);
    // Four schools meet in 4 × 3 / 2 = 6 pairs of 6 × 5 / 2 = 15.
    expect(density(graph)).toBe(0.4);
    expect(degrees(graph).map(({ school, met }) => [school.id, met])).toEqual([
      ['ashby', 3],
      ['brook', 3],
      ['dene', 3],
      ['fell', 3],
      ['cairn', 0],
      ['elm', 0],
    ]);
    // Short of the highest by 0 + 0 + 0 + 0 + 3 + 3 = 6, of at most (6 - 1) × (6 - 2) = 20.
    expect(centralisation(graph)).toBe(0.3);
    expect(components(plan.members, small).map((part) => part.map(({ id }) => id))).toEqual([
      ['ashby', 'brook', 'dene', 'fell'],
      ['cairn'],
      ['elm'],
    ]);
  });

  it('gives the rules of shape nothing to say', () => {
    const ids = ['school-left-out', 'plenary-only-school', 'network-disconnected', 'bridging-school', 'hub-and-spoke'];
    expect(ids.map((id) => outcome(id).outcome)).toEqual(ids.map(() => 'passed'));
  });
});
