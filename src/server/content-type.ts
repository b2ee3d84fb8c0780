// Turns a file's name into its media type, and says which kinds shrink when compressed. Never looks into a file.
import { extname } from "node:path";

export const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".pdf": "application/pdf",
  ".webp": "image/webp",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

/** Of a name that says nothing. */
export const ANY_TYPE = "application/octet-stream";

/** Kinds that brotli makes smaller; pictures, fonts and PDFs are compressed already. */
export const COMPRESSIBLE = [".html", ".js", ".mjs", ".css", ".json", ".webmanifest", ".svg", ".txt", ".wasm"];

export const contentTypeOf = (name: string): string => TYPES[extname(name).toLowerCase()] ?? ANY_TYPE;

export const isCompressible = (name: string): boolean => COMPRESSIBLE.includes(extname(name).toLowerCase());
