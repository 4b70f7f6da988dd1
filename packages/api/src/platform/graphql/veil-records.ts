import {
  defaultFieldResolver,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  isIntrospectionType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from "graphql";
import type { ApiContext } from "../context.ts";

/** The records whose people are hidden from a viewer, each with the names that are blotted out in its texts. */
export type VeiledRecords = ReadonlyMap<string, readonly string[]>;

/** @returns null at once for a viewer from whom nothing is hidden */
export type RecordVeil = (context: ApiContext) => Promise<VeiledRecords> | null;

/** Stands where a name was, and for a person who has to be somebody. */
const BLOT = "***";
const NOBODY = { id: "00000000-0000-0000-0000-000000000000", name: BLOT, email: BLOT };
const PEOPLE = new Set(["Staff", "Engineer"]);

/** Of a record, but about somebody else: the reviewer knows who reviews. */
const OPEN = new Set(["Review"]);

/** Fields that lead to people without being one: hidden whole. */
const HIDDEN: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["ServiceCycle.attribution", null],
  ["Consultation.proposals", []],
  ["DutyCall.pages", []],
  ["JournalEntry.actor", BLOT],
  ["JournalEntry.payload", null],
]);

/**
 * Hides who worked on a record from whoever must not know yet: in every object that belongs to a record, people are
 * left out and their names blotted out in texts. It goes by what objects are, not by a list of fields, so that a field
 * added tomorrow is covered.
 *
 * @see docs/rules.md R38
 */
export function veilRecords(schema: GraphQLSchema, veils: readonly RecordVeil[]): GraphQLSchema {
  const [veil] = veils;
  if (veil === undefined) {
    return schema;
  }
  schema.extensions = { ...schema.extensions, recordVeil: veil };
  const types = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !isIntrospectionType(type) && !OPEN.has(type.name));
  for (const type of types) {
    const fields = Object.values(type.getFields()) as Field[];
    fields.forEach((field) => veilField(field, { typeName: type.name, veil }));
  }
  return schema;
}

/** The veil of a schema; a plan that reads past the resolvers has to ask it. */
export function veilOf(schema: GraphQLSchema): RecordVeil | null {
  return (schema.extensions["recordVeil"] as RecordVeil | undefined) ?? null;
}

type Field = GraphQLField<unknown, ApiContext>;

interface Veiling {
  readonly typeName: string;
  readonly veil: RecordVeil;
}

function veilField(field: Field, { typeName, veil }: Veiling): void {
  const show = showing(field, typeName);
  const resolve = field.resolve ?? defaultFieldResolver;
  if (show === null) {
    return;
  }
  field.resolve = (...call: Parameters<GraphQLFieldResolver<unknown, ApiContext>>): unknown => {
    const veiled = veil(call[2]);
    const recordId = veiled === null ? null : recordIdOf(typeName, call[0]);
    if (veiled === null || recordId === null) {
      return resolve(...call);
    }
    return veiled.then(async (records) => {
      const names = records.get(recordId);
      const value: unknown = await resolve(...call);
      return names === undefined ? value : show(value, names);
    });
  };
}

type Showing = (value: unknown, names: readonly string[]) => unknown;

/** What a field of a veiled record shows instead; null: itself. */
function showing(field: Field, typeName: string): Showing | null {
  const name = `${typeName}.${field.name}`;
  if (HIDDEN.has(name)) {
    return () => HIDDEN.get(name);
  }
  const target = getNamedType(field.type).name;
  if (PEOPLE.has(target)) {
    const nothing = isNonNullType(field.type)
      ? isListType(field.type.ofType)
        ? []
        : NOBODY
      : null;
    return () => nothing;
  }
  return target === "String" ? blotted : null;
}

/** The text with every name in it blotted out. */
function blotted(value: unknown, names: readonly string[]): unknown {
  return typeof value === "string"
    ? names.reduce((text, name) => text.replaceAll(name, BLOT), value)
    : value;
}

function recordIdOf(typeName: string, root: unknown): string | null {
  if (typeof root !== "object" || root === null) {
    return null;
  }
  const { id, serviceRecordId } = root as { id?: unknown; serviceRecordId?: unknown };
  const found = typeName === "ServiceRecord" ? id : serviceRecordId;
  return typeof found === "string" ? found : null;
}
