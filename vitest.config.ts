import { configDefaults, defineConfig } from 'vitest/config';

/** Tests that use other programs: terminals, shells, editors, review tools, npm and pre-commit. */
const THIRD_PARTY = 'test/third-party/**/*.test.ts';

/** Stops tests that hang. No test depends on how long it takes. */
const NEVER_THAT_LONG = 10 * 60_000;

/** What every run of the tests has in common. */
export const shared = {
  setupFiles: ['test/kit/setup.ts'],
  testTimeout: NEVER_THAT_LONG,
  hookTimeout: NEVER_THAT_LONG,
  // Loading nlc again for each test file would add a minute to the run. So no test may leave the process changed.
  isolate: false,
};

export default defineConfig({
  test: {
    // CI machines have two cores, and the default would leave one idle.
    maxWorkers: '100%',
    globalSetup: ['test/kit/install-multitool.ts'],
    projects: [
      {
        test: {
          ...shared,
          name: 'own',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, THIRD_PARTY],
        },
      },
      { test: { ...shared, name: 'third-party', include: [THIRD_PARTY] } },
    ],
    coverage: {
      provider: 'v8',
      // Only in a full run, because coverage takes a third longer.
      enabled: (process.env['NLC_FULL'] ?? '') !== '',
      include: ['src/**/*.ts'],
      reporter: ['text-summary'],
      thresholds: { lines: 95, branches: 95 },
    },
  },
});
