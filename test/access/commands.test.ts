import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COMMANDS, isCommandName, mayCommandOn, type Tie } from "@attest/shared/access";
import { MODULES } from "@attest/api/modules";
import { accessViewer } from "@attest/api/platform/create-context";
import { createApiSchema } from "@attest/api/platform/graphql/create-api-schema";
import { newId } from "@attest/api/platform/random";
import { sampleOperation, type KnownValues } from "./sample-input.ts";
import { weaken, withoutCommandRight } from "./weaken.ts";
import { mayByHand, WHO_MAY } from "./who-may.ts";
import type { Coordination } from "./coordination-of-world.ts";
import type { Reviewing } from "./reviewing-of-world.ts";
import type { Actor } from "./actors.ts";
import { openWorld, type World } from "./world.ts";

const MUTATIONS = Object.keys(createApiSchema(MODULES).getMutationType()?.getFields() ?? {});
/** A password, a code or a token decides, not who one is. */
const OPEN = MUTATIONS.filter((command) => WHO_MAY[command] === "*");
const GUARDED = MUTATIONS.filter((command) => WHO_MAY[command] !== "*");
/** These act on the record at hand; the others on nothing yet, or on something looked up after the right. */
const ON_RECORD = new Set([
  "logTouch",
  "addFormEntry",
  "recordConsent",
  "logContactAttempt",
  "proposeSolution",
  "askReassignment",
  "conveneConsultation",
  "requestBackupResource",
]);
/** These act on what is coordinated around the record at hand. */
const ON_COORDINATION: Readonly<Record<string, keyof Coordination>> = {
  proposeInConsultation: "consultationId",
  decideConsultation: "consultationId",
  cancelConsultation: "consultationId",
  decideReassignmentRequest: "requestId",
  releaseBackupResource: "backupId",
};
/** These act on the review at hand, or on what followed from it. */
const ON_REVIEWING: Readonly<Record<string, keyof Reviewing>> = {
  submitReview: "reviewId",
  saveReviewDraft: "reviewId",
  disputeReview: "reviewId",
  appealReview: "reviewId",
  completeCorrectiveAction: "correctiveActionId",
};

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.api.close());

/** The record an actor is tried on: the one it holds, or else the first corner's. */
const recordOf = ({ name }: Actor): string =>
  name === "OUTSOURCED_ENGINEER" ? world.outsourcedRecordId : world.here.recordId;

const coordinationOf = ({ name }: Actor): Coordination =>
  world.coordination[name === "OUTSOURCED_ENGINEER" ? "outsourced" : "here"];

const reviewingOf = ({ name }: Actor): Reviewing =>
  world.reviewing[name === "OUTSOURCED_ENGINEER" ? "outsourced" : "here"];

/** A stale version, so that whoever may gets as far as a conflict and changes nothing. */
function knownFor(command: string, actor: Actor): KnownValues {
  const onRecord = { serviceRecordId: recordOf(actor), version: 987_654 };
  const isOnRecord =
    ON_RECORD.has(command) || /ServiceRecord$|^waitFor|^close|^requestClosure/.test(command);
  const reviewing = ON_REVIEWING[command];
  if (reviewing !== undefined) {
    return { ...onRecord, id: reviewingOf(actor)[reviewing] };
  }
  const coordinated = ON_COORDINATION[command];
  if (coordinated !== undefined) {
    return { ...onRecord, id: coordinationOf(actor)[coordinated] };
  }
  const id = isOnRecord && command !== "openServiceRecord" ? recordOf(actor) : newId();
  const contactId = command === "recordConsent" ? world.here.contactId : newId();
  // The two who grant roles have different ones to give; whose is whose is a rule of its own.
  const role = actor.name === "GENERAL_MANAGER" ? "INSPECTOR" : "AGENT";
  return { ...onRecord, id, contactId, role };
}

async function codeOf(command: string, actor: Actor): Promise<string> {
  const { document, variables } = sampleOperation(
    world.api.schema,
    { kind: "mutation", field: command },
    knownFor(command, actor),
  );
  const { errors } = await world.api.run(document, variables, { as: actor.viewer });
  return errors?.[0]?.extensions.code ?? "TAKEN";
}

type Verdict = "ALLOWED" | "FORBIDDEN" | "UNAUTHENTICATED" | "NOT_FOUND";

/** What a refusal says of the right alone. NOT_FOUND counts as refused only for commands on the record at hand, which exists. */
function verdictOf(command: string, code: string): Verdict {
  const isOnRecord = knownOnRecord(command);
  switch (code) {
    case "FORBIDDEN":
    case "UNAUTHENTICATED":
      return code;
    case "NOT_FOUND":
      return isOnRecord ? "NOT_FOUND" : "ALLOWED";
    default:
      return "ALLOWED";
  }
}

function knownOnRecord(command: string): boolean {
  const onNothing = ["checkIdentity", "openServiceRecord", "queryStatus"];
  return (
    isCommandName(command) &&
    !onNothing.includes(command) &&
    Object.values(COMMANDS[command].who).some((ties) => ties.length > 0)
  );
}

const TIES: Readonly<Record<string, readonly Tie[]>> = {
  ENGINEER: ["HOLDER", "REVIEWED", "OWNER"],
  OUTSOURCED_ENGINEER: ["HOLDER", "REVIEWED", "OWNER"],
  INSPECTOR: ["REVIEWER"],
  DEPARTMENT_MANAGER: ["TEAM_MANAGER"],
};
const tiesOf = ({ name }: Actor): readonly Tie[] => TIES[name] ?? [];

describe("Every command", () => {
  it("has a line in the table written by hand", () => {
    expect(MUTATIONS.filter((command) => WHO_MAY[command] === undefined)).toEqual([]);
    expect(Object.keys(WHO_MAY).filter((command) => !MUTATIONS.includes(command))).toEqual([]);
  });

  it.each(GUARDED)("%s is for those the tables name and nobody else", async (command) => {
    for (const actor of world.actors) {
      const verdict = verdictOf(command, await codeOf(command, actor));
      expect([actor.name, verdict === "ALLOWED"], verdict).toEqual([
        actor.name,
        mayByHand(command, actor.name),
      ]);
      if (isCommandName(command) && COMMANDS[command].who.TOKEN_BEARER === undefined) {
        const decided = mayCommandOn(accessViewer(actor.viewer), command, tiesOf(actor));
        expect([actor.name, verdict]).toEqual([actor.name, decided]);
      }
    }
  });

  it.each(OPEN)(
    "%s is for anybody: a wrong secret is answered alike, whoever brings it",
    async (command) => {
      const people = world.actors.filter(({ viewer }) => viewer.kind !== "KEY");
      const codes = new Set(await Promise.all(people.map((actor) => codeOf(command, actor))));
      expect(codes).not.toContain("FORBIDDEN");
      expect(codes.size).toBe(1);
    },
  );

  it("a link's bearer may consent, whoever it is, and a wrong token is refused to all alike", async () => {
    for (const { viewer } of world.actors) {
      const { errors } = await world.api.run(
        'mutation { recordConsent(input: { token: "not-a-token-of-ours", decision: AGREED }) { status } }',
        {},
        { as: viewer },
      );
      expect(errors?.[0]?.extensions.code).toBe("TOKEN_REFUSED");
    }
  });
});

describe("What would be noticed", () => {
  it.each(GUARDED)("the check of %s taken away", async (command) => {
    const actor = world.actors.find(
      ({ name }) =>
        ["ADMINISTRATOR", "INSPECTOR", "KEY_INTROSPECT"].includes(name) &&
        !mayByHand(command, name),
    );
    if (actor === undefined) {
      throw new Error("Nobody is left who may not.");
    }
    const restore = weaken(world.api.schema, `Mutation.${command}`, withoutCommandRight);
    try {
      expect(verdictOf(command, await codeOf(command, actor))).toBe("ALLOWED");
    } finally {
      restore();
    }
  });
});
