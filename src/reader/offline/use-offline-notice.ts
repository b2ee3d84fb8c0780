// The browser's own word on the network → one quiet line while there is none. Never trusted for more than that.
import { useEffect } from "react";
import { notify } from "../state.ts";
import { useLanguage } from "../use-language.ts";

export function useOfflineNotice(): void {
  const { strings } = useLanguage();
  useEffect(() => {
    const say = (): void => notify("offline", navigator.onLine ? null : { text: strings.status.offline });
    say();
    addEventListener("online", say);
    addEventListener("offline", say);
    return () => {
      removeEventListener("online", say);
      removeEventListener("offline", say);
    };
  }, [strings]);
}
