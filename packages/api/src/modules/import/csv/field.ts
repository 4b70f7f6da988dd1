/** What a field of a resource holds. */
export const FieldKind = {
  TEXT: "TEXT",
  /** With an offset, or as the clock on a Chinese wall shows it: 2026-03-01 09:05, 2026/3/1 9:05:00. */
  INSTANT: "INSTANT",
  DATE: "DATE",
  /** true, yes, 1, 是; false, no, 0, 否. */
  BOOLEAN: "BOOLEAN",
  /** Parted by a comma, a semicolon or a 、. */
  LIST: "LIST",
  /** A number of the channels' words. */
  CHANNEL: "CHANNEL",
} as const;
export type FieldKind = (typeof FieldKind)[keyof typeof FieldKind];

/** A field that a file may fill. */
export interface Field {
  readonly kind: FieldKind;
  readonly need: "REQUIRED" | "OPTIONAL";
}

/** What a row says, read and checked; null: nothing. */
export type FieldValue = string | number | boolean | readonly string[] | null;
export type RowValues = Readonly<Record<string, FieldValue>>;
