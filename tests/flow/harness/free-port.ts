// A port that is free now, and whether the machine listens at IPv6 addresses, too. Whoever takes the port at once has it.
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";

export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

export async function hasIPv6(): Promise<boolean> {
  const server = createServer();
  server.listen(0, "::1");
  const listens = await once(server, "listening").then(
    () => true,
    () => false,
  );
  server.close();
  return listens;
}
