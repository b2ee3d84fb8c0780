// The shelf over a real server: what it opens, hands out, refuses and says.
import { describe, expect, it } from "vitest";
import { sha256Hex } from "../../src/edition/hash.ts";
import { publicKeyOf } from "../../src/edition/signature.ts";
import { assetsAsked, codeOf, KEY, start } from "./shelf-bench.ts";
import { hexOf, json, OTHER_KEY, putEdition, putIndexes, putManifest, TITLE } from "./synthetic-edition.ts";

describe("opening an edition", () => {
  it("gives manifest, text and trust, and fetches nothing else", async () => {
    const { library, server, manifest } = await start();
    expect(library.storage()).toEqual({ kind: "memory", why: "storage-refused" });
    const edition = await library.open("kabar-musi", KEY);
    expect(edition.manifest).toEqual(manifest);
    expect(edition.text.articles[0]?.headline).toBe("Jembatan dibuka");
    expect(edition.title).toEqual(TITLE);
    expect(edition.trust).toEqual({ verified: true });
    expect(edition.from).toBe("network");
    expect(assetsAsked(server)).toHaveLength(1);
  });
  it("asks for the small picture of the page that is shown first, then for text and full picture, and hands them on", async () => {
    const { library, server, manifest, site } = await start();
    const { preview, mid } = manifest.pages[1]!;
    server.faults = [[/text\.[^/]+\.json$/, { kind: "delay", ms: 300 }]];
    const opening = library.open("kabar-musi", KEY, { page: 2 });
    await expect.poll(() => assetsAsked(server), { timeout: 4000 }).toHaveLength(3);
    const edition = await opening;
    const given = await Promise.all([preview, mid].map((picture) => library.file(edition, picture)));
    expect(given.map(hexOf)).toEqual(
      [preview, mid].map(({ path }) => hexOf(site.get(`/editions/kabar-musi/${KEY}/${path}`)!)),
    );
    expect(assetsAsked(server).map((url) => url.split("/").at(-1))).toEqual(
      [preview, manifest.text, mid].map(({ path }) => path.split("/").at(-1)),
    );
    // What was handed on is the caller's own: whoever asks next gets bytes of its own.
    new Uint8Array(given[0]!).fill(0);
    expect(hexOf(await library.file(edition, preview))).not.toBe(hexOf(given[0]!));
  });
  it("waits a second at most for a small picture that stalls", async () => {
    const { library, server } = await start();
    server.faults = [[/p01\.[0-9a-f]+\.webp$/, { kind: "stall" }]];
    expect((await library.open("kabar-musi", KEY, { page: 1 })).text.articles).not.toEqual([]);
  });
  it("opens all the same where those pictures do not come, and they can be asked for again", async () => {
    const { library, server, manifest } = await start();
    server.faults = [[/\.webp$/, { kind: "status", status: 500 }]];
    const edition = await library.open("kabar-musi", KEY, { page: 1 });
    expect(await codeOf(library.file(edition, manifest.pages[0]!.preview))).toBe("http-status");
    server.faults = [];
    expect((await library.file(edition, manifest.pages[0]!.preview)).byteLength).toBe(500);
  });
  it("opens one with a bad signature and says so", async () => {
    const { library } = await start({ secretKey: OTHER_KEY });
    expect((await library.open("kabar-musi", KEY)).trust).toEqual({ verified: false, why: "bad-signature" });
  });
  it("opens one without a signature and says so", async () => {
    const { library, site } = await start();
    site.delete(`/editions/kabar-musi/${KEY}/edition.json.sig`);
    expect((await library.open("kabar-musi", KEY)).trust).toEqual({ verified: false, why: "bad-signature" });
  });
  it("opens one of a title that no index lists and says so", async () => {
    const { library, site } = await start();
    site.delete("/editions/kabar-musi/index.json");
    const { trust, title } = await library.open("kabar-musi", KEY);
    expect(trust).toEqual({ verified: false, why: "unknown-title" });
    expect(title.name).toBe("kabar-musi");
  });
  it("asks twice where a correction came between manifest and signature", async () => {
    const url = `/editions/kabar-musi/${KEY}/edition.json.sig`;
    let good: Uint8Array | undefined;
    const { library, site } = await start({}, {}, (answered) => {
      if (answered === url) site.set(url, good!);
    });
    good = site.get(url);
    site.set(url, json("of the revision before"));
    expect((await library.open("kabar-musi", KEY)).trust).toEqual({ verified: true });
  });
  it("never takes bytes that a forged manifest named for those of the signed one, though they lie at one path", async () => {
    const root = `/editions/kabar-musi/${KEY}`;
    let restore = (): void => undefined;
    const { library, site, server, manifest } = await start({}, {}, (answered) => {
      if (answered.endsWith(manifest.text.path)) restore();
    });
    const honest = new Map(site);
    restore = () => {
      for (const [url, bytes] of honest) site.set(url, bytes);
    };
    const forged = new TextEncoder().encode(
      new TextDecoder().decode(site.get(`${root}/${manifest.text.path}`)).replace("Jembatan dibuka", "Jembatan runtuh"),
    );
    const text = { ...manifest.text, bytes: forged.length, sha256: sha256Hex(forged) };
    site.set(`${root}/${manifest.text.path}`, forged);
    site.set(`${root}/edition.json`, json({ ...manifest, text }));
    // The forged text has come by the time the signature is known to be bad.
    server.faults = [[/\.sig$/, { kind: "delay", ms: 300 }]];
    const edition = await library.open("kabar-musi", KEY);
    expect(edition.trust).toEqual({ verified: true });
    expect(edition.text.articles[0]?.headline).toBe("Jembatan dibuka");
  });
  it("keeps its pictures coming when who opened it looks elsewhere in it", async () => {
    const { library, server, manifest } = await start();
    server.faults = [[/p01\.[^/]+\.mid/, { kind: "delay", ms: 300 }]];
    const abort = new AbortController();
    const edition = await library.open("kabar-musi", KEY, { page: 1, signal: abort.signal });
    const { preview, mid } = manifest.pages[0]!;
    await library.file(edition, preview);
    const coming = library.file(edition, mid);
    abort.abort();
    expect((await coming).byteLength).toBe(mid.bytes);
    expect(assetsAsked(server).filter((url) => url.endsWith(mid.path))).toHaveLength(1);
  });
  it("keeps to the key it met first", async () => {
    const { library, site } = await start();
    await library.title("kabar-musi");
    const manifest = putEdition(site, { secretKey: OTHER_KEY });
    putIndexes(site, [manifest], { ...TITLE, publicKey: publicKeyOf(OTHER_KEY) });
    await library.title("kabar-musi");
    expect((await library.open("kabar-musi", KEY)).trust).toEqual({ verified: false, why: "bad-signature" });
  });
  it("refuses what it must not show", async () => {
    const { library, server, site, manifest } = await start();
    expect(await codeOf(library.open("kabar-musi", "2026-11-21"))).toBe("no-such-edition");
    expect(await codeOf(library.open("kabar-lain", KEY))).toBe("no-such-title");
    server.faults = [[/text\./, { kind: "wrong-bytes" }]];
    expect(await codeOf(library.open("kabar-musi", KEY))).toBe("hash-mismatch");
    server.faults = [[/edition\.json/, { kind: "status", status: 500 }]];
    expect(await codeOf(library.open("kabar-musi", KEY))).toBe("http-status");
    server.faults = [];
    putManifest(site, { ...manifest, format: 2 as never });
    expect(await codeOf(library.open("kabar-musi", KEY))).toBe("format-too-new");
    site.set(`/editions/kabar-musi/${KEY}/edition.json`, json("<html>log in to the hotel</html>"));
    expect(await codeOf(library.open("kabar-musi", KEY))).toBe("bad-manifest");
  });
  it("refuses another day's manifest under this day's name, however well signed", async () => {
    const { library, site } = await start();
    putEdition(site, { key: "2026-11-19" });
    for (const file of ["edition.json", "edition.json.sig"])
      site.set(`/editions/kabar-musi/${KEY}/${file}`, site.get(`/editions/kabar-musi/2026-11-19/${file}`)!);
    expect(await codeOf(library.open("kabar-musi", KEY))).toBe("bad-manifest");
  });
  it("says 'not-stored' where it has nothing and no network", async () => {
    const { library, server } = await start();
    await server.stop();
    expect(await codeOf(library.open("kabar-musi", KEY))).toBe("not-stored");
  });
});

describe("a file", () => {
  it("comes whole, checked, and as the caller's own", async () => {
    const { library, site, manifest } = await start();
    const edition = await library.open("kabar-musi", KEY);
    await library.keep(edition, ["print"]);
    const { pdf } = manifest.pages[0]!;
    const first = await library.file(edition, pdf);
    new Uint8Array(first).fill(0);
    const again = await library.file(edition, pdf);
    expect(hexOf(again)).toBe(hexOf(site.get(`/editions/kabar-musi/${KEY}/${pdf.path}`)!));
  });
  it("is asked for twice, then refused, where its hash is wrong", async () => {
    const { library, server, manifest } = await start();
    const edition = await library.open("kabar-musi", KEY);
    server.faults = [[/\.pdf$/, { kind: "wrong-bytes" }]];
    server.requests.length = 0;
    expect(await codeOf(library.file(edition, manifest.pages[0]!.pdf))).toBe("hash-mismatch");
    expect(server.requests).toHaveLength(2);
  });
  it("is refused where it is longer than the manifest says", async () => {
    const { library, manifest } = await start();
    const edition = await library.open("kabar-musi", KEY);
    const { pdf } = manifest.pages[0]!;
    expect(await codeOf(library.file(edition, { ...pdf, bytes: pdf.bytes - 1 }))).toBe("hash-mismatch");
  });
  it("that is cut off midway is a network that went away", async () => {
    const { library, server, manifest } = await start();
    const edition = await library.open("kabar-musi", KEY);
    server.faults = [[/\.pdf$/, { kind: "cut" }]];
    expect(await codeOf(library.file(edition, manifest.pages[0]!.pdf))).toBe("not-stored");
  });
  it("is no longer waited for once it is not wanted", async () => {
    const { library, server, manifest } = await start();
    const edition = await library.open("kabar-musi", KEY);
    server.faults = [[/\.pdf$/, { kind: "stall-midway" }]];
    const abort = new AbortController();
    const file = codeOf(library.file(edition, manifest.pages[0]!.pdf, { signal: abort.signal }));
    setTimeout(() => abort.abort(), 50);
    expect(await file).toBe("cancelled");
  });
});

describe("indexes", () => {
  it("come from the network, and from the device where that fails", async () => {
    const { library, server } = await start();
    expect(await library.storedTitle("kabar-musi")).toBeNull();
    expect(await library.titles()).toMatchObject({ from: "network", index: { titles: [TITLE] } });
    expect((await library.title("kabar-musi")).from).toBe("network");
    expect(await library.year("kabar-musi", 2026)).toMatchObject({
      from: "network",
      index: { editions: [{ key: KEY }] },
    });
    for (const status of [404, 500]) {
      server.faults = [[/index/, { kind: "status", status }]];
      expect((await library.title("kabar-musi")).from).toBe("device");
    }
    await server.stop();
    expect((await library.titles()).from).toBe("device");
    expect(await library.year("kabar-musi", 2026)).toMatchObject({ from: "device", index: { year: 2026 } });
    expect((await library.storedTitle("kabar-musi"))?.latest).toHaveLength(1);
  });
  it("are waited for no longer than 2 s where the device has a copy", async () => {
    const { library, server } = await start();
    await library.title("kabar-musi");
    server.faults = [[/index/, { kind: "stall" }]];
    const before = performance.now();
    expect((await library.title("kabar-musi")).from).toBe("device");
    expect(performance.now() - before).toBeGreaterThan(1900);
    expect(performance.now() - before).toBeLessThan(5000);
  });
  it("of a newer format are refused, not hidden behind the older copy", async () => {
    const { library, site } = await start();
    await library.title("kabar-musi");
    site.set("/editions/kabar-musi/index.json", json({ format: 2 }));
    expect(await codeOf(library.title("kabar-musi"))).toBe("format-too-new");
  });
  it("of a year: once for its name, empty where the title has none, refused where the name lies", async () => {
    const { library, server } = await start();
    await library.year("kabar-musi", 2026);
    server.requests.length = 0;
    await library.year("kabar-musi", 2026);
    expect(server.requests).toEqual(["/editions/kabar-musi/index.json"]);
    expect((await library.year("kabar-musi", 1999)).index.editions).toEqual([]);
    const other = await start({ key: "2025-01-02" });
    other.server.faults = [[/2025\./, { kind: "wrong-bytes" }]];
    expect(await codeOf(other.library.year("kabar-musi", 2025))).toBe("hash-mismatch");
  });
  it("say what failed where the device has no copy", async () => {
    const { library, server, site } = await start();
    expect(await codeOf(library.title("kabar-lain"))).toBe("no-such-title");
    site.set("/editions/index.json", json("<html>"));
    expect(await codeOf(library.titles())).toBe("bad-manifest");
    await server.stop();
    expect(await codeOf(library.titles())).toBe("offline");
  });
});
