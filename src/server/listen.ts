// Finds the port and listens on it. Never takes another port than the one that was asked for by name.
import { once } from "node:events";
import type { Server } from "node:http";
import { networkInterfaces } from "node:os";
import { KoranError } from "../edition/errors.ts";

const DEFAULT_PORT = 4173;
/** How many ports after the default are tried. */
const TRIES = 20;
const NOT_OURS = ["EADDRNOTAVAIL", "ENOTFOUND", "EAI_AGAIN"];

/** @param named PORT of the environment. @throws KoranError 'usage' where it is no port. */
export function portOf(named: string | undefined): number | null {
  if (named === undefined || named === "") return null;
  const port = Number(named);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new KoranError("usage", `PORT=${named} is not a port (0 to 65535)`);
  return port;
}

async function isListening(server: Server, port: number, host: string | undefined): Promise<boolean> {
  server.listen({ port, host });
  try {
    await once(server, "listening");
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "EADDRINUSE") return false;
    if (NOT_OURS.includes(String(code)))
      throw new KoranError("usage", `${host} is no address of this machine`, { cause: error });
    throw error;
  }
}

/**
 * @param named the only port to try; null: the default or the next free one.
 * @param host the only address to listen at; undefined: all that this machine has.
 * @returns the port. @throws KoranError 'usage' where it is taken, or where the address is not this machine's.
 */
export async function listen(server: Server, named: number | null, host?: string): Promise<number> {
  const ports = named === null ? Array.from({ length: TRIES }, (_, index) => DEFAULT_PORT + index) : [named];
  for (const port of ports)
    if (await isListening(server, port, host)) {
      const address = server.address();
      return typeof address === "object" && address !== null ? address.port : port;
    }
  throw new KoranError(
    "usage",
    named === null
      ? `ports ${DEFAULT_PORT} to ${DEFAULT_PORT + TRIES - 1} are all taken; name a free one: PORT=8080 npm start`
      : `port ${named} is taken; stop what listens there or name another: PORT=${named + 1} npm start`,
  );
}

/** Addresses of this machine in its local networks, IPv4. */
export const localAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => address);
