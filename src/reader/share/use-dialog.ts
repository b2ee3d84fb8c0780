// A dialog on screen → nothing beneath it can be reached, Escape closes it, and the focus returns to where it came from. Never decides where the focus goes inside.
import { useEffect, useEffectEvent, useLayoutEffect, type RefObject } from "react";

/** @param dialog a child of the body. @param onClose Escape, or the reader goes back in the history. */
export function useDialog(dialog: RefObject<HTMLElement | null>, onClose: () => void): void {
  useLayoutEffect(() => {
    const back = document.activeElement;
    const beneath = [...document.body.children].filter(
      (element): element is HTMLElement =>
        element instanceof HTMLElement && element !== dialog.current && !element.inert,
    );
    for (const element of beneath) element.inert = true;
    return () => {
      for (const element of beneath) element.inert = false;
      if (back instanceof HTMLElement && back.isConnected) back.focus({ preventScroll: true });
    };
  }, [dialog]);
  const close = useEffectEvent(onClose);
  useEffect(() => {
    const left = (): void => close();
    const press = (event: KeyboardEvent): void => {
      // Keys of the page and of the article beneath: they are not meant.
      event.stopPropagation();
      if (event.key !== "Escape") return;
      event.preventDefault();
      close();
    };
    addEventListener("keydown", press, true);
    addEventListener("popstate", left);
    return () => {
      removeEventListener("keydown", press, true);
      removeEventListener("popstate", left);
    };
  }, []);
}
