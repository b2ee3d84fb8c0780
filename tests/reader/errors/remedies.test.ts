import { describe, expect, it } from "vitest";
import { ERROR_CODES, KoranError } from "../../../src/edition/errors.ts";
import { catalogueOf } from "../../../src/language/catalogue.ts";
import { NO_FACTS } from "../../../src/language/failure.ts";
import { explain } from "../../../src/reader/errors/remedies.ts";

const { failures } = catalogueOf("id");

describe("every error of the project", () => {
  it.each(ERROR_CODES)("%s has a sentence and a way on", (code) => {
    const { sentence, remedy } = explain(new KoranError(code, "for engineers"), failures);
    expect(sentence).toMatch(/^\p{Lu}[^\n]*[.](\n\p{Lu}[^\n]*[.])?$/u);
    expect(sentence).not.toContain("for engineers");
    expect(remedy).toBeTruthy();
  });
  it("that only the press can meet is the app's own fault", () => {
    expect(explain(new KoranError("encrypted-pdf", ""), failures)).toEqual(
      explain(new KoranError("internal", ""), failures),
    );
  });
});

describe("a sentence", () => {
  it("says what the way on costs", () => {
    const { sentence } = explain(new KoranError("offline", ""), failures, { ...NO_FACTS, size: "4,1 MB" });
    expect(sentence).toBe("Edisi ini belum ada di perangkat.\nSambungkan internet untuk mengunduh (4,1 MB).");
  });
  it("takes the server's answer from the error itself", () => {
    const error = new KoranError("http-status", "", { details: { status: 503 } });
    expect(explain(error, failures).sentence).toContain("503");
  });
});
