// Bundles the wrapper and the page of a recording (served by the content host from the classpath) and the player (files of the WAR); brings the typefaces.
import { build } from "esbuild";
import { cp, readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";

const shared = { bundle: true, minify: true, format: "iife", target: ["es2022"], logLevel: "warning", metafile: true };
const wrapper = await build({
  ...shared,
  entryPoints: { wrapper: "src/main/ts/wrapper/main.ts", recording: "src/main/ts/recording/main.ts" },
  outdir: "target/classes/org/attune/web/content",
});
const styles = await build({
  ...shared,
  entryPoints: { wrapper: "src/main/ts/wrapper/wrapper.css", recording: "src/main/ts/recording/recording.css" },
  outdir: "target/classes/org/attune/web/content",
  external: ["font/*"],
});
// The look of every page and the values it goes by: one request; the player’s has its own besides.
const look = await build({
  ...shared,
  entryPoints: { attune: "src/main/css/attune.css", player: "src/main/css/player.css" },
  outdir: "target/scripts/assets",
  external: ["font/*"],
});
const player = await build({
  ...shared,
  entryPoints: {
    player: "src/main/ts/player/main.ts",
    drain: "src/main/ts/player/drain.ts",
    once: "src/main/ts/page/once.ts",
    copy: "src/main/ts/page/copy.ts",
    "list-file": "src/main/ts/page/list-file.ts",
    print: "src/main/ts/page/print.ts",
    "show-password": "src/main/ts/page/show-password.ts",
    tablet: "src/main/ts/page/tablet.ts",
    unkept: "src/main/ts/page/unkept.ts",
    upload: "src/main/ts/page/upload.ts",
  },
  outdir: "target/scripts/assets",
});

// The faces that tokens.css names, on either kind of origin; the courseware's lessons bring the same. Their licence goes with them.
const typeface = "node_modules/@fontsource/atkinson-hyperlegible-next";
const faces = [400, 700].map((weight) => `atkinson-hyperlegible-next-latin-${weight}-normal.woff2`);
for (const [from, to] of [...faces.map((face) => [`files/${face}`, face]), ["LICENSE", "LICENSE"]]) {
  await cp(`${typeface}/${from}`, `target/scripts/assets/font/${to}`);
  await cp(`${typeface}/${from}`, `target/classes/org/attune/web/content/font/${to}`);
}

// The faces of certificates, as files that a PDF can embed: the same typeface, and one for the letters that it lacks.
const embedded = {
  "regular.ttf": "@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf",
  "bold.ttf": "@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf",
  "regular-LICENSE": "@expo-google-fonts/atkinson-hyperlegible-next/LICENSE_FONT",
  "more.ttf": "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
  "more-LICENSE": "dejavu-fonts-ttf/LICENSE",
};
for (const [to, from] of Object.entries(embedded)) {
  await cp(`node_modules/${from}`, `target/classes/org/attune/web/certificate/${to}`);
}

for (const { metafile } of [wrapper, styles, look, player]) {
  for (const file of Object.keys(metafile.outputs)) {
    const bytes = await readFile(file);
    console.log(`${file.split("/").at(-1)}: ${bytes.length} bytes, ${gzipSync(bytes).length} gzipped`);
  }
}
