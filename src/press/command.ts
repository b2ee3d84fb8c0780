// Runs one press command: arguments, signals, progress and the last word. Never throws.
import { asKoranError } from "../edition/errors.ts";
import { HELP, readArguments } from "./arguments.ts";
import { ownNameOf } from "./from-alto/open-issue.ts";
import { printEdition, type Printed } from "./pipeline.ts";
import { showProgress } from "./progress.ts";
import { sentenceFor, sentenceForPage } from "./sentences.ts";

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;

function summary({ folder, manifest, articles, changed }: Printed): string {
  if (!changed) return `${folder}: nothing changed, revision ${manifest.revision} stays.`;
  const { text, pages, print } = manifest.tiers;
  const sure = manifest.press.confidence === null ? "" : `, ${Math.round(manifest.press.confidence * 100)} % sure`;
  return [
    `Printed ${folder}: ${count(manifest.pages.length, "page")}, ${count(articles, "article")},`,
    `${megabytes(text + pages + print)},`,
    `revision ${manifest.revision}, read by ${manifest.press.engine}${sure}.`,
  ].join(" ");
}

/** One line for each page that could not be worked on. */
const failedPages = ({ pages }: Printed): string[] =>
  pages.flatMap(({ page, failed }) => (failed ? [sentenceForPage(page, failed)] : []));

/** @returns the exit code. */
export async function runCommand(argv: readonly string[]): Promise<number> {
  const stopping = new AbortController();
  const stop = (): void => {
    // Whoever asks twice does not want to wait.
    if (stopping.signal.aborted) process.exit(130);
    stopping.abort();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  try {
    const order = readArguments(argv, ownNameOf);
    if (order === "help") {
      process.stdout.write(HELP);
      return 0;
    }
    const printed = await printEdition(order, showProgress(process.stderr), stopping.signal);
    process.stdout.write([summary(printed), ...failedPages(printed)].map((line) => `${line}\n`).join(""));
    return 0;
  } catch (thrown) {
    const error = asKoranError(thrown);
    const { sentence, exitCode } = sentenceFor(error);
    process.stderr.write(`${sentence}\n`);
    if (process.env["KORAN_DEBUG"])
      process.stderr.write(
        `${String(error.stack)}\ncause: ${error.cause instanceof Error ? error.cause.stack : String(error.cause)}\n`,
      );
    return exitCode;
  } finally {
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  }
}
