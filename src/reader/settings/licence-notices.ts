// The notices that the build collected (.config/vite/licence-notices.ts) → a list for the settings. Fetched when first asked for, never before.
import { KoranError } from "../../edition/errors.ts";

export interface LicenceNotice {
  readonly name: string;
  readonly version: string;
  /** SPDX. */
  readonly licence: string;
  /** In full, as the package has it. */
  readonly text: string;
}

/** Path of the file in the build. */
export const LICENCE_NOTICES_FILE = "licence-notices.json";

/** @throws KoranError 'offline' | 'http-status'. */
export async function loadLicenceNotices(signal: AbortSignal): Promise<readonly LicenceNotice[]> {
  const url = `/${LICENCE_NOTICES_FILE}`;
  const response = await fetch(url, { signal }).catch((cause: unknown) => {
    throw new KoranError(signal.aborted ? "cancelled" : "offline", `${url} did not come`, { cause });
  });
  if (!response.ok)
    throw new KoranError("http-status", `${url} answered ${response.status}`, { details: { status: response.status } });
  return (await response.json()) as readonly LicenceNotice[];
}
