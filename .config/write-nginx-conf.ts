// Writes docs/deploy/nginx.conf from the rules of src/server. A test fails where the two differ; run `npm run nginx-conf` then.
import { writeFileSync } from "node:fs";
import { nginxConf } from "../src/server/static-site/nginx-conf.ts";

writeFileSync(new URL("../docs/deploy/nginx.conf", import.meta.url), nginxConf());
