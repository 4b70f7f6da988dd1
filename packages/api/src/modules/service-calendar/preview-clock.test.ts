import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import { openTestApi, type TestApi } from "../../testing/test-api.ts";
import { seedCalendars } from "./seed-calendars.service.ts";

let api: TestApi;
let agent: Viewer;
beforeAll(async () => {
  api = await openTestApi();
  await api.transact(seedCalendars);
  agent = await api.build.viewerWith("AGENT");
});
afterAll(() => api.close());

interface Preview {
  readonly basis: string;
  readonly dueAt: string;
  readonly strictDueAt: string;
  readonly provisional: boolean;
  readonly state: string;
  readonly countedSeconds: number;
  readonly receipt: readonly {
    from: string;
    to: string;
    dayType: string;
    reason: string;
    countedSeconds: number;
  }[];
}

const PREVIEW = `query ($input: PreviewClockInput!) { previewClock(input: $input) {
  basis dueAt strictDueAt provisional state countedSeconds receipt { from to dayType reason countedSeconds note } } }`;

async function preview(input: Record<string, unknown>): Promise<Preview> {
  const { data, errors } = await api.run<{ previewClock: Preview }>(
    PREVIEW,
    { input },
    { as: agent },
  );
  expect(errors).toBeUndefined();
  return data.previewClock;
}

const at = (text: string): string =>
  `${text.replace(" ", "T")}${text.length === 16 ? ":00" : ""}+08:00`;

describe("the response clock, through previewClock", () => {
  it.each([
    [
      "SLA-01 runs on wall time for a call at night",
      "PHONE",
      "2026-03-10 23:30",
      "2026-03-11 00:30",
    ],
    ["SLA-02 counts Sunday the make-up workday", "ONLINE", "2026-09-18 17:40", "2026-09-20 09:40"],
    ["SLA-04 waits for the end of National Day", "ONLINE", "2026-09-30 17:40", "2026-10-08 09:40"],
    [
      "SLA-06 counts Saturday the make-up workday",
      "ONLINE",
      "2026-10-10 10:00",
      "2026-10-10 11:00",
    ],
    ["SLA-06 does not count the Sunday after it", "ONLINE", "2026-10-11 10:00", "2026-10-12 10:00"],
    ["SLA-08 does not count Mid-Autumn", "ONLINE", "2026-09-24 17:40", "2026-09-28 09:40"],
    ["SLA-09 skips lunch", "ONLINE", "2026-03-09 11:50", "2026-03-09 13:50"],
    ["SLA-10 starts after lunch", "ONLINE", "2026-03-09 12:30", "2026-03-09 14:00"],
    [
      "SLA-12 takes 18:00:00 as outside working time",
      "ONLINE",
      "2026-03-13 18:00",
      "2026-03-16 10:00",
    ],
    ["SLA-27 starts a fax when it is logged", "FAX", "2026-03-09 09:05", "2026-03-09 10:05"],
    ["SLA-28 runs on working time for QQ", "QQ", "2026-09-30 18:10", "2026-10-08 10:00"],
  ])("%s", async (...[, channel, openedAt, dueAt]) => {
    const found = await preview({ channel, openedAt: at(openedAt) });
    expect(found.dueAt).toBe(at(dueAt));
    expect(found.provisional).toBe(false);
  });

  it.each([
    ["2026-09-20 10:00:00", "2026-09-20 11:00:00"],
    ["2026-09-25 10:00:00", "2026-09-28 10:00:00"],
    ["2026-10-03 10:00:00", "2026-10-08 10:00:00"],
    ["2026-10-10 17:30:00", "2026-10-12 09:30:00"],
    ["2026-01-04 17:50:00", "2026-01-05 09:50:00"],
    ["2026-05-09 08:00:00", "2026-05-09 10:00:00"],
    ["2026-03-13 17:59:59", "2026-03-16 09:59:59"],
    ["2026-03-10 08:59:59", "2026-03-10 10:00:00"],
    ["2026-03-10 16:00:00", "2026-03-10 17:00:00"],
    ["2026-03-10 17:00:00", "2026-03-10 18:00:00"],
  ])("is due sixty working minutes after %s, at %s", async (openedAt, dueAt) => {
    expect((await preview({ channel: "ONLINE", openedAt: at(openedAt) })).dueAt).toBe(at(dueAt));
  });

  it("SLA-28 also says when the strict wall clock is due", async () => {
    const found = await preview({ channel: "QQ", openedAt: at("2026-09-30 18:10") });
    expect(found.strictDueAt).toBe(at("2026-09-30 19:10"));
  });

  it("SLA-01 and SLA-13 are met at the due second and breached one later", async () => {
    const call = { channel: "PHONE", openedAt: at("2026-03-10 23:30") };
    expect((await preview({ ...call, stoppedAt: at("2026-03-11 00:30:00") })).state).toBe("MET");
    expect((await preview({ ...call, stoppedAt: at("2026-03-11 00:30:01") })).state).toBe(
      "BREACHED",
    );
  });

  it("SLA-14 is provisional where it crosses a year that nobody certified, and cannot breach", async () => {
    const online = { channel: "ONLINE", openedAt: at("2026-12-31 17:30") };
    const found = await preview({ ...online, stoppedAt: at("2027-01-04 17:00") });
    expect(found).toMatchObject({ dueAt: at("2027-01-01 09:30"), provisional: true });
    expect(found.state).toBe("RUNNING");
  });

  it("SLA-18 counts forty minutes from the record's creation", async () => {
    const found = await preview({
      channel: "PHONE",
      openedAt: at("2026-03-10 10:50"),
      stoppedAt: at("2026-03-10 11:30"),
    });
    expect(found).toMatchObject({ state: "MET", countedSeconds: 2400 });
  });

  it("SLA-22 breaches when nobody was assigned", async () => {
    const found = await preview({
      channel: "ONLINE",
      openedAt: at("2026-03-10 10:00"),
      stoppedAt: at("2026-03-10 11:00:01"),
    });
    expect(found.state).toBe("BREACHED");
  });

  it("SLA-23 takes the target that was pinned", async () => {
    const online = { channel: "ONLINE", openedAt: at("2026-03-10 10:00") };
    expect((await preview({ ...online, targetMinutes: 30 })).dueAt).toBe(at("2026-03-10 10:30"));
    expect((await preview({ ...online, targetMinutes: 60 })).dueAt).toBe(at("2026-03-10 11:00"));
  });

  it("SLA-24 never pauses", async () => {
    const pauses = [
      { from: at("2026-03-10 10:05"), to: at("2026-03-10 10:30"), reason: "WAITING_CUSTOMER" },
    ];
    const input = { channel: "ONLINE", openedAt: at("2026-03-10 10:00"), pauses };
    const { errors } = await api.run(PREVIEW, { input }, { as: agent });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      fields: [{ path: "input.pauses" }],
    });
  });

  it("SLA-26 keeps an accumulated pause whatever the target becomes", async () => {
    const pauses = [
      { from: at("2026-03-10 10:30"), to: at("2026-03-10 11:30"), reason: "WAITING_CUSTOMER" },
    ];
    const clock = {
      channel: "ONLINE",
      kind: "RESOLUTION",
      openedAt: at("2026-03-10 10:00"),
      pauses,
    };
    expect((await preview({ ...clock, targetMinutes: 120 })).dueAt).toBe(at("2026-03-10 14:00"));
    expect((await preview({ ...clock, targetMinutes: 60 })).dueAt).toBe(at("2026-03-10 12:00"));
  });

  it("SLA-31 says the same to a client elsewhere", async () => {
    const found = await preview({ channel: "ONLINE", openedAt: "2026-09-18T02:40:00-07:00" });
    expect(found.dueAt).toBe(at("2026-09-20 09:40"));
  });

  it("SLA-34 counts a call before the end of a shift like any other", async () => {
    expect((await preview({ channel: "PHONE", openedAt: at("2026-03-10 07:55") })).dueAt).toBe(
      at("2026-03-10 08:55"),
    );
  });

  it("partitions its interval into the segments of its receipt", async () => {
    const found = await preview({
      channel: "ONLINE",
      openedAt: at("2026-09-30 17:40"),
      stoppedAt: at("2026-10-08 09:30"),
    });
    expect(found.countedSeconds).toBe(3000);
    expect(found.receipt.reduce((sum, segment) => sum + segment.countedSeconds, 0)).toBe(3000);
    expect(found.receipt[0]?.from).toBe(at("2026-09-30 17:40"));
    expect(found.receipt.at(-1)?.to).toBe(at("2026-10-08 09:30"));
    expect(found.receipt.some(({ dayType }) => dayType === "HOLIDAY")).toBe(true);
  });
});

describe("who may ask what the clock would say", () => {
  const input = { channel: "ONLINE", openedAt: at("2026-03-10 10:00") };

  it("is any key", async () => {
    const as = { kind: "KEY", keyId: "0", name: "k", scopes: [] } as const;
    expect((await api.run(PREVIEW, { input }, { as })).errors).toBeUndefined();
  });

  it("is nobody who is not signed in, and no contact", async () => {
    const contact = await api.build.contact();
    const as = {
      kind: "CONTACT",
      contactId: contact.id,
      customerId: contact.customerId,
      sessionId: "0",
      name: "",
      email: null,
    } as const;
    expect((await api.run(PREVIEW, { input })).errors?.[0]?.extensions.code).toBe(
      "UNAUTHENTICATED",
    );
    expect((await api.run(PREVIEW, { input }, { as })).errors?.[0]?.extensions.code).toBe(
      "FORBIDDEN",
    );
  });

  it("costs one statement once the calendar was read", async () => {
    await preview(input);
    api.statements.length = 0;
    await preview(input);
    expect(api.statements.filter((sql) => sql.includes("service_calendar_year"))).toHaveLength(1);
  });
});
