import { describe, expect, it } from "vitest";
import { findAhead, findBegun } from "../../../src/reader/edition/find-ahead.ts";
import type { EditionRoute } from "../../../src/reader/routes.ts";
import { start } from "../../library/shelf-bench.ts";

const never = new AbortController().signal;
const unheard = (): void => undefined;
const at = (key: string): EditionRoute => ({ screen: "page", title: "kabar-musi", key, page: 1 });
const manifests = (requests: readonly string[]): string[] => requests.filter((url) => url.endsWith("edition.json"));

// Editions that were opened are remembered for all of this file: each test has its own day.
describe("an edition that was begun to be opened", () => {
  it("is handed to the screen that asks for it, and asked for once", async () => {
    const { library, server } = await start({ key: "2026-11-01" });
    void findAhead(library, at("2026-11-01"));
    const found = await findBegun(library, at("2026-11-01"), never, unheard);
    expect(found).toMatchObject({ kind: "edition", edition: { manifest: { key: "2026-11-01" } } });
    expect(manifests(server.requests)).toHaveLength(1);
  });

  it("is there already for a screen that comes later", async () => {
    const { library, server } = await start({ key: "2026-11-02" });
    void findAhead(library, at("2026-11-02"));
    await expect.poll(() => server.requests.some((url) => url.includes("/text.")), { timeout: 4000 }).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await findBegun(library, at("2026-11-02"), never, unheard);
    expect(manifests(server.requests)).toHaveLength(1);
  });

  it("tells why it could not be, and is asked for anew the next time", async () => {
    const { library, server } = await start({ key: "2026-11-03" });
    server.faults = [[/edition\.json$/, { kind: "status", status: 500 }]];
    void findAhead(library, at("2026-11-03"));
    await expect(findBegun(library, at("2026-11-03"), never, unheard)).rejects.toMatchObject({ code: "http-status" });
    server.faults = [];
    expect(await findBegun(library, at("2026-11-03"), never, unheard)).toMatchObject({ kind: "edition" });
  });

  it("is given up for another address", async () => {
    const { library, server } = await start({ key: "2026-11-04" });
    server.faults = [[/2026-11-30/, { kind: "stall" }]];
    void findAhead(library, at("2026-11-30"));
    const found = await findBegun(library, at("2026-11-04"), never, unheard);
    expect(found).toMatchObject({ kind: "edition", edition: { manifest: { key: "2026-11-04" } } });
  });

  it("is no longer waited for once its screen is gone", async () => {
    const { library, server } = await start({ key: "2026-11-05" });
    server.faults = [[/edition\.json$/, { kind: "stall" }]];
    const abort = new AbortController();
    void findAhead(library, at("2026-11-05"));
    const found = findBegun(library, at("2026-11-05"), abort.signal, unheard);
    abort.abort();
    await expect(found).rejects.toMatchObject({ code: "cancelled" });
  });

  it("names its newspaper to whoever comes to hear of it, before the edition is there", async () => {
    const { library, server } = await start({ key: "2026-11-06" });
    server.faults = [[/edition\.json$/, { kind: "delay", ms: 300 }]];
    const base: EditionRoute = { screen: "title", title: "kabar-musi" };
    void findAhead(library, base);
    await expect.poll(() => manifests(server.requests).length, { timeout: 4000 }).toBe(1);
    const heard: string[] = [];
    await findBegun(library, base, never, ({ name }) => heard.push(name));
    expect(heard).toEqual(["Kabar Musi"]);
  });
});
