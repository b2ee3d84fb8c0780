// What this device holds → each edition with its front page and its bytes, a way to complete it and one to take it off. Never removes at the first tap.
import { useEffect, useState } from "react";
import type { Tier } from "../../edition/schema.ts";
import { formatBytes, fullDate } from "../../language/format.ts";
import type { StoredEdition } from "../../library/types.ts";
import { Dotted } from "../../ui/Dotted.tsx";
import { Drawn } from "../../ui/Icon.tsx";
import { SIGNS } from "../../ui/signs.ts";
import { FrontPage } from "../archive/FrontPage.tsx";
import { explain } from "../errors/remedies.ts";
import { Failure } from "../errors/Failure.tsx";
import { useLibrary } from "../library-context.ts";
import { refusalToKeep } from "../offline/keeping.ts";
import { pagePath } from "../routes.ts";
import { useScreen } from "../state.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useLanguage } from "../use-language.ts";
import { useLoad } from "../use-load.ts";
import { useScreenTitle } from "../use-screen-title.ts";
import { bytesHere } from "../offline/bytes.ts";
import { Dropping } from "./Dropping.tsx";
import { Fetching } from "./Fetching.tsx";
import { TierBar } from "./TierBar.tsx";
import { useRoom } from "./use-room.ts";
import "../shell/serif-at-last.css";
import "../shell/text-screen.css";
import "./shelf.css";

export function ShelfScreen() {
  const library = useLibrary();
  const { language, strings } = useLanguage();
  const { shelf: words } = useInsideWords();
  useScreenTitle(words.title);
  const [loaded, again] = useLoad("shelf", () => library.shelf());
  const [said, setSaid] = useState("");
  useEffect(() => library.subscribe((event) => event.kind === "shelf-changed" && again()), [library, again]);

  if (loaded.state === "failed") return <Failure error={loaded.error} onRetry={again} />;
  const shelf = loaded.state === "ready" ? loaded.value : null;
  const refusal = refusalToKeep(library);
  const nameOf = (line: StoredEdition): string =>
    [line.titleName, fullDate(language, line.date), line.name].filter((part) => part !== null).join(", ");
  const drop = async (line: StoredEdition, tiers?: readonly Tier[]): Promise<void> => {
    await library.drop(line.title, line.key, tiers);
    if (tiers === undefined) setSaid(words.dropped({ edition: nameOf(line) }));
    again();
  };
  return (
    <div className="text-screen" aria-busy={shelf === null}>
      <h1>{words.title}</h1>
      {refusal !== null && <p className="muted">{explain(refusal, strings.failures).sentence}</p>}
      {shelf !== null && shelf.length > 0 && (
        <>
          <Total bytes={shelf.reduce((sum, line) => sum + bytesHere(line), 0)} />
          <p className="muted shelf-note">{words.print}</p>
        </>
      )}
      {shelf?.length === 0 && <Empty />}
      <p role="status" className="said">
        {said}
      </p>
      <ul className="shelf">
        {(shelf ?? []).map((line) => (
          <li key={`${line.title}/${line.key}`}>
            <FrontPage title={line.title} edition={line.key} cover={null} />
            <div>
              <a className="shelf-edition" href={pagePath(line.title, line.key, 1)}>
                <span className="shelf-title">{line.titleName}</span>
                <span className="shelf-date">
                  <Dotted parts={[fullDate(language, line.date), line.name]} />
                </span>
              </a>
              <TierBar edition={line} />
            </div>
            <div className="shelf-ways">
              {refusal === null && (
                <Fetching
                  edition={line}
                  name={nameOf(line)}
                  onWhole={() => setSaid(words.fetched({ edition: nameOf(line) }))}
                />
              )}
              <Dropping edition={line} name={nameOf(line)} onDrop={(tiers) => drop(line, tiers)} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Of what the device offers, as far as it says. */
function Total({ bytes }: { readonly bytes: number }) {
  const { language } = useLanguage();
  const { shelf: words } = useInsideWords();
  const room = useRoom();
  const size = formatBytes(language, bytes);
  return (
    <p className="muted">
      {room === null ? words.intro({ size }) : words.introOf({ size, room: formatBytes(language, room) })}
    </p>
  );
}

function Empty() {
  const { shelf } = useInsideWords();
  const byHand = useScreen(({ dataPolicy }) => dataPolicy === "nothing");
  return (
    <>
      <p>{byHand ? shelf.emptyByHand : shelf.empty}</p>
      <a className="way-on" href="/">
        {shelf.fillIt} <Drawn path={SIGNS.onward} />
      </a>
    </>
  );
}
