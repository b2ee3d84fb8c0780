import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { nginxConf } from "../../../src/server/static-site/nginx-conf.ts";

it("docs/deploy/nginx.conf is what src/server says; `npm run nginx-conf` writes it anew", () => {
  expect(readFileSync(new URL("../../../docs/deploy/nginx.conf", import.meta.url), "utf8")).toBe(nginxConf());
});
