// What went wrong, said in English to a reader: one sentence a code. Never a code, a stack or blame.
import type { FailureSentences } from "./failure.ts";

export const failuresEnglish: FailureSentences = {
  "bad-date": () => "The date in this address is not in the calendar.",
  "no-such-page": ({ pages }) =>
    pages === null ? "That page is not in this edition." : `This edition ends at page ${pages}.`,
  cancelled: () => "The download was stopped.",
  "format-too-new": () => "This edition was printed in a newer format than this app reads.\nReload to update the app.",
  "bad-manifest": () => "This edition’s files are damaged on the server and cannot be opened.",
  "hash-mismatch": () => "The file received is not the one that was printed, so it is not shown.",
  "bad-signature": () => "This edition is not verified: the publisher’s signature does not match.",
  "no-such-title": () => "There is no newspaper at this address.",
  "no-such-edition": ({ title, date }) =>
    date === null
      ? "There is no edition at this address."
      : `There is no edition of ${title ?? "this paper"} on ${date}.`,
  "no-such-article": () => "This article is no longer in this edition.",
  "not-stored": ({ size }) =>
    size === null
      ? "This edition is not on this device yet.\nConnect to the internet to download it."
      : `This edition is not on this device yet.\nConnect to the internet to download it (${size}).`,
  offline: ({ size }) =>
    size === null
      ? "This device is not connected, and this is not on it yet.\nConnect to the internet and try again."
      : `This edition is not on this device yet.\nConnect to the internet to download it (${size}).`,
  timeout: () => "The server took too long to answer.",
  "http-status": ({ status }) =>
    status === null ? "The server is having trouble." : `The server is having trouble (answer ${status}).`,
  "storage-refused": () =>
    "This browser does not allow storage, perhaps because of private mode.\nReading works; nothing is kept.",
  "storage-full": () => "This device’s storage is full.\nRemove old editions from the Shelf, then save again.",
  "storage-blocked": () => "Another tab still uses an old version of this app.\nClose that tab, then try again.",
  "insecure-origin": () =>
    "This address does not use https, so editions cannot be saved for reading without a network.\nReading now works.",
  "render-failed": () => "This page cannot be drawn sharply; its ordinary picture stays.",
  internal: () => "Something is wrong in this app.",
};
