/** What a person sees at the end: what is better now, and what is left. */

import { type Finding, isOpen } from '../findings/report.ts';
import type { Screen } from '../io/terminal.ts';
import { measure, wrapped } from '../reporters/terminal/layout.ts';
import { count, safeText } from '../text/words.ts';

/** What is better now, and what is left. */
export function resultView(before: readonly Finding[], after: readonly Finding[], { width }: Screen): string {
  const loud = loudOf(after);
  const earlier = new Set(loudOf(before).map(keyOf));
  const still = loud.filter((finding) => earlier.has(keyOf(finding)));
  const fresh = loud.filter((finding) => !earlier.has(keyOf(finding)));
  const left = `${messagesOf(' Still there', still)}${messagesOf(' New', fresh)}`;
  return `${wrapped('', `Written. ${betterInWords(loudOf(before), loud)}${left}`, measure(width))}\n`;
}

/** What tells a finding from others, whatever it says now. */
function keyOf({ rule, path }: Finding): string {
  return `${rule} ${path}`;
}

function messagesOf(lead: string, findings: readonly Finding[]): string {
  const messages = [...new Set(findings.map(({ message }) => safeText(message)))].join(' ');
  return messages === '' ? '' : `${lead}: ${messages}`;
}

function loudOf(findings: readonly Finding[]): Finding[] {
  return findings.filter((one) => isOpen(one) && (one.level === 'error' || one.level === 'warning'));
}

function betterInWords(before: readonly Finding[], after: readonly Finding[]): string {
  const [had, has] = [loudInWords(before), loudInWords(after)];
  if (had === has) return `The plan still has ${has === '' ? NOTHING_LOUD : has}.`;
  const isAlike = [...before, ...after].every(({ level }) => level === before[0]?.level);
  const now = has === '' ? 'none' : isAlike ? after.length : has;
  return `The plan had ${had === '' ? NOTHING_LOUD : had} and now has ${now}.`;
}

const NOTHING_LOUD = 'no errors or warnings';

/** `1 error and 2 warnings`; empty if there are none. */
function loudInWords(findings: readonly Finding[]): string {
  const number = (level: Finding['level']) => findings.filter((one) => one.level === level).length;
  const parts = (['error', 'warning'] as const).flatMap((level) => {
    const many = number(level);
    return many === 0 ? [] : [count(many, level)];
  });
  return parts.join(' and ');
}
