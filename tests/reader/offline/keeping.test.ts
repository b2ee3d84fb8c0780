import { beforeEach, describe, expect, it } from "vitest";
import { KoranError } from "../../../src/edition/errors.ts";
import type { Tier } from "../../../src/edition/schema.ts";
import type { DownloadOptions, Library, OpenEdition, StoredEdition } from "../../../src/library/types.ts";
import {
  ALL_TIERS,
  keep,
  keepForReading,
  stopAutomatic,
  stopKeeping,
  useKeeping,
} from "../../../src/reader/offline/keeping.ts";
import { aManifest } from "../../edition/an-edition.ts";

const READING: readonly Tier[] = ["text", "pages"];

let day = 0;
/** A fresh edition each time: what the reader declined is remembered for as long as the app is open. */
function anEdition(): OpenEdition {
  day += 1;
  const key = `2026-11-${String(day).padStart(2, "0")}`;
  return { manifest: { ...aManifest(), key } } as OpenEdition;
}

/** A library whose downloads fail or wait as a test wants. */
function aLibrary(download: (options: DownloadOptions) => Promise<void>, shelf: StoredEdition[] = []) {
  const asked: (readonly Tier[])[] = [];
  const library = {
    storage: () => ({ kind: "device" }),
    shelf: async () => shelf,
    keep: async (_: OpenEdition, tiers: readonly Tier[], options: DownloadOptions = {}) => {
      asked.push(tiers);
      await download(options);
    },
  } as unknown as Library;
  return { library, asked };
}
const stateOf = (edition: OpenEdition) => useKeeping.getState()[`kabar-musi/${edition.manifest.key}`];
/** Waits for the reader's cancel, as the library's download does. */
const untilCancelled = ({ signal }: DownloadOptions): Promise<void> =>
  new Promise((_, reject) => signal?.addEventListener("abort", () => reject(new KoranError("cancelled", ""))));

beforeEach(() => useKeeping.setState({}, true));

describe("keeping an edition", () => {
  it("says how far it is, and that it is done", async () => {
    const edition = anEdition();
    const seen: unknown[] = [];
    const { library } = aLibrary(async ({ onProgress }) => {
      onProgress?.({ done: 5, total: 20 });
      seen.push(stateOf(edition));
    });
    await keep(library, edition, ALL_TIERS);
    expect(seen).toEqual([{ state: "running", tiers: ALL_TIERS, progress: { done: 5, total: 20 } }]);
    expect(stateOf(edition)).toEqual({ state: "done", tiers: ALL_TIERS });
  });
  it("says a failure, and does not throw it at the screen", async () => {
    const edition = anEdition();
    const { library } = aLibrary(() => Promise.reject(new KoranError("storage-full", "")));
    await keep(library, edition, ALL_TIERS);
    expect(stateOf(edition)).toMatchObject({ state: "failed", error: { code: "storage-full" } });
  });
  it("stops at the reader's word and leaves no failure behind", async () => {
    const edition = anEdition();
    const { library } = aLibrary(untilCancelled);
    const kept = keep(library, edition, ALL_TIERS);
    await expect.poll(() => stateOf(edition)?.state).toBe("running");
    stopKeeping(edition);
    await kept;
    expect(stateOf(edition)).toBeUndefined();
  });
  it("waits for what is already running for the same edition", async () => {
    const edition = anEdition();
    let finish = (): void => undefined;
    const { library, asked } = aLibrary(() => new Promise((resolve) => (finish = resolve)));
    const first = keep(library, edition, ["text", "pages"]);
    const second = keep(library, edition, ALL_TIERS);
    await expect.poll(() => asked).toEqual([["text", "pages"]]);
    finish();
    await first;
    await expect.poll(() => asked.length).toBe(2);
    finish();
    await second;
    expect(asked).toEqual([["text", "pages"], ALL_TIERS]);
  });
});

describe("keeping by itself", () => {
  const whole = (edition: OpenEdition, revision = 1) => {
    const tier = { whole: true, bytes: 1, of: 1 };
    return {
      title: "kabar-musi",
      key: edition.manifest.key,
      revision,
      tiers: { text: tier, pages: tier, print: tier },
    };
  };
  const textOnly = (edition: OpenEdition) => {
    const none = { whole: false, bytes: 0, of: 1 };
    const { tiers, ...line } = whole(edition);
    return { ...line, tiers: { ...tiers, pages: none, print: none } };
  };
  it("stores the tiers that may come, and asks for nothing where none may", async () => {
    const { library, asked } = aLibrary(async () => undefined);
    await keepForReading(library, anEdition(), READING);
    await keepForReading(library, anEdition(), ["text"]);
    await keepForReading(library, anEdition(), []);
    expect(asked).toEqual([READING, ["text"]]);
  });
  it("takes an edition whose text is here for stored only where no more may come", async () => {
    const edition = anEdition();
    const shelf = [textOnly(edition) as unknown as StoredEdition];
    const sparing = aLibrary(async () => undefined, shelf);
    await keepForReading(sparing.library, edition, ["text"]);
    expect(sparing.asked).toEqual([]);
    const all = aLibrary(async () => undefined, shelf);
    await keepForReading(all.library, edition, READING);
    expect(all.asked).toEqual([READING]);
  });
  it("does nothing where they are here, unless a correction has come", async () => {
    const edition = anEdition();
    const here = aLibrary(async () => undefined, [whole(edition) as unknown as StoredEdition]);
    await keepForReading(here.library, edition, READING);
    expect(here.asked).toEqual([]);
    const behind = aLibrary(async () => undefined, [whole(edition, 0) as unknown as StoredEdition]);
    await keepForReading(behind.library, edition, READING);
    expect(behind.asked).toHaveLength(1);
  });
  it("stops when the reader lets less come, and begins again when that is undone; what was asked for goes on", async () => {
    const [own, asked] = [anEdition(), anEdition()];
    const { library } = aLibrary(untilCancelled);
    const byItself = keepForReading(library, own, READING);
    void keep(library, asked, READING);
    await expect.poll(() => [stateOf(own)?.state, stateOf(asked)?.state]).toEqual(["running", "running"]);
    stopAutomatic(READING);
    expect(stateOf(own)?.state).toBe("running");
    stopAutomatic(["text"]);
    await byItself;
    expect([stateOf(own)?.state, stateOf(asked)?.state]).toEqual([undefined, "running"]);
    const again = keepForReading(library, own, ["text"]);
    await expect.poll(() => stateOf(own)?.state).toBe("running");
    stopKeeping(own);
    stopKeeping(asked);
    await again;
  });
  it("does not begin again what the reader stopped", async () => {
    const edition = anEdition();
    const { library, asked } = aLibrary(async () => undefined);
    stopKeeping(edition);
    await keepForReading(library, edition, READING);
    expect(asked).toEqual([]);
  });
});
