// How the reader likes it → choices that take effect at once, with a sample. Never a "save" button.
import { useId } from "react";
import { loadCatalogue } from "../../language/load-catalogue.ts";
import type { Language } from "../../language/locale.ts";
import { changeSettings, TEXT_SCALES, THEMES, useScreen } from "../state.ts";
import { useLanguage } from "../use-language.ts";
import { useScreenTitle } from "../use-screen-title.ts";
import "../../ui/serif.css";
import "../../ui/article.css";
import "../shell/text-screen.css";
import "./settings.css";

const LANGUAGES: readonly Language[] = ["id", "en"];

export function SettingsScreen() {
  const { strings } = useLanguage();
  const { settings } = strings;
  const { language, theme, textScale, remembered } = useScreen();
  const size = useId();
  const step = Math.max(
    0,
    TEXT_SCALES.findIndex((scale) => scale === textScale),
  );
  useScreenTitle(settings.title);
  return (
    <div className="text-screen settings">
      <h1>{settings.title}</h1>
      {!remembered && <p role="status">{settings.notSaved}</p>}
      <section>
        <label htmlFor={size}>{settings.textSize}</label>
        <input
          id={size}
          type="range"
          min={0}
          max={TEXT_SCALES.length - 1}
          step={1}
          value={step}
          aria-valuetext={`${Math.round(textScale * 100)} %`}
          onChange={(event) => changeSettings({ textScale: TEXT_SCALES[Number(event.target.value)] ?? 1 })}
        />
        <div className="article settings-sample">
          <p>{settings.sample}</p>
        </div>
      </section>
      <Choice
        legend={settings.theme}
        value={theme}
        options={THEMES.map((name) => ({ value: name, words: settings.themes[name] }))}
        onChoose={(name) => changeSettings({ theme: name })}
      />
      <Choice
        legend={settings.language}
        value={language}
        options={LANGUAGES.map((name) => ({ value: name, words: settings.languages[name], lang: name }))}
        onChoose={(name) => void speak(name)}
      />
    </div>
  );
}

/** A language whose strings cannot be fetched now is not spoken: the choice stays as it was. */
async function speak(language: Language): Promise<void> {
  await loadCatalogue(language).then(
    () => changeSettings({ language }),
    () => null,
  );
}

interface ChoiceProps<T extends string> {
  readonly legend: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly words: string; readonly lang?: string }[];
  readonly onChoose: (value: T) => void;
}

function Choice<T extends string>({ legend, value, options, onChoose }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="choice" lang={option.lang}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChoose(option.value)} />
          {option.words}
        </label>
      ))}
    </fieldset>
  );
}
