// A site of synthetic editions to a server whose "/" is the shelf's page, bundled as the app would be. Never the app itself.
import { build } from "vite";
import { ROOT } from "../harness/app.ts";
import { serveEditions, type EditionServer } from "../../library/edition-server.ts";
import type { Site } from "../../library/synthetic-edition.ts";

interface Script {
  readonly name: string;
  readonly isEntry: boolean;
  readonly code: string;
}
let bundled: Promise<readonly Script[]> | null = null;

/** The page's script and those that it loads when it needs them. */
async function bundle(): Promise<readonly Script[]> {
  const result = await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    build: {
      write: false,
      minify: false,
      target: "esnext",
      lib: { entry: "tests/flow/library/page.ts", formats: ["es"] },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const files = first && "output" in first ? first.output : [];
  const scripts = files.flatMap((file) =>
    file.type === "chunk" ? [{ name: file.fileName, isEntry: file.isEntry, code: file.code }] : [],
  );
  if (!scripts.some(({ isEntry }) => isEntry)) throw new Error("the shelf's page was not bundled");
  return scripts;
}

export async function serveShelf(site: Site): Promise<EditionServer> {
  bundled ??= bundle();
  const scripts = await bundled;
  const page = {
    type: "text/html",
    body: `<!doctype html><link rel="icon" href="data:,"><script type="module" src="/${scripts.find(({ isEntry }) => isEntry)?.name}"></script>`,
  };
  return serveEditions(
    site,
    new Map([
      ["/", page],
      ...scripts.map(({ name, code }) => [`/${name}`, { type: "text/javascript", body: code }] as const),
    ]),
  );
}
