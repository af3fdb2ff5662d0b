import { defineConfig } from 'vitest/config';
import { shared } from '../../vitest.config.ts';

/** The tests that `run.mjs` chooses for the code that is changed. */
export default defineConfig({
  test: {
    ...shared,
    setupFiles: [...shared.setupFiles, 'test/mutation/load-folder.ts'],
    include: JSON.parse(process.env['NLC_MUTATE_TESTS'] ?? '[]'),
  },
});
