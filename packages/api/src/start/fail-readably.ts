import { EnvironmentRefusal } from "../platform/env.ts";
import { StartRefusal } from "../platform/start-refusal.ts";

/** Says in one sentence why the program ends, and gives its exit code; a defect is shown with where it happened. */
export function failReadably(error: unknown): number {
  if (error instanceof StartRefusal) {
    console.error(error.message);
    return error.exitCode;
  }
  if (error instanceof EnvironmentRefusal) {
    console.error(error.message);
    return 1;
  }
  console.error(error);
  return 70;
}
