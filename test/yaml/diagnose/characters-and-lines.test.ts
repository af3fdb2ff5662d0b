/** Mistakes of single characters, dashes and colons: what is marked, what to do, and the text once it is repaired. */

import { expect, it } from 'vitest';
import { mistakesOfYaml } from '../../kit/yaml-mistakes.ts';

it.each([
  [
    'a: 1\nb: \u0001x\n',
    "8«\u0001» There is an invisible character here (U+0001), which plans can't contain. Delete it. It often comes from copying text out of another program.",
  ],
  [
    'a: 1\nb: x\uffffy\n',
    "9«\uffff» There is an invisible character here (U+FFFF), which plans can't contain. Delete it. It often comes from copying text out of another program.",
  ],
  [
    '\u0000',
    "0«\u0000» There is an invisible character here (U+0000), which plans can't contain. Delete it. It often comes from copying text out of another program.",
  ],
  [
    `a: ${'['.repeat(70)}`,
    '0«a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[» Sections are nested more than 64 levels deep here. Check for brackets that open again and again.',
  ],
  [
    'a: 1\n<<<<<<<\nb: 1\n',
    '5«<<<<<<<» Two versions of this file were merged, and the conflict here was never resolved. Choose one of the two versions, and delete the lines of <, = and > characters.',
  ],
  [
    'a: 1\n=======\nb: [\n',
    '5«=======» Two versions of this file were merged, and the conflict here was never resolved. Choose one of the two versions, and delete the lines of <, = and > characters.',
  ],
  [
    'a: 1\n>>>>>>> other branch\nb: 1\n',
    '5«>>>>>>> other branch» Two versions of this file were merged, and the conflict here was never resolved. Choose one of the two versions, and delete the lines of <, = and > characters.',
  ],
  [
    'a: 1\nx <<<<<<< y\nb: [\n',
    '5«x <<<<<<< y» There is no colon after "x". Write a colon and a space after the name of a field, as in "name: Upper Vale".',
  ],
  [
    'a: 1\n<<<<<<<< y\nb\n',
    '16«b» There is no colon after "b". Write a colon and a space after the name of a field, as in "name: Upper Vale".',
  ],
  [
    'a:\n \t b: 1',
    '4«\t» This line is indented with a tab. Indent with spaces: two for each level. Most editors can turn tabs into spaces. → a:\n    b: 1',
  ],
  [
    'a:\n\t\tb: 1',
    '3«\t» This line is indented with a tab. Indent with spaces: two for each level. Most editors can turn tabs into spaces. → a:\n    b: 1',
  ],
  [
    'a:\n  b: 1\n\tc: 2\nd',
    '10«\t» This line is indented with a tab. Indent with spaces: two for each level. Most editors can turn tabs into spaces. → a:\n  b: 1\n  c: 2\nd',
  ],
  [
    'a: 1\nb c\td\n',
    '5«b c\td» There is no colon after "b". Write a colon and a space after the name of a field, as in "name: Upper Vale".',
  ],
  [
    'a:\n  b: 1\n \u00a0c: 2\n',
    '11«\u00a0» This line is indented with a special space that only looks like an ordinary one. Delete the space before the first word and type it again. → a:\n  b: 1\n  c: 2\n',
  ],
  [
    'a: b\u00a0c\nd',
    '7«d» There is no colon after "d". Write a colon and a space after the name of a field, as in "name: Upper Vale".',
  ],
  [
    'a:\n  - x\n  – y\n',
    '11«–» This line begins with "–", but an entry of a list begins with a hyphen. Type a hyphen (-) in its place. Some programs turn hyphens into longer dashes. → a:\n  - x\n  - y\n',
  ],
  [
    'a:\n  - x\n  •\ty\n',
    '11«•» This line begins with "•", but an entry of a list begins with a hyphen. Type a hyphen (-) in its place. Some programs turn hyphens into longer dashes. → a:\n  - x\n  -\ty\n',
  ],
  [
    'a:\n– x\n  b: [\n',
    '3«–» This line begins with "–", but an entry of a list begins with a hyphen. Type a hyphen (-) in its place. Some programs turn hyphens into longer dashes. → a:\n- x\n  b: [\n',
  ],
  [
    'a: 1\nb – c\n',
    '5«b – c» There is no colon after "b". Write a colon and a space after the name of a field, as in "name: Upper Vale".',
  ],
  [
    'name： Upper\nb: 1\n',
    "4«：» The colon here (：) isn't one that YAML recognises. Type an ordinary colon and a space in its place. → name: Upper\nb: 1\n",
  ],
  [
    'a: 1\n- b ：x\n',
    "9«：» The colon here (：) isn't one that YAML recognises. Type an ordinary colon and a space in its place. → a: 1\n- b : x\n",
  ],
  [
    'a: 1\nb：\n',
    "6«：» The colon here (：) isn't one that YAML recognises. Type an ordinary colon and a space in its place. → a: 1\nb: \n",
  ],
  [
    'a: 1\nsee b： c\n',
    '5«see b： c» There is no colon after "see". Write a colon and a space after the name of a field, as in "name: Upper Vale".',
  ],
  ['a: 1\n-x\n', '5«-» The dash of this list entry has no space after it. Put a space between the dash and the text.'],
  [
    '- a\n -b: 1\n',
    '5«-» The dash of this list entry has no space after it. Put a space between the dash and the text.',
  ],
  [
    'a: 1\n--b\n',
    "9«» This line doesn't fit what comes before it. Compare its indentation, colons and quotes with the lines above.",
  ],
  ['a: b: c\n', '4«:» This text has a second colon in it. Put the text after the first colon in double quotes.'],
  ['- a: b: c\n', '6«:» This text has a second colon in it. Put the text after the first colon in double quotes.'],
  ['-   - a: b: c\n', '10«:» This text has a second colon in it. Put the text after the first colon in double quotes.'],
  ['a:   b c:\n', '8«:» This text has a second colon in it. Put the text after the first colon in double quotes.'],
  [
    'a: b #: c: d\nx',
    '13«x» There is no colon after "x". Write a colon and a space after the name of a field, as in "name: Upper Vale".',
  ],
  [
    'a: "b": c\n',
    '0«a: "b": c» This line doesn\'t fit what comes before it. Compare its indentation, colons and quotes with the lines above.',
  ],
  ['x\na: b c: d\n', '8«:» This text has a second colon in it. Put the text after the first colon in double quotes.'],
  ['ab_c-d:x\ne: 1\n', '6«:» The colon has no space after it. Put a space between the colon and the value.'],
  ['- a:x\n  b: 1\n', '3«:» The colon has no space after it. Put a space between the colon and the value.'],
  ['-   a:x\n    b: 1\n', '5«:» The colon has no space after it. Put a space between the colon and the value.'],
  ['a: 1\nb:x c\nd: 2\n', '6«:» The colon has no space after it. Put a space between the colon and the value.'],
  [
    'a: 1\nhttp://x\n',
    "14«» This line doesn't fit what comes before it. Compare its indentation, colons and quotes with the lines above.",
  ],
])('explains %j', (text, mistake) => {
  expect(mistakesOfYaml(text)).toEqual([mistake]);
});
