import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StaffViewer } from "../../platform/viewer.ts";
import {
  openSpotCheckWorld,
  revealedLot,
  type SpotCheckWorld,
} from "../spot-check/spot-check-world.fixture.ts";

let world: SpotCheckWorld;
beforeAll(async () => {
  world = await openSpotCheckWorld(20);
});
afterAll(() => world.api.close());

interface Seen {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly reopenings: number;
  readonly overdue: boolean;
  readonly owner: { readonly id: string };
}

const FIELDS = "id version status reopenings overdue owner { id }";

async function give(name: string, input: object, as: StaffViewer): Promise<Seen | string> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await world.api.run<Record<string, { correctiveAction: Seen }>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { correctiveAction { ${FIELDS} } } }`,
    { input },
    { as },
  );
  return errors?.[0]?.extensions.code ?? data[name]?.correctiveAction ?? "NOTHING";
}

async function listed(as: StaffViewer, ask = ""): Promise<Seen[]> {
  const { correctiveActions } = await world.ask<{ correctiveActions: { nodes: Seen[] } }>(
    `{ correctiveActions(first: 50${ask}) { nodes { ${FIELDS} } } }`,
    as,
  );
  return correctiveActions.nodes;
}

const inspector = (): StaffViewer => {
  const [first] = world.inspectors;
  if (first === undefined) {
    throw new Error("Nobody inspects.");
  }
  return first;
};

describe("a corrective action", () => {
  it("follows a rejected lot by itself, is done by its owner, checked, and open again when it did not work", async () => {
    const everything = Array.from(
      { length: 20 },
      (_, at) => `SR-202609-${String(at + 1).padStart(4, "0")}`,
    );
    await revealedLot(world, {}, everything);
    const [action] = await listed(world.manager);
    expect(action).toMatchObject({ status: "OPEN", owner: { id: world.manager.staffId } });
    const { id = "", version = 0 } = action ?? {};
    const done = { id, version, evidence: "已培训全组" };
    expect(await give("completeCorrectiveAction", done, inspector())).toBe("NOT_FOUND");
    expect(await give("completeCorrectiveAction", { ...done, evidence: " " }, world.manager)).toBe(
      "BAD_USER_INPUT",
    );
    expect(await give("completeCorrectiveAction", done, world.manager)).toMatchObject({
      status: "DONE",
    });
    expect(await give("completeCorrectiveAction", done, world.manager)).toBe("CONFLICT");
    const check = { id, version: version + 1, effective: false, note: "同样问题再次出现" };
    expect(await give("checkCorrectiveAction", check, world.manager)).toBe("FORBIDDEN");
    expect(await give("checkCorrectiveAction", check, inspector())).toMatchObject({
      ...{ status: "OPEN", reopenings: 1 },
    });
    const again = { id, version: version + 2, evidence: "改了流程" };
    await give("completeCorrectiveAction", again, world.manager);
    const confirmed = { id, version: version + 3, effective: true, note: "一个月未再发生" };
    expect(await give("checkCorrectiveAction", confirmed, inspector())).toMatchObject({
      status: "EFFECTIVE",
    });
  });

  it("does not follow an accepted lot", async () => {
    const before = (await listed(inspector())).length;
    await revealedLot(world);
    expect(await listed(inspector())).toHaveLength(before);
  });

  it("coaches a person, who sees it; a colleague does not; and it is late after its due time", async () => {
    const colleague = await world.api.build.viewerWith("ENGINEER");
    const coaching = {
      ...{ kind: "COACHING", title: "沟通辅导", ownerId: world.manager.staffId },
      ...{ subjectId: world.engineer.staffId, dueAt: "2099-01-01T18:00:00+08:00" },
    };
    const made = await give("createCorrectiveAction", coaching, inspector());
    expect(made).toMatchObject({ status: "OPEN", overdue: false });
    expect(await listed(world.engineer)).toHaveLength(1);
    expect(await listed(colleague)).toEqual([]);
    await world.api.dataSource.query(
      "UPDATE corrective_action SET due_at = company_now() - interval '1 second' WHERE kind = 'COACHING'",
    );
    expect((await listed(world.engineer, ", overdue: true"))[0]?.overdue).toBe(true);
  });

  it("is not checked by the inspector it is about", async () => {
    const coaching = {
      ...{ kind: "COACHING", title: "评审一致性辅导", ownerId: world.manager.staffId },
      ...{ subjectId: inspector().staffId, dueAt: "2099-01-01T18:00:00+08:00" },
    };
    const made = (await give("createCorrectiveAction", coaching, inspector())) as Seen;
    const done = { id: made.id, version: made.version, evidence: "已辅导" };
    const { version } = (await give("completeCorrectiveAction", done, world.manager)) as Seen;
    const check = { id: made.id, version, effective: true, note: "有效" };
    expect(await give("checkCorrectiveAction", check, inspector())).toBe("SEPARATION_OF_DUTIES");
  });

  it("is refused without a person to coach, in the past, or for a lot that is not revealed", async () => {
    const base = { title: "整改", ownerId: world.manager.staffId };
    const future = "2099-01-01T18:00:00+08:00";
    const past = { ...base, dueAt: "2020-01-01T18:00:00+08:00" };
    expect(await give("createCorrectiveAction", past, inspector())).toBe("BAD_USER_INPUT");
    const nobody = { ...base, kind: "COACHING", dueAt: future };
    expect(await give("createCorrectiveAction", nobody, inspector())).toBe("BAD_USER_INPUT");
    const hidden = { ...base, dueAt: future, lotId: world.teamId };
    expect(await give("createCorrectiveAction", hidden, inspector())).toBe("NOT_FOUND");
    expect(await give("createCorrectiveAction", { ...base, dueAt: future }, world.manager)).toBe(
      "FORBIDDEN",
    );
  });
});
