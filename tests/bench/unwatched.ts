// A page that is measured → V8 no longer notes down where each Error was made. The library that steers the browser has it do so for whatever might be thrown: an
// Error that is only made, as React makes two while it starts, then costs 45 ms of processor time (all of the bundle is parsed again for its lines), which no reader's
// browser spends. For every contestant alike; never for a flow, which wants those lines.
import type { BrowserContext, Page } from "playwright-core";

interface Session {
  send(method: string, params: Record<string, unknown>): Promise<unknown>;
}
/** Of playwright-core 1.65; nothing public reaches the session that asked for them. */
interface Inside {
  readonly _connection?: {
    toImpl?: (page: Page) => { readonly delegate?: { readonly _mainFrameSession?: { readonly _client?: Session } } };
  };
}

/** @throws where the library keeps its session elsewhere: figures would tell of it and not of the page. */
export async function unwatchedPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const session = (page as unknown as Inside)._connection?.toImpl?.(page).delegate?._mainFrameSession?._client;
  if (!session) throw new Error("playwright-core keeps its session elsewhere now: see tests/bench/unwatched.ts");
  await session.send("Runtime.setMaxCallStackSizeToCapture", { size: 0 });
  return page;
}
