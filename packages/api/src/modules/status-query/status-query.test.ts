import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { CLOSED, openPath, openPathApi, type RecordPath } from "../../testing/record-path.ts";
import type { TestApi } from "../../testing/test-api.ts";
import { checkIdentity } from "../service-record/identity.service.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import { StatusQuery } from "./status-query.entity.ts";

const QUERY = `mutation($input: QueryStatusInput!) {
  queryStatus(input: $input) { statusQueryId answer serviceRecord { number status } } }`;

let api: TestApi;
let path: RecordPath;
beforeAll(async () => {
  api = await openPathApi();
});
beforeEach(async () => {
  path = await openPath(api, CLOSED);
});
afterAll(() => api.close());

const numberOf = async ({ id }: RecordPath): Promise<string> =>
  (await api.dataSource.manager.findOneByOrFail(ServiceRecord, { id })).number;
const check = async (result: "PASSED" | "FAILED" = "PASSED"): Promise<string> => {
  const input = {
    contactId: path.contact.id,
    method: "CALLBACK",
    evidence: "回拨登记电话",
    result,
  } as const;
  return (await api.transact((unit) => checkIdentity(unit, input), path.agent)).identityCheckId;
};
interface Answered {
  readonly queryStatus: {
    answer: string;
    serviceRecord: { number: string; status: string } | null;
  } | null;
}
const ask = async (serviceRecordNumber: string, identityCheckId: string, as = path.agent) =>
  api.run<Answered>(
    QUERY,
    { input: { contactId: path.contact.id, identityCheckId, serviceRecordNumber } },
    { as },
  );
const queries = (): Promise<StatusQuery[]> =>
  api.dataSource.manager.find(StatusQuery, {
    where: { contactId: path.contact.id },
    order: { id: "ASC" },
  });

it("SEC-02 by phone the identity check comes first, then the query is stored with its method and in the record's timeline", async () => {
  const number = await numberOf(path);
  const refused = await ask(number, await check("FAILED"));
  expect(refused.errors?.[0]?.extensions.code).toBe("IDENTITY_REQUIRED");
  expect(await queries()).toEqual([]);
  const identityCheckId = await check();
  const { data } = await ask(number.toLowerCase(), identityCheckId);
  expect(data.queryStatus).toMatchObject({ answer: "TOLD", serviceRecord: { number } });
  expect(await queries()).toMatchObject([
    {
      method: "PHONE",
      answer: "TOLD",
      identityCheckId,
      serviceRecordId: path.id,
      answeredBy: path.agent.staffId,
    },
  ]);
  const entries: unknown[] = await api.dataSource.query(
    "SELECT FROM journal_entry WHERE service_record_id = $1 AND action = 'service_record.status_query'",
    [path.id],
  );
  expect(entries).toHaveLength(1);
});

it("SEC-01 by phone another customer's record is answered like one that does not exist, both are logged, and five lock", async () => {
  const foreign = await numberOf(await openPath(api, CLOSED));
  const identityCheckId = await check();
  const answers = [];
  for (const number of [foreign, "SR-202601-9999", "1", "2", "3"]) {
    answers.push((await ask(number, identityCheckId)).data.queryStatus?.answer);
  }
  expect(answers).toEqual(Array(5).fill("NOT_FOUND"));
  const { data } = await ask(await numberOf(path), identityCheckId);
  expect(data.queryStatus).toMatchObject({ answer: "LOCKED", serviceRecord: null });
  expect((await queries()).map(({ answer }) => answer)).toEqual([
    ...Array<string>(5).fill("NOT_FOUND"),
    "LOCKED",
  ]);
});

it("tries at the same time are counted one after another", async () => {
  const identityCheckId = await check();
  await Promise.all(
    Array.from({ length: 8 }, (_one, n) => ask(`SR-202601-000${String(n)}`, identityCheckId)),
  );
  const answers = (await queries()).map(({ answer }) => answer).sort();
  expect(answers).toEqual([
    ...Array<string>(3).fill("LOCKED"),
    ...Array<string>(5).fill("NOT_FOUND"),
  ]);
});

it("an engineer who is not on duty asks for nobody", async () => {
  const { errors } = await ask(await numberOf(path), await check(), path.holder);
  expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
});
