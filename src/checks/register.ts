/** The register of checks: every predicate, by the name a rule record gives it. */

import type { Check } from './check.ts';
import * as checks from './index.ts';

export const CHECKS: Readonly<Record<string, Check>> = Object.fromEntries(
  Object.entries(checks).map(([name, check]) => [
    name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    check,
  ]),
);
