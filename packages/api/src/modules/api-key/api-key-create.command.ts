import { parseArgs } from "node:util";
import { transact } from "../../platform/unit-of-work.ts";
import { SYSTEM } from "../../platform/viewer.ts";
import {
  runTerminalCommand,
  type TerminalAnswer,
  type TerminalDeps,
} from "../../platform/terminal-command.ts";
import { createApiKey } from "./create-api-key.service.ts";

const USAGE = "attest api-key create --name <name> --scopes <scope,scope> [--json]";

/**
 * `api-key create`: makes a key and prints it once. The arguments are those after `create`.
 *
 * @returns exit code 1 and one sentence for an unknown scope, no name or a wrong argument
 */
export async function apiKeyCreateCommand(
  deps: TerminalDeps,
  argv: readonly string[],
): Promise<TerminalAnswer> {
  return runTerminalCommand(USAGE, async () => {
    const { values } = parseArgs({
      args: [...argv],
      options: { name: { type: "string" }, scopes: { type: "string" }, json: { type: "boolean" } },
    });
    const scopes = (values.scopes ?? "")
      .split(",")
      .map((scope) => scope.trim())
      .filter((scope) => scope !== "");
    const { apiKeyId, key } = await transact(
      { dataSource: deps.dataSource, viewer: SYSTEM },
      (unit) => createApiKey(unit, { name: values.name ?? "", scopes }),
    );
    const text = `The key, shown this once: ${key}`;
    return { json: { id: apiKeyId, key }, text, exitCode: 0 };
  });
}
