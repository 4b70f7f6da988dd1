import { describe, expect, it } from "vitest";
import { COMMAND_NAMES, FIELD_POLICY, fieldRightsOf, Role, unlistedFields } from "./index.ts";
import type { ApiKeyScope, FieldName, Viewer } from "./index.ts";

const staff = (...roles: Role[]): Viewer => ({ kind: "STAFF", staffId: "s", roles });
const key = (...scopes: ApiKeyScope[]): Viewer => ({ kind: "KEY", keyId: "k", scopes });
const CONTACT: Viewer = { kind: "CONTACT", contactId: "p" };
const ANONYMOUS: Viewer = { kind: "ANONYMOUS" };
const ROLES = Object.values(Role);

function shown(viewer: Viewer, field: FieldName): "shown" | "masked" | "denied" {
  const { denied, masked } = fieldRightsOf(viewer, [field]);
  return denied.has(field) ? "denied" : masked.has(field) ? "masked" : "shown";
}

const rolesFor = (field: FieldName, way: string) =>
  ROLES.filter((role) => shown(staff(role), field) === way);

describe("the rights to fields", () => {
  it("a field without a line is shown to nobody and named by the check", () => {
    expect(shown(staff(...ROLES), "Contact.homeAddress")).toBe("denied");
    expect(unlistedFields(["Contact.homeAddress", "Contact.phone"])).toEqual([
      "Contact.homeAddress",
    ]);
  });

  it("has a line for every mutation", () => {
    expect(unlistedFields(COMMAND_NAMES.map((name): FieldName => `Mutation.${name}`))).toEqual([]);
  });

  it.each(["Contact.phone", "Contact.email"] as const)(
    "%s is masked for inspectors and outsourced staff and hidden from administrators",
    (field) => {
      expect(rolesFor(field, "masked")).toEqual(["OUTSOURCED_ENGINEER", "INSPECTOR"]);
      expect(rolesFor(field, "denied")).toEqual(["ADMINISTRATOR"]);
      expect(shown(key("customers:read"), field)).toBe("masked");
      expect(shown(key("customers:read", "pii"), field)).toBe("shown");
      expect(shown(key("records:read"), field)).toBe("masked");
      expect(shown(key("pii", "records:read"), field)).toBe("shown");
      expect(shown(key("pii"), field)).toBe("denied");
      expect(shown(ANONYMOUS, field)).toBe("denied");
    },
  );

  it("a letter's address is whole for agents only, its tokens for nobody", () => {
    expect(rolesFor("Letter.to", "shown")).toEqual(["AGENT"]);
    expect(rolesFor("Letter.bodyText", "shown")).toEqual([]);
  });

  it("an administrator sees of a letter that it went out, and nothing of what it says", () => {
    const fields = [
      "id",
      "kind",
      "state",
      "createdAt",
      "to",
      "subject",
      "bodyText",
      "serviceRecord",
    ];
    const seen = fields.filter(
      (field) => shown(staff(Role.ADMINISTRATOR), `Letter.${field}`) === "shown",
    );
    expect(seen).toEqual(["id", "kind", "state", "createdAt"]);
  });

  it("the score of an evaluation is closed to agents, who see figures, and to administrators", () => {
    expect(rolesFor("Evaluation.score", "denied")).toEqual(["AGENT", "ADMINISTRATOR"]);
  });

  it("a key sees evaluations without what leads to who answered", () => {
    expect(shown(key("quality:read"), "Evaluation.score")).toBe("shown");
    expect(shown(key("quality:read"), "Evaluation.comment")).toBe("denied");
    expect(shown(key("quality:read"), "Evaluation.serviceCycle")).toBe("denied");
  });

  it("a key and the operations director see of complaints only figures and their own", () => {
    expect(shown(key("quality:read"), "Complaint.text")).toBe("denied");
    expect(shown(staff(Role.OPERATIONS_DIRECTOR), "Complaint.text")).toBe("shown");
  });

  it("a payroll run is shown only to those who read everyone's consequences", () => {
    expect(rolesFor("PayrollRun.content", "shown")).toEqual([
      "OPERATIONS_DIRECTOR",
      "GENERAL_MANAGER",
      "INSPECTOR",
    ]);
    expect(shown(key("payroll"), "PayrollRun.content")).toBe("shown");
  });

  it("a contact sees nothing of staff but what the portal shows", () => {
    expect(shown(CONTACT, "PortalRecord.engineerName")).toBe("shown");
    expect(shown(CONTACT, "Complaint.status")).toBe("shown");
    expect(shown(CONTACT, "Complaint.handler")).toBe("denied");
    expect(shown(CONTACT, "Staff.name")).toBe("denied");
    expect(shown(CONTACT, "ServiceRecord.number")).toBe("denied");
    expect(shown(CONTACT, "Query.previewClock")).toBe("denied");
  });

  it("a stranger reaches the portal, the sign-in and nothing that belongs to a resource", () => {
    const open = [...FIELD_POLICY].filter(([, { resource }]) =>
      /^(RECORDS|CUSTOMERS|ORGANISATION|EVALUATIONS|COMPLAINTS|LOTS|REVIEWS|ASSESSMENTS|CONSEQUENCES|LETTERS|SELF)$/.test(
        resource,
      ),
    );
    const { denied } = fieldRightsOf(
      ANONYMOUS,
      open.map(([name]) => name as FieldName),
    );
    expect(denied.size).toBe(open.length);
    expect(shown(ANONYMOUS, "Query.me")).toBe("shown");
    expect(shown(ANONYMOUS, "Query.portalRecord")).toBe("shown");
    expect(shown(ANONYMOUS, "Query.serviceRecords")).toBe("denied");
  });
});
