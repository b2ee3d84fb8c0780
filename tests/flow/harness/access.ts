// What axe finds wrong with a screen for people who see, hear or move differently. Never switches a rule off.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { still } from "./still.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
interface Result {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly target: readonly string[] }[];
  }[];
}

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const run = (page: Page, scope: string, only: readonly string[]): Promise<Result> =>
  page.evaluate<Result>(`axe.run(${scope}, { runOnly: ${JSON.stringify(only)} })`);

/** @returns one line a violation; none is what a test wants. Rules of WCAG 2.2 AA and axe's best practices. */
export async function axe(page: Page): Promise<string[]> {
  // Ink that fades in has its contrast at the end.
  await still(page);
  await page.evaluate(AXE);
  const { violations } = await run(page, "document", RULES);
  const lines: string[] = [];
  for (const { id, nodes } of violations) {
    const wrong = [];
    for (const node of nodes) if (id !== "target-size" || (await isSmallInView(page, node.target))) wrong.push(node);
    if (wrong.length > 0) lines.push(`${id}: ${wrong.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  }
  return lines;
}

/** A target that a bar at the window's edge cuts is measured where it is scrolled to. */
async function isSmallInView(page: Page, target: readonly string[]): Promise<boolean> {
  const [selector] = target;
  if (target.length !== 1 || selector === undefined) return true;
  const quoted = JSON.stringify(selector);
  const at = await page.evaluate<number>("scrollY");
  await page.evaluate(`document.querySelector(${quoted}).scrollIntoView({ block: "center" })`);
  const { violations } = await run(page, quoted, ["target-size"]);
  await page.evaluate(`scrollTo(0, ${at})`);
  return violations.length > 0;
}
