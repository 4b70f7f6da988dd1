import { formatInstant, parseInstant } from "@attest/shared/primitives";
import type { Instant } from "@attest/shared/primitives";
import type { ShiftRow } from "./duty-documents.ts";

/** Somebody who can be on duty. */
export interface DutyPerson {
  readonly id: string;
  readonly name: string;
}

/** A shift as it is being planned. */
export interface PlannedShift {
  readonly key: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly first: DutyPerson;
  readonly backup: DutyPerson | null;
}

/** What somebody has in hand: an engineer, or a shift whose engineer is to change places. */
export type Held =
  | { readonly kind: "PERSON"; readonly person: DutyPerson }
  | { readonly kind: "SHIFT"; readonly key: string };

/** A stored shift as the plan begins with it. */
export function planOf({ id, startsAt, endsAt, engineer, backupEngineer }: ShiftRow): PlannedShift {
  return {
    key: id,
    startsAt: parseInstant(startsAt) ?? 0,
    endsAt: parseInstant(endsAt) ?? 0,
    first: { id: engineer.id, name: engineer.staff.name },
    backup: backupEngineer && { id: backupEngineer.id, name: backupEngineer.staff.name },
  };
}

/** Puts what is held down on a shift: the engineer takes it, or two shifts change their engineers. */
export function putDown(
  plan: readonly PlannedShift[],
  held: Held,
  onKey: string,
): readonly PlannedShift[] {
  const target = plan.find(({ key }) => key === onKey);
  if (target === undefined) {
    return plan;
  }
  if (held.kind === "PERSON") {
    return plan.map((shift) => (shift === target ? takenBy(shift, held.person) : shift));
  }
  const other = plan.find(({ key }) => key === held.key);
  return other === undefined || other === target
    ? plan
    : plan.map((shift) => {
        if (shift === target) {
          return takenBy(shift, other.first);
        }
        return shift === other ? takenBy(shift, target.first) : shift;
      });
}

/** Whoever stood by for a shift they now have makes place for the one they relieve. */
function takenBy(shift: PlannedShift, person: DutyPerson): PlannedShift {
  const backup = shift.backup?.id === person.id ? shift.first : shift.backup;
  return { ...shift, first: person, backup };
}

/** The plan as the server takes it. */
export function inputOf(plan: readonly PlannedShift[]): readonly object[] {
  return plan.map(({ startsAt, endsAt, first, backup }) => ({
    startsAt: formatInstant(startsAt),
    endsAt: formatInstant(endsAt),
    engineerId: first.id,
    backupEngineerId: backup?.id ?? null,
  }));
}
