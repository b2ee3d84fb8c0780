// The device's shelf, handed down to every screen. Never opens it: main.tsx does, once.
import { createContext, useContext } from "react";
import type { Library } from "../library/types.ts";

export const LibraryContext = createContext<Library | null>(null);

export function useLibrary(): Library {
  const library = useContext(LibraryContext);
  if (library === null) throw new Error("a screen stands outside LibraryContext");
  return library;
}
