// The reader's language → the words of the inside screens. Never for what stands before the first page: those are in use-language.ts.
import { insideWords, type InsideWords } from "../language/inside.ts";
import { useSpoken } from "./use-language.ts";

export const useInsideWords = (): InsideWords => insideWords(useSpoken());
