import { describe, expect, it } from "vitest";
import { previewLink } from "../../src/edition/contract.ts";
import { sha256Hex } from "../../src/edition/hash.ts";
import type { OnDevice } from "../../src/library/stored-preview.ts";
import { EarlyAnswers } from "../../workers/early-answers.ts";
import { openFirstSights } from "../../workers/first-sight.ts";

const SMALL = new Uint8Array(1000).fill(7);
const ASKED = { title: "kabar-musi", key: "2026-11-20", page: 2 } as const;
const BASE = "/editions/kabar-musi/2026-11-20";
const SIGHT = "/assets/first-sight/kabar-musi/2026-11-20/2";

const asset = (path: string, bytes: Uint8Array) => ({ path, bytes: bytes.length, sha256: sha256Hex(bytes) });
const page = (number: number) => ({
  number,
  preview: asset(`paid/p0${number}.0123456789abcdef.webp`, SMALL),
  mid: asset(`paid/p0${number}.mid.webp`, SMALL),
});
const TEXT = asset("paid/text.json", SMALL);
const MANIFEST = JSON.stringify({ pages: [page(1), page(2)], text: TEXT });

const FRONT = { ...ASKED, page: 1 };
const FRONT_SIGHT = SIGHT.replace(/2$/, "1");

/** A network that knows some files, and which of them it was asked for. */
function network(files: Record<string, BodyInit | Response>) {
  const asked: string[] = [];
  const early = new EarlyAnswers((path) => {
    asked.push(path.replace(BASE, ""));
    const body = files[path.replace(BASE, "")];
    return body === undefined
      ? Promise.reject(new TypeError("no network"))
      : Promise.resolve(body instanceof Response ? body : new Response(body));
  });
  return { asked, early };
}
const stored = (here: Partial<OnDevice>) => () =>
  Promise.resolve({ preview: null, edition: false, title: true, ...here });
const nothingStored = stored({});

const isPicture = async (answer: Response): Promise<boolean> =>
  answer.headers.get("content-type") === "image/webp" && (await answer.arrayBuffer()).byteLength === SMALL.length;
const isNothing = async (answer: Response): Promise<boolean> =>
  answer.ok && answer.headers.get("content-type") === "image/svg+xml" && (await answer.text()).startsWith("<svg");

describe("the first picture of a page", () => {
  it("comes from the network, the full one being asked for meanwhile; the page gets what was fetched, once each", async () => {
    const { asked, early } = network({
      "/edition.json": MANIFEST,
      "/paid/p02.0123456789abcdef.webp": SMALL,
      "/paid/p02.mid.webp": "full",
      "/paid/text.json": "text",
    });
    const sights = openFirstSights({ stored: nothingStored, early });
    void early.ask(`${BASE}/edition.json`);
    await sights.begin(SIGHT, ASKED);
    expect(await isPicture(await sights.take(SIGHT))).toBe(true);
    expect(asked).toEqual([
      "/edition.json",
      "/paid/p02.0123456789abcdef.webp",
      "/paid/text.json",
      "/paid/p02.mid.webp",
    ]);
    expect(await (await early.take(`${BASE}/edition.json`))?.text()).toBe(MANIFEST);
    expect(
      await isPicture(
        new Response((await early.take(`${BASE}/paid/p02.0123456789abcdef.webp`))?.body, {
          headers: { "content-type": "image/webp" },
        }),
      ),
    ).toBe(true);
    expect(await (await early.take(`${BASE}/paid/p02.mid.webp`))?.text()).toBe("full");
    expect(asked).toHaveLength(4);
  });

  it("of a front page is asked for before the manifest has come, where the answer's head tells it", async () => {
    let arrive = (): void => {};
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        arrive = () => {
          controller.enqueue(new TextEncoder().encode(MANIFEST));
          controller.close();
        };
      },
    });
    const { asked, early } = network({
      "/edition.json": new Response(body, { headers: { link: previewLink(`${BASE}/${page(1).preview.path}`) } }),
      "/paid/p01.0123456789abcdef.webp": SMALL,
    });
    const sights = openFirstSights({ stored: nothingStored, early });
    void early.ask(`${BASE}/edition.json`);
    const begun = sights.begin(FRONT_SIGHT, FRONT);
    await expect.poll(() => asked).toEqual(["/edition.json", "/paid/p01.0123456789abcdef.webp"]);
    arrive();
    await begun;
    expect(await isPicture(await sights.take(FRONT_SIGHT))).toBe(true);
    expect(asked.filter((path) => path.includes("p01.0123456789abcdef.webp"))).toHaveLength(1);
  });

  it.each([
    ["of another revision", `${BASE}/paid/p01.fedcba9876543210.webp`, FRONT, 2],
    ["of another edition", `/editions/kabar-musi/2026-11-19/paid/p01.fedcba9876543210.webp`, FRONT, 1],
    ["for another page than the front", `${BASE}/paid/p01.0123456789abcdef.webp`, ASKED, 1],
  ])("is what the manifest names where a picture %s is told", async (_, told, what, pictures) => {
    const { asked, early } = network({
      "/edition.json": new Response(MANIFEST, { headers: { link: previewLink(told) } }),
      "/paid/p01.fedcba9876543210.webp": new Uint8Array(1000).fill(9),
      "/paid/p01.0123456789abcdef.webp": SMALL,
      "/paid/p02.0123456789abcdef.webp": SMALL,
    });
    const sights = openFirstSights({ stored: nothingStored, early });
    void early.ask(`${BASE}/edition.json`);
    await sights.begin(SIGHT, what);
    expect(await isPicture(await sights.take(SIGHT))).toBe(true);
    expect(asked.filter((path) => /\d\.[0-9a-f]{16}\.webp$/.test(path))).toHaveLength(pictures);
  });

  it("comes from the device where it is there, and nothing but the manifest is asked for", async () => {
    const { asked, early } = network({ "/edition.json": MANIFEST, "/paid/p02.0123456789abcdef.webp": SMALL });
    const sights = openFirstSights({ stored: stored({ preview: SMALL.buffer }), early });
    void early.ask(`${BASE}/edition.json`);
    await sights.begin(SIGHT, ASKED);
    expect(await isPicture(await sights.take(SIGHT))).toBe(true);
    expect(asked).toEqual(["/edition.json"]);
  });

  it("comes with the list of its newspaper where the device does not know that yet", async () => {
    const { asked, early } = network({ "/edition.json": MANIFEST, "/paid/p02.0123456789abcdef.webp": SMALL });
    const sights = openFirstSights({ stored: stored({ title: false }), early });
    void early.ask(`${BASE}/edition.json`);
    await sights.begin(SIGHT, ASKED);
    expect(asked).toContain("/editions/kabar-musi/index.json");
  });

  it("is left to the app where the device has the edition without it: its text is here already", async () => {
    const { asked, early } = network({ "/edition.json": MANIFEST, "/paid/p02.0123456789abcdef.webp": SMALL });
    const sights = openFirstSights({ stored: stored({ edition: true }), early });
    void early.ask(`${BASE}/edition.json`);
    await sights.begin(SIGHT, ASKED);
    expect(await isNothing(await sights.take(SIGHT))).toBe(true);
    expect(asked).toEqual(["/edition.json"]);
  });

  it("comes from the device alone where the address names no edition", async () => {
    const { asked, early } = network({});
    const sights = openFirstSights({
      stored: (of) => stored(of.title === null ? { preview: SMALL.buffer } : {})(),
      early,
    });
    await sights.begin("/assets/first-sight/", { title: null, key: null, page: 1 });
    expect(await isPicture(await sights.take("/assets/first-sight/"))).toBe(true);
    await sights.begin("/assets/first-sight/kabar-musi", { title: "kabar-musi", key: null, page: 1 });
    expect(await isNothing(await sights.take("/assets/first-sight/kabar-musi"))).toBe(true);
    expect(asked).toEqual([]);
  });

  it.each([
    [
      "other bytes than the manifest names",
      {
        "/edition.json": MANIFEST,
        "/paid/p02.0123456789abcdef.webp": new Uint8Array(1000).fill(8),
        "/paid/p02.mid.webp": "full",
      },
    ],
    ["no network", {}],
    ["a manifest that is none", { "/edition.json": "<html>" }],
    ["a manifest without pages", { "/edition.json": "{}" }],
    ["a manifest without that page", { "/edition.json": JSON.stringify({ pages: [page(1)], text: TEXT }) }],
    ["no such file", { "/edition.json": MANIFEST }],
  ])("is nothing to see, and no error, where there is %s", async (_, files) => {
    const { early } = network(files);
    const sights = openFirstSights({ stored: nothingStored, early });
    void early.ask(`${BASE}/edition.json`);
    await sights.begin(SIGHT, ASKED);
    expect(await isNothing(await sights.take(SIGHT))).toBe(true);
  });

  it("does not wait for ever: where nobody shows it, the oldest goes", async () => {
    const sights = openFirstSights({ stored: stored({ preview: SMALL.buffer }), early: network({}).early });
    for (let number = 1; number <= 6; number++)
      await sights.begin(`/assets/first-sight/${number}`, { title: null, key: null, page: number });
    expect(await isNothing(await sights.take("/assets/first-sight/1"))).toBe(true);
    expect(await isPicture(await sights.take("/assets/first-sight/6"))).toBe(true);
  });

  it("is handed out once; nobody else's is ever handed out", async () => {
    const sights = openFirstSights({
      stored: stored({ preview: SMALL.buffer }),
      early: network({ "/edition.json": MANIFEST }).early,
    });
    await sights.begin("/assets/first-sight/", { title: null, key: null, page: 1 });
    expect(await isPicture(await sights.take("/assets/first-sight/"))).toBe(true);
    expect(await isNothing(await sights.take("/assets/first-sight/"))).toBe(true);
    expect(await isNothing(await sights.take(SIGHT))).toBe(true);
  });
});
