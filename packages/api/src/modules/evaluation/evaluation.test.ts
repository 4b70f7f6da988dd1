import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  at,
  CLOSED,
  closePath,
  OPENED,
  openPath,
  openPathApi,
  setClock,
  tokenOf,
  type RecordPath,
} from "../../testing/record-path.ts";
import type { TestApi } from "../../testing/test-api.ts";
import { ANONYMOUS, SYSTEM } from "../../platform/viewer.ts";
import { Letter } from "../mail/letter.entity.ts";
import { closeOnCustomerRequest } from "../service-record/close.service.ts";
import { recordConsent } from "../service-record/consent.service.ts";
import { checkIdentity } from "../service-record/identity.service.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import { EvaluationAnswer } from "./evaluation-answer.entity.ts";
import { Evaluation } from "./evaluation.entity.ts";
import { followUpEvaluation } from "./follow-up-evaluation.service.ts";
import { submitEvaluation, type EvaluationReceipt } from "./submit-evaluation.service.ts";

const DAY = 86_400;

let api: TestApi;
beforeAll(async () => {
  api = await openPathApi();
});
beforeEach(() => setClock(api, CLOSED));
afterAll(() => api.close());

const closed = async (facts = {}): Promise<RecordPath> => {
  const path = await openPath(api, OPENED, facts);
  await closePath(api, path, CLOSED);
  return path;
};
const evaluationsOf = async ({ id }: RecordPath): Promise<Evaluation[]> =>
  api.dataSource.manager.findBy(Evaluation, { serviceRecordId: id });
const evaluationOf = async (path: RecordPath): Promise<Evaluation> => {
  const [evaluation] = await evaluationsOf(path);
  return evaluation ?? new Evaluation();
};
const answer = async (
  path: RecordPath,
  now: number,
  words: { score: number; comment?: string },
): Promise<EvaluationReceipt> => {
  const token = await tokenOf(api, path.id, "CLOSING");
  return at(api, { viewer: ANONYMOUS, now }, (unit) => submitEvaluation(unit, { token, ...words }));
};
const followUp = async ({ id }: Evaluation, now: number): Promise<void> =>
  at(api, { viewer: SYSTEM, now }, (unit) => followUpEvaluation(unit, id));
const jobAt = async ({ id }: Evaluation): Promise<number | null> => {
  const rows: { at: string }[] = await api.dataSource.query(
    `SELECT extract(epoch FROM run_at + make_interval(secs => (SELECT queue_offset_seconds FROM company)))::bigint AS at
     FROM graphile_worker.jobs WHERE key = $1`,
    [`evaluation:${id}`],
  );
  return rows[0] === undefined ? null : Number(rows[0].at);
};

describe("At closing", () => {
  it("CLS-02 a withdrawn record still gets the closing letter and its evaluation", async () => {
    const { id, contact, agent, ...path } = await openPath(api, OPENED);
    const { identityCheckId } = await at(api, { viewer: agent, now: CLOSED }, (unit) =>
      checkIdentity(unit, {
        contactId: contact.id,
        method: "CALLBACK",
        evidence: "回拨",
        result: "PASSED",
      }),
    );
    const { version } = await api.dataSource.manager.findOneByOrFail(ServiceRecord, { id });
    const input = {
      id,
      version,
      contactId: contact.id,
      identityCheckId,
      reason: "不再需要",
      dissatisfied: false,
    };
    await at(api, { viewer: agent, now: CLOSED }, (unit) => closeOnCustomerRequest(unit, input));
    expect(await evaluationsOf({ id, contact, agent, ...path })).toMatchObject([
      { status: "SENT", contactId: contact.id },
    ]);
    const [letter] = await api.dataSource.manager.findBy(Letter, {
      serviceRecordId: id,
      kind: "CLOSING",
    });
    expect(letter?.bodyText).toMatch(/按您的要求[^]*\/portal\/evaluation\?token=/);
  });

  it("CLS-11 a second consent asks for no second evaluation", async () => {
    const path = await closed();
    const token = await tokenOf(api, path.id, "CONSENT_REQUEST");
    await at(api, { viewer: ANONYMOUS, now: CLOSED + 5 }, (unit) =>
      recordConsent(unit, { token, decision: "AGREED" }),
    );
    expect(await evaluationsOf(path)).toHaveLength(1);
    expect(
      await api.dataSource.manager.countBy(Letter, { serviceRecordId: path.id, kind: "CLOSING" }),
    ).toBe(1);
  });

  it("SUR-03 asks the record's contact and the one who agreed, one link each", async () => {
    const path = await openPath(api, OPENED, { entitledToClose: false });
    const boss = await api.build.contact({
      customerId: path.contact.customerId,
      entitledToClose: true,
    });
    await closePath(api, { ...path, contact: boss }, CLOSED);
    const evaluations = await evaluationsOf(path);
    expect(evaluations.map(({ contactId }) => contactId).sort()).toEqual(
      [path.contact.id, boss.id].sort(),
    );
    const letters = await api.dataSource.manager.findBy(Letter, {
      serviceRecordId: path.id,
      kind: "CLOSING",
    });
    for (const [index, { token }] of letters.entries()) {
      await at(api, { viewer: ANONYMOUS, now: CLOSED + 9 }, (unit) =>
        submitEvaluation(unit, { token: token ?? "", score: 5 - index }),
      );
    }
    expect((await evaluationsOf(path)).map(({ score }) => score).sort()).toEqual([4, 5]);
  });

  it("SUR-05 asks nobody about their own work, and confirms the closing all the same", async () => {
    const path = await openPath(api, OPENED);
    await api.dataSource.query("UPDATE contact SET email = upper($2) WHERE id = $1", [
      path.contact.id,
      path.engineer.staff.email,
    ]);
    await closePath(api, path, CLOSED);
    expect(await evaluationsOf(path)).toMatchObject([
      { status: "SUPPRESSED", suppressedBecause: "SELF_VOTE" },
    ]);
    const [letter] = await api.dataSource.manager.findBy(Letter, {
      serviceRecordId: path.id,
      kind: "CLOSING",
    });
    expect(letter).toMatchObject({ state: "KEPT", token: null });
    expect(letter?.bodyText).not.toContain("/portal/evaluation");
    expect(await jobAt(await evaluationOf(path))).toBeNull();
  });

  it("asks a colleague who had nothing to do with the record like any customer", async () => {
    const colleague = await api.build.staff();
    const path = await closed({ email: colleague.email });
    expect(await evaluationsOf(path)).toMatchObject([{ status: "SENT" }]);
  });

  it("counts an evaluation as bounced when there is no address to ask at", async () => {
    expect(await evaluationOf(await closed({ email: null }))).toMatchObject({ status: "BOUNCED" });
  });
});

describe("An answer", () => {
  it("is stored with the time until which it can be amended, journalled without its score, and not counted for staff", async () => {
    const path = await closed();
    const receipt = await answer(path, CLOSED + 60, { score: 4, comment: " 很快 " });
    expect(receipt).toEqual({ accepted: true, scored: true, amendableUntil: CLOSED + 60 + DAY });
    const evaluation = await evaluationOf(path);
    expect(evaluation).toMatchObject({
      status: "ANSWERED",
      score: 4,
      comment: "很快",
      versions: 1,
      answeredAt: CLOSED + 60,
    });
    const entries: { actor: string; payload: unknown }[] = await api.dataSource.query(
      "SELECT actor, payload FROM journal_entry WHERE target = $1 AND action = 'evaluation.answer'",
      [`evaluation:${evaluation.id}`],
    );
    const { number } = await api.dataSource.manager.findOneByOrFail(ServiceRecord, { id: path.id });
    expect(entries).toEqual([
      { actor: `contact:${path.contact.id}`, payload: { cycle: number, version: 1 } },
    ]);
  });

  it("can be amended 24 hours to the second, every version kept, and never afterwards", async () => {
    const path = await closed();
    await answer(path, CLOSED, { score: 2 });
    const last = await answer(path, CLOSED + DAY, { score: 5, comment: "后来解决了" });
    expect(last).toEqual({ accepted: true, scored: true, amendableUntil: CLOSED + DAY });
    const late = await answer(path, CLOSED + DAY + 1, { score: 1, comment: "又坏了" });
    expect(late).toEqual({ accepted: true, scored: false, amendableUntil: null });
    const evaluation = await evaluationOf(path);
    expect(evaluation).toMatchObject({
      score: 5,
      comment: "后来解决了",
      versions: 2,
      answeredAt: CLOSED,
    });
    const kept = await api.dataSource.manager.find(EvaluationAnswer, {
      where: { evaluationId: evaluation.id },
      order: { version: "ASC" },
    });
    expect(kept.map(({ version, score, scored }) => [version, score, scored])).toEqual([
      [1, 2, true],
      [2, 5, true],
      [3, 1, false],
    ]);
  });

  it("SUR-04 counts on the last second of the 14 days and is text a second later", async () => {
    const [inTime, late] = [await closed(), await closed()];
    expect(await answer(inTime, CLOSED + 14 * DAY, { score: 3 })).toMatchObject({
      scored: true,
      amendableUntil: CLOSED + 15 * DAY,
    });
    expect(
      await answer(late, CLOSED + 14 * DAY + 1, { score: 3, comment: "忘记回复了" }),
    ).toMatchObject({ accepted: true, scored: false });
    expect(await evaluationOf(late)).toMatchObject({
      score: null,
      versions: 0,
      answeredAt: null,
      comment: "忘记回复了",
    });
  });

  it("SUR-04 stays text also after the expiry was recorded", async () => {
    const path = await closed();
    await followUp(await evaluationOf(path), CLOSED + 14 * DAY + 1);
    expect(await answer(path, CLOSED + 15 * DAY, { score: 1 })).toMatchObject({ scored: false });
    expect(await evaluationOf(path)).toMatchObject({ status: "EXPIRED", score: null });
  });

  it.each([0, 6, 1.5])("of %s is none", async (score) => {
    await expect(answer(await closed(), CLOSED, { score })).rejects.toMatchObject({
      code: "BAD_USER_INPUT",
    });
  });

  it("by an unknown token, or a link for something else, is refused", async () => {
    const path = await closed();
    const mutation =
      "mutation($t: String!) { submitEvaluation(input: { token: $t, score: 5 }) { accepted scored amendableUntil } }";
    for (const token of [
      "nonsense",
      await tokenOf(api, path.id, "CONSENT_REQUEST"),
      await tokenOf(api, path.id, "OPENING"),
    ]) {
      const { errors } = await api.run(mutation, { t: token });
      expect(errors?.[0]?.extensions.code).toBe("TOKEN_REFUSED");
    }
    const { data } = await api.run<{ submitEvaluation: unknown }>(mutation, {
      t: await tokenOf(api, path.id, "CLOSING"),
    });
    expect(data.submitEvaluation).toMatchObject({ accepted: true, scored: true });
  });
});

describe("The follow-up", () => {
  it("reminds twice, then lets the evaluation expire after its last second", async () => {
    const path = await closed();
    const evaluation = await evaluationOf(path);
    const reminders = async (): Promise<number> =>
      api.dataSource.manager.countBy(Letter, { serviceRecordId: path.id, kind: "REMINDER" });
    expect(await jobAt(evaluation)).toBe(CLOSED + 5 * DAY);
    await followUp(evaluation, CLOSED + 5 * DAY - 1);
    expect(await reminders()).toBe(0);
    await followUp(evaluation, CLOSED + 5 * DAY);
    await followUp(evaluation, CLOSED + 5 * DAY);
    expect(await reminders()).toBe(1);
    expect(await jobAt(evaluation)).toBe(CLOSED + 10 * DAY);
    await followUp(evaluation, CLOSED + 10 * DAY);
    expect(await reminders()).toBe(2);
    expect(await jobAt(evaluation)).toBe(CLOSED + 14 * DAY + 1);
    await followUp(evaluation, CLOSED + 14 * DAY);
    expect((await evaluationOf(path)).status).toBe("SENT");
    await followUp(evaluation, CLOSED + 14 * DAY + 1);
    expect((await evaluationOf(path)).status).toBe("EXPIRED");
  });

  it("sends one letter for reminders that were missed, whose link answers the same evaluation", async () => {
    const path = await closed();
    await followUp(await evaluationOf(path), CLOSED + 11 * DAY);
    const token = await tokenOf(api, path.id, "REMINDER");
    await at(api, { viewer: ANONYMOUS, now: CLOSED + 11 * DAY }, (unit) =>
      submitEvaluation(unit, { token, score: 5 }),
    );
    await answer(path, CLOSED + 11 * DAY + 1, { score: 4 });
    expect(await evaluationsOf(path)).toMatchObject([{ reminders: 2, score: 4, versions: 2 }]);
  });

  it("locks 24 hours after the first answer, exactly then however late it runs, and reminds no more", async () => {
    const path = await closed();
    await answer(path, CLOSED + 100, { score: 4 });
    const evaluation = await evaluationOf(path);
    expect(await jobAt(evaluation)).toBe(CLOSED + 100 + DAY + 1);
    await followUp(evaluation, CLOSED + 100 + DAY);
    expect((await evaluationOf(path)).status).toBe("ANSWERED");
    await followUp(evaluation, CLOSED + 6 * DAY);
    await followUp(evaluation, CLOSED + 6 * DAY);
    expect(await evaluationOf(path)).toMatchObject({
      status: "LOCKED",
      lockedAt: CLOSED + 100 + DAY,
      reminders: 0,
    });
    const locks: unknown[] = await api.dataSource.query(
      "SELECT FROM journal_entry WHERE target = $1 AND action = 'evaluation.lock'",
      [`evaluation:${evaluation.id}`],
    );
    expect(locks).toHaveLength(1);
  });
});
