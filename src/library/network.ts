// A URL to its bytes, or to one KoranError that says how the network failed. Never a retry, never a cache of its own.
import { isKoranError, KoranError, type ErrorCode } from "../edition/errors.ts";
import { readBody } from "./read-body.ts";
import type { OnBytes } from "./types.ts";

/** How long to wait for an index while the device holds an older one to show. */
export const INDEX_TIMEOUT_MS = 2000;
/** How long a file may send nothing before it counts as stalled. */
const STALL_TIMEOUT_MS = 20_000;

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
  /** For the whole answer. Default: no limit, but 20 s without a byte. */
  readonly withinMs?: number | undefined;
  /** "no-cache": ask the server whether it changed. "reload": past every cache. */
  readonly cache?: RequestCache;
  /** Code of the error for 404 and 410. */
  readonly missing?: ErrorCode;
  /** An answer with more decoded bytes than this is broken off as 'hash-mismatch'. */
  readonly atMostBytes?: number;
  readonly onBytes?: OnBytes | undefined;
}

/** @throws KoranError 'cancelled' | 'timeout' | 'offline' | 'http-status' (details.status), 'hash-mismatch' (too long) or `missing`. */
export type Network = (url: string, options?: RequestOptions) => Promise<ArrayBuffer>;

function refuseStatus({ ok, status }: Response, url: string, missing: ErrorCode): void {
  if (ok) return;
  const code = status === 404 || status === 410 ? missing : "http-status";
  throw new KoranError(code, `${url} answered ${status}`, { details: { url, status } });
}

/** @param fetch the browser's, or one that fails as a test wants. */
export function openNetwork(fetch: typeof globalThis.fetch): Network {
  return async (url, options = {}) => {
    const { signal, withinMs, cache = "default", missing = "http-status", atMostBytes = Infinity, onBytes } = options;
    const abort = new AbortController();
    let timedOut = false;
    const expire = (): void => {
      timedOut = true;
      abort.abort();
    };
    let timer = setTimeout(expire, withinMs ?? STALL_TIMEOUT_MS);
    const cancel = (): void => abort.abort();
    signal?.addEventListener("abort", cancel);
    try {
      if (signal?.aborted) abort.abort();
      const response = await fetch(url, { signal: abort.signal, cache });
      refuseStatus(response, url, missing);
      const hear: OnBytes = (received, part) => {
        if (received > atMostBytes)
          throw new KoranError("hash-mismatch", `${url} has more than ${atMostBytes} bytes`, { details: { url } });
        if (withinMs === undefined) {
          clearTimeout(timer);
          timer = setTimeout(expire, STALL_TIMEOUT_MS);
        }
        onBytes?.(received, part);
      };
      return await readBody(response, hear, atMostBytes);
    } catch (cause) {
      if (signal?.aborted) throw new KoranError("cancelled", `${url} was no longer wanted`, { cause });
      if (timedOut) throw new KoranError("timeout", `${url} did not answer in time`, { cause, details: { url } });
      if (isKoranError(cause)) throw cause;
      throw new KoranError("offline", `${url} cannot be reached`, { cause, details: { url } });
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
      // Nothing that was not read to its end goes on loading.
      abort.abort();
    }
  };
}
