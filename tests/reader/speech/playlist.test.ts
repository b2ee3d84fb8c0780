import { describe, expect, it } from "vitest";
import type { OpenEdition } from "../../../src/library/types.ts";
import { playlistOf, type Scope } from "../../../src/reader/speech/playlist.ts";
import { TEXT } from "../../flow/reader/readable-site.ts";

const edition = (withdrawn: readonly string[]) =>
  ({ manifest: { withdrawn: withdrawn.map((id) => ({ id, reason: "" })) }, text: TEXT }) as unknown as OpenEdition;
const list = (id: string, scope: Scope, withdrawn: readonly string[] = []): string[] =>
  playlistOf(
    edition(withdrawn),
    TEXT.articles.find((one) => one.id === id)!,
    scope,
  ).map((one) => one.id);

describe("what is read aloud", () => {
  it("is the story, the stories of its page, or of the edition, in the order of print, no advert and no picture alone", () => {
    expect(list("a2", "article")).toEqual(["a2"]);
    expect(list("a2", "page")).toEqual(["a1", "a2"]);
    expect(list("a2", "edition")).toEqual(["a1", "a2", "a4"]);
  });
  it("has no story that was withdrawn", () => {
    expect(list("a1", "edition", ["a2"])).toEqual(["a1", "a4"]);
  });
});
