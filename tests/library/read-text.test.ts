// An edition's text in slices: the same text, the same fault, and the screen's turn in between.
import { expect, it } from "vitest";
import { isKoranError } from "../../src/edition/errors.ts";
import { readText } from "../../src/edition/validate.ts";
import { readTextCalmly } from "../../src/library/read-text.ts";

const article = (number: number) => ({
  id: `a${number}`,
  kind: "article",
  section: null,
  headline: `Kabar ${number}`,
  pick: false,
  tags: [],
  blocks: Array.from({ length: 20 }, (_, n) => ({ kind: "paragraph", text: `Alinea ${n}.` })),
  zones: [{ id: `z${number}`, page: 1, kind: "text", box: [1, 2, 3, 4] }],
});
const bytesOf = (value: unknown): ArrayBuffer => new TextEncoder().encode(JSON.stringify(value)).buffer;
const faultOf = async (reading: () => unknown): Promise<unknown> => {
  try {
    await reading();
  } catch (error) {
    if (isKoranError(error, "bad-manifest")) return [error.message, error.details];
  }
  return "no fault";
};

it("is what it is all at once, whatever else the file holds", async () => {
  const text = { later: "unknown", articles: Array.from({ length: 30 }, (_, n) => ({ ...article(n), format: 99 })) };
  expect(await readTextCalmly(bytesOf(text), "text.json")).toEqual(readText(text));
  expect(readText(text)).toEqual(text);
});
it("has its fault told by its place in the file", async () => {
  const articles = [article(0), article(1), { ...article(2), zones: [{ ...article(2).zones[0], box: [1, 2] }] }];
  const fault = await faultOf(() => readTextCalmly(bytesOf({ articles }), "text.json"));
  expect(fault).toEqual(await faultOf(() => readText({ articles })));
  expect(fault).toEqual([
    expect.stringContaining("at articles.2.zones.0.box"),
    expect.objectContaining({ file: "text.json" }),
  ]);
  expect(await faultOf(() => readTextCalmly(bytesOf({ articles: "none" }), "text.json"))).toEqual([
    expect.stringContaining("at articles"),
    expect.anything(),
  ]);
});
it("lets others have their turn", async () => {
  const text = bytesOf({ articles: Array.from({ length: 3000 }, (_, n) => article(n)) });
  let turns = 0;
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener("message", () => {
    turns++;
    port2.postMessage(null);
  });
  port1.start();
  port2.postMessage(null);
  await readTextCalmly(text, "text.json");
  port1.close();
  expect(turns).toBeGreaterThan(1);
});
