import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sign, verify } from "../../src/edition/signature.ts";
import { keysFolder, titleKey } from "../../src/press/keys.ts";
import { openBench, type Bench } from "./run-press.ts";

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.remove());

const place = (words: string): void => {
  mkdirSync(keysFolder(), { recursive: true });
  writeFileSync(join(keysFolder(), "kabar-uji.key"), words);
};

describe("a title's key", () => {
  it("is made at first use, for this user's eyes only, and is the same ever after", () => {
    const key = titleKey("kabar-uji", null);
    const bytes = Buffer.from("manifest");
    expect(verify(bytes, sign(bytes, key.secret), key.public)).toBe(true);
    expect(statSync(keysFolder()).mode & 0o777).toBe(0o700);
    expect(statSync(join(keysFolder(), "kabar-uji.key")).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(keysFolder(), "kabar-uji.key"), "utf8")).toBe(`${key.secret}\n`);
    expect(titleKey("kabar-uji", key.public)).toEqual(key);
    expect(titleKey("lain", null).public).not.toBe(key.public);
  });
  it("is never made for a title whose readers know one", () => {
    expect(() => titleKey("kabar-uji", "ab".repeat(32))).toThrow(/it is missing, and the title's readers know it/);
  });
  it("is refused where it is another than they know", () => {
    place(`${"12".repeat(32)}\n`);
    expect(() => titleKey("kabar-uji", "ab".repeat(32))).toThrow(/another key/);
  });
  it("is refused where the file holds something else", () => {
    place("ssh-ed25519 AAAA");
    expect(() => titleKey("kabar-uji", null)).toThrow(/64 hex digits/);
  });
});
