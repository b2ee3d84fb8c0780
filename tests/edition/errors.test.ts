import { expect, it } from "vitest";
import { KoranError, asKoranError, isKoranError } from "../../src/edition/errors.ts";

it("keeps its cause, and a foreign error becomes one of ours with it", () => {
  const cause = new TypeError("broken");
  const error = asKoranError(cause);
  expect(error).toMatchObject({ code: "internal", message: "broken", cause });
  expect(asKoranError(error)).toBe(error);
  expect(isKoranError(new KoranError("offline", "no network"), "offline")).toBe(true);
  expect(isKoranError(cause)).toBe(false);
  expect(asKoranError("words", "timeout")).toMatchObject({ code: "timeout", message: "words" });
});
