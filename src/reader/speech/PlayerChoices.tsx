// How far to read and in which voice → two choices, a word where the voice needs a network, and steps from story to story. Never the speed, which is at hand in the bar.
import { useId } from "react";
import { useInsideWords } from "../use-inside-words.ts";
import { SCOPES } from "./playlist.ts";
import { chooseScope, chooseVoice, steer, type Session } from "./session.ts";

export function PlayerChoices({ session }: { readonly session: Session }) {
  const { speech: words } = useInsideWords();
  const [scope, voice] = [useId(), useId()];
  const { voices, edition } = session;
  return (
    <div className="player-choices">
      <label htmlFor={scope}>{words.scope}</label>
      <span className="player-choice">
        <select
          id={scope}
          value={session.scope}
          onChange={({ target }) => {
            const chosen = SCOPES.find((one) => one === target.value);
            if (chosen) chooseScope(chosen);
          }}
        >
          {SCOPES.map((one) => (
            <option key={one} value={one}>
              {words.scopes[one]}
            </option>
          ))}
        </select>
      </span>
      <label htmlFor={voice}>{words.voice}</label>
      <span className="player-choice">
        <select
          id={voice}
          lang={edition.title.language}
          value={session.voice.id}
          aria-describedby={`${voice}-remote`}
          onChange={(event) => chooseVoice(event.target.value)}
        >
          {voices.map((one) => (
            <option key={one.id} value={one.id}>
              {one.isLocal ? one.name : words.remoteVoice({ name: one.name })}
            </option>
          ))}
        </select>
      </span>
      <p id={`${voice}-remote`} className="player-remote">
        {session.voice.isLocal || session.trouble === "network" ? "" : words.remote}
      </p>
      {session.stories.length > 1 && (
        <p className="player-stories">
          <button type="button" className="text-button" onClick={() => steer({ type: "story", by: -1 })}>
            {words.previousStory}
          </button>
          <button type="button" className="text-button" onClick={() => steer({ type: "story", by: 1 })}>
            {words.nextStory}
          </button>
        </p>
      )}
    </div>
  );
}
