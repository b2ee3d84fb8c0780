// Serves editions/ in the dev server by the server's own code. Does nothing in a build.
import { join } from "node:path";
import type { Plugin } from "vite";
import { EDITIONS_ROOT } from "../../src/edition/contract.ts";
import { editionAnswers } from "../../src/server/app.ts";
import { answerWith } from "./answer-with.ts";

export const editionsInDev = (): Plugin => ({
  name: "koran:editions-in-dev",
  configureServer(server) {
    const answer = editionAnswers(join(server.config.root, "editions"));
    // Not mounted at the path: Connect would cut it off, and the answer needs it whole.
    server.middlewares.use((incoming, outgoing, next) => {
      if (incoming.url?.startsWith(`${EDITIONS_ROOT}/`)) answerWith(answer)(incoming, outgoing, next);
      else next();
    });
  },
});
