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
