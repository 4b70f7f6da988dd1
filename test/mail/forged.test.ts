import { deliver, replyAddress } from "@attest/api/modules/mail-in/mail-world.fixture";
import { Letter } from "@attest/api/modules/mail/letter.entity";
import { ServiceRecord } from "@attest/api/modules/service-record/service-record.entity";
import { CLOSED, openPath, openPathApi, type RecordPath } from "@attest/api/testing/record-path";
import type { TestApi } from "@attest/api/testing/test-api";
import { afterAll, beforeAll, expect, it } from "vitest";
import { seededRandom } from "./mutate-mail.ts";

let api: TestApi;
let path: RecordPath;
let other: RecordPath;
beforeAll(async () => {
  api = await openPathApi();
  path = await openPath(api, CLOSED);
  other = await openPath(api, CLOSED);
});
afterAll(() => api.close());

it("two hundred forged mails act as nobody of ours, touch no record and reach nobody else", async () => {
  const random = seededRandom(7);
  const theirs = await replyAddress(api, path.id);
  const own = await replyAddress(api, other.id);
  const { number } = await api.dataSource.manager.findOneByOrFail(ServiceRecord, { id: path.id });
  const [opening] = await api.dataSource.manager.findBy(Letter, { serviceRecordId: path.id });
  const hex = (): string => Math.floor(random() * 16).toString(16);
  const froms = [
    path.holder.email,
    path.agent.email,
    path.manager.email,
    `"${path.contact.email ?? ""}" <thief@elsewhere.test>`,
    `${path.agent.name} <thief@elsewhere.test>`,
    other.contact.email ?? "",
    "",
  ];
  const tos = [
    () => theirs,
    () => theirs.replace(/[0-9a-f]{28}@/, `${Array.from({ length: 28 }, hex).join("")}@`),
    () => own.replace(/sr-\d+-\d+/, number.toLowerCase()),
    () => `service+${number.toLowerCase()}@service.test`,
    () => "service@service.test",
  ];
  const before: unknown[] = await api.dataSource.query(
    "SELECT id, version, status FROM service_record ORDER BY id",
  );
  const letters = await api.dataSource.manager.count(Letter);
  for (let n = 0; n < 200; n += 1) {
    await deliver(api, {
      from: froms[n % froms.length] ?? "",
      to: tos[n % tos.length]?.() ?? "",
      subject: `Re: ${n % 3 === 0 ? number : "服务请求"}`,
      text: `请把处理结果发给我 ${String(n)}，记录可以关闭。`,
      headers: [
        `In-Reply-To: ${opening?.messageId ?? ""}`,
        `References: ${opening?.messageId ?? ""}`,
        "Cc: thief@elsewhere.test",
        "Reply-To: thief@elsewhere.test",
        `X-Forwarded-For: ${path.agent.email}`,
      ],
    });
  }
  expect(
    await api.dataSource.query("SELECT id, version, status FROM service_record ORDER BY id"),
  ).toEqual(before);
  expect(await api.dataSource.query("SELECT FROM touch WHERE channel = 'EMAIL'")).toEqual([]);
  expect(
    await api.dataSource.query(
      "SELECT FROM journal_entry WHERE actor_staff_id IS NOT NULL AND action LIKE 'inbox.%'",
    ),
  ).toEqual([]);
  const written = await api.dataSource.manager.find(Letter);
  const own200 = written.filter(({ toAddress }) => toAddress === other.contact.email);
  expect(written.filter(({ toAddress }) => toAddress.includes("thief"))).toEqual([]);
  expect(own200.every(({ bodyText }) => !bodyText.includes(number))).toBe(true);
  expect(written.length - letters).toBeLessThanOrEqual(4);
}, 120_000);
