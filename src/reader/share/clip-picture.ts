// What the reader would share → a picture of it for chats: masthead, headline and beginning, the printed place itself, links. Never wider than 1080 pixels,
// nor heavier than a megabyte where that can be helped, and never of the screen's theme: it is paper.
import { fullDate } from "../../language/format.ts";
import type { InsideWords } from "../../language/inside.ts";
import type { Language } from "../../language/locale.ts";
import { KoranError } from "../../edition/errors.ts";
import type { Box } from "../../edition/geometry.ts";
import type { Article, Page } from "../../edition/schema.ts";
import type { Library, OpenEdition } from "../../library/types.ts";
import { zonesOn } from "../page/tap.ts";
import { outlineOf } from "../page/zone-outline.ts";
import { BAR, COLUMN, FACES, layoutClip, WIDTH, type ClipLayout, type ClipWords } from "./clip-layout.ts";
import { pagePicture, type PagePicture } from "./page-picture.ts";
import { AIR, clipName, cutOf, pageOf, pathOf, regionPathOf, zonesOfClip, type Subject } from "./subject.ts";

export interface Clip {
  readonly file: File;
  readonly width: number;
  readonly height: number;
  /** False where the page's print was not to be had. */
  readonly isSharp: boolean;
}

export interface ClipSetting {
  readonly library: Library;
  readonly language: Language;
  readonly words: InsideWords["sharing"];
  /** "https://…", without a slash at the end. */
  readonly origin: string;
}

/** Light paper's own (src/ui/tokens.css), whatever the screen's theme is. */
const PAPER = { paper: "#fdfcf9", ink: "#16130f", muted: "#6a635a", hairline: "#d9d4ca" } as const;
const MOST_BYTES = 1_000_000;

/** @throws KoranError as {@link pagePicture}, 'render-failed' where the browser makes no picture. Cost: that of the page's part, and some 10 MB for a moment. */
export async function makeClip(subject: Subject, setting: ClipSetting, signal: AbortSignal): Promise<Clip> {
  // Letters that do not come are drawn in those that stand in for them.
  await Promise.all(FACES.map((font) => document.fonts?.load(font).catch(() => [])));
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { alpha: false });
  if (!context) throw new KoranError("render-failed", "the browser has no room for a canvas");
  const place = cutOf(subject);
  const layout = layoutClip(wordsOf(subject, setting), place && { width: place[2], height: place[3] }, (font, text) => {
    context.font = font;
    return context.measureText(text).width;
  });
  const page = pageOf(subject);
  const picture =
    place && page && layout.crop ? await cropOf(subject.edition, page, place, layout.crop, setting, signal) : null;
  canvas.width = WIDTH;
  canvas.height = layout.height;
  draw(context, layout, subject.edition.title.accent);
  if (picture && place) drawCrop(context, subject, picture, place, layout.crop!);
  const file = new File([await lightEnough(canvas)], clipName(subject), { type: "image/jpeg" });
  canvas.width = canvas.height = 0;
  return { file, width: WIDTH, height: layout.height, isSharp: picture?.isSharp ?? true };
}

function wordsOf(subject: Subject, { language, words, origin }: ClipSetting): ClipWords {
  const { edition } = subject;
  const { title, manifest } = edition;
  const region = regionPathOf(subject);
  // A part of a page has its one address; an article has its text, and its place in the paper.
  const links = [subject.kind === "article" || region === null ? pathOf(subject) : null, region];
  const article = subject.kind === "article" ? subject.article : null;
  return {
    title: title.name,
    day: fullDate(language, manifest.date),
    page: words.onPage({ label: pageOf(subject)?.label ?? "" }),
    kicker: article?.kicker ?? "",
    headline: article?.headline ?? "",
    lead: article ? leadOf(article) : "",
    links: links.filter((path) => path !== null).map((path) => origin.replace(/^https?:\/\//, "") + path),
  };
}

/** What a reader reads first; of an advert, whose picture says all, nothing. */
function leadOf({ kind, deck, blocks }: Article): string {
  if (kind === "advert") return "";
  const first = blocks.find((block) => block.kind === "paragraph" && block.text.trim() !== "");
  return deck?.trim() || (first?.kind === "paragraph" ? first.text : "");
}

/** No more of the page than stands in the picture, and no finer. */
function cropOf(
  edition: OpenEdition,
  page: Page,
  place: Box,
  crop: NonNullable<ClipLayout["crop"]>,
  { library }: ClipSetting,
  signal: AbortSignal,
): Promise<PagePicture> {
  const scale = crop.place[2] / place[2];
  const seen: Box = [place[0], place[1], place[2], Math.min(place[3], crop.place[3] / scale)];
  return pagePicture(library, edition, page, seen, scale, signal);
}

function draw(context: CanvasRenderingContext2D, { height, lines, rules }: ClipLayout, accent: string): void {
  context.fillStyle = PAPER.paper;
  context.fillRect(0, 0, WIDTH, height);
  context.fillStyle = accent;
  context.fillRect(0, 0, WIDTH, BAR);
  context.fillStyle = PAPER.hairline;
  for (const y of rules) context.fillRect((WIDTH - COLUMN) / 2, y - 1, COLUMN, 2);
  context.textBaseline = "alphabetic";
  for (const { font, ink, text, x, y, align } of lines) {
    Object.assign(context, { font, fillStyle: PAPER[ink], textAlign: align });
    context.fillText(text, x, y);
  }
}

/** Of an article only its own print, in one piece as the page lights it: what stands beside it is another story. */
function drawCrop(
  context: CanvasRenderingContext2D,
  subject: Subject,
  { canvas, box }: PagePicture,
  place: Box,
  crop: NonNullable<ClipLayout["crop"]>,
): void {
  const [left, top, width, height] = crop.place;
  const scale = width / place[2];
  const shape = subject.kind === "article" ? outlineIn(subject.edition, subject.article) : null;
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  context.translate(left - place[0] * scale, top - place[1] * scale);
  context.scale(scale, scale);
  if (shape) context.clip(shape, "evenodd");
  context.drawImage(canvas, ...box);
  context.restore();
  canvas.width = canvas.height = 0;
  context.save();
  context.strokeStyle = PAPER.hairline;
  context.lineWidth = 2;
  // Where it goes on in the paper, the edge is open.
  context.beginPath();
  context.rect(0, top - 2, WIDTH, crop.isCut ? height : height + 4);
  context.clip();
  context.translate(left - place[0] * scale, top - place[1] * scale);
  if (shape) {
    context.scale(scale, scale);
    context.lineWidth = 2 / scale;
    context.stroke(shape);
  } else context.strokeRect(place[0] * scale, place[1] * scale, place[2] * scale, place[3] * scale);
  context.restore();
}

function outlineIn({ text }: OpenEdition, article: Article): Path2D {
  const zones = zonesOfClip(article);
  const page = zones[0]!.page;
  const others = text.articles.filter(({ id }) => id !== article.id).flatMap((other) => zonesOn(other, page));
  return new Path2D(outlineOf(zones, others, AIR));
}

/** The finest of a few qualities that is light enough for a chat; else the lightest. */
async function lightEnough(canvas: HTMLCanvasElement): Promise<Blob> {
  let blob = await jpegOf(canvas, 0.88);
  for (const quality of [0.75, 0.6, 0.45]) if (blob.size > MOST_BYTES) blob = await jpegOf(canvas, quality);
  return blob;
}

/** @param quality from 0 to 1. @throws KoranError 'render-failed'. */
export const jpegOf = (canvas: HTMLCanvasElement, quality: number): Promise<Blob> =>
  new Promise((resolve, reject) => {
    const done = (blob: Blob | null): void =>
      blob ? resolve(blob) : reject(new KoranError("render-failed", "the browser makes no picture of a canvas"));
    canvas.toBlob(done, "image/jpeg", quality);
  });
