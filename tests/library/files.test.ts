import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { KoranError } from "../../src/edition/errors.ts";
import { openEarlyFiles } from "../../src/library/early-files.ts";
import { readFile } from "../../src/library/files.ts";
import type { Parts } from "../../src/library/parts.ts";
import { openRightOfWay } from "../../src/library/right-of-way.ts";
import type { FetchFile } from "../../src/library/types.ts";

const ID = { title: "kabar-musi", key: "2026-11-20" };
const BYTES = new Uint8Array([1, 2, 3, 4]);
const ASSET = { path: "p01.webp", bytes: 4, sha256: createHash("sha256").update(BYTES).digest("hex") };

// Who had heard half of them showed the half that came, or waited for the rest for ever.
it("tells the device's bytes, whole, to who has heard some of a copy that then failed", async () => {
  const early = openEarlyFiles();
  let fail = (_error: KoranError): void => undefined;
  early.ask(ID, ASSET, (onBytes) => {
    onBytes(2, new Uint8Array([9, 9]));
    return new Promise((_, reject) => (fail = reject));
  });
  const parts: Partial<Parts> = {
    early,
    rightOfWay: openRightOfWay(),
    network: () => Promise.reject(new KoranError("offline", "no network here")),
    storage: { use: () => Promise.resolve(BYTES.slice().buffer) } as unknown as Parts["storage"],
  };
  const heard: [number, number[]][] = [];
  const read = readFile(parts as Parts, ID, ASSET, { onBytes: (received, part) => heard.push([received, [...part]]) });
  fail(new KoranError("offline", "cut off"));
  expect(new Uint8Array(await read)).toEqual(BYTES);
  expect(heard).toEqual([
    [2, [9, 9]],
    [4, [1, 2, 3, 4]],
  ]);
});

const NETWORK = new Uint8Array([5, 6, 7, 8]);
const THERE = { ...ASSET, path: "p01.pdf", sha256: createHash("sha256").update(NETWORK).digest("hex") };

/** A device that has ASSET alone, and a network that has THERE alone. */
const device: Partial<Parts> = {
  early: openEarlyFiles(),
  rightOfWay: openRightOfWay(),
  network: () => Promise.resolve(NETWORK.slice().buffer),
  storage: {
    use: async (work: (store: unknown) => unknown) =>
      work({ readFile: (_id: unknown, path: string) => (path === ASSET.path ? BYTES.slice().buffer : null) }),
  } as unknown as Parts["storage"],
};

it("has another fetch what this device lacks, and nothing else", async () => {
  const asked: string[] = [];
  const fetchFile: FetchFile = (edition, asset) => {
    asked.push(`${edition.title}/${edition.key}/${asset.path}`);
    return Promise.resolve(NETWORK.slice().buffer);
  };
  expect(new Uint8Array(await readFile(device as Parts, ID, ASSET, { fetchFile }))).toEqual(BYTES);
  expect(new Uint8Array(await readFile(device as Parts, ID, THERE, { fetchFile }))).toEqual(NETWORK);
  expect(asked).toEqual(["kabar-musi/2026-11-20/p01.pdf"]);
});

it.each([
  ["offline", "not-stored"],
  ["hash-mismatch", "hash-mismatch"],
  ["cancelled", "cancelled"],
] as const)("says of another who fails with %s: %s", async (theirs, ours) => {
  const fetchFile: FetchFile = () => Promise.reject(new KoranError(theirs, "there"));
  await expect(readFile(device as Parts, ID, THERE, { fetchFile })).rejects.toMatchObject({ code: ours });
});

it("fetches by itself what another could not for reasons of its own", async () => {
  const fetchFile: FetchFile = () => Promise.reject(new KoranError("internal", "the worker crashed"));
  expect(new Uint8Array(await readFile(device as Parts, ID, THERE, { fetchFile }))).toEqual(NETWORK);
});
