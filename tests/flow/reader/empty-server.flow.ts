// A server on which nothing has been printed, and one with several titles: what "/" says. Never an empty window.
import { expect, it } from "vitest";
import { json, TITLE, type Site } from "../../library/synthetic-edition.ts";
import { pathOf } from "../harness/reader-at-work.ts";
import { FAILED_LOAD, deskOver } from "./reader-bench.ts";
import { oneEdition } from "./readable-site.ts";

const desk = deskOver((): Site => new Map());

it("with no titles says so to a reader, and to its keeper how to print the first", async () => {
  const page = await desk.visit("/", { allowed: [FAILED_LOAD] });
  await page.getByRole("heading", { name: "Belum ada koran di sini" }).waitFor();
  const command = page.locator("pre");
  expect(await command.innerText()).toContain("npm run press");
  // Read whole, without a sideways scroll.
  expect(await command.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  expect(desk.complaints).toEqual([]);
});

it("with several titles asks which", async () => {
  const site = await oneEdition();
  const other = { ...TITLE, id: "kabar-hulu", name: "Kabar Hulu", place: "Hulu" };
  site.set("/editions/index.json", json({ format: 1, titles: [TITLE, other] }));
  site.set("/editions/kabar-hulu/index.json", json({ format: 1, ...other, latest: [], years: [] }));
  await desk.serve(site);
  const page = await desk.visit("/");
  await page.getByRole("heading", { name: "Pilih koran" }).waitFor();
  await page.getByRole("link", { name: "Kabar Musi" }).click();
  await page.locator(".page-stage img").first().waitFor();
  expect(pathOf(page)).toBe("/kabar-musi");
  expect(desk.complaints).toEqual([]);
});
