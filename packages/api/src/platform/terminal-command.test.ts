import { expect, it } from "vitest";
import { DomainError } from "./errors.ts";
import { runTerminalCommand } from "./terminal-command.ts";

it("SLA-15 tells a refusal's code beside its sentence, to programs and to people", async () => {
  const answer = await runTerminalCommand("attest x", () =>
    Promise.reject(new DomainError("CALENDAR_EMPTY", "The table has no days.")),
  );
  expect(answer).toEqual({
    json: { code: "CALENDAR_EMPTY", error: "The table has no days." },
    text: "CALENDAR_EMPTY: The table has no days.",
    exitCode: 1,
  });
});
