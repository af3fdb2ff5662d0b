/** `nlc fix` in a real terminal: the outline without ten of its fields is whole again after one sitting. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fix } from '../../src/commands/fix.ts';
import { applyEdits } from '../../src/edit/apply.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { memoryIo, runIn } from '../kit/memory-io.ts';
import { patientPrompter } from '../kit/patient-prompter.ts';
import { OUTLINE } from '../kit/plans.ts';
import { hasPrograms } from '../kit/programs.ts';
import { openTerminal, type TmuxTerminal } from '../kit/tmux.ts';

const AS_OF = '2026-11-24';
const FIELDS = [
  ['purpose', 'compelling_reason'],
  ['purpose', 'shared_values'],
  ['focus', 'pedagogy'],
  ['focus', 'why_this'],
  ['leadership', 'critical_friends'],
  ['leadership', 'unlearning'],
  ['structure', 'agreements', 'leaving'],
  ['pupil_voice', 'answered_by'],
  ['evaluation', 'contribution_story'],
  ['sustaining', 'will'],
];

let folder = '';
let terminal: TmuxTerminal | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nlc-terminal-'));
});

afterEach(() => {
  terminal?.end();
  terminal = undefined;
  rmSync(folder, { recursive: true, force: true });
});

/** How many findings a plan has that it doesn't acknowledge. */
async function findingsIn(text: string): Promise<number> {
  const { out } = await runIn({ files: { 'plan.yaml': text } }, 'check', '-f', 'json', '--as-of', AS_OF, 'plan.yaml');
  return JSON.parse(out).plans[0].findings.filter((finding: { acknowledged: unknown }) => finding.acknowledged === null)
    .length;
}

describe.runIf(hasPrograms('tmux'))('nlc fix in a terminal', () => {
  it('brings back what is missing, and writes the file in one step', async () => {
    const removed = applyEdits(
      { text: OUTLINE, ...readYaml(OUTLINE) },
      0,
      FIELDS.map((path) => ({ op: 'remove', path })),
    );
    if ('refused' in removed) throw new Error(removed.refused.message);
    writeFileSync(join(folder, 'plan.yaml'), removed.text);
    expect(await findingsIn(removed.text)).toBeGreaterThan((await findingsIn(OUTLINE)) + FIELDS.length - 3);
    // What a patient person types is found out first, so that the same can be typed at the terminal.
    const { io } = memoryIo({ files: { 'plan.yaml': removed.text } });
    const person = patientPrompter();
    await fix('plan.yaml', { only: [], asOf: AS_OF, color: 'never' }, io, async () => person);
    expect(person.typed.length).toBeGreaterThan(FIELDS.length);
    terminal = openTerminal(folder, ['fix', '--color', 'never', '--as-of', AS_OF, 'plan.yaml'], {
      columns: 100,
      rows: 40,
    });
    for (const [index, line] of person.typed.entries()) {
      if (index > 0) await terminal.until(/\n[✔–] /, index);
      await terminal.until('\n? ');
      if (line !== '') terminal.type(line);
      terminal.press('Enter');
    }
    await terminal.until('exit 0');
    expect(readdirSync(folder)).toEqual(['plan.yaml']);
    const written = readFileSync(join(folder, 'plan.yaml'), 'utf8');
    expect(await findingsIn(written)).toBeLessThanOrEqual(await findingsIn(OUTLINE));
  });

  it('leaves the plan as it was after Ctrl-C, and keeps the answers', async () => {
    const text = OUTLINE.replace(/^ {2}compelling_reason:.*\n/m, '');
    writeFileSync(join(folder, 'plan.yaml'), text);
    const only = ['--only', 'compelling-reason-missing', '--only', 'plan-shape'];
    terminal = openTerminal(folder, ['fix', '--color', 'never', '--as-of', AS_OF, ...only, 'plan.yaml']);
    await terminal.until('? Compelling reason');
    terminal.type('Alone we are too small');
    terminal.press('Enter');
    await terminal.until('? Write these changes?');
    terminal.press('C-c');
    const screen = await terminal.until('exit 130');
    expect(screen.replaceAll(/\s+/g, ' ')).toContain(
      "Stopped. The plan hasn't changed. Your answers are saved in plan.yaml.answers.",
    );
    expect(readFileSync(join(folder, 'plan.yaml'), 'utf8')).toBe(text);
    expect(readFileSync(join(folder, 'plan.yaml.answers'), 'utf8')).toContain('"Alone we are too small"');
  });
});
