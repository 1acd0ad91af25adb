import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = [{ find: /^@\//, replacement: fileURLToPath(new URL('./', import.meta.url)) }];
// Next swaps this marker for an empty module in server code; here it is swapped the same way.
alias.push({
  find: /^server-only$/,
  replacement: fileURLToPath(new URL('./db/testing/server-only.ts', import.meta.url)),
});

const exclude = ['**/node_modules/**', '**/.next/**', '**/.data/**', 'e2e/**'];

export default defineConfig({
  resolve: { alias },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Properties read hundreds of chats; the time is theirs, not a claim about speed.
          testTimeout: 60_000,
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...exclude, '**/*.db.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude,
          globalSetup: ['db/testing/server.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
