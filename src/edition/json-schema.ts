// The format's schemas as published JSON Schema (draft 2020-12), one a file. Never used to validate: validate.ts does.
import { toJsonSchema, type ConversionConfig } from "@valibot/to-json-schema";
import { FILE_SCHEMAS } from "./schema.ts";

export type SchemaName = keyof typeof FILE_SCHEMAS;

/** What the converter does not know by itself. JSON's numbers are finite but for 1e999, which JSON Schema cannot tell. */
const overrideAction: ConversionConfig["overrideAction"] = ({ valibotAction, jsonSchema }) => {
  switch (valibotAction.type) {
    case "finite":
    case "readonly":
      return jsonSchema;
    case "safe_integer":
      return {
        ...jsonSchema,
        type: "integer",
        minimum: Number.MIN_SAFE_INTEGER,
        maximum: Number.MAX_SAFE_INTEGER,
      };
    default:
      return undefined;
  }
};

/** @returns what docs/schema/NAME.schema.json must hold. */
export const jsonSchemaOf = (name: SchemaName): object =>
  toJsonSchema(FILE_SCHEMAS[name], { target: "draft-2020-12", overrideAction });
