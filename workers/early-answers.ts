// Addresses that a page will ask for once it has started → asked for while it starts, each answer handed out once. Never an answer that has grown old.

/** A page that has not asked by then has what it needs on the device: a later question is another one. */
const FRESH_MS = 10_000;

interface Coming {
  readonly answer: Promise<Response>;
  readonly askedAt: number;
}

export class EarlyAnswers {
  readonly #fetch: (path: string) => Promise<Response>;
  readonly #coming = new Map<string, Coming>();

  constructor(fetch: (path: string) => Promise<Response>) {
    this.#fetch = fetch;
  }

  /** @returns when the answer has come or failed, or has grown old; never rejects. */
  async ask(path: string): Promise<void> {
    const answer = this.#fetch(path);
    this.#coming.set(path, { answer, askedAt: performance.now() });
    await Promise.race([answer.catch(() => null), new Promise((resolve) => setTimeout(resolve, FRESH_MS))]);
  }

  /** The answer on its way; one that failed is asked for again: a phone that was just unlocked has its network half a second later. Null: nobody asked, or it is old. */
  take(path: string): Promise<Response> | null {
    const coming = this.#coming.get(path);
    this.#coming.delete(path);
    if (!coming || performance.now() - coming.askedAt >= FRESH_MS) return null;
    const again = (): Promise<Response> => this.#fetch(path);
    return coming.answer.then((answer) => (answer.status >= 500 ? again() : answer), again);
  }
}
