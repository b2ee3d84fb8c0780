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
    const coming = { answer, askedAt: performance.now() };
    this.#coming.set(path, coming);
    // What nobody takes is not kept.
    const old = new Promise((resolve) => setTimeout(resolve, FRESH_MS)).then(() => {
      if (this.#coming.get(path) === coming) this.#coming.delete(path);
    });
    await Promise.race([answer.catch(() => null), old]);
  }

  /** The answer on its way to be read here as well, whoever takes it later. To be called in the turn in which it was asked for. @throws as fetch does. */
  async copy(path: string): Promise<Response> {
    const answer = await this.#coming.get(path)?.answer;
    if (!answer) throw new Error(`${path} was not asked for`);
    return answer.clone();
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
