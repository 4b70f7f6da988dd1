import { Box, Button, TextField, Typography } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { useNotify, useTranslate } from "react-admin";
import { EngineerPicker } from "../../engineers/EngineerPicker.tsx";
import { FormDialog } from "../../layout/FormDialog.tsx";
import { useGiving } from "../../provider/use-giving.ts";
import type { RecordRow } from "../service-record.ts";
import { moveInBulk } from "./bulk-move.ts";
import type { BulkAnswer, BulkMove } from "./bulk-move.ts";

interface BulkMoveDialogProps {
  readonly move: BulkMove;
  readonly records: readonly RecordRow[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Gives several records to one engineer; what would become of each is asked for first, without doing it. */
export const BulkMoveDialog = (props: BulkMoveDialogProps): ReactElement => {
  const { move, records, onClose, onDone } = props;
  const translate = useTranslate();
  const notify = useNotify();
  const { isBusy, fault, give } = useGiving();
  const [engineerId, setEngineerId] = useState("");
  const [reason, setReason] = useState("");
  const [trial, setTrial] = useState<BulkAnswer | null>(null);
  const teams = new Set(records.map(({ industryTeam }) => industryTeam?.id ?? null));
  const isReady = engineerId !== "" && (move === "assign" || reason.trim() !== "");
  const order = { move, records, engineerId, reason };
  const attempt = async () => {
    setTrial(await give(() => moveInBulk({ ...order, dryRun: true })));
  };
  const run = async () => {
    const sum = await give(() => moveInBulk({ ...order, dryRun: false }));
    if (sum !== null) {
      const { done, refused: failed } = sum;
      const failure = failed === 0 ? "" : ` \u00b7 ${translate("bulk.failed", { failed })}`;
      const type = failed === 0 ? "success" : "warning";
      notify(translate("bulk.done", { done }) + failure, { type });
      onDone();
      onClose();
    }
  };
  const [title, submit] = TEXTS[move];
  return (
    <FormDialog
      title={translate(title, { count: records.length })}
      submit={translate(submit, { count: trial?.done ?? records.length })}
      fault={fault}
      isBusy={isBusy || !isReady || trial?.done === 0}
      onSubmit={() => void run()}
      onClose={onClose}
    >
      <EngineerPicker
        label={translate("action_form.engineer")}
        teamId={teams.size === 1 ? ([...teams][0] ?? null) : null}
        holderId={null}
        forbidsOutsourcing={records.some(({ customer }) => !customer.outsourcingAllowed)}
        value={engineerId}
        isMissing={false}
        onChange={(id) => {
          setEngineerId(id);
          setTrial(null);
        }}
      />
      {move === "reassign" && (
        <TextField
          label={translate("action_form.reason")}
          value={reason}
          required
          multiline
          minRows={2}
          fullWidth
          onChange={({ target }) => setReason(target.value)}
        />
      )}
      <Button
        variant="outlined"
        disabled={isBusy || !isReady}
        onClick={() => void attempt()}
        sx={{ justifySelf: "start" }}
      >
        {translate("bulk.dry_run")}
      </Button>
      <Outcomes records={records} trial={trial} />
    </FormDialog>
  );
};

const TEXTS: Readonly<Record<BulkMove, readonly [title: string, submit: string]>> = {
  assign: ["bulk.title", "bulk.run"],
  reassign: ["bulk.title_reassign", "bulk.run_reassign"],
};

interface OutcomesProps {
  readonly records: readonly RecordRow[];
  /** Null until it was tried. */
  readonly trial: BulkAnswer | null;
}

/** Each record with what would become of it. */
const Outcomes = ({ records, trial }: OutcomesProps): ReactElement => {
  const translate = useTranslate();
  const codes = new Map(trial?.results.map(({ id, code }) => [id, code]));
  return (
    <Box sx={{ mt: 1 }}>
      {trial !== null && (
        <Typography role="status" sx={{ fontWeight: 600 }}>
          {translate("bulk.would", { done: trial.done })}
          {trial.refused > 0 && ` \u00b7 ${translate("bulk.failed", { failed: trial.refused })}`}
        </Typography>
      )}
      {records.map(({ id, number, subject }) => {
        const code = codes.get(id) ?? null;
        return (
          <Typography key={id} variant="body2" color={code === null ? "textPrimary" : "error"}>
            {number} {subject}
            {code !== null && ` \u2014 ${translate(`refusals.${code}`)}`}
          </Typography>
        );
      })}
    </Box>
  );
};
