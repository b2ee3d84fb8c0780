import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { codingOf, CompressedFiles } from "../../src/server/compression.ts";
import { openFile, type StoredFile } from "../../src/server/stored-file.ts";

describe("the coding to answer with", () => {
  it.each([
    [null, null],
    ["", null],
    ["identity", null],
    ["gzip", "gzip"],
    ["gzip, deflate, br", "br"],
    ["br;q=0, gzip", "gzip"],
    ["BR", "br"],
    ["br;q=0.1, gzip;q=1", "br"],
    ["gzip;q=0", null],
    ["*", null],
  ])("%s → %s", (header, coding) => {
    expect(codingOf(header)).toBe(coding);
  });
});

describe("compressed files in memory", () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "koran-compressed-")));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const file = async (name: string, content: string): Promise<StoredFile> => {
    writeFileSync(join(root, name), content);
    const opened = await openFile(root, [name]);
    if (opened === null) throw new Error(`${name} is not there`);
    return opened;
  };
  /** Bytes that do not shrink, so that a bound in bytes can be met exactly enough. */
  const noise = (seed: number): string =>
    Array.from({ length: 4000 }, (_, index) =>
      String.fromCharCode(33 + ((seed + index * 7919 * (index + seed)) % 90)),
    ).join("");

  it("makes one work of two who ask at once", async () => {
    const compressed = new CompressedFiles();
    const [one, two] = await Promise.all([
      compressed.get(await file("a.json", "berita ".repeat(500)), "br"),
      compressed.get(await file("a.json", "berita ".repeat(500)), "br"),
    ]);
    expect(brotliDecompressSync(one).toString()).toBe("berita ".repeat(500));
    expect(brotliDecompressSync(two).toString()).toBe("berita ".repeat(500));
  });

  it("never holds more than its bound", async () => {
    const one = (await new CompressedFiles().get(await file("n0.json", noise(1)), "gzip")).length;
    const compressed = new CompressedFiles(one * 2.5);
    for (let index = 0; index < 6; index++)
      await compressed.get(await file(`n${index}.json`, noise(index + 1)), "gzip");
    expect(compressed.heldBytes).toBeGreaterThan(one);
    expect(compressed.heldBytes).toBeLessThanOrEqual(one * 2.5);
  });

  it("gives the new bytes of a file that changed", async () => {
    const compressed = new CompressedFiles();
    await compressed.get(await file("c.json", "lama ".repeat(300)), "br");
    const bytes = await compressed.get(await file("c.json", "baru ".repeat(300)), "br");
    expect(brotliDecompressSync(bytes).toString()).toBe("baru ".repeat(300));
  });

  it("closes the file it was given", async () => {
    const given = await file("d.json", "berita ".repeat(500));
    await new CompressedFiles().get(given, "br");
    await expect(given.handle.stat()).rejects.toThrow();
  });
});
