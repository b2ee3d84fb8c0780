// Checked bytes of a picture → an address an <img> can show, for as long as it is shown. Every address made here is revoked here.
const TYPES: Readonly<Record<string, string>> = {
  webp: "image/webp",
  jpg: "image/jpeg",
  png: "image/png",
  avif: "image/avif",
};

/** @param path the asset's, for its type. The caller calls `revoke` when nothing shows it any more. */
export function objectUrl(bytes: ArrayBuffer, path: string): { readonly url: string; readonly revoke: () => void } {
  const type = TYPES[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  return { url, revoke: () => URL.revokeObjectURL(url) };
}
