/** Private contact details in a plan that many people will read. */

import { type Breach, defineCheck } from '../check.ts';
import { textsOf } from '../shared/texts.ts';

// These patterns match in linear time: no group is repeated inside a repetition.
const EMAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}\.[\p{L}\d.-]{2,190}/u;
const PHONE =
  /(?<![\w.,/:=-])(?:\+\d{1,3}[\s.-]?(?:\(0\)[\s.-]?)?\d|\(0\d{2,5}\)|0\d{2,4})(?:[\s./-]?\d){5,11}(?![\w-])/g;
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/;
const STREET =
  /\b\d{1,4}[a-z]?,? (?:[A-Z][\w'’]{1,30} ){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Ave|Close|Drive|Crescent|Terrace|Way|Gardens|Grove|Court)\b/;

/** Every contact detail has at least one of these characters. */
const SIGN = /[\d@]/;

interface Detail {
  readonly kind: 'email' | 'phone' | 'address';
  readonly shown: string;
}

/**
 * Fires at a text with an e-mail address, a telephone number, or a house number and street with a postcode. Numbers in
 * `identifier` or in web addresses aren't treated as telephone numbers. The message masks the detail.
 */
export const privateContact = defineCheck({
  params: { phrases: ['email', 'phone', 'address'] },
  facts: ['kind', 'shown'],
  test: ({ data }, { params: { phrases } }) =>
    textsOf(data).flatMap((placed): Breach[] => {
      const { text } = placed;
      if (!SIGN.test(text)) return [];
      const { at } = placed;
      if (at.includes('identifier')) return [];
      const detail = detailIn(text);
      if (detail === undefined) return [];
      return [{ at, facts: { kind: phrases[detail.kind], shown: detail.shown }, schools: 1 }];
    }),
});

function detailIn(text: string): Detail | undefined {
  const email = text.includes('@') ? EMAIL.exec(text)?.[0] : undefined;
  if (email !== undefined) return { kind: 'email', shown: `${email.slice(0, 1)}…${email.slice(email.indexOf('@'))}` };
  const phone = phoneIn(text);
  if (phone !== undefined) return { kind: 'phone', shown: `${phone.slice(0, 3)}…` };
  const street = POSTCODE.test(text) ? STREET.exec(text)?.[0] : undefined;
  return street === undefined ? undefined : { kind: 'address', shown: `${street.split(' ')[0]} …` };
}

function phoneIn(text: string): string | undefined {
  const numbers = text.replace(/\bhttps?:\/\/\S+/g, '').match(PHONE) ?? [];
  return numbers.find((number) => {
    const digits = number.replace(/\D/g, '').length;
    return digits >= 9 && digits <= 15;
  });
}
