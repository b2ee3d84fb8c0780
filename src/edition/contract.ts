// Where everything lies over HTTP: the one agreement between a reader and whatever serves editions. Never fetches.
import type { Asset, Manifest, Tier } from "./schema.ts";

export const EDITIONS_ROOT = "/editions";

export const titlesIndexUrl = (): string => `${EDITIONS_ROOT}/index.json`;
export const titleIndexUrl = (title: string): string => `${EDITIONS_ROOT}/${title}/index.json`;
/** @param path as the title's index names it: "index/2026.0123456789abcdef.json". */
export const yearIndexUrl = (title: string, path: string): string => `${EDITIONS_ROOT}/${title}/${path}`;
export const editionUrl = (title: string, key: string): string => `${EDITIONS_ROOT}/${title}/${key}`;
export const manifestUrl = (title: string, key: string): string => `${editionUrl(title, key)}/edition.json`;
export const signatureUrl = (title: string, key: string): string => `${manifestUrl(title, key)}.sig`;
export const assetUrl = (title: string, key: string, path: string): string => `${editionUrl(title, key)}/${path}`;

/** The Link header (RFC 8288; "preview" is RFC 6903's) of a manifest whose server knows what its front page begins with: a hint, checked against the manifest. */
export const previewLink = (url: string): string => `<${url}>; rel="preview"`;
const PREVIEW_LINK = /^<([A-Za-z0-9/.-]+)>; rel="preview"$/;
/** @returns the address of a file of that edition, or null. Total. */
export function readPreviewLink(header: string | null, title: string, key: string): string | null {
  const url = PREVIEW_LINK.exec(header ?? "")?.[1] ?? "";
  return url.startsWith(`${editionUrl(title, key)}/`) && !url.includes("..") && isImmutable(url) ? url : null;
}

/** The part of a SHA-256 that stands in a file's name. */
export const shortHash = (sha256: string): string => sha256.slice(0, 16);
/** The end of such a name. */
export const HASHED_NAME = /\.[0-9a-f]{16}\.[a-z0-9.]+$/;

/** Names that carry a hash never change their bytes; index files and manifests are revalidated. */
export const isImmutable = (urlPath: string): boolean => HASHED_NAME.test(urlPath);

/** The part of a manifest that names the files of its tiers. */
type Listing = Pick<Manifest, "text" | "pages" | "images">;

const FILES_BY_TIER: Record<Tier, (manifest: Listing) => Asset[]> = {
  text: ({ text }) => [text],
  pages: ({ pages, images }) => [
    ...pages.flatMap(({ preview, thumb }) => [preview, thumb]),
    ...pages.flatMap(({ mid, words }) => [mid, words]),
    ...images,
  ],
  print: ({ pages }) => pages.map(({ pdf }) => pdf),
};

/** Files of a tier, each once, in the order a reader wants them. */
export const filesOf = (manifest: Listing, tier: Tier): Asset[] => FILES_BY_TIER[tier](manifest);
/** Decoded bytes of files. */
export const bytesOf = (files: readonly Asset[]): number => files.reduce((sum, file) => sum + file.bytes, 0);
