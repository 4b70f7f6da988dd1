import { TextField } from "@mui/material";
import { formatInstant } from "@attest/shared/primitives";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { nowInstant } from "../clock.ts";
import { dueInstant, inDays } from "../corrective-actions/due-text.ts";
import { MomentInput } from "../fields/MomentInput.tsx";
import { CheckList } from "../layout/CheckList.tsx";
import { FormDialog } from "../layout/FormDialog.tsx";
import { useGiving } from "../provider/use-giving.ts";
import { closedCycleOf, createCalibration } from "./calibration-documents.ts";
import type { InspectorRow } from "./inspector-documents.ts";

interface CreateCalibrationDialogProps {
  readonly inspectors: readonly InspectorRow[];
  readonly onClose: () => void;
  readonly onCreated: () => void;
}

/** Chosen records, invited inspectors, a deadline. */
export const CreateCalibrationDialog = (props: CreateCalibrationDialogProps): ReactElement => {
  const { inspectors, onClose, onCreated } = props;
  const translate = useTranslate();
  const { give, isBusy, fault } = useGiving();
  const [title, setTitle] = useState("");
  const [records, setRecords] = useState("");
  const [chosen, choose] = useState<readonly string[]>([]);
  const [deadline, setDeadline] = useState(() => inDays(7, nowInstant()));
  const [unknown, setUnknown] = useState<string | null>(null);
  const submit = async () => {
    const found = await give(() => cyclesOf(records));
    if (found === null) return;
    const missing = found.find(({ cycleId }) => cycleId === null);
    setUnknown(missing?.number ?? null);
    if (missing !== undefined) return;
    const until = dueInstant(deadline, nowInstant()) ?? nowInstant();
    const made = await give(() =>
      createCalibration({
        title: title.trim(),
        serviceCycleIds: found.flatMap(({ cycleId }) => (cycleId === null ? [] : [cycleId])),
        inspectorIds: chosen,
        deadline: formatInstant(until),
      }),
    );
    if (made !== null) onCreated();
  };
  return (
    <FormDialog
      title={translate("inspectors.calibrate")}
      submit={translate("inspectors.calibrate")}
      fault={fault}
      isBusy={isBusy || chosen.length < 2 || records.trim() === ""}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        label={translate("inspectors.session_title")}
        required
        autoFocus
        value={title}
        onChange={({ target }) => setTitle(target.value)}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <TextField
        label={translate("inspectors.records")}
        required
        multiline
        minRows={3}
        error={unknown !== null}
        helperText={
          unknown === null
            ? translate("inspectors.records_hint")
            : translate("inspectors.unknown_record", { number: unknown })
        }
        value={records}
        onChange={({ target }) => setRecords(target.value)}
      />
      <CheckList
        label={translate("inspectors.invited")}
        choices={inspectors.map(({ staff }) => staff.id)}
        chosen={chosen}
        nameOf={(id) => inspectors.find(({ staff }) => staff.id === id)?.staff.name ?? id}
        onChange={choose}
      />
      <MomentInput
        label={translate("inspectors.deadline")}
        value={deadline}
        onChange={setDeadline}
      />
    </FormDialog>
  );
};

async function cyclesOf(
  text: string,
): Promise<readonly { readonly number: string; readonly cycleId: string | null }[]> {
  const numbers = text.split(/\s+/).filter((line) => line !== "");
  return Promise.all(
    numbers.map(async (number) => ({ number, cycleId: await closedCycleOf(number) })),
  );
}
