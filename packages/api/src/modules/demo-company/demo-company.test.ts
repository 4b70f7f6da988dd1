import { expect, it } from "vitest";
import { openTestDatabase } from "../../testing/test-database.ts";
import { seedDemoCompany } from "./seed-demo-company.ts";
it("x", async () => {
  const db = await openTestDatabase();
  const t = performance.now();
  await seedDemoCompany({ dataSource: db.dataSource, environment: { publicUrl: "http://localhost:4000" } });
  console.log("ms", performance.now() - t, "statements", db.statements.length);
  for (const table of ["staff","role_grant","engineer","team_membership","customer","contact","duty_shift","journal_entry","industry_team","team_manager","routing_rule","service_calendar_year"]) {
    console.log(table, (await db.dataSource.query(`select count(*) n from ${table}`))[0].n);
  }
  await db.close();
  expect(1).toBe(1);
});
