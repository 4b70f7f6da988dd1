import { Role } from "@attest/shared/access";
import { parseArgs } from "node:util";
import { badInput } from "../../platform/errors.ts";
import { transact } from "../../platform/unit-of-work.ts";
import { SYSTEM } from "../../platform/viewer.ts";
import { createStaff } from "./create-staff.service.ts";
import { issuePasswordLink, passwordLink } from "./issue-password-link.service.ts";
import {
  runTerminalCommand,
  type TerminalAnswer,
  type TerminalDeps,
} from "../../platform/terminal-command.ts";

const USAGE = "attest staff create --email <address> --name <name> --role <ROLE> [--json]";

/**
 * `staff create`: opens an account and prints a one-time link, good for 30 minutes, to set its password: how the first
 * administrator of a real installation comes in. The arguments are those after `create`.
 *
 * @returns exit code 1 and one sentence for a bad e-mail, an unknown role, an e-mail that has an account
 */
export async function staffCreateCommand(
  deps: TerminalDeps,
  argv: readonly string[],
): Promise<TerminalAnswer> {
  return runTerminalCommand(USAGE, async () => {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        email: { type: "string" },
        name: { type: "string" },
        role: { type: "string" },
        json: { type: "boolean" },
      },
    });
    const { email = "", name = "", role = "" } = values;
    const { staffId, token } = await transact(
      { dataSource: deps.dataSource, viewer: SYSTEM },
      async (unit) =>
        issuePasswordLink(unit, await createStaff(unit, { email, name, roles: [knownRole(role)] })),
    );
    const link = passwordLink(deps.environment.publicUrl, token);
    const text = `The account is open. The link to set its password, good for 30 minutes: ${link}`;
    return { json: { id: staffId, link }, text, exitCode: 0 };
  });
}

function knownRole(text: string): Role {
  const role = Object.values(Role).find(
    (known) => known === text.toUpperCase().replaceAll("-", "_"),
  );
  if (role === undefined) {
    throw badInput("role", `There is no role "${text}".`, Object.values(Role).join(", "));
  }
  return role;
}
