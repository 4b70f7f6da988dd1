import { Role } from "@attest/shared/access";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { companyNow } from "../../platform/unit-of-work.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { openTestApi, type TestApi } from "../../testing/test-api.ts";
import { addTeamMember } from "./engineer.service.ts";

let api: TestApi;
beforeAll(async () => void (api = await openTestApi()));
afterAll(() => api.close());

interface Page {
  readonly engineers: {
    readonly totalCount: number;
    readonly nodes: { id: string; staff: { name: string } }[];
    pageInfo: { endCursor: string };
  };
}
const LIST = `query ($first: Int!, $after: String, $team: ID) { engineers(first: $first, after: $after, industryTeamId: $team) {
  totalCount pageInfo { endCursor } nodes { id outsourced vendor staff { name engineer { id } } industryTeam { id name } } } }`;

async function list(
  as: Viewer,
  variables: Record<string, unknown> = {},
): Promise<Page["engineers"]> {
  const { data, errors } = await api.run<Page>(LIST, { first: 100, ...variables }, { as });
  expect(errors).toBeUndefined();
  return data.engineers;
}

describe("engineers", () => {
  it("are listed by name in the order of pinyin, page after page", async () => {
    const team = await api.build.team();
    for (const name of ["赵一", "安二", "钱三"]) {
      await api.build.engineer({
        team,
        staff: await api.build.staff({ name, roles: [Role.ENGINEER] }),
      });
    }
    const as = await api.build.viewerWith(Role.AGENT);
    const first = await list(as, { first: 2, team: team.id });
    const rest = await list(as, { first: 2, team: team.id, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...rest.nodes].map(({ staff }) => staff.name)).toEqual([
      "安二",
      "钱三",
      "赵一",
    ]);
    expect(first.totalCount).toBe(3);
    expect((await list(as, { team: "nonsense" })).totalCount).toBe(0);
    expect((await list(as, { team: team.id, after: null })).totalCount).toBe(3);
    expect((await list(as, { team: null, after: null })).totalCount).toBe(3);
  });

  it("cost as many statements with person and team for many as for few", async () => {
    const as = await api.build.viewerWith(Role.AGENT);
    const cost = async (first: number): Promise<number> => {
      api.statements.length = 0;
      await list(as, { first });
      return api.statements.length;
    };
    const [few, many] = [await cost(1), await cost(100)];
    expect(few).toBe(many);
    // Company and time for the context, then the page, the profiles, and the way back from person to engineer.
    expect(many).toBeLessThanOrEqual(5);
  });

  it("are seen by outsourced staff only in their own team, and themselves", async () => {
    const [own, other] = [await api.build.team(), await api.build.team()];
    const self = await api.build.engineer({ outsourced: true, team: own });
    const mate = await api.build.engineer({ team: own });
    const stranger = await api.build.engineer({ team: other });
    const as = await api.build.viewer(self.staff);
    const ids = (await list(as)).nodes.map(({ id }) => id).sort();
    expect(ids).toEqual([self.engineer.id, mate.engineer.id].sort());
    const one = async (id: string): Promise<unknown> =>
      (
        await api.run<{ engineer: unknown }>(
          "query ($id: ID!) { engineer(id: $id) { id } }",
          { id },
          { as },
        )
      ).data.engineer;
    expect(await one(mate.engineer.id)).toEqual({ id: mate.engineer.id });
    expect(await one(stranger.engineer.id)).toBeNull();
    expect(await one("nonsense")).toBeNull();
  });

  it("are nobody's to see without being signed in, and no contact's", async () => {
    const contact = await api.build.contact();
    const as = {
      kind: "CONTACT",
      contactId: contact.id,
      customerId: contact.customerId,
      sessionId: "0",
      name: "",
      email: null,
    } as const;
    const { engineer } = await api.build.engineer();
    expect((await api.run(LIST, { first: 1 })).errors?.[0]?.extensions.code).toBe(
      "UNAUTHENTICATED",
    );
    expect(
      (await api.run<Page>("{ engineers(first: 1) { totalCount } }", {}, { as })).data.engineers
        .totalCount,
    ).toBe(0);
    const one = await api.run<{ engineer: unknown }>(
      `{ engineer(id: "${engineer.id}") { id } }`,
      {},
      { as },
    );
    expect(one.data.engineer).toBeNull();
  });
});

describe("belonging to a team", () => {
  it("ends in the old team at the instant it begins in the new one", async () => {
    const [from, to] = [await api.build.team(), await api.build.team()];
    const { engineer } = await api.build.engineer({ team: from });
    const as = await api.build.viewerWith(Role.TECHNICAL_DIRECTOR);
    const moved = await api.run<{ addTeamMember: { engineer: { industryTeam: { id: string } } } }>(
      "mutation ($input: AddTeamMemberInput!) { addTeamMember(input: $input) { engineer { industryTeam { id } } } }",
      { input: { engineerId: engineer.id, industryTeamId: to.id } },
      { as },
    );
    expect(moved.data.addTeamMember.engineer.industryTeam.id).toBe(to.id);
    const rows: { valid_from: Date; valid_to: Date | null }[] = await api.dataSource.query(
      "SELECT valid_from, valid_to FROM team_membership WHERE engineer_id = $1 ORDER BY valid_from",
      [engineer.id],
    );
    expect(rows[0]?.valid_to).toEqual(rows[1]?.valid_from);
    expect(rows[1]?.valid_to).toBeNull();
  });

  it("is never to two teams, nor from the past", async () => {
    const [one, two] = [await api.build.team(), await api.build.team()];
    const { engineer } = await api.build.engineer();
    const now = await companyNow(api.dataSource);
    const join = (industryTeamId: string, validFrom: number) =>
      api.transact((unit) =>
        addTeamMember(unit, { engineerId: engineer.id, industryTeamId, validFrom }),
      );
    await join(one.id, now + 86_400);
    await expect(join(two.id, now + 86_400)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(join(two.id, now - 1)).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
    await expect(join("nonsense", now + 9)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("the profile of an engineer", () => {
  const CREATE = `mutation ($input: CreateEngineerInput!) { createEngineer(input: $input) { engineer { outsourced vendor staff { id } } } }`;

  it("is one a person, and names the firm of outsourced staff", async () => {
    const as = await api.build.viewerWith(Role.OPERATIONS_DIRECTOR);
    const staff = await api.build.staff();
    const nameless = await api.run(
      CREATE,
      { input: { staffId: staff.id, outsourced: true } },
      { as },
    );
    expect(nameless.errors?.[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      fields: [{ path: "input.vendor" }],
    });
    const input = { staffId: staff.id, outsourced: true, vendor: "外协公司" };
    const made = await api.run(CREATE, { input }, { as });
    expect(made.data).toEqual({
      createEngineer: {
        engineer: { outsourced: true, vendor: "外协公司", staff: { id: staff.id } },
      },
    });
    expect((await api.run(CREATE, { input }, { as })).errors?.[0]?.extensions.code).toBe(
      "CONFLICT",
    );
    const agent = await api.build.viewerWith(Role.AGENT);
    expect((await api.run(CREATE, { input }, { as: agent })).errors?.[0]?.extensions.code).toBe(
      "FORBIDDEN",
    );
  });
});
