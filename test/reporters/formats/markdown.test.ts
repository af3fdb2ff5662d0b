/**
 * `--format markdown`: a summary or a comment that says what matters first, is never too long and lets no text of a
 * plan be markup.
 */

import fc from 'fast-check';
import { marked, type Token } from 'marked';
import { describe, expect, it } from 'vitest';
import { markdownText } from '../../../src/reporters/terminal/markdown-text.ts';
import { ATTACKS, planSaying } from '../../kit/hostile-texts.ts';
import { runIn } from '../../kit/memory-io.ts';
import { planWith, SMALLEST } from '../../kit/plans.ts';
import { alternating, GONE, plansOf, render, reportOf } from '../../kit/reports.ts';
import { runs } from '../../kit/runs.ts';

const BROKEN = planWith('{id: dene,', '{id: brook,');
const RULES = ['duplicate-id', 'no-facilitator', 'no-way-to-leave', 'no-critical-friend'].flatMap((rule) => [
  '--only',
  rule,
]);

async function markdown(files: Readonly<Record<string, string>>, ...argv: string[]): Promise<string> {
  return (await runIn({ files }, 'check', '-f', 'markdown', ...argv, ...Object.keys(files))).out;
}

it('has a table of the plans, findings, what each does well and next steps', async () => {
  expect(
    await markdown({ './a.yaml': BROKEN, 'b.yaml': 'a: [' }, ...RULES),
  ).toBe(`## nlc: 2 errors and 1 warning in 2 plans

| Plan | Network | Stage | Schools | Errors | Warnings | Advice | Questions |
| --- | --- | --- | ---: | ---: | ---: | ---: | ---: |
| a.yaml | Upper Vale Reading Network | forming | 5 | 1 | 1 | 1 | 0 |
| b.yaml |  |  |  | 1 | 0 | 0 | 0 |

### a.yaml · Upper Vale Reading Network

#### What this plan does well

- The plan names a critical friend.

#### Next steps

1. Another school in the plan already has the id "brook". (error · line 18 · duplicate-id)
   - Why: Anything in the plan that refers to this id could mean either entry.
   - Do: If two entries share an id, give one of them a different id, and use the new id wherever you mean that entry.
2. The plan doesn't give the head of Ashby Primary and the deputy of Cairn Primary any days to look after the network. (warning · line 20 · no-facilitator)
   - Why: As in any organisation, a network's structures need someone inside it to look after them, by facilitating or leading. (P5, validated)
   - Do: Write down how many days a year each leader has, and who pays for them. Two days a year for each school, added together, is a good start.
   - Write in place of lines 22 to 23:

     \`\`\`yaml
         - {person: {post: headteacher, school: ashby}, days_per_year: …}
         - {person: {post: deputy, school: cairn}, days_per_year: …}
     \`\`\`
3. The plan doesn't say how schools can leave. (advice · no-way-to-leave)
   - Why: Joining by choice is important if a network is to succeed. (P1, validated)
   - Do: Agree a way out without blame: how much notice to give, and what to finish first. Choosing to stay means more when a school is free to go.
   - Write below line 25:

     \`\`\`yaml
     structure:
       agreements:
         leaving: "…" # how much notice to give, and what to finish first
     \`\`\`

To see the advice and questions in full: nlc check --all a.yaml

### b.yaml

#### Findings

- **error**: The "\\[" opened here isn't closed where it should be. (plan-syntax, line 1)
  - Close it with "\\]", or look further on for a missing comma or for text that needs quotes.

Checked using the rules of leaflet-2005 2.0, as of 2026-11-24
`);
});

it('has advice and questions with --all, and what the plan acknowledges', async () => {
  const text = `${SMALLEST}acknowledged:\n  - {rule: no-facilitator, because: we wait}\n`;
  const out = await markdown({ 'a.yaml': text }, ...RULES, '--all');
  expect(out).toContain(`## nlc: no errors and no warnings in 1 plan

| Plan | Network | Stage | Schools | Errors | Warnings | Advice | Questions | Acknowledged |
| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |
| a.yaml | Upper Vale Reading Network | forming | 5 | 0 | 0 | 1 | 0 | 1 |

### a.yaml · Upper Vale Reading Network

#### What this plan does well

- The plan names a critical friend.

#### Next steps

1. The plan doesn't say how schools can leave. (advice · no-way-to-leave)
   - Why: Joining by choice is important if a network is to succeed. (P1, validated)
   - Do: Agree a way out without blame: how much notice to give, and what to finish first. Choosing to stay means more when a school is free to go.
   - Write below line 25:

     \`\`\`yaml
     structure:
       agreements:
         leaving: "…" # how much notice to give, and what to finish first
     \`\`\`

#### Other findings

- **warning**, acknowledged: The plan doesn't give the head of Ashby Primary and the deputy of Cairn Primary any days to look after the network. (no-facilitator, line 20)

Checked using the rules of leaflet-2005 2.0, as of 2026-11-24
`);
  expect(out).not.toContain('in full');
});

it('has errors and warnings alone with --quiet', async () => {
  const out = await markdown(
    { 'a.yaml': SMALLEST, 'b.yaml': BROKEN },
    ...RULES,
    '--quiet',
    '--rule',
    'no-facilitator=off',
  );
  expect(out.slice(out.indexOf('\n###'))).toBe(`
### b.yaml · Upper Vale Reading Network

#### Findings

- **error**: Another school in the plan already has the id "brook". (duplicate-id, line 18)
  - If two entries share an id, give one of them a different id, and use the new id wherever you mean that entry.

### Plans without errors or warnings

| Plan | Network | Stage | Schools | Errors | Warnings | Advice | Questions |
| --- | --- | --- | ---: | ---: | ---: | ---: | ---: |
| a.yaml | Upper Vale Reading Network | forming | 5 | 0 | 0 | 1 | 0 |

Checked using the rules of leaflet-2005 2.0, as of 2026-11-24
`);
});

it('tells new, known and gone apart', async () => {
  const plans = plansOf({ 'a.yaml': BROKEN }).map((plan) =>
    alternating({ ...plan, findings: plan.findings.filter(({ level }) => level !== 'advice'), strengths: [] }),
  );
  const out = await render(
    'markdown',
    reportOf(plans, { baseline: { file: 'b_.json', writtenFor: 'leaflet-2005 2.0', gone: [GONE] } }),
  );
  expect(out).toBe(`## nlc: 1 error in 1 plan

| Plan | Network | Stage | Schools | Errors | Warnings | Advice | Questions | Known |
| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |
| a.yaml | Upper Vale Reading Network | forming | 5 | 1 | 0 | 0 | 0 | 1 |

### a.yaml · Upper Vale Reading Network

#### Next steps

1. Another school in the plan already has the id "brook". (error · line 18 · duplicate-id)
   - Why: Anything in the plan that refers to this id could mean either entry.
   - Do: If two entries share an id, give one of them a different id, and use the new id wherever you mean that entry.

### Entries no longer needed in the baseline b\\_.json

- No longer found in north/a.yaml (no-critical-friend): The plan doesn't name a critical friend. To remove the entry, run nlc baseline prune.

Checked using the rules of leaflet-2005 2.0, as of 2026-11-24
`);
});

it('says first what kept the run from being whole', async () => {
  const { out, code } = await runIn({}, 'check', '-f', 'markdown', 'no*ne.yaml');
  expect(code).toBe(2);
  expect(out).toBe(`## nlc: no plans were checked

### Problems with this run

- No plan matches "no\\*ne.yaml". It matches no .yaml file.

Checked using the rules of leaflet-2005 2.0, as of 2026-11-24
`);
});

it('tells the plans of one file apart', async () => {
  const out = await markdown({ 'a.yaml': `${SMALLEST}---\n${SMALLEST}` }, '--only', 'no-facilitator');
  expect(out).toContain('| a.yaml (plan 2 of 2) | Upper Vale Reading Network |');
  expect(out).toContain('### a.yaml · plan 2 of 2 · Upper Vale Reading Network\n');
});

describe('is never longer than 60,000, and says what was cut', () => {
  const [broken] = plansOf({ 'a.yaml': BROKEN });
  if (broken === undefined) throw new Error('The plan has no report');
  const copies = (number: number) =>
    Array.from({ length: number }, (_, index) => ({ ...broken, file: `plans/${index}.yaml` }));
  const findingsIn = (out: string) => out.match(/^(?:- \*\*|\d\. )/gm)?.length ?? 0;
  const all = { all: true };

  it('of many plans', async () => {
    const plans = copies(300);
    const out = await render('markdown', reportOf(plans), all);
    expect(out.length).toBeLessThanOrEqual(60_000);
    expect(out.length).toBeGreaterThan(57_000);
    const [, findings, of] =
      /\*\*Cut here\*\*, because a comment on GitHub has room for 65,536 characters\. Left out: ([\d,]+) findings in (\d+) plans\. Other/.exec(
        out,
      ) ?? [];
    expect(findingsIn(out) + Number(findings?.replace(',', ''))).toBe(300 * broken.findings.length);
    const shown = new Set(out.match(/^### plans\/\d+/gm)).size;
    expect([300 - shown, 301 - shown]).toContain(Number(of));
    const rows = out.match(/^\| plans/gm)?.length ?? 0;
    expect(out).toContain(`\n\nand ${300 - rows} more plans\n`);
    expect(out.endsWith('\n\nChecked using the rules of leaflet-2005 2.0, as of 2026-11-24\n')).toBe(true);
  });

  it('of one plan with many findings whose words grow when they are escaped', async () => {
    const [finding] = broken.findings;
    if (finding === undefined) throw new Error('The plan has no finding');
    const many = Array.from({ length: 400 }, () => ({
      ...finding,
      message: '@a'.repeat(400),
      fix: '\u0007'.repeat(900),
    }));
    const network = { id: 'x', name: '|'.repeat(500) };
    const plans = [{ ...broken, file: '\u202e'.repeat(300), network, findings: many }];
    const problem = { message: '*'.repeat(9000), file: null, line: null, column: null, exitCode: 2 } as const;
    const problems = Array.from({ length: 100 }, () => problem);
    const gone = Array.from({ length: 900 }, () => ({ ...GONE, message: '<'.repeat(700) }));
    const out = await render(
      'markdown',
      reportOf(plans, { problems, baseline: { file: 'b'.repeat(900), writtenFor: 'leaflet-2005 2.0', gone } }),
      all,
    );
    expect(out.length).toBeLessThanOrEqual(60_000);
    expect(findingsIn(out)).toBeGreaterThan(3);
    // The only step reports three of them.
    expect(out).toContain(`${400 - findingsIn(out) - 2} findings in 1 plan.`);
    expect(out.match(/^- and \d+ more$/gm)).toHaveLength(2);
  });

  it('of one plan that just fits or just does not', async () => {
    const [finding] = broken.findings;
    if (finding === undefined) throw new Error('The plan has no finding');
    const said = new Set<string>();
    for (let length = 0; length < 6000; length += 100) {
      const texts = Array.from({ length: 45 }, () => 500).concat(
        Array.from({ length: 12 }, (_, index) => Math.min(500, Math.max(1, length - 500 * index))),
      );
      const findings = texts.map((signs) => ({
        ...finding,
        level: 'error' as const,
        message: 'x'.repeat(signs),
        fix: 'y'.repeat(500),
      }));
      const out = await render('markdown', reportOf([{ ...broken, findings, strengths: [] }]));
      expect(out.length).toBeLessThanOrEqual(60_000);
      const isWhole = findingsIn(out) === texts.length && out.includes('Next steps') && out.includes(' in full: ');
      expect(out.includes('**Cut here**')).toBe(!isWhole);
      said.add(/Left out: ([a-z ]+|\d+ )/.exec(out)?.[1]?.replace(/\d+/, 'number') ?? 'nothing');
    }
    expect([...said]).toEqual(['nothing', 'the last lines about ', 'number ']);
  });
});

describe('text of a plan is never markup', () => {
  /** The kinds of everything in a document. */
  const kindsIn = (tokens: readonly Token[]): string[] =>
    tokens.flatMap((token) => [
      token.type,
      ...('tokens' in token && token.tokens ? kindsIn(token.tokens) : []),
      ...('items' in token ? kindsIn(token.items) : []),
      ...('header' in token ? [...token.header, ...token.rows.flat()].flatMap((cell) => kindsIn(cell.tokens)) : []),
    ]);
  const OURS = new Set([
    'heading',
    'space',
    'table',
    'text',
    'escape',
    'list',
    'list_item',
    'strong',
    'paragraph',
    'code',
  ]);

  it.each(ATTACKS)('%j', async (attack) => {
    const files = { [`${attack}.yaml`]: planSaying(attack), [attack]: SMALLEST };
    const ran = await runIn(
      { files },
      'check',
      '-f',
      'markdown',
      '--all',
      '--',
      `none ${attack}`,
      ...Object.keys(files),
    );
    expect([...new Set(kindsIn(marked.lexer(ran.out)))].filter((kind) => !OURS.has(kind))).toEqual([]);
    expect(ran.out.match(/^\|.*$/gm)).toHaveLength(4);
    const prose = ran.out.replaceAll(/^ *(`{3,})yaml$[\s\S]*?^ *\1$/gm, '');
    expect(prose.replaceAll('&#8203;', '\u200b')).not.toMatch(/@\w|#\d|GH-\d|https?:\/|www\.\w/i);
    const html = marked.parse(ran.out, { async: false });
    expect(
      html.match(
        /<(?!\/?(?:h\d|p|ul|ol|li|strong|table|thead|tbody|tr|t[hd](?: align="right")?|pre|code(?: class="language-yaml")?)>)[^>]*>/g,
      ),
    ).toBe(null);
  });

  it.each([
    ['ask @octocat', 'ask @&#8203;octocat'],
    ['see #12, a/b#3 and GH-4', 'see \\#&#8203;12, a/b\\#&#8203;3 and GH-&#8203;4'],
    ['https://x.example', 'https:&#8203;//x.example'],
    ['WWW.x.example', 'WWW&#8203;.x.example'],
    ['costs $5 and $6', 'costs \\$5 and \\$6'],
    ['# 1 @ GH-', '\\# 1 @ GH-'],
  ])('%j', (text, shown) => {
    expect(markdownText(text)).toBe(shown);
  });

  it('whatever it is, in a cell too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const cell = markdownText(text);
        const [table] = marked.lexer(`| a | b |\n| --- | --- |\n| ${cell} | end |\n`);
        const rows = table !== undefined && 'rows' in table ? table.rows : [];
        expect(rows).toHaveLength(1);
        expect(rows[0]).toHaveLength(2);
        expect(rows[0][1].text).toBe('end');
        expect(kindsIn(rows[0][0].tokens).filter((kind) => kind !== 'text' && kind !== 'escape')).toEqual([]);
      }),
      { numRuns: runs(1000) },
    );
  });
});

it('has the plans with errors first, then those with warnings, and more room on the summary page of a step', async () => {
  const plans = plansOf({ 'a.yaml': SMALLEST, 'b.yaml': BROKEN }).flatMap((plan) =>
    Array.from({ length: 150 }, (_, index) => ({ ...plan, file: `${index}-${plan.file}` })),
  );
  const headings = (out: string) => out.match(/^### \d+-[ab]/gm) ?? [];
  const comment = await render('markdown', reportOf(plans), { all: true });
  const summary = await render('markdown', reportOf(plans), { all: true, isStepSummary: true });
  expect(headings(comment).every((heading) => heading.endsWith('b'))).toBe(true);
  expect(headings(summary).map((heading) => heading.at(-1))).toEqual([
    ...Array(150).fill('b'),
    ...Array(150).fill('a'),
  ]);
  expect(comment).toContain('**Cut here**, because a comment on GitHub has room for 65,536 characters.');
  expect(summary).not.toContain('**Cut here**');
});

it('counts the bytes of letters outside ASCII', async () => {
  const [plan] = plansOf({ 'b.yaml': BROKEN });
  const findings = (plan?.findings ?? []).map((one) => ({ ...one, fix: 'Ä'.repeat(400) }));
  const plans = Array.from({ length: 150 }, (_, index) => ({
    ...(plan as NonNullable<typeof plan>),
    file: `${index}`,
    findings,
  }));
  const out = await render('markdown', reportOf(plans), { all: true });
  expect(Buffer.byteLength(out)).toBeLessThanOrEqual(60_000);
  expect(Buffer.byteLength(out)).toBeGreaterThan(45_000);
});
