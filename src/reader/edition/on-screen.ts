// The edition that is seen now, or in a moment → what the paper around the screens says and wears of it. Never what is read.
import type { Manifest, Title } from "../../edition/schema.ts";
import { useScreen } from "../state.ts";

type Named = Pick<Title, "id" | "name" | "accent">;
type Dated = Pick<Manifest, "key" | "date">;

/** Before it is drawn, where it is known before: what the document wears later is worked out for all of it once more. */
export function putOnScreen({ id, name, accent }: Named, { key, date }: Dated): void {
  const now = useScreen.getState();
  const isSaid = now.title?.id === id && now.title.name === name && now.title.accent === accent;
  if (isSaid && now.edition?.key === key && now.edition.date === date) return;
  useScreen.setState({ title: { id, name, accent }, edition: { key, date } });
}

/** The newspaper's name stays. */
export const takeOffScreen = (): void =>
  useScreen.setState({ edition: null, find: "", foundIn: null, findCalled: false, overPages: {} });
