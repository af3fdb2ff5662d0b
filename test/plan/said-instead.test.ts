/** What people type in place of an answer. */

import { describe, expect, it } from 'vitest';
import {
  beginsWithNothing,
  isUncertain,
  saysAlone,
  saysNo,
  saysNone,
  saysUnsure,
} from '../../src/plan/said-instead.ts';

describe('"no" and nothing else', () => {
  it.each([
    [' No, it’s just us ', true],
    ['no it’s us', true],
    ['no we’re not', true],
    ['Nah – not us', true],
    [' no programme yet ', true],
    ['we’ve got no partners', true],
    ['No-Nonsense Phonics', false],
    ['No. 1', false],
    ['No', false],
  ])('is said in %j: %s', (text, is) => {
    expect(saysNo(text)).toBe(is);
  });
});

it.each([
  [' just us ', true],
  ['we’re on our own', true],
  ['it’s only us for now', true],
  [' we aren’t in one', true],
  ['not part of one', true],
  [`just us ${'a'.repeat(30)}`, true],
  [`just us ${'a'.repeat(31)}`, false],
  ['The Just Us Trust', false],
])('%j says that the schools are on their own: %s', (text, does) => {
  expect(saysAlone(text)).toBe(does);
});

it.each([
  [' maybe Dene ', true],
  ['we’re hoping for Dene', true],
  ['Dene, if they agree', true],
  ['Dene, I’m hoping', true],
  ['Dene?', true],
  ['Dene', false],
  ['Hope School', false],
  ['May Trust', false],
])('%j names somebody who is not certain: %s', (text, is) => {
  expect(isUncertain(text)).toBe(is);
});

it.each([
  [' not sure, Sue has read about it', true, true],
  ['I don’t know', true, true],
  [' we never checked', true, true],
  ['but we never checked', false, false],
  ['not sure, maybe a survey', false, true],
  ['Surely', false, false],
])('%j says that somebody does not know: %s, and %s even with a guess', (text, takingGuess, anyway) => {
  expect([saysUnsure(text, true), saysUnsure(text, false)]).toEqual([takingGuess, anyway]);
});

it.each([
  [' nothing yet; one school had a chat', true],
  ['no rule really, we talk', true],
  ['we haven’t got anything on fluency', true],
  [' no figures for writing yet', true],
  ['nothing yet; 42', false],
  ['nothing yet;', false],
  ['nothing that we know of, except the new children', false],
  ['not decided, maybe talk', false],
  ['talk', false],
])('%j begins with nothing: %s', (text, does) => {
  expect(beginsWithNothing(text)).toBe(does);
});

it.each([
  ['none', true],
  ['none that I know of, he reads things', true],
  ['No, we’re not', true],
  ['Durham', false],
  ['', false],
  ['  ', false],
])('%j says that there is none: %s', (text, does) => {
  expect(saysNone(text)).toBe(does);
});
