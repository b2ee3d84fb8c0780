// A question with a few answers → radio buttons, each with a line that says what it means where it has one. Never the answer itself: the caller holds it.
import { useId, type ReactNode } from "react";

interface ChoiceProps<T extends string> {
  readonly legend: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly onChoose: (value: T) => void;
  readonly children?: ReactNode;
}

interface Option<T extends string> {
  readonly value: T;
  readonly words: string;
  readonly lang?: string;
  readonly explained?: string;
}

export function Choice<T extends string>({ legend, value, options, onChoose, children }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {options.map((option) => {
        const id = `${name}-${option.value}`;
        return (
          <div key={option.value} className="choice">
            <label lang={option.lang}>
              <input
                type="radio"
                name={name}
                checked={option.value === value}
                aria-describedby={option.explained === undefined ? undefined : id}
                onChange={() => onChoose(option.value)}
              />
              {option.words}
            </label>
            {option.explained !== undefined && (
              <p id={id} className="choice-explained">
                {option.explained}
              </p>
            )}
          </div>
        );
      })}
      {children}
    </fieldset>
  );
}
