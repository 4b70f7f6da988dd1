import { parseInstant } from "@attest/shared/primitives";
import type { DataSource } from "typeorm";
import { describe, expect, it } from "vitest";
import type { History } from "../../platform/history/write-history.ts";
import { transact } from "../../platform/unit-of-work.ts";
import { openTestDatabase } from "../../testing/test-database.ts";
import { seedDemoCompany } from "./seed-demo-company.ts";
import { tellCompany } from "./tell-company.ts";

const NOW = parseInstant("2026-09-16T10:30:00+08:00") ?? 0;
const environment = { publicUrl: "http://localhost:4000" };

const made = { now: NOW, records: 40, seed: "one" };

describe("Two demo companies", () => {
  it("of the same seed and day are equal, row for row, whether their commands share one transaction or have one each", async () => {
    const one = await exportOf((dataSource) =>
      seedDemoCompany({ dataSource, environment, ...made }),
    );
    const other = await exportOf((dataSource) =>
      seedDemoCompany({ dataSource, environment, ...made }),
    );
    expect(Object.keys(one).length).toBeGreaterThan(20);
    expect(other).toEqual(one);

    const apart = await exportOf((dataSource) => tellCompany(oneByOne(dataSource), made));
    // An entry is recorded when its command runs: there at its own time, here all at once.
    const { journal_entry: entries = [], ...tables } = apart;
    const { journal_entry: together = [], ...others } = one;
    expect(tables).toEqual(others);
    expect(entries.length).toBe(together.length);
  }, 120_000);

  it("of different seeds have different people and problems", async () => {
    const few = { ...made, records: 5 };
    const one = await exportOf((dataSource) =>
      seedDemoCompany({ dataSource, environment, ...few }),
    );
    const other = await exportOf((dataSource) =>
      seedDemoCompany({ dataSource, environment, ...few, seed: "another" }),
    );
    expect(other["contact"]).not.toEqual(one["contact"]);
    expect(other["service_record"]).not.toEqual(one["service_record"]);
  });
});

/** As people give them: each command a transaction of its own. */
function oneByOne(dataSource: DataSource): History {
  return { run: ({ at, viewer }, command) => transact({ dataSource, viewer, now: at }, command) };
}

/** Every row of every table, as a company that was just made holds them. */
async function exportOf(
  make: (dataSource: DataSource) => Promise<unknown>,
): Promise<Record<string, string[]>> {
  const { dataSource, close } = await openTestDatabase();
  try {
    await make(dataSource);
    const tables: { name: string }[] = await dataSource.query(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_migration' ORDER BY 1",
    );
    const exported: Record<string, string[]> = {};
    for (const { name } of tables) {
      const found: { row: string }[] = await dataSource.query(
        `SELECT t::text AS row FROM ${name} t ORDER BY 1`,
      );
      exported[name] = found.map(({ row }) => row);
    }
    return exported;
  } finally {
    await close();
  }
}
