// What this device holds → each edition by date with its bytes a tier, and a way to take it off. Never removes at the first tap.
import { useEffect, useState } from "react";
import type { Tier } from "../../edition/schema.ts";
import { formatBytes, fullDate } from "../../language/format.ts";
import type { StoredEdition } from "../../library/types.ts";
import { explain } from "../errors/remedies.ts";
import { Failure } from "../errors/Failure.tsx";
import { useLibrary } from "../library-context.ts";
import { ALL_TIERS, refusalToKeep } from "../offline/keeping.ts";
import { pagePath } from "../routes.ts";
import { useLanguage } from "../use-language.ts";
import { useLoad } from "../use-load.ts";
import { useScreenTitle } from "../use-screen-title.ts";
import { Dropping } from "./Dropping.tsx";
import "../../ui/serif.css";
import "../shell/text-screen.css";

const bytesOn = ({ tiers }: StoredEdition): number => ALL_TIERS.reduce((sum, tier) => sum + tiers[tier].bytes, 0);

export function ShelfScreen() {
  const library = useLibrary();
  const { language, strings } = useLanguage();
  useScreenTitle(strings.shelf.title);
  const [loaded, again] = useLoad("shelf", () => library.shelf());
  const [said, setSaid] = useState("");
  useEffect(() => library.subscribe((event) => event.kind === "shelf-changed" && again()), [library, again]);

  if (loaded.state === "failed") return <Failure error={loaded.error} onRetry={again} />;
  if (loaded.state === "loading") return <div className="text-screen" aria-busy="true" />;
  const shelf = loaded.value;
  const refusal = refusalToKeep(library);
  const nameOf = (line: StoredEdition): string =>
    [line.titleName, fullDate(language, line.date), line.name].filter((part) => part !== null).join(", ");
  const drop = async (line: StoredEdition, tiers?: readonly Tier[]): Promise<void> => {
    await library.drop(line.title, line.key, tiers);
    if (tiers === undefined) setSaid(strings.shelf.dropped({ edition: nameOf(line) }));
    again();
  };
  const total = shelf.reduce((sum, line) => sum + bytesOn(line), 0);
  return (
    <div className="text-screen">
      <h1>{strings.shelf.title}</h1>
      {refusal !== null && <p className="muted">{explain(refusal, strings.failures).sentence}</p>}
      <p className="muted">
        {shelf.length === 0 ? strings.shelf.empty : strings.shelf.intro({ size: formatBytes(language, total) })}
      </p>
      <p role="status" className="said">
        {said}
      </p>
      <ul className="shelf">
        {shelf.map((line) => (
          <li key={`${line.title}/${line.key}`}>
            <a className="shelf-edition" href={pagePath(line.title, line.key, 1)}>
              <span className="shelf-title">{line.titleName}</span>
              <span className="shelf-date">
                {fullDate(language, line.date)}
                {line.name !== null && ` · ${line.name}`}
              </span>
            </a>
            <TierBar edition={line} />
            <Dropping edition={line} name={nameOf(line)} onDrop={(tiers) => drop(line, tiers)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Bytes of each tier as a thin bar, as long as its share of the whole edition; what is not here stays empty. */
function TierBar({ edition }: { readonly edition: StoredEdition }) {
  const { language, strings } = useLanguage();
  const whole = Math.max(
    1,
    ALL_TIERS.reduce((sum, tier) => sum + edition.tiers[tier].of, 0),
  );
  const share = (tier: Tier): number => (edition.tiers[tier].bytes / whole) * 100;
  const parts = ALL_TIERS.map((tier, index) => ({
    tier,
    bytes: edition.tiers[tier].bytes,
    x: ALL_TIERS.slice(0, index).reduce((sum, before) => sum + share(before), 0),
    width: share(tier),
  }));
  const here = parts.filter(({ bytes }) => bytes > 0);
  return (
    <>
      <svg className="tier-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        {parts.map(({ tier, x, width }) => (
          <rect key={tier} data-tier={tier} x={x} y="0" width={width} height="1" />
        ))}
      </svg>
      <p className="tier-sizes">
        {here
          .map(({ tier, bytes }) =>
            strings.shelf.tierSize({ tier: strings.shelf.tiers[tier], size: formatBytes(language, bytes) }),
          )
          .join(" · ")}
      </p>
    </>
  );
}
