import { describe, expect, it } from "vitest";
import {
  adjudicatorIsApart,
  COMMAND_NAMES,
  COMMANDS,
  findingPairIsApart,
  judgesSelf,
  mayChangeRole,
  mayCommand,
  mayExport,
  mayTurnNextKey,
  policyApproverIsApart,
  Role,
  rolesExclude,
  SERVICE_ROLES,
} from "./index.ts";
import type { CommandName } from "./index.ts";

const mayAs = (role: Role, commands: readonly CommandName[]) =>
  commands.filter((command) => mayCommand({ kind: "STAFF", staffId: "s", roles: [role] }, command));

describe("separation of duties", () => {
  it("1 nobody judges themselves or a record they held", () => {
    expect(judgesSelf("a", { subjectStaffId: "a", heldByStaffIds: [] })).toBe(true);
    expect(judgesSelf("a", { subjectStaffId: "b", heldByStaffIds: ["b", "a"] })).toBe(true);
    expect(judgesSelf("a", { subjectStaffId: null, heldByStaffIds: ["b"] })).toBe(false);
  });

  it("2 inspectors change no record, and the service changes no review", () => {
    const onRecords = COMMAND_NAMES.filter((name) =>
      /ServiceRecord|Touch|FormEntry|Closure|Solution|waitFor/.test(name),
    );
    expect(onRecords.length).toBeGreaterThan(10);
    expect(mayAs(Role.INSPECTOR, onRecords)).toEqual([]);
    for (const role of SERVICE_ROLES) {
      expect(mayAs(role, ["submitReview", "adjudicateDispute", "drawLot", "judgeLot"])).toEqual([]);
      expect(rolesExclude(role, Role.INSPECTOR) && rolesExclude(Role.INSPECTOR, role)).toBe(true);
    }
    expect(rolesExclude(Role.AGENT, Role.ENGINEER)).toBe(false);
  });

  it("4 the two people behind a finding differ and are no respondents", () => {
    const pair = { proposedBy: "h", confirmedBy: "i", respondents: ["r"] };
    expect(findingPairIsApart(pair)).toBe(true);
    expect(findingPairIsApart({ ...pair, confirmedBy: "h" })).toBe(false);
    expect(findingPairIsApart({ ...pair, respondents: ["i"] })).toBe(false);
    expect(findingPairIsApart({ ...pair, respondents: ["h"] })).toBe(false);
  });

  it("5 the author of a policy does not approve it", () => {
    expect(policyApproverIsApart("a", "a")).toBe(false);
    expect(policyApproverIsApart("a", "b")).toBe(true);
  });

  it("6 a consequence needs the operations director and then the general manager, not the one concerned", () => {
    const first = {
      actorStaffId: "o",
      actorRoles: [Role.OPERATIONS_DIRECTOR],
      subjectStaffId: "s",
      approvedBy: [],
    };
    const second = {
      ...first,
      actorStaffId: "g",
      actorRoles: [Role.GENERAL_MANAGER],
      approvedBy: ["o"],
    };
    expect(mayTurnNextKey(first)).toBe(true);
    expect(mayTurnNextKey(second)).toBe(true);
    expect(mayTurnNextKey({ ...second, approvedBy: [] })).toBe(false);
    expect(mayTurnNextKey({ ...first, subjectStaffId: "o" })).toBe(false);
    const both = [Role.OPERATIONS_DIRECTOR, Role.GENERAL_MANAGER];
    expect(mayTurnNextKey({ ...second, actorStaffId: "o", actorRoles: both })).toBe(false);
    expect(mayTurnNextKey({ ...second, approvedBy: ["o", "x"] })).toBe(false);
  });

  it("7 outsourced staff export nothing, whatever else they are", () => {
    expect(mayExport([Role.OUTSOURCED_ENGINEER, Role.DEPARTMENT_MANAGER])).toBe(false);
    expect(mayExport([Role.ENGINEER])).toBe(true);
  });

  it("8 no key scope reaches findings, consequences or roles", () => {
    const decided = COMMAND_NAMES.filter((name) =>
      /Finding|Consequence|Role|Explanation|Payroll|Complaint/.test(name),
    );
    expect(decided.length).toBeGreaterThan(8);
    expect(decided.filter((name) => COMMANDS[name].keyScope !== null)).toEqual([]);
  });

  it("10 only the general manager makes inspectors and general managers, and nobody changes their own roles", () => {
    const administrator = { actorStaffId: "a", actorRoles: [Role.ADMINISTRATOR], staffId: "x" };
    const general = { actorStaffId: "g", actorRoles: [Role.GENERAL_MANAGER], staffId: "x" };
    const roles = Object.values(Role);
    const reserved = [Role.GENERAL_MANAGER, Role.INSPECTOR];
    expect(roles.filter((role) => mayChangeRole({ ...general, role }))).toEqual(reserved);
    expect(roles.filter((role) => !mayChangeRole({ ...administrator, role }))).toEqual(reserved);
    expect(mayChangeRole({ ...general, staffId: "g", role: Role.INSPECTOR })).toBe(false);
    expect(mayChangeRole({ ...administrator, staffId: "a", role: Role.ENGINEER })).toBe(false);
  });

  it("SPC-25 a dispute is never adjudicated by the reviewer or by who held the record", () => {
    const review = { reviewerStaffId: "r", heldByStaffIds: ["e"] };
    expect(["r", "e", "i"].map((id) => adjudicatorIsApart(id, review))).toEqual([
      false,
      false,
      true,
    ]);
  });
});
