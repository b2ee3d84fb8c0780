// `npm run site`: starts on the Node that the project brings. Never makes anything itself; `run.ts` does.
import { argv, exit, versions } from "node:process";

const REQUIRED_MAJOR = 24;

if (Number(versions.node.split(".")[0]) < REQUIRED_MAJOR) {
  console.error(
    `koran needs Node ${REQUIRED_MAJOR}; this is ${versions.node}. \`npm run site\` brings it, after \`npm ci\`.`,
  );
  exit(1);
}

const { makeSiteFrom } = await import("./run.ts");
process.exitCode = await makeSiteFrom(argv.slice(2), console);
