// Holds the documents to the code: every code has its heading, every path in a table exists, every schema is the one in use.
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ERROR_CODES } from "../src/edition/errors.ts";
import { jsonSchemaOf, type SchemaName } from "../src/edition/json-schema.ts";
import { FILE_SCHEMAS } from "../src/edition/schema.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const documents = ["README.md", ...globSync(["docs/**/*.md", "src/*/README.md", "workers/README.md"], { cwd: ROOT })];

describe("docs/errors.md", () => {
  const headings = [...read("docs/errors.md").matchAll(/^## `([a-z-]+)`$/gm)].map((match) => match[1] ?? "");
  it("has one heading for each code and no other", () => {
    expect(new Set(headings)).toEqual(new Set<string>(ERROR_CODES));
    expect(headings).toHaveLength(ERROR_CODES.length);
  });
});

describe("the way through", () => {
  it.each(["README.md", "docs/architecture.md"])("%s names files that exist", (document) => {
    const rows = read(document)
      .split("\n")
      .filter((line) => line.startsWith("|"));
    const paths = rows.flatMap((row) =>
      [...row.matchAll(/`((?:src|workers|tests|editions|docs|public)\/[^`\s]*)`/g)].map((m) => m[1] ?? ""),
    );
    expect(paths.length).toBeGreaterThan(5);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

describe("docs/schema", () => {
  it.each(Object.keys(FILE_SCHEMAS) as SchemaName[])("%s is what src/edition/schema.ts says", (name) => {
    expect(JSON.parse(read(`docs/schema/${name}.schema.json`))).toEqual(JSON.parse(JSON.stringify(jsonSchemaOf(name))));
  });
});

describe("links between documents", () => {
  it.each(documents)("of %s lead somewhere", (document) => {
    const links = [...read(document).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) => match[1] ?? "");
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(document), link)))).toEqual([]);
  });
});

describe("npm scripts", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  it("that a document names exist", () => {
    const named = documents.flatMap((document) =>
      [...read(document).matchAll(/npm run ([a-z:-]+)/g)].map((match) => match[1] ?? ""),
    );
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe("docs/newsroom.md", () => {
  it("quotes only what stands on the app's screens", () => {
    const catalogue = globSync("src/language/*indonesian.ts", { cwd: ROOT }).map(read).join("\n");
    const quoted = [...read("docs/newsroom.md").matchAll(/“([^“”]*\p{L}[^“”]*)”/gu)].map((match) => match[1] ?? "");
    expect(quoted.length).toBeGreaterThan(8);
    // What the app fills in is no part of its words: a number, "…" in the document.
    const parts = quoted.flatMap((words) => words.replaceAll(/\s+/g, " ").split(/\d+|…/)).map((part) => part.trim());
    expect(parts.filter((part) => /\p{L}/u.test(part) && !catalogue.includes(part))).toEqual([]);
  });
});

describe("decision notes", () => {
  it("are numbered, each number once", () => {
    const notes = globSync("docs/decisions/*.md", { cwd: ROOT }).map((path) => path.split(/[\\/]/).at(-1) ?? "");
    expect(notes.filter((name) => !/^\d{4}-[a-z0-9-]+\.md$/.test(name))).toEqual([]);
    const numbers = notes.map((name) => name.slice(0, 4));
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
