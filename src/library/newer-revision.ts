// An open edition → the one that the server has in its place by now. Apart from open-edition.ts, which loads with the first page: it is asked after that.
import { isKoranError } from "../edition/errors.ts";
import { readFile } from "./files.ts";
import { fetchManifest, idOf } from "./open-edition.ts";
import type { Parts } from "./parts.ts";
import { readTextCalmly } from "./read-text.ts";
import type { CallOptions, OpenEdition } from "./types.ts";

/**
 * The edition as the server has it now, if that is newer. A text that did not change is not fetched again. Quiet about all that
 * can go wrong on the way, and about an unsigned successor of a signed edition.
 * @throws KoranError 'cancelled' | 'format-too-new'.
 */
export async function newerRevision(
  parts: Parts,
  edition: OpenEdition,
  options: CallOptions,
): Promise<OpenEdition | null> {
  const id = idOf(edition);
  try {
    const pinned = parts.storage.use((store) => store.readPin(id.title));
    const { bytes, manifest, signature, trust } = await fetchManifest(parts.network, id, pinned, options);
    if (manifest.revision <= edition.manifest.revision) return null;
    if (edition.trust.verified && !trust.verified) return null;
    const same = manifest.text.sha256 === edition.manifest.text.sha256;
    const text = same ? edition.sources.text : await readFile(parts, id, manifest.text, options);
    return {
      title: edition.title,
      manifest,
      text: same ? edition.text : await readTextCalmly(text, manifest.text.path),
      sources: { manifest: bytes, signature, text },
      trust,
      from: "network",
    };
  } catch (error) {
    if (isKoranError(error, "cancelled") || isKoranError(error, "format-too-new")) throw error;
    return null;
  }
}
