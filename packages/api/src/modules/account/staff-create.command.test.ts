import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Role } from "@attest/shared/access";
import { openTestApi, type TestApi } from "../../testing/test-api.ts";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "./demo-accounts.ts";
import { staffCreateCommand } from "./staff-create.command.ts";

let api: TestApi;
beforeAll(
  async () =>
    void (api = await openTestApi({ environment: { PUBLIC_URL: "https://attest.example.com/" } })),
);
afterAll(() => api.close());

const run = (...argv: string[]): ReturnType<typeof staffCreateCommand> =>
  staffCreateCommand(api, argv);

describe("staff create at the terminal", () => {
  it("brings in the first administrator with a one-time link to set the password", async () => {
    const { json, text, exitCode } = await run(
      "--email",
      "first@attest.test",
      "--name",
      "第一位",
      "--role",
      "administrator",
      "--json",
    );
    const { link } = json as { link: string };
    expect(exitCode).toBe(0);
    expect(link).toMatch(/^https:\/\/attest\.example\.com\/set-password\?token=[\w-]{43}$/);
    expect(text).toContain(link);
    const set = "mutation ($input: SetPasswordInput!) { setPassword(input: $input) }";
    const token = new URL(link).searchParams.get("token");
    const { data } = await api.run<{ setPassword: boolean }>(set, {
      input: { token, password: "a first password" },
    });
    expect(data.setPassword).toBe(true);
  });

  it.each([
    [["--email", "nonsense", "--name", "甲", "--role", "AGENT"], /not an e-mail address/],
    [
      ["--email", "a@attest.test", "--name", "甲", "--role", "KING"],
      /no role "KING".*ADMINISTRATOR/,
    ],
    [
      ["--email", "taken@attest.test", "--name", "甲", "--role", "AGENT"],
      /an account with the e-mail address taken@attest\.test already/,
    ],
    [["--mail", "a@attest.test"], /^Usage: attest staff create/],
    [[], /no role ""/],
  ])("answers %j with one sentence and exit code 1", async (argv, sentence) => {
    await run("--email", "taken@attest.test", "--name", "乙", "--role", "AGENT");
    const { text, exitCode } = await run(...argv);
    expect(exitCode).toBe(1);
    expect(text).toMatch(sentence);
    expect(text).not.toContain("\n");
  });
});

describe("the demo accounts", () => {
  it("are two of every role, three agents and three inspectors, all with names and addresses of their own", () => {
    const count = (role: Role): number =>
      DEMO_ACCOUNTS.filter((account) => account.role === role).length;
    expect(Object.values(Role).map((role) => [role, count(role)])).toEqual(
      Object.values(Role).map((role) => [role, role === "AGENT" || role === "INSPECTOR" ? 3 : 2]),
    );
    expect(new Set(DEMO_ACCOUNTS.map(({ email }) => email)).size).toBe(24);
    expect(new Set(DEMO_ACCOUNTS.map(({ name }) => name)).size).toBe(24);
    expect(DEMO_ACCOUNTS.map(({ email }) => email)).toEqual(
      expect.arrayContaining([
        "customer-service-manager@demo.attest.test",
        "outsourced-engineer-2@demo.attest.test",
        "agent-3@demo.attest.test",
      ]),
    );
    expect(DEMO_PASSWORD).toBe("attest-demo");
  });
});
