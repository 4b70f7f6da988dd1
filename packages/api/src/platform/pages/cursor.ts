import { badInput } from "../errors.ts";

/** Where a page ended: the values of its order's keys, the id last. Opaque to clients. */
export type CursorValues = readonly (string | number)[];

export function encodeCursor(values: CursorValues): string {
  return Buffer.from(JSON.stringify(values)).toString("base64url");
}

/** @throws DomainError BAD_USER_INPUT when it is no cursor of a list with that many keys */
export function decodeCursor(cursor: string, keys: number): CursorValues {
  const values = parsed(cursor);
  const fits =
    Array.isArray(values) &&
    values.length === keys &&
    values.every((value) => typeof value === "string" || typeof value === "number");
  if (!fits) {
    throw badInput(
      "after",
      "This is not a cursor of this list.",
      "an endCursor or an edge's cursor of the same list and order",
    );
  }
  return values;
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    return null;
  }
}
