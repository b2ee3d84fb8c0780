import { describe, expect, it } from "vitest";
import type { FailureFacts } from "../../src/language/failure.ts";
import { failuresEnglish } from "../../src/language/failures-english.ts";
import { failuresIndonesian } from "../../src/language/failures-indonesian.ts";

const nothing: FailureFacts = { title: null, date: null, size: null, pages: null, status: null };
const everything: FailureFacts = { title: "Kabar Musi", date: "Jumat", size: "4,1 MB", pages: 4, status: 503 };

describe.each([
  ["Indonesian", failuresIndonesian],
  ["English", failuresEnglish],
])("%s", (_, sentences) => {
  it("never prints a hole where a fact is missing", () => {
    for (const say of Object.values(sentences)) expect(say(nothing)).not.toMatch(/null|undefined|\(\)|  /);
  });
  it("names the facts it has", () => {
    expect(sentences["no-such-edition"](everything)).toMatch(/Kabar Musi.*Jumat/);
    expect(sentences["not-stored"](everything)).toContain("4,1 MB");
    expect(sentences["no-such-page"](everything)).toContain("4");
  });
});

it("no sentence is the same in both languages", () => {
  for (const code of Object.keys(failuresEnglish) as (keyof typeof failuresEnglish)[])
    expect(failuresEnglish[code](nothing)).not.toBe(failuresIndonesian[code](nothing));
});
