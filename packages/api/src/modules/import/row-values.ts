import { LineRefusal } from "./line-refusal.ts";
import type { ColumnPositions, ServiceNowColumn } from "./service-now.columns.ts";
import type { ValueKind } from "./service-now.value.ts";

/** The values of one line by column. `?` and nothing at all are `null`. */
export class RowValues {
  constructor(
    private readonly fields: readonly string[],
    private readonly positions: ColumnPositions,
  ) {}

  /** @throws LineRefusal when the value is `null` or not of this kind */
  required<T>(column: ServiceNowColumn, kind: ValueKind<T>): T {
    const value = this.optional(column, kind);
    if (value === null) {
      throw new LineRefusal(`VALUE_MISSING:${column} 不能为空;应为 ${kind.allowed}`);
    }
    return value;
  }

  /** @throws LineRefusal when the value is not of this kind */
  optional<T>(column: ServiceNowColumn, kind: ValueKind<T>): T | null {
    const text = this.text(column);
    const value = text === null ? null : kind.read(text);
    if (text !== null && value === null) {
      const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
      throw new LineRefusal(`${kind.code}:${column} 的值“${shown}”不可用;应为 ${kind.allowed}`);
    }
    return value;
  }

  text(column: ServiceNowColumn): string | null {
    const text = this.fields[this.positions[column]]?.trim() ?? "";
    return text === "" || text === "?" ? null : text;
  }
}
