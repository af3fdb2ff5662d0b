/** What schools would rather not be known for: counted everywhere, named only with `--names`. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '../../src/reporters/formats/index.ts';
import { runIn } from '../kit/memory-io.ts';

const PLAN = readFileSync('framework/base-plan.yaml', 'utf8').replace(
  /^schools:[\s\S]*?(?=^\S)/m,
  `schools:
  - { id: ash, name: Ash Primary, joined_by: choice, "head_stance": "cautious", high_challenge: true }
  - { id: bea, head_stance: absent, offer: drama, name: Beacon School, joined_by: choice }
  - { id: cor, name: Corner Infants, joined_by: choice, head_stance: cautious , high_challenge: true }
  - { id: dun, name: Dunes School, joined_by: choice, head_stance: advocate }

`,
);
const SENSITIVE = ['head-cautious', 'head-absent', 'challenge-unsupported', 'commitment-uneven'];
const world = { files: { 'plan.yaml': PLAN } };

interface Place {
  readonly path: string;
}
interface Found extends Place {
  readonly rule: string;
  readonly details: readonly string[];
  readonly fingerprint: string;
  readonly related: readonly Place[];
}

async function found(...flags: string[]): Promise<Found[]> {
  const { out } = await runIn(world, 'check', '--all', '-f', 'json', ...flags, 'plan.yaml');
  const findings: Found[] = JSON.parse(out).plans[0].findings;
  return findings.filter(({ rule }) => SENSITIVE.includes(rule)).sort((a, b) => (a.rule < b.rule ? -1 : 1));
}

const said = (findings: readonly Found[]) =>
  findings.map(({ rule, path, details, related }) => [rule, path, details.at(-1), related.map((one) => one.path)]);

describe('heads and schools in hard circumstances', () => {
  it('are counted, and no place says which they are', async () => {
    expect(said(await found())).toEqual([
      ['challenge-unsupported', 'schools', undefined, []],
      ['commitment-uneven', 'commitment', 'Heads who are cautious or absent: 3 of 4.', []],
      ['head-absent', 'schools', undefined, []],
      [
        'head-cautious',
        'schools',
        'Their staff and pupils may miss out on visits, joint work and a say in decisions.',
        [],
      ],
    ]);
  });

  it('are named on request, with their places', async () => {
    expect(said(await found('--names'))).toEqual([
      [
        'challenge-unsupported',
        'schools[0].high_challenge',
        'The schools: Ash Primary and Corner Infants.',
        ['schools[2].high_challenge'],
      ],
      ['commitment-uneven', 'commitment', 'The schools: Ash Primary, Beacon School and Corner Infants.', []],
      ['head-absent', 'schools[1].head_stance', 'The schools: Beacon School.', []],
      [
        'head-cautious',
        'schools[0].head_stance',
        'The schools: Ash Primary and Corner Infants.',
        ['schools[2].head_stance'],
      ],
    ]);
  });

  it('have the same fingerprints either way, so that a baseline holds', async () => {
    const prints = (findings: readonly Found[]) => findings.map(({ fingerprint }) => fingerprint);
    expect(prints(await found('--names'))).toEqual(prints(await found()));
  });
});

describe('a school with many disadvantaged pupils', () => {
  const schools = `schools:
  - { id: ash, name: Ash Primary, joined_by: choice, disadvantaged_percent: 12 }
  - { id: bea, name: Beacon School, joined_by: choice, disadvantaged_percent: 14 }
  - { id: cor, name: Corner Infants, joined_by: choice, disadvantaged_percent: 41 }

`;
  const activities = `activities:
  - { title: Enquiry, kind: enquiry, schools: [ash, bea], serves: [vocabulary] }
  - { title: Visits, kind: pupil-event, schools: [bea, cor] }
`;
  const plan = PLAN.replace(/^schools:[\s\S]*?(?=^\S)/m, schools).replace(/^activities:[\s\S]*?(?=^\S)/m, activities);
  const flags = ['--only', 'need-not-met-first', '-f', 'json', 'plan.yaml'];

  it.each<[readonly string[], string, boolean]>([
    [[], 'schools', false],
    [['--names'], 'schools[2].disadvantaged_percent', true],
  ])('left out of the work for pupils: check %j', async (names, path, isNamed) => {
    const { out } = await runIn({ files: { 'plan.yaml': plan } }, 'check', ...names, ...flags);
    const findings: Found[] = JSON.parse(out).plans[0].findings;
    expect(findings.map((finding) => [finding.rule, finding.path])).toEqual([['need-not-met-first', path]]);
    expect(JSON.stringify(findings).includes('Corner Infants')).toBe(isNamed);
  });
});

describe('lines of a plan', () => {
  it('hide stances and hard circumstances of a school that another finding is about', async () => {
    const { out } = await runIn(world, 'check', '--all', 'plan.yaml');
    expect(out).toContain('- { id: bea, head_stance: ······, offer: drama, name: ');
    expect(out).not.toMatch(/cautious[" ]*[,}]|head_stance: (?!·)/);
  });

  it('show them on request', async () => {
    const { out } = await runIn(world, 'check', '--all', '--names', 'plan.yaml');
    expect(out).toContain('- { id: bea, head_stance: absent, offer: drama, name: ');
  });

  it.each(FORMAT_NAMES)('say nothing of them in %s', async (format) => {
    const { out } = await runIn(world, 'check', '--all', '-f', format, 'plan.yaml');
    expect(out).not.toMatch(
      /head_stance"?: "?[a-z]|high_challenge"?: "?[a-z]|schools\[\d\]\.(head_stance|high_challenge)/,
    );
  });
});

describe('an agenda', () => {
  it.each(['steering', 'critical-friend', 'governors'])('for the %s names no head', async (audience) => {
    const { out } = await runIn(world, 'agenda', '--for', audience, 'plan.yaml');
    expect(out).not.toMatch(/(cautious|absent|hard circumstances)[^.]*(Ash|Beacon|Corner)/);
  });
});
