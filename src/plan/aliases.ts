/**
 * Other spellings of the format's own words, accepted as they are. Other words that people use are in `words-for.ts`.
 */

const OTHER_SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    inquiry: 'enquiry',
    'collaborative-enquiry': 'enquiry',
    'collaborative-inquiry': 'enquiry',
    'data-inquiry': 'data-enquiry',
    'head-teacher': 'headteacher',
    head: 'headteacher',
    principal: 'headteacher',
    'deputy-head': 'deputy',
    'assistant-head': 'senior-leader',
    'vice-principal': 'deputy',
    ta: 'teaching-assistant',
    'teacher-assistant': 'teaching-assistant',
    advisor: 'adviser',
    la: 'local-authority',
    'local-education-authority': 'local-authority',
    university: 'higher-education',
    elementary: 'primary',
    'high-school': 'secondary',
    inset: 'joint-cpd',
    cpd: 'joint-cpd',
    'head-meeting': 'heads-meeting',
    intervisitation: 'study-visit',
    f2f: 'face-to-face',
  }),
);

const PLAIN = /^[a-z-]+$/;

/** Returns the format's own word, such as `enquiry` for `Inquiry` and `headteacher` for `head teacher`. */
export function canonical(word: string): string {
  const plain = PLAIN.test(word)
    ? word
    : word
        .trim()
        .toLowerCase()
        .replace(/[\s_]+/g, '-');
  return OTHER_SPELLINGS.get(plain) ?? plain;
}
