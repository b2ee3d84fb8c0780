// Makes a dist/ and an editions/ of a few small files in a temporary folder, for the server's tests. Never the project's own.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";

export const SCRIPT = `console.log("${"kabar ".repeat(200)}");`;
export const SCRIPT_PATH = "/assets/main.0123456789abcdef.js";
/** Brotli of other bytes than SCRIPT's, so that a test can see which file was served. */
export const NEIGHBOUR = brotliCompressSync(Buffer.from(`/* from the build */${SCRIPT}`));
export const PDF_BYTES = Uint8Array.from({ length: 200_000 }, (_, index) => index % 251);
export const TEXT_JSON = JSON.stringify({ articles: [], filler: "berita ".repeat(400) });

/** Editions of the fixture: one open, one for subscribers, one without a manifest, one whose manifest is no JSON. */
export const OPEN = "/editions/kabar-musi/2026-11-20";
export const CLOSED = "/editions/kabar-musi/2026-11-21";
export const WITHOUT_MANIFEST = "/editions/kabar-musi/2026-11-22";
export const BROKEN_MANIFEST = "/editions/kabar-musi/2026-11-23-pagi";
export const TEXT = "paid/text.00112233445566ff.json";
export const PDF = "paid/p01.aabbccddeeff0011.pdf";
export const TEASER = "open/teaser.ffeeddccbbaa9988.json";

export interface Folders {
  readonly distDir: string;
  readonly editionsDir: string;
  write(path: string, content: string | Uint8Array): void;
  remove(): void;
}

/** @param path below the temporary folder: "/dist/…", "/editions/…". */
export function makeFolders(): Folders {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "koran-server-")));
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  write("/outside.txt", "not to be had");
  write("/dist/index.html", "<!doctype html><title>koran</title>");
  write("/dist/sw.js", "self.skipWaiting();");
  write("/dist/icon.png", new Uint8Array([1, 2, 3]));
  write("/dist/.env", "SECRET=1");
  write(`/dist${SCRIPT_PATH}`, SCRIPT);
  write(`/dist${SCRIPT_PATH}.br`, NEIGHBOUR);
  write("/dist/assets/plain.fedcba9876543210.css", "p { color: black } ".repeat(100));
  write("/editions/index.json", JSON.stringify({ format: 1, titles: [] }));
  write("/editions/kabar-musi/index/2026.0123456789abcdef.json", "{}");
  write("/editions/.press/job.json", "{}");
  for (const [edition, manifest] of [
    [OPEN, JSON.stringify({ access: "open" })],
    [CLOSED, JSON.stringify({ access: "subscribers" })],
    [WITHOUT_MANIFEST, null],
    [BROKEN_MANIFEST, "{"],
  ] as const) {
    if (manifest !== null) write(`${edition}/edition.json`, manifest);
    write(`${edition}/edition.json.sig`, new Uint8Array(64));
    write(`${edition}/${TEASER}`, TEXT_JSON);
    write(`${edition}/${TEXT}`, TEXT_JSON);
    write(`${edition}/${PDF}`, PDF_BYTES);
  }
  return {
    distDir: join(root, "dist"),
    editionsDir: join(root, "editions"),
    write,
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
