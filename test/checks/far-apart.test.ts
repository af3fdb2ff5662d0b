/** Schools that are far apart are advised to meet online, not to travel. */

import { describe, expect, it } from 'vitest';
import { plansOf } from '../kit/reports.ts';

const ACTIVITY = `activities:
  - { id: enquiry, title: Enquiry, kind: enquiry, schools: all, hosts: [ashby], takes_part: { teachers: 10 } }
`;

/** The advice for a school whose staff stay at home, in a network with this area and these countries. */
function adviceOf(area: string, ...countries: readonly string[]): string | undefined {
  const schools = ['ashby', 'brook', 'cairn', 'dene', 'elm'].map((id, index) => {
    const country = countries[index % countries.length] ?? '';
    return `  - { id: ${id}, name: ${id} School, joined_by: choice, country: ${country} }\n`;
  });
  const text = `nlc: 1
network: { id: vale, name: Vale, stage: launching, starts: 2026-09, origin: voluntary, area: ${area} }
purpose: { moral_purpose: Every child in our schools leaves us a confident reader., compelling_reason: None of us can do it alone. }
focus: { learning_focus: Talk that prepares for reading, pedagogy: Partner talk }
schools:
${schools.join('')}leadership: { co_leaders: [], critical_friends: [] }
${ACTIVITY}`;
  const [report] = plansOf({ 'plan.yaml': text });
  return report?.findings.find(({ rule }) => rule === 'staff-stay-home')?.fix;
}

const TRAVEL =
  "Hold the next session in another school. Or give a teacher who hasn't visited another school yet a place in a group with colleagues from elsewhere.";
const ONLINE =
  'Invite these staff to the next session online. Or give one of them a place in a group that meets online with colleagues from elsewhere.';

describe('staff who stay at home', () => {
  it.each([
    ['local', ['GB', 'FR'], TRAVEL],
    ['regional', [], TRAVEL],
    ['', [], TRAVEL],
    ['', ['GB-ENG', 'GB-WLS'], TRAVEL],
    ['', ['GB-ENG', 'IE'], ONLINE],
    ['dispersed', ['GB'], ONLINE],
    ['online', [], ONLINE],
  ])('in the area "%s" and the countries %j', (area, countries, advice) => {
    expect(adviceOf(area, ...countries)).toBe(advice);
  });
});
