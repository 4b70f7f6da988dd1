import { Role } from "@attest/shared/access";
import type { Instant } from "@attest/shared/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { companyNow } from "../../platform/unit-of-work.ts";
import { openTestApi, type TestApi } from "../../testing/test-api.ts";
import { actingManagerIds, setTeamManager } from "./team-manager.service.ts";

let api: TestApi;
let now: Instant;
beforeAll(async () => {
  api = await openTestApi();
  now = await companyNow(api.dataSource);
});
afterAll(() => api.close());

const DAY = 86_400;
const HAND_OVER = `mutation ($input: SetTeamManagerInput!) { setTeamManager(input: $input) { industryTeam { manager { name } } } }`;

describe("who manages a team", () => {
  it("ORG-01 refuses a second manager from the same date and hands over back to back", async () => {
    const [first, second, third] = [
      await api.build.staff({ name: "甲" }),
      await api.build.staff(),
      await api.build.staff(),
    ];
    const team = await api.build.team({ manager: first });
    const hand = (staffId: string, validFrom: Instant) =>
      api.transact((unit) => setTeamManager(unit, { industryTeamId: team.id, staffId, validFrom }));
    await hand(second.id, now + DAY);
    await expect(hand(third.id, now + DAY)).rejects.toMatchObject({ code: "CONFLICT" });
    const { manager: db } = api.dataSource;
    expect(await actingManagerIds(db, team.id, now + DAY - 1)).toEqual([first.id]);
    expect(await actingManagerIds(db, team.id, now + DAY)).toEqual([second.id]);
    const terms: { valid_from: Date; valid_to: Date | null }[] = await db.query(
      "SELECT valid_from, valid_to FROM team_manager WHERE industry_team_id = $1 ORDER BY valid_from",
      [team.id],
    );
    expect(terms).toHaveLength(2);
    expect(terms[0]?.valid_to).toEqual(terms[1]?.valid_from);
  });

  it("ORG-01 is kept by the database when two hand over at the same moment", async () => {
    const team = await api.build.team({ manager: await api.build.staff() });
    const heirs = await Promise.all([api.build.staff(), api.build.staff()]);
    const outcomes = await Promise.allSettled(
      heirs.map(({ id }) =>
        api.transact((unit) =>
          setTeamManager(unit, { industryTeamId: team.id, staffId: id, validFrom: now + DAY }),
        ),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("ORG-02 lets the operations director act while there is none", async () => {
    const director = await api.build.staff({ roles: [Role.OPERATIONS_DIRECTOR] });
    const team = await api.build.team({ manager: await api.build.staff() });
    const as = await api.build.viewer(director);
    const answer = await api.run<{ setTeamManager: { industryTeam: { manager: unknown } } }>(
      HAND_OVER,
      { input: { industryTeamId: team.id } },
      { as },
    );
    expect(answer.data.setTeamManager.industryTeam.manager).toBeNull();
    expect(await actingManagerIds(api.dataSource.manager, team.id, now + DAY)).toEqual([
      director.id,
    ]);
  });

  it("is never decided for the past, and only by who may", async () => {
    const [staff, team] = [await api.build.staff(), await api.build.team()];
    const input = { industryTeamId: team.id, staffId: staff.id };
    const late = api.transact((unit) => setTeamManager(unit, { ...input, validFrom: now - DAY }));
    await expect(late).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
    for (const role of [Role.DEPARTMENT_MANAGER, Role.ADMINISTRATOR, Role.INSPECTOR]) {
      const { errors } = await api.run(
        HAND_OVER,
        { input },
        { as: await api.build.viewerWith(role) },
      );
      expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    }
  });
});

describe("teams", () => {
  const CREATE = `mutation ($input: CreateIndustryTeamInput!) { createIndustryTeam(input: $input) {
    industryTeam { id code name mode severity version } } }`;
  const UPDATE = `mutation ($input: UpdateIndustryTeamInput!) { updateIndustryTeam(input: $input) { industryTeam { name version } } }`;

  it("are set up and renamed, each by the version that was seen", async () => {
    const as = await api.build.viewerWith(Role.TECHNICAL_DIRECTOR);
    const made = await api.run<{ createIndustryTeam: { industryTeam: { id: string } } }>(
      CREATE,
      { input: { code: "finance", name: "金融行业组" } },
      { as },
    );
    const { industryTeam } = made.data.createIndustryTeam;
    expect(industryTeam).toMatchObject({
      code: "finance",
      mode: "COMPANY_MANAGED",
      severity: "NORMAL",
      version: 1,
    });
    const input = { id: industryTeam.id, version: 1, name: "金融服务组" };
    const changed = await api.run(UPDATE, { input }, { as });
    expect(changed.data).toEqual({
      updateIndustryTeam: { industryTeam: { name: "金融服务组", version: 2 } },
    });
    const stale = await api.run(UPDATE, { input }, { as });
    expect(stale.errors?.[0]?.extensions).toMatchObject({
      code: "CONFLICT",
      details: { currentVersion: 2 },
    });
    const taken = await api.run(CREATE, { input: { code: "finance", name: "又一个" } }, { as });
    expect(taken.errors?.[0]?.extensions.code).toBe("CONFLICT");
    const blank = await api.run(CREATE, { input: { code: "x", name: " " } }, { as });
    expect(blank.errors?.[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      fields: [{ path: "input.name" }],
    });
  });

  it("are found by id or by code, and outsourced staff find only their own", async () => {
    const [own, other] = [
      await api.build.team({ code: "own" }),
      await api.build.team({ code: "other" }),
    ];
    const { staff } = await api.build.engineer({ outsourced: true, team: own });
    const [outsourced, agent] = [
      await api.build.viewer(staff),
      await api.build.viewerWith(Role.AGENT),
    ];
    const FIND = "query ($id: ID, $code: String) { industryTeam(id: $id, code: $code) { id } }";
    const found = async (facts: Record<string, string>, as = outsourced): Promise<unknown> =>
      (await api.run<{ industryTeam: unknown }>(FIND, facts, { as })).data.industryTeam;
    expect(await found({ code: "own" })).toEqual({ id: own.id });
    expect(await found({ code: "other" })).toBeNull();
    expect(await found({ id: other.id })).toBeNull();
    expect(await found({ id: other.id }, agent)).toEqual({ id: other.id });
    expect(await found({ id: "nonsense" }, agent)).toBeNull();
    const both = await api.run(FIND, { id: own.id, code: "own" }, { as: agent });
    expect(both.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    const list = await api.run<{ industryTeams: { nodes: unknown[]; totalCount: number } }>(
      "{ industryTeams(first: 100) { totalCount nodes { id } } }",
      {},
      { as: outsourced },
    );
    expect(list.data.industryTeams).toEqual({ totalCount: 1, nodes: [{ id: own.id }] });
  });

  it("sort by pinyin and cost as many statements for many as for few", async () => {
    for (const name of ["重工业组", "阿里组", "北方组"]) {
      await api.build.team({ name, manager: await api.build.staff() });
    }
    const as = await api.build.viewerWith(Role.AGENT);
    const cost = async (first: number): Promise<number> => {
      api.statements.length = 0;
      const { errors } = await api.run(
        `{ industryTeams(first: ${String(first)}) { totalCount nodes { name manager { name } } } }`,
        {},
        { as },
      );
      expect(errors).toBeUndefined();
      return api.statements.length;
    };
    expect(await cost(1)).toBe(await cost(50));
    const page = await api.run<{ industryTeams: { nodes: { name: string }[] } }>(
      "{ industryTeams(first: 50) { nodes { name } } }",
      {},
      { as },
    );
    const names = page.data.industryTeams.nodes
      .map(({ name }) => name)
      .filter((name) => /^[阿北重]/.test(name));
    expect(names).toEqual(["阿里组", "北方组", "重工业组"]);
  });
});
