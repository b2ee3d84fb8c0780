// The report's rules and its serif → one style, in the file itself: the report looks the same on a machine without a network.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const FONT = "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2";
/** In the order in which one overrides another. */
const SHEETS = ["paper", "head", "pages", "stories"];

/** The rules alone, which name the machine's own serif where the report's is not there. */
export const reportRules = (): string =>
  SHEETS.map((name) => readFileSync(join(import.meta.dirname, "style", `${name}.css`), "utf8")).join("\n");

/** The rules, with the serif in them. */
export function reportStyle(): string {
  const font = readFileSync(fileURLToPath(import.meta.resolve(FONT))).toString("base64");
  return `@font-face{font-family:"Report Serif";font-weight:200 900;src:url(data:font/woff2;base64,${font}) format("woff2")}\n${reportRules()}`;
}
