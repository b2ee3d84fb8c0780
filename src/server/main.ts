// `npm start`: turns a port and two folders into a running server. Never answers a request itself; `app.ts` does.
const REQUIRED_MAJOR = 24;

if (Number(process.versions.node.split(".")[0]) < REQUIRED_MAJOR) {
  console.error(
    `koran needs Node ${REQUIRED_MAJOR}; this is ${process.versions.node}. Run \`npm ci\` and then \`npm start\`: they bring the right one.`,
  );
  process.exit(1);
}

// Only now: what follows may use what an older Node does not have.
const { serve } = await import("./serve.ts");
process.exitCode = await serve(process.argv.slice(2), process.env, console);
export {};
