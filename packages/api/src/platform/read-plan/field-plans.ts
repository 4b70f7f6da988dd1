import type { Sql } from "sql-template-tag";
import type { ApiContext } from "../context.ts";
import type { ListPlan } from "../pages/read-page.ts";
import type {
  Arguments,
  ColumnPlan,
  ComputedPlan,
  ExpressionPlan,
  FieldPlan,
  LoadedPlan,
  ManyPlan,
  OnePlan,
  PagePlan,
  PartPlan,
  RowClass,
  TypePlan,
} from "./declaration.ts";

type Name<R> = keyof R & string;

/** Declares how fields of a type are read, beside its resolver. `rows`: the entity it shows, where it is none itself. */
export function planType<R extends object>(
  of: RowClass,
  rows: RowClass<R>,
  declare: (fields: FieldPlans<R>) => Readonly<Record<string, FieldPlan>>,
): TypePlan {
  return { of, rows, fields: declare(new FieldPlans<R>()) };
}

/** The ways a field of a row can be read; each says what the resolver says. */
export class FieldPlans<R extends object> {
  column(property: Name<R>): ColumnPlan {
    return { kind: "COLUMN", property };
  }

  computed<K extends Name<R>>(
    columns: readonly K[],
    value: (row: Pick<R, K>, context: ApiContext) => unknown,
  ): ComputedPlan {
    return { kind: "COMPUTED", columns, value: value as ComputedPlan["value"] };
  }

  loaded<K extends Name<R>>(
    columns: readonly K[],
    value: (row: Pick<R, K>, context: ApiContext) => Promise<unknown>,
  ): LoadedPlan {
    return { kind: "LOADED", columns, value: value as LoadedPlan["value"] };
  }

  expression(
    sql: (alias: string) => string,
    value: ExpressionPlan["value"] = (text) => text,
  ): ExpressionPlan {
    return { kind: "EXPRESSION", sql, value };
  }

  one(target: RowClass, on: Name<R> | Exclude<OnePlan["on"], string>): OnePlan {
    return { kind: "ONE", target, on, seen: [] };
  }

  /** As `one`, for a row that is there only for some. */
  oneSeen<T extends object, K extends Name<T>>(
    target: RowClass<T>,
    on: Name<R> | Exclude<OnePlan["on"], string>,
    { seen, sees }: { readonly seen: readonly K[]; readonly sees: Sees<Pick<T, K>> },
  ): OnePlan {
    return { kind: "ONE", target, on, seen, sees: sees as OnePlan["sees"] & object };
  }

  many<T extends object, K extends Name<T>, P extends Name<R>>(
    target: RowClass<T>,
    plan: {
      readonly by: Name<T>;
      readonly order: readonly (Name<T> | { readonly pinyin: Name<T> })[];
      readonly where?: (target: string) => string;
      readonly keep?: {
        readonly columns: readonly K[];
        readonly parentColumns: readonly P[];
        readonly test: (row: Pick<T, K>, parent: Pick<R, P>, context: ApiContext) => boolean;
      };
    },
  ): ManyPlan {
    return { kind: "MANY", target, ...(plan as Omit<ManyPlan, "kind" | "target">) };
  }

  page<E extends object>(
    key: Name<R>,
    list: (key: Sql, args: Arguments, context: ApiContext) => ListPlan<E>,
  ): PagePlan {
    return { kind: "PAGE", key, list: list as unknown as PagePlan["list"] };
  }

  part(fields: Readonly<Record<string, FieldPlan>>): PartPlan {
    return { kind: "PART", fields };
  }

  /** As `part`, for an object that is not always there. */
  partWhen<K extends Name<R>>(
    columns: readonly K[],
    test: (row: Pick<R, K>) => boolean,
    fields: Readonly<Record<string, FieldPlan>>,
  ): PartPlan {
    return {
      kind: "PART",
      fields,
      exists: { columns, test: test as (row: unknown) => boolean },
    };
  }
}

type Sees<T> = (row: T, context: ApiContext) => boolean;
