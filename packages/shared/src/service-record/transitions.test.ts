import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Relation, Role } from "../access/index.ts";
import type { Viewer } from "../access/index.ts";
import {
  ACTION_COMMAND,
  availableActions,
  isOpenStatus,
  nextStatus,
  RECORD_ACTIONS,
  refusalOf,
  ServiceRecordStatus,
} from "./index.ts";
import type { RecordAction, RecordFacts } from "./index.ts";

const STATUSES = Object.values(ServiceRecordStatus);
const FRESH = { isResponded: false, isHeld: true };
const ALL_OPEN = [
  "OPEN",
  "ASSIGNED",
  "IN_PROGRESS",
  "WAITING_CUSTOMER",
  "WAITING_THIRD_PARTY",
  "PENDING_CONSENT",
];
const HELD = ALL_OPEN.slice(1);
const staff = (...roles: Role[]): Viewer => ({ kind: "STAFF", staffId: "s", roles });

describe("the life of a cycle", () => {
  it.each<[RecordAction, string[]]>([
    ["ASSIGN", ["OPEN"]],
    ["REASSIGN", HELD],
    ["ASK_REASSIGNMENT", HELD],
    ["RESPOND", ALL_OPEN],
    ["LOG_TOUCH", [...ALL_OPEN, "CLOSED"]],
    ["ADD_FORM_ENTRY", ALL_OPEN],
    ["PROPOSE_SOLUTION", HELD.slice(0, -1)],
    ["WAIT_FOR_CUSTOMER", ["ASSIGNED", "IN_PROGRESS"]],
    ["WAIT_FOR_THIRD_PARTY", ["ASSIGNED", "IN_PROGRESS"]],
    ["RESUME", ["WAITING_CUSTOMER", "WAITING_THIRD_PARTY"]],
    ["REQUEST_CLOSURE", ["IN_PROGRESS"]],
    ["AGREE", ["PENDING_CONSENT"]],
    ["DECLINE", ["PENDING_CONSENT"]],
    ["LOG_CONTACT_ATTEMPT", ["PENDING_CONSENT"]],
    ["CLOSE_UNREACHABLE", ["PENDING_CONSENT"]],
    ["CLOSE_ON_CUSTOMER_REQUEST", ALL_OPEN],
    ["REOPEN", ["CLOSED"]],
    ["MERGE", ALL_OPEN],
  ])("%s starts from %j and from nothing else", (action, from) => {
    const allowed = STATUSES.filter(
      (status) => nextStatus(action, status, FRESH).outcome === "ALLOWED",
    );
    expect(allowed).toEqual(from);
  });

  it.each<[RecordAction, ServiceRecordStatus, ServiceRecordStatus]>([
    ["ASSIGN", "OPEN", "ASSIGNED"],
    ["RESPOND", "ASSIGNED", "IN_PROGRESS"],
    ["RESPOND", "OPEN", "OPEN"],
    ["RESPOND", "IN_PROGRESS", "IN_PROGRESS"],
    ["RESPOND", "WAITING_CUSTOMER", "WAITING_CUSTOMER"],
    ["REASSIGN", "PENDING_CONSENT", "PENDING_CONSENT"],
    ["REQUEST_CLOSURE", "IN_PROGRESS", "PENDING_CONSENT"],
    ["AGREE", "PENDING_CONSENT", "CLOSED"],
    ["DECLINE", "PENDING_CONSENT", "IN_PROGRESS"],
    ["CLOSE_ON_CUSTOMER_REQUEST", "OPEN", "CLOSED"],
    ["CLOSE_UNREACHABLE", "PENDING_CONSENT", "CLOSED"],
    ["MERGE", "WAITING_CUSTOMER", "MERGED"],
  ])("%s leads from %s to %s", (action, from, to) => {
    expect(nextStatus(action, from, FRESH)).toEqual({ outcome: "ALLOWED", status: to });
  });

  it("resumes where it would be without the wait: at work once responded, assigned before", () => {
    const resume = (isResponded: boolean) =>
      nextStatus("RESUME", "WAITING_CUSTOMER", { isResponded, isHeld: true });
    expect(resume(true)).toMatchObject({ status: "IN_PROGRESS" });
    expect(resume(false)).toMatchObject({ status: "ASSIGNED" });
  });

  it("reopens with its last holder, or unassigned when there is none", () => {
    const reopen = (isHeld: boolean) =>
      nextStatus("REOPEN", "CLOSED", { isResponded: false, isHeld });
    expect(reopen(true)).toMatchObject({ status: "ASSIGNED" });
    expect(reopen(false)).toMatchObject({ status: "OPEN" });
  });

  it("names the state and what it allows when it refuses", () => {
    expect(nextStatus("RESPOND", "CLOSED", FRESH)).toEqual({
      outcome: "REFUSED",
      status: "CLOSED",
      allowed: ["LOG_TOUCH", "REOPEN"],
    });
    expect(nextStatus("REOPEN", "MERGED", FRESH)).toMatchObject({ allowed: [] });
  });

  it("CLS-01 closes by a decision of people only, whatever happens in whatever order", () => {
    const closing = ["AGREE", "CLOSE_UNREACHABLE", "CLOSE_ON_CUSTOMER_REQUEST", "MERGE"];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...RECORD_ACTIONS)), (actions) => {
        let status: ServiceRecordStatus = "OPEN";
        for (const action of actions) {
          const next = nextStatus(action, status, FRESH);
          const after: ServiceRecordStatus = next.outcome === "ALLOWED" ? next.status : status;
          const hasClosed = isOpenStatus(status) && !isOpenStatus(after);
          expect(!hasClosed || closing.includes(action)).toBe(true);
          status = after;
        }
      }),
    );
  });
});

describe("available actions", () => {
  const working: RecordFacts = {
    status: "IN_PROGRESS",
    isResponded: true,
    isHeld: true,
    missingFormParts: [],
    isConsultationOpen: false,
    isUnreachable: false,
    isReopenable: true,
  };
  const engineer = staff(Role.ENGINEER);
  const reasonOf = (name: string, record: RecordFacts, viewer = engineer) =>
    availableActions(viewer, [Relation.HOLDER], record).find((action) => action.name === name)
      ?.reason;

  it("are named by their mutations, each once", () => {
    const names = availableActions(engineer, [], working).map(({ name }) => name);
    expect(names).toEqual([...new Set(Object.values(ACTION_COMMAND))]);
  });

  it("REC-11 refuse the request to close while the form is incomplete", () => {
    expect(reasonOf("requestClosure", working)).toBeNull();
    const record = { ...working, missingFormParts: ["RESULT"] as const };
    expect(reasonOf("requestClosure", record)).toBe("FORM_INCOMPLETE");
  });

  it("REC-13 refuse closing while a consultation is open, but not on the customer's own request", () => {
    const record = { ...working, isConsultationOpen: true };
    expect(reasonOf("requestClosure", record)).toBe("CONSULTATION_OPEN");
    expect(refusalOf("AGREE", { ...record, status: "PENDING_CONSENT" })).toBe("CONSULTATION_OPEN");
    expect(refusalOf("CLOSE_ON_CUSTOMER_REQUEST", record)).toBeNull();
  });

  it("REC-06 refuse an engineer to reassign, and let them ask", () => {
    expect(reasonOf("reassignServiceRecord", working)).toBe("FORBIDDEN");
    expect(reasonOf("askReassignment", working)).toBeNull();
  });

  it("CLS-01 let the customer-service manager close as unreachable only after three workdays", () => {
    const manager = staff(Role.CUSTOMER_SERVICE_MANAGER);
    const pending = { ...working, status: "PENDING_CONSENT" } as const;
    expect(reasonOf("closeUnreachable", pending, manager)).toBe("EVIDENCE_REQUIRED");
    expect(reasonOf("closeUnreachable", { ...pending, isUnreachable: true }, manager)).toBeNull();
    expect(reasonOf("closeUnreachable", pending)).toBe("FORBIDDEN");
  });

  it("CLS-08 refuse reopening after its time", () => {
    const closed = { ...working, status: "CLOSED", isReopenable: false } as const;
    expect(reasonOf("reopenServiceRecord", closed, staff(Role.AGENT))).toBe("WINDOW_CLOSED");
  });

  it("put the right before the state, and the state before the guards", () => {
    const closed = { ...working, status: "CLOSED", missingFormParts: ["RESULT"] } as const;
    expect(reasonOf("requestClosure", closed)).toBe("TRANSITION_REFUSED");
    expect(reasonOf("requestClosure", closed, staff(Role.AGENT))).toBe("FORBIDDEN");
    const others = availableActions(engineer, [], closed).find(
      ({ name }) => name === "requestClosure",
    );
    expect(others?.reason).toBe("NOT_FOUND");
  });
});
