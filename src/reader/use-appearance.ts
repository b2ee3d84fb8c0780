// Settings and the title's colour → what the whole document wears: theme, text size, accent, language. Never a component's own style.
import { useInsertionEffect } from "react";
import { afterFrame } from "./after-frame.ts";
import { useScreen } from "./state.ts";
import { useSpoken } from "./use-language.ts";
import { useMedia } from "./use-media.ts";

export function useAppearance(): void {
  const theme = useScreen((state) => state.theme);
  const textScale = useScreen((state) => state.textScale);
  const language = useSpoken();
  const accent = useScreen((state) => state.title?.accent);
  const dark = useMedia("(prefers-color-scheme: dark)");
  const worn = theme === "auto" ? (dark ? "dark" : "light") : theme;
  // Before anything is measured: what comes on the root later is worked out for all of the document once more.
  useInsertionEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    root.dataset["theme"] = worn;
    root.style.setProperty("--article-scale", String(textScale));
    if (accent === undefined) root.style.removeProperty("--title-accent");
    else root.style.setProperty("--title-accent", accent);
    return afterFrame(() => {
      const paper = getComputedStyle(root).getPropertyValue("--paper").trim();
      document.querySelector('meta[name="theme-color"]')?.setAttribute("content", paper);
    });
  }, [language, worn, textScale, accent]);
}
