// One request over the wire, as it is written → status, headers and bytes, as they came. Never unpacks, follows or normalises anything.
import { request as plainRequest, type IncomingHttpHeaders } from "node:http";
import { request as secureRequest } from "node:https";

export interface Question {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** @param ca whom to trust, for https. */
export function ask(origin: string, { path, method = "GET", headers = {} }: Question, ca?: string): Promise<Answer> {
  const { protocol, hostname, port } = new URL(origin);
  const options = {
    hostname: hostname.replace(/^\[|\]$/g, ""),
    port,
    path,
    method,
    headers,
    agent: false,
    ...(ca === undefined ? {} : { ca }),
  };
  return new Promise((resolve, reject) => {
    const request = (protocol === "https:" ? secureRequest : plainRequest)(options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) }),
      );
    });
    request.on("error", reject);
    request.end();
  });
}
