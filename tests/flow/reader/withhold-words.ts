// A page's printed words that cannot be had, whoever would fetch them. Never what is said of it.

/** In the page, before the app: the network goes as soon as the words of a page are asked for; each time is marked. */
export function withholdWords(): void {
  const { fetch } = globalThis;
  globalThis.fetch = (...asked) => {
    if (!String(asked[0] instanceof Request ? asked[0].url : asked[0]).endsWith(".words.json")) return fetch(...asked);
    performance.mark("words asked for");
    return Promise.reject(new TypeError("no network"));
  };
}

/** In the page, before the app: the words of a page are on their way until the window hears "words-come". */
export function delayWords(): void {
  const { fetch } = globalThis;
  const released = new Promise((resolve) => addEventListener("words-come", resolve));
  globalThis.fetch = async (...asked) => {
    if (String(asked[0] instanceof Request ? asked[0].url : asked[0]).endsWith(".words.json")) await released;
    return fetch(...asked);
  };
}
