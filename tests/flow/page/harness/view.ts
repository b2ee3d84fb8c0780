// The page view alone in its window, as a file's flows use it: opened before each, looked at, closed after it. Never a check of its own but `still`.
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterEach, expect } from "vitest";
import { DESKTOP, listen, type Complaints } from "../../harness/browser.ts";
import { browserOfFile } from "../../harness/browser-of-file.ts";
import { PAGE } from "./made-edition.ts";
import { standOfFile, type OpenStand } from "./open-stand.ts";

declare global {
  var caught: ImageBitmap[];
}

/** A busy machine is no failure. */
export const PATIENCE = { timeout: 20_000 } as const;

interface Opening {
  readonly options?: BrowserContextOptions;
  readonly allowed?: readonly RegExp[];
  readonly before?: (page: Page) => Promise<unknown>;
}

/** Every bitmap that reaches the page, so that a test can ask whether it is still alive. */
function catchBitmaps(): void {
  const caught: ImageBitmap[] = [];
  Object.assign(globalThis, { caught });
  type Add = (this: Worker, ...args: Parameters<Worker["addEventListener"]>) => void;
  const add = Reflect.get(Worker.prototype, "addEventListener") as Add;
  Worker.prototype.addEventListener = function (this: Worker, ...args: Parameters<Add>) {
    if (args[0] === "message")
      add.call(this, "message", (event) => {
        const { ok } = (event as MessageEvent<{ ok?: unknown }>).data;
        if (ok instanceof ImageBitmap) caught.push(ok);
      });
    add.apply(this, args);
  };
}

export class View {
  readonly #browser = browserOfFile();
  readonly #served = standOfFile();
  page!: Page;
  complaints!: Complaints;

  constructor() {
    afterEach(async () => {
      this.served.lose(null);
      await this.page.context().close();
    });
  }

  get served(): OpenStand {
    return this.#served();
  }

  async open({ options = DESKTOP, allowed = [], before }: Opening = {}): Promise<void> {
    this.page = await (await this.#browser().newContext(options)).newPage();
    this.complaints = listen(this.page, allowed);
    await this.page.addInitScript(catchBitmaps);
    await before?.(this.page);
    await this.page.goto(this.served.url);
  }

  current(): Locator {
    return this.page.locator(".page-frame[data-current]");
  }
  shows(shown: string, number = 1): Promise<unknown> {
    return this.page.waitForSelector(`.page-frame[data-current][data-page="${number}"][data-shown="${shown}"]`);
  }
  sharp(state: string): Promise<unknown> {
    return this.page.waitForSelector(`.page-frame[data-current][data-sharp="${state}"]`);
  }
  readonly told = (): Promise<string[]> => this.page.evaluate(() => stand.told);
  async paper() {
    return (await this.current().locator(".page-paper").boundingBox())!;
  }

  /** A point of the page, where it is on screen now. */
  async at(x: number, y: number): Promise<[number, number]> {
    const box = await this.paper();
    return [box.x + (x / PAGE.width) * box.width, box.y + (y / PAGE.height) * box.height];
  }

  /** Waits until the paper stands still. */
  async still(): Promise<void> {
    let before = "";
    await expect
      .poll(async () => {
        const now = JSON.stringify(await this.paper());
        const same = now === before;
        before = now;
        return same;
      }, PATIENCE)
      .toBe(true);
  }
}
