// docs/newsroom.md, done as it says: a PDF, an edition, a phone in the same network over plain http, and a phone over https that keeps the paper.
// Never a command that the document does not have; what is changed in one is said where it is changed.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, CDPSession, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { story } from "../../press/run-press.ts";
import { textPdf } from "../../fixtures/make-pdf.ts";
import { launchBrowser, listen, makeProfile, PHONE, type Profile } from "../harness/browser.ts";
import { programOrNot } from "../harness/debian.ts";
import { freePort } from "../harness/free-port.ts";
import { insideWords } from "../../../src/language/inside.ts";
import { article, SAVES, showsPage } from "../harness/reader-at-work.ts";
import { blocksIn, openCheckout, started, type Checkout, type Running } from "./documented.ts";

const [install, print, serve, serveBehind, layOut, ...others] = blocksIn("docs/newsroom.md", "sh");
const [greeting] = blocksIn("docs/newsroom.md", "");
const [caddyfile] = blocksIn("docs/newsroom.md", "caddyfile");

const caddy = programOrNot(["/usr/bin/caddy"], ["caddy"], "https as docs/newsroom.md sets it up");
const certutil = programOrNot(["/usr/bin/certutil"], ["libnss3-tools"], "https as docs/newsroom.md sets it up");

const HEADLINE = "Pasar Lama Ditata Ulang";
const WORDS = "Pedagang pindah ke lantai dua mulai besok pagi.";
const lines = Array.from({ length: 24 }, () => WORDS);

let newsroom: Checkout;
const running: Running[] = [];
const closing: (() => Promise<void>)[] = [];

const start = async (command: string, until: RegExp): Promise<string> => {
  const process = await newsroom.start(command, until);
  running.push(process);
  return process.said();
};

beforeAll(async () => {
  newsroom = openCheckout();
  const page = { width: 595, height: 842, lines: story(HEADLINE, lines, 60, 90) };
  writeFileSync(join(newsroom.folder, "koran.pdf"), textPdf([page]));
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  for (const process of running.splice(0).reverse()) await process.stop();
});
afterAll(() => newsroom.remove());

/** Page one, the story and back, as the document tells it. */
async function readsTheStory(page: Page): Promise<void> {
  await showsPage(page, 1);
  await page
    .getByRole("link", { name: new RegExp(HEADLINE) })
    .first()
    .click();
  await article(page).waitFor();
  expect((await article(page).innerText()).replaceAll("\u00ad", "")).toContain(WORDS);
  await page.getByRole("button", { name: insideWords("id").article.backToPage({ page: 1 }) }).click();
  await article(page).waitFor({ state: "detached" });
}

describe("docs/newsroom.md", () => {
  it("has the commands that this flow runs, and begins with the one that .ci/run runs", () => {
    expect(install).toBe("npm ci");
    expect(others).toEqual([]);
  });

  it("prints an edition from the PDF", async () => {
    const said = await newsroom.run(print!);
    expect(said).toMatch(/Printed \S*terbitan\/kabar-kita\/2026-11-24: /);
    const { title, date } = JSON.parse(
      readFileSync(join(newsroom.folder, "terbitan/kabar-kita/2026-11-24/edition.json"), "utf8"),
    ) as { title: string; date: string };
    expect([title, date]).toEqual(["kabar-kita", "2026-11-24"]);
  });

  it("is read on a phone of the same network, which is told why nothing is kept", async () => {
    // A port of our own: 4173 may be somebody's here.
    const port = await freePort();
    const said = await start(`PORT=${port} ${serve}`, /In the local network: .*\n/);
    const shape = (text: string): string[] =>
      text
        .split("\n")
        .filter((line) => /^(koran reads|In the local)/.test(line))
        .map((line) => line.replace(/\d+\.\d+\.\d+\.\d+/, "IP").replace(/:\d+( |$)/, ":PORT$1"));
    expect(shape(said).slice(0, 2)).toEqual(shape(greeting!));

    const [address] = /http:\/\/\d+\.\d+\.\d+\.\d+:\d+/.exec(said) ?? [];
    const browser = await launchBrowser();
    closing.push(() => browser.close());
    const context = await browser.newContext(PHONE);
    const page = await context.newPage();
    const complaints = listen(page);
    await page.goto(address!);
    await readsTheStory(page);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    expect(await hindrancesToInstall(await context.newCDPSession(page))).toContain("not-from-secure-origin");
    await page.getByText(/^Alamat ini tidak memakai https, jadi edisi tidak bisa disimpan/).waitFor();
    expect(complaints.list).toEqual([]);
  });

  it("lays a site out for a static host", async () => {
    expect(await newsroom.run(layOut!)).toMatch(/\d+ files lie in \S+site, ready for cloudflare\./);
    const titles = JSON.parse(readFileSync(join(newsroom.folder, "site/editions/index.json"), "utf8")) as {
      titles: { id: string }[];
    };
    expect(titles.titles.map(({ id }) => id)).toEqual(["kabar-kita"]);
  });
});

// The page tells the newsroom to install Caddy, and a browser trusts its certificate through certutil: where neither is nor can be installed there is no https to try, and its finder says NOT TESTED by name.
describe.skipIf(caddy === null || certutil === null)("over https, as docs/newsroom.md sets it up", () => {
  let profile: Profile;
  let home: string;
  beforeAll(async () => {
    profile = await makeProfile();
    home = join(newsroom.folder, "home");
    mkdirSync(home);
  });
  afterAll(() => profile.remove());

  /** Caddy with the document's lines, for this machine: its own authority signs for localhost, nothing of the system is touched. */
  async function startCaddy(appPort: number): Promise<string> {
    const port = await freePort();
    const lines = caddyfile!.replace("koran.example", `localhost:${port}`).replace(":4173", `:${appPort}`);
    const options = "{\n  admin off\n  skip_install_trust\n  auto_https disable_redirects\n}\n";
    writeFileSync(join(home, "Caddyfile"), options + lines);
    const environment = { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home };
    const command = `exec ${caddy} run --config Caddyfile --adapter caddyfile`;
    running.push(await started(command, home, environment, /serving initial configuration/));
    return `https://localhost:${port}`;
  }

  /** The throw-away browser trusts that authority, and nobody else does. */
  function trustCaddy(): void {
    const store = `sql:${join(home, ".pki/nssdb")}`;
    mkdirSync(join(home, ".pki/nssdb"), { recursive: true });
    execFileSync(certutil!, ["-d", store, "-N", "--empty-password"]);
    const root = join(home, "caddy/pki/authorities/local/root.crt");
    execFileSync(certutil!, ["-d", store, "-A", "-n", "koran", "-t", "C,,", "-i", root]);
  }

  const openBrowser = async (): Promise<BrowserContext> => {
    const context = await profile.start(PHONE, [], { HOME: home });
    closing.push(() => context.close());
    return context;
  };

  it("is kept by a phone and put on its home screen, and is read with no server and after a restart", async () => {
    const appPort = await freePort();
    await start(serveBehind!.replace("4173", String(appPort)), /koran reads at http:\/\/localhost:\d+\n/);
    const url = await startCaddy(appPort);
    trustCaddy();

    const first = await openBrowser();
    const page = first.pages()[0] ?? (await first.newPage());
    const complaints = listen(page);
    await page.goto(url);
    await readsTheStory(page);
    expect(await page.evaluate(() => isSecureContext)).toBe(true);
    await page.getByRole("button", { name: SAVES }).click();
    await page.getByText(/^Tersimpan seluruhnya/).waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
    const session = await first.newCDPSession(page);
    expect(await hindrancesToInstall(session)).toEqual([]);
    // Fails where the browser does not take the app; its icon goes to the throw-away home.
    await session.send("PWA.install", { manifestId: `${url}/` });
    await session.send("PWA.getOsAppState", { manifestId: `${url}/` });
    expect(complaints.list).toEqual([]);
    closing.splice(0);
    await first.close();

    for (const process of running.splice(0).reverse()) await process.stop();
    const second = await openBrowser();
    const again = second.pages()[0] ?? (await second.newPage());
    await again.goto(url);
    await again.getByText("bisa dibaca").waitFor();
    await readsTheStory(again);
  });
});

/** What a browser would say against installing the app. */
async function hindrancesToInstall(session: CDPSession): Promise<string[]> {
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  return installabilityErrors.map(({ errorId }) => errorId);
}
