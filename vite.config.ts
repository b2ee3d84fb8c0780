// Builds the reader, its workers and the service worker into dist/, and runs the tests. Never knows what is inside a room.
import { defineConfig } from "vitest/config";
import { editionsInDev } from "./.config/vite/editions-in-dev.ts";
import { licenceNotices } from "./.config/vite/licence-notices.ts";
import { pdfjsFiles } from "./.config/vite/pdfjs-files.ts";
import { precompress } from "./.config/vite/precompress.ts";
import { serviceWorker } from "./.config/vite/service-worker.ts";

/** Names carry sixteen hex digits of their hash, as the files of an edition do: one caching rule serves both. */
const rolldownOptions = {
  output: {
    hashCharacters: "hex",
    entryFileNames: "assets/[name].[hash:16].js",
    chunkFileNames: "assets/[name].[hash:16].js",
    assetFileNames: "assets/[name].[hash:16][extname]",
  },
  // Compressing at quality 11 takes its time on purpose.
  checks: { pluginTimings: false },
} as const;

const licences = licenceNotices();

export default defineConfig({
  oxc: { jsx: { runtime: "automatic" } },
  // React has had this hook since 18: what wouter brings for older ones would load before the first page.
  resolve: { alias: { "use-sync-external-store/shim/index.js": "react" } },
  plugins: [pdfjsFiles(), editionsInDev(), licences.page, serviceWorker(), precompress()],
  build: {
    // Module workers came with Chrome 80; syntax is lowered to it, missing functions are not filled in.
    target: ["chrome80", "firefox78", "safari14"],
    // The content security policy allows no data: fonts or styles, and a hashed file is cached for ever.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Above only pdf.js and its worker, which load after the first page; what loads before it is measured by bench:page.
    chunkSizeWarningLimit: 1400,
    rolldownOptions: {
      ...rolldownOptions,
      // All that the first page waits for in one file: fewer requests, and a smaller whole.
      output: {
        ...rolldownOptions.output,
        // And what several later parts share in few: each file that is fetched with another is named, hash and all, in the first.
        codeSplitting: {
          groups: [
            { name: "first", tags: ["$initial"] },
            {
              name: "ui",
              test: /\/src\/(ui\/|edition\/list-lines|language\/(inside|locale|hold-ranges)\.|reader\/(use-inside-words|errors\/remedies|article\/object-url|offline\/(keeping|bytes)\.|share\/use-full-screen))/,
            },
            // What comes as soon as the first page is seen, in one file: a request costs a slow phone more than its bytes.
            {
              name: "soon",
              test: /\/src\/reader\/(edition\/(AfterPicture|PageCompanions|Contents)|article\/ArticleSheet)\.tsx$/,
            },
            { name: "sharp", test: /\/src\/reader\/page\/(sharp-layer|renderer|tile-)/ },
            { name: "light", test: /\/src\/reader\/page\/zone-/ },
          ],
        },
      },
    },
  },
  worker: { format: "es", rolldownOptions, plugins: licences.workers },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/flow/**", "tests/bench/**"],
          // Modules are loaded once for all files of a process, which halves the run: a test that changes what outlives
          // it (a global, a module's state) puts it back.
          isolate: false,
          maxWorkers: "100%",
        },
      },
      {
        extends: true,
        test: {
          name: "flow",
          include: ["tests/flow/**/*.flow.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
