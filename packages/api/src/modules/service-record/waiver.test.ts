import { parseInstant } from "@attest/shared/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createJobContext } from "../../platform/jobs/start-worker.ts";
import { at } from "../../testing/record-path.ts";
import { openTestApi, type TestApi } from "../../testing/test-api.ts";
import { checkIdentity } from "./identity.service.ts";
import { openServiceRecord } from "./open-record.service.ts";
import { ServiceCycle } from "./service-cycle.entity.ts";
import { followUpWaiver } from "./waiver.jobs.ts";

const FRIDAY = parseInstant("2026-09-18T11:00:00+08:00") ?? 0;

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
  await api.build.calendars();
});
afterAll(() => api.close());

async function openWaived(): Promise<{ contactId: string; serviceRecordId: string }> {
  const viewer = await api.build.viewerWith("CUSTOMER_SERVICE_MANAGER");
  const { id: contactId, customerId } = await api.build.contact();
  const { serviceRecordId } = await at(api, { viewer, now: FRIDAY }, (unit) =>
    openServiceRecord(unit, {
      touch: { channel: "PHONE", direction: "INBOUND" },
      waiverReason: "机房断电，来电人无法核验",
      customerId,
      contactId,
      subject: "机房断电",
      content: "全部业务中断",
    }),
  );
  return { contactId, serviceRecordId };
}

async function flagsAfterFollowUp(serviceRecordId: string): Promise<string[]> {
  await followUpWaiver(createJobContext(api), { serviceRecordId });
  const cycle = await api.dataSource.manager.findOneByOrFail(ServiceCycle, { serviceRecordId });
  return cycle.qaFlags;
}

describe("A waived identity check", () => {
  it("is asked about at 18:00 of the next workday, the make-up Sunday", async () => {
    await api.dataSource.query("DELETE FROM graphile_worker._private_jobs");
    await openWaived();
    const jobs: { at: string }[] = await api.dataSource.query(
      "SELECT extract(epoch FROM run_at)::bigint AS at FROM graphile_worker.jobs WHERE task_identifier = 'follow-up-waiver'",
    );
    expect(jobs.map((job) => Number(job.at))).toEqual([parseInstant("2026-09-20T18:00:00+08:00")]);
  });

  it("REC-02 that nobody made up for goes before quality assurance, once", async () => {
    const { serviceRecordId } = await openWaived();
    expect(await flagsAfterFollowUp(serviceRecordId)).toEqual([
      "IDENTITY_WAIVED",
      "WAIVER_NOT_CURED",
    ]);
    expect(await flagsAfterFollowUp(serviceRecordId)).toEqual([
      "IDENTITY_WAIVED",
      "WAIVER_NOT_CURED",
    ]);
  });

  it("is cured by a check of the same contact that passed meanwhile, not by one that failed", async () => {
    const agent = await api.build.viewerWith("AGENT");
    const { contactId, serviceRecordId } = await openWaived();
    const check = (result: "PASSED" | "FAILED") =>
      at(api, { viewer: agent, now: FRIDAY + 3_600 }, (unit) =>
        checkIdentity(unit, { contactId, method: "CALLBACK", evidence: "回拨登记电话", result }),
      );
    await check("FAILED");
    await check("PASSED");
    expect(await flagsAfterFollowUp(serviceRecordId)).toEqual(["IDENTITY_WAIVED"]);
    const other = await openWaived();
    expect(await flagsAfterFollowUp(other.serviceRecordId)).toContain("WAIVER_NOT_CURED");
  });
});
