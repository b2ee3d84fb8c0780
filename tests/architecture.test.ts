// Holds the dependency rule of docs/architecture.md: who may import whom, and which one file may know which outside engine.
import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Room → rooms it may import from, besides itself. "door" is workers/protocol.ts, sw-protocol.ts and port.ts. */
const RULE: Readonly<Record<string, readonly string[]>> = {
  edition: [],
  language: ["edition"],
  layout: ["edition", "language"],
  press: ["edition", "language", "layout"],
  export: ["edition", "language"],
  library: ["edition"],
  ui: ["edition", "language"],
  workers: ["edition", "language", "layout", "library", "door"],
  door: ["edition", "workers"],
  server: ["edition", "language", "ui"],
  reader: ["edition", "language", "library", "ui", "door"],
  desk: ["edition", "language", "library", "ui", "door"],
};
const DOOR = /^workers\/(protocol|sw-protocol|port)\.ts$/;

/** Outside packages that only some files may know, and why. */
const ENGINES: readonly { name: RegExp; may: RegExp; why: string }[] = [
  {
    name: /^pdfjs-dist/,
    may: /^workers\/pdf-engine\.ts$/,
    why: "one file knows pdf.js, and it runs in browsers",
  },
  { name: /^idb$/, may: /^src\/library\/db\.ts$/, why: "only db.ts knows how IndexedDB is spoken to" },
  {
    name: /^(sharp|tesseract\.js|@embedpdf\/pdfium|saxes)/,
    may: /^src\/press\/tools\//,
    why: "an outside program has one file in src/press/tools",
  },
  { name: /^(react|react-dom)(\/|$)/, may: /^src\/(ui|reader|desk|server)\//, why: "React is for screens" },
  { name: /^zustand/, may: /^src\/(reader|desk)\//, why: "state of the screen lives with the screen" },
  {
    name: /^node:/,
    may: /^src\/(press\/|server\/|export\/(arguments|edition-folder)\.ts$)/,
    why: "only press, server and the export's command run in Node; its formats are pure",
  },
  { name: /^workbox-window/, may: /^src\/reader\//, why: "the page side of the service worker lives in the reader" },
  { name: /^hono/, may: /^src\/server\//, why: "only the server speaks HTTP" },
];

const files = globSync(["src/**/*.{ts,tsx}", "workers/**/*.ts"], { cwd: ROOT }).map((path) =>
  path.replaceAll("\\", "/"),
);

const importsOf = (file: string): string[] =>
  [
    ...readFileSync(join(ROOT, file), "utf8").matchAll(
      /(?:^|[\s;])(?:import|export)\s(?:[^"';]*?\sfrom\s)?"([^"]+)"|import\("([^"]+)"\)|import\.meta\.resolve\("([^"]+)"\)/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? "");

function roomOf(file: string): string {
  if (DOOR.test(file)) return "door";
  const [top, room] = file.split("/");
  return top === "src" ? (room ?? "") : (top ?? "");
}

/** Sentences that say which rule a file breaks. */
function faults(file: string): string[] {
  const room = roomOf(file);
  const allowed = RULE[room];
  if (!allowed) return [`${file} lies in no room of the house (src/${room})`];
  return importsOf(file).flatMap((name) => {
    if (!name.startsWith(".")) {
      const engine = ENGINES.find((rule) => rule.name.test(name));
      return engine && !engine.may.test(file) ? [`${file} imports ${name}: ${engine.why}`] : [];
    }
    const target = relative(ROOT, join(ROOT, dirname(file), name)).replaceAll("\\", "/");
    if (!target.startsWith("src/") && !target.startsWith("workers/"))
      return target === "package.json" ? [] : [`${file} imports ${target}, which is outside src and workers`];
    const other = roomOf(target);
    if (other === room || allowed.includes(other)) return [];
    return [`${file} imports ${target}: ${room} may import ${["itself", ...allowed].join(", ")} and nothing else`];
  });
}

describe("the dependency rule", () => {
  it("finds the rooms", () => {
    expect(files.length).toBeGreaterThan(20);
    expect(importsOf("src/edition/validate.ts")).toContain("./errors.ts");
  });
  it("is kept by every file", () => {
    expect(files.flatMap(faults)).toEqual([]);
  });
  it("would catch a file that breaks it", () => {
    expect(RULE["edition"]).toEqual([]);
    expect(roomOf("src/library/db.ts")).toBe("library");
    expect(roomOf("workers/port.ts")).toBe("door");
  });
});

describe("files", () => {
  it("begin with a line that says what they turn into what", () => {
    const bare = files.filter((file) => !/^(#!.*\n)?(\/\/|\/\*\*?) \S/.test(readFileSync(join(ROOT, file), "utf8")));
    expect(bare).toEqual([]);
  });
  it("are named in kebab-case, or PascalCase for a component", () => {
    const odd = files.filter(
      (file) =>
        !/(^|\/)([0-9a-z]+(-[0-9a-z]+)*(\.d)?\.ts|[A-Z][A-Za-z0-9]*\.tsx|[0-9a-z]+(-[0-9a-z]+)*\.tsx)$/.test(file),
    );
    expect(odd).toEqual([]);
  });
  it("have no drawer for odds and ends", () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.ts)/.test(file))).toEqual([]);
  });
  it("stay short", () => {
    const long = files.filter((file) => readFileSync(join(ROOT, file), "utf8").split("\n").length > 400);
    expect(long).toEqual([]);
  });
});

describe("every room", () => {
  const rooms = ["workers", ...globSync("src/*/", { cwd: ROOT })].map((path) => path.replace(/\/$/, ""));
  it.each(rooms)("%s has a README under 40 lines", (room) => {
    const lines = readFileSync(join(ROOT, room, "README.md"), "utf8")
      .trimEnd()
      .split("\n");
    expect(lines.length).toBeLessThan(40);
  });
});
