/**
 * The end of `check --all`: what can't be told yet, how the plan compares with the leaflet, and where there are
 * tensions.
 */

import type { PlanReport, Profile, TensionShown, Untold } from '../../findings/report.ts';
import { count, list } from '../../text/words.ts';
import { wrapped } from './layout.ts';
import type { Palette } from './palette.ts';

const HEADINGS: Readonly<Record<Profile['grade'], string>> = {
  validated: 'validated',
  supported: 'supported',
  aim: 'aims',
  hypothesis: 'hypotheses',
};

/** The blocks, each with its heading. Empty for a plan that couldn't be checked. */
export function profileBlocks({ untold, profile, tensions }: PlanReport, width: number, paint: Palette): string[] {
  const block = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [[wrapped('', paint.bold(heading), width), ...lines].join('\n')];
  return [
    ...block(
      'Not checked yet',
      untold.map((section) => untoldLine(section, width)),
    ),
    ...block(
      'How this plan compares with the leaflet',
      profile.map((part) => profileLine(part, width)),
    ),
    ...block(
      'Both can be true',
      tensions.map((tension) => tensionLine(tension, width)),
    ),
  ];
}

function untoldLine({ category, rules, needs }: Untold, width: number): string {
  const missing = needs.length === 0 ? '' : `; the plan needs: ${list(needs, 8)}`;
  return wrapped('  ', `${category}  ${count(rules, 'rule')}${missing}`, width);
}

function profileLine({ grade, met, partly, missed, cannotTell }: Profile, width: number): string {
  const part = (name: string, codes: readonly string[]) => (codes.length === 0 ? [] : [`${name} ${codes.join(' ')}`]);
  const parts = [
    ...part('met', met),
    ...part('partly met', partly),
    ...part('not met', missed),
    ...part('no mark', cannotTell),
  ];
  return wrapped(`  ${HEADINGS[grade].padEnd(12)}`, parts.join(' · '), width);
}

function tensionLine({ title, text, met, wanting }: TensionShown, width: number): string {
  const where = [...(met.length > 0 ? [`${list(met)} met`] : []), `${list(wanting)} not fully met`].join('; ');
  return wrapped('  ', `${title} (${where}). ${text}`, width);
}
