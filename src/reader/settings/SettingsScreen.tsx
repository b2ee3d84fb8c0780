// How the reader likes it → choices that take effect at once, and what koran is. Never a "save" button.
import { useId } from "react";
import { loadCatalogue } from "../../language/load-catalogue.ts";
import type { Language } from "../../language/locale.ts";
import { Choice } from "../../ui/Choice.tsx";
import { changeSettings, TEXT_SCALES, THEMES, useScreen } from "../state.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useSpoken } from "../use-language.ts";
import { useScreenTitle } from "../use-screen-title.ts";
import { About } from "./About.tsx";
import { DataChoice } from "./DataChoice.tsx";
import { Install } from "./Install.tsx";
import { Reports } from "./Reports.tsx";
import "../shell/serif-at-last.css";
import "../../ui/article.css";
import "../../ui/choice.css";
import "../shell/text-screen.css";
import "./settings.css";

const LANGUAGES: readonly Language[] = ["id", "en"];

export function SettingsScreen() {
  const { settings } = useInsideWords();
  const { theme, characterKeys, remembered } = useScreen();
  const spoken = useSpoken();
  useScreenTitle(settings.title);
  return (
    <div className="text-screen settings">
      <h1>{settings.title}</h1>
      {!remembered && <p role="status">{settings.notSaved}</p>}
      <TextSizeChoice />
      <Choice
        legend={settings.theme}
        value={theme}
        options={THEMES.map((name) => ({ value: name, words: settings.themes[name] }))}
        onChoose={(name) => changeSettings({ theme: name })}
      />
      <Choice
        legend={settings.language}
        value={spoken}
        options={LANGUAGES.map((name) => ({ value: name, words: settings.languages[name], lang: name }))}
        onChoose={(name) => void speak(name)}
      />
      <DataChoice />
      <Reports />
      <Install />
      <Choice
        legend={settings.characterKeys}
        value={characterKeys ? "used" : "unused"}
        options={(["used", "unused"] as const).map((value) => ({ value, ...settings.characterKeysUsed[value] }))}
        onChoose={(value) => changeSettings({ characterKeys: value === "used" })}
      />
      <About />
    </div>
  );
}

function TextSizeChoice() {
  const { settings } = useInsideWords();
  const { textScale } = useScreen();
  const id = useId();
  const step = Math.max(
    0,
    TEXT_SCALES.findIndex((scale) => scale === textScale),
  );
  return (
    <section>
      <label htmlFor={id}>{settings.textSize}</label>
      <div className="text-size-choice" aria-hidden="true">
        <span>A</span>
        <span>A</span>
      </div>
      <input
        id={id}
        type="range"
        min={0}
        max={TEXT_SCALES.length - 1}
        style={{ "--steps": TEXT_SCALES.length - 1 }}
        step={1}
        value={step}
        aria-valuetext={`${Math.round(textScale * 100)} %`}
        onChange={(event) => changeSettings({ textScale: TEXT_SCALES[Number(event.target.value)] ?? 1 })}
      />
      <div className="article settings-sample">
        <p>{settings.sample}</p>
      </div>
    </section>
  );
}

/** A language whose strings cannot be fetched now is not spoken: the choice stays as it was. */
async function speak(language: Language): Promise<void> {
  await loadCatalogue(language).then(
    () => changeSettings({ language }),
    () => null,
  );
}
