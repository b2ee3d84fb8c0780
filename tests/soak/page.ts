// `npm run soak:page`: half an hour of a reader's random gestures on a phone, over the real server and the sample editions → a line a minute of what the
// page holds, and exit 1 where it grows, where anything goes wrong or a page is blank. Never the same gestures twice, but for the same seed.
//   --minutes N   how long (30)
//   --seed N      which gestures; without one any, and it is told
//   --dist DIR    over this build instead of a new one
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { seeded } from "../fixtures/kabar-musi/drawings/noise.ts";
import { LARGE_PHONE } from "../bench/peers/contestant.ts";
import { ROOT, startApp } from "../flow/harness/app.ts";
import { makeProfile } from "../flow/harness/browser.ts";
import { growthOf, FLAT } from "./flat.ts";
import { soak, type Minute } from "./soak.ts";

const { values: asked } = parseArgs({
  options: {
    minutes: { type: "string", default: "30" },
    seed: { type: "string" },
    dist: { type: "string" },
  },
});
const minutes = Number(asked.minutes);
const seed = Number(asked.seed ?? Math.floor(Math.random() * 1e6));
if (!(minutes > 0) || !Number.isInteger(seed)) throw new Error("--minutes and --seed take a number");

const pictures = join(ROOT, "test-results/soak", String(seed));
const MB = 1e6;
const row = ({ at, held, highest, gestures }: Minute): string =>
  `| ${at.toFixed(1)} | ${(held.process / MB).toFixed(0)} | ${(highest / MB).toFixed(0)} | ${(held.heap / MB).toFixed(1)} | ${held.nodes} | ${held.listeners} | ${held.workers} | ${(held.tiles / MB).toFixed(0)} | ${held.blobs} | ${gestures} |`;

/** What may not grow. */
const JUDGED = [
  ["renderer, MB", ({ held }: Minute) => held.process / MB],
  ["JavaScript heap, MB", ({ held }: Minute) => held.heap / MB],
  ["nodes", ({ held }: Minute) => held.nodes],
  ["listeners", ({ held }: Minute) => held.listeners],
  ["workers", ({ held }: Minute) => held.workers],
] as const;

if (asked.dist === undefined) {
  const built = spawnSync("npx", ["vite", "build", "--logLevel", "error"], { cwd: ROOT, stdio: "inherit" });
  if (built.status !== 0) throw new Error("the app does not build");
}
const app = await startApp(asked.dist === undefined ? {} : { dist: resolve(asked.dist) });
const profile = await makeProfile();
const context = await profile.start(LARGE_PHONE);
let sound = true;
try {
  console.log(`seed ${seed}, ${minutes} minutes; at home on the front page, MB after a collection\n`);
  console.log("| minute | renderer | its highest | heap | nodes | listeners | workers | tiles | blobs | gestures |");
  console.log("| ------ | -------- | ----------- | ---- | ----- | --------- | ------- | ----- | ----- | -------- |");
  const page = context.pages()[0] ?? (await context.newPage());
  const seen = await soak(page, {
    url: app.url,
    minutes,
    pictures,
    randomOf: (step) => seeded(seed * 100_003 + step),
    onMinute: (minute) => console.log(row(minute)),
    onFault(fault, last) {
      if (sound)
        console.log(`\nTo see it again: npm run soak:page -- --seed ${seed}. The last gestures:\n${last.join("\n")}`);
      sound = false;
      console.log(`\nFAULT ${fault}; pictures in ${pictures}\n`);
    },
  });
  console.log("");
  if (seen.length >= 3)
    for (const [what, of] of JUDGED) {
      const { second, last, times, isFlat } = growthOf(seen.map(of));
      if (!isFlat) sound = false;
      console.log(
        `| ${what}, second third → last third | ${second.toFixed(1)} → ${last.toFixed(1)} | ${times.toFixed(2)} × | ≤ ${FLAT} × | ${isFlat ? "yes" : "NO"} |`,
      );
    }
  console.log(sound ? "\nnothing went wrong" : `\nsomething is wrong: seed ${seed}`);
} finally {
  await Promise.race([context.close(), sleep(10_000)]);
  await profile.remove();
  await app.stop();
}
if (!sound) process.exitCode = 1;
