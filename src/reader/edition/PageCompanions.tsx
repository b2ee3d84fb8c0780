// An edition on screen → its words to be selected on the pages, and what goes with reading aloud. Comes after the first picture; never before.
import { Suspense } from "react";
import type { OpenEdition } from "../../library/types.ts";
import { Selecting } from "../select/Selecting.tsx";
import { useScreen } from "../state.ts";
import { Listening } from "./lazy-listening.ts";

interface PageCompanionsProps {
  readonly edition: OpenEdition;
  /** The article on screen, by id, or null. */
  readonly shown: string | null;
  /** The pages that lie open. */
  readonly pages: readonly number[];
}

export function PageCompanions(props: PageCompanionsProps) {
  const isListening = useScreen((state) => state.listening !== null);
  return (
    <>
      <Selecting edition={props.edition} shown={props.shown} />
      {isListening && (
        <Suspense fallback={null}>
          <Listening {...props} />
        </Suspense>
      )}
    </>
  );
}
