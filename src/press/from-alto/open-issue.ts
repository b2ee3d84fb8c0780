// A folder with METS and ALTO → the issue and its pages, read. Never a page's picture: page-sources.ts has those.
import { KoranError } from "../../edition/errors.ts";
import type { OwnName } from "../arguments.ts";
import { MAX_PAGES } from "../limits.ts";
import { readXml } from "../tools/saxes.ts";
import { openAltoFolder, type AltoFolder } from "./alto-folder.ts";
import { readAlto, type AltoPage } from "./read-alto.ts";
import { readMets, type MetsIssue } from "./read-mets.ts";

export interface OpenIssue {
  readonly folder: AltoFolder;
  readonly issue: MetsIssue;
  /** Of each page of the issue, in order. */
  readonly altos: readonly AltoPage[];
}

/** @throws KoranError 'no-input' | 'not-xml' | 'bad-mets' | 'bad-alto'. About 0.3 s a dense page. */
export function openIssue(path: string): OpenIssue {
  const folder = openAltoFolder(path);
  const issue = readMets(readXml(folder.mets, folder.name), folder.name);
  if (issue.pages.length > MAX_PAGES) {
    const why = `it has ${issue.pages.length} pages, more than ${MAX_PAGES}`;
    throw new KoranError("bad-mets", why, { details: { file: folder.name, why } });
  }
  const altos = issue.pages.map(({ alto }) => {
    const href = issue.files.get(alto)!;
    return readAlto(readXml(folder.read(href), href), href);
  });
  return { folder, issue, altos };
}

/** What a folder's METS file is called, where it says so. @throws KoranError 'no-input' | 'not-xml' | 'bad-mets'. */
export function ownNameOf(path: string): OwnName {
  const folder = openAltoFolder(path);
  const { title, date, name } = readMets(readXml(folder.mets, folder.name), folder.name);
  return { title, date, name };
}
