// Which order pages are begun in is a wish: where nobody can look at them, they are printed all the same.
import { expect, it } from "vitest";
import { KoranError, type ErrorCode } from "../../src/edition/errors.ts";
import type { Pool } from "../../src/press/pool.ts";
import { weighPages } from "../../src/press/read-pages.ts";

const poolThatFails = (code: ErrorCode): Pool => ({
  run: () => Promise.reject(new KoranError(code, "weighing failed")),
  close: () => Promise.resolve(),
});

it.each<ErrorCode>(["timeout", "page-too-large", "internal", "broken-pdf"])(
  "pages that cannot be weighed (%s) are begun as they come",
  async (code) => expect(await weighPages(2, poolThatFails(code))).toBeNull(),
);

it("a press that is stopped while it weighs stops", async () => {
  await expect(weighPages(1, poolThatFails("cancelled"))).rejects.toMatchObject({ code: "cancelled" });
});
