import { incomingCall } from "@attest/api/modules/duty-call/duty-call.service";
import { escalateSome } from "@attest/api/modules/escalation/escalate.service";
import { companyNow } from "@attest/api/platform/unit-of-work";
import { SYSTEM } from "@attest/api/platform/viewer";
import { at } from "@attest/api/testing/record-path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXPECTED_HEARING, SIDES } from "./expected-hearing.ts";
import { heardBy } from "./heard-words.ts";
import type { Listener } from "./listener.ts";
import { openLiveWorld, until, type LiveWorld } from "./live-world.ts";

const ACTORS = Object.keys(EXPECTED_HEARING);
const subscription = (name: string, fields: string): string =>
  `subscription ($after: String) { ${name}(after: $after) { cursor ${fields} } }`;
const DOCUMENTS = [
  subscription("clockAlert", "serviceRecord { subject }"),
  subscription("noticeGiven", "action"),
  subscription("callReceived", "dutyCall { gap contact { id } }"),
];
/** Whoever holds a record, manages its team, or is next above: the four steps of a clock that runs out. */
const TOLD_OF_ALERTS = [
  "ENGINEER",
  "OUTSOURCED_ENGINEER",
  "DEPARTMENT_MANAGER",
  "TECHNICAL_DIRECTOR",
  "OPERATIONS_DIRECTOR",
];
const ANSWER_THE_PHONE = ["AGENT", "CUSTOMER_SERVICE_MANAGER", "ENGINEER_ON_DUTY"];
/** Longer than any clock of the world runs, on any calendar. */
const LONG = 60 * 86_400;
const UNKNOWN_NUMBER = "02199990000";

let live: LiveWorld;
const listeners = new Map<string, Listener>();
beforeAll(async () => {
  live = await openLiveWorld();
  for (const name of ACTORS) {
    listeners.set(name, await live.listen(await live.badge(live.actor(name)), DOCUMENTS));
  }
  for (const side of SIDES) {
    await live.happen(side, `时限-${side}`);
  }
  await runOut();
  await live.world.api.transact(
    (unit) => incomingCall(unit, { number: UNKNOWN_NUMBER }),
    live.actor("AGENT"),
  );
  // The call is the last event of all; whoever hears of it has heard of everything before.
  await until(() =>
    ANSWER_THE_PHONE.every((name) => distinct(name).some((one) => one.startsWith("callReceived"))),
  );
  await until(() => isQuiet());
});
afterAll(() => live.close());

/** Every clock of the world runs out at once, and everybody is told whom the steps name. */
async function runOut(): Promise<void> {
  const { api } = live.world;
  await api.dataSource.query(
    "UPDATE service_cycle SET response_alert_at = company_now(), resolution_alert_at = NULL WHERE response_alert_at IS NOT NULL",
  );
  const now = (await companyNow(api.dataSource)) + LONG;
  while ((await at(api, { viewer: SYSTEM, now }, escalateSome)) > 0) {
    // A hundred records are asked at a time.
  }
}

let before = -1;
function isQuiet(): boolean {
  const heard = ACTORS.reduce((sum, name) => sum + (listeners.get(name)?.heard.length ?? 0), 0);
  const { length } = live.world.api.statements;
  const isSame = before === heard + length;
  before = heard + length;
  return isSame;
}

const distinct = (name: string): string[] => [...new Set(heardBy(listeners.get(name) as Listener))];
const heardOf = (name: string, kind: string): string[] =>
  distinct(name).filter((one) => one.startsWith(`${kind} `));

describe("Subscriptions of the desk, everybody over a socket of their own", () => {
  it.each(ACTORS)("clockAlert tells %s of the records they may read and of no other", (name) => {
    const { sides = [], hears } = EXPECTED_HEARING[name] ?? {};
    const told = hears === "CONVERSATION" ? [] : sides;
    const happened = heardOf(name, "clockAlert").filter((one) => one.includes("时限-"));
    expect(happened).toEqual(
      told.map((side) => `clockAlert {"serviceRecord":{"subject":"时限-${side}"}}`).sort(),
    );
  });

  it.each(ACTORS)("noticeGiven tells %s of their own notices and of nobody else's", (name) => {
    const told = heardOf(name, "noticeGiven").filter((one) => one.includes("clock.alert"));
    const expected = TOLD_OF_ALERTS.includes(name) ? ['noticeGiven {"action":"clock.alert"}'] : [];
    expect(told).toEqual(expected);
  });

  it.each(ACTORS)("callReceived tells %s only if they answer the phone", (name) => {
    expect(heardOf(name, "callReceived")).toHaveLength(ANSWER_THE_PHONE.includes(name) ? 1 : 0);
  });
});
