// A bar at the window's edge → its height as a custom property of the document, for everything that keeps clear of it. Never sets a height itself.

/**
 * Follows the element's height, in CSS pixels, for as long as it is there; a bar that is put away for a while keeps the last.
 * @param name such as "--strip-height"; the stylesheet that lays the bar out holds the height at the usual text size, for before it is drawn.
 * @returns ends it.
 */
export function publishHeight(name: `--${string}`, element: HTMLElement): () => void {
  const root = document.documentElement;
  const observer = new ResizeObserver(() => {
    const { height } = element.getBoundingClientRect();
    // A property of the root reaches everything: written only when it says something new.
    if (height === 0 || Math.abs(height - Number.parseFloat(getComputedStyle(root).getPropertyValue(name))) < 0.5)
      return;
    root.style.setProperty(name, `${height}px`);
  });
  observer.observe(element, { box: "border-box" });
  return () => observer.disconnect();
}
