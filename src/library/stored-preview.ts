// A page → its first picture, where this device holds it, and what else of it is here. Never opens an edition, never stores; lets go of the database at once.
import { newestFirst } from "../edition/dates.ts";
import type { PageAsked } from "../edition/first-sight.ts";
import type { Page } from "../edition/schema.ts";
import { openDeviceStore } from "./db.ts";
import { indexNameOf, TITLES_INDEX } from "./index-names.ts";
import type { EditionId, Store } from "./store.ts";
import { isFileHere } from "./web-hash.ts";

export interface OnDevice {
  /** The page's first picture, WebP. */
  readonly preview: ArrayBuffer | null;
  /** Whether its edition is here, and the index of its title. */
  readonly edition: boolean;
  readonly title: boolean;
}

const NOTHING: OnDevice = { preview: null, edition: false, title: false };

/** Reads pointer, manifest, index and one file: needs none of the code that opens an edition. For a service worker. Never rejects. */
export async function storedPreview(asked: PageAsked): Promise<OnDevice> {
  try {
    const store = await openDeviceStore(() => undefined);
    try {
      return await lookInto(store, asked);
    } finally {
      // An open one would keep a later version of the app from changing it.
      store.close();
    }
  } catch {
    return NOTHING; // the app says what is wrong with the device
  }
}

async function lookInto(store: Store, asked: PageAsked): Promise<OnDevice> {
  const id = await editionMeant(store, asked);
  if (!id) return NOTHING;
  const [record, index] = await Promise.all([store.readEdition(id), store.readIndex(indexNameOf(id.title))]);
  const here = { preview: null, edition: record !== null, title: index !== null };
  if (!record) return here;
  // Whether it is a manifest is asked as the edition is opened; here it only has to name what follows.
  const { pages } = JSON.parse(new TextDecoder().decode(record.manifest)) as { pages?: readonly Partial<Page>[] };
  const asset = pages?.[asked.page - 1]?.preview;
  const bytes = asset && (await store.readFile(id, asset.path));
  return bytes && (await isFileHere(bytes, asset)) ? { ...here, preview: bytes } : here;
}

/** The edition that the app will show at once: the newest here, of the only title that there was at last contact. */
async function editionMeant(store: Store, { title, key }: PageAsked): Promise<EditionId | null> {
  if (title !== null && key !== null) return { title, key };
  const meant = title ?? (await onlyTitle(store));
  const newest = (await store.editions()).filter((pointer) => pointer.title.id === meant).sort(newestFirst)[0];
  return newest ? { title: newest.title.id, key: newest.key } : null;
}

async function onlyTitle(store: Store): Promise<string | null> {
  const { titles } = ((await store.readIndex(TITLES_INDEX))?.value ?? {}) as { titles?: readonly { id: string }[] };
  return titles?.length === 1 ? titles[0]!.id : null;
}
