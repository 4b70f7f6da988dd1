import { randomBytes } from "node:crypto";
import { Client } from "pg";
import type { DataSource } from "typeorm";
import { inject } from "vitest";
import { MODULES } from "../modules.ts";
import { createDataSource, type EntityList } from "../platform/database/data-source.ts";
import type { ApiModule } from "../platform/module.ts";
import { ensureTemplate, statement, urlOf } from "./template-database.ts";

export interface TestDatabase {
  readonly dataSource: DataSource;
  /** The superuser's URL of this database. */
  readonly url: string;
  /** Every statement since the last `clear`, for budgets. */
  readonly statements: string[];
  /** Drops the database. */
  readonly close: () => Promise<void>;
}

/** Clones the migrated template: a database of one's own, empty, in some tens of milliseconds. */
export async function openTestDatabase(
  modules: readonly ApiModule[] = MODULES,
): Promise<TestDatabase> {
  const ownerUrl = inject("ownerUrl");
  const name = `attest_test_${randomBytes(6).toString("hex")}`;
  await asOwner(
    ownerUrl,
    statement("CREATE DATABASE % TEMPLATE %", name, await ensureTemplate(ownerUrl)),
  );
  const statements: string[] = [];
  const url = urlOf(ownerUrl, name);
  const dataSource = createDataSource({
    url,
    entities: entitiesOf(modules),
    poolSize: 10,
    onStatement: (sql) => void statements.push(sql),
  });
  await dataSource.initialize();
  await dataSource.query(
    "INSERT INTO company (id, name, name_en, demo) VALUES (1, '质信测试公司', 'Attest Test', false) ON CONFLICT DO NOTHING",
  );
  statements.length = 0;
  const close = async (): Promise<void> => {
    await dataSource.destroy();
    await asOwner(ownerUrl, statement("DROP DATABASE IF EXISTS % WITH (FORCE)", name));
  };
  return { dataSource, url, statements, close };
}

/** Every entity there is in the code, so that builders work before their module is listed. */
function entitiesOf(modules: readonly ApiModule[]): EntityList {
  const files = import.meta.glob<Record<string, unknown>>("../modules/*/*.entity.ts", {
    eager: true,
  });
  const found = Object.values(files).flatMap((file) => Object.values(file));
  const listed = modules.flatMap(({ entities }) => [...entities]);
  return [...new Set([...listed, ...found])].filter(
    (one) => typeof one === "function",
  ) as (new () => object)[];
}

async function asOwner(ownerUrl: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
