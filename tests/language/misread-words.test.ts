// Which words may be one another misread or mistyped, and which never.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lettersOf, likeness, mayBeMisread, mayBeNear } from "../../src/language/misread-words.ts";

describe("likeness", () => {
  it.each([
    ["jembatan", "jernbatan", "misread"],
    ["jembatan", "jembatau", "misread"],
    ["dibuka", "clibuka", "misread"],
    ["hilir", "hi1ir", "misread"],
    ["hilir", "hllir", "misread"],
    ["nilai", "ni1a1", null],
    ["muara", "miiara", "misread"],
    ["warga", "vvarga", "misread"],
    ["2026", "2o26", "misread"],
    ["kecamatan", "keeamatau", "misread"],
    ["jembatan", "jembatn", "near"],
    ["jembatan", "jebmatan", "near"],
    ["harga", "warga", "near"],
    ["perpustakaan", "perpustakan", "near"],
    ["perpustakaan", "prepustakan", "near"],
    // Too short, too far, other figures.
    ["kapal", "kepala", null],
    ["hal", "hai", null],
    ["kota", "kata", null],
    ["buku", "baku", null],
    ["20251", "20261", null],
    ["2025", "2026", null],
  ] as const)("of %s and %s is %s", (a, b, like) => {
    expect(likeness(a, b)).toBe(like);
    expect(likeness(b, a)).toBe(like);
  });
});

const word = fc.stringMatching(/^[a-z0-9]{4,14}$/);
it("the letters of two like words let them through", () =>
  fc.assert(
    fc.property(
      word,
      fc.nat(),
      fc.constantFrom("m>rn", "rn>m", "d>cl", "u>ii", "i>l", "c>e", "n>u", "x"),
      (a, at, how) => {
        const [from, to] = how.split(">") as [string, string | undefined];
        const b =
          to === undefined ? a.slice(0, at % a.length) + "x" + a.slice((at % a.length) + 1) : a.replace(from, to);
        const may = { misread: mayBeMisread, near: mayBeNear };
        const like = a === b ? null : likeness(a, b);
        if (like !== null) expect(may[like](lettersOf(a), lettersOf(b), a.length)).toBe(true);
      },
    ),
    { numRuns: 2000 },
  ));
