import type { GraphQLSchema } from "graphql";
import { getMetadataStorage } from "type-graphql";
import type { DataSource, EntityMetadata } from "typeorm";
import type { ApiModule } from "../module.ts";
import type { FieldPlan, QueryPlan, RowClass } from "./declaration.ts";
import { columnsOf, type TableColumn } from "./table-column.ts";

/** The rows a type is read from. */
export interface Table {
  readonly name: string;
  /** The entity; undefined for the rows of a statement. */
  readonly rows?: RowClass;
  /** By property. */
  readonly columns: ReadonlyMap<string, TableColumn>;
  /** The property of the primary key. */
  readonly key: string;
}

/** What TypeGraphQL, TypeORM and the modules' declarations say of every type, put together once. */
export class TypeBook {
  readonly queries: ReadonlyMap<string, QueryPlan>;
  readonly #fields = new Map<string, FieldPlan>();
  readonly #tables = new Map<string, RowClass>();
  readonly #names = new Map<RowClass, string>();
  readonly #known = new Map<RowClass, Table>();

  constructor(
    readonly schema: GraphQLSchema,
    private readonly dataSource: DataSource,
    modules: readonly ApiModule[],
  ) {
    const plans = modules.flatMap(({ plan }) => (plan === undefined ? [] : [plan]));
    this.queries = new Map(plans.flatMap(({ queries }) => Object.entries(queries)));
    this.#readProperties();
    for (const { of, rows, fields } of plans.flatMap(({ types }) => types)) {
      const type = this.nameOf(of);
      this.#tables.set(type, rows);
      for (const [field, plan] of Object.entries(fields)) {
        this.#fields.set(`${type}.${field}`, plan);
      }
    }
  }

  /** Undefined: the field has a resolver of its own and no declaration. */
  reading(type: string, field: string): FieldPlan | undefined {
    return this.#fields.get(`${type}.${field}`);
  }

  /** The GraphQL name of a class. */
  nameOf(of: RowClass): string {
    return this.#names.get(of) ?? of.name;
  }

  /** The table whose rows a type shows; undefined: none. */
  tableOf(type: string): Table | undefined {
    const rows = this.#tables.get(type);
    return rows === undefined || !this.dataSource.hasMetadata(rows)
      ? undefined
      : this.tableOfClass(rows);
  }

  /** The table of an entity. */
  tableOfClass(rows: RowClass): Table {
    const known = this.#known.get(rows);
    if (known !== undefined) {
      return known;
    }
    const table = { ...asTable(this.dataSource.getMetadata(rows)), rows };
    this.#known.set(rows, table);
    return table;
  }

  #readProperties(): void {
    const { objectTypes, fieldResolvers } = getMetadataStorage();
    for (const { name, target, fields = [] } of objectTypes) {
      const rows = target as RowClass;
      this.#names.set(rows, name);
      this.#tables.set(name, rows);
      const resolved = new Set(
        fieldResolvers
          .filter((resolver) => resolver.getObjectType?.() === target)
          .map(({ schemaName }) => schemaName),
      );
      for (const field of fields.filter(({ schemaName }) => !resolved.has(schemaName))) {
        this.#fields.set(`${name}.${field.schemaName}`, { kind: "COLUMN", property: field.name });
      }
    }
  }
}

function asTable(metadata: EntityMetadata): Table {
  const key = metadata.primaryColumns[0]?.propertyName ?? "id";
  return { name: metadata.tableName, columns: columnsOf(metadata), key };
}
