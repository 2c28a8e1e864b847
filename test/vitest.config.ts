import { defineConfig } from "vitest/config";

export const config = defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    root: new URL("..", import.meta.url).pathname,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: "threads",
  },
});

// vitest reads the default export of its configuration; everywhere else names are exported.
// biome-ignore lint/style/noDefaultExport: required by vitest
export default config;
