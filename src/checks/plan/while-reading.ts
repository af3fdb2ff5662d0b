/**
 * Rules about the text, which can be broken before there is a plan model: text that isn't YAML, a wrong structure, an
 * unknown field, and a text that a comment cuts off. The pipeline supplies their findings. If there is a model to
 * check, these rules pass.
 */

import { defineCheck } from '../check.ts';

const whileReading = defineCheck({ params: {}, facts: ['problem'], test: () => [] });

export const planSyntax = whileReading;
export const planShape = whileReading;
export const unknownField = whileReading;
export const textCutOff = defineCheck({ params: { unfinished: 'texts' }, facts: ['text', 'rest'], test: () => [] });
