import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { codegen } from "@graphql-codegen/core";
import * as operationsPlugin from "@graphql-codegen/typescript-operations";
import { buildSchema, Kind, parse, print, printSchema } from "graphql";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const CLIENT = join(ROOT, "docs/client");
export const GENERATED = join(CLIENT, "generated.ts");

const HEAD = `// Made by \`node test/docs/generate-client.mjs\` from the schema and operations.graphql; a test says when it is stale.

/** An operation's text, with the types of its answer and of its variables. */
export type Operation<Answer, Variables> = string & {
  readonly __answer?: Answer;
  readonly __variables?: Variables;
};
`;

const TEXT_SCALARS = ["Date", "DateTime", "YearMonth"];
const CONFIG = {
  scalars: Object.fromEntries(TEXT_SCALARS.map((name) => [name, "string"])),
  defaultScalarType: "unknown",
  enumsAsTypes: true,
  immutableTypes: true,
  skipTypename: true,
};

/** The types of the client's operations, made anew. */
export async function generateClient() {
  const schema = buildSchema(readFileSync(join(ROOT, "packages/api/schema.graphql"), "utf8"));
  const document = parse(readFileSync(join(CLIENT, "operations.graphql"), "utf8"));
  const types = await codegen({
    filename: GENERATED,
    schema: parse(printSchema(schema)),
    schemaAst: schema,
    documents: [{ location: "operations.graphql", document }],
    plugins: [{ operations: {} }],
    pluginMap: { operations: operationsPlugin },
    config: CONFIG,
  });
  const texts = document.definitions
    .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
    .map(textOf);
  return `${[HEAD, types.trim(), ...texts].join("\n\n")}\n`;
}

function textOf(operation) {
  const { name, operation: kind } = operation;
  const stem = `${name.value}${kind[0].toUpperCase()}${kind.slice(1)}`;
  const text = JSON.stringify(print(operation).replace(/\s+/g, " "));
  return `export const ${name.value}: Operation<${stem}, ${stem}Variables> =\n  ${text};`;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(GENERATED, await generateClient());
}
