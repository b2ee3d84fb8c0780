// The pages whose truth is known, as printings: what is printed, from where, and the truth of each page. Never a figure.
import { globSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export interface Material {
  /** The title's and the edition's folder, as the press names them. */
  readonly title: string;
  readonly date: string;
  /** What is printed: PDFs in order of their names, or pictures of pages with their resolution. Looked for in the data folder, the sample in its own. */
  readonly source:
    { readonly pdfs: string; readonly in: "data" | "sample" } | { readonly pictures: string; readonly dpi: number };
  /** Files of the truth, in order of pages. A path of this project, or of the data folder. */
  readonly truth: { readonly glob: string; readonly in: "data" | "project" };
}

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const SHARED = resolve(ROOT, "../shared");
export const DATA = join(SHARED, "data");
export const SCORER = join(SHARED, "score/score.mjs");

const sample = (date: string): Material => ({
  title: "kabar-musi",
  date,
  source: { pdfs: `kabar-musi-${date}.pdf`, in: "sample" },
  truth: { glob: `tests/fixtures/kabar-musi/truth/${date}/p*.gt.json`, in: "project" },
});

/** Development pages all: what they score was seen while layout was made. */
export const MATERIAL: readonly Material[] = [
  sample("2026-11-18"),
  sample("2026-11-19"),
  sample("2026-11-20"),
  {
    title: "nusa",
    date: "2026-11-18",
    source: { pdfs: "edition-nusa/scan.pdf", in: "data" },
    truth: { glob: "edition-nusa/p*.gt.json", in: "data" },
  },
  {
    title: "nusantara",
    date: "2026-11-18",
    source: { pdfs: "pdfs/koran-nusantara-scan-6pages.pdf", in: "data" },
    truth: { glob: "pages-id/kn-p??.gt.json", in: "data" },
  },
  {
    title: "topaz",
    date: "1944-12-13",
    source: { pictures: "pages/topaz-*.png", dpi: 152 },
    truth: { glob: "pages/topaz-*.gt.json", in: "data" },
  },
  {
    title: "czech",
    date: "1944-12-13",
    source: { pictures: "pages/cs-*.jpg", dpi: 130 },
    truth: { glob: "pages/cs-*.gt.json", in: "data" },
  },
];

/** Scanned pages of {@link MATERIAL} as they left the typesetter, with their text layer: printed and scored, never fitted to, since the model
 *  would see twice what the other half of its fit leaves out. */
export const TWINS: readonly Material[] = [
  {
    title: "nusa-born",
    date: "2026-11-24",
    source: { pdfs: "edition-nusa/born-digital.pdf", in: "data" },
    truth: { glob: "edition-nusa/born-p*.gt.json", in: "data" },
  },
  {
    title: "nusantara-born",
    date: "2026-11-24",
    source: { pdfs: "pages-id/kn-p??-born-digital.pdf", in: "data" },
    truth: { glob: "pages-id/kn-p??-born-digital.gt.json", in: "data" },
  },
];

/** Absolute paths, sorted. */
export const filesOf = (glob: string, folder: string): string[] =>
  globSync(glob, { cwd: folder })
    .sort()
    .map((path) => join(folder, path));

export const truthOf = ({ truth }: Material, data = DATA): string[] =>
  filesOf(truth.glob, truth.in === "data" ? data : ROOT);
