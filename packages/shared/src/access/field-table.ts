import { DUTY_FIELDS } from "./duty-fields.ts";
import type { FieldLine, FieldPolicy } from "./field-policy.ts";
import { INBOX_FIELDS } from "./inbox-fields.ts";
import { ORGANISATION_FIELDS } from "./organisation-fields.ts";
import { PAGE_FIELDS } from "./page-fields.ts";
import { QUALITY_FIELDS } from "./quality-fields.ts";
import { ROOT_FIELDS } from "./root-fields.ts";
import { SERVICE_RECORD_FIELDS } from "./service-record-fields.ts";

/** A field by its type and name, as `Contact.phone`. */
export type FieldName = `${string}.${string}`;

/**
 * The rule of every field of the schema, by `Type.field`. A field without a line is shown to nobody,
 * and `unlistedFields` makes the build fail over it.
 */
export const FIELD_POLICY: ReadonlyMap<string, FieldPolicy> = new Map(
  [
    ...ORGANISATION_FIELDS,
    ...DUTY_FIELDS,
    ...SERVICE_RECORD_FIELDS,
    ...INBOX_FIELDS,
    ...QUALITY_FIELDS,
    ...PAGE_FIELDS,
    ...ROOT_FIELDS,
  ].flatMap(policiesOf),
);

/** The fields, of those named, that have no line in `FIELD_POLICY`. */
export function unlistedFields(names: Iterable<FieldName>): string[] {
  return [...names].filter((name) => !FIELD_POLICY.has(name));
}

function policiesOf([type, resource, rule, fields]: FieldLine): [string, FieldPolicy][] {
  return fields.split(" ").map((field) => [`${type}.${field}`, { resource, rule }]);
}
