/** Decides whether an entry names anybody. One that is empty or only a placeholder doesn't. */

import { memoize } from '../text/memoize.ts';
import { normalised } from '../text/normalised.ts';
import type { Partner, Person } from './model/schools-and-people.ts';
import { isTemplateText } from './placeholder-text.ts';

/** What people write for somebody who may not know about it yet. */
const ASKED =
  '(?:asked|approached|contacted|invited|signed up|recruited|agreed|committed|spoken to|said yes|heard back)';
/** What people write who still mean to ask somebody. */
const TO_ASK =
  "(?:(?:we|i) )?(?:(?:will|still) )?(?:have|need|want|hope|mean|are going|still) to ask(?: (?:them|her|him))?|(?:we|i)(?:'|’)ll ask(?: (?:them|her|him))?|(?:if|once) (?:they|she|he)(?: (?:agrees?|can|says? yes)|(?:'|’)s willing)";

const UNASKED = `(?:(?:not|never) (?:yet )?(?:been )?|(?:(?:we|i) )?(?:haven['’]t|have not|hasn['’]t|has not) (?:yet )?(?:been )?|(?:yet |still )?to be )${ASKED}(?: (?:them|her|him|anyone|any of them))?|${TO_ASK}`;

/** What people write for a post that is still open, at the end of a name or of where someone comes from. */
const OPEN = [
  'tb[acdn]',
  'n\\. ?n\\.?',
  '(?:to be|yet to be|still to be|being) (?:found|appointed|recruited|named|identified|elected|chosen|nominated|confirmed|decided|agreed|determined|announced|advised|filled|hired|arranged|selected|invited|asked)',
  UNASKED,
  'not (?:yet )?(?:appointed|confirmed|found|known|named|chosen|recruited|decided|identified)',
  '(?:yet |still |currently |now )?vacant',
  'vacancy',
  'à (?:nommer|désigner|recruter|trouver|confirmer|définir)',
  "i['’]w (?:benodi|gadarnhau|ganfod|enwi)",
  '(?:noch )?zu (?:benennen|bestimmen|finden)',
  'por (?:nombrar|designar|confirmar)',
];
let compiled: RegExp | undefined;

function endsOpen(): RegExp {
  compiled ??= new RegExp(
    String.raw`(?:^|[\s([,:;–—-])(?:${OPEN.join('|')})(?: (?:yet|soon|later|shortly))?[\s)\].!?]*$`,
    'iu',
  );
  return compiled;
}

let compiledUnasked: RegExp | undefined;

/**
 * Whether a text ends with words that say that somebody hasn't been asked, or hasn't agreed: `the uni (not asked yet)`.
 */
function endsUnasked(text: string | undefined): boolean {
  if (text === undefined || !/not |n['’]t |never |to be | ask|if |once /i.test(text)) return false;
  compiledUnasked ??= new RegExp(String.raw`(?:^|[\s([,:;–—-])${UNASKED}(?: (?:yet|so far))?[\s)\].!?]*$`, 'iu');
  return compiledUnasked.test(normalised(text, 'NFC').trim());
}

/** Matches part of every text that `endsOpen` matches. Compiling that takes 5 ms, and most plans don't need it. */
const MAY_END_OPEN =
  /tb[acdn]|n\. ?n|be |being|not |n['’]t |never | ask|if |once |vacan|nommer|d.signer|recruter|trouver|confirm|d.finir|benodi|gadarnhau|ganfod|enwi|ben+en|bestimmen|finden|nombrar|designar/i;

/** Words for anybody or nobody, if nothing else is written. */
const NO_ONE =
  /^(?:(?:no|any|some)(?:body|[ -]?one)|none|unknown|n\/a|(?:a )?new (?:appointment|post|person)|niemand|jemand|personne|quelqu['’]un|neb|rhywun|nadie|alguien)(?: (?:yet|so far|else))?[\s.!?]*$/iu;

/** Whether a name, or where someone comes from, is only a placeholder: `TBC`, `vacant`, `Deputy (to be appointed)`. */
export function isOpenName(text: string | undefined): boolean {
  if (text === undefined) return false;
  const said = normalised(text, 'NFC').trim();
  return isTemplateText(said) || NO_ONE.test(said) || (MAY_END_OPEN.test(said) && endsOpen().test(said));
}

/** Whether an id is only a placeholder: `tbc`, `to-be-found`. */
export function isOpenId(id: string): boolean {
  return isOpenName(id.replaceAll('-', ' '));
}

/**
 * Whether a partner has a name that is more than a placeholder. A name that is left out, as it doesn't fit, may be one.
 */
export const isNamed = memoize(({ name }: Partner): boolean => name === '' || !isOpenName(name));

/**
 * Whether a person is somebody. A name says so, and so does being the head of a school. Otherwise a placeholder (in the
 * name, the id, or where they come from) means that the person is still to be found, and an entry that says nothing
 * means nobody, and so does somebody who hasn't been asked. `post: other` says that there is someone.
 */
export const isSomebody = memoize(({ id, name, post, school, partner, from }: Person): boolean => {
  if (endsUnasked(name) || endsUnasked(from)) return false;
  if (name !== undefined && !isOpenName(name)) return true;
  if (post === 'headteacher' && school !== undefined) return true;
  if (name !== undefined || isOpenName(from) || (id !== undefined && isOpenId(id))) return false;
  if (partner !== undefined) return isNamed(partner);
  return [id, school, from, post].some((said) => said !== undefined);
});
