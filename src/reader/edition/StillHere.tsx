// This device's shelf → the newest edition that can be read without a network, and the way to the others. Nothing where there is none.
import { Drawn } from "../../ui/Icon.tsx";
import { SIGNS } from "../../ui/signs.ts";
import { useLibrary } from "../library-context.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useLoad } from "../use-load.ts";
import { OtherEdition } from "./OtherEdition.tsx";

export function StillHere() {
  const library = useLibrary();
  const { network, wayOn } = useInsideWords();
  const [loaded] = useLoad("shelf", () => library.shelf());
  const readable = loaded.state === "ready" ? loaded.value.filter(({ tiers }) => tiers.text.whole) : [];
  const [newest] = readable;
  if (newest === undefined) return null;
  return (
    <OtherEdition heading={network.stillHere} id={newest.title} name={newest.titleName} edition={newest} cover={null}>
      {readable.length > 1 && (
        <a className="way-on" href="/rak">
          {wayOn.shelf} <Drawn path={SIGNS.onward} />
        </a>
      )}
    </OtherEdition>
  );
}
