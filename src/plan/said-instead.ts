/** What people type who have no answer, or only a guess, although no plan would have it as a placeholder. */

import { nothingAtStart } from './nothing-at-start.ts';
import { isFilledIn, isHedged } from './placeholder-text.ts';

const APOSTROPHE = /[’‘]/g;

/**
 * `No, it's just us`. A hyphen without spaces belongs to a name, and so does a number: `No-Nonsense Phonics`, `No. 1`.
 */
const NO_AND_WHY =
  /^(?:no|nope|nah)(?:\s*[,;:.!]\s*(?!\d)|\s+[–—-]\s+)\S|^(?:no|nope|nah)\s+(?:it's|it is|it isn't|we|we're|we've|they|they're|there|there's|i'm|i don't|just|only|not|none|thanks?)\b/i;
/** `no programme`, `no partners yet`. */
const NO_SUCH =
  /^(?:we(?: have|'ve got) )?no\s+(?:programmes?|programs?|initiatives?|projects?|schemes?|partners?|funders?|model)(?:\s+(?:yet|so far|at all|here|for us|for now|at the moment|involved|behind (?:us|it)))?[\s.!]*$/i;
/** `just us`, `we're on our own`, `we aren't part of one`. */
const ALONE =
  /^(?:it's |it is )?(?:just|only) us(?:\s.{0,30})?$|^(?:we're|we are) (?:on our own|not|independent)\b|^we aren't\b|^not part of\b/i;

/**
 * Whether an answer to a question for a name begins with "no" and says nothing else: `No, we're not`, `no programme`.
 */
export function saysNo(text: string): boolean {
  const said = text.trim().replace(APOSTROPHE, "'");
  return NO_AND_WHY.test(said) || NO_SUCH.test(said);
}

/** Whether an answer says that the schools belong to nothing larger: `just us`, `we aren't part of one`. */
export function saysAlone(text: string): boolean {
  return ALONE.test(text.trim().replace(APOSTROPHE, "'"));
}

/** Whether an answer only leaves a question open: `maybe`, `it's too early to say`, `ask me in June`. */
export function saysOpen(text: string): boolean {
  return OPEN.test(text.trim().replace(APOSTROPHE, "'"));
}

const OPEN =
  /^(?:(?:well|um|er|hmm),? )?(?:maybe|perhaps|possibly|idk|dunno|(?:it|that)(?: all)? depends|(?:it's |it is |still )?(?:far )?(?:too early|early days)(?: yet| for (?:that|this))?(?: to (?:say|tell|know))?|ask me (?:later|again)(?: .{1,20})?|ask me (?:in|after|next) .{1,20}|whatever|we(?:'ll| will) see|(?:remains )?to be seen|who knows|skip(?: (?:it|this))?)[.!]*$/i;

/** Whether an answer says that there is nothing more to add: `nothing else`, `that's all`. */
export function saysNothingElse(text: string): boolean {
  return NOTHING_ELSE.test(text.trim().replace(APOSTROPHE, "'"));
}

const NOTHING_ELSE =
  /^(?:(?:no|nothing|none|nobody|no one|not anything|not) (?:else|others?|more)(?: (?:yet|really|so far|at the moment|for now))?|that(?:'s| is) (?:all|it|everything|the lot)(?: (?:for now|so far|really|at the moment))?)[.!]*$/i;

/** `maybe the Harbour Trust`, `we might ask the Harbour Trust`. "May" and "Hope" begin names of schools. */
const BEGINS_UNSURE =
  /^(?:maybe|perhaps|possibly|probably|hopefully|potentially|might|thinking (?:of|about))\s|^(?:we|i)(?:'re|'m| are| am)?\s+(?:might|may|could|would|should|hope|want|plan|intend|think|hoping|thinking|planning|going to|asking|still|probably|talking)\b|^(?:we|i)(?:'ll|'d| will| have to| need to)\s+(?:ask|approach|invite|contact|like|see|try|talk|need|probably)\b/i;
/** `Southport Uni, if they say yes`, `Southport Uni I hope`. */
const ENDS_UNSURE =
  /[\s,;(–—-](?:(?:if|once|provided|unless|as long as) (?:they|she|he|it|we|you|their|her|his|the|all|there|that|this|i|governors?|heads?|everyone)\b.*|(?:i|we)(?:'m| am|'re| are)? (?:hope|think|hoping|guess)|hopefully|fingers crossed|maybe|perhaps|probably|possibly)[\s).!?]*$|\S\s*\?$/i;

/** `Penglais might come in next year`, `Dene is still thinking about it`. "May" and "Hope" are part of names, too. */
const UNSURE_WITHIN =
  /\s(?:might|may|could)\s+(?:well |also |yet |still )?(?:join|come|be|take|follow|sign|get|start|want|say|pay|opt|leave|drop)\b|\s(?:hopes?|wants?|would like|plans?|intends?)\s+to\s+\p{Ll}|(?:\s(?:is|are)|'s|'re)\s+(?:still\s+)?(?:thinking|considering|deciding|undecided|unsure|not sure|wavering|talking about)\b|\s(?:hasn't|haven't|has not|have not)\s+(?:yet\s+|quite\s+)?(?:decided|said|answered|confirmed|agreed|signed)\b/u;

/** Whether a name comes with a guess or a condition, so that nobody has decided on it: `maybe the Harbour Trust`. */
export function isUncertain(text: string): boolean {
  const said = text.trim().replace(APOSTROPHE, "'");
  return BEGINS_UNSURE.test(said) || ENDS_UNSURE.test(said) || UNSURE_WITHIN.test(said);
}

/** What somebody says first who has no answer, whatever comes after it: `not sure, Sue has read about it`. */
const UNSURE =
  /^(?:(?:well|um|er|sorry|honestly|actually),?\s+)?(?:(?:i|we)(?:'m| am|'re| are)?\s+)?(?:not (?:really |quite |entirely |at all |too )?sure|(?:not|never) (?:really |yet |actually |properly )?(?:looked|checked|searched|thought about|got round)|don't (?:really |actually )?know|do not know|no idea|haven't (?:really )?(?:thought|decided|looked|asked|discussed|settled|agreed|promised)|have not (?:thought|decided|looked|asked|discussed)|can't (?:say|remember)|couldn't say)\b/i;
/**
 * Whether an answer to a question for a figure, or for how something is measured, only says that there isn't one: `don't
 * have it yet`, `nothing, we've never tested`. With a figure it says more.
 */
export function saysWithout(text: string): boolean {
  const said = text.trim().replace(APOSTROPHE, "'");
  return !/\d/.test(said) && (WITHOUT.test(said) || NO_FIGURE.test(said));
}

const NO_FIGURE =
  /^(?:(?:there(?:'s| is| are)|we(?:'ve| have)(?: got)?|i have) )?no (?:\p{L}+ )?(?:measures?|data|figures?|numbers?|targets?|baselines?|tests?|results?)(?: (?:as such|yet|really|so far|at all|for (?:that|this|it)|at the moment))*[.!]*$/iu;

/** What isn't there or isn't done, without saying what happens instead: "they don't talk in lessons" is an answer. */
const WITHOUT =
  /^(?:(?:well|um|no|nope|nothing|none|honestly|sorry)\b[,.;:]?\s+)*(?:(?:we|i|they|it|that|nobody|no one)(?:'ve|'s|'re| have| has)?\s+)?(?:(?:have|has|do|did|does|are|is|was|ca|could|wo)n't|(?:have|has|do|did|does|are|is|was) not|never|not)\s+(?:(?:really|actually|ever|yet|formally|properly|been|got round to)\s+)*(?:have|had|got|set|measur(?:e|ed|ing)|test(?:ed|ing)?|collect(?:ed|ing)?|count(?:ed)?|record(?:ed)?|assess(?:ed)?|track(?:ed)?|know|known|decided|agreed|done|do|looked|started|available)(?:\s+(?:it|one|that|this|them|us|any|anything|an?|the|our|data|figures?|numbers?|targets?|baselines?|measures?|yet|so|far|at|all|for|formally|really|properly|as|such|like|before))*\s*(?:$|[.,;:!(–—-])/i;

/** Whether somebody knows of something and can't say what it is: `the training covers that, I couldn't quote it`. */
export function saysForgotten(text: string): boolean {
  return FORGOTTEN.test(text.replace(APOSTROPHE, "'"));
}

const FORGOTTEN =
  /\b(?:i|we) (?:(?:couldn|can|don)'t|cannot|can not) (?:quote|name|remember|recall|say (?:what|which|who)|tell you)\b/i;

/** Whether an answer has a guess in it, which is something to go on. */
export function hasGuess(text: string): boolean {
  return GUESS.test(text);
}

const GUESS = /\b(?:probably|perhaps|maybe|possibly|likely)\b/i;

/**
 * Whether an answer begins by saying that somebody doesn't know.
 * @param takesGuess whether it is something to go on if a guess follows: `not sure, maybe a survey`
 */
export function saysUnsure(text: string, takesGuess: boolean): boolean {
  const said = text.trim().replace(APOSTROPHE, "'");
  return (UNSURE.test(said) || isHedged(said)) && !(takesGuess && hasGuess(said));
}

/**
 * `no rule really`, `no set process`, `there are no rules as such`, `no agreement`: in lower case, and more follows.
 */
const NO_RULE =
  /^(?:well,? |no,? )?(?:there(?:'s| is| are)(?: really)? |we(?:'ve| have)(?: got)? |we've got )?no (?:(?:real|formal|agreed|written|proper|set|fixed|particular|specific) )?(?:(?:rules?|polic(?:y|ies)|agreements?|process(?:es)?|procedures?|systems?|arrangements?|plans?|values?|data|figures?|results?|evidence|findings?|measures?|targets?|baselines?|names?|titles?|groups?|models?|approach(?:es)?|activit(?:y|ies))(?: (?:really|as such|yet|so far|at all|at the moment|for that|for this))?|[a-z-]+ (?:really|as such|yet|so far))$/;
/** `we haven't got anything on fluency`, `no figures for writing yet`: nothing, whatever it is about. */
const NOTHING_ON =
  /^(?:(?:well|um|er|sorry|honestly|actually|but|and),?\s+)*(?:(?:we|i|they)(?:'ve| have|'d| had)?\s+)?(?:(?:haven't|have not|hasn't|don't have|do not have|not)\s+(?:really\s+|actually\s+)?(?:(?:got|had|found|seen|collected|measured)\s+)?(?:anything|any (?:data|figures?|results?|evidence|information|numbers?))(?:\s+yet)?\s+(?:on|about|for)\b|(?:got\s+)?nothing\s+(?:yet\s+)?on\s|nothing\s+yet\s+(?:about|for)\s|nothing\s+(?:about|for)\s.*\syet$|(?:there(?:'s| is| are) |got )?no (?:data|figures?|results?|information|numbers?)\s+(?:yet\s+)?(?:on|about|for)\s|(?:we|i|they)\s+(?:don't|do not|aren't|won't|didn't)\s+(?:\w+\s+){1,2}(?:anything|any)\b)/i;
/** What makes an answer of `nothing`: "nothing that we know of, except the new children". */
const EXCEPT = /^[\s,;:.–—-]*\(?(?:except|apart from|other than|but for|unless|save)\b/i;

/**
 * Whether an answer to a question for a name, a finding, a rule or an entry says that there is no rule and the like, or
 * begins by saying that there is nothing, and goes on: "nothing yet; Moss Lane had a chat". A guess after it is
 * something to go on, as in "not decided, maybe talk".
 */
export function beginsWithNothing(text: string): boolean {
  const said = text.trim().replace(APOSTROPHE, "'");
  if (NOTHING_ON.test(said) || NO_RULE.test(said.toLowerCase())) return true;
  if (/^no\. ?\d/i.test(said)) return false;
  const start = nothingAtStart(said, (words) => NO_RULE.test(words));
  if (start === undefined) return false;
  const rest = said.slice(start.length);
  return /\p{L}/u.test(rest) && !EXCEPT.test(rest) && !(isHedged(said) && hasGuess(rest));
}

/** Whether an answer says that there is none, whatever comes after it: "none that I know of, he reads things". */
export function saysNone(text: string): boolean {
  return text.trim() !== '' && (!isFilledIn(text) || saysNo(text) || beginsWithNothing(text));
}
