import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../../testing/test-api.ts";
import { createDutyShift, onDutyAt } from "./duty-shift.service.ts";

let api: TestApi;
beforeAll(async () => void (api = await openTestApi()));
afterAll(() => api.close());

const EVENING = 1_773_136_800;

it("names who is on duty from the first second of a shift up to its end", async () => {
  const [{ engineer: first }, { engineer: second }] = [
    await api.build.engineer(),
    await api.build.engineer(),
  ];
  const put = (engineerId: string, startsAt: number, endsAt: number) =>
    api.transact((unit) => createDutyShift(unit, { engineerId, startsAt, endsAt }));
  await put(first.id, EVENING, EVENING + 3600);
  await put(second.id, EVENING + 3600, EVENING + 7200);
  const { manager: db } = api.dataSource;
  expect(await onDutyAt(db, EVENING - 1)).toEqual([]);
  expect(await onDutyAt(db, EVENING)).toEqual([first.id]);
  expect(await onDutyAt(db, EVENING + 3600)).toEqual([second.id]);
  await expect(put(first.id, EVENING, EVENING)).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
  await expect(put("nonsense", EVENING, EVENING + 1)).rejects.toMatchObject({ code: "NOT_FOUND" });
});
