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

  /** @returns when the answer has come or failed; never rejects. */
  async ask(path: string): Promise<void> {
    const answer = this.#fetch(path);
    this.#coming.set(path, { answer, askedAt: performance.now() });
    await answer.catch(() => null);
  }

  /** The answer on its way, a failed one too: what failed a moment ago is not asked for again. Null: nobody asked, or it is old. */
  take(path: string): Promise<Response> | null {
    const coming = this.#coming.get(path);
    this.#coming.delete(path);
    return coming && performance.now() - coming.askedAt < FRESH_MS ? coming.answer : null;
  }
}
