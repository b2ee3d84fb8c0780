// The reader's word on what may come by itself, and what the browser says of the network → the tiers to store. Never a guess at the network.
import type { Tier } from "../../edition/schema.ts";
import type { DataPolicy } from "../state.ts";

/** The Network Information API, in the browsers that have it; `type` in fewer. */
export interface Connection {
  readonly type?: string;
  readonly saveData?: boolean;
}

export const connectionNow = (): Connection | null =>
  (navigator as { readonly connection?: Connection }).connection ?? null;

const MOBILE = ["cellular", "wimax"];

const isSparing = (connection: Connection | null): boolean =>
  connection?.saveData === true || MOBILE.includes(connection?.type ?? "");

/** Never the print tier: that one is the reader's to ask for. @param connection null where the browser says nothing of it. */
export function tiersByItself(policy: DataPolicy, connection: Connection | null): readonly Tier[] {
  if (policy === "nothing") return [];
  return policy === "sparing" && isSparing(connection) ? ["text"] : ["text", "pages"];
}
