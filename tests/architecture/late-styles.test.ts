// Holds what decision 0094 says of styles that come after the first page: none of them has the whole screen styled and laid out once more.
import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Styles that load with a module, itself or by what it imports in so many words. */
function stylesWith(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (file.endsWith(".css")) return seen;
  const text = readFileSync(join(ROOT, file), "utf8");
  for (const [, from = ""] of text.matchAll(/^(?:import|\} from)\s(?:(?!type\s)[^"';]*?\sfrom\s)?"(\.[^"]+)";/gm))
    stylesWith(join(dirname(file), from), seen);
  return seen;
}

const first = stylesWith("src/reader/main.tsx");
const late = globSync("src/{reader,ui}/**/*.css", { cwd: ROOT }).filter((file) => !first.has(file));

it("knows both kinds", () => {
  expect([...first].filter((file) => file.endsWith(".css"))).toContain("src/ui/serif.css");
  expect(late).toContain("src/reader/edition/contents.css");
});

it.each(late)("%s names no face, and has no rule for whatever element", (file) => {
  const rules = readFileSync(join(ROOT, file), "utf8").replaceAll(/\/\*.*?\*\//gs, "");
  expect(rules).not.toMatch(/@font-face|@property/);
  expect(rules).not.toMatch(/(?:^|[\n,{}])\s*(?:\*|::[a-z-]+(?:\([a-z-]+\))?)\s*[,{]/);
});
