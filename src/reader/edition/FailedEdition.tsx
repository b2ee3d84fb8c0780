// An edition that could not be opened → the sentence with what this device knows of it. Never asks the network again by itself.
import { useEffect } from "react";
import { isCutOff, type KoranError } from "../../edition/errors.ts";
import { Failure } from "../errors/Failure.tsx";
import { useLibrary } from "../library-context.ts";
import { dateOfKey, type EditionRoute } from "../routes.ts";
import { useScreen } from "../state.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useLanguage } from "../use-language.ts";
import { useLoad } from "../use-load.ts";
import { useScreenTitle } from "../use-screen-title.ts";
import { editionFacts } from "./edition-facts.ts";
import { nearestPublished } from "./nearest-published.ts";
import { OtherEdition } from "./OtherEdition.tsx";
import { StillHere } from "./StillHere.tsx";
import "../shell/serif-at-last.css";

interface FailedEditionProps {
  readonly base: EditionRoute;
  readonly error: KoranError;
  readonly onRetry: () => void;
}

export function FailedEdition({ base, error, onRetry }: FailedEditionProps) {
  const library = useLibrary();
  const { language } = useLanguage();
  const { network } = useInsideWords();
  const title = base.screen === "front" ? null : base.title;
  const key = base.screen === "page" || base.screen === "article" ? base.key : null;
  const [known] = useLoad(title ?? "", async () => (title === null ? null : library.storedTitle(title)));
  const index = known.state === "ready" ? known.value : null;
  useScreenTitle(index?.name ?? "koran");
  useEffect(() => {
    if (index !== null) useScreen.setState({ title: index });
  }, [index]);
  if (known.state === "loading") return null;
  const facts = editionFacts(language, index, key);
  const unpublished = error.code === "no-such-edition";
  const nearest = unpublished && index && key !== null ? nearestPublished(index, dateOfKey(key), key) : null;
  return (
    <Failure
      error={error}
      facts={facts}
      day={unpublished ? null : facts.date}
      title={error.code === "no-such-title" ? null : title}
      edition={key}
      onRetry={onRetry}
    >
      {isCutOff(error.code) && <StillHere />}
      {index && nearest && (
        <OtherEdition
          heading={network.nearest}
          id={index.id}
          name={index.name}
          edition={nearest}
          cover={nearest.cover}
        />
      )}
    </Failure>
  );
}
