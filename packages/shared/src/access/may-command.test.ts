import { describe, expect, it } from "vitest";
import {
  COMMAND_NAMES,
  COMMANDS,
  mayCommand,
  mayCommandOn,
  permissionsOf,
  Relation,
  Role,
} from "./index.ts";
import type { ApiKeyScope, Standing, Tie, Viewer } from "./index.ts";

const ROLES = Object.values(Role);
const EVERY_TIE = Object.values(Relation);
const ANONYMOUS: Viewer = { kind: "ANONYMOUS" };
const CONTACT: Viewer = { kind: "CONTACT", contactId: "p" };

const staff = (roles: readonly Role[], ...standings: Standing[]): Viewer => ({
  kind: "STAFF",
  staffId: "s",
  roles,
  standings,
});
const key = (...scopes: ApiKeyScope[]): Viewer => ({ kind: "KEY", keyId: "k", scopes });

describe("the engineer on duty", () => {
  const onDuty = staff([Role.ENGINEER], "ON_DUTY");

  it.each(["checkIdentity", "openServiceRecord"] as const)(
    "may %s, and has no such right off duty",
    (command) => {
      expect(mayCommandOn(onDuty, command, [])).toBe("ALLOWED");
      expect(mayCommandOn(staff([Role.ENGINEER]), command, EVERY_TIE)).toBe("FORBIDDEN");
      expect(mayCommand(staff([Role.ENGINEER]), command)).toBe(false);
    },
  );

  it("may respond to a record that somebody else holds, and nothing more", () => {
    expect(mayCommandOn(onDuty, "respondToServiceRecord", [])).toBe("ALLOWED");
    expect(mayCommandOn(onDuty, "proposeSolution", [])).toBe("NOT_FOUND");
    expect(mayCommandOn(onDuty, "closeOnCustomerRequest", EVERY_TIE)).toBe("FORBIDDEN");
  });

  it("is never outsourced: opening shows every customer", () => {
    const outsourced = staff([Role.OUTSOURCED_ENGINEER], "ON_DUTY");
    expect(mayCommandOn(outsourced, "openServiceRecord", [])).toBe("FORBIDDEN");
  });
});

describe("customers and strangers", () => {
  it("CMP-10 lets the independent handler of the policy handle, whatever the role", () => {
    const named = staff([], "INDEPENDENT_HANDLER");
    expect(mayCommandOn(named, "proposeFinding", [])).toBe("ALLOWED");
    expect(mayCommandOn(named, "confirmFinding", [])).toBe("FORBIDDEN");
    expect(mayCommandOn(staff([]), "proposeFinding", EVERY_TIE)).toBe("FORBIDDEN");
  });

  it("let a contact ask for help, file a complaint and nothing else that staff do", () => {
    const rights = COMMAND_NAMES.filter(
      (command) => mayCommandOn(CONTACT, command, []) === "ALLOWED",
    );
    expect(rights.sort()).toEqual([
      "fileComplaint",
      "requestService",
      "requestSignInCode",
      "signIn",
      "signInWithCode",
      "signOut",
      "writeToConversation",
    ]);
  });

  it("let a token's bearer consent and evaluate, signed in or not, and nobody evaluate without it", () => {
    const bearer: Tie[] = ["TOKEN_BEARER"];
    for (const viewer of [ANONYMOUS, CONTACT, staff([Role.INSPECTOR])]) {
      expect(mayCommandOn(viewer, "submitEvaluation", bearer)).toBe("ALLOWED");
      expect(mayCommandOn(viewer, "recordConsent", bearer)).toBe("ALLOWED");
      expect(mayCommandOn(viewer, "drawLot", bearer) === "ALLOWED").toBe(viewer.kind === "STAFF");
    }
    expect(mayCommandOn(staff([Role.AGENT]), "submitEvaluation", EVERY_TIE)).toBe("FORBIDDEN");
  });

  it("ask an unknown person to sign in", () => {
    expect(mayCommandOn(ANONYMOUS, "openServiceRecord", [])).toBe("UNAUTHENTICATED");
    expect(mayCommand(ANONYMOUS, "openServiceRecord")).toBe(false);
    expect(mayCommandOn(ANONYMOUS, "signIn", [])).toBe("ALLOWED");
  });
});

describe("API keys", () => {
  const everyScope = key(
    "records:write",
    "all:read",
    "assessments",
    "payroll",
    "pii",
    "webhooks",
    "quality:read",
  );

  it("may write what a desk does without judgement, and only with records:write", () => {
    const rights = COMMAND_NAMES.filter(
      (command) => COMMANDS[command].keyScope === "records:write",
    );
    expect([...rights].sort()).toEqual([
      "addFormEntry",
      "assignServiceRecord",
      "bulkAssignServiceRecords",
      "checkIdentity",
      "incomingCall",
      "logTouch",
      "openServiceRecord",
      "reopenServiceRecord",
    ]);
    expect(
      rights.every((command) => mayCommandOn(key("records:write"), command, []) === "ALLOWED"),
    ).toBe(true);
    expect(rights.some((command) => mayCommand(key("all:read", "pii"), command))).toBe(false);
  });

  it("may have out what they read, and give no command else", () => {
    const rights = COMMAND_NAMES.filter((command) => COMMANDS[command].keyScope !== null);
    const reading = rights.filter((command) => COMMANDS[command].keyScope !== "records:write");
    expect(reading).toEqual(["startExport"]);
    expect(mayCommandOn(key("records:read"), "startExport", [])).toBe("ALLOWED");
    expect(mayCommand(key("changes", "pii"), "startExport")).toBe(false);
  });

  it.each([
    "proposeFinding",
    "confirmFinding",
    "approveConsequence",
    "grantRole",
    "revokeRole",
    "respondToServiceRecord",
    "exportPayroll",
  ] as const)("never %s, whatever their scopes", (command) => {
    expect(mayCommandOn(everyScope, command, EVERY_TIE)).toBe("FORBIDDEN");
  });
});

describe("a person with several roles", () => {
  it("has the rights of each", () => {
    const both = staff([Role.DEPARTMENT_MANAGER, Role.ENGINEER]);
    expect(mayCommandOn(both, "reassignServiceRecord", ["TEAM_MANAGER"])).toBe("ALLOWED");
    expect(mayCommandOn(both, "proposeSolution", ["HOLDER"])).toBe("ALLOWED");
  });

  it("has neither the record's nor the review's commands when they are an inspector and of the service", () => {
    const both = staff([Role.INSPECTOR, Role.AGENT]);
    expect(mayCommandOn(both, "openServiceRecord", [])).toBe("FORBIDDEN");
    expect(mayCommandOn(both, "submitReview", ["REVIEWER"])).toBe("FORBIDDEN");
    expect(mayCommandOn(both, "fileComplaint", [])).toBe("ALLOWED");
  });
});

describe("permissions", () => {
  it("are what me names, sorted, with the duty's only on duty", () => {
    expect(permissionsOf(staff([Role.AGENT]))).toContain("SERVICE_RECORD_OPEN");
    expect(permissionsOf(staff([Role.ENGINEER]))).not.toContain("SERVICE_RECORD_OPEN");
    expect(permissionsOf(staff([Role.ENGINEER], "ON_DUTY"))).toContain("SERVICE_RECORD_OPEN");
    const names = permissionsOf(staff(ROLES));
    expect(names).toEqual([...names].sort());
  });

  it("hold no evaluating for staff", () => {
    expect(permissionsOf(staff(ROLES))).not.toContain("EVALUATION_SUBMIT");
  });
});
