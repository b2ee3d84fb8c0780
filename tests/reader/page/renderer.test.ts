import { describe, expect, it } from "vitest";
import { KoranError } from "../../../src/edition/errors.ts";
import type { Page } from "../../../src/edition/schema.ts";
import { PageRenderer } from "../../../src/reader/page/renderer.ts";
import type { LoadFile } from "../../../src/reader/page/sheet.ts";
import type { Client, RenderWorker } from "../../../workers/protocol.ts";

const page = (number: number): Page => ({ number, width: 100, height: 160, pdf: { path: `p${number}.pdf` } }) as Page;
const TILE = { scale: 1, box: [0, 0, 10, 10] } as const;
const soon = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 5));

/** Counts workers instead of starting them, each of which would live until the tab is closed if nobody ended it. */
function workers() {
  let alive = 0;
  let started = 0;
  const asked: string[] = [];
  const start = (): Client<RenderWorker> => {
    alive++;
    started++;
    let hasEnded = false;
    return {
      ask: (name) => {
        asked.push(name);
        if (hasEnded) return Promise.reject(new KoranError("cancelled", "ended"));
        return Promise.resolve((name === "open" ? { document: started } : { close: () => undefined }) as never);
      },
      end: () => {
        if (!hasEnded) alive--;
        hasEnded = true;
      },
    };
  };
  return { start, asked, alive: () => alive, started: () => started };
}

const here: LoadFile = () => Promise.resolve(new ArrayBuffer(8));
const never = new AbortController().signal;

describe("a page's renderer", () => {
  it("starts one worker for all its pages, and tells it which it lets go of", async () => {
    const some = workers();
    const renderer = new PageRenderer(here, some.start);
    for (const number of [1, 2]) await renderer.tile(page(number), TILE, never);
    renderer.close(1);
    await soon();
    expect([some.started(), some.asked]).toEqual([1, ["open", "tile", "open", "tile", "close"]]);
    renderer.end();
    await soon();
    expect(some.alive()).toBe(0);
  });

  it("leaves no worker behind where a page is let go of in the moment in which it ends", async () => {
    const some = workers();
    const renderer = new PageRenderer(here, some.start);
    await renderer.tile(page(1), TILE, never);
    renderer.close(1);
    renderer.end();
    await soon();
    expect([some.started(), some.alive()]).toEqual([1, 0]);
  });

  it("starts none for a file that comes after its end, whatever became of the signal", async () => {
    const some = workers();
    let come = (): void => undefined;
    const late: LoadFile = () => new Promise((resolve) => (come = () => resolve(new ArrayBuffer(8))));
    const renderer = new PageRenderer(late, some.start);
    const tile = renderer.tile(page(1), TILE, never);
    renderer.end();
    come();
    await expect(tile).rejects.toMatchObject({ code: "cancelled" });
    await soon();
    expect(some.started()).toBe(0);
  });

  it("has the worker fetch what this device lacks", async () => {
    const some = workers();
    const lacking: LoadFile = (asset, signal, how) =>
      how!.fetchFile!({ title: "koran", key: "2026-01-01" }, asset, signal);
    const renderer = new PageRenderer(lacking, some.start);
    await renderer.tile(page(1), TILE, never);
    expect([some.started(), some.asked]).toEqual([1, ["fetch", "open", "tile"]]);
    renderer.end();
    await soon();
    expect(some.alive()).toBe(0);
  });

  it("asks for no file for whom nobody waits", async () => {
    const some = workers();
    const files: string[] = [];
    const renderer = new PageRenderer((asset, signal) => {
      files.push(asset.path);
      return here(asset, signal);
    }, some.start);
    await expect(renderer.tile(page(1), TILE, AbortSignal.abort())).rejects.toMatchObject({ code: "cancelled" });
    expect([files, some.started()]).toEqual([[], 0]);
  });
});
