import { expect, it } from "vitest";
import { openEarlyFiles } from "../../src/library/early-files.ts";
import type { OnBytes } from "../../src/library/types.ts";

const ID = { title: "kabar-musi", key: "2026-11-20" };
const ASSET = { path: "p01.webp", bytes: 6, sha256: "ab" };

/** A file that comes as the test says. */
function coming() {
  let hear: OnBytes = () => undefined;
  let end = (_whole: ArrayBuffer): void => undefined;
  const files = openEarlyFiles();
  files.ask(ID, ASSET, (onBytes) => {
    hear = onBytes;
    return new Promise((resolve) => (end = resolve));
  });
  return {
    files,
    hear: (received: number, ...part: number[]) => hear(received, new Uint8Array(part)),
    end: (...whole: number[]) => end(new Uint8Array(whole).buffer),
  };
}

it("tells whoever takes a file what has come of it, then what comes", async () => {
  const { files, hear, end } = coming();
  hear(2, 1, 2);
  hear(3, 3);
  const heard: [number, number[]][] = [];
  const whole = files.take(ID, ASSET, (received, part) => heard.push([received, [...part]]))!;
  expect(heard).toEqual([
    [2, [1, 2]],
    [3, [3]],
  ]);
  hear(6, 4, 5, 6);
  expect(heard.at(-1)).toEqual([6, [4, 5, 6]]);
  end(1, 2, 3, 4, 5, 6);
  expect([...new Uint8Array(await whole)]).toEqual([1, 2, 3, 4, 5, 6]);
  expect(files.take(ID, ASSET)).toBeUndefined();
});

it("tells nothing of a first try that was given up", () => {
  const { files, hear } = coming();
  hear(2, 9, 9);
  hear(1, 1);
  hear(3, 2, 3);
  const heard: number[] = [];
  void files.take(ID, ASSET, (_, part) => heard.push(...part));
  expect(heard).toEqual([1, 2, 3]);
});

it("tells nothing of a file that is here", async () => {
  const { files, hear, end } = coming();
  hear(6, 1, 2, 3, 4, 5, 6);
  end(1, 2, 3, 4, 5, 6);
  await Promise.resolve();
  const heard: number[] = [];
  await files.take(ID, ASSET, (received) => heard.push(received));
  expect(heard).toEqual([]);
});
