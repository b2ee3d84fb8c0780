// docs/deploy/nginx.conf in a real nginx, over a folder with dist/ and editions/, on a free port, with a certificate of its own making.
// Never another configuration: only what the file calls "yours to set" is set.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ROOT } from "./app.ts";
import { makeCertificate, type Certificate } from "./certificate.ts";
import { programOrNot } from "./debian.ts";
import { freePort, hasIPv6 } from "./free-port.ts";

const BROTLI = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/** @returns null, after saying so, where there is none. Debian's light build and its module for the build's own brotli files. */
export const findNginx = (): string | null =>
  programOrNot(["/usr/sbin/nginx"], ["nginx-light"], "what nginx answers (docs/deploy/nginx.conf)");

export const hasBrotli = (): boolean =>
  programOrNot([BROTLI], ["libnginx-mod-http-brotli-static"], "brotli files through nginx") !== null;

export interface Nginx {
  /** "https://localhost:PORT". */
  readonly url: string;
  /** Plain http. */
  readonly plainUrl: string;
  readonly certificate: Certificate;
  /** What stands for /var/www/html. */
  readonly challenges: string;
  stop(): Promise<void>;
}

/** @param folder with dist/ and editions/. @param brotli whether the line for the brotli module is taken in. */
export async function startNginx(program: string, folder: string, brotli: boolean): Promise<Nginx> {
  const home = mkdtempSync(join(tmpdir(), "koran-nginx-"));
  const certificate = makeCertificate(home);
  const [port, plainPort] = [await freePort(), await freePort()];
  const told = readFileSync(join(ROOT, "docs/deploy/nginx.conf"), "utf8");
  const ipv6 = await hasIPv6();
  mkdirSync(join(home, "challenges"));
  const site = told
    .replaceAll("/etc/letsencrypt/live/koran.example/fullchain.pem", certificate.certificate)
    .replaceAll("/etc/letsencrypt/live/koran.example/privkey.pem", certificate.key)
    .replaceAll("koran.example", "localhost")
    .replaceAll("/srv/koran", folder)
    .replaceAll("/var/www/html", join(home, "challenges"))
    // As the file says of a machine without IPv6.
    .replaceAll(/^ +listen \[::\].*\n/gm, ipv6 ? "$&" : "")
    .replaceAll(/listen (\[::\]:)?443 /g, `listen $1${port} `)
    .replaceAll(/listen (\[::\]:)?80;/g, `listen $1${plainPort};`)
    .replace("# brotli_static on;", brotli ? "brotli_static on;" : "#");
  mkdirSync(join(home, "temp"));
  writeFileSync(join(home, "site.conf"), site);
  writeFileSync(join(home, "nginx.conf"), mainConf(home, brotli));

  const server = spawn(program, ["-c", join(home, "nginx.conf"), "-e", join(home, "error.log")], { stdio: "inherit" });
  await answers(port, () => server.exitCode);
  return {
    url: `https://localhost:${port}`,
    plainUrl: `http://localhost:${plainPort}`,
    certificate,
    challenges: join(home, "challenges"),
    async stop() {
      server.kill("SIGQUIT");
      await once(server, "exit");
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** What stands around a site's file in a distribution's nginx.conf. */
const mainConf = (home: string, brotli: boolean): string => `
${brotli ? `load_module ${BROTLI};` : ""}
daemon off;
${process.getuid?.() === 0 ? "user root;" : ""}
worker_processes 1;
pid ${home}/nginx.pid;
events { }
http {
    access_log off;
    ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${home}/temp/${kind};`).join("\n    ")}
    include ${home}/site.conf;
}
`;

async function answers(port: number, exitCode: () => number | null): Promise<void> {
  for (;;) {
    if (exitCode() !== null) throw new Error(`nginx stopped with ${exitCode()}`);
    const socket = connect(port, "127.0.0.1");
    const there = await once(socket, "connect").then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (there) return;
    await sleep(50);
  }
}

/** What nginx itself says of the file. */
export const versionOf = (program: string): string => spawnSync(program, ["-v"], { encoding: "utf8" }).stderr.trim();
