import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { KoranError } from "../../src/edition/errors.ts";
import { openEarlyFiles } from "../../src/library/early-files.ts";
import { readFile } from "../../src/library/files.ts";
import type { Parts } from "../../src/library/parts.ts";
import { openRightOfWay } from "../../src/library/right-of-way.ts";

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
