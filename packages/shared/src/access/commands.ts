import { ACCOUNT_COMMANDS } from "./account-commands.ts";
import { ASSESSMENT_COMMANDS } from "./assessment-commands.ts";
import type { CommandPolicy } from "./command-policy.ts";
import { COMPLAINT_COMMANDS } from "./complaint-commands.ts";
import { DUTY_COMMANDS } from "./duty-commands.ts";
import { CORRECTIVE_ACTION_COMMANDS } from "./corrective-action-commands.ts";
import { ORGANISATION_COMMANDS } from "./organisation-commands.ts";
import { EVALUATION_COMMANDS, SERVICE_RECORD_COMMANDS } from "./service-record-commands.ts";
import { SPOT_CHECK_COMMANDS } from "./spot-check-commands.ts";

const POLICIES = {
  ...ACCOUNT_COMMANDS,
  ...ORGANISATION_COMMANDS,
  ...DUTY_COMMANDS,
  ...SERVICE_RECORD_COMMANDS,
  ...EVALUATION_COMMANDS,
  ...COMPLAINT_COMMANDS,
  ...SPOT_CHECK_COMMANDS,
  ...CORRECTIVE_ACTION_COMMANDS,
  ...ASSESSMENT_COMMANDS,
};

/** A command by the name of its mutation. */
export type CommandName = keyof typeof POLICIES;

/** Who may give which command: a line per mutation, and one for waiving the identity check. */
export const COMMANDS: Readonly<Record<CommandName, CommandPolicy>> = POLICIES;

/** The names of all commands. */
export const COMMAND_NAMES = Object.keys(POLICIES) as readonly CommandName[];

/** Whether a text is the name of a command. */
export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(POLICIES, name);
}
