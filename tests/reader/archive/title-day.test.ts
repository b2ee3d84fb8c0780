import { expect, it } from "vitest";
import { titleDay } from "../../../src/reader/archive/title-day.ts";

it("is the day where the paper comes out, whatever the device's zone", () => {
  const evening = new Date("2026-11-23T18:30:00Z");
  expect(titleDay("Asia/Jakarta", evening)).toBe("2026-11-24");
  expect(titleDay("America/New_York", evening)).toBe("2026-11-23");
  expect(titleDay("Asia/Jayapura", new Date("2026-12-31T15:00:00Z"))).toBe("2027-01-01");
});
it("is the device's where the zone is not known", () => {
  const moment = new Date("2026-11-23T18:30:00Z");
  expect(titleDay("Bumi/Tengah", moment)).toBe(titleDay(null, moment));
});
