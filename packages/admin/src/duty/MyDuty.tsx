import { Alert, Box, Button, TextField, Typography } from "@mui/material";
import { parseInstant } from "@attest/shared/primitives";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { nowInstant } from "../clock.ts";
import { formatDateTime } from "../fields/format-time.ts";
import { RecordLink } from "../fields/RecordLink.tsx";
import { runCommand, runQuery } from "../provider/run.ts";
import { useGiving } from "../provider/use-giving.ts";
import { Section } from "../service-records/show/Section.tsx";
import { HandoverDocument, NextShiftDocument, PassingDocument } from "./duty-documents.ts";
import type { ShiftRow } from "./duty-documents.ts";

/** One's next shift, and handing over the one that is on. */
export const MyDuty = (): ReactElement | null => {
  const translate = useTranslate();
  const { data } = useQuery({
    queryKey: ["next-shift"],
    queryFn: () => runQuery(NextShiftDocument, {}),
  });
  const shift = data?.nextDutyShift ?? null;
  return shift === null ? null : (
    <Section title={translate(isOn(shift) ? "duty.my_current" : "duty.my_next")}>
      <Typography>
        {formatDateTime(shift.startsAt)} – {formatDateTime(shift.endsAt)}
      </Typography>
      {shift.backupEngineer !== null && (
        <Typography variant="body2" color="textSecondary">
          {translate("duty.backup_is", { name: shift.backupEngineer.staff.name })}
        </Typography>
      )}
      <Handover />
    </Section>
  );
};

function isOn({ startsAt }: ShiftRow): boolean {
  return (parseInstant(startsAt) ?? 0) <= nowInstant();
}

const Handover = (): ReactElement | null => {
  const translate = useTranslate();
  const { give, fault, isBusy } = useGiving();
  const [note, setNote] = useState("");
  const [isDone, setDone] = useState(false);
  const { data } = useQuery({
    queryKey: ["passing"],
    queryFn: () => runQuery(PassingDocument, {}),
  });
  const passing = data?.recordsToHandOver ?? [];
  if (passing.length === 0) {
    return null;
  }
  const submit = async () => {
    const input = { note, serviceRecordIds: passing.map(({ id }) => id) };
    setDone((await give(() => runCommand(HandoverDocument, { input }))) !== null);
  };
  return (
    <Box sx={{ display: "grid", gap: 1, mt: 1 }}>
      <Typography variant="subtitle2">{translate("duty.passing")}</Typography>
      {passing.map(({ id, number, subject }) => (
        <Typography key={id} variant="body2">
          <RecordLink resource="service-records" id={id}>
            {number}
          </RecordLink>{" "}
          {subject}
        </Typography>
      ))}
      {fault !== null && <Alert severity="error">{translate(fault)}</Alert>}
      {isDone ? (
        <Alert severity="success">{translate("duty.handed_over")}</Alert>
      ) : (
        <>
          <TextField
            multiline
            minRows={2}
            label={translate("duty.note")}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
          <Button
            variant="contained"
            disabled={isBusy || note.trim() === ""}
            onClick={() => void submit()}
            sx={{ justifySelf: "start" }}
          >
            {translate("duty.hand_over")}
          </Button>
        </>
      )}
    </Box>
  );
};
