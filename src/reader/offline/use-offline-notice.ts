// No network, as far as the browser says → one quiet line while there is none.
import { useEffect } from "react";
import { notify } from "../state.ts";
import { useLanguage } from "../use-language.ts";
import { useOnline } from "./use-online.ts";

export function useOfflineNotice(): void {
  const { strings } = useLanguage();
  const online = useOnline();
  useEffect(
    () => notify("offline", online ? null : { text: strings.status.offline, passing: true }),
    [online, strings],
  );
}
