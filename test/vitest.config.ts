import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export const config = defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    root: fileURLToPath(new URL("..", import.meta.url)),
    // For machines several times slower; no test waits so long unless it fails.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    pool: "threads",
  },
});

// vitest reads the default export of its configuration; everywhere else names are exported.
// biome-ignore lint/style/noDefaultExport: required by vitest
export default config;
