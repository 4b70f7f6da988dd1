import type { Sql } from "sql-template-tag";
import type { ApiContext } from "../context.ts";
import type { ListPlan } from "../pages/read-page.ts";
import type { RowPlan } from "../pages/read-one.ts";
import type { ColumnKind } from "./table-column.ts";

/** The class of an entity or of an object type. */
export type RowClass<R extends object = object> = new () => R;

/** Some properties of a row, or their values, by name. */
export type Values = Readonly<Record<string, unknown>>;

/** Arguments of a field, coerced as execution coerces them. */
export type Arguments = Readonly<Record<string, unknown>>;

/** A column of the row, under another name. */
export interface ColumnPlan {
  readonly kind: "COLUMN";
  readonly property: string;
}

/** Reckoned from columns of the row by a pure function. */
export interface ComputedPlan {
  readonly kind: "COMPUTED";
  readonly columns: readonly string[];
  readonly value: (row: Values, context: ApiContext) => unknown;
}

/** Reckoned like a computed field, after something else was read: for what seldom is asked for. */
export interface LoadedPlan {
  readonly kind: "LOADED";
  readonly columns: readonly string[];
  readonly value: (row: Values, context: ApiContext) => Promise<unknown>;
}

/** What one SQL expression over the row says, given the row's alias; a constant of ours. */
export interface ExpressionPlan {
  readonly kind: "EXPRESSION";
  readonly sql: (alias: string) => string;
  readonly value: (text: string | null, context: ApiContext) => unknown;
}

/** One row of another table: by the id in a column, or by a condition of ours on the two aliases. */
export interface OnePlan {
  readonly kind: "ONE";
  readonly target: RowClass;
  readonly on: string | ((alias: string, target: string) => string);
  /** Whether the viewer may see a row with that id; left out: who sees the one sees the other. */
  readonly sees?: (row: Values, context: ApiContext) => boolean;
  /** The target's columns that `sees` asks for. */
  readonly seen: readonly string[];
}

/** A key of an order: a property, perhaps in the order of pinyin. */
export type OrderedBy = string | { readonly pinyin: string };

/** The rows of another table that point to this one, all of them, in an order. */
export interface ManyPlan {
  readonly kind: "MANY";
  readonly target: RowClass;
  readonly by: string;
  readonly order: readonly OrderedBy[];
  /** A condition of ours on the target's alias. */
  readonly where?: (target: string) => string;
  /** Which of them the viewer sees, from columns of both. */
  readonly keep?: {
    readonly columns: readonly string[];
    readonly parentColumns: readonly string[];
    readonly test: (row: Values, parent: Values, context: ApiContext) => boolean;
  };
}

/** A page of the rows that belong to this one; the key is the row's column, as SQL. */
export interface PagePlan {
  readonly kind: "PAGE";
  readonly key: string;
  readonly list: (key: Sql, args: Arguments, context: ApiContext) => ListPlan<object>;
}

/** An object that is made of this very row's columns. */
export interface PartPlan {
  readonly kind: "PART";
  readonly fields: Readonly<Record<string, FieldPlan>>;
  /** When there is one. */
  readonly exists?: {
    readonly columns: readonly string[];
    readonly test: (row: Values) => boolean;
  };
}

export type FieldPlan =
  | ColumnPlan
  | ComputedPlan
  | LoadedPlan
  | ExpressionPlan
  | OnePlan
  | ManyPlan
  | PagePlan
  | PartPlan;

/** What a module knows of the fields of one type; several modules may speak of the same. */
export interface TypePlan {
  readonly of: RowClass;
  /** The entity whose rows the type shows, where it is none itself. */
  readonly rows: RowClass;
  readonly fields: Readonly<Record<string, FieldPlan>>;
}

/** `null`: this is not planned, and is executed the ordinary way. */
export type QueryPlan =
  | {
      readonly kind: "LIST";
      readonly list: (args: Arguments, context: ApiContext) => ListPlan<object> | null;
      /** What `endCursor` says on an empty page. */
      readonly emptyCursor?: (args: Arguments) => string;
    }
  | {
      readonly kind: "ALL";
      readonly list: (args: Arguments, context: ApiContext) => ListPlan<object> | null;
    }
  | {
      readonly kind: "ROW";
      readonly row: (args: Arguments, context: ApiContext) => RowPlan<object> | null;
    }
  | {
      /** By its resolver, and so is what is below: for what seldom is asked for, or is no row of a table. */
      readonly kind: "RESOLVED";
    }
  | {
      readonly kind: "FIGURES";
      /** What the statement's columns hold; they are named as the type's properties. */
      readonly columns: Readonly<Record<string, ColumnKind>>;
      /** In the order of the answer; null: no figures. */
      readonly statement: (args: Arguments, context: ApiContext) => Sql | null;
      /** @throws DomainError when there are too many */
      readonly check: (rows: number) => void;
    };

/** What a module declares for reading beside its resolvers. */
export interface ModulePlan {
  readonly types: readonly TypePlan[];
  readonly queries: Readonly<Record<string, QueryPlan>>;
}
