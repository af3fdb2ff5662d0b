/** Recognises placeholder text, from a template or written by someone who meant to replace it. */

/** Phrases for "still to come" in the languages used in plans, alone or with a time. */
const TO_COME = [
  'tod[o0]',
  'to be (?:confirmed|decided|agreed|done|written|discussed)',
  'to (?:follow|come)',
  'pending',
  '(?:no,? )?not yet',
  'none yet',
  '(?:non,? )?pas encore',
  '(?:na,? )?ddim eto',
  '(?:nein,? )?noch nicht',
  '(?:no,? )?(?:todavía|aún) no',
  'à (?:définir|préciser|compléter|confirmer|décider|déterminer|discuter|rédiger|venir|voir)',
  "i['’]w (?:gadarnhau|drafod|benderfynu|gytuno|gwblhau|lenwi|bennu|ysgrifennu)",
  'i ddilyn',
  'por (?:definir|confirmar|decidir|determinar)',
  'pendiente',
  'noch (?:offen|zu klären|festzulegen)',
];
const LATER =
  '(?: (?:later|soon|shortly|in due course|plus tard|ultérieurement|bientôt|yn ddiweddarach|más tarde|später))?';

const PLACEHOLDER = new RegExp(
  String.raw`^(?:[\s.…?_*-]*|(?:${TO_COME.join('|')})${LATER}|todo[:.].*|tb[cd]\b.*|x{2,}|lorem ipsum\b.*|n\/a|<[^<>]*>|\[[^[\]]*\]|\{[^{}]*\})$`,
  'iu',
);
/** Only in capitals, because `Todo` is Spanish for "all". */
const SHOUTED = /^TODO\b/;

/** The first characters of placeholders. Most text starts otherwise, and needs no further check. */
const BEGINNINGS = new Set('.…?_*!:-txlnpiaàdTXLNPIAÀD<[{');

/** What may follow a placeholder. Searched from the end, because a forward search takes quadratic time. */
const TRAILING = /[\s.!:]/;

/** Whether a text is empty or a placeholder, such as `TODO`, `TBC`, `...`, `xxx` or `<why>`. */
export function isTemplateText(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed !== '' && !BEGINNINGS.has(trimmed.charAt(0))) return false;
  let end = trimmed.length;
  while (end > 0 && TRAILING.test(trimmed.charAt(end - 1))) end -= 1;
  const said = trimmed.slice(0, end);
  return SHOUTED.test(said) || PLACEHOLDER.test(said.normalize('NFC'));
}

/** Whether a text is present and isn't a placeholder. */
export function isFilledIn(text: string | undefined): text is string {
  return text !== undefined && !isTemplateText(text);
}
