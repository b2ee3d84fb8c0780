// Editions made of nothing but bytes with the right hashes and a true signature, for tests of the shelf. Never a page one could read.
import { bytesToHex } from "@noble/hashes/utils.js";
import { sha256Hex } from "../../src/edition/hash.ts";
import type { Asset, Manifest, Picture, Title } from "../../src/edition/schema.ts";
import { publicKeyOf, sign } from "../../src/edition/signature.ts";
import { bytesOf, filesOf, shortHash } from "../../src/edition/contract.ts";
import { aText } from "../edition/an-edition.ts";

/** Files by URL path: what a server of editions answers. */
export type Site = Map<string, Uint8Array>;

export const SECRET_KEY = "17".repeat(32);
export const OTHER_KEY = "42".repeat(32);
export const TITLE: Title = {
  id: "kabar-musi",
  name: "Kabar Musi",
  language: "id",
  place: null,
  timeZone: "Asia/Jakarta",
  accent: "#9b1c1f",
  publicKey: publicKeyOf(SECRET_KEY),
};

export interface EditionWish {
  readonly key?: string;
  readonly revision?: number;
  readonly pages?: number;
  /** Of each page's PDF; the other files are small. */
  readonly pdfBytes?: number;
  readonly headline?: string;
  readonly secretKey?: string;
  /** Changes the bytes of page 1's PDF and nothing else. */
  readonly firstPage?: string;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
export const json = (value: unknown): Uint8Array => encode(JSON.stringify(value));

/** Bytes that depend on a seed and no clock; they do not compress, so that a small disk fills. */
function noise(seed: string, length: number): Uint8Array {
  const words = new Uint32Array(Math.ceil(length / 4));
  let state = Number.parseInt(sha256Hex(encode(seed)).slice(0, 8), 16) | 1;
  for (let index = 0; index < words.length; index += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    words[index] = state;
  }
  return new Uint8Array(words.buffer, 0, length);
}

/** Adds an edition's files to a site. @returns its manifest. */
export function putEdition(site: Site, wish: EditionWish = {}): Manifest {
  const { key = "2026-11-20", revision = 1, pages = 2, pdfBytes = 4000, headline = "Jembatan dibuka" } = wish;
  const root = `/editions/${TITLE.id}/${key}`;
  const put = (prefix: string, suffix: string, bytes: Uint8Array): Asset => {
    const sha256 = sha256Hex(bytes);
    const path = `${prefix}.${shortHash(sha256)}.${suffix}`;
    site.set(`${root}/${path}`, bytes);
    return { path, bytes: bytes.length, sha256 };
  };
  const picture = (prefix: string, suffix: string, size: number): Picture => ({
    ...put(prefix, suffix, noise(`${key}${prefix}${suffix}`, size)),
    width: 412,
    height: 660,
  });
  const text = aText();
  text.articles[0]!.headline = headline;
  const textFile = put("paid/text", "json", json(text));
  const page = (number: number): Manifest["pages"][number] => {
    const seed = number === 1 ? (wish.firstPage ?? "") : "";
    return {
      number,
      label: String(number),
      section: null,
      width: 800,
      height: 1280,
      thumb: picture(`open/p0${number}`, "thumb.webp", 200),
      preview: picture(`${number === 1 ? "open" : "paid"}/p0${number}`, "webp", 500),
      mid: picture(`paid/p0${number}`, "mid.webp", 1500),
      words: put(`paid/p0${number}`, "words.json", json([{ t: `kata${number}`, box: [1, 2, 3, 4], c: 1 }])),
      pdf: put(`paid/p0${number}`, "pdf", noise(`${key} pdf ${number} ${seed}`, pdfBytes)),
    };
  };
  const manifest: Manifest = {
    format: 1,
    title: TITLE.id,
    key,
    date: key.slice(0, 10),
    name: null,
    revision,
    publishedAt: `${key.slice(0, 10)}T00:00:00+07:00`,
    access: "open",
    pages: Array.from({ length: pages }, (_, index) => page(index + 1)),
    text: textFile,
    teaser: put("open/teaser", "json", json(text)),
    images: [picture("paid/a1-1", "webp", 800)],
    tiers: { text: 0, pages: 0, print: 0 },
    withdrawn: [],
    press: { engine: "none", confidence: null },
  };
  for (const tier of ["text", "pages", "print"] as const) manifest.tiers[tier] = bytesOf(filesOf(manifest, tier));
  putManifest(site, manifest, wish.secretKey);
  return manifest;
}

/** Writes a manifest and its signature, whatever they say. */
export function putManifest(site: Site, manifest: Manifest, secretKey = SECRET_KEY): void {
  const url = `/editions/${manifest.title}/${manifest.key}/edition.json`;
  const bytes = json(manifest);
  site.set(url, bytes);
  site.set(`${url}.sig`, encode(`${sign(bytes, secretKey)}\n`));
}

/** Writes the indexes over some editions. */
export function putIndexes(site: Site, manifests: readonly Manifest[], title: Title = TITLE): void {
  const lines = manifests.map(({ key, date, name, pages, tiers, revision, access }) => {
    const cover = { ...pages[0]!.thumb };
    return { key, date, name, pages: pages.length, cover, tiers, revision, access };
  });
  const years = [...new Set(lines.map(({ date }) => Number(date.slice(0, 4))))].map((year) => {
    const editions = lines.filter(({ date }) => date.startsWith(String(year)));
    const bytes = json({ format: 1, year, editions });
    const path = `index/${year}.${shortHash(sha256Hex(bytes))}.json`;
    site.set(`/editions/${title.id}/${path}`, bytes);
    return { year, path, editions: editions.length };
  });
  site.set("/editions/index.json", json({ format: 1, titles: [title] }));
  site.set(`/editions/${title.id}/index.json`, json({ format: 1, ...title, latest: lines.slice(0, 7), years }));
}

/** A site with one edition and its indexes. */
export function makeSite(wish: EditionWish = {}): { readonly site: Site; readonly manifest: Manifest } {
  const site: Site = new Map();
  const manifest = putEdition(site, wish);
  putIndexes(site, [manifest]);
  return { site, manifest };
}

/** A page's file in hex, to compare across a browser's door. */
export const hexOf = (bytes: ArrayBuffer | Uint8Array): string => bytesToHex(new Uint8Array(bytes));
