import type { FormPart } from "@attest/shared/service-record";
import type { RecordDetail } from "../service-record.ts";
import type { RecordCommand } from "./record-commands.ts";

/** An action, and the part of the form where it is about one. */
export interface ChosenAction {
  readonly name: RecordCommand;
  readonly part?: FormPart | undefined;
}

/** What an action is called on this record, as the end of the keys in `actions` and `action_help`. */
export function actionName(
  { name, part }: ChosenAction,
  { currentCycle }: Pick<RecordDetail, "currentCycle">,
): string {
  if (name === "addFormEntry" && (part === "ANALYSIS" || part === "RESULT")) {
    return `write_${part.toLowerCase()}`;
  }
  const isAgain =
    name === "respondToServiceRecord" && currentCycle.responseClock.stoppedAt !== null;
  return isAgain ? "respond_again" : name;
}
