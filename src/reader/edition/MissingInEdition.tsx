// A page or article that an open edition does not have → a kind sentence and the way on inside the edition. Never an empty sheet.
import { KoranError } from "../../edition/errors.ts";
import type { OpenEdition } from "../../library/types.ts";
import { Failure } from "../errors/Failure.tsx";
import { NO_FACTS } from "../../language/failure.ts";
import "../shell/serif-at-last.css";

interface MissingProps {
  readonly edition: OpenEdition;
  readonly missing: "page" | "article";
}

export function MissingInEdition({ edition: { manifest }, missing }: MissingProps) {
  const pages = manifest.pages.length;
  const error =
    missing === "page"
      ? new KoranError("no-such-page", `the edition has ${pages} pages`)
      : new KoranError("no-such-article", "the edition has no article of that id");
  return (
    <Failure
      error={error}
      facts={{ ...NO_FACTS, pages }}
      title={manifest.title}
      edition={manifest.key}
      onRetry={() => location.reload()}
    />
  );
}
