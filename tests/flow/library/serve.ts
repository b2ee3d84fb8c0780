// A site of synthetic editions to a server whose "/" is the shelf's page, bundled as the app would be. Never the app itself.
import { build } from "vite";
import { ROOT } from "../harness/app.ts";
import { serveEditions, type EditionServer } from "../../library/edition-server.ts";
import type { Site } from "../../library/synthetic-edition.ts";

let bundled: Promise<string> | null = null;

async function bundle(): Promise<string> {
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
  const chunk = first && "output" in first ? first.output[0] : null;
  if (!chunk) throw new Error("the shelf's page was not bundled");
  return chunk.code;
}

export async function serveShelf(site: Site): Promise<EditionServer> {
  bundled ??= bundle();
  const script = { type: "text/javascript", body: await bundled };
  const page = {
    type: "text/html",
    body: `<!doctype html><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>`,
  };
  return serveEditions(
    site,
    new Map([
      ["/", page],
      ["/page.js", script],
    ]),
  );
}
