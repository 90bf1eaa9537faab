import {defineConfig} from 'vitest/config';
import {decorators} from './tools/decorators.ts';

export default defineConfig({
  oxc: decorators,
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'tools/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/*.element.test.ts', 'test/e2e/**'],
    environment: 'node',
    testTimeout: 20_000,
  },
});
