import { describe, expect, it } from "vitest";
import { byteRangeOf } from "../../src/server/byte-range.ts";

describe("the bytes a Range header means", () => {
  it.each([
    ["bytes=0-0", { first: 0, last: 0 }],
    ["bytes=10-19", { first: 10, last: 19 }],
    ["bytes=90-", { first: 90, last: 99 }],
    ["bytes=90-1000", { first: 90, last: 99 }],
    ["bytes=-10", { first: 90, last: 99 }],
    ["bytes=-1000", { first: 0, last: 99 }],
    ["BYTES=1-2", { first: 1, last: 2 }],
  ])("%s of 100 bytes", (header, expected) => {
    expect(byteRangeOf(header, 100)).toEqual(expected);
  });

  it.each(["bytes=100-", "bytes=100-200", "bytes=-0"])("%s lies outside 100 bytes", (header) => {
    expect(byteRangeOf(header, 100)).toBe("unsatisfiable");
  });

  it("no byte of an empty file can be had", () => {
    expect(byteRangeOf("bytes=0-", 0)).toBe("unsatisfiable");
    expect(byteRangeOf("bytes=-5", 0)).toBe("unsatisfiable");
  });

  it.each([null, "", "bytes=-", "bytes=5-4", "bytes=0-1,4-5", "pages=1-2", "bytes=a-b"])(
    "%s is answered with the whole file",
    (header) => {
      expect(byteRangeOf(header, 100)).toBeNull();
    },
  );
});
