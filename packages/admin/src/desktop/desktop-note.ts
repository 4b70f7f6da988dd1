/** What happened to a record, as the live feed tells it. */
export interface HeardChange {
  readonly action: string;
  readonly serviceRecord: {
    readonly id: string;
    readonly number: string;
    readonly subject: string;
    readonly engineer: { readonly id: string } | null;
  };
}

/** One notification: its title as a key in `desktop`, and the record it leads to. */
export interface DesktopNote {
  readonly key: "opened" | "answered" | "notice";
  readonly record: {
    readonly id: string;
    readonly number: string;
    readonly subject: string;
  } | null;
}

const GIVEN = /(^|\.)(open|assign|reassign)$/;
const ANSWERED = /(^|\.)(consent|decline|withdraw)$/;

/** What somebody is told at their desk of what happened to records: only of those they hold. */
export function noteOfChange(change: HeardChange, engineerId: string | null): DesktopNote | null {
  const { action, serviceRecord } = change;
  if (engineerId === null || serviceRecord.engineer?.id !== engineerId) {
    return null;
  }
  if (GIVEN.test(action)) {
    return { key: "opened", record: serviceRecord };
  }
  return ANSWERED.test(action) ? { key: "answered", record: serviceRecord } : null;
}
