/** `nlc init` in a real terminal: all the questions, going back, stopping, and pasting a list. */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasPrograms } from '../kit/programs.ts';
import { openTerminal, type TmuxTerminal } from '../kit/tmux.ts';

let folder = '';
let open: TmuxTerminal[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nlc-terminal-'));
});

afterEach(() => {
  for (const terminal of open) terminal.end();
  open = [];
  rmSync(folder, { recursive: true, force: true });
});

function start(args: readonly string[] = [], columns = 80): TmuxTerminal {
  const terminal = openTerminal(folder, ['init', '--color', 'never', ...args], { columns, rows: 24 });
  open.push(terminal);
  return terminal;
}

/** Waits for each prompt and answers it; an answer without text is Enter alone. */
async function answer(terminal: TmuxTerminal, ...answers: readonly (readonly [prompt: string, text: string])[]) {
  for (const [prompt, text] of answers) {
    await terminal.until(`? ${prompt}`);
    if (text !== '') terminal.type(text);
    terminal.press('Enter');
    await terminal.until(text === '' ? new RegExp(`[✔–] ${prompt}`) : `✔ ${prompt}`);
  }
}

const written = () => readFileSync(join(folder, 'plan.yaml'), 'utf8');

describe.runIf(hasPrograms('tmux'))('nlc init in a terminal', () => {
  it.each([80, 60])('asks all the questions in %i columns', async (columns) => {
    const terminal = start([], columns);
    await answer(
      terminal,
      ['Name', 'Dyffryn Uchaf · Верхняя долина'],
      ['Stage', '2'],
      ['Starts', '2026-09'],
      ['Origin', ''],
      ['Moral purpose', 'Every child in our schools leaves us a confident talker'],
      ['Compelling reason', 'Alone we are too small'],
      ['Learning focus', 'Talk that prepares for reading'],
      ['Pedagogy', 'Partner talk before a text'],
      ['School 1', 'Ysgol Tŷ Gwyn'],
      ['School 2', 'Школа № 5'],
      ['School 3', '上海小学'],
      ['School 4', ''],
      ['Co-leader 1', '1, 1'],
      ['Co-leader 2', 'teacher, школа № 5'],
      ['Co-leader 3', ''],
      ['Critical friend 1', 'academic, Prifysgol'],
      ['Critical friend 2', ''],
      ['First activity', 'Talk days'],
      ['Schools taking part', ''],
      ['Kind of activity', 'lesson study'],
      ['Programme', 'Darllen i’r Dyffryn'],
    );
    const answers = await terminal.until('? Enter or a number');
    expect(answers).toContain('\n– School 4\n');
    expect(readdirSync(folder)).toEqual([]);
    terminal.press('Enter');
    const screen = await terminal.until('\nexit ');
    expect(screen.replace(/\s+/g, ' ')).toContain('Created plan.yaml: Dyffryn Uchaf · Верхняя долина, 3 schools. ');
    expect(screen).toContain('    nlc init --template full example.yaml\n  Leave line 1 as it is');
    expect(screen.match(/^ {2}✓ /gm)).toHaveLength(3);
    expect(screen.match(/^ {2}\d\. /gm)).toHaveLength(3);
    expect(readdirSync(folder)).toEqual(['plan.yaml']);
    for (const line of [
      '  id: dyffryn-uchaf',
      '  stage: launching\n',
      '  - { id: ty-gwyn, name: "Ysgol Tŷ Gwyn", joined_by: }\n',
      'name: "上海小学", joined_by: }\n',
      '    - { person: { post: headteacher, school: ty-gwyn } }\n',
      '    - { person: { post: academic, from: "Prifysgol" } }\n',
      '  - { title: "Talk days", kind: lesson-study, schools: all }\n',
      '    programme: "Darllen i’r Dyffryn"\n',
    ])
      expect(written()).toContain(line);
  });

  it('goes back, and changes an answer in the summary', async () => {
    const terminal = start(['--school', 'Ashby']);
    await answer(terminal, ['Name', 'Vale']);
    await terminal.until('? Stage');
    terminal.type('<');
    terminal.press('Enter');
    await terminal.until('? Name (Vale)');
    terminal.type('Dale');
    terminal.press('Enter');
    await terminal.until('✔ Name Dale');
    for (const prompt of ['Stage (forming)', 'Starts', 'Origin', 'Moral purpose', 'Compelling reason']) {
      await terminal.until(`? ${prompt}`);
      terminal.press('Enter');
    }
    await answer(terminal, ['Learning focus', ''], ['Pedagogy', ''], ['Co-leader 1', ''], ['Critical friend 1', '']);
    await answer(terminal, ['First activity', ''], ['Programme', '']);
    await terminal.until('? Enter or a number');
    terminal.type('2');
    terminal.press('Enter');
    await terminal.until('Stage · changing');
    await terminal.until('? Stage');
    terminal.type('lanching');
    terminal.press('Enter');
    await terminal.until('Did you mean "launching"?');
    terminal.type('launching');
    terminal.press('Enter');
    await terminal.until('  2  Stage              launching');
    terminal.press('Enter');
    await terminal.until('exit 0');
    expect(written()).toContain('  id: dale\n');
    expect(written()).toContain('  stage: launching\n');
  });

  it('says no more what was wrong once Enter skips the question', async () => {
    const terminal = start();
    await answer(terminal, ['Name', 'Vale'], ['Stage', ''], ['Starts', ''], ['Origin', '']);
    await terminal.until('? Moral purpose');
    terminal.type('not sure yet');
    terminal.press('Enter');
    await terminal.until("> If you don't know yet, just press Enter. You can answer it later.");
    terminal.press('Enter');
    const screen = await terminal.until('? Compelling reason');
    expect(screen).toContain('– Moral purpose\n\nCompelling reason · 6 of 15\n');
    expect(screen).not.toContain('> If');
  });

  it('clears the line after an error, so that < still goes back', async () => {
    const terminal = start(['--name', 'Vale', '--id', 'vale', '--stage', 'forming']);
    await terminal.until('? Starts');
    for (const wrong of ['blah9', 'never']) {
      terminal.type(wrong);
      terminal.press('Enter');
      await terminal.until(`"${wrong}" isn't a date`);
    }
    terminal.type('<');
    terminal.press('Enter');
    await terminal.until('This is the first question.');
    await answer(terminal, ['Starts', '2027']);
    terminal.type('<');
    terminal.press('Enter');
    await terminal.until('? Starts (2027)');
  });

  it.each([true, false])(
    'makes one answer from a text pasted in several lines (marked as a paste: %s)',
    async (isMarked) => {
      const terminal = start(['--name', 'Vale', '--stage', 'forming', '--starts', '2027', '--origin', 'mixed'], 60);
      await terminal.until('? Moral purpose');
      terminal.paste('Every child in our schools\n\ntalks with confidence\n', isMarked);
      await terminal.until('Every child in our schools talks with conf');
      terminal.press('Enter');
      const screen = await terminal.until('? Compelling reason');
      expect(screen).toContain('\n✔ Moral purpose Every child in our schools talks with\nconfidence\n');
      expect(screen).not.toContain('? Learning focus');
    },
  );

  it.each([
    { at: 'the first question', lines: [], prompt: '? Name' },
    { at: 'a list', lines: ['Vale', '', '', '', '', '', '', '', 'Ashby'], prompt: '? School 2' },
    {
      at: 'the summary',
      lines: ['Vale', '', '', '', '', '', '', '', 'Ashby', '', '', '', '', ''],
      prompt: '? Enter or a number',
    },
  ])('keeps the answers on Ctrl-C at $at', async ({ lines, prompt }) => {
    const terminal = start(['--save-answers', 'answers.yaml']);
    await terminal.until('? Name');
    for (const [index, line] of lines.entries()) {
      if (line !== '') terminal.type(line);
      terminal.press('Enter');
      await terminal.until(index === 0 ? '✔ Name' : '? ');
    }
    await terminal.until(prompt);
    terminal.type('half an ans');
    await terminal.until('half an ans');
    terminal.press('C-c');
    const screen = await terminal.until('exit 130');
    // The terminal breaks the line anywhere.
    if (lines.length === 0) expect(screen).toContain("Stopped. The plan isn't written.\n\nexit 130\n");
    else
      expect(screen.replace(/\s+/g, '')).toContain(
        'Youranswersaresavedinplan.yaml.answers.Tocarryonfromthere:nlcinit--answersplan.yaml.answers--save-answersanswers.yamlplan.yamlexit130',
      );
    expect(readdirSync(folder)).toEqual(lines.length === 0 ? [] : ['plan.yaml.answers']);
    terminal.type('echoed');
    await terminal.until('\nechoed');
  });

  it('offers the answers to whoever runs nlc init again', async () => {
    const first = start();
    await answer(first, ['Name', 'Vale'], ['Stage', 'launching']);
    await first.until('? Starts');
    first.press('C-c');
    await first.until('exit 130');
    const second = start([], 40);
    const offer = await second.until('? [Y/n]');
    expect(offer).toContain('Carry on from your answers in\n? plan.yaml.answers? [Y/n]');
    second.press('Enter');
    await second.until('nlc has read 2 earlier answers from\nplan.yaml.answers.');
    const screen = await second.until('? Starts');
    expect(screen).toContain('Starts · 1 of 13\n');
    expect(screen).not.toContain('? Name');
    // A program that is only cut off would still write the answers that it keeps while the folder is removed.
    second.press('C-c');
    await second.until('exit 130');
  });

  it('stops on Ctrl-D as on Ctrl-C', async () => {
    const terminal = start();
    await terminal.until('? Name');
    terminal.press('C-d');
    await terminal.until('exit 130');
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([true, false])('takes a list of schools pasted in one go (marked as a paste: %s)', async (isMarked) => {
    const texts = [
      '--part-of',
      '',
      '--moral-purpose',
      '',
      '--compelling-reason',
      '',
      '--learning-focus',
      '',
      '--pedagogy',
      '',
    ];
    const rest = ['--stage', 'forming', '--starts', '2027', '--origin', 'mixed', '--activity', ''];
    const terminal = start(['--name', 'Vale', '--id', 'vale', ...texts, ...rest]);
    await terminal.until('? School 1');
    terminal.paste('- Ashby Primary School\n- Dene\n\n- Ysgol Tŷ Gwyn\n- Eden\n', isMarked);
    await terminal.until('- Ashby Primary School; - Dene; - Ysgol Tŷ Gwyn; - Eden');
    terminal.press('Enter');
    await terminal.until('4 schools added, 4 in all.');
    await answer(terminal, ['School 5', ''], ['Co-leader 1', ''], ['Critical friend 1', '']);
    await terminal.until('? Enter or a number');
    terminal.press('Enter');
    await terminal.until('exit 0');
    expect(written().match(/^ {2}- \{ id: [a-z-]+/gm)).toEqual([
      '  - { id: ashby',
      '  - { id: dene',
      '  - { id: ty-gwyn',
      '  - { id: eden',
    ]);
  });
});
