import { Link, Typography } from "@mui/material";
import { formatInstant, parseInstant } from "@attest/shared/primitives";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { LinkBase, useTranslate } from "react-admin";
import { nowInstant } from "../clock.ts";
import { RosterDocument } from "../duty/duty-documents.ts";
import type { ShiftRow } from "../duty/duty-documents.ts";
import { Moment } from "../fields/Moment.tsx";
import { runQuery } from "../provider/run.ts";
import { Section } from "../service-records/show/Section.tsx";

/** Who answers the 400 number now, or who will next. */
export const OnDuty = (): ReactElement => {
  const translate = useTranslate();
  const { data } = useQuery({
    queryKey: ["duty", "now"],
    queryFn: readNow,
    refetchInterval: 60_000,
    retry: 1,
  });
  return (
    <Section
      title={translate("manager.duty")}
      aside={
        <Link component={LinkBase} to="/duty">
          {translate("duty.title")}
        </Link>
      }
    >
      {data === undefined || data.shift === null ? (
        <Typography variant="body2" color="textSecondary">
          {data === undefined ? "\u2026" : translate("manager.nobody_on_duty")}
        </Typography>
      ) : (
        <Shift shift={data.shift} isNow={data.isNow} />
      )}
    </Section>
  );
};

interface ShiftProps {
  readonly shift: ShiftRow;
  readonly isNow: boolean;
}

const Shift = ({ shift, isNow }: ShiftProps): ReactElement => {
  const translate = useTranslate();
  const { engineer, backupEngineer, startsAt, endsAt } = shift;
  return (
    <Typography variant="body2">
      {translate(isNow ? "manager.duty_now" : "manager.duty_next", { name: engineer.staff.name })}{" "}
      <Moment at={isNow ? endsAt : startsAt} />
      {backupEngineer !== null &&
        ` \u00b7 ${translate("manager.duty_backup", { name: backupEngineer.staff.name })}`}
    </Typography>
  );
};

const WEEK = 7 * 86_400;

/** The shift of this moment, or the first one after it. */
async function readNow(): Promise<{ readonly shift: ShiftRow | null; readonly isNow: boolean }> {
  const now = nowInstant();
  const stretch = { from: formatInstant(now), to: formatInstant(now + WEEK) };
  const { dutyRoster } = await runQuery(RosterDocument, stretch);
  const shift = dutyRoster.shifts[0] ?? null;
  return { shift, isNow: shift !== null && (parseInstant(shift.startsAt) ?? now) <= now };
}
