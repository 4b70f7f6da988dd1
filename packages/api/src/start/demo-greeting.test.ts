import { expect, it } from "vitest";
import { Role } from "@attest/shared/access";
import { demoGreeting } from "./demo-greeting.ts";

it("names an account of every role, and the password of all", () => {
  const said = demoGreeting();
  for (const role of Object.values(Role)) {
    expect(said).toContain(` ${role.toLowerCase().replaceAll("_", "-")}@demo.attest.test `);
  }
  expect(said).toContain("attest-demo:");
});
