// The name of a screen → the document's title, which browsers, histories and screen readers say. Never moves the focus: the shell does.
import { useEffect } from "react";

export function useScreenTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
