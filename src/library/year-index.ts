// Title and year → the list of that year's editions. Apart from indexes.ts, which loads with the first page: only the archive asks.
import { shortHash, yearIndexUrl } from "../edition/contract.ts";
import { KoranError } from "../edition/errors.ts";
import { FORMAT_VERSION, type YearIndex } from "../edition/schema.ts";
import { readYearIndex } from "../edition/validate.ts";
import { networkElseDevice, stored, titleIndex, type IndexKind } from "./indexes.ts";
import type { Parts } from "./parts.ts";
import type { CallOptions, FromSomewhere } from "./types.ts";
import { sha256Of } from "./verify.ts";

const yearKind = (title: string, year: number, path: string): IndexKind<YearIndex> => ({
  name: `year/${title}/${year}`,
  url: yearIndexUrl(title, path),
  read: readYearIndex,
  request: {},
  async check(bytes) {
    if (!path.includes(shortHash(await sha256Of(bytes))))
      throw new KoranError("hash-mismatch", `${path} is not the file its name says`, { details: { path } });
  },
});

/** A year's file never changes under its name, so the device's copy of that name is as good as the network's. A year without editions is empty. */
export async function yearIndex(
  parts: Parts,
  title: string,
  year: number,
  options: CallOptions,
): Promise<FromSomewhere<{ index: YearIndex }>> {
  const { index: current, from } = await titleIndex(parts, title, options);
  const path = current.years.find((line) => line.year === year)?.path;
  if (path === undefined) return { index: { format: FORMAT_VERSION, year, editions: [] }, from };
  const kind = yearKind(title, year, path);
  const here = await stored(parts.storage, kind);
  if (here?.record.url === kind.url) return { index: here.index, from };
  return networkElseDevice(parts, kind, options);
}
