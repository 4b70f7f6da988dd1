import { parseInstant } from "@attest/shared/primitives";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { StaffViewer } from "../../platform/viewer.ts";
import { setClock } from "../../testing/record-path.ts";
import { openTestApi, type TestApi } from "../../testing/test-api.ts";

const SAVE = `mutation ($input: SaveDutyRosterInput!) { saveDutyRoster(input: $input) {
  dutyRoster { version gaps { from to } shifts { startsAt endsAt engineer { id } backupEngineer { id } } } } }`;
const ROSTER = `query ($from: DateTime!, $to: DateTime!) { dutyRoster(from: $from, to: $to) {
  version gaps { from to } shifts { id startsAt endsAt engineer { id } backupEngineer { id } } } }`;
const SWAP = `mutation ($input: SwapDutyShiftsInput!) { swapDutyShifts(input: $input) {
  dutyRoster { shifts { engineer { id } backupEngineer { id } } } } }`;

interface Shift {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly engineer: { readonly id: string };
  readonly backupEngineer: { readonly id: string } | null;
}
interface Roster {
  readonly version: number;
  readonly gaps: readonly { from: string; to: string }[];
  readonly shifts: readonly Shift[];
}

/** A Saturday and a Sunday with nothing special about them. */
const FROM = "2026-03-14T00:00:00+08:00";
const TO = "2026-03-16T00:00:00+08:00";
const time = (text: string): string => `2026-03-${text}:00+08:00`;

let api: TestApi;
let keeper: StaffViewer;
let ids: readonly [string, string, string];
beforeAll(async () => {
  api = await openTestApi();
  await api.build.calendars();
  keeper = await api.build.viewerWith("CUSTOMER_SERVICE_MANAGER");
  const built = [
    await api.build.engineer(),
    await api.build.engineer(),
    await api.build.engineer(),
  ];
  ids = built.map(({ engineer }) => engineer.id) as unknown as typeof ids;
});
afterAll(() => api.close());
beforeEach(async () => {
  await setClock(api, parseInstant("2026-03-12T10:00:00+08:00") ?? 0);
  await api.dataSource.query("DELETE FROM duty_shift");
});

const shift = (startsAt: string, endsAt: string, [who = 0, backup]: readonly number[] = []) => ({
  startsAt: time(startsAt),
  endsAt: time(endsAt),
  engineerId: ids[who],
  backupEngineerId: backup === undefined ? null : ids[backup],
});

async function roster(as = keeper): Promise<Roster> {
  const { data } = await api.run<{ dutyRoster: Roster }>(ROSTER, { from: FROM, to: TO }, { as });
  return data.dutyRoster;
}

async function save(shifts: readonly object[], facts: object = {}, as = keeper) {
  const { version } = await roster();
  const input = { from: FROM, to: TO, version, shifts, ...facts };
  return api.run<{ saveDutyRoster: { dutyRoster: Roster } }>(SAVE, { input }, { as });
}

describe("Saving the roster", () => {
  it("SLA-32 R14 a Sunday without an engineer from 02:00 to 03:00 is refused, and the gap is named to the minute", async () => {
    const { errors } = await save([shift("14T00:00", "15T02:00"), shift("15T03:00", "16T00:00")]);
    expect(errors?.[0]?.extensions.code).toBe("ROSTER_GAP");
    expect(errors?.[0]?.extensions.details).toEqual({
      gaps: [{ from: time("15T02:00"), to: time("15T03:00") }],
    });
    expect((await roster()).shifts).toEqual([]);
  });

  it("R14 is taken whole where nothing is left open, with first and backup, and joins what belongs together", async () => {
    const { data, errors } = await save([
      shift("14T00:00", "14T12:00", [0, 1]),
      shift("14T12:00", "15T00:00", [0, 1]),
      shift("15T00:00", "16T00:00", [1, 2]),
    ]);
    expect(errors).toBeUndefined();
    const { shifts, gaps } = data.saveDutyRoster.dutyRoster;
    expect(gaps).toEqual([]);
    expect(shifts).toEqual([
      expect.objectContaining({ endsAt: time("15T00:00"), engineer: { id: ids[0] } }),
      expect.objectContaining({ engineer: { id: ids[1] }, backupEngineer: { id: ids[2] } }),
    ]);
  });

  it("R14 what is over stays: only the time from now on is planned anew", async () => {
    await save([shift("14T00:00", "16T00:00", [0])]);
    await setClock(api, parseInstant(time("15T06:00")) ?? 0);
    await save([shift("14T00:00", "16T00:00", [1])]);
    const { shifts } = await roster();
    expect(shifts.map(({ engineer, startsAt }) => [engineer.id, startsAt.slice(8, 13)])).toEqual([
      [ids[0], "14T00"],
      [ids[1], "15T06"],
    ]);
  });

  it("refuses a plan by whoever did not see the last change, and says which version it is now", async () => {
    const { version } = await roster();
    await save([shift("14T00:00", "16T00:00")]);
    const { errors } = await save([shift("14T00:00", "16T00:00")], { version });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "CONFLICT",
      details: { currentVersion: version + 1 },
    });
  });

  it("two who save at once: one is taken, the other is told", async () => {
    const { version } = await roster();
    const input = { from: FROM, to: TO, version, shifts: [shift("14T00:00", "16T00:00")] };
    const both = await Promise.all([1, 2].map(() => api.run(SAVE, { input }, { as: keeper })));
    const codes = both.map(({ errors }) => errors?.[0]?.extensions.code ?? "TAKEN");
    expect(codes.sort()).toEqual(["CONFLICT", "TAKEN"]);
  });

  it.each([
    [
      "two first engineers at once",
      [shift0("14T00:00", "15T12:00"), shift0("15T00:00", "16T00:00")],
    ],
    ["a shift that ends before it starts", [shift0("15T00:00", "14T00:00")]],
    [
      "a shift that starts within a minute",
      [{ ...shift0("14T00:00", "16T00:00"), startsAt: "2026-03-14T00:00:30+08:00" }],
    ],
  ])("refuses %s", async (_name, shifts) => {
    const { errors } = await save(shifts.map((one) => ({ ...one, engineerId: ids[0] })));
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  it("refuses outsourced engineers, unknown ones, and a backup who is the first", async () => {
    const { engineer } = await api.build.engineer({ outsourced: true });
    const plan = (who: object) => save([{ ...shift("14T00:00", "16T00:00"), ...who }]);
    expect((await plan({ engineerId: engineer.id })).errors?.[0]?.extensions.code).toBe(
      "NOT_FOUND",
    );
    expect((await plan({ engineerId: "nobody" })).errors?.[0]?.extensions.code).toBe("NOT_FOUND");
    expect((await plan({ backupEngineerId: ids[0] })).errors?.[0]?.extensions.code).toBe(
      "BAD_USER_INPUT",
    );
  });

  it.each([
    "AGENT",
    "ENGINEER",
    "DEPARTMENT_MANAGER",
    "OPERATIONS_DIRECTOR",
    "ADMINISTRATOR",
  ] as const)("is not for %s", async (role) => {
    const { errors } = await save(
      [shift("14T00:00", "16T00:00")],
      {},
      await api.build.viewerWith(role),
    );
    expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });

  it("outsourced staff see their own team's shifts alone, and everybody's gaps", async () => {
    await save([shift("14T00:00", "16T00:00")]);
    const { staff } = await api.build.engineer({ outsourced: true, team: await api.build.team() });
    const seen = await roster(await api.build.viewer(staff));
    expect(seen.shifts).toEqual([]);
    expect(seen.gaps).toEqual([]);
  });
});

function shift0(startsAt: string, endsAt: string): { startsAt: string; endsAt: string } {
  return { startsAt: time(startsAt), endsAt: time(endsAt) };
}

describe("Swapping", () => {
  it("R14 two engineers take each other's shifts; the one relieved of a shift may stand by for it", async () => {
    await save([shift("14T00:00", "15T00:00", [0, 1]), shift("15T00:00", "16T00:00", [1, 2])]);
    const { version, shifts } = await roster();
    const input = { version, firstId: shifts[0]?.id, secondId: shifts[1]?.id };
    const { data } = await api.run(SWAP, { input }, { as: keeper });
    expect(data).toEqual({
      swapDutyShifts: {
        dutyRoster: {
          shifts: [
            { engineer: { id: ids[1] }, backupEngineer: { id: ids[0] } },
            { engineer: { id: ids[0] }, backupEngineer: { id: ids[2] } },
          ],
        },
      },
    });
  });

  it("refuses a shift that has begun, twice the same, and one that is not there", async () => {
    await save([shift("14T00:00", "15T00:00", [0]), shift("15T00:00", "16T00:00", [1])]);
    const { version, shifts } = await roster();
    const swap = async (firstId?: string, secondId?: string) =>
      (await api.run(SWAP, { input: { version, firstId, secondId } }, { as: keeper })).errors?.[0]
        ?.extensions.code;
    expect(await swap(shifts[0]?.id, shifts[0]?.id)).toBe("BAD_USER_INPUT");
    expect(await swap(shifts[0]?.id, ids[0])).toBe("NOT_FOUND");
    await setClock(api, parseInstant(time("14T06:00")) ?? 0);
    expect(await swap(shifts[0]?.id, shifts[1]?.id)).toBe("BAD_USER_INPUT");
  });
});

describe("A rotation", () => {
  const KEEP = `mutation ($input: SaveDutyTemplateInput!) { saveDutyTemplate(input: $input) {
    dutyTemplate { id name daysEach version engineers { id } } } }`;
  const APPLY = `mutation ($input: ApplyDutyTemplateInput!) { applyDutyTemplate(input: $input) {
    dutyRoster { gaps { from } shifts { engineer { id } backupEngineer { id } } } } }`;

  it("R14 fills a stretch without a gap, each turn with the next in turn as backup", async () => {
    const input = { name: "周轮值", engineerIds: ids, daysEach: 1 };
    const kept = await api.run<{
      saveDutyTemplate: { dutyTemplate: { id: string; version: number } };
    }>(KEEP, { input }, { as: keeper });
    const { id, version: seen } = kept.data.saveDutyTemplate.dutyTemplate;
    const { version } = await roster();
    const { data, errors } = await api.run<{ applyDutyTemplate: { dutyRoster: Roster } }>(
      APPLY,
      { input: { id, from: FROM, to: TO, version } },
      { as: keeper },
    );
    expect(errors).toBeUndefined();
    expect(data.applyDutyTemplate.dutyRoster.gaps).toEqual([]);
    expect(
      new Set(data.applyDutyTemplate.dutyRoster.shifts.map(({ engineer }) => engineer.id)).size,
    ).toBe(3);
    const taken = await api.run(KEEP, { input }, { as: keeper });
    expect(taken.errors?.[0]?.extensions.code).toBe("CONFLICT");
    const again = { ...input, id, version: seen + 7 };
    const stale = await api.run(KEEP, { input: again }, { as: keeper });
    expect(stale.errors?.[0]?.extensions.code).toBe("CONFLICT");
  });

  it.each([
    [{ engineerIds: [] }],
    [{ daysEach: 0 }],
    [{ changeAtMinute: 1_440 }],
    [{ name: "  " }],
  ])("refuses %j", async (facts) => {
    const input = { name: "轮值", engineerIds: ids, daysEach: 7, ...facts };
    const { errors } = await api.run(KEEP, { input }, { as: keeper });
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });
});
