// An engine that does not start says so, and the next page gets one.
import { expect, it, vi } from "vitest";
import { smallPaper } from "./run-press.ts";

it("is an error, not a wait, where there is no memory for it, and no reason to refuse later pages", async () => {
  // A module of its own: other tests of this process have started theirs already.
  const anew: string = "../../src/press/tools/pdfium.ts?anew";
  const { loadPdfium } = (await import(anew)) as typeof import("../../src/press/tools/pdfium.ts");
  const instantiate = vi.spyOn(WebAssembly, "instantiate").mockRejectedValueOnce(new RangeError("out of memory"));
  await expect(loadPdfium()).rejects.toThrow("out of memory");
  instantiate.mockRestore();
  const document = (await loadPdfium()).open(smallPaper(1), "paper.pdf");
  expect(document.pageCount).toBe(1);
  document.close();
});
