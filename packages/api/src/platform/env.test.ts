import { expect, it } from "vitest";
import { readEnvironment } from "./env.ts";

it("takes an empty variable as one that is not set", () => {
  const names = ["PORT", "DATA_DIR", "DATABASE_URL", "SMTP_URL", "PUBLIC_URL", "WORKER", "DEMO"];
  const empty = Object.fromEntries(names.map((name) => [name, ""]));
  expect(readEnvironment(empty)).toEqual(readEnvironment({}));
});

it.each([
  ["PORT", "http"],
  ["WORKER", "maybe"],
  ["PUBLIC_URL", "nonsense"],
  ["SMTP_URL", "mail.example.cn:25"],
])("refuses to start with %s=%s, naming the variable", (name, text) => {
  expect(() => readEnvironment({ [name]: text })).toThrow(new RegExp(`^${name} must be `));
});
