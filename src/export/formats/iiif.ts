// An edition → a IIIF Presentation 3 manifest: a canvas a page in tenths of a point, its articles as ranges, its zones as annotations. Never an image service: the pictures are the edition's own files.
import { assetUrl } from "../../edition/contract.ts";
import type { Box } from "../../edition/geometry.ts";
import type { Article, Page, Picture, Word } from "../../edition/schema.ts";
import { catalogueOf } from "../../language/catalogue.ts";
import { insideWords } from "../../language/inside.ts";
import { fullDate } from "../../language/format.ts";
import type { Language } from "../../language/locale.ts";
import { brokenWords, type Broken } from "../broken-words.ts";
import type { Format, WholeEdition } from "../edition.ts";
import { printedPages, type PrintedPage, type PrintedZone } from "../printed-pages.ts";
import { legalText } from "../xml.ts";

const CONTEXT = "http://iiif.io/api/presentation/3/context.json";
const LANGUAGES: readonly Language[] = ["id", "en"];
const tenths = (points: number): number => Math.max(1, Math.round(points * 10));

type LanguageMap = Readonly<Record<string, readonly string[]>>;
const inEach = (say: (language: Language) => string): LanguageMap =>
  Object.fromEntries(LANGUAGES.map((language) => [language, [legalText(say(language))]]));

/** Where everything of a manifest lies. */
interface Addresses {
  readonly manifest: string;
  readonly canvas: (page: number) => string;
  readonly region: (page: number, box: Box) => string;
  readonly asset: (path: string) => string;
}

/** @param at "https://koran.example/editions". The manifest itself is to lie beside edition.json, as iiif.json. */
function addressesOf({ manifest: { title, key } }: WholeEdition, at: string): Addresses {
  const asset = (path: string): string => at.replace(/\/+$/, "") + assetUrl(title, key, path).replace("/editions", "");
  const canvas = (page: number): string => asset(`iiif/canvas/${page}`);
  const region = (page: number, [x, y, w, h]: Box): string =>
    `${canvas(page)}#xywh=${[Math.max(0, x), Math.max(0, y)].map((side) => Math.round(side * 10)).join(",")},${tenths(w)},${tenths(h)}`;
  return { manifest: asset("iiif.json"), canvas, region, asset };
}

export const iiif: Format = (edition, at) => [
  { path: "iiif.json", text: `${JSON.stringify(manifestOf(edition, addressesOf(edition, at)), null, 1)}\n` },
];

function manifestOf(edition: WholeEdition, addresses: Addresses): object {
  const { title, manifest, text } = edition;
  const pages = printedPages(edition);
  const broken = brokenWords(text.articles, edition.words);
  const name = manifest.name === null ? title.name : `${title.name} ${manifest.name}`;
  return {
    "@context": CONTEXT,
    id: addresses.manifest,
    type: "Manifest",
    label: inEach((language) => `${name}, ${fullDate(language, manifest.date)}`),
    navDate: manifest.publishedAt,
    viewingDirection: "left-to-right",
    behavior: ["paged"],
    thumbnail: [image(manifest.pages[0]!.thumb, addresses)],
    items: pages.map((printed) => canvasOf(printed, title.language, broken, addresses)),
    structures: text.articles.flatMap((article, index) => rangeOf(article, index, pages, addresses)),
  };
}

const image = ({ path, width, height }: Picture, { asset }: Addresses): object => ({
  id: asset(path),
  type: "Image",
  format: "image/webp",
  width: Math.round(width),
  height: Math.round(height),
});

const pageLabel = ({ label, section }: Page): LanguageMap =>
  inEach((language) => catalogueOf(language).edition.pageHeading({ label, section }));

function canvasOf(
  { page, zones }: PrintedPage,
  language: string,
  broken: ReadonlyMap<Word, Broken>,
  addresses: Addresses,
): object {
  const canvas = addresses.canvas(page.number);
  const annotations = zones.flatMap((zone) => annotationOf(zone, page, language, broken, addresses));
  return {
    id: canvas,
    type: "Canvas",
    label: pageLabel(page),
    width: tenths(page.width),
    height: tenths(page.height),
    thumbnail: [image(page.thumb, addresses)],
    rendering: [
      { id: addresses.asset(page.pdf.path), type: "Text", label: pageLabel(page), format: "application/pdf" },
    ],
    items: [
      {
        id: `${canvas}/pictures`,
        type: "AnnotationPage",
        items: [
          {
            id: `${canvas}/picture`,
            type: "Annotation",
            motivation: "painting",
            body: image(page.mid, addresses),
            target: canvas,
          },
        ],
      },
    ],
    ...(annotations.length === 0
      ? {}
      : { annotations: [{ id: `${canvas}/text`, type: "AnnotationPage", items: annotations }] }),
  };
}

/** What a zone says, as a IIIF reader's text layer: plain text, whatever it looks like. */
function annotationOf(
  zone: PrintedZone,
  { number }: Page,
  language: string,
  broken: ReadonlyMap<Word, Broken>,
  addresses: Addresses,
): object[] {
  const words = zone.pieces.flatMap(({ lines }) => lines.flatMap((line) => line.words));
  const value = words.flatMap((word) => saidOf(word, broken.get(word))).join(" ");
  if (value === "") return [];
  return [
    {
      id: `${addresses.canvas(number)}/text/${zone.id}`,
      type: "Annotation",
      motivation: "supplementing",
      body: { type: "TextualBody", value: legalText(value), format: "text/plain", language },
      target: addresses.region(number, zone.box),
    },
  ];
}

/** A broken word stands whole where it begins. */
const saidOf = ({ t }: Word, half: Broken | undefined): string[] =>
  half === undefined ? [t] : half.part === 1 ? [half.whole] : [];

/** An article that stands anywhere: its places in reading order. Furniture is no part of the contents. */
function rangeOf(article: Article, index: number, pages: readonly PrintedPage[], addresses: Addresses): object[] {
  if (article.kind === "furniture" || article.zones.every(({ page }) => pages[page - 1] === undefined)) return [];
  const items = article.zones
    .filter(({ page }) => pages[page - 1] !== undefined)
    .map(({ page, box }) => ({ id: addresses.region(page, box), type: "Canvas" }));
  const unnamed = (language: Language): string => insideWords(language).article.unnamed[article.kind];
  return [
    {
      id: addresses.asset(`iiif/range/${index + 1}`),
      type: "Range",
      label: article.headline === "" ? inEach(unnamed) : { id: [legalText(article.headline)] },
      items,
    },
  ];
}
