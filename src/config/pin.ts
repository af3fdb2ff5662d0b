/** Checks that the rule set a configuration is written for is the one in this program. */

import type { FrameworkHeader } from '../rules/types.ts';
import { wrongValueMessage } from '../schema/messages.ts';
import { short } from '../text/clip.ts';
import { didYouMean } from '../text/words.ts';

/** What is wrong with a pin such as `leaflet-2005@2`; undefined if it matches this program's edition. */
export function pinProblem(pin: string, header: FrameworkHeader): string | undefined {
  const { name, edition, earlier_editions: earlier } = header;
  const [wanted = '', wantedEdition, ...rest] = pin.split('@');
  const major = edition.split('.')[0] ?? edition;
  const use = `Use ${name}@${major} or ${name}@${edition}.`;
  if (rest.length > 0 || wanted === '' || wantedEdition === undefined || wantedEdition === '')
    return wrongValueMessage('"framework"', pin, `a rule set and its edition, such as ${name}@${major}`);
  if (wanted !== name) return `There is no rule set called "${short(wanted)}".${didYouMean(wanted, [name])} ${use}`;
  if (wantedEdition === major || wantedEdition === edition) return undefined;
  const [before = ''] = wantedEdition.split('.');
  const last = Object.hasOwn(earlier, before) ? earlier[before] : undefined;
  if (last !== undefined)
    return `The last version of nlc with edition ${short(wantedEdition)} of ${name} is ${last}. To see what is different in edition ${major}, run nlc rules --changes ${before}..${major}, and then write ${name}@${major}.`;
  return `This version of nlc doesn't have edition ${short(wantedEdition)} of ${name}. ${use}`;
}
