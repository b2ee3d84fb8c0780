// `npm start`: turns a port and two folders into a running server. Never answers a request itself; `app.ts` does.
import { argv, env, exit, versions } from "node:process";

const REQUIRED_MAJOR = 24;

if (Number(versions.node.split(".")[0]) < REQUIRED_MAJOR) {
  console.error(
    `koran needs Node ${REQUIRED_MAJOR}; this is ${versions.node}. Run \`npm ci\` and then \`npm start\`: they bring the right one.`,
  );
  exit(1);
}

// Only now: what follows may use what an older Node does not have.
const { serve } = await import("./serve.ts");
process.exitCode = await serve(argv.slice(2), env, console);
