/** A local rule for tests: a sound one, and with lines of it replaced. */

export const LOCAL_RULE = `id: acronym-in-purpose
title: An acronym in the moral purpose
source: Programme handbook 2026, section 4
level: warning
check: text-with-pattern
params: { field: purpose.moral_purpose, pattern: '\\b[A-Z]{2,}\\b' }
message: 'The purpose has an acronym in it: {text}'
why: Parents and governors read the purpose, and they do not know our acronyms.
fix: >
  Write the words out.
strength: The purpose has no acronyms.
examples:
  - name: an acronym
    plan: |
      purpose: { moral_purpose: SEND pupils thrive in all of our schools and classes }
    expect: [purpose.moral_purpose]
  - name: words
    plan: |
      purpose: { moral_purpose: Pupils with special needs thrive in all of our schools and classes }
    expect: []
`;

/** The sound rule with each stretch, which has to be there, replaced by another. */
export function localRuleWith(...changes: readonly (readonly [from: string, to: string])[]): string {
  let text = LOCAL_RULE;
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`The local rule does not hold ${from}`);
    text = text.replace(from, () => to);
  }
  return text;
}
