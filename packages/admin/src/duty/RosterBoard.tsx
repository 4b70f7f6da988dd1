import { Box } from "@mui/material";
import type { Interval } from "@attest/shared/duty-roster";
import { addDays, startOfDay } from "@attest/shared/primitives";
import { useState } from "react";
import type { ReactElement } from "react";
import { DayColumn } from "./DayColumn.tsx";
import { PeoplePalette } from "./PeoplePalette.tsx";
import { putDown } from "./roster-plan.ts";
import type { DutyPerson, Held, PlannedShift } from "./roster-plan.ts";
import { ShiftDialog } from "./ShiftDialog.tsx";
import { useGaps } from "./use-gaps.ts";
import type { PlannedRoster } from "./use-roster.ts";

interface RosterBoardProps {
  readonly days: readonly string[];
  readonly within: Interval;
  readonly roster: PlannedRoster;
  readonly people: readonly DutyPerson[];
  readonly canPlan: boolean;
}

/** The days of the roster side by side; on a phone one below the other. */
export const RosterBoard = (props: RosterBoardProps): ReactElement => {
  const { days, within, roster, people, canPlan } = props;
  const { plan, change } = roster;
  const [held, setHeld] = useState<Held | null>(null);
  const [edited, setEdited] = useState<PlannedShift | null>(null);
  const gaps = useGaps(within, plan) ?? [];
  const put = (key: string) => {
    if (held !== null) {
      change(putDown(plan, held, key));
      setHeld(null);
    }
  };
  const without = (key: string) => plan.filter((shift) => shift.key !== key);
  return (
    <>
      {canPlan && <PeoplePalette people={people} held={held} onHold={setHeld} />}
      <Box
        sx={{
          display: "grid",
          gap: 1,
          gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "repeat(7, minmax(0, 1fr))" },
        }}
      >
        {days.map((date, index) => (
          <DayColumn
            key={date}
            date={date}
            shifts={plan.filter((shift) => isShownOn(shift, date, index === 0))}
            gaps={gaps.flatMap((gap) => clippedTo(gap, date))}
            held={held}
            onHold={canPlan ? setHeld : null}
            onPutDown={put}
            onEdit={(shift) => setEdited(shift ?? newShift(date, people))}
          />
        ))}
      </Box>
      {edited !== null && (
        <ShiftDialog
          key={edited.key}
          shift={edited}
          people={people}
          onTake={(shift) => {
            change([...without(shift.key), shift].sort((a, b) => a.startsAt - b.startsAt));
            setEdited(null);
          }}
          onRemove={() => {
            change(without(edited.key));
            setEdited(null);
          }}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
};

/** A shift stands on the day it begins; one that began before the first day stands there. */
function isShownOn({ startsAt }: PlannedShift, date: string, isFirst: boolean): boolean {
  const from = startOfDay(date);
  return startsAt < from + 86_400 && (startsAt >= from || isFirst);
}

function clippedTo({ startsAt, endsAt }: Interval, date: string): Interval[] {
  const from = Math.max(startsAt, startOfDay(date));
  const to = Math.min(endsAt, startOfDay(addDays(date, 1)));
  return from < to ? [{ startsAt: from, endsAt: to }] : [];
}

function newShift(date: string, people: readonly DutyPerson[]): PlannedShift {
  const startsAt = startOfDay(date) + 18 * 3600;
  const first = people[0] ?? { id: "", name: "" };
  return { key: crypto.randomUUID(), startsAt, endsAt: startsAt + 15 * 3600, first, backup: null };
}
