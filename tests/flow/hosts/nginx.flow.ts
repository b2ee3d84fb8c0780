// The same requests to `npm start` and to nginx with docs/deploy/nginx.conf, over the same dist/ and editions/ → the same answers, but for
// what docs/deploy.md calls different. Never a difference that is not listed there.
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SECURITY_HEADERS } from "../../../src/server/security-headers.ts";
import { ROOT, startApp, type App } from "../harness/app.ts";
import { hasIPv6 } from "../harness/free-port.ts";
import { findNginx, hasBrotli, startNginx, versionOf, type Nginx } from "../harness/nginx.ts";
import { ask, type Answer, type Question } from "./ask.ts";

const program = findNginx();
const brotli = program !== null && hasBrotli();
if (program !== null) console.log(`${versionOf(program)}, ${brotli ? "with" : "without"} brotli.`);

const ipv6 = await hasIPv6();
if (!ipv6) console.warn("NOT TESTED: nginx answers at IPv6 addresses; this machine has none.");

const EDITION = "/editions/kabar-musi/2026-11-20";
const CLOSED = "/editions/kabar-musi/2026-11-21";
const editionFile = (ending: string): string =>
  `${EDITION}/paid/${readdirSync(join(ROOT, EDITION, "paid")).find((name) => name.endsWith(ending))}`;
const PDF = editionFile(".pdf");
const TEXT = editionFile("words.json");
const script = (): string =>
  `/assets/${readdirSync(join(ROOT, "dist/assets")).find((name) => /^main.*\.js$|^index.*\.js$/.test(name))}`;

let folder: string;
let app: App;
let nginx: Nginx;

/** Both answers to one question: ours first. */
async function both(question: Question): Promise<[own: Answer, theirs: Answer]> {
  return [await ask(app.url, question), await ask(nginx.url, question, nginx.certificate.ca)];
}

const decoded = ({ bytes, headers }: Answer): Buffer => {
  const coding = headers["content-encoding"];
  if (bytes.length === 0) return bytes;
  return coding === "br" ? brotliDecompressSync(bytes) : coding === "gzip" ? gunzipSync(bytes) : bytes;
};

/** What a reader's browser goes by. */
function expectAlike([own, theirs]: [Answer, Answer], what: string): void {
  expect(theirs.status, what).toBe(own.status);
  for (const name of [...Object.keys(SECURITY_HEADERS), "cache-control", "content-range", "allow"])
    expect(theirs.headers[name], `${what}: ${name}`).toBe(own.headers[name]);
  if (own.status === 404) expect(theirs.headers["content-type"], what).toBe(own.headers["content-type"]);
  if (own.status >= 300) return;
  expect(theirs.headers["content-type"], what).toBe(own.headers["content-type"]);
  expect(theirs.headers.etag, what).toBeDefined();
  expect(decoded(theirs).equals(withoutSight(own)), `${what}: bytes`).toBe(true);
}

/** A page's first picture, which only our server puts into the app's page (docs/deploy.md). */
const SIGHT = /\n\s*<img class="first-sight"[^>]*>/;
function withoutSight(answer: Answer): Buffer {
  const bytes = decoded(answer);
  const html = answer.headers["content-type"]?.startsWith("text/html") ? bytes.toString() : "";
  return SIGHT.test(html) ? Buffer.from(html.replace(SIGHT, "")) : bytes;
}

// It asks a real nginx, a package of the system: where none is nor can be installed nobody answers, and its finder says NOT TESTED by name.
describe.skipIf(program === null)("nginx with docs/deploy/nginx.conf", () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "koran-hosts-"));
    cpSync(join(ROOT, "dist"), join(folder, "dist"), { recursive: true });
    cpSync(join(ROOT, "editions"), join(folder, "editions"), { recursive: true });
    cpSync(join(folder, EDITION), join(folder, CLOSED), { recursive: true });
    const manifest = join(folder, CLOSED, "edition.json");
    writeFileSync(manifest, readFileSync(manifest, "utf8").replace('"open"', '"subscribers"'));
    writeFileSync(join(folder, "dist/.env"), "not to be had");
    writeFileSync(join(folder, EDITION, "notes.txt"), "not to be had");
    symlinkSync(join(folder, "package.json"), join(folder, EDITION, "open/link.json"));
    writeFileSync(join(folder, "package.json"), "not to be had");
    app = await startApp({ dist: join(folder, "dist"), editions: join(folder, "editions") });
    nginx = await startNginx(program!, folder, brotli);
  });
  afterAll(async () => {
    await app?.stop();
    await nginx?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it("gives every file of the app and of an edition as the server does", async () => {
    const below = (path: string): string[] =>
      readdirSync(join(folder, path), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, path).length));
    const paths = [...below("dist"), ...below("editions").map((path) => `/editions${path}`)];
    expect(paths.length).toBeGreaterThan(300);
    for (const path of paths.filter((path) => !path.startsWith(`${CLOSED}/paid`)))
      expectAlike(await both({ path }), path);
  });

  it.each([
    "/",
    "/kabar-musi",
    "/kabar-musi/",
    "//kabar-musi",
    "/kabar-musi/2026-11-20/1",
    "/kabar-musi/2026-11-20/artikel/a12?dari=beranda",
    "/rak",
    "/nope.js",
    "/assets",
    "/assets/",
    "/assets/pdfjs/wasm",
    "/assets/pdfjs/wasm/",
    "/assets//pdfjs/wasm/jbig2.wasm",
    "/assets/gone.0123456789abcdef.js",
    "/api/x",
    "/.env",
    "/editions",
    "/editions/",
    "/editions/index.json/",
    "/editions/.press/job.json",
    EDITION,
    `${EDITION}/`,
    `${EDITION}/notes.txt`,
    `${EDITION}/open/gone.0123456789abcdef.json`,
    `${EDITION}/open/link.json`,
    `${EDITION}/PAID/x.json`,
    "/editions/%2e%2e/package.json",
  ])("answers %s as the server does", async (path) => {
    expectAlike(await both({ path }), path);
    expectAlike(await both({ path, method: "HEAD" }), `HEAD ${path}`);
  });

  it.each(["POST", "PUT", "DELETE"])("refuses %s", async (method) => {
    for (const path of ["/", "/kabar-musi", script(), PDF]) {
      const answers = await both({ path, method });
      expect(answers[0].status).toBe(405);
      expectAlike(answers, `${method} ${path}`);
    }
  });

  it("gives parts of a file, one at a time", async () => {
    const { size } = statSync(join(ROOT, PDF));
    const tail = `bytes=${size - 1000}-`;
    for (const range of ["bytes=0-9", "bytes=100-1999", "bytes=-7", tail, "bytes=0-1,4-5", "pages=1-2"])
      expectAlike(await both({ path: PDF, headers: { range } }), range);
    const [own, theirs] = await both({ path: PDF, headers: { range: "bytes=99999999-" } });
    expect([own.status, theirs.status]).toEqual([416, 416]);
    expect(theirs.headers["content-range"]).toBe(own.headers["content-range"]);
  });

  it("says that nothing changed, by the tag it gave", async () => {
    for (const path of ["/", script(), "/sw.js", "/editions/index.json", `${EDITION}/edition.json`, PDF]) {
      const headers = { "accept-encoding": "gzip" };
      const { etag } = (await ask(nginx.url, { path, headers }, nginx.certificate.ca)).headers;
      const again = { ...headers, "if-none-match": etag ?? "none" };
      const unchanged = await ask(nginx.url, { path, headers: again }, nginx.certificate.ca);
      expect(unchanged.status, path).toBe(304);
      expect(unchanged.headers["content-security-policy"]).toBe(SECURITY_HEADERS["content-security-policy"]);
      const other = { "if-none-match": '"other"' };
      expect((await ask(nginx.url, { path, headers: other }, nginx.certificate.ca)).status, path).toBe(200);
    }
  });

  it("compresses what the server compresses, the build's files by what the build left", async () => {
    const accepted = brotli ? ["br, gzip", "gzip, br", "gzip"] : ["gzip"];
    for (const acceptEncoding of accepted)
      for (const path of [
        "/rak",
        "/kabar-musi/arsip",
        script(),
        "/sw.js",
        "/manifest.webmanifest",
        "/assets/pdfjs/wasm/jbig2.wasm",
      ]) {
        const answers = await both({ path, headers: { "accept-encoding": acceptEncoding } });
        expectAlike(answers, `${path} as ${acceptEncoding}`);
        expect(answers[1].headers["content-encoding"], path).toBe(answers[0].headers["content-encoding"]);
        expect(answers[1].headers["content-length"], path).toBe(answers[0].headers["content-length"]);
        expect(answers[1].headers.vary, path).toBe("Accept-Encoding");
      }
    const [own, theirs] = await both({ path: TEXT, headers: { "accept-encoding": "gzip" } });
    expectAlike([own, theirs], TEXT);
    expect(theirs.headers["content-encoding"]).toBe("gzip");
    const picture = await both({ path: PDF, headers: { "accept-encoding": "gzip" } });
    expect(picture.map(({ headers }) => headers["content-encoding"])).toEqual([undefined, undefined]);
  });

  it("sends plain http to https", async () => {
    const { status, headers } = await ask(nginx.plainUrl, { path: "/kabar-musi" });
    expect([status, headers.location]).toEqual([301, "https://localhost/kabar-musi"]);
  });

  it("gives the proof of its name over plain http to who issues the certificate, and nothing else there", async () => {
    const challenges = join(nginx.challenges, ".well-known/acme-challenge");
    mkdirSync(challenges, { recursive: true });
    writeFileSync(join(challenges, "a-token_1"), "a-token_1.thumbprint");
    const { status, headers, bytes } = await ask(nginx.plainUrl, { path: "/.well-known/acme-challenge/a-token_1" });
    expect([status, headers["content-type"], bytes.toString()]).toEqual([200, "text/plain", "a-token_1.thumbprint"]);
    expect((await ask(nginx.plainUrl, { path: "/.well-known/acme-challenge/none" })).status).toBe(404);
    expect((await ask(nginx.plainUrl, { path: "/.well-known/other" })).status).toBe(301);
  });

  // A machine without IPv6 has no [::1] to ask at: said above, NOT TESTED.
  it.skipIf(!ipv6)("answers at IPv6 addresses, plain and by https", async () => {
    const at = (url: string): string => url.replace("localhost", "[::1]");
    expect((await ask(at(nginx.plainUrl), { path: "/rak" })).status).toBe(301);
    expectAlike(
      [await ask(app.url, { path: "/rak" }), await ask(at(nginx.url), { path: "/rak" }, nginx.certificate.ca)],
      "/rak",
    );
  });

  describe("differs, as docs/deploy.md says:", () => {
    it("paid/ of an edition for subscribers is not kept closed", async () => {
      const answers = await both({ path: PDF.replace(EDITION, CLOSED) });
      expect(answers.map(({ status }) => status)).toEqual([403, 200]);
    });
    it("a part of a text is not had by who accepts gzip: the whole comes", async () => {
      const headers = { range: "bytes=0-9", "accept-encoding": "gzip" };
      const answers = await both({ path: TEXT, headers });
      expect(answers.map(({ status }) => status)).toEqual([206, 200]);
      expect(decoded(answers[1]).equals(readFileSync(join(folder, TEXT)))).toBe(true);
    });
    it("texts of editions come in gzip, not in brotli, with a weak tag and no length", async () => {
      const [own, theirs] = await both({ path: TEXT, headers: { "accept-encoding": "gzip, br" } });
      expect([own.headers["content-encoding"], theirs.headers["content-encoding"]]).toEqual(["br", "gzip"]);
      expect([own.headers.etag?.slice(0, 1), theirs.headers.etag?.slice(0, 2)]).toEqual(['"', "W/"]);
      expect(theirs.headers["content-length"]).toBeUndefined();
    });
    it("a path that leads out of the folder is a bad request, not missing", async () => {
      const answers = await both({ path: "/..%2fpackage.json" });
      expect(answers.map(({ status }) => status)).toEqual([404, 400]);
      expect(answers[1].headers["content-security-policy"]).toBe(SECURITY_HEADERS["content-security-policy"]);
    });
    it("tags are made of time and length, not of the hash", async () => {
      const [own, theirs] = await both({ path: PDF });
      expect(own.headers.etag).toMatch(/^"[0-9a-f]{16}"$/);
      expect(theirs.headers.etag).toMatch(/^"[0-9a-f]+-[0-9a-f]+"$/);
    });
    it("the address of a page comes without the page's first picture", async () => {
      for (const path of ["/", "/kabar-musi", "/kabar-musi/2026-11-20/1"]) {
        const [own, theirs] = (await both({ path, headers: { "accept-encoding": "gzip" } })).map((answer) =>
          decoded(answer),
        );
        expect(SIGHT.test(own!.toString()), path).toBe(true);
        expect(SIGHT.test(theirs!.toString()), path).toBe(false);
      }
    });
    it("an address of the app with an escape opens the app", async () => {
      const answers = await both({ path: "/kabar%2Dmusi" });
      expect(answers.map(({ status }) => status)).toEqual([404, 200]);
    });
  });
});
