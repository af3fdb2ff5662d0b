/** Sentences, indentation, quotes and brackets: what is marked and what to do. */

import { expect, it } from 'vitest';
import { mistakesOfYaml } from '../../kit/yaml-mistakes.ts';

it.each([
  [
    'ab-c\nb: 1\n',
    '0«ab-c» There is no colon after "ab-c". Write a colon and a space after the name of a field, as in "name: Upper Vale".',
  ],
  [
    '- ab\nb\nc: 1\n',
    '5«b» A list entry and a field are at the same level here. Give every entry of the list a dash, or indent this line under the entry it belongs to. (0«- ab» the line before)',
  ],
  [
    '-   ab cd ef\n    b: 1\n',
    '0«-   ab cd ef» There is no colon after "ab". Write a colon and a space after the name of a field, as in "name: Upper Vale".',
  ],
  [
    'ab cd ef   \nb: 1\n',
    '0«ab cd ef   » There is no colon after "ab". Write a colon and a space after the name of a field, as in "name: Upper Vale".',
  ],
  [
    'a: 1\nab-x cd\n',
    '5«ab-x cd» There is no colon after "ab-x". Write a colon and a space after the name of a field, as in "name: Upper Vale".',
  ],
  [
    'a-b-c d\nb: 1\n',
    '0«a-b-c d» There is no colon after "a-b-c". Write a colon and a space after the name of a field, as in "name: Upper Vale".',
  ],
  [
    'a: 1\n- b\n',
    '5«- b» A list entry and a field are at the same level here. Give every entry of the list a dash, or indent this line under the entry it belongs to. (0«a: 1» the line before)',
  ],
  [
    '  a: 1\n  - b\n',
    '9«- b» A list entry and a field are at the same level here. Give every entry of the list a dash, or indent this line under the entry it belongs to. (2«a: 1» the line before)',
  ],
  [
    '- a\nb: 1\n',
    '4«b: 1» A list entry and a field are at the same level here. Give every entry of the list a dash, or indent this line under the entry it belongs to. (0«- a» the line before)',
  ],
  [
    '- a: 1\n- b: 1\n c: 1\n',
    "15«c: 1» This line starts 1 space in, which doesn't match any line above. The line before starts 0 in. Lines that belong together start in the same column. Move this line to the left, or move the line before it. (7«- b: 1» the line before)",
  ],
  [
    'a: 1\n   b: 2\n',
    "8«b: 2» This line starts 3 spaces in, which doesn't match any line above. The line before starts 0 in. Lines that belong together start in the same column. Move this line to the left, or move the line before it. (0«a: 1» the line before)",
  ],
  [
    '   a: 1\n b: 2\n',
    "9«b: 2» This line starts 1 space in, which doesn't match any line above. The line before starts 3 in. Lines that belong together start in the same column. Move this line to the right, or move the line before it. (3«a: 1» the line before)",
  ],
  [
    'a:\n    b: 1\n  c: 2\n',
    "14«c: 2» This line starts 2 spaces in, which doesn't match any line above. The line before starts 4 in. Lines that belong together start in the same column. Move this line to the right, or move the line before it. (7«b: 1» the line before)",
  ],
  [
    'a: 1\nWe are six schools.  \n',
    '5«We are six schools.  » This line is a sentence, but nlc expects the name of a field here. If it belongs to "a", put the whole text in double quotes on the same line as that field: a: "…".',
  ],
  [
    'a:\n  - 1\n  - We are six.\n  b: 1\n',
    '11«- We are six.» This line is a sentence, but nlc expects the name of a field here. If it belongs to "a", put the whole text in double quotes on the same line as that field: a: "…".',
  ],
  [
    'We are six schools.\n  a: 1\n',
    '0«We are six schools.» This line is a sentence, but nlc expects the name of a field here. nlc reads plans written as fields, such as "name: Upper Vale". To start one, run nlc init, which asks for what a plan needs.',
  ],
  [
    'a: x y\n  Our school: it is\n',
    '9«Our school: it is» The text of the line before continues here, and has a colon in it. If it belongs to "a", put the whole text in double quotes on the same line as that field: a: "…". (0«a: x y» the line before)',
  ],
  [
    'a: x y\n  two words: it is\n',
    '9«two words: it is» The text of the line before continues here, and has a colon in it. If it belongs to "a", put the whole text in double quotes on the same line as that field: a: "…". (0«a: x y» the line before)',
  ],
  [
    'a: x y\n  word: it is\n',
    "9«word: it is» This line starts 2 spaces in, which doesn't match any line above. The line before starts 0 in. Lines that belong together start in the same column. Move this line to the left, or move the line before it. (0«a: x y» the line before)",
  ],
  [
    'a: 1\nb: x y\n  Our school:\n',
    '14«Our school:» The text of the line before continues here, and has a colon in it. If it belongs to "b", put the whole text in double quotes on the same line as that field: b: "…". (5«b: x y» the line before)',
  ],
  [
    'a: "x y"\n  Our school: it is\n',
    '11«Our school: it is» This line starts 2 spaces in, which doesn\'t match any line above. The line before starts 0 in. Lines that belong together start in the same column. Move this line to the left, or move the line before it. (0«a: "x y"» the line before)',
  ],
  [
    'a: x y\nOur school: it is\nb\n',
    '25«b» There is no colon after "b". Write a colon and a space after the name of a field, as in "name: Upper Vale".',
  ],
  [
    'aim: x\n  - more\n  text here: y\n',
    '18«text here: y» A list entry and a field are at the same level here. Give every entry of the list a dash, or indent this line under the entry it belongs to. (9«- more» the line before)',
  ],
  [
    'a: "x"y\nb: 1\n',
    '0«a: "x"y» There is more text after the closing quote. Put the whole text in quotes, or none of it. Inside double quotes, write a quote as \\".',
  ],
  [
    "a: 'x' 'y'\n",
    "0«a: 'x' 'y'» There is more text after the closing quote. Put the whole text in quotes, or none of it. Inside double quotes, write a quote as \\\".",
  ],
  [
    '- "x" y\n',
    '0«- "x" y» There is more text after the closing quote. Put the whole text in quotes, or none of it. Inside double quotes, write a quote as \\".',
  ],
  [
    'a: "x\n',
    '3«"» The double quote (") opened here is never closed. Close it at the end of the text. (6«» nlc stopped reading here)',
  ],
  [
    "a: 'x\nb: 1\n",
    "3«'» The single quote (') opened here is never closed. Close it, or if it is an apostrophe, put the whole text in double quotes. (6«» nlc stopped reading here)",
  ],
  [
    'a: [x\nb: 1\n',
    '3«[» The "[" opened here isn\'t closed where it should be. Close it with "]", or look further on for a missing comma or for text that needs quotes. (6«» nlc stopped reading here)',
  ],
  [
    'a: {b: [x}\n',
    '7«[» The "[" opened here isn\'t closed where it should be. Close it with "]", or look further on for a missing comma or for text that needs quotes. (9«» nlc stopped reading here)',
  ],
  [
    'a: [x]]\n',
    "0«a: [x]]» This line doesn't fit what comes before it. Compare its indentation, colons and quotes with the lines above.",
  ],
  [
    'a: “x: y”\n',
    '3«“» The quote “ comes from a word processor and isn\'t a plain quote. Type plain quotes (") round the text.',
  ],
  [
    'a: ‘x: y’\n',
    '3«‘» The quote ‘ comes from a word processor and isn\'t a plain quote. Type plain quotes (") round the text.',
  ],
  ['a: x’s: y\n', '6«:» This text has a second colon in it. Put the text after the first colon in double quotes.'],
  [
    'a: «x: y»\n',
    '3««» The quote « comes from a word processor and isn\'t a plain quote. Type plain quotes (") round the text.',
  ],
  ['- @x\n', '2«@» Text can\'t start with "@" unless it is in quotes. Put the whole text in double quotes.'],
  ['- - @x\n', '4«@» Text can\'t start with "@" unless it is in quotes. Put the whole text in double quotes.'],
  ['a: 1\nb:   >x\n', '10«>» Text can\'t start with ">" unless it is in quotes. Put the whole text in double quotes.'],
  ['a: ]\n', '3«]» Text can\'t start with "]" unless it is in quotes. Put the whole text in double quotes.'],
  ['a: ,x\n', '3«,» Text can\'t start with "," unless it is in quotes. Put the whole text in double quotes.'],
  [
    'a: [x]#y\nb: [\n',
    '6«#» There is a # right after "]". Put a space before the # if a note begins there. If not, put the whole text in quotes.',
  ],
  [
    "a: 'it''s'# y\n",
    '10«#» There is a # right after a closing quote. Put a space before the # if a note begins there. If not, put the whole text in quotes.',
  ],
  [
    'a: x"y"# z\nb: [\n',
    '14«[» The "[" opened here isn\'t closed where it should be. Close it with "]", or look further on for a missing comma or for text that needs quotes. (16«» nlc stopped reading here)',
  ],
  [
    'a: 1\n«««\nb\n',
    '9«b» There is no colon after "b". Write a colon and a space after the name of a field, as in "name: Upper Vale".',
  ],
  [
    'a: 1\n-  - b: c d: e\n',
    '16«:» This text has a second colon in it. Put the text after the first colon in double quotes.',
  ],
  [
    'a: 1\nb: [\n– x\n',
    '10«–» This line begins with "–", but an entry of a list begins with a hyphen. Type a hyphen (-) in its place. Some programs turn hyphens into longer dashes. → a: 1\nb: [\n- x\n',
  ],
  [
    'a: 1\n"We are six\n',
    '5«"» The double quote (") opened here is never closed. Close it at the end of the text. (17«» nlc stopped reading here)',
  ],
  [
    'focus_area: x\n  (Our school is good: yes\n',
    '16«(Our school is good: yes» The text of the line before continues here, and has a colon in it. If it belongs to "focus_area", put the whole text in double quotes on the same line as that field: focus_area: "…". (0«focus_area: x» the line before)',
  ],
  [
    'a: b c\n\n  # note\n  Our school: it is\n',
    '19«Our school: it is» The text of the line before continues here, and has a colon in it. If it belongs to "a", put the whole text in double quotes on the same line as that field: a: "…". (0«a: b c» the line before)',
  ],
  [
    'a: 1\n- x\n--- y\n',
    '5«- x» A list entry and a field are at the same level here. Give every entry of the list a dash, or indent this line under the entry it belongs to. (0«a: 1» the line before)',
  ],
])('explains %j', (text, mistake) => {
  expect(mistakesOfYaml(text)).toEqual([mistake]);
});
