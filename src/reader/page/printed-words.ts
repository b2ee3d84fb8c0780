// A page of an open edition → its printed words, fetched once for all who ask. Never their meaning.
import type { Page, Word } from "../../edition/schema.ts";
import { parseJson, readWords } from "../../edition/validate.ts";
import type { LoadFile } from "./sheet.ts";

/** For as long as their edition is open: at each letter that is typed, and for each word that is touched, they are asked for again. */
const known = new WeakMap<Page, Promise<readonly Word[]>>();

/** @param loadFile one file of the edition, its hash checked. @throws KoranError where they cannot be had now; the next asking tries again. Who asks next wants
 *  them too: what is on its way goes on, whoever leaves. */
export function wordsOf(page: Page, loadFile: LoadFile): Promise<readonly Word[]> {
  const coming = known.get(page) ?? loadWords(page, loadFile);
  known.set(page, coming);
  coming.catch(() => known.delete(page));
  return coming;
}

async function loadWords({ words }: Page, loadFile: LoadFile): Promise<readonly Word[]> {
  const bytes = await loadFile(words, new AbortController().signal);
  return readWords(parseJson(new TextDecoder().decode(bytes), words.path), words.path);
}
