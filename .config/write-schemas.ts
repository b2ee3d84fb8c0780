// Writes docs/schema/*.schema.json from src/edition/schema.ts. A test fails where the two differ; run `npm run schema` then.
import { mkdirSync, writeFileSync } from "node:fs";
import { jsonSchemaOf, type SchemaName } from "../src/edition/json-schema.ts";
import { FILE_SCHEMAS } from "../src/edition/schema.ts";

const folder = new URL("../docs/schema/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const name of Object.keys(FILE_SCHEMAS) as SchemaName[])
  writeFileSync(new URL(`${name}.schema.json`, folder), `${JSON.stringify(jsonSchemaOf(name), null, 1)}\n`);
