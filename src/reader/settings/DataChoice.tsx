// What may come by itself → three answers with what each costs, by the sizes of the newest edition. Never a download.
import { formatBytes } from "../../language/format.ts";
import { Choice } from "../../ui/Choice.tsx";
import { useLibrary } from "../library-context.ts";
import { connectionNow, tiersByItself, type Connection } from "../offline/data-policy.ts";
import { stopAutomatic } from "../offline/keeping.ts";
import { changeSettings, DATA_POLICIES, useScreen } from "../state.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useLoad } from "../use-load.ts";

interface Sizes {
  readonly text: string | null;
  readonly reading: string | null;
}

export function DataChoice() {
  const { data } = useInsideWords();
  const { dataPolicy } = useScreen();
  const sizes = useSizes();
  const explained = {
    reading: data.costs.reading(sizes),
    sparing: [data.costs.sparing(sizes), caveat(data, connectionNow())].join(" ").trim(),
    nothing: data.costs.nothing,
  };
  return (
    <Choice
      legend={data.legend}
      value={dataPolicy}
      options={DATA_POLICIES.map((value) => ({ value, words: data.policies[value], explained: explained[value] }))}
      onChoose={(value) => {
        changeSettings({ dataPolicy: value });
        stopAutomatic(tiersByItself(value, connectionNow()));
      }}
    />
  );
}

/** Where the browser tells too little for the middle choice, the reader is told so. */
function caveat(words: { kindUnknown: string; nothingKnown: string }, connection: Connection | null): string {
  if (connection?.type !== undefined) return "";
  return connection?.saveData === undefined ? words.nothingKnown : words.kindUnknown;
}

/** Of the newest edition this device knows of. */
function useSizes(): Sizes {
  const library = useLibrary();
  const { language, title } = useScreen();
  const [known] = useLoad(title?.id ?? "", async () => (title === null ? null : library.storedTitle(title.id)));
  const tiers = known.state === "ready" ? known.value?.latest[0]?.tiers : undefined;
  if (tiers === undefined) return { text: null, reading: null };
  return { text: formatBytes(language, tiers.text), reading: formatBytes(language, tiers.text + tiers.pages) };
}
