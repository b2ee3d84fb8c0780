// How an article is to be seen → its letters a step smaller or larger, and the reading ruler. Never below or above the scale.
import { changeRuler, useRuler } from "../ruler/ruler-settings.ts";
import { changeSettings, TEXT_SCALES, useScreen } from "../state.ts";
import { useInsideWords } from "../use-inside-words.ts";

export function Display({ id, hidden }: { readonly id: string; readonly hidden: boolean }) {
  const { ruler } = useInsideWords();
  const used = useRuler((state) => state.used);
  return (
    <div id={id} className="article-display" hidden={hidden}>
      <TextSize />
      <label>
        <input
          type="checkbox"
          role="switch"
          checked={used}
          onChange={({ target }) => changeRuler({ used: target.checked })}
        />
        {ruler.name}
      </label>
    </div>
  );
}

function TextSize() {
  const { article } = useInsideWords();
  const step = useScreen((state) => TEXT_SCALES.findIndex((scale) => scale === state.textScale));
  const smaller = TEXT_SCALES[step - 1];
  const larger = TEXT_SCALES[step + 1];
  return (
    <div className="text-size">
      <button
        type="button"
        className="icon-button text-size-smaller"
        aria-label={article.smallerText}
        title={article.smallerText}
        aria-disabled={smaller === undefined}
        onClick={() => smaller !== undefined && changeSettings({ textScale: smaller })}
      >
        <span>A</span>
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={article.largerText}
        title={article.largerText}
        aria-disabled={larger === undefined}
        onClick={() => larger !== undefined && changeSettings({ textScale: larger })}
      >
        <span>A</span>
      </button>
    </div>
  );
}
