// Turns a request into an answer: the app, its files, the editions. Pure of sockets, ports and consoles; `main.ts` has those.
import { Hono } from "hono";
import { isAppAddress } from "../edition/app-address.ts";
import { EDITIONS_ROOT } from "../edition/contract.ts";
import { pageWith } from "./app-page.ts";
import { deliverFrom } from "./delivery.ts";
import { entitlementsOf } from "./edition-access.ts";
import { firstSightsIn, tellPreview } from "./first-sight.ts";
import { plainLine, plainPage } from "./plain-answer.ts";
import { addSecurityHeaders } from "./security-headers.ts";
import { segmentsOf } from "./stored-file.ts";

export interface AppOptions {
  /** What `npm run build` made. */
  readonly distDir: string;
  /** What the press prints. */
  readonly editionsDir: string;
  /** Told of every error that becomes a 500. */
  readonly report?: (error: Error) => void;
}

const pathOf = (request: Request): string => new URL(request.url).pathname;

export function createApp({ distDir, editionsDir, report }: AppOptions): Hono {
  const app = new Hono();
  app.use(addSecurityHeaders);
  app.get(`${EDITIONS_ROOT}/*`, ({ req }) => answerEdition(req.raw));
  app.get("*", ({ req }) => answerApp(req.raw));
  app.all("*", () => plainLine(405, "Only GET and HEAD.", { allow: "GET, HEAD" }));
  app.onError((error) => {
    report?.(error);
    return plainPage(500);
  });

  const answerApp = appAnswers(distDir, firstSightsIn(editionsDir, entitlementsOf(editionsDir)));
  const answerEdition = editionAnswers(editionsDir);
  return app;
}

/** The app's files; every other address of the app opens its page, so that each link opens cold, with the picture that is seen there first. */
function appAnswers(
  distDir: string,
  sightOf: (path: string) => Promise<string | null>,
): (request: Request) => Promise<Response> {
  const deliver = deliverFrom(distDir);
  return async (request) => {
    const path = pathOf(request);
    const segments = segmentsOf(path);
    const file = segments === null ? null : await deliver(segments, request);
    if (file !== null) return file;
    if (!isAppAddress(path)) return plainPage(404);
    const sight = await sightOf(path);
    const page = sight === null ? await deliver(["index.html"], request) : await pageWith(sight, deliver, request);
    return page ?? plainPage(404);
  };
}

/** Files of editions: open to all, or closed until there are accounts. Exported for the dev server. */
export function editionAnswers(editionsDir: string): (request: Request) => Promise<Response> {
  const deliver = deliverFrom(editionsDir);
  const entitlementOf = entitlementsOf(editionsDir);
  const sightOf = firstSightsIn(editionsDir, entitlementOf);
  const notHere = (path: string): Response => plainLine(404, `Nothing lies at ${path}`);
  return async (request) => {
    const path = pathOf(request);
    const segments = segmentsOf(path)?.slice(1) ?? [];
    const entitlement = await entitlementOf(segments);
    if (entitlement === "not-of-an-edition") return notHere(path);
    if (entitlement === "subscribers")
      return plainLine(403, "This edition is for subscribers, and this server has no accounts yet.");
    const answer = await deliver(segments, request);
    if (answer === null) return notHere(path);
    await tellPreview(answer, segments, sightOf);
    return answer;
  };
}
