import { describe, expect, it } from "vitest";
import {
  bytesOf,
  filesOf,
  isImmutable,
  manifestUrl,
  previewLink,
  readPreviewLink,
  signatureUrl,
} from "../../src/edition/contract.ts";
import { aManifest } from "./an-edition.ts";

describe("the files of a tier", () => {
  it("are each named once, and no file is of two tiers", () => {
    const manifest = aManifest();
    const paths = (["text", "pages", "print"] as const).flatMap((tier) =>
      filesOf(manifest, tier).map((file) => file.path),
    );
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toHaveLength(1 + 2 * 4 + 1 + 2);
    expect(bytesOf(filesOf(manifest, "print"))).toBe(20);
  });
});

describe("an address", () => {
  it("lies under /editions", () => {
    expect(manifestUrl("kabar-musi", "2026-11-20")).toBe("/editions/kabar-musi/2026-11-20/edition.json");
    expect(signatureUrl("kabar-musi", "2026-11-20")).toBe("/editions/kabar-musi/2026-11-20/edition.json.sig");
  });
  it.each([
    ["/editions/k/2026-11-20/paid/p01.0123456789abcdef.mid.webp", true],
    ["/editions/k/index/2026.0123456789abcdef.json", true],
    ["/editions/k/2026-11-20/edition.json", false],
    ["/editions/k/2026-11-20/edition.json.sig", false],
    ["/editions/index.json", false],
    ["/editions/k/index.json", false],
  ])("%s keeps its bytes for ever: %s", (url, immutable) => expect(isImmutable(url)).toBe(immutable));
  it("of a picture is read from the header that told it, and from no other", () => {
    const read = (header: string | null) => readPreviewLink(header, "kabar-musi", "2026-11-20");
    const url = "/editions/kabar-musi/2026-11-20/open/p01.0123456789abcdef.webp";
    expect(read(previewLink(url))).toBe(url);
    for (const header of [
      null,
      "",
      url,
      `<${url}>; rel="preload"`,
      previewLink(url.replace("11-20", "11-21")),
      previewLink(url.replace("open/", "../../../")),
      previewLink(`https://elsewhere.example${url}`),
      previewLink(url.replace(".0123456789abcdef", "")),
    ])
      expect(read(header)).toBeNull();
  });
});
