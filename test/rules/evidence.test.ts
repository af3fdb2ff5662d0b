/** What explains a rule beyond its statement: its own reason, where its numbers come from, and how sources are cited. */

import { describe, expect, it } from 'vitest';
import examples from '#prepared/examples';
import publications from '#prepared/publications';
import { authorsAndYear, citeFrom, fullCitation } from '../../src/rules/citations.ts';
import { allRules, loadFramework } from '../../src/rules/load.ts';
import type { Publication } from '../../src/rules/research.ts';

const framework = loadFramework();
const rules = allRules(framework);

describe("a rule whose statement alone doesn't explain it", () => {
  const reasons = rules.flatMap(({ id, because }) => (because === undefined ? [] : [{ id, because }]));

  it('has one sentence of its own', () => {
    expect(reasons.map(({ id }) => id).sort()).toEqual([
      'baseline-late',
      'budget-short',
      'data-without-agreement',
      'evaluator-and-leader-one-house',
      'last-review-missing',
      'no-review',
      'no-school-co-leads',
      'pupil-voice-unanswered',
      'single-funder',
      'unfair-load',
    ]);
  });

  it.each(reasons)('$id: short enough to be said before the claim', ({ because }) => {
    expect(because).toMatch(/^[A-Z][^.?!]*\.$/);
    expect(because.split(' ').length).toBeLessThanOrEqual(22);
  });
});

describe('the numbers of the rules', () => {
  const leaflets = rules.flatMap(({ id, params = {} }) => {
    const origin = examples.notes[id]?.numbers_from;
    return Object.entries(params).flatMap(([name, value]) =>
      typeof value === 'number' && (typeof origin === 'object' ? origin[name] : origin) === 'leaflet'
        ? [`${id} ${name} ${value}`]
        : [],
    );
  });

  it("are the leaflet's only where it says five to twelve", () => {
    expect(leaflets.sort()).toEqual([
      'growth-undivided max 12',
      'large-network-undivided over 12',
      'network-too-large max 12',
      'network-too-small min 5',
    ]);
  });
});

describe('a publication is cited', () => {
  const paper: Publication = {
    id: 'field-2012',
    authors: ['Field'],
    year: 2012,
    title: 'Does it hold?',
    published_in: 'Journal of Networks 3(1)',
    doi: '10.1000/182',
    url: 'https://example.org/paper',
    seen: 'abstract',
  };

  it.each<[string, object, string]>([
    ['one author', {}, 'Field 2012'],
    ['two authors', { authors: ['Field', 'Marsh'] }, 'Field and Marsh 2012'],
    ['three authors', { authors: ['Field', 'Marsh', 'Reed'] }, 'Field, Marsh and Reed 2012'],
    ['four authors', { authors: ['Field', 'Marsh', 'Reed', 'Vale'] }, 'Field et al. 2012'],
    ['no year', { year: undefined }, 'Field, no date'],
  ])('in short: %s', (_, change, cited) => {
    expect(authorsAndYear({ ...paper, ...change })).toBe(cited);
  });

  it('in full, with the DOI before any other address', () => {
    expect(fullCitation(paper)).toBe(
      'Field 2012, "Does it hold?", Journal of Networks 3(1). We read the abstract. https://doi.org/10.1000/182',
    );
  });

  it('in full, honest about what was read', () => {
    const { doi: _, published_in: __, ...page } = paper;
    expect(fullCitation({ ...page, seen: 'page', note: 'It is a summary.' })).toBe(
      'Field 2012, "Does it hold?". We read the beginning of the page at this address. It is a summary. https://example.org/paper',
    );
    expect(fullCitation({ ...page, seen: 'full-text' })).toContain(' We read it in full. ');
    expect(fullCitation({ ...page, seen: 'second-hand' })).toContain(
      " We couldn't read it, only what the page at this address says about it. ",
    );
  });

  it('by its id, for every finding of later research', () => {
    const cite = citeFrom(publications);
    const since = framework.statements.flatMap((statement) => statement.since ?? []);
    expect(since.length).toBeGreaterThan(30);
    for (const { publication, source, address } of since) {
      expect(cite(publication).startsWith(`${source}, "`)).toBe(true);
      expect(cite(publication).endsWith(` ${address}`)).toBe(true);
    }
    expect(cite('nobody-1999')).toBe('nobody-1999');
  });
});
