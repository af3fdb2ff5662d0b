/**
 * Three rules are broken before there is a model: by text that is not YAML, by a wrong shape, by a field the format does
 * not have. The pipeline supplies their findings; where a model exists to be tested, they are passed.
 */

import { defineCheck } from '../check.ts';

const whileReading = defineCheck({ params: {}, facts: ['problem'], test: () => [] });

export const planSyntax = whileReading;
export const planShape = whileReading;
export const unknownField = whileReading;
