import { defineConfig } from 'vitest/config';
import { shared } from '../../vitest.config.ts';

/** Tests that the folder in question needs as well. */
const more = (process.env['NLC_MUTATE_TESTS'] ?? '').split(' ').filter((file) => file !== '');

/** The tests of the rules and the plan model. All property tests and whole programs would take hours. */
export default defineConfig({
  test: {
    ...shared,
    include: ['test/rules/rules.test.ts', 'test/{checks,plan}/**/*.test.ts', ...more],
  },
});
