import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  LinearProgress,
  Typography,
} from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { useNotify, useTranslate } from "react-admin";
import { EngineerPicker } from "../../engineers/EngineerPicker.tsx";
import { giveRecordCommand } from "../actions/record-commands.ts";
import type { RecordRow } from "../service-record.ts";

interface BulkAssignDialogProps {
  readonly records: readonly RecordRow[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Says first which records will be assigned and which not, then assigns them one by one. */
export const BulkAssignDialog = ({
  records,
  onClose,
  onDone,
}: BulkAssignDialogProps): ReactElement => {
  const translate = useTranslate();
  const notify = useNotify();
  const [engineerId, setEngineerId] = useState("");
  const [progress, setProgress] = useState<number | null>(null);
  const free = records.filter(({ status }) => status === "OPEN");
  const others = records.filter(({ status }) => status !== "OPEN");
  const teams = new Set(free.map(({ industryTeam }) => industryTeam?.id ?? null));
  const run = async () => {
    setProgress(0);
    const done = await assignAll(free, engineerId, setProgress);
    const failed = free.length - done;
    notify(
      translate("bulk.done", { done }) +
        (failed === 0 ? "" : ` · ${translate("bulk.failed", { failed })}`),
      { type: failed === 0 ? "success" : "warning" },
    );
    onDone();
    onClose();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="bulk-title">
      <DialogTitle id="bulk-title">
        {translate("bulk.title", { count: records.length })}
      </DialogTitle>
      <DialogContent>
        <EngineerPicker
          label={translate("action_form.engineer")}
          teamId={teams.size === 1 ? ([...teams][0] ?? null) : null}
          value={engineerId}
          isMissing={false}
          onChange={setEngineerId}
        />
        <RecordNames title={translate("bulk.preview")} records={free} />
        {others.length > 0 && (
          <RecordNames
            title={`${translate("bulk.refused")} · ${translate("bulk.refused_state")}`}
            records={others}
          />
        )}
        {progress !== null && (
          <LinearProgress
            variant="determinate"
            value={(100 * progress) / free.length}
            aria-label={translate("bulk.progress", { done: progress, count: free.length })}
          />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate("actions.cancel")}</Button>
        <Button
          variant="contained"
          disabled={engineerId === "" || free.length === 0 || progress !== null}
          onClick={() => void run()}
        >
          {translate("bulk.run", { count: free.length })}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

interface RecordNamesProps {
  readonly title: string;
  readonly records: readonly RecordRow[];
}

const RecordNames = ({ title, records }: RecordNamesProps): ReactElement => (
  <>
    <Typography variant="overline" color="textSecondary" sx={{ mt: 1, display: "block" }}>
      {title} · {records.length}
    </Typography>
    {records.map(({ id, number, subject }) => (
      <Typography key={id} variant="body2" noWrap>
        {number} {subject}
      </Typography>
    ))}
  </>
);

/** How many were assigned; the others were changed by somebody else meanwhile or refused. */
async function assignAll(
  records: readonly RecordRow[],
  engineerId: string,
  onProgress: (done: number) => void,
): Promise<number> {
  let done = 0;
  for (const [index, { id, version }] of records.entries()) {
    done += await giveRecordCommand("assignServiceRecord", { id, version, engineerId }).then(
      () => 1,
      () => 0,
    );
    onProgress(index + 1);
  }
  return done;
}
