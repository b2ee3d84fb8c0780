import { describe, expect, it } from "vitest";
import { layOverPages, notify, readSettings, useScreen } from "../../src/reader/state.ts";

describe("stored settings", () => {
  it("come back", () => {
    expect(
      readSettings('{"language":"en","theme":"sepia","textScale":1.3,"dataPolicy":"nothing","characterKeys":false}'),
    ).toEqual({
      language: "en",
      theme: "sepia",
      textScale: 1.3,
      dataPolicy: "nothing",
      characterKeys: false,
    });
  });
  it.each([
    null,
    "",
    "{",
    "3",
    "[]",
    '{"language":"fr","theme":"neon","textScale":99,"dataPolicy":"all","characterKeys":0}',
  ])("%j means the defaults", (stored) => {
    expect(readSettings(stored)).toEqual({
      language: "id",
      theme: "auto",
      textScale: 1,
      dataPolicy: "reading",
      characterKeys: true,
    });
  });
  it("keep what is right beside what is wrong", () => {
    expect(readSettings('{"language":"en","theme":7}')).toMatchObject({ language: "en", theme: "auto" });
  });
});

describe("the quiet line", () => {
  it("shows the newest cause and finds the one before again", () => {
    notify("offline", { text: "tanpa jaringan" });
    notify("newer", { text: "edisi baru" });
    expect(Object.keys(useScreen.getState().notices)).toEqual(["offline", "newer"]);
    notify("newer", null);
    expect(Object.values(useScreen.getState().notices)).toEqual([{ text: "tanpa jaringan" }]);
    notify("offline", null);
    expect(useScreen.getState().notices).toEqual({});
  });
});

describe("what is not there", () => {
  it("is taken away without a word to anyone, since a screen that hears is drawn once more", () => {
    let heard = 0;
    const stop = useScreen.subscribe(() => (heard += 1));
    notify("nothing", null);
    layOverPages("nothing", null);
    expect(heard).toBe(0);
    layOverPages("something", () => () => {});
    layOverPages("something", null);
    stop();
    expect(heard).toBe(2);
    expect(useScreen.getState().overPages).toEqual({});
  });
});
