// Lets a handler of web requests answer in the dev server, whose middlewares speak Node's own streams.
import { getRequestListener } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Connect } from "vite";

/** @param handle gives null where the next middleware shall answer. */
export const answerWith =
  (handle: (request: Request) => Promise<Response | null>): Connect.NextHandleFunction =>
  (incoming, outgoing, next) => {
    const listener = getRequestListener(async (request) => {
      const answer = await handle(request);
      if (answer === null) next();
      return answer ?? RESPONSE_ALREADY_SENT;
    });
    void listener(incoming, outgoing);
  };
