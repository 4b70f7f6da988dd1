import { sha256Hex } from "@attest/shared/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import {
  CLOSED,
  closePath,
  OPENED,
  openPath,
  openPathApi,
  type RecordPath,
} from "../../testing/record-path.ts";
import type { TestApi } from "../../testing/test-api.ts";
import { openTestServer, type TestServer } from "../../testing/test-server.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import { readFormSheet } from "./form-sheet.ts";
import { printForm } from "./print-form.ts";

let api: TestApi;
let path: RecordPath;
let server: TestServer;
let viewer: Viewer;
let number: string;
beforeAll(async () => {
  api = await openPathApi();
  path = await openPath(api, OPENED);
  await closePath(api, path, CLOSED);
  ({ number } = await api.dataSource.manager.findOneByOrFail(ServiceRecord, { id: path.id }));
  const { dataSource, url, statements } = api;
  const database = { dataSource, url, statements, close: () => Promise.resolve() };
  server = await openTestServer({
    database,
    identify: () => Promise.resolve({ viewer, now: CLOSED, demo: false }),
  });
});
afterAll(async () => {
  await server.close();
  await api.close();
});

async function fetched(
  as: Viewer,
  rest = "1/form.pdf",
): Promise<{ readonly status: number; readonly type: string; readonly body: Buffer }> {
  viewer = as;
  const { statusCode, headers, rawPayload } = await server.server.inject(
    `/service-records/${number}/cycles/${rest}`,
  );
  return { status: statusCode, type: String(headers["content-type"]), body: rawPayload };
}

describe("The printed form", () => {
  it("says everything of the cycle, by the names of who wrote it, with the hash of its archive", async () => {
    const sheet = await readFormSheet(api.dataSource, path.holder, { number, cycle: 1 });
    const texts = sheet?.entries.map(({ part, text }) => `${part} ${text}`);
    expect(texts).toEqual([
      "COMMUNICATION 我们正在处理",
      "ANALYSIS 账号被锁定",
      "SOLUTION 解锁账号",
      "RESULT 可以登录了",
    ]);
    expect(sheet).toMatchObject({
      number,
      cycle: 1,
      closedAt: CLOSED,
      closeReason: "CONSENT",
      engineer: path.engineer.staff.name,
      team: path.team.name,
      contact: path.contact.name,
    });
    const { data } = await api.run<{
      serviceRecord: { currentCycle: { archive: string; archiveHash: string } };
    }>(
      "query ($id: ID!) { serviceRecord(id: $id) { currentCycle { archive archiveHash } } }",
      { id: path.id },
      { as: path.holder },
    );
    const { archive, archiveHash } = data.serviceRecord.currentCycle;
    expect(sha256Hex(archive)).toBe(archiveHash);
    expect(sheet?.archiveHash).toBe(archiveHash);
  });

  it("is a PDF for whoever may read the record, the same bytes each time", async () => {
    const first = await fetched(path.holder);
    expect(first).toMatchObject({ status: 200, type: "application/pdf" });
    expect(first.body.subarray(0, 5).toString()).toBe("%PDF-");
    expect((await fetched(path.manager)).body.equals(first.body)).toBe(true);
    const english = await fetched(path.holder, "1/form.pdf?language=en");
    expect(english.body.equals(first.body)).toBe(false);
  });

  it("does not exist for others, and looks like one that is not there", async () => {
    const stranger = await api.build.viewerWith("ENGINEER");
    const answers = [
      await fetched(stranger),
      await fetched({ kind: "ANONYMOUS" }),
      await fetched(path.holder, "2/form.pdf"),
      await fetched(path.holder, "x/form.pdf"),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(new Set(answers.map(({ body }) => body.toString())).size).toBe(1);
  });

  it("of hundreds of long entries runs over as many pages as it needs, each numbered", async () => {
    const sheet = await readFormSheet(api.dataSource, path.holder, { number, cycle: 1 });
    if (sheet === null) {
      throw new Error("The form is not there.");
    }
    const [entry] = sheet.entries;
    const text = "现场核对了每一台终端的配置\n".repeat(12);
    const entries = Array.from({ length: 60 }, () => ({ ...sheet.entries[0], ...entry, text }));
    const pdf = await printForm(
      { ...sheet, entries: entries as typeof sheet.entries },
      { language: "zh", company: "质信" },
    );
    const pages = pdf.toString("latin1").match(/\/Type \/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThan(12);
    expect(pages.length).toBeLessThan(30);
  });
});
