import { afterAll, beforeAll, expect, it } from "vitest";
import { BUILT_SINCE } from "../../testing/build.ts";
import { openTestApi, type TestApi } from "../../testing/test-api.ts";
import { newId } from "../../platform/random.ts";
import { identify } from "./identify.service.ts";
import { RoleGrant } from "./role-grant.entity.ts";
import { startSession } from "./start-session.service.ts";

let api: TestApi;
beforeAll(async () => void (api = await openTestApi()));
afterAll(() => api.close());

async function sessionOf(staffId: string): Promise<string> {
  return api.transact((unit) => startSession(unit, { kind: "STAFF", staffId }));
}

it("tells roles, teams, profile, duty, time and demo in one statement", async () => {
  const team = await api.build.team();
  const { engineer, staff } = await api.build.engineer({ team });
  const managed = await api.build.team({ manager: staff });
  await api.dataSource.query(
    "INSERT INTO duty_shift (id, engineer_id, starts_at, ends_at) VALUES ($1, $2, company_now() - interval '1 hour', company_now() + interval '1 hour')",
    [newId(), engineer.id],
  );
  const sessionToken = await sessionOf(staff.id);
  api.statements.length = 0;
  const { viewer, now, demo } = await identify(api.dataSource, { sessionToken, bearer: null });
  expect(api.statements).toHaveLength(1);
  expect(viewer).toMatchObject({
    kind: "STAFF",
    staffId: staff.id,
    roles: ["ENGINEER"],
    engineerId: engineer.id,
    memberTeamIds: [team.id],
    managedTeamIds: [managed.id],
    standings: ["ON_DUTY"],
  });
  expect(now).toBeGreaterThan(BUILT_SINCE);
  expect(demo).toBe(false);
});

it("leaves out roles that ended or have not begun, and a duty that is over", async () => {
  const { engineer, staff } = await api.build.engineer();
  const { manager } = api.dataSource;
  const grant = { staffId: staff.id, grantedBy: null };
  await manager.insert(RoleGrant, {
    id: newId(),
    ...grant,
    role: "AGENT",
    validFrom: BUILT_SINCE,
    validTo: BUILT_SINCE + 60,
  });
  await manager.insert(RoleGrant, {
    id: newId(),
    ...grant,
    role: "ADMINISTRATOR",
    validFrom: 4_000_000_000,
    validTo: null,
  });
  await api.dataSource.query(
    "INSERT INTO duty_shift (id, engineer_id, starts_at, ends_at) VALUES ($1, $2, company_now() - interval '1 hour', company_now())",
    [newId(), engineer.id],
  );
  const { viewer } = await identify(api.dataSource, {
    sessionToken: await sessionOf(staff.id),
    bearer: null,
  });
  expect(viewer).toMatchObject({ roles: ["ENGINEER"], standings: [], memberTeamIds: [] });
});

it.each([null, "", "no-such-token", "' OR 1=1 --"])(
  "takes the session %j for nobody",
  async (sessionToken) => {
    expect((await identify(api.dataSource, { sessionToken, bearer: null })).viewer).toEqual({
      kind: "ANONYMOUS",
    });
  },
);

it("takes an expired session for nobody, but the demo clock expires none", async () => {
  const staff = await api.build.staff();
  const sessionToken = await sessionOf(staff.id);
  await api.dataSource.query("UPDATE company SET clock_offset_seconds = 30 * 86400");
  expect((await identify(api.dataSource, { sessionToken, bearer: null })).viewer.kind).toBe(
    "STAFF",
  );
  await api.dataSource.query("UPDATE company SET clock_offset_seconds = 0");
  await api.dataSource.query("UPDATE session SET expires_at = now() WHERE staff_id = $1", [
    staff.id,
  ]);
  expect((await identify(api.dataSource, { sessionToken, bearer: null })).viewer.kind).toBe(
    "ANONYMOUS",
  );
});
