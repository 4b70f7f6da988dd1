import { coerceInputValue, isInputType } from "graphql";
import { MODULES } from "../modules.ts";
import type { ExportFilter } from "../modules/export/export-filter.input.ts";
import { createApiSchema } from "../platform/graphql/create-api-schema.ts";

/**
 * A filter written at the terminal, read as the API would read it.
 *
 * @throws Error in a sentence for what the API's filters do not know
 */
export function readExportFilter(value: unknown): ExportFilter {
  const type = createApiSchema(MODULES).getType("ExportFilter");
  if (!isInputType(type)) {
    throw new Error("The schema has no ExportFilter.");
  }
  return coerceInputValue(value, type, (path, _invalid, error) => {
    throw new Error(`${path.join(".")}: ${error.message}`);
  }) as ExportFilter;
}
