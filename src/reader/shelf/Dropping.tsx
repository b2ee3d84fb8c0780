// One edition of the shelf → "Hapus", and a second tap that means it. Never drops anything itself.
import { useState } from "react";
import type { Tier } from "../../edition/schema.ts";
import { formatBytes, shortDate } from "../../language/format.ts";
import type { StoredEdition } from "../../library/types.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useLanguage } from "../use-language.ts";

interface DroppingProps {
  readonly edition: StoredEdition;
  /** As a screen reader hears it. */
  readonly name: string;
  readonly onDrop: (tiers?: readonly Tier[]) => Promise<void>;
}

export function Dropping({ edition, name, onDrop }: DroppingProps) {
  const { language } = useLanguage();
  const { shelf: words } = useInsideWords();
  const [asking, setAsking] = useState(false);
  const print = edition.tiers.print.bytes;
  if (!asking)
    return (
      <button
        type="button"
        className="text-button"
        aria-label={words.dropEdition({ edition: name })}
        onClick={() => setAsking(true)}
      >
        {words.drop}
      </button>
    );
  const drop = (tiers?: readonly Tier[]): void => {
    setAsking(false);
    void onDrop(tiers);
  };
  return (
    <div
      ref={wholeInSight}
      className="dropping"
      role="group"
      aria-label={words.sure({ day: shortDate(language, edition.date) })}
    >
      <p>{words.sure({ day: shortDate(language, edition.date) })}</p>
      {print > 0 && (
        <button type="button" className="text-button" onClick={() => drop(["print"])}>
          {words.dropPrint({ size: formatBytes(language, print) })}
        </button>
      )}
      <button type="button" className="primary" onClick={() => drop()}>
        {words.drop}
      </button>
      <button type="button" className="text-button" autoFocus onClick={() => setAsking(false)}>
        {words.keepIt}
      </button>
    </div>
  );
}

/** Not only the button that has the focus. */
function wholeInSight(question: HTMLElement | null): void {
  question?.scrollIntoView({ block: "nearest" });
}
