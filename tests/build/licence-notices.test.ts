// The licences of what a build ships: found in a real bundle with a worker and a font, each in full.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { afterAll, describe, expect, it } from "vitest";
import { licenceNotices, noticeOf, packageFolderOf } from "../../.config/vite/licence-notices.ts";
import type { LicenceNotice } from "../../src/reader/settings/licence-notices.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");
const inPackages = (name: string): string => join(ROOT, "node_modules", name);
const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Builds a small app that takes its packages from this project's. */
async function noticesOfApp(files: Readonly<Record<string, string>>): Promise<LicenceNotice[]> {
  const root = mkdtempSync(join(tmpdir(), "koran-app-"));
  made.push(root);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(root, name), content);
  const notices = licenceNotices();
  const built = await build({
    root,
    configFile: false,
    logLevel: "silent",
    plugins: [notices.page],
    resolve: { alias: [{ find: /^(idb|hyphen|@fontsource-variable\/.*)/, replacement: `${ROOT}/node_modules/$1` }] },
    worker: { format: "es", plugins: notices.workers },
    build: { write: false, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  const outputs = "output" in built ? built.output : [];
  const file = outputs.find(({ fileName }) => fileName === "licence-notices.json");
  if (file?.type !== "asset") throw new Error("the build wrote no notices");
  return JSON.parse(String(file.source)) as LicenceNotice[];
}

describe("the notices of a build", () => {
  it("name what its page, its worker and its styles ship, and nothing else", async () => {
    const notices = await noticesOfApp({
      "index.html": '<script type="module" src="/main.js"></script>',
      "main.js":
        'import { openDB } from "idb"; import "./look.css"; console.log(openDB, new Worker(new URL("./worker.js", import.meta.url), { type: "module" }));',
      "worker.js": 'import { hyphenateSync } from "hyphen/id"; postMessage(hyphenateSync("koran"));',
      "look.css":
        '@font-face { font-family: a; src: url("@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2"); }',
    });
    expect(notices.map(({ name }) => name).filter((name) => !["vite", "rolldown"].includes(name))).toEqual([
      "@fontsource-variable/source-serif-4",
      "hyphen",
      "idb",
    ]);
    expect(notices.find(({ name }) => name === "idb")?.text).toContain("Jake Archibald");
  });
});

describe("one package's notice", () => {
  it("holds its licence and those of the files it brings along, but not of what is left out", async () => {
    const { licence, text } = await noticeOf(inPackages("pdfjs-dist"));
    expect(licence).toBe("Apache-2.0");
    expect(text).toContain("Apache License");
    expect(text).toContain("wasm/LICENSE_OPENJPEG");
    expect(text).toContain("standard_fonts/LICENSE_LIBERATION");
    expect(text).not.toMatch(/quickjs/i);
  });
  it("takes the licence it names where it has no file of it", async () => {
    expect(await noticeOf(inPackages("wouter"))).toMatchObject({
      licence: "Unlicense",
      text: expect.stringContaining("public domain"),
    });
  });
  it("leaves out what a bundler bundles for itself", async () => {
    expect((await noticeOf(inPackages("vite"))).text).not.toContain("Licenses of bundled dependencies");
  });
  it("cannot be had where there is no text", async () => {
    const folder = mkdtempSync(join(tmpdir(), "koran-package-"));
    made.push(folder);
    writeFileSync(join(folder, "package.json"), '{"name":"bare","version":"1.0.0","license":"Rare-1.0"}');
    await expect(noticeOf(folder)).rejects.toThrow("bare ships without the text of its licence (Rare-1.0)");
  });
});

describe("the folder of a module's package", () => {
  it.each([
    ["/app/node_modules/react/index.js?commonjs-es-import", "/app/node_modules/react"],
    ["\0/app/node_modules/@noble/hashes/sha2.js", "/app/node_modules/@noble/hashes"],
    ["node_modules/@fontsource-variable/x/files/x.woff2", "/app/node_modules/@fontsource-variable/x"],
    ["/app/node_modules/a/node_modules/b/index.js", "/app/node_modules/a/node_modules/b"],
    ["\0vite/preload-helper.js", inPackages("vite")],
    ["/app/src/reader/main.tsx", null],
    ["\0virtual:ours", null],
  ])("%s → %s", (id, folder) => {
    expect(packageFolderOf(id, "/app")).toBe(folder);
  });
});
