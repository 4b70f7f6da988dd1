import { expect, it } from "vitest";
import type { OperationContext } from "../create-context.ts";
import type { StaffViewer } from "../viewer.ts";
import { SharedAnswers } from "./shared-answers.ts";

function contextOf(staffId: string, facts: Partial<StaffViewer> = {}): OperationContext {
  const viewer: StaffViewer = {
    kind: "STAFF",
    staffId,
    sessionId: staffId,
    name: staffId,
    email: staffId,
    roles: ["AGENT"],
    engineerId: null,
    memberTeamIds: [],
    managedTeamIds: [],
    standings: [],
    ...facts,
  };
  return { viewer } as OperationContext;
}

function counting(look: (viewer: StaffViewer) => unknown) {
  const made = { times: 0 };
  const make = ({ viewer }: OperationContext) => {
    made.times += 1;
    return Promise.resolve({ data: { seen: look(viewer as StaffViewer) } });
  };
  return { made, make };
}

it("an event is answered once for all with the same rights", async () => {
  const answers = new SharedAnswers();
  const { made, make } = counting(({ roles }) => roles[0]);
  const [one, other] = await Promise.all(
    ["a", "b"].map((id) => answers.answer("event", contextOf(id), make)),
  );
  expect(one).toBe(other);
  await answers.answer("another event", contextOf("a"), make);
  expect(made.times).toBe(2);
});

it("other roles or teams are answered anew", async () => {
  const answers = new SharedAnswers();
  const { made, make } = counting(({ roles }) => roles[0]);
  await answers.answer("event", contextOf("a"), make);
  await answers.answer("event", contextOf("b", { roles: ["INSPECTOR"] }), make);
  await answers.answer("event", contextOf("c", { memberTeamIds: ["t"] }), make);
  expect(made.times).toBe(3);
});

it("an answer that looked at who somebody is stays theirs", async () => {
  const answers = new SharedAnswers();
  const { make } = counting(({ staffId }) => staffId);
  const seen = await Promise.all(
    ["a", "b"].map((id) => answers.answer("event", contextOf(id), make)),
  );
  expect(seen).toEqual([{ data: { seen: "a" } }, { data: { seen: "b" } }]);
});
