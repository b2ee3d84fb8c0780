// The files that METS names for its pages → PDFs in a folder of the press and which page of which is which. Never a picture bigger than limits.ts allows.
import { join } from "node:path";
import { KoranError } from "../../edition/errors.ts";
import { laySource } from "../input-files.ts";
import { MAX_PICTURE_PIXELS } from "../limits.ts";
import type { Source } from "../page-work.ts";
import { jpegOf, type PagePicture } from "../tools/sharp.ts";
import type { OpenIssue } from "./open-issue.ts";
import { picturePdf } from "./picture-pdf.ts";
import { measuredSize } from "./place-page.ts";
import type { AltoPage } from "./read-alto.ts";

/** A page of a PDF. */
export interface PageOfSource {
  readonly source: number;
  /** From 0. */
  readonly index: number;
}
export interface PageSources {
  readonly sources: readonly Source[];
  /** Of each page of the issue, in order. */
  readonly pages: readonly PageOfSource[];
}

/** Best first; thumbnails and everything unknown are passed over. */
const WANTED = [/\.pdf$/i, /\.jpe?g$/i, /\.png$/i, /\.webp$/i, /\.tiff?$/i];
/** A picture that does not say how fine it is. */
const USUAL_DPI = 300;

/** @param into a folder for the PDFs: a name out of METS never becomes a path. @throws KoranError 'bad-mets' | 'not-a-pdf' | 'broken-pdf'. JPEGs at once; other pictures about 1 s each. */
export async function pageSources({ folder, issue, altos }: OpenIssue, into: string): Promise<PageSources> {
  const refuse = (why: string, cause?: unknown): KoranError =>
    new KoranError("bad-mets", `${folder.name}: ${why}`, { cause, details: { file: folder.name, why } });
  const sources: Source[] = [];
  const known = new Map<string, { readonly source: number; next: number }>();
  const pages: PageOfSource[] = [];
  for (const [at, { others }] of issue.pages.entries()) {
    const hrefs = others.map((id) => issue.files.get(id)!);
    const href = WANTED.flatMap((ending) => hrefs.filter((name) => ending.test(name)))[0];
    if (href === undefined)
      throw refuse(
        hrefs.length > 0
          ? `of page ${at + 1} it names only ${hrefs.join(", ")}, which koran cannot draw`
          : `it names no picture and no PDF of page ${at + 1}`,
      );
    // A PDF of the whole paper is named by each of its pages in turn.
    const before = known.get(href);
    if (before && WANTED[0]!.test(href)) pages.push({ source: before.source, index: before.next++ });
    else {
      const bytes = folder.read(href);
      const pdf = WANTED[0]!.test(href) ? bytes : await drawn(bytes, altos[at]!, href, refuse);
      known.set(href, { source: sources.length, next: 1 });
      pages.push({ source: sources.length, index: 0 });
      sources.push(laySource(href, pdf, join(into, `source-${sources.length}.pdf`)));
    }
  }
  return { sources, pages };
}

async function drawn(
  bytes: Uint8Array,
  alto: AltoPage,
  href: string,
  refuse: (why: string, cause?: unknown) => KoranError,
): Promise<Uint8Array> {
  let picture: PagePicture;
  try {
    picture = await jpegOf(bytes, MAX_PICTURE_PIXELS);
  } catch (cause) {
    throw refuse(`it names ${href}, which is no picture that koran can draw`, cause);
  }
  const scale = 72 / (picture.dpi ?? USUAL_DPI);
  const { width, height } = measuredSize(alto) ?? { width: picture.width * scale, height: picture.height * scale };
  return picturePdf(picture, width, height);
}
