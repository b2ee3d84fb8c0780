import { describe, expect, it } from "vitest";
import { isAppAddress } from "../../src/edition/app-address.ts";

describe("addresses of the app", () => {
  it.each([
    "/",
    "/kabar-musi",
    "/kabar-musi/",
    "/kabar-musi/2026-11-20-pagi/12",
    "/kabar-musi/2026-11-20/artikel/a12_B",
    "/cari",
    "/editions-lama",
  ])("%s opens the app", (path) => {
    expect(isAppAddress(path)).toBe(true);
  });

  it.each([
    "/editions",
    "/editions/index.json",
    "/assets/x",
    "/api/masuk",
    "/icon.png",
    "/sw.js",
    "/.env",
    "/%2eenv",
    "/a%2fb",
    "//assets/x",
  ])("%s does not", (path) => {
    expect(isAppAddress(path)).toBe(false);
  });
});
