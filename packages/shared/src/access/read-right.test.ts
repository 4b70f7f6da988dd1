import { describe, expect, it } from "vitest";
import { KEY_READ, READ, readRight, Resource, Role } from "./index.ts";
import type { ApiKeyScope, Grant, Viewer } from "./index.ts";

const staff = (...roles: Role[]): Viewer => ({ kind: "STAFF", staffId: "s", roles });
const key = (...scopes: ApiKeyScope[]): Viewer => ({ kind: "KEY", keyId: "k", scopes });

/** The table of §8 as it is written: a column per role, `m` masked, conditions after a slash. */
const TABLE: Readonly<Record<Resource, string>> = {
  RECORDS: "all | team | own m | team | all | all | all | all | all | all | –",
  CUSTOMERS: "all | team | own m | team | all | all | all | all | all | all m | –",
  ORGANISATION: "all | all | team | all | all | all | all | all | all | all | all",
  EVALUATIONS:
    "team/FIGURES_ONLY | own/LOCKED_ONLY | own/LOCKED_ONLY | team | all | all | all | all | all | all | –",
  COMPLAINTS:
    "own/FILED_BY_SELF + own/AS_RESPONDENT | own/AS_RESPONDENT | own/AS_RESPONDENT | own/AS_RESPONDENT + team/FIGURES_ONLY | own/AS_HANDLER + own/AS_RESPONDENT + all/FIGURES_ONLY | own/AS_HANDLER + own/AS_RESPONDENT + all/FIGURES_ONLY | own/AS_HANDLER + own/AS_RESPONDENT + all/FIGURES_ONLY | all/FIGURES_ONLY + own/AS_RESPONDENT | all | all | own/AS_RESPONDENT",
  LOTS_BEFORE_REVEAL: "– | – | – | – | – | – | – | – | all/NO_SEED | all/NO_SEED | –",
  LOTS: "– | own/OWN_ITEMS | own/OWN_ITEMS | team | all | all | all | all | all | all | –",
  REVIEWS:
    "– | own/REVEALED_ONLY | own/REVEALED_ONLY | team/REVEALED_ONLY | department/REVEALED_ONLY | all/REVEALED_ONLY | all/REVEALED_ONLY | all/REVEALED_ONLY | all | all/BLIND | –",
  ASSESSMENTS: "own | own | own | team + own | department + own | own | all | all | all | all | –",
  CONSEQUENCES: "own | own | own | team + own | department + own | own | own | all | all | all | –",
  JOURNAL:
    "own/OWN_ACTS | own/OWN_ACTS | own/OWN_ACTS | team | department | – | all | all | all | all | all/ACCOUNTS_ONLY",
  LETTERS:
    "all | team m | – | team m | all m | – | all m | all m | all m | all m | all m/DELIVERY_STATES",
  ACCOUNTS: "– | – | – | – | – | – | – | all | all | – | all",
};

const write = ({ scope, masked, conditions }: Grant) =>
  `${scope.toLowerCase()}${masked ? " m" : ""}${conditions.map((one) => `/${one}`).join("")}`;
const cell = (grants: readonly Grant[]) => grants.map(write).join(" + ") || "–";

describe("the reading table", () => {
  it.each(Object.values(Resource))("says of %s what the domain says", (resource) => {
    const row = Object.values(Role).map((role) => cell(READ[resource][role]));
    expect(row.join(" | ")).toBe(TABLE[resource]);
  });
});

describe("the right to read", () => {
  it("does not exist for nobody, and for contacts ends at themselves and their complaints", () => {
    for (const resource of Object.values(Resource)) {
      expect(readRight({ kind: "ANONYMOUS" }, resource)).toBeNull();
      const right = readRight({ kind: "CONTACT", contactId: "p" }, resource);
      expect(right !== null).toBe(resource === "COMPLAINTS" || resource === "CUSTOMERS");
      expect(right?.widest ?? "OWN").toBe("OWN");
    }
  });

  it("REC-10 shows outsourced staff their own records, masked", () => {
    const right = readRight(staff(Role.OUTSOURCED_ENGINEER), Resource.RECORDS);
    expect(right).toMatchObject({ widest: "OWN", masked: true });
  });

  it("is the union of a person's roles and as wide as the widest", () => {
    const right = readRight(
      staff(Role.DEPARTMENT_MANAGER, Role.OPERATIONS_DIRECTOR),
      Resource.ASSESSMENTS,
    );
    expect(right).toMatchObject({ widest: "ALL", masked: false });
    expect(right?.grants).toHaveLength(3);
  });

  it("masks unless an unmasked right reaches as far as the masked one", () => {
    const maskedOf = (...roles: Role[]) => readRight(staff(...roles), Resource.CUSTOMERS)?.masked;
    expect(maskedOf(Role.INSPECTOR)).toBe(true);
    expect(maskedOf(Role.INSPECTOR, Role.GENERAL_MANAGER)).toBe(false);
    expect(maskedOf(Role.ENGINEER, Role.OUTSOURCED_ENGINEER)).toBe(false);
    expect(maskedOf(Role.ENGINEER, Role.INSPECTOR)).toBe(true);
  });

  it("hides a draw before its reveal from a department manager who is an inspector too", () => {
    const both = staff(Role.DEPARTMENT_MANAGER, Role.INSPECTOR);
    expect(readRight(both, Resource.LOTS_BEFORE_REVEAL)).toBeNull();
    expect(readRight(staff(Role.INSPECTOR), Resource.LOTS_BEFORE_REVEAL)).not.toBeNull();
  });
});

describe("the right of a key", () => {
  it.each<[Resource, ApiKeyScope]>([
    ["RECORDS", "records:read"],
    ["CUSTOMERS", "customers:read"],
    ["EVALUATIONS", "quality:read"],
    ["COMPLAINTS", "quality:read"],
    ["LOTS", "quality:read"],
    ["REVIEWS", "quality:read"],
    ["ASSESSMENTS", "assessments"],
    ["CONSEQUENCES", "payroll"],
    ["JOURNAL", "changes"],
  ])("to %s is the scope %s, or all:read, and no other", (resource, scope) => {
    expect(readRight(key(scope), resource)).toMatchObject({ widest: "ALL", masked: true });
    expect(readRight(key("all:read"), resource)?.masked).toBe(true);
    expect(readRight(key(scope, "pii"), resource)?.masked).toBe(false);
    expect(readRight(key("records:write", "pii", "webhooks", "introspect"), resource)).toBeNull();
  });

  it("needs no scope for the organisation and has none for draws, letters and accounts", () => {
    expect(readRight(key(), Resource.ORGANISATION)).not.toBeNull();
    const closed = Object.values(Resource).filter((resource) => KEY_READ[resource] === null);
    expect(closed).toEqual(["LOTS_BEFORE_REVEAL", "LETTERS", "ACCOUNTS"]);
    expect(closed.map((resource) => readRight(key("all:read", "pii"), resource))).toEqual([
      null,
      null,
      null,
    ]);
  });
});
