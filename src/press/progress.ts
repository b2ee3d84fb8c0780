// Turns what the press is at into one moving line on a terminal, plain lines elsewhere. Never writes to stdout.
import { performance } from "node:perf_hooks";

export interface Progress {
  /** A new stage; `total` pages lie before it, 0 where it cannot be counted. */
  stage(name: string, total?: number): void;
  /** One page of the stage is done. */
  tick(): void;
  /** Takes the moving line away. */
  end(): void;
}

/** What progress needs of process.stderr. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const BAR = 24;

/** "2 min", "40 s". */
function inWords(seconds: number): string {
  if (seconds >= 90) return `${Math.round(seconds / 60)} min`;
  return `${Math.max(1, Math.round(seconds))} s`;
}

export function showProgress(stream: ProgressStream, now: () => number = () => performance.now()): Progress {
  let name = "";
  let total = 0;
  let done = 0;
  let began = 0;

  function line(): string {
    if (total === 0) return name;
    const filled = Math.round((BAR * done) / total);
    const left = done > 0 && done < total ? (((now() - began) / done) * (total - done)) / 1000 : null;
    const bar = "█".repeat(filled) + "░".repeat(BAR - filled);
    return `${name} ${bar} ${done} of ${total} pages${left === null ? "" : `, about ${inWords(left)} left`}`;
  }
  function show(): void {
    if (stream.isTTY) stream.write(`\r\x1b[2K${line().slice(0, (stream.columns ?? 80) - 1)}`);
    else stream.write(total === 0 ? `${name}\n` : `${name}: ${done} of ${total} pages\n`);
  }
  return {
    stage: (next, pages = 0) => {
      [name, total, done, began] = [next, pages, 0, now()];
      show();
    },
    tick: () => {
      done++;
      show();
    },
    end: () => {
      if (stream.isTTY) stream.write("\r\x1b[2K");
    },
  };
}
