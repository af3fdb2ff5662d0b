import { configDefaults, defineConfig } from 'vitest/config';

/** Tests in which other programs read or run what nlc makes: terminals, shells, editors, review tools, npm, pre-commit. */
const THIRD_PARTY = 'test/third-party/**/*.test.ts';

/** A guard against what hangs: no test depends on how long it takes. */
const NEVER_THAT_LONG = 10 * 60_000;

const shared = {
  setupFiles: ['test/kit/setup.ts'],
  testTimeout: NEVER_THAT_LONG,
  hookTimeout: NEVER_THAT_LONG,
  // To load nlc for each file again would take a minute of the whole run. No test may leave the process changed.
  isolate: false,
};

export default defineConfig({
  test: {
    // Two cores are what pipelines have, and one would be left idle.
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
      // In a full run: it takes a third longer.
      enabled: (process.env['NLC_FULL'] ?? '') !== '',
      include: ['src/**/*.ts'],
      reporter: ['text-summary'],
      thresholds: { lines: 95, branches: 95 },
    },
  },
});
