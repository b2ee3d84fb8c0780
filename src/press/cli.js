// Entry of `npm run press`: checks that Node is new enough, then runs the command. Never imports anything that an old Node cannot read; plain JavaScript, since Node takes 30 MB to read TypeScript that is not in its cache yet.
export const NEEDED = 24;

if (Number(process.versions.node.split(".")[0]) < NEEDED) {
  console.error(
    `The press needs Node ${NEEDED} and this is ${process.versions.node}: start it with npm run press, which brings its own Node after npm ci.`,
  );
  process.exitCode = 2;
} else {
  const { enableCompileCache } = await import("node:module");
  const { compileCacheFolder } = await import("./compile-cache.js");
  enableCompileCache(compileCacheFolder());
  const { runCommand } = await import("./command.ts");
  process.exitCode = await runCommand(process.argv.slice(2));
}
