import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: {
      "data-model": fileURLToPath(new URL("../scorm/target/classes/org/attune/scorm/runtime", import.meta.url)),
    },
  },
  test: { include: ["src/test/ts/**/*.test.ts"], testTimeout: 30_000 },
});
