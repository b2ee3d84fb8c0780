// That the soak (tests/soak) hears and sees what goes wrong in a real browser: without it "nothing went wrong" would prove nothing. Never a soak itself.
import { describe, expect, it } from "vitest";
import { hearComplaints } from "../../soak/complaints.ts";
import { faultInSight } from "../../soak/in-sight.ts";
import { placeNow } from "../../soak/place.ts";
import { showsPage } from "../harness/reader-at-work.ts";
import { deskOver, PATIENCE } from "./reader-bench.ts";
import { EDITION, oneEdition } from "./readable-site.ts";

const desk = deskOver(oneEdition, { allowed: [/./] });

describe("the soak", () => {
  it("hears errors, rejections that nobody took, and what a server refuses", async () => {
    const page = await desk.visit(`${EDITION}/1`);
    await showsPage(page, 1);
    const complaints = hearComplaints(page);
    await page.evaluate(() => {
      console.error("a line in the console");
      setTimeout(() => {
        throw new Error("thrown in a timer");
      });
      void Promise.reject(new Error("rejected and left"));
      void fetch("/editions/none/index.json");
    });
    const heard: string[] = [];
    await expect
      .poll(() => {
        heard.push(...complaints.take());
        return ["a line in the console", "thrown in a timer", "rejected and left", "answered 404"].filter(
          (what) => !heard.some((line) => line.includes(what)),
        );
      }, PATIENCE)
      .toEqual([]);
  });

  it("leaves out what only the missing network is the cause of", async () => {
    const page = await desk.visit(`${EDITION}/1`);
    await showsPage(page, 1);
    const complaints = hearComplaints(page);
    complaints.network(false);
    await page.context().setOffline(true);
    await page.evaluate(() => fetch("/editions/none/index.json").catch(() => null));
    // A worker that is asked for as the network goes: the browser says so in the console, without an address.
    await page.evaluate(() => navigator.serviceWorker.register("/sw.js?asked=offline").catch(() => null));
    await page.evaluate(() => console.error("and still hears this"));
    const heard: string[] = [];
    await expect
      .poll(() => {
        heard.push(...complaints.take());
        return heard.some((line) => line.includes("and still hears this"));
      }, PATIENCE)
      .toBe(true);
    expect(heard).toHaveLength(1);
  });

  it("sees a page that is there, one that is blank and one that is gone from sight", async () => {
    const page = await desk.visit(`${EDITION}/1`);
    await showsPage(page, 1);
    expect(await placeNow(page)).toBe("page");
    expect(await faultInSight(page, false)).toBeNull();
    const style = (property: string, value: string): Promise<void> =>
      page.evaluate(
        ([property, value]) => {
          const frame = document.querySelector<HTMLElement>(".page-frame[data-current] .page-paper")!;
          frame.style.setProperty(property!, value!);
        },
        [property, value],
      );
    const whole = await page
      .locator(".page-frame[data-current] .page-paper")
      .evaluate((paper) => paper.style.transform);
    await style("transform", "translate(5000px, 0px) scale(1)");
    expect(await faultInSight(page, false)).toContain("out of sight");
    await style("transform", whole);
    await page.evaluate(() => {
      document.querySelector<HTMLElement>(".page-frame[data-current] .page-pictures")!.hidden = true;
    });
    expect(await faultInSight(page, false)).toContain("blank");
  });
});
