// Bundles the wrapper (served by the content host from the classpath) and the player (files of the WAR).
import { build } from "esbuild";
import { cp, readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";

const shared = { bundle: true, minify: true, format: "iife", target: ["es2022"], logLevel: "warning", metafile: true };
const wrapper = await build({
  ...shared,
  entryPoints: { wrapper: "src/main/ts/wrapper/main.ts" },
  outdir: "target/classes/org/attune/web/content",
});
const styles = await build({
  ...shared,
  entryPoints: ["src/main/ts/wrapper/wrapper.css"],
  outdir: "target/classes/org/attune/web/content",
});
const player = await build({
  ...shared,
  entryPoints: {
    player: "src/main/ts/player/main.ts",
    drain: "src/main/ts/player/drain.ts",
    "list-file": "src/main/ts/page/list-file.ts",
    print: "src/main/ts/page/print.ts",
    "show-password": "src/main/ts/page/show-password.ts",
    unkept: "src/main/ts/page/unkept.ts",
    upload: "src/main/ts/page/upload.ts",
  },
  outdir: "target/scripts/assets",
});

// The faces that tokens.css names; the courseware's lessons bring the same. Their licence goes with them.
const typeface = "node_modules/@fontsource/atkinson-hyperlegible-next";
const faces = [400, 700].map((weight) => `atkinson-hyperlegible-next-latin-${weight}-normal.woff2`);
for (const [from, to] of [...faces.map((face) => [`files/${face}`, face]), ["LICENSE", "LICENSE"]]) {
  await cp(`${typeface}/${from}`, `target/scripts/assets/font/${to}`);
}

for (const { metafile } of [wrapper, styles, player]) {
  for (const file of Object.keys(metafile.outputs)) {
    const bytes = await readFile(file);
    console.log(`${file.split("/").at(-1)}: ${bytes.length} bytes, ${gzipSync(bytes).length} gzipped`);
  }
}
