import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../../src/server/app.ts";
import { SECURITY_HEADERS } from "../../../src/server/security-headers.ts";
import { headersFile } from "../../../src/server/static-site/headers-file.ts";
import { HOSTS, makeSite } from "../../../src/server/static-site/make-site.ts";
import { makeSiteFrom } from "../../../src/server/static-site/run.ts";
import { replaceSite, siteFolder } from "../../../src/server/static-site/site-folder.ts";
import * as given from "../folders.ts";
import { headersFor, hostOf, rulesIn } from "./site-host.ts";

let folders: given.Folders;
let out: string;
beforeAll(() => {
  folders = given.makeFolders();
  folders.write("/dist/manifest.webmanifest", "{}");
  for (let number = 0; number < 12; number++) folders.write(`/dist/assets/pdfjs/cmaps/${number}-H.bcmap`, "map");
  folders.write("/dist/assets/pdfjs/wasm/jbig2.wasm", "wasm");
  folders.write(`${given.OPEN}/notes.txt`, "a note of the press");
  // A real edition beside the made ones.
  cpSync(fileURLToPath(new URL("../../../editions/kabar-musi", import.meta.url)), join(folders.editionsDir, "asli"), {
    recursive: true,
  });
  out = mkdtempSync(join(tmpdir(), "koran-site-"));
});
afterAll(() => {
  folders.remove();
  rmSync(out, { recursive: true, force: true });
});

const pathsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath.slice(folder.length)}/${entry.name}`);

describe.each(HOSTS)("a site for %s", (host) => {
  let folder: string;
  beforeAll(async () => {
    folder = join(out, host);
    await makeSite({ ...folders, outDir: folder, host });
  });

  it("gives every file the server's own headers, each from one rule", async () => {
    const answer = hostOf(folder);
    // Over the site's own editions, some of whose indexes are its own.
    const app = createApp({ ...folders, editionsDir: join(folder, "editions") });
    const paths = ["/", ...pathsIn(folder).filter((path) => !/_headers|_redirects|404\.html/.test(path))];
    expect(paths.length).toBeGreaterThan(40);
    for (const path of paths) {
      const own = await app.request(path);
      const theirs = answer(path).headers;
      expect(own.status, path).toBe(200);
      expect(theirs.get("cache-control"), path).toBe(own.headers.get("cache-control"));
      for (const name of Object.keys(SECURITY_HEADERS))
        expect(theirs.get(name), `${path} ${name}`).toBe(own.headers.get(name));
      if (theirs.has("content-type")) expect(theirs.get("content-type"), path).toBe(own.headers.get("content-type"));
      await own.arrayBuffer();
    }
    expect(answer("/manifest.webmanifest").headers.get("content-type")).toContain("application/manifest+json");
  });

  it.each([
    "/kabar-musi",
    "/kabar-musi/2026-11-20/1",
    "/kabar-musi/2026-11-20/artikel/a12",
    "/assets/gone.0123456789abcdef.js",
    "/editions/kabar-musi/2026-11-20/open/gone.0123456789abcdef.json",
    "/editions/nope/index.json",
    "/api/x",
  ])("answers %s as the server does, with the same policy", async (path) => {
    const own = await createApp(folders).request(path);
    const theirs = hostOf(folder)(path);
    expect(theirs.status).toBe(own.status);
    expect(theirs.headers.get("content-security-policy")).toBe(own.headers.get("content-security-policy"));
  });

  it("holds what the server gives to everyone, of open editions alone, and nothing else", async () => {
    const app = createApp(folders);
    const paths = pathsIn(folder);
    expect(paths.filter((path) => /\.(br|gz)$|notes\.txt|\.press/.test(path))).toEqual([]);
    const closed = [given.CLOSED, given.WITHOUT_MANIFEST, given.BROKEN_MANIFEST, "/editions/kabar-musi/index"];
    for (const path of pathsIn(join(folders.editionsDir)).map((below) => `/editions${below}`)) {
      const isOpen = !closed.some((folder) => path.startsWith(`${folder}/`));
      expect(paths.includes(path), path).toBe(isOpen && (await app.request(path)).status === 200);
    }
  });

  it("answers as missing whatever belongs to an edition that is not open", () => {
    for (const path of ["edition.json", "edition.json.sig", given.TEASER, given.TEXT, given.PDF])
      expect(hostOf(folder)(`${given.CLOSED}/${path}`).status, path).toBe(404);
  });
});

describe("the folder of a site", () => {
  it("is made anew over an older site", async () => {
    const outDir = join(out, "again");
    await makeSite({ ...folders, outDir, host: "netlify" });
    writeFileSync(join(outDir, "old.js"), "old");
    await makeSite({ ...folders, outDir, host: "cloudflare" });
    expect(existsSync(join(outDir, "old.js"))).toBe(false);
    expect(existsSync(join(outDir, "_redirects"))).toBe(false);
  });

  it("is never made over what another tool or a person laid there, even with `_headers` of its own", async () => {
    const outDir = join(out, "theirs");
    mkdirSync(outDir);
    const isRefused = async (): Promise<void> =>
      expect(makeSite({ ...folders, outDir, host: "netlify" })).rejects.toThrow(/is not empty and holds no site that/);
    writeFileSync(join(outDir, "index.html"), "theirs");
    await isRefused();
    writeFileSync(join(outDir, "_headers"), "/*\n  x-frame-options: DENY\n");
    await isRefused();
    expect(readFileSync(join(outDir, "index.html"), "utf8")).toBe("theirs");
    await expect(makeSite({ ...folders, outDir: join(outDir, "index.html"), host: "netlify" })).rejects.toThrow(
      /index\.html is no folder/,
    );
  });

  it("is never one that holds the app, the editions or this project, by whatever path, nor lies in the first two", async () => {
    const { distDir, editionsDir } = folders;
    const above = join(distDir, "..");
    const linked = join(out, "linked");
    symlinkSync(above, linked);
    // Even where the mark of a site lies in each.
    for (const folder of [above, distDir, editionsDir]) writeFileSync(join(folder, "_headers"), headersFile([]));
    for (const outDir of [above, linked, distDir, editionsDir])
      await expect(makeSite({ ...folders, outDir, host: "netlify" }), outDir).rejects.toThrow(/would replace/);
    for (const outDir of [join(distDir, "site"), join(linked, "editions/new/site")])
      await expect(makeSite({ ...folders, outDir, host: "netlify" }), outDir).rejects.toThrow(/would be part of/);
    for (const folder of [above, distDir, editionsDir]) rmSync(join(folder, "_headers"));
    // Asked, not made: a mistake would take this project away.
    const project = fileURLToPath(new URL("../../..", import.meta.url));
    for (const outDir of [project, join(project, "..")])
      expect(() => siteFolder(outDir, [distDir, editionsDir]), outDir).toThrow(/would replace/);
    expect(existsSync(join(distDir, "index.html"))).toBe(true);
  });

  it.each(["dist/assets/Thumbs.db", `${given.OPEN.slice(1)}/open/Thumbs.db`])(
    "stays as it was where a stray file like %s fits no rule; the file is named in one sentence",
    async (stray) => {
      const outDir = join(out, "stray");
      await makeSite({ ...folders, outDir, host: "netlify" });
      writeFileSync(join(outDir, "old.js"), "old");
      folders.write(`/${stray}`, "a thumbnail");
      const said: string[] = [];
      const voice = { log: (line: string) => said.push(line), error: (line: string) => said.push(line) };
      const args = ["--dist", folders.distDir, "--editions", folders.editionsDir, "--out", outDir];
      expect(await makeSiteFrom(args, voice)).toBe(2);
      rmSync(join(folders.distDir, "..", stray));
      expect(said).toEqual([
        expect.stringMatching(/^koran: \/(assets|editions\/.*)\/Thumbs\.db has no hash in its name.*take it away$/),
      ]);
      expect(existsSync(join(outDir, "old.js"))).toBe(true);
    },
  );

  it("stays as it was where the new one cannot be finished, and nothing lies beside it then", () => {
    const outDir = join(out, "unfinished");
    replaceSite(outDir, (making) => writeFileSync(join(making, "_headers"), headersFile(["/first.html"])));
    const first = readFileSync(join(outDir, "_headers"), "utf8");
    const unfinished = (): void =>
      replaceSite(outDir, (making) => {
        writeFileSync(join(making, "_headers"), headersFile([]));
        throw new Error("no space left");
      });
    expect(unfinished).toThrow("no space left");
    expect(readFileSync(join(outDir, "_headers"), "utf8")).toBe(first);
    expect(readdirSync(out).filter((name) => name.startsWith("unfinished"))).toEqual(["unfinished"]);
  });

  it("is made after a run that was stopped at any moment", async () => {
    const outDir = join(out, "stopped");
    await makeSite({ ...folders, outDir, host: "netlify" });
    cpSync(outDir, `${outDir}.before`, { recursive: true });
    cpSync(outDir, `${outDir}.making`, { recursive: true });
    rmSync(join(`${outDir}.making`, "index.html"));
    await makeSite({ ...folders, outDir, host: "netlify" });
    expect(readdirSync(out).filter((name) => name.startsWith("stopped"))).toEqual(["stopped"]);
    expect(existsSync(join(outDir, "index.html"))).toBe(true);
  });

  it("never takes away what another laid beside it under the names that it uses", async () => {
    const outDir = join(out, "beside");
    mkdirSync(`${outDir}.making`);
    writeFileSync(join(`${outDir}.making`, "theirs.txt"), "theirs");
    await expect(makeSite({ ...folders, outDir, host: "netlify" })).rejects.toThrow(/beside\.making is not empty/);
    expect(existsSync(join(`${outDir}.making`, "theirs.txt"))).toBe(true);
  });

  it("is said with its size, and with what stays here", async () => {
    const said: string[] = [];
    const voice = { log: (line: string) => said.push(line), error: (line: string) => said.push(line) };
    const args = ["--dist", folders.distDir, "--editions", folders.editionsDir, "--out", join(out, "said")];
    expect(await makeSiteFrom(args, voice)).toBe(0);
    expect(said[0]).toMatch(/^\d+ files lie in .*said, ready for cloudflare\.$/);
    expect(said[1]).toMatch(/^Left out of it, and of its indexes: 3 editions that are not open\./);
    expect(await makeSiteFrom([...args, "--for", "nowhere"], voice)).toBe(2);
    expect(said[2]).toMatch(/^koran: no host is called nowhere/);
  });
});

it("the reading of `_headers` sees two rules that give one header", () => {
  const rules = rulesIn("/*\n  cache-control: no-cache\n# a comment\n/a/:file\n  cache-control: public\n");
  expect(headersFor(rules, "/a/b").get("cache-control")).toBe("no-cache, public");
  expect(headersFor(rules, "/a/b/c").get("cache-control")).toBe("no-cache");
});
