// The format's schemas as published JSON Schema (draft 2020-12), one a file. Never used to validate: validate.ts does.
import { toJSONSchema } from "zod/mini";
import { FILE_SCHEMAS } from "./schema.ts";

export type SchemaName = keyof typeof FILE_SCHEMAS;

/** @returns what docs/schema/NAME.schema.json must hold. */
export const jsonSchemaOf = (name: SchemaName): object => toJSONSchema(FILE_SCHEMAS[name], { target: "draft-2020-12" });
