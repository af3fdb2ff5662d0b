import { defineConfig } from 'vitest/config';

/** The tests of the rules and the plan model. Property tests and whole programs would take hours. */
export default defineConfig({
  test: {
    setupFiles: ['test/kit/setup.ts'],
    isolate: false,
    include: ['test/rules/rules.test.ts', 'test/{checks,plan}/**/*.test.ts'],
  },
});
