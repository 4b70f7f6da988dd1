import { formatInstant, parseInstant } from "@attest/shared/primitives";
import { workingSecondsBetween } from "@attest/shared/service-calendar";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "../account/demo-accounts.ts";
import { signIn } from "../account/sign-in.service.ts";
import { onDutyAt } from "../duty-roster/duty-shift.service.ts";
import { currentCalendar } from "../service-calendar/service-calendar.service.ts";
import { isEmpty } from "./is-empty.ts";
import { seedDemoCompany } from "./seed-demo-company.ts";

const NOW = parseInstant("2026-09-16T10:30:00+08:00") ?? 0;
const environment = { publicUrl: "http://localhost:4000" };

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await seedDemoCompany({ dataSource: database.dataSource, environment, now: NOW, records: 120 });
});
afterAll(() => database.close());

const rows = <T>(sql: string): Promise<T[]> => database.dataSource.query(sql);
const numberOf = async (sql: string): Promise<number> =>
  Number((await rows<{ n: string }>(`SELECT count(*) AS n FROM ${sql}`))[0]?.n);

describe("The demo company", () => {
  it("has eight teams with a manager each, 44 engineers of whom 15 at the desk and 8 outsourced, and 60 customers", async () => {
    expect(await numberOf("industry_team t JOIN team_manager m ON m.industry_team_id = t.id")).toBe(
      8,
    );
    expect(await numberOf("engineer")).toBe(44);
    expect(await numberOf("engineer WHERE '客户服务' = ANY (specialties)")).toBe(15);
    expect(await numberOf("engineer WHERE outsourced AND vendor IS NOT NULL")).toBe(8);
    expect(await numberOf("role_grant WHERE role = 'AGENT'")).toBe(3);
    expect(await numberOf("role_grant WHERE role = 'INSPECTOR'")).toBe(3);
    expect(await numberOf("customer WHERE industry_team_id IS NOT NULL")).toBe(60);
    expect(await numberOf("service_record")).toBeGreaterThan(115);
  });

  it("lets every demo account in with the one password", async () => {
    for (const { email } of [DEMO_ACCOUNTS[0], DEMO_ACCOUNTS.at(-1)].flatMap(
      (account) => account ?? [],
    )) {
      expect(
        await signIn(
          { dataSource: database.dataSource, address: "127.0.0.1" },
          { email, password: DEMO_PASSWORD },
        ),
      ).not.toBe("");
    }
    const known = await rows<{ email: string }>(
      "SELECT email FROM staff WHERE password_hash IS NOT NULL",
    );
    expect(known.map(({ email }) => email)).toEqual(
      expect.arrayContaining(DEMO_ACCOUNTS.map(({ email }) => email)),
    );
  });

  it("puts the first engineers and the first customer into the first manager's team", async () => {
    const [found] = await rows<Record<string, unknown>>(`
      SELECT t.code, c.entitled_to_close, k.outsourcing_allowed,
        array(SELECT p.email FROM team_membership b JOIN engineer e ON e.id = b.engineer_id JOIN staff p ON p.id = e.staff_id
          WHERE b.industry_team_id = t.id AND p.email IN ('engineer@demo.attest.test', 'outsourced-engineer@demo.attest.test') ORDER BY 1) AS engineers
      FROM contact c JOIN customer k ON k.id = c.customer_id JOIN industry_team t ON t.id = k.industry_team_id
        JOIN team_manager m ON m.industry_team_id = t.id JOIN staff s ON s.id = m.staff_id
      WHERE c.phone = '13800000001' AND s.email = 'department-manager@demo.attest.test'`);
    expect(found).toEqual({
      code: "government",
      entitled_to_close: true,
      outsourcing_allowed: true,
      engineers: ["engineer@demo.attest.test", "outsourced-engineer@demo.attest.test"],
    });
  });

  it("has one engineer on duty at any time outside working time, and nobody within", async () => {
    const { manager } = database.dataSource;
    const { calendar } = await currentCalendar(manager);
    for (let at = NOW - 90 * 86_400; at < NOW + 360 * 86_400; at += 86_400 * 3 + 4_321) {
      const expected = workingSecondsBetween(calendar, at, at + 1) === 1 ? 0 : 1;
      expect((await onDutyAt(manager, at)).length, formatInstant(at)).toBe(expected);
    }
  });

  it("has records in every status that work passes through, some of them past due", async () => {
    const found = await rows<{ status: string }>(
      "SELECT DISTINCT status FROM service_record ORDER BY status",
    );
    expect(found.map(({ status }) => status)).toEqual([
      "ASSIGNED",
      "CLOSED",
      "IN_PROGRESS",
      "OPEN",
      "PENDING_CONSENT",
      "WAITING_CUSTOMER",
      "WAITING_THIRD_PARTY",
    ]);
    expect(
      await numberOf(
        `service_record WHERE status = 'ASSIGNED' AND due_at < to_timestamp(${String(NOW)})`,
      ),
    ).toBeGreaterThan(0);
  });

  it("gives the first engineers open work", async () => {
    for (const email of ["engineer@demo.attest.test", "outsourced-engineer@demo.attest.test"]) {
      const open = `service_record r JOIN engineer e ON e.id = r.engineer_id JOIN staff s ON s.id = e.staff_id
        WHERE s.email = '${email}' AND r.status <> 'CLOSED'`;
      expect(await numberOf(open), email).toBeGreaterThan(1);
    }
  });

  it("holds every record without a gap from its creation on", async () => {
    const broken = await rows(`
      SELECT service_record_id FROM (
        SELECT c.*, r.created_at, lag(to_at) OVER w AS before, row_number() OVER w AS place, lead(from_at) OVER w AS after
        FROM custody c JOIN service_record r ON r.id = c.service_record_id WINDOW w AS (PARTITION BY service_record_id ORDER BY from_at)) s
      WHERE (place = 1 AND from_at <> created_at) OR (place > 1 AND from_at IS DISTINCT FROM before) OR (after IS NULL) <> (to_at IS NULL)`);
    expect(broken).toEqual([]);
  });

  it("closes no cycle with consent whose form misses a part, and archives it", async () => {
    const incomplete = await rows(`
      SELECT frame_id FROM service_cycle c WHERE close_reason = 'CONSENT' AND (archive_hash IS NULL OR 3 > (
        SELECT count(DISTINCT part) FROM form_entry f WHERE f.service_cycle_id = c.id AND part IN ('ANALYSIS', 'SOLUTION', 'RESULT')))`);
    expect(incomplete).toEqual([]);
    expect(await numberOf("service_cycle WHERE close_reason = 'CONSENT'")).toBeGreaterThan(60);
  });

  it("gives no record of a customer who forbids it to an outsourced engineer", async () => {
    const wrong =
      await rows(`SELECT r.number FROM service_record r JOIN customer k ON k.id = r.customer_id JOIN custody c ON c.service_record_id = r.id
      JOIN engineer e ON e.id = c.engineer_id WHERE e.outsourced AND NOT k.outsourcing_allowed`);
    expect(wrong).toEqual([]);
    expect(await numberOf("customer WHERE NOT outsourcing_allowed")).toBeGreaterThan(0);
  });

  it("leaves nothing to do for the past: no letter waits, no job is overdue, nothing happened after its making", async () => {
    expect(await numberOf("letter WHERE state = 'QUEUED'")).toBe(0);
    expect(
      await numberOf(`graphile_worker._private_jobs WHERE run_at <= to_timestamp(${String(NOW)})`),
    ).toBe(0);
    expect(
      await numberOf(
        `journal_entry WHERE subject_area <> 'ACCOUNT' AND (occurred_at > at OR at <> to_timestamp(${String(NOW)}))`,
      ),
    ).toBe(0);
  });

  it("is not made where there is something, or where strangers come by", async () => {
    const { dataSource } = database;
    expect(await isEmpty(dataSource)).toBe(false);
    await expect(seedDemoCompany({ dataSource, environment })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await expect(
      seedDemoCompany({ dataSource, environment: { publicUrl: "https://desk.example" } }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
